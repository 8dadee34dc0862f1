import { DEFAULT_ORDER, type MatchingOrder } from '../../../src/core/matching/order';
import { type ProposeInput, prepare } from '../../../src/core/matching/prepare';
import { propose } from '../../../src/core/matching/propose';
import { findFreeFloor, type Outcome, outcomeOf, solveWay } from '../../../src/core/matching/solve-way';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { asPair, only, pair, preference, school, scored, who } from './people';
import { type Random, seeded } from './random-problem';

const FREE = { ...DEFAULT_ORDER, evenLoad: 0 };

function outcome(input: ProposeInput, order: MatchingOrder): Outcome {
  const prepared = prepare(input);
  const { assignment, proved } = solveWay(prepared, order);
  expect(proved).toBe(true);
  return outcomeOf(prepared, order, assignment.mentorOf);
}

describe('no pair below a floor', () => {
  const given = scored([
    [100, 60],
    [80, 0],
  ]);

  test('pairs at the floor are proposed, those below are not, and the price is a pair', () => {
    expect(outcome(given, FREE)).toMatchObject({ pairs: 2, total: 140, weakest: 60, average: 70 });
    expect(outcome(given, { ...FREE, floor: 60 })).toMatchObject({ pairs: 2, total: 140 });
    expect(outcome(given, { ...FREE, floor: 61 })).toMatchObject({ pairs: 1, average: 100, weakest: 100 });
    expect(outcome(given, { ...FREE, floor: 100 })).toMatchObject({ pairs: 1, total: 100 });
    expect(findFreeFloor(prepare(given), FREE)).toBe(60);
  });

  test('a fixed pair stays below it', () => {
    const fixed = [asPair('У-002 Н-002')];
    expect(who(propose({ ...given, fixed }, { ...FREE, floor: 80 }))).toEqual(['У-001 Н-001', 'У-002 Н-002']);
  });

  test('in schools of invented people no pair is below it, and none above it is lost for nothing', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const given = school(seeded(seed), 40, 15);
      for (const floor of [20, 50, 70, 100]) {
        const { pairs, unmatched, optimal } = propose(given, { ...DEFAULT_ORDER, floor });
        expect(optimal).toBe(true);
        for (const { score } of pairs) expect(Math.round(score / 10)).toBeGreaterThanOrEqual(floor);
        for (const { reason } of unmatched)
          if (reason.code === 'belowFloor') expect(Number(reason.values.best)).toBeLessThan(floor);
      }
    }
  });

  test('the free floor is that of a naive search', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const prepared = prepare(school(seeded(seed), 18, 7));
      const most = solveWay(prepared, DEFAULT_ORDER).assignment.matched;
      const matched = (floor: number) => solveWay(prepared, { ...DEFAULT_ORDER, floor }).assignment.matched;
      let highest = 0;
      for (let floor = 0; floor <= 100; floor++) if (matched(floor) === most) highest = floor;
      expect(findFreeFloor(prepared, DEFAULT_ORDER)).toBe(highest);
    }
  });

  test('beside the other switches it costs no pair either', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const prepared = prepare(wishing(seeded(seed), 18, 7));
      for (const order of [
        { ...FREE, quality: 60 },
        { ...FREE, mutual: true },
        { ...FREE, floor: 90 },
      ]) {
        const floor = findFreeFloor(prepared, order);
        const without = solveWay(prepared, { ...order, floor: null }).assignment.matched;
        expect(solveWay(prepared, { ...order, floor }).assignment.matched).toBeGreaterThanOrEqual(without);
      }
    }
  });
});

describe('quality before taking part', () => {
  test('two pairs that suit well are better than three that do not', () => {
    const given = scored([
      [100, 60, null],
      [60, 100, 60],
      [60, null, null],
    ]);
    expect(outcome(given, FREE)).toMatchObject({ pairs: 3, average: 60 });
    expect(outcome(given, { ...FREE, quality: 50 })).toMatchObject({ pairs: 2, average: 100, total: 200 });
    expect(outcome(given, { ...FREE, quality: 100 })).toMatchObject({ pairs: 2 });
  });

  test('the average is not lower than with taking part first, and no pair brings less than asked', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const given = school(seeded(seed), 40, 15);
      const most = outcome(given, FREE);
      for (const quality of [30, 60, 80]) {
        const best = outcome(given, { ...FREE, quality });
        expect(best.pairs).toBeLessThanOrEqual(most.pairs);
        if (best.pairs === 0) continue;
        expect(best.average).toBeGreaterThanOrEqual(most.average);
        expect(best.weakest).toBeGreaterThanOrEqual(quality);
      }
    }
  });

  test('0 points asked for: everybody who brings any', () => {
    const given = school(seeded(2), 30, 12);
    expect(outcome(given, { ...FREE, quality: 0 }).total).toBeGreaterThanOrEqual(outcome(given, FREE).total);
  });
});

