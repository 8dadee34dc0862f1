/** Small and large assignment problems by seed, and the same problem with its rows in another order. */
import type { AssignmentProblem, FixedPair, Goal } from '../../../src/core/matching/assignment';

export type Random = (below: number) => number;

/** Whole numbers 0 … below − 1, the same for the same seed. */
export function seeded(seed: number): Random {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface Shape {
  readonly mentees: number;
  readonly mentors: number;
  readonly mostPlaces: number;
  /** Of a hundred pairs so many are allowed. */
  readonly density: number;
  /** Scores are multiples of 1000 / steps: few steps make many ties. */
  readonly steps: number;
  /** Of a hundred mentees so many repeat the row of the one before. */
  readonly equalRows?: number;
  readonly fixed?: number;
  readonly mostTaken?: number;
  readonly highestPriority?: number;
  /** Of a hundred mentees so many know a mentor, allowed or not. */
  readonly known?: number;
  readonly evenLoad?: number;
  readonly goal?: Goal;
}

export function randomProblem(random: Random, shape: Shape): AssignmentProblem {
  const { mostTaken, highestPriority, known, evenLoad, goal } = shape;
  const mentees = Array.from({ length: shape.mentees }, (_, i) => `У-${String(i + 1).padStart(3, '0')}`);
  const mentors = Array.from({ length: shape.mentors }, (_, j) => ({
    code: `Н-${String(j + 1).padStart(3, '0')}`,
    places: random(shape.mostPlaces + 1),
    ...(mostTaken === undefined ? {} : { taken: random(mostTaken + 1) }),
  }));
  let row = randomRow(random, shape);
  const allowed = mentees.map(() => {
    if (random(100) >= (shape.equalRows ?? 0)) row = randomRow(random, shape);
    return row;
  });
  const fixed: FixedPair[] = [];
  for (let f = 0; f < (shape.fixed ?? 0); f++) {
    if (shape.mentors === 0 || shape.mentees === 0) continue;
    const mentee = random(shape.mentees);
    if (fixed.some((pair) => pair.mentee === mentee)) continue;
    fixed.push({ mentee, mentor: random(shape.mentors), score: random(1001) });
  }
  return {
    mentees: shuffled(random, mentees),
    mentors: shuffled(random, mentors),
    allowed,
    fixed,
    ...(highestPriority === undefined ? {} : { priority: mentees.map(() => random(highestPriority + 1)) }),
    ...(known === undefined
      ? {}
      : { known: mentees.map(() => (random(100) < known ? random(shape.mentors + 1) - 1 : -1)) }),
    ...(evenLoad === undefined ? {} : { evenLoad }),
    ...(goal === undefined ? {} : { goal }),
  };
}

function randomRow(random: Random, { mentors: count, density, steps }: Shape) {
  const mentors: number[] = [];
  const scores: number[] = [];
  for (let j = 0; j < count; j++) {
    if (random(100) >= density) continue;
    mentors.push(j);
    scores.push(Math.floor((1000 * random(steps + 1)) / steps));
  }
  return { mentors, scores };
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const k = random(i + 1);
    [result[i], result[k]] = [result[k]!, result[i]!];
  }
  return result;
}

/** The same problem with the rows of both sides, and of each list of allowed mentors, in another order. */
export function permuted(random: Random, problem: AssignmentProblem): AssignmentProblem {
  const menteeOrder = shuffled(random, [...problem.mentees.keys()]);
  const mentorOrder = shuffled(random, [...problem.mentors.keys()]);
  const newMentor = (j: number) => mentorOrder.indexOf(j);
  const { priority, known } = problem;
  return {
    ...problem,
    mentees: menteeOrder.map((i) => problem.mentees[i]!),
    mentors: mentorOrder.map((j) => problem.mentors[j]!),
    allowed: menteeOrder.map((i) => {
      const { mentors, scores } = problem.allowed[i]!;
      const list = shuffled(
        random,
        Array.from(mentors, (j, e) => ({ j: newMentor(j), score: scores[e]! })),
      );
      return { mentors: list.map((pair) => pair.j), scores: list.map((pair) => pair.score) };
    }),
    fixed: shuffled(
      random,
      (problem.fixed ?? []).map((pair) => ({
        ...pair,
        mentee: menteeOrder.indexOf(pair.mentee),
        mentor: newMentor(pair.mentor),
      })),
    ),
    ...(priority ? { priority: menteeOrder.map((i) => priority[i]!) } : {}),
    ...(known ? { known: menteeOrder.map((i) => newMentor(known[i]!)) } : {}),
  };
}

/** Code of the mentor by code of the mentee: the same thing said without indices. */
export function inCodes(problem: AssignmentProblem, mentorOf: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    problem.mentees.map((code, i) => [code, problem.mentors[mentorOf[i]!]?.code ?? 'никто'] as const).sort(),
  );
}
