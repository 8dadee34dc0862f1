/** Differences of ways of proposing in words. */

import { differenceInWords, outcomeInWords, signed } from '../../sidebar/figures';
import { OUTCOME } from './invented-pairs';

const plain = (text: string): string => text.replace(/\s/g, ' ');

test('a difference of figures with one decimal has one decimal', () => {
  expect([signed(0.3 - 0.1), signed(-1.4), signed(0), signed(71.4 - 71.4 - 0.04)]).toEqual([
    '+0,2',
    '−1,4',
    '0',
    '0',
  ]);
});

test('a difference names pairs and points with their words', () => {
  const after = { ...OUTCOME, pairs: OUTCOME.pairs - 1, total: OUTCOME.total + 2 };
  expect(plain(differenceInWords(after, OUTCOME))).toBe('−1 пара, +2 балла');
  expect(plain(differenceInWords(OUTCOME, after))).toBe('+1 пара, −2 балла');
  expect(differenceInWords(OUTCOME, OUTCOME)).toBe('');
  expect(plain(outcomeInWords(OUTCOME))).toBe('58 пар, средний балл 71,4');
});
