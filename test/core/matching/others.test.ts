import { DEFAULT_ORDER, type MatchingOrder } from '../../../src/core/matching/order';
import { type ProposeInput, prepare } from '../../../src/core/matching/prepare';
import { type Proposal, propose, review } from '../../../src/core/matching/propose';
import { asPair, days, school, scored, who } from './people';
import { type Random, seeded, shuffled } from './random-problem';

/** Nobody waits as long as anybody else, so that it is certain who is left: the school has too few places. */
function crowded(random: Random, mentees: number, mentors: number): ProposeInput {
  const given = school(random, mentees, mentors);
  const entered = shuffled(random, days(mentees));
  return { ...given, mentees: given.mentees.map((one, i) => ({ ...one, enteredOn: entered[i]! })) };
}

function withPair(given: ProposeInput, mentee: string, mentor: string): ProposeInput {
  return { ...given, fixed: [...(given.fixed ?? []), { mentee, mentor }] };
}

const codes = ({ unmatched }: Proposal) => unmatched.map(({ mentee }) => mentee);
const tenth = (points: number) => Math.round(10 * points) / 10;

/** What choosing costs, found by proposing anew with the pair fixed. */
function freshCost(now: Proposal, then: Proposal) {
  return {
    points: tenth(then.outcome.total - now.outcome.total),
    left: codes(then)
      .filter((code) => !codes(now).includes(code))
      .sort(),
    gained: codes(now)
      .filter((code) => !codes(then).includes(code))
      .sort(),
  };
}

const sorted = (cost: { points: number; left: readonly string[]; gained: readonly string[] } | null) =>
  cost && { points: cost.points, left: [...cost.left].sort(), gained: [...cost.gained].sort() };

/** All with one level of the goal: 1 + priority of each who has a mentor. */
function placed(given: ProposeInput, proposal: Proposal): number {
  const { ready, problem } = prepare(given);
  const has = new Set(proposal.pairs.map(({ mentee }) => mentee));
  return ready.reduce((sum, { code }, i) => sum + (has.has(code) ? 1 + problem.priority![i]! : 0), 0);
}

const WAYS: readonly (readonly [string, Partial<MatchingOrder>])[] = [
  ['as usual', {}],
  ['no load minded', { evenLoad: 0 }],
  ['a heavy load', { evenLoad: 30 }],
  ['a floor', { floor: 40 }],
  ['quality first', { quality: 55 }],
];

