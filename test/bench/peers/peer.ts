/** What the benchmark asks of every solver, and the shapes of input that several peers share. */
import { type AssignmentProblem, HIGHEST_SCORE } from '../../../src/core/matching/assignment';

/** Per mentee the index of the mentor, −1 for nobody. */
export type Solve = (problem: AssignmentProblem) => ArrayLike<number>;

export interface Solver {
  readonly name: string;
  /** Loads what the solver needs. What it returns builds the solver's own input, solves and reads back. */
  load(): Promise<Solve>;
  /** Throws when the latest answer is not proved to be the best; not timed. */
  check?(problem: AssignmentProblem): void;
}

export interface SeatMatrix {
  /** One row per mentee, one column per place: columns of a mentor are repeated. */
  readonly costs: readonly (readonly number[])[];
  readonly mentorOfColumn: readonly number[];
  /** Cost of a cell that is not allowed; every allowed one is cheaper. */
  readonly forbidden: number;
}

/** Least cost in this matrix is most pairs first, the largest score second. */
export function seatMatrix(problem: AssignmentProblem): SeatMatrix {
  const mentorOfColumn = problem.mentors.flatMap(({ places }, j) => new Array<number>(places).fill(j));
  const firstColumn = problem.mentors.map(() => 0);
  for (let k = mentorOfColumn.length - 1; k >= 0; k--) firstColumn[mentorOfColumn[k]!] = k;
  const forbidden = pairWorth(problem);
  const costs = problem.allowed.map(({ mentors, scores }) => {
    const row = new Array<number>(mentorOfColumn.length).fill(forbidden);
    for (let e = 0; e < mentors.length; e++) {
      const j = mentors[e]!;
      const from = firstColumn[j]!;
      row.fill(HIGHEST_SCORE - scores[e]!, from, from + problem.mentors[j]!.places);
    }
    return row;
  });
  return { costs, mentorOfColumn, forbidden };
}

/** The mentor of every row, given the column of every row. */
export function readColumns(matrix: SeatMatrix, pairs: Iterable<readonly [number, number]>): number[] {
  const mentorOf = matrix.costs.map(() => -1);
  for (const [i, k] of pairs) {
    if (matrix.costs[i]?.[k] !== undefined && matrix.costs[i]![k]! < matrix.forbidden) {
      mentorOf[i] = matrix.mentorOfColumn[k]!;
    }
  }
  return mentorOf;
}

/** Points that a pair is worth beside its score, so that one pair more outweighs any change of scores. */
export function pairWorth(problem: AssignmentProblem): number {
  const seats = problem.mentors.reduce((sum, { places }) => sum + places, 0);
  return HIGHEST_SCORE * (Math.min(problem.mentees.length, seats) + 2);
}

/** Pair number e of all: a variable of the linear programme. */
export interface Variable {
  readonly mentee: number;
  readonly mentor: number;
  readonly worth: number;
}

/** Every allowed pair as a variable 0…1 to be maximised under one row per mentee and one per mentor. */
export function listVariables(problem: AssignmentProblem): Variable[] {
  const worth = pairWorth(problem);
  return problem.allowed.flatMap(({ mentors, scores }, mentee) =>
    Array.from(mentors, (mentor, e) => ({ mentee, mentor, worth: worth + scores[e]! })),
  );
}

/** The pairs whose variable came out as one. */
export function readVariables(
  problem: AssignmentProblem,
  variables: readonly Variable[],
  read: (e: number) => number,
): number[] {
  const mentorOf = problem.mentees.map(() => -1);
  variables.forEach(({ mentee, mentor }, e) => {
    if (read(e) > 0.5) mentorOf[mentee] = mentor;
  });
  return mentorOf;
}
