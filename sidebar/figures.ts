/** What ways of proposing come to, and the difference between two of them, in words. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { Outcome } from '../src/flows/replies';

const pairsWord = (count: number): string => plural(count, 'пара', 'пары', 'пар');

export function pairsInWords(count: number): string {
  return counted(count, 'пара', 'пары', 'пар');
}

/** «58 пар, средний балл 71,4» */
export function outcomeInWords({ pairs, average }: Outcome): string {
  return `${pairsInWords(pairs)}, средний балл ${formatNumber(average)}`;
}

/** «+2,4», «−1,4» or «0»; figures have one decimal, their difference in floating point may have more. */
export function signed(difference: number): string {
  const rounded = round(difference);
  return `${rounded > 0 ? '+' : ''}${formatNumber(rounded)}`;
}

/** «−3 пары, −120,3 балла»; '' when neither pairs nor points differ. */
export function differenceInWords(after: Outcome, before: Outcome): string {
  const pairs = after.pairs - before.pairs;
  const total = round(after.total - before.total);
  return [
    pairs === 0 ? '' : `${signed(pairs)}\u00a0${pairsWord(pairs)}`,
    total === 0 ? '' : `${signed(total)}\u00a0${plural(total, 'балл', 'балла', 'баллов')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
