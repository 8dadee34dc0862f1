import { assign } from '../../../src/core/matching/assign';
import type { Assignment, AssignmentProblem } from '../../../src/core/matching/assignment';
import { verify } from '../../../src/core/matching/verify';
import { randomProblem, seeded, tryAll } from './random-problem';

/** One mentor has one place and three mentees who could have it; of the other's two places one is fixed. */
const problem: AssignmentProblem = {
  mentees: ['У-001', 'У-002', 'У-003', 'У-004'],
  mentors: [
    { code: 'Н-001', places: 1 },
    { code: 'Н-002', places: 2 },
  ],
  allowed: [
    { mentors: [0, 1], scores: [900, 500] },
    { mentors: [0], scores: [300] },
    { mentors: [1], scores: [100] },
    { mentors: [0, 1], scores: [700, 650] },
  ],
  fixed: [{ mentee: 2, mentor: 1, score: 100 }],
};

const good = assign(problem);

function judge(change: Partial<Assignment>) {
  const verdict = verify(problem, { ...good, ...change });
  return verdict.ok ? 'ok' : verdict.code;
}

test('the solver finds what is planted upon below', () => {
  expect(good).toMatchObject({ mentorOf: [0, -1, 1, 1], matched: 3, score: 1650, worth: 4001 });
  expect(judge({})).toBe('ok');
});

test.each<[string, Partial<Assignment>, string]>([
  ['two mentees swapped, sums as they then are', { mentorOf: [1, -1, 1, 0], score: 1300 }, 'not-proved-best'],
  ['a mentee left out', { mentorOf: [0, -1, 1, -1], matched: 2, score: 1000 }, 'not-proved-best'],
  ['another mentee placed for less', { mentorOf: [-1, 0, 1, 1], score: 1050 }, 'not-proved-best'],
  ['a mentor with too many', { mentorOf: [0, 0, 1, 1], matched: 4, score: 1950 }, 'mentor-overfull'],
  ['a fixed pair takes its place', { mentorOf: [1, 0, 1, 1], matched: 4, score: 1550 }, 'mentor-overfull'],
  ['a pair that is not allowed', { mentorOf: [0, 1, 1, -1] }, 'pair-not-allowed'],
  ['a fixed pair undone', { mentorOf: [0, -1, -1, 1] }, 'fixed-pair-lost'],
  ['a mentor that does not exist', { mentorOf: [2, -1, 1, 1] }, 'unknown-mentor'],
  ['a count too high', { matched: 4 }, 'wrong-count'],
  ['a score too high', { score: 1651 }, 'wrong-score'],
  ['a worth that lets score beat numbers', { worth: 4000 }, 'weak-worth'],
  ['a price below zero', { prices: [-1, 0] }, 'negative-price'],
  ['a price too high', { prices: [good.prices[0]! + 10_000, good.prices[1]!] }, 'not-proved-best'],
  ['a price too low', { prices: [0, good.prices[1]!] }, 'not-proved-best'],
  ['a price for each mentor but one', { prices: [0] }, 'malformed'],
  ['too short a list', { mentorOf: [0, -1, 1] }, 'malformed'],
  ['half a point', { score: 1650.5 }, 'malformed'],
  ['no number', { worth: Number.NaN }, 'malformed'],
])('%s', (_, change, code) => {
  expect(judge(change)).toBe(code);
});

test('of 2000 random wrong answers with true sums none passes, whatever prices go with it', () => {
  let judged = 0;
  for (let seed = 1; judged < 2000; seed++) {
    const random = seeded(seed);
    const of = randomProblem(random, { mentees: 5, mentors: 4, mostPlaces: 2, density: 70, steps: 5 });
    const best = tryAll(of);
    const left = of.mentors.map((mentor) => mentor.places);
    let score = 0;
    const mentorOf = of.allowed.map(({ mentors, scores }) => {
      const e = random(mentors.length + 1);
      const j = mentors[e];
      if (j === undefined || left[j] === 0) return -1;
      left[j]! -= 1;
      score += scores[e]!;
      return j;
    });
    const matched = mentorOf.filter((mentor) => mentor >= 0).length;
    if (matched === best.matched && score === best.score) continue;
    judged++;
    const { worth, prices } = assign(of);
    const random2 = of.mentors.map(() => random(worth + 1000));
    for (const tried of [prices, random2, of.mentors.map(() => 0)]) {
      expect(verify(of, { mentorOf, matched, score, worth, prices: tried }).ok).toBe(false);
    }
  }
});
