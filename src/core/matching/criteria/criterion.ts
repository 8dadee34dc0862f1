/** What a criterion of the score is. One file per criterion; all stand in `list.ts`. */
import type { MatchingContext } from '../context';
import type { MenteeProfile, MentorProfile } from '../person';
import type { Declaration } from './declaration';

export interface Criterion extends Declaration {
  /** Whole number 1…100: the part in the score beside the other weights. The curator may set another. */
  readonly weight: number;
  /**
   * How well the two suit each other by this criterion: a whole number 0…100, or null when the answers do
   * not tell (the criterion then takes no part in the score). Called for every allowed pair: no text here.
   */
  value(mentee: MenteeProfile, mentor: MentorProfile, context: MatchingContext): number | null;
  /**
   * Why the value is above 0, as part of a sentence; '' when another reason already says it. `kind` is the
   * kind of mentoring of the pair, '' when it is not settled.
   */
  reason(mentee: MenteeProfile, mentor: MentorProfile, context: MatchingContext, kind: string): string;
  /** What the value 0 means, as part of a sentence. */
  readonly against: string;
}
