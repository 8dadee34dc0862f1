import { quarterBefore, quarterOf } from '../../../../src/core/indicators/monitoring/quarter';
import { quarterWords } from '../../../../src/texts/monitoring';

test.each([
  ['2026-10-01', 4, '2026-10-01', '2026-12-31', '2027-01-05'],
  ['2026-12-31', 4, '2026-10-01', '2026-12-31', '2027-01-05'],
  ['2027-01-01', 1, '2027-01-01', '2027-03-31', '2027-04-05'],
  ['2028-02-29', 1, '2028-01-01', '2028-03-31', '2028-04-05'],
  ['2027-06-30', 2, '2027-04-01', '2027-06-30', '2027-07-05'],
  ['2027-09-30', 3, '2027-07-01', '2027-09-30', '2027-10-05'],
])('%s', (day, number, from, to, dueOn) => {
  expect(quarterOf(day)).toEqual({ year: Number(day.slice(0, 4)), number, from, to, dueOn });
});

test.each([
  ['2027-01-05', 'IV квартал 2026 года'],
  ['2027-03-31', 'IV квартал 2026 года'],
  ['2027-04-01', 'I квартал 2027 года'],
  ['2027-12-31', 'III квартал 2027 года'],
])('before %s ended %s', (day, words) => {
  expect(quarterWords(quarterBefore(day))).toBe(words);
});
