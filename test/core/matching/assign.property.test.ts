/** The solver against everything tried, against itself on the problem changed, and against a linear programme. */
import * as fc from 'fast-check';
import loadHighs from 'highs';
import { assign } from '../../../src/core/matching/assign';
import type { AssignmentProblem } from '../../../src/core/matching/assignment';
import { verify } from '../../../src/core/matching/verify';
import { always, arbitraryProblem, problemsOf } from './arbitrary-problem';
import { bestByProgramme } from './linear-programme';
import { inCodes, permuted, type Shape, seeded } from './random-problem';
import { compareLevels, levels, sumsOf, tryAll, worthOf } from './try-all';

function solveVerified(problem: AssignmentProblem) {
  const assignment = assign(problem);
  expect(verify(problem, assignment)).toEqual({ ok: true });
  return assignment;
}

function reached(problem: AssignmentProblem) {
  return levels(problem, sumsOf(problem, assign(problem).mentorOf));
}

describe('agrees with trying everything, pair by pair', () => {
  const agrees = (problem: AssignmentProblem) => {
    const { mentorOf, matched, score, loadCost } = solveVerified(problem);
    expect({ mentorOf, matched, score, loadCost }).toEqual(tryAll(problem));
  };
  const shapes: readonly [string, Shape][] = [
    ['many ties', { mentees: 5, mentors: 4, mostPlaces: 2, density: 70, steps: 1 }],
    ['all scores 0 or 1000, all allowed', { mentees: 5, mentors: 3, mostPlaces: 3, density: 100, steps: 1 }],
    ['equal rows', { mentees: 5, mentors: 4, mostPlaces: 2, density: 70, steps: 3, equalRows: 100 }],
    ['fine scores', { mentees: 5, mentors: 4, mostPlaces: 2, density: 70, steps: 1000 }],
    ['few pairs allowed', { mentees: 6, mentors: 5, mostPlaces: 2, density: 30, steps: 3 }],
    ['more mentees than places', { mentees: 7, mentors: 3, mostPlaces: 1, density: 80, steps: 4 }],
    ['more places than mentees', { mentees: 3, mentors: 6, mostPlaces: 4, density: 80, steps: 4 }],
    ['one mentor', { mentees: 6, mentors: 1, mostPlaces: 4, density: 80, steps: 4 }],
    ['fixed pairs', { mentees: 6, mentors: 4, mostPlaces: 2, density: 60, steps: 4, fixed: 3 }],
    ['nobody to give', { mentees: 4, mentors: 0, mostPlaces: 0, density: 0, steps: 1 }],
    ['no pair allowed', { mentees: 4, mentors: 3, mostPlaces: 2, density: 0, steps: 1 }],
    ['no places', { mentees: 4, mentors: 3, mostPlaces: 0, density: 90, steps: 4 }],
  ];
  test.each(shapes)('%s', (_, shape) => {
    always([problemsOf(shape)], 300, agrees);
  });
  test('most mentees, with everything a problem may hold', () => {
    always([arbitraryProblem({ mentees: 5, mentors: 4, goals: ['most'] })], 3000, agrees);
  });
  test('the best sum from so many points on', () => {
    always([arbitraryProblem({ mentees: 5, mentors: 4 })], 3000, agrees);
  });
});

test('agrees with HiGHS on middle ones', async () => {
  const highs = await loadHighs();
  const shape = { mentees: 60, mentors: 25, mostPlaces: 4, density: 40, fixed: 3 };
  const shapes: readonly Shape[] = [
    { ...shape, steps: 1000 },
    { ...shape, steps: 5, evenLoad: 20, mostTaken: 2 },
    { ...shape, steps: 50, evenLoad: 100, known: 50, highestPriority: 2, mostPlaces: 3 },
    { ...shape, steps: 50, evenLoad: 60, known: 30, highestPriority: 1, goal: { least: 600 } },
  ];
  for (const each of shapes) {
    always([problemsOf(each)], 12, (problem) => {
      const { mentorOf } = solveVerified(problem);
      expect(levels(problem, sumsOf(problem, mentorOf))).toEqual(bestByProgramme(highs, problem));
    });
  }
});

test('tables so large that only promising pairs are looked at first: proved best, whatever the order of rows', () => {
  const large = problemsOf({
    mentees: 120,
    mentors: 90,
    mostPlaces: 3,
    density: 95,
    steps: 20,
    fixed: 3,
    evenLoad: 20,
  });
  always([large, fc.nat()], 8, (problem, seed) => {
    const one = solveVerified(problem);
    const other = permuted(seeded(seed), problem);
    expect(inCodes(other, solveVerified(other).mentorOf)).toEqual(inCodes(problem, one.mentorOf));
  });
});

test('the order of rows changes nothing', () => {
  const middle = arbitraryProblem({ mentees: 25, mentors: 12 });
  always([middle, fc.nat()], 600, (problem, seed) => {
    const other = permuted(seeded(seed), problem);
    const one = solveVerified(problem);
    const two = solveVerified(other);
    expect(inCodes(other, two.mentorOf)).toEqual(inCodes(problem, one.mentorOf));
    expect([two.matched, two.score, two.loadCost]).toEqual([one.matched, one.score, one.loadCost]);
  });
});

test('one more place never loses, and gains no more than the price said', () => {
  const middle = arbitraryProblem({ mentees: 30, mentors: 12 }).filter(({ mentors }) => mentors.length > 0);
  always([middle, fc.nat()], 500, (problem, luck) => {
    const j = luck % problem.mentors.length;
    const before = assign(problem);
    const more: AssignmentProblem = {
      ...problem,
      mentors: problem.mentors.map((mentor, k) =>
        k === j ? { ...mentor, places: mentor.places + 1 } : mentor,
      ),
    };
    expect(compareLevels(reached(more), reached(problem))).toBeGreaterThanOrEqual(0);
    const rise =
      worthOf(more, before.weights, assign(more).mentorOf) -
      worthOf(problem, before.weights, before.mentorOf);
    expect(rise).toBeLessThanOrEqual(before.prices[j]!);
  });
});

test('one more mentor never loses a mentee, nor points at the same number', () => {
  const middle = arbitraryProblem({ mentees: 30, mentors: 12 });
  const scores = fc.array(fc.integer({ min: -500, max: 1000 }), { minLength: 30, maxLength: 30 });
  always([middle, scores, fc.integer({ min: 0, max: 3 })], 500, (problem, drawn, places) => {
    const added = problem.mentors.length;
    const more: AssignmentProblem = {
      ...problem,
      mentors: [...problem.mentors, { code: 'Н-000', places }],
      allowed: problem.allowed.map(({ mentors, scores }, i) =>
        drawn[i]! < 0
          ? { mentors, scores }
          : { mentors: [...Array.from(mentors), added], scores: [...Array.from(scores), drawn[i]!] },
      ),
    };
    expect(compareLevels(reached(more), reached(problem))).toBeGreaterThanOrEqual(0);
  });
});

test('one pair less never gains', () => {
  const middle = arbitraryProblem({ mentees: 30, mentors: 12 }).filter(({ mentees }) => mentees.length > 0);
  always([middle, fc.nat()], 500, (problem, luck) => {
    const i = luck % problem.mentees.length;
    const less: AssignmentProblem = {
      ...problem,
      allowed: problem.allowed.map(({ mentors, scores }, k) =>
        k === i
          ? { mentors: Array.from(mentors).slice(1), scores: Array.from(scores).slice(1) }
          : { mentors, scores },
      ),
    };
    expect(compareLevels(reached(less), reached(problem))).toBeLessThanOrEqual(0);
  });
});
