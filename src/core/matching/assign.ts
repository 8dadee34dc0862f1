/** The best assignment of mentees to mentors: exact, with prices that prove it. */
import { type Assignment, type AssignmentProblem, HIGHEST_SCORE } from './assignment';
import { augmentAll } from './solve/augment';
import { bid } from './solve/bid';
import { settleTies } from './solve/settle-ties';
import { gain, NOBODY, newState, type Pairs, type State } from './solve/state';

/**
 * Finds the assignment with the most mentees matched; among those the one with the largest total score;
 * among those the one first in the order of codes (the first mentee has the first mentor possible, and so on).
 * Codes are ordered by length, then by characters: У-999 comes before У-1000. Everything is worked out in
 * that order, so the order of rows changes nothing. Whole numbers below 2^53 throughout, hence exact.
 *
 * Placing somebody is worth `1000 · mentees + 1` points beside the score: all scores together never reach
 * that, so one more mentee placed always counts for more than any change of scores.
 *
 * Throws `Error` when the problem itself is wrong (a code or a pair twice, a mentor that does not exist,
 * places or scores that are not whole numbers in their range): the caller has built it wrongly.
 */
export function assign(problem: AssignmentProblem): Assignment {
  check(problem);
  const fixed = problem.fixed ?? [];
  const fixedMentees = new Set(fixed.map((pair) => pair.mentee));
  const menteeOrder = orderByCode(problem.mentees).filter((mentee) => !fixedMentees.has(mentee));
  const mentorOrder = orderByCode(problem.mentors.map((mentor) => mentor.code));
  const left = problem.mentors.map((mentor) => mentor.places);
  for (const pair of fixed) left[pair.mentor]! -= 1;

  const worth = HIGHEST_SCORE * problem.mentees.length + 1;
  const state = newState(
    listPairs(problem, menteeOrder, mentorOrder, worth),
    mentorOrder.map((mentor) => Math.max(0, left[mentor]!)),
  );
  augmentAll(state, bid(state));
  settleTies(state);
  priceClosed(state);

  const mentorOf = problem.mentees.map(() => NOBODY);
  const prices = problem.mentors.map(() => 0);
  let matched = fixed.length;
  let score = 0;
  for (const pair of fixed) {
    mentorOf[pair.mentee] = pair.mentor;
    score += pair.score;
  }
  menteeOrder.forEach((mentee, i) => {
    const j = state.mentorOf[i]!;
    if (j === NOBODY) return;
    mentorOf[mentee] = mentorOrder[j]!;
    matched += 1;
    score += state.held[i]! - worth;
  });
  mentorOrder.forEach((mentor, j) => {
    prices[mentor] = state.price[j]!;
  });
  return { mentorOf, matched, score, worth, prices };
}

/** Mentors without places took no part so far: their price too shall say what a place with them would bring. */
function priceClosed(state: State): void {
  for (let i = 0; i < state.menteeCount; i++) {
    const own = gain(state, i);
    for (let e = state.first[i]!; e < state.first[i + 1]!; e++) {
      const j = state.mentor[e]!;
      if (state.places[j] === 0) state.price[j] = Math.max(state.price[j]!, state.value[e]! - own);
    }
  }
}

/** Shorter codes first, so that У-999 stands before У-1000. */
export function compareCodes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function orderByCode(codes: readonly string[]): number[] {
  return codes.map((_, index) => index).sort((a, b) => compareCodes(codes[a]!, codes[b]!));
}

function listPairs(
  problem: AssignmentProblem,
  menteeOrder: readonly number[],
  mentorOrder: readonly number[],
  worth: number,
): Pairs {
  const rank = new Int32Array(mentorOrder.length);
  mentorOrder.forEach((mentor, j) => {
    rank[mentor] = j;
  });
  const first = new Int32Array(menteeOrder.length + 1);
  menteeOrder.forEach((mentee, i) => {
    first[i + 1] = first[i]! + problem.allowed[mentee]!.mentors.length;
  });
  const mentor = new Int32Array(first[menteeOrder.length]!);
  const value = new Float64Array(mentor.length);
  const scoreOf = new Int32Array(mentorOrder.length);
  menteeOrder.forEach((mentee, i) => {
    const { mentors, scores } = problem.allowed[mentee]!;
    const own = mentor.subarray(first[i]!, first[i + 1]!);
    for (let e = 0; e < mentors.length; e++) {
      own[e] = rank[mentors[e]!]!;
      scoreOf[own[e]!] = scores[e]!;
    }
    own.sort();
    for (let e = 0; e < own.length; e++) value[first[i]! + e] = worth + scoreOf[own[e]!]!;
  });
  return { first, mentor, value };
}

function check(problem: AssignmentProblem): void {
  const { mentees, mentors, allowed, fixed = [] } = problem;
  demand(new Set(mentees).size === mentees.length, 'a mentee twice');
  demand(new Set(mentors.map((mentor) => mentor.code)).size === mentors.length, 'a mentor twice');
  demand(allowed.length === mentees.length, 'allowed mentors for each mentee');
  for (const { places } of mentors) demand(Number.isInteger(places) && places >= 0, 'places');
  const seenBy = new Int32Array(mentors.length).fill(-1);
  allowed.forEach((row, mentee) => {
    demand(row.mentors.length === row.scores.length, 'a score for each allowed mentor');
    for (let e = 0; e < row.mentors.length; e++) {
      const mentor = row.mentors[e]!;
      demand(seenBy[mentor] !== undefined, 'a mentor that does not exist');
      demand(seenBy[mentor] !== mentee, 'a pair twice');
      demand(isScore(row.scores[e]!), 'score');
      seenBy[mentor] = mentee;
    }
  });
  demand(new Set(fixed.map((pair) => pair.mentee)).size === fixed.length, 'a mentee fixed twice');
  for (const pair of fixed) {
    demand(mentees[pair.mentee] !== undefined, 'a fixed mentee that does not exist');
    demand(mentors[pair.mentor] !== undefined, 'a fixed mentor that does not exist');
    demand(isScore(pair.score), 'score');
  }
}

function isScore(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= HIGHEST_SCORE;
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Assignment problem: ${what}`);
}
