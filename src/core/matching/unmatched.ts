/** Why somebody is left without a mentor: data from which a sentence and advice can be made. */
import { countExcluded, type Excluded } from './allowed';
import type { AllowedMentors } from './assignment';
import type { MatchingContext } from './context';
import type { OtherMentor } from './others';
import type { MenteeProfile, MentorProfile } from './person';
import { MENTEE_RULES } from './rules/list';

export type UnmatchedCode =
  /** The mentee breaks a rule of their own; values: sentence. */
  | 'menteeState'
  | 'menteeConsent'
  /** Nobody takes part as a mentor. */
  | 'noMentors'
  /** Every mentor is excluded by a rule; values: mentors (how many there are), sentence (the commonest). */
  | 'allExcluded'
  /** Others need the places more; values: allowed (how many suit), mentors (their codes). */
  | 'placesTaken'
  /** A new run would find somebody: the pair was rejected, or a place has become free since. */
  | 'runAgain';

export interface Unmatched {
  readonly mentee: string;
  readonly reason: {
    readonly code: UnmatchedCode;
    readonly values: Readonly<Record<string, string>>;
    readonly excluded: readonly Excluded[];
  };
  readonly others: readonly OtherMentor[];
}

/** For somebody without a pair whom a new run would give one. */
export const RUN_AGAIN: Unmatched['reason'] = { code: 'runAgain', values: {}, excluded: [] };

/** A mentee who may not be proposed at all. */
export function notReady(mentee: MenteeProfile, context: MatchingContext): Unmatched {
  const rule = MENTEE_RULES.find((one) => one.breaks(mentee, context));
  const code = rule?.key === 'menteeConsent' ? 'menteeConsent' : 'menteeState';
  const reason = { code, values: { sentence: rule?.sentence ?? '' }, excluded: [] } as const;
  return { mentee: mentee.code, reason, others: [] };
}

/** Why a mentee who may be proposed got nobody in the best assignment. */
export function whyUnmatched(
  mentee: MenteeProfile,
  mentors: readonly MentorProfile[],
  allowed: AllowedMentors,
  context: MatchingContext,
): Unmatched['reason'] {
  if (mentors.length === 0) return { code: 'noMentors', values: {}, excluded: [] };
  const excluded = countExcluded(mentee, mentors, context);
  if (allowed.mentors.length === 0) {
    const values = { mentors: String(mentors.length), sentence: excluded[0]?.sentence ?? '' };
    return { code: 'allExcluded', values, excluded };
  }
  const codes = Array.from(allowed.mentors, (j) => mentors[j]!.code).sort();
  const values = { allowed: String(codes.length), mentors: codes.join(', ') };
  return { code: 'placesTaken', values, excluded };
}
