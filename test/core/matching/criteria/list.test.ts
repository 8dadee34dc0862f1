import { CRITERIA } from '../../../../src/core/matching/criteria/list';
import type { Mentee } from '../../../../src/core/registers/mentees';
import type { Mentor } from '../../../../src/core/registers/mentors';
import { context, two } from '../people';

type Example = readonly [
  said: string,
  mentee: Partial<Mentee>,
  mentor: Partial<Mentor>,
  value: number | null,
  reason?: string,
];

const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  mainRequest: [
    [
      'met',
      { mainTopic: 'Математика ' },
      { topics: ['Спорт', 'математика'] },
      100,
      'главный запрос совпал: Математика',
    ],
    ['not met', { mainTopic: 'Математика' }, { topics: ['Спорт'] }, 0],
    ['mentor named no topic', { mainTopic: 'Математика' }, {}, 0],
    ['none given', {}, { topics: ['Спорт'] }, null],
    [
      'an option with a comma',
      { mainTopic: 'Уверенность, общение' },
      { topics: ['Уверенность, общение'] },
      100,
      'главный запрос совпал: Уверенность, общение',
    ],
  ],
  topics: [
    [
      'three of four',
      { topics: ['Спорт', 'Математика', 'Информатика', 'Творчество'] },
      { topics: ['творчество', 'спорт', 'информатика', 'Выбор профессии'] },
      75,
      '3 из 4 тем: Спорт, Информатика, Творчество',
    ],
    [
      'a topic with a comma in it',
      { topics: ['Уверенность, общение', 'Волонтёрство', 'Спорт'] },
      { topics: ['Волонтёрство', 'Уверенность, общение'] },
      67,
      '2 из 3 тем: Уверенность, общение; Волонтёрство',
    ],
    ['one of three, rounded', { topics: ['а', 'б', 'в'] }, { topics: ['в'] }, 33, '1 из 3 тем: в'],
    [
      'the only one',
      { topics: ['Спорт'], mainTopic: 'Математика' },
      { topics: ['Спорт'] },
      100,
      '1 из 1 темы: Спорт',
    ],
    [
      'the main request alone is said once',
      { topics: ['Спорт'], mainTopic: 'Спорт' },
      { topics: ['Спорт'] },
      100,
      '',
    ],
    ['none', { topics: ['Спорт'] }, { topics: ['Математика'] }, 0],
    ['none given', { topics: [] }, { topics: ['Математика'] }, null],
    ['a topic twice', { topics: ['Спорт', 'спорт'] }, { topics: ['Спорт'] }, 100, '1 из 1 темы: Спорт'],
  ],
  subject: [
    ['the same', { subject: 'физика' }, { subject: 'Физика' }, 100, 'один предмет: физика'],
    ['different', { subject: 'физика' }, { subject: 'история' }, 0],
    ['a pupil has none', {}, { subject: 'история' }, null],
    ['the mentor has none', { subject: 'физика' }, {}, null],
  ],
  form: [
    [
      'wished by both',
      { forms: ['студент – ученик', 'ученик – ученик'] },
      { forms: ['ученик — ученик'] },
      100,
      'форма подходит обоим: ученик – ученик',
    ],
    ['wished by one', { forms: ['студент – ученик'] }, { forms: ['ученик – ученик'] }, 50, ''],
    ['wished by neither', { forms: ['студент – ученик'] }, { forms: ['студент – ученик'] }, 0],
    ['one says nothing', { forms: ['ученик – ученик'] }, {}, 100, 'форма подходит обоим: ученик – ученик'],
    ['both say nothing', {}, {}, null],
  ],
  kind: [
    [
      'two in common',
      { kinds: ['скоростное', 'виртуальное'] },
      { kinds: ['виртуальное', 'скоростное'] },
      100,
      'вид подходит обоим: скоростное, виртуальное',
    ],
    ['none in common', { kinds: ['скоростное'] }, { kinds: ['виртуальное'] }, 0],
    ['one says nothing', { kinds: ['скоростное'] }, {}, null],
  ],
  time: [
    [
      'two slots',
      { slots: ['Вторник: День', 'Четверг: Утро', 'Пятница: Вечер'] },
      { slots: ['Четверг: Утро', 'Вторник: День'] },
      80,
      'общее время: вторник днём, четверг утром',
    ],
    ['one slot', { slots: ['Среда: Вечер'] }, { slots: ['среда: вечер'] }, 60, 'общее время: среда вечером'],
    [
      'five slots, three said',
      { slots: ['Понедельник: День', 'Вторник: День', 'Среда: День', 'Четверг: День', 'Пятница: День'] },
      { slots: ['Понедельник: День', 'Вторник: День', 'Среда: День', 'Четверг: День', 'Пятница: День'] },
      100,
      'общее время: понедельник днём, вторник днём, среда днём и ещё 2',
    ],
    [
      "a part of the school's own",
      { slots: ['Среда: после уроков'] },
      { slots: ['Среда: после уроков'] },
      60,
      'общее время: среда после уроков',
    ],
    ['a day alone', { slots: ['Среда'] }, { slots: ['Среда'] }, 60, 'общее время: среда'],
    ['both gave times and none meets', { slots: ['Среда: Вечер'] }, { slots: ['Среда: День'] }, 0],
    ['one gave none', { slots: ['Среда: Вечер'] }, {}, null],
  ],
  meetingFormat: [
    [
      'the same',
      { meetingFormat: 'Очно' },
      { meetingFormat: 'Очно' },
      100,
      'формат встреч подходит обоим: очно',
    ],
    [
      'mentee takes any',
      { meetingFormat: 'Любой' },
      { meetingFormat: 'Очно' },
      100,
      'формат встреч подходит обоим: очно',
    ],
    [
      'mentor takes any',
      { meetingFormat: 'Дистанционно' },
      { meetingFormat: 'Любой' },
      100,
      'формат встреч подходит обоим: дистанционно',
    ],
    [
      'both take any',
      { meetingFormat: 'Любой' },
      { meetingFormat: 'Любой' },
      100,
      'формат встреч обоим любой',
    ],
    ['different', { meetingFormat: 'Очно' }, { meetingFormat: 'Дистанционно' }, 0],
    ['one says nothing', { meetingFormat: 'Очно' }, {}, null],
  ],
  interests: [
    ['one', { interests: ['Кино'] }, { interests: ['Кино', 'Театр'] }, 50, 'общий интерес: Кино'],
    [
      'three',
      { interests: ['Кино', 'Театр', 'Наука'] },
      { interests: ['Наука', 'Кино', 'Театр'] },
      100,
      'общие интересы: Кино, Театр, Наука',
    ],
    ['none', { interests: ['Кино'] }, { interests: ['Театр'] }, 0],
    ['one says nothing', {}, { interests: ['Театр'] }, null],
  ],
};

describe.each(CRITERIA)('$key', (criterion) => {
  const examples = EXAMPLES[criterion.key] ?? [];

  const rows = examples.map(([said, ofMentee, ofMentor, value, reason]) => ({
    said,
    people: two(ofMentee, ofMentor),
    value,
    reason,
  }));

  test.each(rows)('$said', ({ people, value, reason }) => {
    expect(criterion.value(...people, context())).toBe(value);
    if (value) expect(criterion.reason(...people, context())).toBe(reason);
  });

  test('has a whole weight, a title and a word against', () => {
    expect(examples.length).toBeGreaterThan(2);
    expect(Number.isInteger(criterion.weight) && criterion.weight > 0).toBe(true);
    expect(criterion.title).toMatch(/^[А-Я]/);
    expect(criterion.against).toMatch(/^[а-яё ]+$/);
  });
});

test('the weights make a hundred', () => {
  expect(CRITERIA.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(new Set(CRITERIA.map(({ key }) => key)).size).toBe(CRITERIA.length);
});
