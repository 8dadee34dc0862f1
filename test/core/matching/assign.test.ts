import { assign, compareCodes } from '../../../src/core/matching/assign';
import type { AssignmentProblem, Goal } from '../../../src/core/matching/assignment';
import { verify } from '../../../src/core/matching/verify';
import { randomProblem, type Shape, seeded } from './random-problem';

function solveVerified(problem: AssignmentProblem) {
  const assignment = assign(problem);
  expect(verify(problem, assignment)).toEqual({ ok: true });
  return assignment;
}

/** Mentors with one place each, or as many as said. */
function mentors(...places: readonly number[]) {
  return places.map((own, j) => ({ code: `Н-00${j + 1}`, places: own }));
}

test('no mentees at all', () => {
  expect(solveVerified({ mentees: [], mentors: [], allowed: [] })).toMatchObject({
    mentorOf: [],
    matched: 0,
  });
});

test('one more mentee placed counts for more than any score', () => {
  const problem: AssignmentProblem = {
    mentees: ['У-001', 'У-002'],
    mentors: mentors(1, 1),
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
    mentors: mentors(1),
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

test.each<Goal>(['most', { least: 300 }])(
  'a fixed pair that was known and comes first proves as any: %j',
  (goal) => {
    const problem: AssignmentProblem = {
      mentees: ['У-001', 'У-002'],
      mentors: mentors(2),
      allowed: [
        { mentors: [0], scores: [500] },
        { mentors: [0], scores: [400] },
      ],
      fixed: [{ mentee: 0, mentor: 0, score: 500 }],
      known: [0, -1],
      priority: [3, 0],
      goal,
    };
    expect(solveVerified(problem)).toMatchObject({ mentorOf: [0, 0], matched: 2, score: 900 });
  },
);

describe('two mentees want the one place', () => {
  const problem: AssignmentProblem = {
    mentees: ['У-001', 'У-002'],
    mentors: mentors(1),
    allowed: [
      { mentors: [0], scores: [900] },
      { mentors: [0], scores: [100] },
    ],
  };
  test.each<[string, Partial<AssignmentProblem>, readonly number[]]>([
    ['the larger score has it', {}, [0, -1]],
    ['the larger priority before the score', { priority: [0, 1] }, [-1, 0]],
    ['the known pair before the score', { known: [-1, 0] }, [-1, 0]],
    ['the priority before the known pair', { known: [-1, 0], priority: [1, 0] }, [0, -1]],
    ['nobody, when a pair has to add more', { goal: { least: 901 } }, [-1, -1]],
    ['who adds enough', { goal: { least: 900 } }, [0, -1]],
    ['the known pair though it adds too little', { goal: { least: 901 }, known: [-1, 0] }, [-1, 0]],
  ])('%s', (_, change, mentorOf) => {
    expect(solveVerified({ ...problem, ...change })).toMatchObject({ mentorOf });
  });
});

describe('an even load', () => {
  const both = { mentors: [0, 1], scores: [500, 480] };
  const problem: AssignmentProblem = {
    mentees: ['У-001', 'У-002', 'У-003'],
    mentors: mentors(3, 3),
    allowed: [both, both, both],
  };
  test.each<[string, Partial<AssignmentProblem>, readonly number[], number]>([
    ['costs nothing by default', {}, [0, 0, 0], 0],
    ['cheaper than the score', { evenLoad: 9 }, [0, 0, 0], 27],
    ['dearer than the score', { evenLoad: 15 }, [0, 0, 1], 15],
    ['never keeps anybody without a mentor', { evenLoad: 5000, mentors: mentors(3, 0) }, [0, 0, 0], 15_000],
    ['may do so when every pair has to add', { evenLoad: 300, goal: { least: 300 } }, [0, 1, -1], 0],
    [
      'counts mentees from elsewhere',
      { evenLoad: 30, mentors: [{ ...mentors(3)[0]!, taken: 2 }, mentors(3, 3)[1]!] },
      [0, 1, 1],
      90,
    ],
    [
      'counts fixed pairs first',
      { evenLoad: 15, fixed: [{ mentee: 2, mentor: 0, score: 0 }] },
      [0, 1, 0],
      15,
    ],
  ])('%s', (_, change, mentorOf, loadCost) => {
    expect(solveVerified({ ...problem, ...change })).toMatchObject({ mentorOf, loadCost });
  });
});

test('codes with more digits come later', () => {
  expect(['У-1000', 'У-999', 'У-010'].sort(compareCodes)).toEqual(['У-010', 'У-999', 'У-1000']);
});

test('a wrongly built problem is refused', () => {
  const ok: AssignmentProblem = {
    mentees: ['У-001'],
    mentors: mentors(1),
    allowed: [{ mentors: [0], scores: [1] }],
  };
  const wrong: readonly [Partial<AssignmentProblem>, string][] = [
    [{ mentees: ['У-001', 'У-001'], allowed: [ok.allowed[0]!, ok.allowed[0]!] }, 'a mentee twice'],
    [{ mentors: [...ok.mentors, ...ok.mentors] }, 'a mentor twice'],
    [{ allowed: [] }, 'allowed mentors for each mentee'],
    [{ mentors: mentors(-1) }, 'places'],
    [{ mentors: mentors(0.5) }, 'places'],
    [{ mentors: [{ code: 'Н-001', places: 1, taken: -1 }] }, 'places'],
    [{ allowed: [{ mentors: [0], scores: [] }] }, 'a score for each allowed mentor'],
    [{ allowed: [{ mentors: [1], scores: [1] }] }, 'a mentor that does not exist'],
    [{ allowed: [{ mentors: [0, 0], scores: [1, 1] }] }, 'a pair twice'],
    [{ allowed: [{ mentors: [0], scores: [1001] }] }, 'score'],
    [{ allowed: [{ mentors: [0], scores: [0.5] }] }, 'score'],
    [{ fixed: [{ mentee: 0, mentor: 3, score: 1 }] }, 'a fixed mentor that does not exist'],
    [{ fixed: [{ mentee: 7, mentor: 0, score: 1 }] }, 'a fixed mentee that does not exist'],
    [{ fixed: [0, 0].map((mentee) => ({ mentee, mentor: 0, score: 1 })) }, 'a mentee fixed twice'],
    [{ priority: [] }, 'a priority for each mentee'],
    [{ priority: [-1] }, 'priority'],
    [{ known: [0, 0] }, 'a known mentor for each mentee'],
    [{ known: [1] }, 'known mentor'],
    [{ evenLoad: 0.5 }, 'even load'],
    [{ goal: { least: 1001 } }, 'goal'],
    [{ mentors: [{ code: 'Н-001', places: 1, taken: 9 }], evenLoad: 2 ** 50 }, 'too large to stay exact'],
    [{ priority: [2 ** 60] }, 'too large to stay exact'],
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
    ['an even load, coarse scores', { ...shape, steps: 10, evenLoad: 20, mostTaken: 2 }],
    ['known mentors, priorities', { ...shape, known: 60, highestPriority: 2, mostPlaces: 2, evenLoad: 20 }],
  ];
  test.each(shapes)('%s: proved best', (_, of) => {
    expect(solveVerified(randomProblem(seeded(7), of)).matched).toBeGreaterThan(100);
  });
});

test('the heaviest load, the longest queue and everybody known stay exact', () => {
  const random = seeded(5);
  const problem: AssignmentProblem = {
    ...randomProblem(random, { mentees: 600, mentors: 120, mostPlaces: 10, density: 60, steps: 1000 }),
    evenLoad: 1000,
    priority: Array.from({ length: 600 }, () => random(401)),
    known: Array.from({ length: 600 }, () => random(120)),
  };
  const crowded = problem.mentors.map((mentor, j) =>
    j === 0 ? { ...mentor, places: 600, taken: 30 } : mentor,
  );
  solveVerified({ ...problem, mentors: crowded });
});
