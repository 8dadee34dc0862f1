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

interface PlacesOfMentor {
  readonly code: string;
  /** Places open to this assignment, those of `fixed` pairs included: a whole number ≥ 0. */
  readonly places: number;
  /** Mentees the mentor has beside this assignment: they make the next one dearer under `evenLoad`. Default 0. */
  readonly taken?: number;
}

/**
 * What is best: as many mentees as possible and then the largest score, or the largest sum of scores counted
 * from `least` points on: then every pair has to add so much, and who adds less stays without a mentor.
 */
export type Goal = 'most' | { readonly least: number };

export interface AssignmentProblem {
  /** Codes, each once, in any order. */
  readonly mentees: readonly string[];
  /** Codes, each once, in any order. */
  readonly mentors: readonly PlacesOfMentor[];
  /** One entry per mentee, in the order of `mentees`; no mentor twice in one entry. */
  readonly allowed: readonly AllowedMentors[];
  /**
   * Pairs that stay as they are: at most one per mentee, allowed or not. Each takes a place; a mentor with
   * more fixed pairs than places keeps them all and is given nobody else.
   */
  readonly fixed?: readonly FixedPair[];
  /** Per mentee a whole number ≥ 0: when not all can be placed, the larger go first. Default 0 for all. */
  readonly priority?: readonly number[];
  /** Per mentee the index of a mentor to be kept rather than changed, −1 for none. Counts before the score. */
  readonly known?: readonly number[];
  /** Points that a mentor's (k+1)-th mentee costs are `evenLoad · k`: whole, ≥ 0, default 0. */
  readonly evenLoad?: number;
  /** Default 'most'. */
  readonly goal?: Goal;
}

/**
 * How the levels of the goal are put into one whole number. The value of a pair is
 * `placing · (1 + priority) + known · [kept] + point · (score − least)`, less `point · evenLoad · k` for the
 * mentor's load; nobody is worth 0. Each level outweighs everything that the levels after it can add up to.
 */
export interface Weights {
  readonly placing: number;
  readonly known: number;
  readonly point: number;
}

export interface Assignment {
  /** Per mentee the index of the mentor, −1 for nobody; fixed pairs included. */
  readonly mentorOf: readonly number[];
  readonly matched: number;
  /** Sum of scores of all pairs, the fixed ones included; what the load costs is not taken off. */
  readonly score: number;
  /** Points that the load of the mentors costs, `taken` and fixed pairs counted in as they come first. */
  readonly loadCost: number;
  readonly weights: Weights;
  /** Per mentor, ≥ 0, in the unit of `weights`: with them `verify` proves that nothing better exists. */
  readonly prices: readonly number[];
}

export const HIGHEST_SCORE = 1000;
