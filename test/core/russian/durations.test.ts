import { durationInWords, lastsBetween, yearsInWords } from '../../../src/core/russian/durations';

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

test.each([
  ['2026-10-12', '2027-05-31', '7 месяцев'],
  ['2026-10-12', '2026-11-11', '1 месяц'],
  ['2026-10-12', '2026-11-10', '30 дней'],
  ['2026-09-01', '2028-10-31', '2 года 2 месяца'],
  ['2026-09-01', '2027-08-31', '1 год'],
  ['2026-09-01', '2031-08-31', '5 лет'],
  ['2026-10-12', '2026-11-01', '3 недели'],
  ['2026-10-12', '2026-10-31', '20 дней'],
  ['2026-10-12', '2026-10-12', '1 день'],
  ['2027-02-01', '2027-02-28', '1 месяц'],
  ['2027-01-31', '2027-02-27', '1 месяц'],
  ['2027-01-31', '2027-04-29', '3 месяца'],
  ['2027-01-31', '2027-04-28', '2 месяца'],
  ['2028-02-29', '2029-02-27', '1 год'],
  ['2026-12-31', '2026-01-01', ''],
  ['', '2026-01-01', ''],
  ['2026-02-30', '2026-03-01', ''],
])('%s to %s', (start, end, words) => {
  expect(plain(durationInWords(start, end))).toBe(words);
});

test('the number and its word stay on one line', () => {
  expect(durationInWords('2026-09-01', '2028-10-31')).toBe('2\u00a0года 2\u00a0месяца');
});

test.each([
  [2.25, '2 года 3 месяца'],
  [0.5, '6 месяцев'],
  [1, '1 год'],
  [21, '21 год'],
  [12.99, '13 лет'],
  [0, 'менее месяца'],
  [-1, ''],
  [Number.NaN, ''],
])('%p years', (years, words) => {
  expect(plain(yearsInWords(years))).toBe(words);
});

test('three months to a year', () => {
  const bounds = { minMonths: 3, maxMonths: 12 };
  expect(lastsBetween('2026-10-12', '2027-01-10', bounds)).toBe(false);
  expect(lastsBetween('2026-10-12', '2027-01-11', bounds)).toBe(true);
  expect(lastsBetween('2026-10-12', '2027-10-11', bounds)).toBe(true);
  expect(lastsBetween('2026-10-12', '2027-10-12', bounds)).toBe(false);
  expect(lastsBetween('2027-05-31', '2026-10-12', bounds)).toBe(false);
  expect(lastsBetween('', '2027-10-12', bounds)).toBe(false);
});
