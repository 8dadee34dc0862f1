/**
 * What the whole would lose if a mentee were given another mentor, or none: exact for every pair, without solving
 * again. At the prices of a best assignment every move has a loss ≥ 0 of its own; putting a mentee elsewhere costs
 * that move and the cheapest chain of moves that brings the surplus from there back to the place left empty.
 */
import type { Assignment, AssignmentProblem } from './assignment';

/** A mentee goes from one mentor to another, by index; −1 is nobody. */
export interface Move {
  readonly mentee: number;
  readonly from: number;
  readonly to: number;
}

export interface Losses {
  /** Loss in the unit of the assignment's weights, 0 for what the mentee has; infinite when it cannot be. */
  of(mentee: number, mentor: number): number;
  /** Everybody who would move, the mentee first; none when nothing changes or it cannot be. */
  moves(mentee: number, mentor: number): readonly Move[];
}

const NOBODY = -1;
const NOT_MOVED = -1;

/** Nodes are the mentors and, last, `ground`: having nobody, and free places. */
interface Graph {
  readonly ground: number;
  /** Loss of the cheapest move from x to y at `cost[y · nodes + x]`, and who moves: −1 when only a load changes. */
  readonly cost: Float64Array;
  readonly mover: Int32Array;
}

/** Cheapest ways from every node to one of them. */
interface Ways {
  readonly distance: Float64Array;
  readonly next: Int32Array;
}

/** `assignment` has to be a best one with its prices, as `assign` gives it. Pairs that are fixed cannot be asked for. */
export function findLosses(problem: AssignmentProblem, assignment: Assignment): Losses {
  const { prices, mentorOf } = assignment;
  const fixed = new Set((problem.fixed ?? []).map(({ mentee }) => mentee));
  const values = valuesOf(problem, assignment);
  const gains = problem.mentees.map((_, mentee) => gainOf(problem, assignment, values, mentee));
  const graph = drawGraph(problem, assignment, { fixed, values, gains });
  const placeOf = findPlaces(problem);
  const known: (Ways | undefined)[] = new Array(problem.mentors.length + 1);
  const node = (mentor: number): number => (mentor === NOBODY ? graph.ground : mentor);
  const waysTo = (target: number): Ways => {
    known[target] ??= findWays(graph, target);
    return known[target];
  };
  const of = (mentee: number, mentor: number): number => {
    if (mentorOf[mentee] === mentor) return 0;
    if (fixed.has(mentee)) return Number.POSITIVE_INFINITY;
    const { distance } = waysTo(node(mentorOf[mentee]!));
    if (mentor === NOBODY) return gains[mentee]! + distance[graph.ground]!;
    const at = placeOf(mentee, mentor);
    if (at < 0) return Number.POSITIVE_INFINITY;
    return gains[mentee]! - values(mentee, at) + prices[mentor]! + distance[mentor]!;
  };
  const moves = (mentee: number, mentor: number): readonly Move[] => {
    const loss = of(mentee, mentor);
    if (mentorOf[mentee] === mentor || loss === Number.POSITIVE_INFINITY) return [];
    const { next } = waysTo(node(mentorOf[mentee]!));
    const made: Move[] = [{ mentee, from: mentorOf[mentee]!, to: mentor }];
    for (let x = node(mentor); x !== node(mentorOf[mentee]!); x = next[x]!) {
      const mover = graph.mover[next[x]! * (graph.ground + 1) + x]!;
      const to = next[x] === graph.ground ? NOBODY : next[x]!;
      if (mover !== NOT_MOVED) made.push({ mentee: mover, from: mentorOf[mover]!, to });
    }
    return made;
  };
  return { of, moves };
}

function findIn(list: ArrayLike<number>, wanted: number): number {
  for (let e = 0; e < list.length; e++) if (list[e] === wanted) return e;
  return -1;
}

/** Place of a mentor in a mentee's list, −1 when not there; quick for many questions about one mentee. */
function findPlaces({ mentors, allowed }: AssignmentProblem): (mentee: number, mentor: number) => number {
  const places = new Int32Array(mentors.length);
  let of = -1;
  return (mentee, mentor) => {
    if (of !== mentee) {
      of = mentee;
      places.fill(-1);
      const row = allowed[mentee]!.mentors;
      for (let e = 0; e < row.length; e++) places[row[e]!] = e;
    }
    return places[mentor] ?? -1;
  };
}

type Values = (mentee: number, at: number) => number;

