/** The score of a pair, and what it is made of. */
import { HIGHEST_SCORE } from './assignment';
import type { MatchingContext } from './context';
import type { MenteeProfile, MentorProfile } from './person';

interface Reason {
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
  const score = scorePair(mentee, mentor, context);
  const byPoints = applied
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.weight * b.value - a.weight * a.value);
  const byWeight = [...applied].sort((a, b) => b.weight - a.weight);
  const shares = shareOut(
    Math.round(score / 10),
    byPoints.map(({ weight, value }) => weight * value),
  );
  const told = byPoints.map(({ criterion }, i) => ({
    key: criterion.key,
    text: criterion.reason(mentee, mentor, context, kind),
    share: shares[i]!,
  }));
  // What another reason says already counts with it.
  const untold = told.filter(({ text }) => text === '').reduce((sum, { share }) => sum + share, 0);
  return {
    score,
    reasons: told
      .filter(({ text }) => text !== '')
      .map((reason, i) => (i === 0 ? { ...reason, share: reason.share + untold } : reason)),
    against: byWeight
      .filter(({ value }) => value === 0)
      .map(({ criterion }) => ({ key: criterion.key, text: criterion.against })),
  };
}

/** Whole parts in proportion to the sizes that add up to the total: the largest remainders get what is left. */
function shareOut(total: number, sizes: readonly number[]): readonly number[] {
  const sum = sizes.reduce((all, size) => all + size, 0);
  const exact = sizes.map((size) => (size * total) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = [...exact.keys()].sort(
    (a, b) => exact[b]! - shares[b]! - (exact[a]! - shares[a]!) || a - b,
  );
  for (const i of byRemainder.slice(0, left)) shares[i]! += 1;
  return shares;
}