test.each(WAYS)('each cost equals that of a new proposal with the pair fixed: %s', (_, way) => {
  const order = { ...DEFAULT_ORDER, ...way };
  let seen = 0;
  for (let seed = 1; seed <= 3; seed++) {
    const given = crowded(seeded(seed), 20, 7);
    const now = propose(given, order);
    for (const { mentee, others } of [...now.pairs, ...now.unmatched]) {
      expect(others.length).toBeLessThanOrEqual(3);
      for (const { mentor, cost } of others) {
        expect(sorted(cost)).toEqual(freshCost(now, propose(withPair(given, mentee, mentor), order)));
        seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThan(30);
});

test('they are the three that cost least: first in people, then in points', () => {
  for (let seed = 1; seed <= 3; seed++) {
    const given = crowded(seeded(seed), 12, 7);
    const now = propose(given);
    const { problem, ready, mentors } = prepare(given);
    for (const { mentee, others, ...own } of [...now.pairs, ...now.unmatched]) {
      const i = ready.findIndex(({ code }) => code === mentee);
      const fresh = Array.from(problem.allowed[i]!.mentors, (j) => mentors[j]!.code)
        .filter((mentor) => !('mentor' in own) || own.mentor !== mentor)
        .map((mentor) => {
          const then = propose(withPair(given, mentee, mentor));
          return [placed(given, then), then.outcome.total] as const;
        })
        .sort((a, b) => b[0] - a[0] || b[1] - a[1])
        .slice(0, 3);
      const found = others.map(({ mentor }) => {
        const then = propose(withPair(given, mentee, mentor));
        return [placed(given, then), then.outcome.total];
      });
      expect(found).toEqual(fresh);
    }
  }
});

test('seen from what stands, each cost is that of this choice beside staying with what stands', () => {
  let gains = 0;
  for (let seed = 1; seed <= 4; seed++) {
    const random = seeded(seed);
    const given = crowded(random, 20, 8);
    // Mentors dealt out by hand: among those allowed, no place twice.
    const { problem, ready, mentors } = prepare(given);
    const left = problem.mentors.map(({ places }) => places);
    const standing = ready.flatMap(({ code }, i) => {
      const free = Array.from(problem.allowed[i]!.mentors).filter((j) => left[j]! > 0);
      if (free.length === 0 || random(4) === 0) return [];
      const j = free[random(free.length)]!;
      left[j]! -= 1;
      return [{ mentee: code, mentor: mentors[j]!.code }];
    });
    for (const { mentee, mentor: own, others } of review({ ...given, standing }).pairs) {
      const now = propose(withPair(given, mentee, own));
      for (const { mentor, cost } of others) {
        expect(sorted(cost)).toEqual(freshCost(now, propose(withPair(given, mentee, mentor))));
        if (cost!.points > 0) gains += 1;
      }
    }
  }
  expect(gains).toBeGreaterThan(5);
});

test('a fixed pair is weighed against nothing: the best by points', () => {
  const given = scored([[0, 60, 100, 80, 100]]);
  const [one] = propose({ ...given, fixed: [asPair('У-001 Н-001')] }).pairs;
  expect(one!.others).toEqual([
    { mentor: 'Н-003', score: 1000, free: true, cost: null },
    { mentor: 'Н-005', score: 1000, free: true, cost: null },
    { mentor: 'Н-004', score: 800, free: true, cost: null },
  ]);
});

test('equal ones by code; a place is free when nobody of the proposal holds it', () => {
  const given = scored(
    [
      [100, 80, 80, 80],
      [0, 100, 0, 0],
    ],
    [1, 1, 2, 1],
  );
  const { pairs } = propose(given);
  expect(who({ pairs })).toEqual(['У-001 Н-001', 'У-002 Н-002']);
  expect(pairs[0]!.others.map(({ mentor, free }) => [mentor, free])).toEqual([
    ['Н-003', true],
    ['Н-004', true],
    ['Н-002', false],
  ]);
});

test('a mentor who is not allowed is none of them', () => {
  const { pairs, unmatched } = propose(
    scored([
      [100, null],
      [null, null],
    ]),
  );
  expect([pairs[0]!.others, unmatched[0]!.others]).toEqual([[], []]);
});

describe('rivals', () => {
  test('of a full mentor, who would clearly do better, the most first', () => {
    const given = scored([
      [100, null, null],
      [80, 60, null],
      [80, null, 0],
    ]);
    const { pairs } = propose(given, { ...DEFAULT_ORDER, evenLoad: 0 });
    expect(pairs.find(({ mentor }) => mentor === 'Н-001')!.rivals).toEqual([
      { mentee: 'У-003', gain: 80 },
      { mentee: 'У-002', gain: 20 },
    ]);
  });

  test('gains are of points; who has nobody is no rival; a hair more is not enough', () => {
    const given = {
      ...scored([
        [100, null],
        [80, 60],
        [60, null],
      ]),
      fixed: [asPair('У-002 Н-002')],
    };
    expect(propose(given).pairs[0]!.rivals).toEqual([{ mentee: 'У-002', gain: 20 }]);
    const near = {
      ...scored([
        [100, null],
        [80, 80],
      ]),
      fixed: [asPair('У-002 Н-002')],
    };
    expect(propose(near).pairs[0]!.rivals).toEqual([]);
  });

  test('none while the mentor has a place left', () => {
    const given = scored([[100], [80]], [2]);
    expect(review({ ...given, standing: [asPair('У-001 Н-001')] }).pairs[0]!.rivals).toEqual([]);
  });
});
