/** The checker: takes what the solver answers, refuses every answer that something was planted in. */
import * as fc from 'fast-check';
import { assign } from '../../../src/core/matching/assign';
import type { Assignment, AssignmentProblem } from '../../../src/core/matching/assignment';
import { verify } from '../../../src/core/matching/verify';
import { always, arbitraryProblem } from './arbitrary-problem';
import { randomProblem, seeded, shuffled } from './random-problem';
import { compareLevels, leastOf, levels, scoreOf, sumsOf, totalsOf, tryAll, worthOf } from './try-all';

const problems = arbitraryProblem({ mentees: 12, mentors: 6 });

function accepts(problem: AssignmentProblem, assignment: Assignment): boolean {
  return verify(problem, assignment).ok;
}

/** Mentees who may be moved. */
function free({ mentees, fixed = [] }: AssignmentProblem): readonly number[] {
  return [...mentees.keys()].filter((mentee) => !fixed.some((pair) => pair.mentee === mentee));
}

function moved({ mentorOf }: Assignment, mentee: number, mentor: number): readonly number[] {
  return mentorOf.map((own, i) => (i === mentee ? mentor : own));
}

/** The answer with other pairs and the sums that these have. */
function withPairs(
  problem: AssignmentProblem,
  assignment: Assignment,
  mentorOf: readonly number[],
): Assignment {
  return { ...assignment, mentorOf, ...totalsOf(problem, mentorOf) };
}

test('every answer of the solver is accepted', () => {
  always([arbitraryProblem({ mentees: 40, mentors: 15 })], 400, (problem) => {
    expect(verify(problem, assign(problem))).toEqual({ ok: true });
  });
});

test('two mentees swapped for less are refused', () => {
  always([problems], 250, (problem) => {
    const answer = assign(problem);
    const best = levels(problem, sumsOf(problem, answer.mentorOf));
    for (const a of free(problem)) {
      for (const b of free(problem)) {
        const mentorOf = [...answer.mentorOf];
        [mentorOf[a], mentorOf[b]] = [answer.mentorOf[b]!, answer.mentorOf[a]!];
        if ([a, b].some((i) => mentorOf[i] !== -1 && scoreOf(problem, i, mentorOf[i]!) === null)) continue;
        const isAsGood = compareLevels(levels(problem, sumsOf(problem, mentorOf)), best) === 0;
        expect(accepts(problem, withPairs(problem, answer, mentorOf))).toBe(isAsGood);
      }
    }
  });
});

test('a mentee more, past capacity or by a pair not allowed, is refused', () => {
  always([problems], 600, (problem) => {
    const answer = assign(problem);
    for (const mentee of free(problem)) {
      problem.mentors.forEach(({ places }, mentor) => {
        if (answer.mentorOf[mentee] === mentor) return;
        const mentorOf = moved(answer, mentee, mentor);
        const isAllowed = scoreOf(problem, mentee, mentor) !== null;
        const isPast = mentorOf.filter((each) => each === mentor).length > places;
        if (isAllowed && !isPast) return;
        const planted = isAllowed ? withPairs(problem, answer, mentorOf) : { ...answer, mentorOf };
        expect(accepts(problem, planted)).toBe(false);
      });
    }
  });
});

test('a fixed pair lost or changed is refused', () => {
  always([problems, fc.integer({ min: -1, max: 5 })], 600, (problem, other) => {
    const answer = assign(problem);
    for (const { mentee, mentor } of problem.fixed ?? []) {
      if (other === mentor) continue;
      expect(accepts(problem, { ...answer, mentorOf: moved(answer, mentee, other) })).toBe(false);
    }
  });
});

test('wrong sums and weights are refused', () => {
  always([problems, fc.integer({ min: 1, max: 2000 })], 600, (problem, by) => {
    const answer = assign(problem);
    const { weights } = answer;
    const planted: readonly Partial<Assignment>[] = [
      ...[by, -by].flatMap((change) => [
        { matched: answer.matched + change },
        { score: answer.score + change },
        { loadCost: answer.loadCost + change },
        { matched: answer.matched + change, score: answer.score + change },
      ]),
      { weights: { ...weights, placing: 0 } },
      { weights: { ...weights, point: 0 } },
      { weights: { ...weights, known: -by } },
      { weights: { placing: -weights.placing, known: -weights.known, point: -weights.point } },
    ];
    for (const change of planted) expect(accepts(problem, { ...answer, ...change })).toBe(false);
  });
});

