import { tellHolidays } from '../../../../src/core/indicators/monitoring/holidays';
import { response, YEAR } from './answer-rows';

const stay = (
  mark: string,
  subject: string,
  holidays: string,
  activity: string,
  place = '',
  day = '2026-12-25',
) => response({ response: mark, subject, day }, { holidays, activity, place });

test('mentees by period and activity, each once, the latest answer counts', () => {
  expect(
    tellHolidays(
      [
        ...stay('1', 'У-001', 'Зимние', 'Лагерь', 'Дом детства'),
        ...stay('2', 'У-002', 'зимние', 'лагерь', 'дом детства'),
        ...stay('3', 'У-003', 'Зимние', 'Лагерь'),
        ...stay('4', 'у-003', 'Зимние', 'Другое', '', '2026-12-28'),
        ...stay('5', 'У-001', 'Осенние', 'Учебные занятия', '', '2026-10-25'),
        ...stay('6', 'анонимно', 'Зимние', 'Лагерь'),
        ...stay('7', 'анонимно', 'Зимние', 'Лагерь'),
      ],
      YEAR,
    ),
  ).toEqual([
    {
      period: 'Зимние',
      mentees: 5,
      activities: [
        { title: 'Лагерь', mentees: 4 },
        { title: 'Другое', mentees: 1 },
      ],
      places: [
        { title: '', mentees: 3 },
        { title: 'Дом детства', mentees: 2 },
      ],
    },
    {
      period: 'Осенние',
      mentees: 1,
      activities: [{ title: 'Учебные занятия', mentees: 1 }],
      places: [{ title: '', mentees: 1 }],
    },
  ]);
});

test('the key `period` is known as well; other questionnaires, remarks and years are not taken', () => {
  expect(
    tellHolidays(
      [
        ...response({ response: '1', subject: 'У-001' }, { period: 'Весенние', activity: 'Лагерь' }),
        ...response({ response: '2', subject: 'У-002' }, { activity: 'Лагерь' }),
        ...response(
          { response: '3', subject: 'У-003', remarks: 'Повтор.' },
          { period: 'Весенние', activity: 'Лагерь' },
        ),
        ...stay('4', 'У-004', 'Зимние', 'Лагерь', '', '2025-12-25'),
        ...stay('5', 'У-005', 'Зимние', ''),
      ],
      YEAR,
    ),
  ).toMatchObject([{ period: 'Весенние', mentees: 1 }]);
});
