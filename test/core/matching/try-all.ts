/** What an assignment is worth, said anew from `assignment.ts`, and the best one found by trying everything. */
import { compareCodes } from '../../../src/core/matching/assign';
import type { AssignmentProblem, Weights } from '../../../src/core/matching/assignment';

/** What the goal counts, free of weights. */
export interface Sums {
  /** Sum of 1 + priority over those placed. */
  readonly placed: number;
  /** Known pairs kept. */
  readonly kept: number;
  /** Sum of score − least, less what the load costs. */
  readonly points: number;
}

export interface Totals {
  readonly matched: number;
  readonly score: number;
  readonly loadCost: number;
}

export function leastOf({ goal = 'most' }: AssignmentProblem): number {
  return goal === 'most' ? 0 : goal.least;
}

/** Score of a pair, null when it is neither fixed nor allowed. */
export function scoreOf(problem: AssignmentProblem, mentee: number, mentor: number): number | null {
  const kept = problem.fixed?.find((pair) => pair.mentee === mentee && pair.mentor === mentor);
  const { mentors, scores } = problem.allowed[mentee]!;
  return kept?.score ?? scores[Array.from(mentors).indexOf(mentor)] ?? null;
}

export function totalsOf(problem: AssignmentProblem, mentorOf: readonly number[]): Totals {
  const load = problem.mentors.map(({ taken = 0 }) => taken);
  let [matched, score, loadCost] = [0, 0, 0];
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === -1) return;
    matched += 1;
    score += scoreOf(problem, mentee, mentor) ?? Number.NaN;
    loadCost += (problem.evenLoad ?? 0) * load[mentor]!;
    load[mentor]! += 1;
  });
  return { matched, score, loadCost };
}

export function sumsOf(problem: AssignmentProblem, mentorOf: readonly number[]): Sums {
  const { matched, score, loadCost } = totalsOf(problem, mentorOf);
  let [placed, kept] = [0, 0];
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === -1) return;
    placed += 1 + (problem.priority?.[mentee] ?? 0);
    if (problem.known?.[mentee] === mentor) kept += 1;
  });
  return { placed, kept, points: score - leastOf(problem) * matched - loadCost };
}

/** The sums in the order in which the goal counts them. */
export function levels(
  { goal = 'most' }: AssignmentProblem,
  { placed, kept, points }: Sums,
): readonly number[] {
  return goal === 'most' ? [placed, kept, points] : [kept, points, placed];
}

export function compareLevels(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

/** The same in one number. */
export function worthOf(problem: AssignmentProblem, weights: Weights, mentorOf: readonly number[]): number {
  const { placed, kept, points } = sumsOf(problem, mentorOf);
  return weights.placing * placed + weights.known * kept + weights.point * points;
}

/** Tries every assignment, mentees and mentors by code, so the first of the best found is the one wanted. */
export function tryAll(problem: AssignmentProblem): Totals & { readonly mentorOf: readonly number[] } {
  const { priority = [], known = [], fixed = [], evenLoad = 0 } = problem;
  const least = leastOf(problem);
  const isFixed = new Set(fixed.map(({ mentee }) => mentee));
  const order = [...problem.mentees.keys()]
    .filter((i) => !isFixed.has(i))
    .sort((a, b) => compareCodes(problem.mentees[a]!, problem.mentees[b]!));
  const choices = order.map((i) => {
    const { mentors, scores } = problem.allowed[i]!;
    return Array.from(mentors, (j, e) => ({
      j,
      points: scores[e]! - least,
      kept: known[i] === j ? 1 : 0,
    })).sort((a, b) => compareCodes(problem.mentors[a.j]!.code, problem.mentors[b.j]!.code));
  });
  const places = problem.mentors.map((mentor) => mentor.places);
  const load = problem.mentors.map(({ taken = 0 }) => taken);
  const mentorOf = problem.mentees.map(() => -1);
  for (const pair of fixed) {
    mentorOf[pair.mentee] = pair.mentor;
    places[pair.mentor]! -= 1;
    load[pair.mentor]! += 1;
  }
  let best = [...mentorOf];
  let highest = levels(problem, { placed: 0, kept: 0, points: 0 });
  const place = (at: number, sums: Sums): void => {
    if (at === order.length) {
      const own = levels(problem, sums);
      if (compareLevels(own, highest) > 0) [best, highest] = [[...mentorOf], own];
      return;
    }
    const mentee = order[at]!;
    for (const { j, points, kept } of choices[at]!) {
      if (places[j]! <= 0) continue;
      const cost = evenLoad * load[j]!;
      places[j]! -= 1;
      load[j]! += 1;
      mentorOf[mentee] = j;
      place(at + 1, {
        placed: sums.placed + 1 + (priority[mentee] ?? 0),
        kept: sums.kept + kept,
        points: sums.points + points - cost,
      });
      places[j]! += 1;
      load[j]! -= 1;
      mentorOf[mentee] = -1;
    }
    place(at + 1, sums);
  };
  place(0, { placed: 0, kept: 0, points: 0 });
  return { mentorOf: best, ...totalsOf(problem, best) };
}
