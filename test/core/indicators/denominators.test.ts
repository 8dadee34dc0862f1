import { denominatorOf, headcountProblems } from '../../../src/core/indicators/denominators';
import { sayRemark } from '../../../src/texts/problems';
import { headcount } from './rows';

const YEAR = { asOf: '2027-02-10', yearStart: '2026-09-01' };

test('the last row of the year up to the day counts, of one day the one further down', () => {
  const rows = [
    headcount('2027-02-11', { pupils: 5 }),
    headcount('2026-09-20', { pupils: 400 }),
    headcount('2027-01-15', { pupils: 410 }),
    headcount('2027-01-15', { pupils: 411, source: '' }),
    headcount('2026-05-31', { pupils: 300 }),
  ];
  expect(denominatorOf(rows, 'pupils', YEAR)).toEqual({
    count: 411,
    words: 'Всего обучающихся: «Контингент» на 15.01.2027, источник не указан.',
    problems: [],
  });
});

test('a column left empty in the last row is taken from the one before', () => {
  const rows = [headcount('2026-09-20', { organisations: 40 }), headcount('2027-01-15', { pupils: 410 })];
  expect(denominatorOf(rows, 'organisations', YEAR)).toMatchObject({ count: 40, problems: [] });
});

test('an earlier year stands in, and it is told', () => {
  const { count, problems } = denominatorOf([headcount('2026-08-31', { pupils: 390 })], 'pupils', YEAR);
  expect(count).toBe(390);
  expect(problems.map(sayRemark)).toEqual([
    'Для этого учебного года не указано «Всего обучающихся»: взято число на 31.08.2026, обновите контингент.',
  ]);
});

test.each([
  [[], 'headcountMissing', null],
  [[headcount('2027-03-01', { pupils: 5 })], 'headcountMissing', null],
  [[headcount('2026-09-20', { pupils: 0 })], 'headcountZero', 0],
])('nothing to divide by', (rows, code, count) => {
  const found = denominatorOf(rows, 'pupils', YEAR);
  expect([found.count, found.problems.map((problem) => problem.code)]).toEqual([count, [code]]);
});

test('what does not add up in a row', () => {
  const row = headcount('20 сент', {
    pupils: 100,
    pupils10to18: 120,
    pupils15to18: 130,
    teachers: -5,
    youngTeachers: 2,
    organisations: 2.5,
  });
  expect(headcountProblems(row).map(sayRemark)).toEqual([
    'Дата среза не читается: строка контингента не учтена, напишите дату в виде 20.09.2026.',
    'Контингент на 20 сент, «Всего педагогов»: «-5» не может быть числом людей или организаций, оно не учтено.',
    'Контингент на 20 сент, «Организаций в городе»: «2,5» не может быть числом людей или организаций, оно не учтено.',
    'Контингент на 20 сент: «Из них 10–18 лет» больше, чем «Всего обучающихся», оба числа не учтены.',
    'Контингент на 20 сент: «Из них 15–18 лет» больше, чем «Из них 10–18 лет», оба числа не учтены.',
  ]);
  expect(headcountProblems(headcount('2026-09-20', { pupils: 100, pupils10to18: 100 }))).toEqual([]);
  const young = headcount('2026-09-20', { teachers: 5, youngTeachers: 6 });
  expect(headcountProblems(young)).toEqual([
    {
      code: 'headcountPartMore',
      place: { register: 'headcount', code: '2026-09-20', column: 'youngTeachers' },
      values: { day: '2026-09-20', column: 'Из них молодых, до 3 лет стажа', other: 'Всего педагогов' },
    },
  ]);
});

test('of a row that does not add up, the other columns count', () => {
  const rows = [headcount('2026-09-20', { pupils: 100, pupils10to18: 120, teachers: 20 })];
  expect(denominatorOf(rows, 'teachers', YEAR)).toMatchObject({ count: 20, problems: [] });
  const { count, problems } = denominatorOf(rows, 'pupils', YEAR);
  expect([count, problems.map(({ code }) => code)]).toEqual([
    null,
    ['headcountPartMore', 'headcountMissing'],
  ]);
});

test('a row without a day counts for nothing, and it is told', () => {
  const rows = [headcount('', { pupils: 100 }), headcount('2026-09-20', { pupils: 90 })];
  const { count, problems } = denominatorOf(rows, 'pupils', YEAR);
  expect(count).toBe(90);
  expect(problems.map(sayRemark)).toEqual(['В строке контингента нет даты среза: строка не учтена.']);
});
