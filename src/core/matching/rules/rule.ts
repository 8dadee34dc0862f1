/** What a hard rule is. One file per rule; all stand in `list.ts`. */
import type { MatchingContext } from '../context';
import type { MenteeProfile, MentorProfile } from '../person';

interface Named {
  readonly key: string;
  /** Why a pair that breaks the rule is not proposed, as part of a sentence. */
  readonly sentence: string;
}

/** Rules about one side alone are asked once per person, not once per pair. */
export interface MenteeRule extends Named {
  readonly about: 'mentee';
  breaks(mentee: MenteeProfile, context: MatchingContext): boolean;
}

export interface MentorRule extends Named {
  readonly about: 'mentor';
  breaks(mentor: MentorProfile, context: MatchingContext): boolean;
}

export interface PairRule extends Named {
  readonly about: 'pair';
  breaks(mentee: MenteeProfile, mentor: MentorProfile, context: MatchingContext): boolean;
}

export type Rule = MenteeRule | MentorRule | PairRule;
