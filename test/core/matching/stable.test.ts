import type { AssignmentProblem } from '../../../src/core/matching/assignment';
import { findBlocking, findStable, type Wishes } from '../../../src/core/matching/stable';

const all = { mentors: [0, 1], scores: [500, 400] };

/** Two mentors with a place each, three mentees; everybody may have everybody. */
const problem: AssignmentProblem = {
  mentees: ['У-001', 'У-002', 'У-003'],
  mentors: [
    { code: 'Н-001', places: 1 },
    { code: 'Н-002', places: 1 },
  ],
  allowed: [all, all, all],
};

/** The first two want each other's mentor least; the mentors see it the other way round. */
const wishes: Wishes = {
  mentees: [[0, 1], [1, 0], []],
  mentors: [
    [1, 0],
    [0, 1],
  ],
};

test('of two stable ways the one that suits the mentees', () => {
  const pairs = findStable(problem, wishes).map(({ mentee, mentor }) => [mentee, mentor]);
  expect(pairs.sort()).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test('what came of it is blocked by nobody, the opposite by all', () => {
  expect(findBlocking(problem, [0, 1, -1], wishes)).toEqual([]);
  expect(findBlocking(problem, [1, -1, 0], wishes)).toEqual([
    { mentee: 0, mentor: 0 },
    { mentee: 1, mentor: 0 },
  ]);
});

describe('the second mentee and the first mentor named each other', () => {
  const mutual: Wishes = { mentees: [[], [0], []], mentors: [[1], []] };
  const fixed = (mentee: number, mentor: number) => ({ fixed: [{ mentee, mentor, score: 0 }] });
  test.each<[string, Partial<AssignmentProblem>, Partial<Wishes>, readonly number[], number]>([
    ['the mentee has nobody, the mentor somebody not named', {}, {}, [-1, -1, 0], 1],
    ['the mentee has somebody not named, the mentor a free place', {}, {}, [-1, 1, -1], 1],
    ['they are together', {}, {}, [-1, 0, -1], 0],
    ['the mentee did not name the mentor', {}, { mentees: [[], [], []] }, [-1, -1, 0], 0],
    ['the mentor did not name the mentee', {}, { mentors: [[], []] }, [-1, -1, 0], 0],
    ['the mentee has a better wish', {}, { mentees: [[], [1, 0], []] }, [-1, 1, 0], 0],
    ['the mentor has a better wish', {}, { mentors: [[2, 1], []] }, [-1, -1, 0], 0],
    ['the pair is not allowed', { allowed: [all, { mentors: [1], scores: [400] }, all] }, {}, [-1, -1, 0], 0],
    ['the mentee is fixed elsewhere', fixed(1, 1), {}, [-1, 1, 0], 0],
    ['the place is held by a fixed pair', fixed(2, 0), {}, [-1, -1, 0], 0],
  ])('%s', (_, change, other, mentorOf, count) => {
    const blocking = findBlocking({ ...problem, ...change }, mentorOf, { ...mutual, ...other });
    expect(blocking).toEqual([{ mentee: 1, mentor: 0 }].slice(0, count));
  });
});
