/** The score of a pair, and what it is made of. */
import { HIGHEST_SCORE } from './assignment';
import type { MatchingContext } from './context';
import { CRITERIA } from './criteria/list';
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
  let sum = 0;
  let weights = 0;
  for (const criterion of CRITERIA) {
    const weight = context.weights[criterion.key] ?? criterion.weight;
    const value = weight === 0 ? null : criterion.value(mentee, mentor, context);
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? 0 : Math.round((HIGHEST_SCORE * sum) / (100 * weights));
}

export function explainPair(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  context: MatchingContext,
): Explanation {
  const applied = CRITERIA.flatMap((criterion) => {
    const weight = context.weights[criterion.key] ?? criterion.weight;
    const value = weight === 0 ? null : criterion.value(mentee, mentor, context);
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
        text: criterion.reason(mentee, mentor, context),
        share: Math.round((weight * value) / weights),
      }))
      .filter(({ text }) => text !== ''),
    against: byWeight
      .filter(({ value }) => value === 0)
      .map(({ criterion }) => ({ key: criterion.key, text: criterion.against })),
  };
}
