/** A pair whose mentor was replaced is not proposed again. */
import type { PairRule } from './rule';

export const REPLACED: PairRule = {
  key: 'replaced',
  about: 'pair',
  sentence: 'прежняя пара этих двоих закончилась заменой наставника',
  breaks: (mentee, mentor, { past }) =>
    past.size > 0 && past.get(mentee.number)?.replaced.has(mentor.number) === true,
};
