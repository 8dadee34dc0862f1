/** Shapes that the solver (`assign.ts`) and its checker (`verify.ts`) share: types only, so that no code is shared. */

/** Mentors a mentee may be given, by index into `AssignmentProblem.mentors`, each with its score 0…1000. */
export interface AllowedMentors {
  readonly mentors: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

export interface FixedPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
}

export interface AssignmentProblem {
  /** Codes, each once, in any order. */
  readonly mentees: readonly string[];
  /** Codes, each once, in any order; `places` is a whole number ≥ 0. */
  readonly mentors: readonly { readonly code: string; readonly places: number }[];
  /** One entry per mentee, in the order of `mentees`; no mentor twice in one entry. */
  readonly allowed: readonly AllowedMentors[];
  /**
   * Pairs that stay as they are: at most one per mentee, allowed or not. Each takes a place; a mentor with
   * more fixed pairs than places keeps them all and is given nobody else.
   */
  readonly fixed?: readonly FixedPair[];
}

export interface Assignment {
  /** Per mentee the index of the mentor, −1 for nobody; fixed pairs included. */
  readonly mentorOf: readonly number[];
  readonly matched: number;
  /** Sum of scores of all pairs, the fixed ones included. */
  readonly score: number;
  /** Points that placing one mentee is worth beside the score; more than any change of scores can reach. */
  readonly worth: number;
  /**
   * Per mentor, in points ≥ 0: what one more place with this mentor would bring at most (a value from
   * `worth` upwards means one more mentee placed). With `worth` they prove the answer best: see `verify`.
   */
  readonly prices: readonly number[];
}

export const HIGHEST_SCORE = 1000;
