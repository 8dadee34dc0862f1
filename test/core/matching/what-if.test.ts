import { assign } from '../../../src/core/matching/assign';
import type { AssignmentProblem } from '../../../src/core/matching/assignment';
import { findLosses } from '../../../src/core/matching/what-if';

/** Two mentors with a place each; the third mentee is left without. */
const problem: AssignmentProblem = {
  mentees: ['У-001', 'У-002', 'У-003'],
  mentors: [
    { code: 'Н-001', places: 1 },
    { code: 'Н-002', places: 1 },
    { code: 'Н-003', places: 0 },
  ],
  allowed: [
    { mentors: [0, 1, 2], scores: [900, 500, 1000] },
    { mentors: [0, 1], scores: [700, 600] },
    { mentors: [0], scores: [300] },
  ],
};

const answer = assign(problem);
const losses = findLosses(problem, answer);

test.each([
  ['as it is', 0, 0, 0],
  ['a swap of two', 0, 1, 1500 - 1200],
  ['the same swap, seen from the other', 1, 0, 1500 - 1200],
  ['in the place of the first, who is left without', 2, 0, 1500 - 900],
  ['without a mentor: the third comes in', 0, -1, 1500 - 900],
  ['without a mentor: the third comes in, by way of the first', 1, -1, 1500 - 800],
  ['without a mentor already', 2, -1, 0],
  ['not allowed', 2, 1, Number.POSITIVE_INFINITY],
  ['no place', 0, 2, Number.POSITIVE_INFINITY],
])('%s', (_, mentee, mentor, loss) => {
  expect(answer.mentorOf).toEqual([0, 1, -1]);
  expect(losses.of(mentee, mentor)).toBe(loss);
});

test('a mentee whose place nobody can take', () => {
  const one = { ...problem, mentees: ['У-001'], allowed: [problem.allowed[0]!] };
  const alone = assign(one);
  expect(findLosses(one, alone).of(0, -1)).toBe(alone.weights.placing + 900);
});

test('who moves, the mentee first', () => {
  expect(losses.moves(0, 0)).toEqual([]);
  expect(losses.moves(2, 1)).toEqual([]);
  expect(losses.moves(1, -1)).toEqual([
    { mentee: 1, from: 1, to: -1 },
    { mentee: 2, from: -1, to: 0 },
    { mentee: 0, from: 0, to: 1 },
  ]);
});
