/** The score of a pair, and what it is made of. */
import { HIGHEST_SCORE } from './assignment';
import type { MatchingContext } from './context';
import type { MenteeProfile, MentorProfile } from './person';

export interface Reason {
  readonly key: string;
  readonly text: string;
  /** Points of a hundred that this criterion brings: with those of the others it makes up the score. */
  readonly share: number;
}

export interface Explanation {
  readonly score: number;
  /** What speaks for the pair, the strongest first. */
  readonly reasons: readonly Reason[];
  /** What speaks against it, the weightiest first. */
  readonly against: readonly { readonly key: string; readonly text: string }[];
}

/**
 * 0…1000: the weighted mean of the criteria that apply, rounded once; 0 when none applies. A criterion to
 * which one side gave no answer does not apply, so silence neither helps nor harms.
 */
export function scorePair(mentee: MenteeProfile, mentor: MentorProfile, context: MatchingContext): number {
  const { weighed } = context;
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < weighed.length; i++) {
    const { value: rate, weight } = weighed[i]!;
    const value = rate(mentee, mentor, context);
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? 0 : Math.round((HIGHEST_SCORE * sum) / (100 * weights));
}

/** `kind` is the kind of mentoring of the pair, '' when it is not settled: no group is claimed that there is not. */
export function explainPair(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  context: MatchingContext,
  kind = '',
): Explanation {
  const applied = context.weighed.flatMap(({ criterion, weight }) => {
    const value = criterion.value(mentee, mentor, context);
    return value === null ? [] : [{ criterion, weight, value }];
  });
  const weights = applied.reduce((sum, { weight }) => sum + weight, 0);
  const byPoints = [...applied].sort((a, b) => b.weight * b.value - a.weight * a.value);
  const byWeight = [...applied].sort((a, b) => b.weight - a.weight);
  return {
    score: scorePair(mentee, mentor, context),
    reasons: byPoints
      .filter(({ value }) => value > 0)
      .map(({ criterion, weight, value }) => ({
        key: criterion.key,
        text: criterion.reason(mentee, mentor, context, kind),
        share: Math.round((weight * value) / weights),
      }))
      .filter(({ text }) => text !== ''),
    against: byWeight
      .filter(({ value }) => value === 0)
      .map(({ criterion }) => ({ key: criterion.key, text: criterion.against })),
  };
}
