/** Assignment problems for fast-check: everything a problem may hold, shrinking to few people and plain ones. */
import * as fc from 'fast-check';
import type { AssignmentProblem, Goal } from '../../../src/core/matching/assignment';
import { randomProblem, type Shape, seeded } from './random-problem';

export interface Limits {
  readonly mentees: number;
  readonly mentors: number;
  readonly goals?: readonly Goal[];
}

const GOALS: readonly Goal[] = ['most', { least: 0 }, { least: 250 }, { least: 500 }, { least: 1000 }];

export function arbitraryProblem({
  mentees,
  mentors,
  goals = GOALS,
}: Limits): fc.Arbitrary<AssignmentProblem> {
  return fc
    .record({
      seed: fc.nat(),
      mentees: fc.integer({ min: 0, max: mentees }),
      mentors: fc.integer({ min: 0, max: mentors }),
      mostPlaces: fc.integer({ min: 0, max: 3 }),
      density: fc.constantFrom(100, 70, 40, 15),
      steps: fc.constantFrom(1, 2, 4, 1000),
      equalRows: fc.constantFrom(0, 0, 60, 100),
      fixed: fc.integer({ min: 0, max: 3 }),
      mostTaken: fc.integer({ min: 0, max: 2 }),
      highestPriority: fc.constantFrom(0, 0, 1, 3),
      known: fc.constantFrom(0, 0, 40, 90),
      evenLoad: fc.constantFrom(0, 1, 20, 250, 1500),
      goal: fc.constantFrom(...goals),
    })
    .map(({ seed, ...shape }) => randomProblem(seeded(seed), shape));
}

/** Whether something holds of so many drawn cases; a case that fails is shrunk and printed with its seed. */
export function always<Case extends [unknown, ...unknown[]]>(
  drawn: { [K in keyof Case]: fc.Arbitrary<Case[K]> },
  numRuns: number,
  holds: (...drawn: Case) => void,
): void {
  // Nothing to wait for: `holds` is synchronous.
  void fc.assert(fc.property(...drawn, holds), { numRuns });
}

/** Problems of one shape. */
export function problemsOf(shape: Shape): fc.Arbitrary<AssignmentProblem> {
  return fc.nat().map((seed) => randomProblem(seeded(seed), shape));
}
