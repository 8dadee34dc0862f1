import { assign, compareCodes } from '../../../src/core/matching/assign';
import type { AssignmentProblem } from '../../../src/core/matching/assignment';
import { verify } from '../../../src/core/matching/verify';
import { inCodes, permuted, randomProblem, type Shape, seeded, tryAll } from './random-problem';

function solveVerified(problem: AssignmentProblem) {
  const assignment = assign(problem);
  expect(verify(problem, assignment)).toEqual({ ok: true });
  return assignment;
}

describe('assign agrees with trying everything', () => {
  const shapes: readonly [string, Shape][] = [
    ['many ties', { mentees: 5, mentors: 4, mostPlaces: 2, density: 70, steps: 1 }],
    ['all scores 0 or 1000, all allowed', { mentees: 5, mentors: 3, mostPlaces: 3, density: 100, steps: 1 }],
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
  test.each(shapes)('%s: 600 problems, the very same pairs', (_, shape) => {
    for (let seed = 1; seed <= 600; seed++) {
      const problem = randomProblem(seeded(seed), shape);
      const { mentorOf, matched, score } = solveVerified(problem);
      expect({ seed, mentorOf, matched, score }).toEqual({ seed, ...tryAll(problem) });
    }
  });
});

test('no mentees at all', () => {
  expect(solveVerified({ mentees: [], mentors: [], allowed: [] })).toMatchObject({
    mentorOf: [],
    matched: 0,
  });
});

test('one more mentee placed counts for more than any score', () => {
  const problem: AssignmentProblem = {
    mentees: ['У-001', 'У-002'],
    mentors: [
      { code: 'Н-001', places: 1 },
      { code: 'Н-002', places: 1 },
    ],
    allowed: [
      { mentors: [0, 1], scores: [1000, 0] },
      { mentors: [0], scores: [0] },
    ],
  };
  expect(solveVerified(problem)).toMatchObject({ mentorOf: [1, 0], matched: 2, score: 0 });
});

test('a fixed pair stays though it is not allowed and the mentor has no place for it', () => {
  const problem: AssignmentProblem = {
    mentees: ['У-001', 'У-002', 'У-003'],
    mentors: [{ code: 'Н-001', places: 1 }],
    allowed: [
      { mentors: [0], scores: [1000] },
      { mentors: [], scores: [] },
      { mentors: [], scores: [] },
    ],
    fixed: [
      { mentee: 1, mentor: 0, score: 10 },
      { mentee: 2, mentor: 0, score: 20 },
    ],
  };
  expect(solveVerified(problem)).toMatchObject({ mentorOf: [-1, 0, 0], matched: 2, score: 30 });
});

test.each([1, 3, 1000])('the order of rows changes nothing (%i steps of score)', (steps) => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = seeded(seed);
    const problem = randomProblem(random, {
      mentees: 25,
      mentors: 12,
      mostPlaces: 3,
      density: 35,
      steps,
      fixed: seed % 4,
    });
    const other = permuted(random, problem);
    const one = solveVerified(problem);
    const two = solveVerified(other);
    expect(inCodes(other, two.mentorOf)).toEqual(inCodes(problem, one.mentorOf));
    expect([two.matched, two.score]).toEqual([one.matched, one.score]);
  }
});

test('one more place never places fewer, one pair less never gains', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = seeded(seed);
    const problem = randomProblem(random, {
      mentees: 30,
      mentors: 12,
      mostPlaces: 3,
      density: 25,
      steps: 20,
    });
    const before = assign(problem);
    const j = random(12);
    const more = assign({
      ...problem,
      mentors: problem.mentors.map((mentor, k) =>
        k === j ? { ...mentor, places: mentor.places + 1 } : mentor,
      ),
    });
    const rise = (more.matched - before.matched) * before.worth + more.score - before.score;
    expect(rise).toBeGreaterThanOrEqual(0);
    expect(rise).toBeLessThanOrEqual(before.prices[j]!);
    const i = random(30);
    const less = assign({
      ...problem,
      allowed: problem.allowed.map((row, k) =>
        k === i
          ? { mentors: Array.from(row.mentors).slice(1), scores: Array.from(row.scores).slice(1) }
          : row,
      ),
    });
    expect((less.matched - before.matched) * before.worth + less.score - before.score).toBeLessThanOrEqual(0);
  }
});

test('codes with more digits come later', () => {
  expect(['У-1000', 'У-999', 'У-010'].sort(compareCodes)).toEqual(['У-010', 'У-999', 'У-1000']);
});

test('a wrongly built problem is refused', () => {
  const mentors = [{ code: 'Н-001', places: 1 }];
  const ok: AssignmentProblem = { mentees: ['У-001'], mentors, allowed: [{ mentors: [0], scores: [1] }] };
  const wrong: readonly [Partial<AssignmentProblem>, string][] = [
    [{ mentees: ['У-001', 'У-001'], allowed: [ok.allowed[0]!, ok.allowed[0]!] }, 'a mentee twice'],
    [{ mentors: [...mentors, ...mentors] }, 'a mentor twice'],
    [{ allowed: [] }, 'allowed mentors for each mentee'],
    [{ mentors: [{ code: 'Н-001', places: -1 }] }, 'places'],
    [{ mentors: [{ code: 'Н-001', places: 0.5 }] }, 'places'],
    [{ allowed: [{ mentors: [0], scores: [] }] }, 'a score for each allowed mentor'],
    [{ allowed: [{ mentors: [1], scores: [1] }] }, 'a mentor that does not exist'],
    [{ allowed: [{ mentors: [0, 0], scores: [1, 1] }] }, 'a pair twice'],
    [{ allowed: [{ mentors: [0], scores: [1001] }] }, 'score'],
    [{ allowed: [{ mentors: [0], scores: [0.5] }] }, 'score'],
    [{ fixed: [{ mentee: 0, mentor: 3, score: 1 }] }, 'a fixed mentor that does not exist'],
    [{ fixed: [{ mentee: 7, mentor: 0, score: 1 }] }, 'a fixed mentee that does not exist'],
    [{ fixed: [0, 0].map((mentee) => ({ mentee, mentor: 0, score: 1 })) }, 'a mentee fixed twice'],
  ];
  expect(() => assign(ok)).not.toThrow();
  for (const [change, message] of wrong) expect(() => assign({ ...ok, ...change })).toThrow(message);
});

describe('a large school: 1000 mentees, 380 mentors, about 100 allowed for each', () => {
  const shape = { mentees: 1000, mentors: 380, mostPlaces: 4, density: 26, steps: 1000 };
  const shapes: readonly [string, Shape][] = [
    ['fine scores', shape],
    ['coarse scores', { ...shape, steps: 10 }],
    ['all scores alike', { ...shape, steps: 1 }],
    ['far too few places', { ...shape, mostPlaces: 1 }],
    ['far too few places, coarse scores', { ...shape, mostPlaces: 1, steps: 10 }],
  ];
  // Ten times the time measured, so that a busy machine does not fail it; a change of order of growth does.
  test.each(shapes)('%s: proved best in well under three seconds', (_, of) => {
    const problem = randomProblem(seeded(7), of);
    const start = performance.now();
    const assignment = solveVerified(problem);
    const spent = performance.now() - start;
    if (process.env.SHOW_TIMES) console.info(Math.round(spent), 'ms', assignment.matched, assignment.score);
    expect(assignment.matched).toBeGreaterThan(100);
    expect(spent).toBeLessThan(3000);
  });
});
