/** One way to propose, solved and checked, and what it comes to in figures. */
import { assign, loadCost } from './assign';
import type { AllowedMentors, Assignment, AssignmentProblem } from './assignment';
import type { MatchingOrder } from './order';
import type { Prepared } from './prepare';
import { scorePair } from './score';
import { findBlocking, findStable } from './stable';
import { verify } from './verify';

export interface Solved {
  /** With the goal of this way; with «Взаимный выбор» the stable pairs are among the fixed ones. */
  readonly problem: AssignmentProblem;
  readonly assignment: Assignment;
  /** An independent check has proved that nothing better exists. */
  readonly proved: boolean;
}

/** What one way of proposing comes to. Points are 0…100 with one decimal. */
export interface Outcome {
  readonly pairs: number;
  /** Mean points of a pair; 0 without pairs. */
  readonly average: number;
  /** Sum of points of all pairs, what an uneven load costs already taken off. */
  readonly total: number;
  /** Points of the weakest pair, 0 without pairs. */
  readonly weakest: number;
  /** Mentees who would get another mentor than stands in «Подбор» now, or lose theirs. */
  readonly changed: number;
  /** Pairs of people who named each other and would rather have each other than whom they got. */
  readonly blocking: number;
}

/** Points of the curator are of 100, those of the solver of 1000. */
export const FINER = 10;

export function solveWay(prepared: Prepared, order: MatchingOrder): Solved {
  const { quality, fewestChanges, mutual, evenLoad } = order;
  const base: AssignmentProblem = {
    ...prepared.problem,
    allowed: allowedBy(prepared, order),
    evenLoad: evenLoad * FINER,
    goal: quality === null ? 'most' : { least: quality * FINER },
    ...(fewestChanges ? { known: keepable(prepared, quality) } : {}),
  };
  const stable = mutual ? findStable(base, prepared.wishes) : [];
  const problem = { ...base, fixed: [...(base.fixed ?? []), ...stable] };
  const assignment = assign(problem);
  return { problem, assignment, proved: verify(problem, assignment).ok };
}

/** What is to be kept where possible: with quality first not pairs that are too weak themselves. */
function keepable(prepared: Prepared, quality: number | null): readonly number[] {
  if (quality === null) return prepared.standing;
  return prepared.standing.map((mentor, mentee) =>
    mentor >= 0 && scoreOf(prepared, mentee, mentor) >= quality * FINER ? mentor : -1,
  );
}

/** Pairs below the floor are out of question, wished or not. */
function allowedBy({ problem }: Prepared, { floor }: MatchingOrder): readonly AllowedMentors[] {
  return floor === null ? problem.allowed : problem.allowed.map((row) => above(row, floor));
}

/** Pairs with at least so many points of 100, rounded as they are shown. */
function above({ mentors, scores }: AllowedMentors, floor: number): AllowedMentors {
  const kept = Array.from(scores, (_, e) => e).filter((e) => inHundred(scores[e]!) >= floor);
  return {
    mentors: Int32Array.from(kept, (e) => mentors[e]!),
    scores: Uint16Array.from(kept, (e) => scores[e]!),
  };
}

/** Points of 100 as the curator reads them. */
export function inHundred(score: number): number {
  return Math.round(score / FINER);
}

/** Per mentee of the problem the mentor's index or −1. */
export function outcomeOf(prepared: Prepared, order: MatchingOrder, mentorOf: readonly number[]): Outcome {
  const { evenLoad } = order;
  const scores = mentorOf.flatMap((mentor, mentee) =>
    mentor < 0 ? [] : [scoreOf(prepared, mentee, mentor)],
  );
  const sum = scores.reduce((all, score) => all + score, 0);
  const total = sum - costOfLoad(prepared, evenLoad * FINER, mentorOf);
  return {
    pairs: scores.length,
    average: scores.length === 0 ? 0 : Math.round(sum / scores.length) / FINER,
    total: total / FINER,
    weakest: scores.length === 0 ? 0 : inHundred(Math.min(...scores)),
    changed: prepared.standing.filter((mentor, mentee) => mentor >= 0 && mentor !== mentorOf[mentee]).length,
    blocking: findBlocking(
      { ...prepared.problem, allowed: allowedBy(prepared, order) },
      mentorOf,
      prepared.wishes,
    ).length,
  };
}

/** 0…1000, of a pair that the rules do not allow too. */
export function scoreOf(
  { problem, ready, mentors, context }: Prepared,
  mentee: number,
  mentor: number,
): number {
  const { mentors: list, scores } = problem.allowed[mentee]!;
  const at = Array.prototype.indexOf.call(list, mentor);
  return at < 0 ? scorePair(ready[mentee]!, mentors[mentor]!, context) : scores[at]!;
}

/** Points of 1000 that the load costs when each further mentee costs so many more. */
export function costOfLoad({ problem }: Prepared, evenLoad: number, mentorOf: readonly number[]): number {
  return loadCost({ ...problem, evenLoad }, mentorOf);
}

/**
 * A floor 0…100 with which no pair fewer is found than without one: the highest such, unless «Качество» or «Взаимный
 * выбор» is on, with which a higher floor may leave more pairs.
 */
export function findFreeFloor(prepared: Prepared, order: MatchingOrder): number {
  const most = solveWay(prepared, { ...order, floor: null }).assignment.matched;
  let [low, high] = [0, 100];
  while (low < high) {
    const floor = Math.ceil((low + high) / 2);
    if (solveWay(prepared, { ...order, floor }).assignment.matched >= most) low = floor;
    else high = floor - 1;
  }
  return low;
}
