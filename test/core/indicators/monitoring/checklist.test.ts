import { readChecklists } from '../../../../src/core/indicators/monitoring/checklist';
import { VERDICTS } from '../../../../src/texts/monitoring';
import { sayRemark } from '../../../../src/texts/problems';
import { response, YEAR } from './answer-rows';

const WORDS = ['не проявляется', 'частично', 'В полной мере'];
/** Nine statements with these points, in order. */
const statements = (points: readonly number[]) =>
  Object.fromEntries(points.map((point, i) => [`s${i}`, WORDS[point]!]));
const check = (points: readonly number[], some = {}) =>
  response({ measure: 'conformity', response: 'r1', ...some }, statements(points));

test.each([
  [18, [2, 2, 2, 2, 2, 2, 2, 2, 2], 'оптимальный'],
  [15, [2, 2, 2, 2, 2, 2, 1, 1, 1], 'оптимальный'],
  [14, [2, 2, 2, 2, 2, 1, 1, 1, 1], 'допустимый'],
  [9, [1, 1, 1, 1, 1, 1, 1, 1, 1], 'допустимый'],
  [8, [1, 1, 1, 1, 1, 1, 1, 1, 0], 'недопустимый'],
  [0, [0, 0, 0, 0, 0, 0, 0, 0, 0], 'недопустимый'],
])('%i points', (sum, points, words) => {
  const [list] = readChecklists(check(points), YEAR);
  expect(list).toMatchObject({ sum, problems: [], form: '', day: '2027-04-10' });
  expect(list!.statements.map((one) => one.points)).toEqual(points);
  expect(VERDICTS[list!.verdict!]).toMatch(new RegExp(`^${words} .*по умолчанию`));
});

test('a statement missing or unclear: no sum', () => {
  const [list] = readChecklists(
    check([2, 2, 2, 2, 2, 2, 2, 2, 2]).map((row) => (row.key === 's3' ? { ...row, value: 'почти' } : row)),
    YEAR,
  );
  expect(list).toMatchObject({ sum: null, verdict: null });
  expect(list!.statements[3]).toEqual({ key: 's3', title: 'Вопрос s3', value: 'почти', points: null });
  expect(list!.problems.map(sayRemark)).toEqual([
    'В листе соответствия понятны ответы на 8 из 9 утверждений: итог не посчитан.',
  ]);
  expect(readChecklists(check([2, 2]), YEAR)[0]).toMatchObject({ sum: null });
});

test('the latest of each form counts', () => {
  const lists = readChecklists(
    [
      ...check([0, 0, 0, 0, 0, 0, 0, 0, 0], { response: 'old', day: '2026-12-20' }),
      ...check([2, 2, 2, 2, 2, 2, 2, 2, 2], { response: 'new' }),
      ...check([1, 1, 1, 1, 1, 1, 1, 1, 1], { response: 'one', form: 'ученик – ученик' }),
      ...check([0, 0, 0, 0, 0, 0, 0, 0, 0], { response: 'next', day: '2027-10-01' }),
    ],
    YEAR,
  );
  expect(lists.map(({ form, sum }) => [form, sum])).toEqual([
    ['', 18],
    ['ученик – ученик', 9],
  ]);
});
