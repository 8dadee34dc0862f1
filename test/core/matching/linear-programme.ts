/** The best of an assignment problem by linear programming: an oracle that knows nothing of our weights. */
import type { Highs } from 'highs';
import type { AssignmentProblem } from '../../../src/core/matching/assignment';
import { leastOf, levels, type Sums, sumsOf } from './try-all';

/** A pair, or a place of a mentor with what taking it costs; it stands in two rows or one, with a sign. */
interface Column {
  readonly rows: readonly (readonly [row: number, coefficient: number])[];
  readonly sums: Sums;
}

/**
 * The sums of the goal, level by level: each is made as large as it can be while those before stay at their
 * best. Places of a mentor are columns of rising cost; the programme has whole corners, so none is an integer.
 */
export function bestByProgramme(highs: Highs, problem: AssignmentProblem): readonly number[] {
  const { columns, rows } = build(problem);
  const fixedOnly = problem.mentees.map(
    (_, mentee) => problem.fixed?.find((pair) => pair.mentee === mentee)?.mentor ?? -1,
  );
  const start = levels(problem, sumsOf(problem, fixedOnly));
  const gains = columns.map(({ sums }) => levels(problem, sums));
  const best: number[] = [];
  start.forEach((own, level) => {
    const entries = columns.map(({ rows: at }, c) => [
      ...at,
      ...best.map((_, k) => [rows.length + k, gains[c]![k]!] as const),
    ]);
    const flat = entries.flat();
    const model = highs.createModel();
    try {
      model.options.set('output_flag', false);
      model.passModel({
        numCols: columns.length,
        numRows: rows.length + best.length,
        sense: highs.constants.objectiveSense.maximize,
        colCost: gains.map((gain) => gain[level]!),
        colLower: columns.map(() => 0),
        colUpper: columns.map(() => 1),
        rowLower: [...rows.map(() => -highs.infinity), ...best.map((sum, k) => sum - start[k]!)],
        rowUpper: [...rows, ...best.map(() => highs.infinity)],
        matrix: {
          format: 'csc',
          numRows: rows.length + best.length,
          numCols: columns.length,
          starts: startsOf(entries),
          indices: Int32Array.from(flat, ([row]) => row),
          values: Float64Array.from(flat, ([, coefficient]) => coefficient),
        },
      });
      model.run();
      const { colValue } = model.getSolution();
      best.push(own + Math.round(gains.reduce((sum, gain, c) => sum + gain[level]! * colValue[c]!, 0)));
    } finally {
      model.dispose();
    }
  });
  return best;
}

/** Where the entries of each column start in one list of them all, and where the last ends. */
function startsOf(entries: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(entries.length + 1);
  entries.forEach((entry, c) => {
    starts[c + 1] = starts[c]! + entry.length;
  });
  return starts;
}

/** Rows: at most one mentor per mentee, and no more mentees than places taken per mentor. */
function build(problem: AssignmentProblem): { columns: readonly Column[]; rows: readonly number[] } {
  const { fixed = [], known = [], priority = [], evenLoad = 0 } = problem;
  const n = problem.mentees.length;
  const isFixed = new Set(fixed.map(({ mentee }) => mentee));
  const pairs = problem.allowed.flatMap(({ mentors, scores }, i) =>
    isFixed.has(i)
      ? []
      : Array.from(
          mentors,
          (j, e): Column => ({
            rows: [
              [i, 1],
              [n + j, 1],
            ],
            sums: {
              placed: 1 + (priority[i] ?? 0),
              kept: known[i] === j ? 1 : 0,
              points: scores[e]! - leastOf(problem),
            },
          }),
        ),
  );
  const seats = problem.mentors.flatMap(({ places, taken = 0 }, j) => {
    const before = fixed.filter(({ mentor }) => mentor === j).length;
    return Array.from(
      { length: Math.max(0, places - before) },
      (_, k): Column => ({
        rows: [[n + j, -1]],
        sums: { placed: 0, kept: 0, points: -evenLoad * (taken + before + k) },
      }),
    );
  });
  return {
    columns: [...pairs, ...seats],
    rows: [...problem.mentees.map(() => 1), ...problem.mentors.map(() => 0)],
  };
}
