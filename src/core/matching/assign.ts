/** The best assignment of mentees to mentors: exact, with prices that prove it. */
import { type AllowedMentors, type Assignment, type AssignmentProblem, HIGHEST_SCORE } from './assignment';
import { type Market, makeMarket, NOBODY } from './solve/market';
import { settleTies } from './solve/settle-ties';
import { solve } from './solve/solve';
import { gain, type State } from './solve/state';

/**
 * Keeps the fixed pairs; of all assignments of the others finds the best one, level by level: the most mentees,
 * those of a higher priority first; the fewest changes of known pairs; the largest sum of scores less what the
 * load costs. With the goal `least`: the fewest changes, the largest sum counted from `least`, the most mentees.
 * Among equally good ones it is the first in the order of codes (the first mentee has the first mentor possible,
 * and so on). Codes are ordered by length, then by characters: У-999 comes before У-1000. The order of rows
 * changes nothing. Whole numbers below 2^53 throughout, hence exact.
 *
 * That one more mentee always counts before priorities although both are one sum: the sets of mentees that can
 * be placed together are the independent sets of a matroid, so the heaviest set is one of the largest.
 *
 * Throws `Error` when the problem itself is wrong (a code or a pair twice, a mentor that does not exist,
 * places or scores that are not whole numbers in their range): the caller has built it wrongly.
 */
export function assign(problem: AssignmentProblem): Assignment {
  check(problem);
  const market = makeMarket(problem);
  const state = solve(market);
  settleTies(state, menteesByCode(problem, market), rankByCode(problem.mentors.map(({ code }) => code)));
  const mentorOf = problem.mentees.map(() => NOBODY);
  let score = 0;
  for (const pair of problem.fixed ?? []) {
    mentorOf[pair.mentee] = pair.mentor;
    score += pair.score;
  }
  market.mentees.forEach((mentee, i) => {
    const mentor = state.mentorOf[i]!;
    if (mentor === NOBODY) return;
    mentorOf[mentee] = mentor;
    const { mentors, scores } = market.rows[i]!;
    score += scores[mentors.indexOf(mentor)]!;
  });
  return {
    mentorOf,
    matched: mentorOf.filter((mentor) => mentor !== NOBODY).length,
    score,
    loadCost: loadCost(problem, mentorOf),
    weights: market.weights,
    prices: pricesOf(state),
  };
}

/** Points that the load of the mentors costs: what `evenLoad` asks for every mentee after the first. */
export function loadCost({ mentors, evenLoad = 0 }: AssignmentProblem, mentorOf: readonly number[]): number {
  const load = mentors.map(({ taken = 0 }) => taken);
  let cost = 0;
  for (const mentor of mentorOf) {
    if (mentor === NOBODY) continue;
    cost += evenLoad * load[mentor]!;
    load[mentor]! += 1;
  }
  return cost;
}

/** Mentors without places took no part: their price is the lowest at which nobody would want them. */
function pricesOf(state: State): number[] {
  const { market } = state;
  const prices = Array.from(state.price, (price) => (Number.isFinite(price) ? price : 0));
  if (!state.places.includes(0)) return prices;
  for (let i = 0; i < state.menteeCount; i++) {
    const { mentors, scores } = market.rows[i]!;
    const own = gain(state, i) - market.base[i]!;
    for (let e = 0; e < mentors.length; e++) {
      const j = mentors[e]!;
      if (state.places[j] !== 0) continue;
      const kept = j === market.known[i] ? market.weights.known : 0;
      prices[j] = Math.max(prices[j]!, market.weights.point * scores[e]! + kept - own);
    }
  }
  return prices;
}

/** Shorter codes first, so that У-999 stands before У-1000. */
export function compareCodes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function menteesByCode({ mentees }: AssignmentProblem, market: Market): Int32Array {
  return Int32Array.from(market.mentees.keys()).sort((a, b) =>
    compareCodes(mentees[market.mentees[a]!]!, mentees[market.mentees[b]!]!),
  );
}

function rankByCode(codes: readonly string[]): Int32Array {
  const rank = new Int32Array(codes.length);
  codes
    .map((_, index) => index)
    .sort((a, b) => compareCodes(codes[a]!, codes[b]!))
    .forEach((mentor, at) => {
      rank[mentor] = at;
    });
  return rank;
}

function check(problem: AssignmentProblem): void {
  const { mentees, mentors, allowed, fixed = [], priority, known, evenLoad = 0, goal = 'most' } = problem;
  demand(new Set(mentees).size === mentees.length, 'a mentee twice');
  demand(new Set(mentors.map((mentor) => mentor.code)).size === mentors.length, 'a mentor twice');
  demand(allowed.length === mentees.length, 'allowed mentors for each mentee');
  for (const { places, taken = 0 } of mentors) demand(isCount(places) && isCount(taken), 'places');
  const seenBy = new Int32Array(mentors.length).fill(-1);
  for (const [mentee, row] of allowed.entries()) checkRow(row, mentee, seenBy);
  demand(new Set(fixed.map((pair) => pair.mentee)).size === fixed.length, 'a mentee fixed twice');
  for (const pair of fixed) {
    demand(mentees[pair.mentee] !== undefined, 'a fixed mentee that does not exist');
    demand(mentors[pair.mentor] !== undefined, 'a fixed mentor that does not exist');
    demand(isScore(pair.score), 'score');
  }
  demand((priority?.length ?? mentees.length) === mentees.length, 'a priority for each mentee');
  demand((known?.length ?? mentees.length) === mentees.length, 'a known mentor for each mentee');
  for (const each of priority ?? []) demand(isCount(each), 'priority');
  for (const mentor of known ?? [])
    demand(mentor === NOBODY || mentors[mentor] !== undefined, 'known mentor');
  demand(isCount(evenLoad), 'even load');
  demand(goal === 'most' || isScore(goal.least), 'goal');
}

function checkRow({ mentors, scores }: AllowedMentors, mentee: number, seenBy: Int32Array): void {
  demand(mentors.length === scores.length, 'a score for each allowed mentor');
  for (let e = 0; e < mentors.length; e++) {
    const mentor = mentors[e]!;
    if (seenBy[mentor] === undefined) demand(false, 'a mentor that does not exist');
    if (seenBy[mentor] === mentee) demand(false, 'a pair twice');
    if (!isScore(scores[e]!)) demand(false, 'score');
    seenBy[mentor] = mentee;
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function isScore(value: number): boolean {
  return isCount(value) && value <= HIGHEST_SCORE;
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Assignment problem: ${what}`);
}
