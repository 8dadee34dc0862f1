/**
 * Wishes of both sides after the general meeting (A028, A144): pairs of people who named each other. Nobody is to be
 * left who would rather have each other than whom they got.
 */
import type { AssignmentProblem, FixedPair } from './assignment';

/** Indices of people of the other side, the most wished first, each once. */
export interface Wishes {
  readonly mentees: readonly (readonly number[])[];
  readonly mentors: readonly (readonly number[])[];
}

export interface BlockingPair {
  readonly mentee: number;
  readonly mentor: number;
}

/** A pair that named each other and is allowed, with the place that each has in the other's wishes. */
interface Mutual {
  readonly mentor: number;
  readonly score: number;
  readonly menteeRank: number;
  readonly mentorRank: number;
}

function findMutual(
  { allowed, fixed = [] }: AssignmentProblem,
  wishes: Wishes,
): readonly (readonly Mutual[])[] {
  const isFixed = new Set(fixed.map(({ mentee }) => mentee));
  return allowed.map(({ mentors, scores }, mentee) => {
    if (isFixed.has(mentee)) return [];
    return (wishes.mentees[mentee] ?? []).flatMap((mentor, menteeRank) => {
      const mentorRank = (wishes.mentors[mentor] ?? []).indexOf(mentee);
      const at = Array.prototype.indexOf.call(mentors, mentor);
      return mentorRank < 0 || at < 0 ? [] : [{ mentor, score: scores[at]!, menteeRank, mentorRank }];
    });
  });
}

/**
 * Pairs that would rather have each other: both named each other, the rules allow the pair, the mentee got nobody
 * or somebody named later or not at all, and so did the mentor, or has a place left. Fixed pairs are out of it.
 */
export function findBlocking(
  problem: AssignmentProblem,
  mentorOf: readonly number[],
  wishes: Wishes,
): readonly BlockingPair[] {
  const isFixed = new Set((problem.fixed ?? []).map(({ mentee }) => mentee));
  const groups = problem.mentors.map((): number[] => []);
  mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) groups[mentor]!.push(mentee);
  });
  const rankOf = (list: readonly number[] | undefined, one: number): number => {
    const at = list?.indexOf(one) ?? -1;
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return findMutual(problem, wishes).flatMap((mutual, mentee) =>
    mutual
      .filter(({ mentor, menteeRank, mentorRank }) => {
        const got = mentorOf[mentee]!;
        if (got === mentor || rankOf(wishes.mentees[mentee], got) <= menteeRank) return false;
        const group = groups[mentor]!;
        return (
          group.length < problem.mentors[mentor]!.places ||
          group.some((other) => !isFixed.has(other) && rankOf(wishes.mentors[mentor], other) > mentorRank)
        );
      })
      .map(({ mentor }) => ({ mentee, mentor })),
  );
}

/**
 * Pairs to be fixed so that no blocking pair remains, whatever becomes of the others: mentees ask in the order of
 * their wishes and mentors keep the ones they wish most (Gale and Shapley 1962, with places). Of all such answers
 * it is the best for every mentee.
 */
export function findStable(problem: AssignmentProblem, wishes: Wishes): readonly FixedPair[] {
  const left = problem.mentors.map(({ places }) => places);
  for (const { mentor } of problem.fixed ?? []) left[mentor]! -= 1;
  const mutual = findMutual(problem, wishes);
  const asked = mutual.map(() => 0);
  const kept = problem.mentors.map((): { mentee: number; wish: Mutual }[] => []);
  const asking = mutual.flatMap((list, mentee) => (list.length > 0 ? [mentee] : []));
  for (let mentee = asking.pop(); mentee !== undefined; mentee = asking.pop()) {
    const wish = mutual[mentee]![asked[mentee]!];
    if (!wish) continue;
    asked[mentee]! += 1;
    const group = kept[wish.mentor]!;
    group.push({ mentee, wish });
    group.sort((a, b) => a.wish.mentorRank - b.wish.mentorRank);
    if (group.length > Math.max(0, left[wish.mentor]!)) asking.push(group.pop()!.mentee);
  }
  return kept.flatMap((group, mentor) =>
    group.map(({ mentee, wish }) => ({ mentee, mentor, score: wish.score })),
  );
}