/** Value of a pair by its place in the mentee's list. */
function valuesOf({ allowed, priority, known, goal }: AssignmentProblem, { weights }: Assignment): Values {
  const least = typeof goal === 'object' ? goal.least : 0;
  return (mentee, at) => {
    const { mentors, scores } = allowed[mentee]!;
    const kept = known?.[mentee] === mentors[at] ? weights.known : 0;
    return weights.placing * (1 + (priority?.[mentee] ?? 0)) + kept + weights.point * (scores[at]! - least);
  };
}

function gainOf(
  { allowed }: AssignmentProblem,
  { mentorOf, prices }: Assignment,
  values: Values,
  mentee: number,
): number {
  const mentor = mentorOf[mentee]!;
  const at = mentor === NOBODY ? -1 : findIn(allowed[mentee]!.mentors, mentor);
  return at < 0 ? 0 : values(mentee, at) - prices[mentor]!;
}

function drawGraph(
  { mentors, allowed, fixed: fixedPairs = [], evenLoad = 0 }: AssignmentProblem,
  { mentorOf, prices, weights }: Assignment,
  {
    fixed,
    values,
    gains,
  }: { readonly fixed: ReadonlySet<number>; readonly values: Values; readonly gains: readonly number[] },
): Graph {
  const ground = mentors.length;
  const nodes = ground + 1;
  const cost = new Float64Array(nodes * nodes).fill(Number.POSITIVE_INFINITY);
  const mover = new Int32Array(nodes * nodes).fill(NOT_MOVED);
  const draw = (from: number, to: number, loss: number, mentee: number): void => {
    const edge = to * nodes + from;
    if (loss >= cost[edge]!) return;
    cost[edge] = loss;
    mover[edge] = mentee;
  };
  const kept = mentors.map(() => 0);
  for (const { mentor } of fixedPairs) kept[mentor]! += 1;
  const load = mentors.map(() => 0);
  for (let mentee = 0; mentee < allowed.length; mentee++) {
    if (fixed.has(mentee)) continue;
    const mentor = mentorOf[mentee]!;
    const from = mentor === NOBODY ? ground : mentor;
    if (mentor !== NOBODY) {
      load[mentor]! += 1;
      draw(from, ground, gains[mentee]!, mentee);
    }
    const row = allowed[mentee]!.mentors;
    for (let e = 0; e < row.length; e++) {
      const to = row[e]!;
      if (to !== mentor && mentors[to]!.places > kept[to]!)
        draw(from, to, gains[mentee]! - values(mentee, e) + prices[to]!, mentee);
    }
  }
  mentors.forEach(({ places, taken = 0 }, j) => {
    const placeCost = (k: number): number => weights.point * evenLoad * (taken + kept[j]! + k);
    if (load[j]! < places - kept[j]!) draw(j, ground, placeCost(load[j]!) - prices[j]!, NOT_MOVED);
    if (load[j]! > 0) draw(ground, j, prices[j]! - placeCost(load[j]! - 1), NOT_MOVED);
  });
  return { ground, cost, mover };
}

/** Dijkstra backwards over the full table: in school sizes simpler and faster than a heap. */
function findWays({ ground, cost }: Graph, target: number): Ways {
  const nodes = ground + 1;
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const next = new Int32Array(nodes).fill(target);
  const open = Int32Array.from({ length: nodes }, (_, x) => x);
  distance[target] = 0;
  for (let left = nodes, nearest = target; left > 0 && nearest >= 0; ) {
    const y = open[nearest]!;
    const from = distance[y]!;
    open[nearest] = open[--left]!;
    nearest = relax(cost, y, from, { open, left, distance, next });
  }
  return { distance, next };
}

/** Shortens the ways of open nodes by way of `y`; returns the place in `open` of the nearest, −1 when none is reached. */
function relax(
  cost: Float64Array,
  y: number,
  from: number,
  search: {
    readonly open: Int32Array;
    readonly left: number;
    readonly distance: Float64Array;
    readonly next: Int32Array;
  },
): number {
  const { open, left, distance, next } = search;
  const start = y * distance.length;
  let nearest = -1;
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < left; k++) {
    const x = open[k]!;
    const length = from + cost[start + x]!;
    let own = distance[x]!;
    if (length < own) {
      own = length;
      distance[x] = length;
      next[x] = y;
    }
    if (own < best) {
      best = own;
      nearest = k;
    }
  }
  return nearest;
}