describe('an even load', () => {
  const twins = scored(
    [
      [80, 80],
      [80, 80],
      [80, 80],
      [80, 80],
    ],
    [4, 4],
  );
  const loads = (input: ProposeInput, evenLoad: number) => {
    const { pairs } = propose(input, { ...FREE, evenLoad });
    return ['Н-001', 'Н-002'].map((code) => pairs.filter((one) => one.mentor === code).length);
  };

  test('two equal mentors share; nothing asked for, the first takes all', () => {
    expect(loads(twins, 2)).toEqual([2, 2]);
    expect(loads(twins, 0)).toEqual([4, 0]);
  });

  test('its price is taken off the total, not off the average', () => {
    expect(outcome(twins, { ...FREE, evenLoad: 2 })).toMatchObject({ total: 316, average: 80 });
    expect(outcome(twins, FREE)).toMatchObject({ total: 320, average: 80 });
  });

  test('pairs that live already count', () => {
    const pairs = ['У-901', 'У-902'].map((one) =>
      pair({ mentee: one, mentor: 'Н-001', state: PAIR_STATES.approved }),
    );
    expect(loads({ ...twins, pairs }, 2)).toEqual([1, 3]);
  });

  test('points that outweigh it win, and nobody is left for its sake', () => {
    const better = scored(
      [
        [100, 60],
        [100, 60],
        [100, null],
      ],
      [3, 3],
    );
    expect(loads(better, 10)).toEqual([3, 0]);
    expect(loads(better, 30)).toEqual([2, 1]);
    expect(loads(better, 100)).toEqual([2, 1]);
  });
});

describe('wishes of both sides', () => {
  const given = scored([
    [100, 60],
    [60, 60],
  ]);
  const wishes = (...rows: readonly (readonly string[])[]) => ({
    ...given,
    preferences: rows.map(([code = '', wish1 = '', wish2 = '', wish3 = '']) =>
      preference({ code, wish1, wish2, wish3 }),
    ),
  });
  const both = wishes(['У-001', 'Н-002'], ['Н-002', 'У-001']);

  test('who named each other is counted, and put together when it is demanded, at a price', () => {
    expect(outcome(both, FREE)).toMatchObject({ total: 160, blocking: 1 });
    expect(outcome(both, { ...FREE, mutual: true })).toMatchObject({ total: 120, blocking: 0 });
  });

  test.each<[string, readonly (readonly string[])[]]>([
    [
      'of somebody who is not there',
      [
        ['У-001', 'Н-009'],
        ['Н-009', 'У-001'],
      ],
    ],
    [
      'of oneself',
      [
        ['У-001', 'У-001'],
        ['Н-001', 'Н-001'],
      ],
    ],
    [
      'of the own side',
      [
        ['У-001', 'У-002'],
        ['Н-001', 'Н-002'],
      ],
    ],
    ['of one side only', [['У-001', 'Н-002']]],
    ['by somebody who is not there', [['У-009', 'Н-002']]],
    ['empty', [['У-001'], ['', 'У-001']]],
  ])('a wish %s changes nothing', (_, rows) => {
    const { pairs, outcome: found } = propose(wishes(...rows), { ...FREE, mutual: true });
    expect(who({ pairs })).toEqual(['У-001 Н-001', 'У-002 Н-002']);
    expect(found.blocking).toBe(0);
  });

  test('a wish said twice, or after an empty one, is said once', () => {
    const order = { ...FREE, mutual: true };
    for (const rows of [
      wishes(['У-001', 'Н-002', 'Н-002', 'Н-002'], ['Н-002', 'У-001', 'У-001']),
      wishes(['У-001', '', 'н-002'], ['Н-002', '', '', 'У-001']),
    ])
      expect(propose(rows, order).pairs).toEqual(propose(both, order).pairs);
  });

  test('whoever it was said of has left: the others are matched as if nothing had been said', () => {
    const preferences = [
      preference({ code: 'У-001', wish1: 'Н-003', wish2: 'Н-001' }),
      preference({ code: 'Н-001', wish1: 'У-001' }),
    ];
    const proposal = propose({ ...given, preferences, weights: { ...only('time'), wishes: 1 } });
    expect(who(proposal)).toEqual(['У-001 Н-001', 'У-002 Н-002']);
  });

  test('demanded, nobody would rather have each other; the price is never a gain', () => {
    let prices = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const people = wishing(seeded(seed), 30, 12);
      const free = outcome(people, FREE);
      const stable = outcome(people, { ...FREE, mutual: true });
      expect(stable.blocking).toBe(0);
      expect(stable.pairs).toBeLessThanOrEqual(free.pairs);
      if (stable.pairs === free.pairs) expect(stable.total).toBeLessThanOrEqual(free.total);
      if (stable.total < free.total) prices += 1;
    }
    expect(prices).toBeGreaterThan(0);
  });
});

/** A school where people of both sides named up to three of the other. */
function wishing(random: Random, menteeCount: number, mentorCount: number): ProposeInput {
  const people = school(random, menteeCount, mentorCount);
  const name = (list: readonly { readonly code: string }[]) => list[random(list.length)]!.code;
  const rows = (side: readonly { readonly code: string }[], other: readonly { readonly code: string }[]) =>
    side.map(({ code }) =>
      preference({ code, wish1: name(other), wish2: name(other), wish3: random(2) === 0 ? name(other) : '' }),
    );
  const preferences = [...rows(people.mentees, people.mentors), ...rows(people.mentors, people.mentees)];
  return { ...people, preferences, weights: { wishes: 0 } };
}

test('as few changes as possible keeps no pair that quality would not make', () => {
  const given = { ...scored([[60], [100]], [2]), standing: [asPair('У-001 Н-001'), asPair('У-002 Н-001')] };
  const free = { ...FREE, fewestChanges: true };
  expect(outcome(given, free)).toMatchObject({ pairs: 2, changed: 0 });
  expect(outcome(given, { ...free, quality: 70 })).toMatchObject({ pairs: 1, average: 100, changed: 1 });
});
