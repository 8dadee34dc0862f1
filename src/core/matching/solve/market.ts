/**
 * What the solver works on: mentees and mentors by index, allowed pairs row by row as typed arrays, values as
 * whole numbers. Fixed pairs have already been taken out. Nothing here changes while it is solved.
 */
import { type AssignmentProblem, HIGHEST_SCORE, type Weights } from '../assignment';

export const NOBODY = -1;

/** Pairs of one mentee. Rows may share their list of mentors. */
export interface Row {
  readonly mentors: Int32Array;
  readonly scores: Uint16Array;
}

export interface Market {
  /** Index in the problem of each mentee who is not fixed. */
  readonly mentees: Int32Array;
  readonly rows: readonly Row[];
  /** What placing the mentee is worth before the score of the pair. */
  readonly base: Float64Array;
  readonly known: Int32Array;
  readonly weights: Weights;
  readonly mentorCount: number;
  readonly places: Int32Array;
  /** What the first open place of a mentor costs, and by how much each further one costs more. */
  readonly firstCost: Float64Array;
  readonly step: number;
}

/** Throws Error when the numbers of the problem are so large that they would not stay exact. */
export function makeMarket(problem: AssignmentProblem): Market {
  const { priority = [], known = [], fixed = [], evenLoad = 0 } = problem;
  const isFixed = new Set(fixed.map(({ mentee }) => mentee));
  const mentees = Int32Array.from(problem.mentees.keys()).filter((mentee) => !isFixed.has(mentee));
  const places = Int32Array.from(problem.mentors, (mentor) =>
    Math.min(mentor.places, problem.mentees.length),
  );
  const taken = Float64Array.from(problem.mentors, (mentor) => mentor.taken ?? 0);
  for (const { mentor } of fixed) {
    taken[mentor]! += 1;
    places[mentor] = Math.max(0, places[mentor]! - 1);
  }
  const own = {
    priority: Float64Array.from(mentees, (mentee) => priority[mentee] ?? 0),
    known: Int32Array.from(mentees, (mentee) => known[mentee] ?? NOBODY),
  };
  const weights = weigh(problem, own, places, taken);
  const least = typeof problem.goal === 'object' ? problem.goal.least : 0;
  return {
    mentees,
    rows: typedRows(problem, mentees),
    base: Float64Array.from(own.priority, (own) => weights.placing * (1 + own) - weights.point * least),
    known: own.known,
    weights,
    mentorCount: places.length,
    places,
    firstCost: Float64Array.from(taken, (count) => weights.point * evenLoad * count),
    step: weights.point * evenLoad,
  };
}

const A_FEW = 8;

/** Each level outweighs all that the later ones can add up to: see `Weights`. */
function weigh(
  { goal = 'most', evenLoad = 0 }: AssignmentProblem,
  own: { readonly priority: Float64Array; readonly known: Int32Array },
  places: Int32Array,
  taken: Float64Array,
): Weights {
  const count = own.priority.length;
  const pairs = Math.min(
    count,
    places.reduce((sum, each) => sum + each, 0),
  );
  const highestLoad = places.reduce(
    (most, each, j) => (each > 0 ? Math.max(most, taken[j]! + each - 1) : most),
    0,
  );
  const highestPriority = own.priority.reduce((most, each) => Math.max(most, each), 0);
  const keepable = own.known.reduce((sum, mentor) => sum + (mentor >= 0 ? 1 : 0), 0);
  let weights: Weights;
  if (goal === 'most') {
    const swing = pairs * (HIGHEST_SCORE + evenLoad * highestLoad) + 1;
    weights = { placing: swing * (keepable + 1), known: keepable > 0 ? swing : 0, point: 1 };
  } else {
    const point = pairs * (1 + highestPriority) + 1;
    const swing = pairs * (2 * HIGHEST_SCORE + evenLoad * highestLoad) + 1;
    weights = { placing: 1, known: keepable > 0 ? point * swing : 0, point };
  }
  const largest =
    weights.placing * (1 + highestPriority) +
    weights.known +
    weights.point * (HIGHEST_SCORE + evenLoad * highestLoad);
  // A way through the market never adds up more than a few values; `verify` adds up without bounds.
  if (largest * A_FEW > Number.MAX_SAFE_INTEGER)
    throw new Error('Assignment problem: too large to stay exact');
  return weights;
}

/** Lists that are typed already are taken as they are; a list shared by rows is turned once. */
function typedRows({ allowed }: AssignmentProblem, mentees: Int32Array): readonly Row[] {
  const turned = new Map<ArrayLike<number>, Int32Array>();
  const rows: Row[] = [];
  for (const mentee of mentees) {
    const { mentors, scores } = allowed[mentee]!;
    let list = mentors instanceof Int32Array ? mentors : turned.get(mentors);
    if (!list) {
      list = Int32Array.from(mentors);
      turned.set(mentors, list);
    }
    rows.push({ mentors: list, scores: scores instanceof Uint16Array ? scores : Uint16Array.from(scores) });
  }
  return rows;
}

/** Value of one pair by its place in the mentee's row. */
export function pairValue(
  { base, known, weights }: Market,
  mentee: number,
  { mentors, scores }: Row,
  at: number,
): number {
  const kept = mentors[at] === known[mentee] ? weights.known : 0;
  return base[mentee]! + kept + weights.point * scores[at]!;
}
