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

interface BlockingPair {
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
 * Pairs to be fixed so that no blocking pair remains, whatever becomes of the others. In all such answers the same
 * people are matched and every mentor has as many of them (the rural hospitals theorem), so it is taken the one that
 * keeps the most known pairs and then has the largest score, without regard to the rest.
 */
export function findStable(problem: AssignmentProblem, wishes: Wishes): readonly FixedPair[] {
  const mutual = findMutual(problem, wishes);
  const left = problem.mentors.map(({ places }) => places);
  for (const { mentor } of problem.fixed ?? []) left[mentor]! -= 1;
  const first = askByMentees(mutual, left);
  const last = askByMentors(mutual, left);
  const chosen = [...first];
  for (const group of apart(mutual, first, last)) choose(problem, mutual, { group, first, last, chosen });
  return chosen.flatMap((at, mentee) => {
    const wish = mutual[mentee]![at];
    return wish ? [{ mentee, mentor: wish.mentor, score: wish.score }] : [];
  });
}

/** Per mentee the place in their list of the one they get, −1 for none. */
type Choice = readonly number[];

/** Mentees ask in the order of their wishes and mentors keep the ones they wish most (Gale and Shapley 1962). */
function askByMentees(mutual: readonly (readonly Mutual[])[], left: readonly number[]): Choice {
  const choice = mutual.map(() => -1);
  const asked = mutual.map(() => 0);
  const kept = left.map((): number[] => []);
  const asking = mutual.flatMap((list, mentee) => (list.length > 0 ? [mentee] : []));
  for (let mentee = asking.pop(); mentee !== undefined; mentee = asking.pop()) {
    const at = asked[mentee]!;
    const wish = mutual[mentee]![at];
    if (!wish) continue;
    asked[mentee] = at + 1;
    choice[mentee] = at;
    const group = kept[wish.mentor]!;
    group.push(mentee);
    group.sort((a, b) => rankIn(mutual, choice, a) - rankIn(mutual, choice, b));
    if (group.length <= left[wish.mentor]!) continue;
    const out = group.pop()!;
    choice[out] = -1;
    asking.push(out);
  }
  return choice;
}

/** The same with mentors asking: of all stable answers the one that is worst for every mentee. */
function askByMentors(mutual: readonly (readonly Mutual[])[], left: readonly number[]): Choice {
  const choice = mutual.map(() => -1);
  const lists = left.map((): { mentee: number; at: number; rank: number }[] => []);
  for (const [mentee, list] of mutual.entries()) {
    for (const [at, { mentor, mentorRank }] of list.entries())
      lists[mentor]!.push({ mentee, at, rank: mentorRank });
  }
  for (const list of lists) list.sort((a, b) => a.rank - b.rank);
  const asked = left.map(() => 0);
  const open = left.map((places) => Math.max(0, places));
  const asking = [...left.keys()];
  for (let mentor = asking.pop(); mentor !== undefined; mentor = asking.pop()) {
    while (open[mentor]! > 0 && asked[mentor]! < lists[mentor]!.length) {
      const { mentee, at } = lists[mentor]![asked[mentor]!]!;
      asked[mentor]! += 1;
      const before = choice[mentee]!;
      if (before >= 0 && before < at) continue;
      choice[mentee] = at;
      open[mentor]! -= 1;
      if (before < 0) continue;
      const loser = mutual[mentee]![before]!.mentor;
      open[loser]! += 1;
      asking.push(loser);
    }
  }
  return choice;
}

function rankIn(mutual: readonly (readonly Mutual[])[], choice: Choice, mentee: number): number {
  return mutual[mentee]![choice[mentee]!]!.mentorRank;
}

/** Mentees whom the two extremes give different mentors, in groups that have no mentor in common. */
function apart(
  mutual: readonly (readonly Mutual[])[],
  first: Choice,
  last: Choice,
): readonly (readonly number[])[] {
  const groups: { readonly mentees: number[]; readonly mentors: Set<number> }[] = [];
  mutual.forEach((list, mentee) => {
    if (first[mentee] === last[mentee]) return;
    const mentors = list.slice(first[mentee], last[mentee]! + 1).map(({ mentor }) => mentor);
    const joined = groups.filter((group) => mentors.some((mentor) => group.mentors.has(mentor)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      mentees: [...joined.flatMap((group) => group.mentees), mentee].sort((a, b) => a - b),
      mentors: new Set([...joined.flatMap((group) => [...group.mentors]), ...mentors]),
    });
  });
  return groups.map(({ mentees }) => mentees);
}

/** Larger groups would take too long to try out: of them the better of the two extremes is taken. */
const TRIED_OUT = 7;

/** Puts the best stable choice of one group into `chosen`. */
function choose(
  { known = [] }: AssignmentProblem,
  mutual: readonly (readonly Mutual[])[],
  task: {
    readonly group: readonly number[];
    readonly first: Choice;
    readonly last: Choice;
    readonly chosen: number[];
  },
): void {
  const { group, first, last, chosen } = task;
  const places = (choice: Choice): string =>
    group
      .map((mentee) => mutual[mentee]![choice[mentee]!]!.mentor)
      .sort((a, b) => a - b)
      .join();
  const taken = places(first);
  let best: { readonly choice: Choice; readonly kept: number; readonly score: number } | null = null;
  const consider = (choice: Choice): void => {
    if (places(choice) !== taken || !isStable(mutual, choice, group)) return;
    const wishes = group.map((mentee) => mutual[mentee]![choice[mentee]!]!);
    const kept = wishes.filter(({ mentor }, k) => known[group[k]!] === mentor).length;
    const score = wishes.reduce((sum, wish) => sum + wish.score, 0);
    if (!best || kept > best.kept || (kept === best.kept && score > best.score))
      best = { choice: [...choice], kept, score };
  };
  const tryOut = (k: number, choice: number[]): void => {
    const mentee = group[k];
    if (mentee === undefined) {
      consider(choice);
      return;
    }
    for (let at = first[mentee]!; at <= last[mentee]!; at++) {
      choice[mentee] = at;
      tryOut(k + 1, choice);
    }
  };
  if (group.length <= TRIED_OUT) tryOut(0, [...chosen]);
  else
    for (const extreme of [first, last])
      consider(chosen.map((at, mentee) => (group.includes(mentee) ? extreme[mentee]! : at)));
  const { choice } = best ?? { choice: chosen };
  for (const mentee of group) chosen[mentee] = choice[mentee]!;
}

/** Whether no mentee of the group and mentor would rather have each other; every mentor is as full as in a stable answer. */
function isStable(mutual: readonly (readonly Mutual[])[], choice: Choice, group: readonly number[]): boolean {
  return group.every((mentee) =>
    mutual[mentee]!.slice(0, choice[mentee]).every(({ mentor, mentorRank }) =>
      mutual.every((list, other) => {
        const wish = list[choice[other]!];
        return wish?.mentor !== mentor || wish.mentorRank <= mentorRank;
      }),
    ),
  );
}
