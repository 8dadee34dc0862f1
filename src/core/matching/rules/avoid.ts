/** The curator's «Не предлагать», written on either side, or the same pair rejected before. */
import type { PairRule } from './rule';

export const AVOID: PairRule = {
  key: 'avoid',
  about: 'pair',
  sentence: 'куратор просил не предлагать',
  breaks: (mentee, mentor) =>
    (mentee.avoid.size > 0 && mentee.avoid.has(mentor.number)) ||
    (mentor.avoid.size > 0 && mentor.avoid.has(mentee.number)),
};