/** Two mentees for one place of one mentor who could choose otherwise: the levels really pull apart. */
test('weights under which a later level outweighs an earlier one are refused', () => {
  const apart = arbitraryProblem({ mentees: 12, mentors: 6 }).filter(
    (problem) => assign(problem).matched - (problem.fixed?.length ?? 0) >= 2,
  );
  always([apart], 400, (problem) => {
    const answer = assign(problem);
    const { placing, known, point } = answer.weights;
    const hasKnown = free(problem).some((mentee) => (problem.known?.[mentee] ?? -1) >= 0);
    const weak = [
      leastOf(problem) === 0 && (problem.goal ?? 'most') === 'most'
        ? { placing: 1000 * point, known, point }
        : { placing: point, known, point },
      ...(hasKnown ? [{ placing, known: 1000 * point, point }] : []),
    ];
    for (const weights of weak) expect(accepts(problem, { ...answer, weights })).toBe(false);
  });
});

/** Duality said anew: what no assignment can exceed at these prices. */
function boundAt(problem: AssignmentProblem, { weights, prices }: Assignment): number {
  const { fixed = [], evenLoad = 0 } = problem;
  const ofMentees = free(problem).map((mentee) => {
    const { mentors, scores } = problem.allowed[mentee]!;
    const gains = Array.from(mentors, (mentor, e) => {
      const kept = problem.known?.[mentee] === mentor ? weights.known : 0;
      const placed = weights.placing * (1 + (problem.priority?.[mentee] ?? 0));
      return placed + kept + weights.point * (scores[e]! - leastOf(problem)) - prices[mentor]!;
    });
    return Math.max(0, ...gains);
  });
  const ofPlaces = problem.mentors.flatMap(({ places, taken = 0 }, mentor) => {
    const before = fixed.filter((pair) => pair.mentor === mentor).length;
    // Nobody can have more mentees than there are.
    const open = Math.min(Math.max(0, places - before), problem.mentees.length);
    return Array.from({ length: open }, (_, k) =>
      Math.max(0, prices[mentor]! - weights.point * evenLoad * (taken + before + k)),
    );
  });
  return [...ofMentees, ...ofPlaces].reduce((sum, each) => sum + each, 0);
}

test('prices are accepted only when they prove the answer best', () => {
  const changes = fc.array(
    fc.record({
      mentor: fc.nat(),
      by: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3000, max: 3000 })),
    }),
    { minLength: 1, maxLength: 3 },
  );
  let refused = 0;
  always([problems.filter(({ mentors }) => mentors.length > 0), changes], 1000, (problem, drawn) => {
    const answer = assign(problem);
    const fixedOnly = answer.mentorOf.map((mentor, i) => (free(problem).includes(i) ? -1 : mentor));
    const value =
      worthOf(problem, answer.weights, answer.mentorOf) - worthOf(problem, answer.weights, fixedOnly);
    const prices = [...answer.prices];
    for (const { mentor, by } of drawn) prices[mentor % prices.length]! += by;
    const planted = { ...answer, prices };
    const isProof = prices.every((price) => price >= 0) && boundAt(problem, planted) === value;
    expect(accepts(problem, planted)).toBe(isProof);
    if (!isProof) refused++;
  });
  expect(refused).toBeGreaterThan(100);
});

test('of 2000 random wrong answers with true sums none passes, whatever prices go with it', () => {
  const shape = { mentees: 5, mentors: 4, mostPlaces: 2, density: 70, steps: 5, evenLoad: 50, mostTaken: 1 };
  let judged = 0;
  for (let seed = 1; judged < 2000; seed++) {
    const random = seeded(seed);
    const problem = randomProblem(random, shape);
    const best = tryAll(problem);
    const left = problem.mentors.map(({ places }) => places);
    const mentorOf = problem.mentees.map(() => -1);
    for (const mentee of shuffled(random, [...problem.mentees.keys()])) {
      const { mentors } = problem.allowed[mentee]!;
      const mentor = mentors[random(mentors.length + 1)];
      if (mentor === undefined || left[mentor] === 0) continue;
      left[mentor]! -= 1;
      mentorOf[mentee] = mentor;
    }
    const own = levels(problem, sumsOf(problem, mentorOf));
    if (compareLevels(own, levels(problem, sumsOf(problem, best.mentorOf))) === 0) continue;
    judged++;
    const answer = assign(problem);
    const drawn = problem.mentors.map(() => random(answer.weights.placing + 1000));
    for (const prices of [answer.prices, drawn, problem.mentors.map(() => 0)]) {
      expect(accepts(problem, withPairs(problem, { ...answer, prices }, mentorOf))).toBe(false);
    }
  }
});
