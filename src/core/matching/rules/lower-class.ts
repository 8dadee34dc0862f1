/** A pupil is mentored by a pupil of the same class or an older one («равный – равному» included, B.2). */
import type { PairRule } from './rule';

export const LOWER_CLASS: PairRule = {
  key: 'lowerClass',
  about: 'pair',
  sentence: 'наставник учится в младшем классе',
  breaks: (mentee, mentor) =>
    mentee.classNumber !== null && mentor.classNumber !== null && mentor.classNumber < mentee.classNumber,
};
