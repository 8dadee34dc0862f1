/** Small and large assignment problems by seed, and the best answer of small ones by trying everything. */
import { compareCodes } from '../../../src/core/matching/assign';
import type { AssignmentProblem, FixedPair } from '../../../src/core/matching/assignment';

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
  readonly fixed?: number;
}

export function randomProblem(random: Random, shape: Shape): AssignmentProblem {
  const mentees = Array.from({ length: shape.mentees }, (_, i) => `У-${String(i + 1).padStart(3, '0')}`);
  const mentors = Array.from({ length: shape.mentors }, (_, j) => ({
    code: `Н-${String(j + 1).padStart(3, '0')}`,
    places: random(shape.mostPlaces + 1),
  }));
  const allowed = mentees.map(() => {
    const list: number[] = [];
    const scores: number[] = [];
    for (let j = 0; j < shape.mentors; j++) {
      if (random(100) >= shape.density) continue;
      list.push(j);
      scores.push(Math.floor((1000 * random(shape.steps + 1)) / shape.steps));
    }
    return { mentors: list, scores };
  });
  const fixed: FixedPair[] = [];
  for (let f = 0; f < (shape.fixed ?? 0); f++) {
    const mentee = random(shape.mentees);
    if (shape.mentors === 0 || fixed.some((pair) => pair.mentee === mentee)) continue;
    fixed.push({ mentee, mentor: random(shape.mentors), score: random(1001) });
  }
  return { mentees: shuffled(random, mentees), mentors: shuffled(random, mentors), allowed, fixed };
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const k = random(i + 1);
    [result[i], result[k]] = [result[k]!, result[i]!];
  }
  return result;
}

/** Tries every assignment, mentees and mentors by code, so the first of the best found is the one wanted. */
export function tryAll(problem: AssignmentProblem): { mentorOf: number[]; matched: number; score: number } {
  const fixed = new Map((problem.fixed ?? []).map((pair) => [pair.mentee, pair]));
  const order = problem.mentees
    .map((_, i) => i)
    .filter((i) => !fixed.has(i))
    .sort((a, b) => compareCodes(problem.mentees[a]!, problem.mentees[b]!));
  const places = problem.mentors.map((mentor) => mentor.places);
  const mentorOf = problem.mentees.map(() => -1);
  let matched = 0;
  let score = 0;
  for (const pair of fixed.values()) {
    mentorOf[pair.mentee] = pair.mentor;
    places[pair.mentor]! -= 1;
    matched += 1;
    score += pair.score;
  }
  let best = { mentorOf: [...mentorOf], matched, score };
  const place = (at: number): void => {
    if (at === order.length) {
      if (matched > best.matched || (matched === best.matched && score > best.score)) {
        best = { mentorOf: [...mentorOf], matched, score };
      }
      return;
    }
    const mentee = order[at]!;
    const { mentors, scores } = problem.allowed[mentee]!;
    const byCode = Array.from(mentors, (j, e) => ({ j, score: scores[e]! })).sort((a, b) =>
      compareCodes(problem.mentors[a.j]!.code, problem.mentors[b.j]!.code),
    );
    for (const pair of byCode) {
      if (places[pair.j]! <= 0) continue;
      places[pair.j]! -= 1;
      matched += 1;
      score += pair.score;
      mentorOf[mentee] = pair.j;
      place(at + 1);
      places[pair.j]! += 1;
      matched -= 1;
      score -= pair.score;
      mentorOf[mentee] = -1;
    }
    place(at + 1);
  };
  place(0);
  return best;
}

/** The same problem with the rows of both sides, and of each list of allowed mentors, in another order. */
export function permuted(random: Random, problem: AssignmentProblem): AssignmentProblem {
  const menteeOrder = shuffled(
    random,
    problem.mentees.map((_, i) => i),
  );
  const mentorOrder = shuffled(
    random,
    problem.mentors.map((_, j) => j),
  );
  const newMentor = (j: number) => mentorOrder.indexOf(j);
  return {
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
  };
}

/** Code of the mentor by code of the mentee: the same thing said without indices. */
export function inCodes(problem: AssignmentProblem, mentorOf: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    problem.mentees.map((code, i) => [code, problem.mentors[mentorOf[i]!]?.code ?? 'никто'] as const).sort(),
  );
}
