import { assign } from '../../../src/core/matching/assign';
import type { Assignment, AssignmentProblem } from '../../../src/core/matching/assignment';
import { verify } from '../../../src/core/matching/verify';

/** One mentor has one place and three mentees who could have it; of the other's two places one is fixed. */
const problem: AssignmentProblem = {
  mentees: ['У-001', 'У-002', 'У-003', 'У-004'],
  mentors: [
    { code: 'Н-001', places: 1 },
    { code: 'Н-002', places: 2, taken: 1 },
  ],
  allowed: [
    { mentors: [0, 1], scores: [900, 500] },
    { mentors: [0], scores: [300] },
    { mentors: [1], scores: [100] },
    { mentors: [0, 1], scores: [700, 650] },
  ],
  fixed: [{ mentee: 2, mentor: 1, score: 100 }],
  known: [1, -1, -1, 1],
  evenLoad: 10,
};

const good = assign(problem);
const { weights, prices } = good;

function judge(change: Partial<Assignment>) {
  const verdict = verify(problem, { ...good, ...change });
  return verdict.ok ? 'ok' : verdict.code;
}

test('the solver finds what is planted upon below', () => {
  expect(good).toMatchObject({ mentorOf: [0, -1, 1, 1], matched: 3, score: 1650, loadCost: 30 });
  expect(judge({})).toBe('ok');
});

test.each<[string, Partial<Assignment>, string]>([
  ['two mentees swapped, sums as they then are', { mentorOf: [1, -1, 1, 0], score: 1300 }, 'not-proved-best'],
  [
    'a mentee left out',
    { mentorOf: [0, -1, 1, -1], matched: 2, score: 1000, loadCost: 10 },
    'not-proved-best',
  ],
  ['another mentee placed for less', { mentorOf: [-1, 0, 1, 1], score: 1050 }, 'not-proved-best'],
  ['a mentor with too many', { mentorOf: [0, 0, 1, 1], matched: 4, score: 1950 }, 'mentor-overfull'],
  ['a fixed pair takes its place', { mentorOf: [1, 0, 1, 1], matched: 4, score: 1550 }, 'mentor-overfull'],
  ['a pair that is not allowed', { mentorOf: [0, 1, 1, -1] }, 'pair-not-allowed'],
  ['a fixed pair undone', { mentorOf: [0, -1, -1, 1] }, 'fixed-pair-lost'],
  ['a mentor that does not exist', { mentorOf: [2, -1, 1, 1] }, 'unknown-mentor'],
  ['a count too high', { matched: 4 }, 'wrong-count'],
  ['a score too high', { score: 1651 }, 'wrong-score'],
  ['a load that costs nothing', { loadCost: 0 }, 'wrong-score'],
  ['a weight that lets score beat numbers', { weights: { ...weights, placing: 1000 } }, 'weak-weights'],
  ['a weight that lets score beat known pairs', { weights: { ...weights, known: 1000 } }, 'weak-weights'],
  ['points that are worth nothing', { weights: { ...weights, point: 0 } }, 'weak-weights'],
  ['a price below zero', { prices: [-1, 0] }, 'negative-price'],
  ['a price too high', { prices: [prices[0]! + weights.placing, prices[1]!] }, 'not-proved-best'],
  ['a price too low', { prices: [0, prices[1]!] }, 'not-proved-best'],
  ['a price for each mentor but one', { prices: [0] }, 'malformed'],
  ['too short a list', { mentorOf: [0, -1, 1] }, 'malformed'],
  ['half a point', { score: 1650.5 }, 'malformed'],
  ['no number', { weights: { ...weights, placing: Number.NaN } }, 'malformed'],
])('%s', (_, change, code) => {
  expect(judge(change)).toBe(code);
});
