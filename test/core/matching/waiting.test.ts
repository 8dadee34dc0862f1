/** Who goes first when there are not places for all: those marked by the curator, then those who wait longest. */
import { propose } from '../../../src/core/matching/propose';
import { days, school, scored, who } from './people';
import { seeded } from './random-problem';

const waiting = (given: readonly (readonly [enteredOn: string, priority: boolean])[], places: number) => {
  const base = scored(
    given.map(() => [80]),
    [places],
  );
  const mentees = base.mentees.map((one, i) => ({
    ...one,
    enteredOn: given[i]![0],
    priority: given[i]![1],
  }));
  return propose({ ...base, mentees }).pairs.map((one) => one.mentee);
};

test.each<[string, readonly (readonly [string, boolean])[], readonly string[]]>([
  [
    'the earliest day first',
    [
      ['2026-09-03', false],
      ['2026-09-01', false],
      ['2026-09-02', false],
    ],
    ['У-002', 'У-003'],
  ],
  [
    'a mark before any day',
    [
      ['2026-09-03', true],
      ['2026-09-01', false],
      ['2026-09-02', false],
    ],
    ['У-001', 'У-002'],
  ],
  [
    'of two marked the one who waits longer',
    [
      ['2026-09-03', true],
      ['2026-09-01', true],
      ['2026-09-02', true],
    ],
    ['У-002', 'У-003'],
  ],
  [
    'a day that is not known comes last',
    [
      ['', false],
      ['когда-то', false],
      ['2026-09-02', false],
    ],
    ['У-001', 'У-003'],
  ],
  [
    'a mark without a day before a day without a mark',
    [
      ['', true],
      ['2026-09-01', false],
      ['2026-09-02', false],
    ],
    ['У-001', 'У-002'],
  ],
])('%s', (_, given, placed) => {
  expect(waiting(given, 2)).toEqual(placed);
});

test('with places for all nobody is left because of a day', () => {
  expect(
    waiting(
      [
        ['2026-09-03', false],
        ['2026-09-01', true],
        ['', false],
      ],
      3,
    ),
  ).toHaveLength(3);
});

test('more people count before longer waiting', () => {
  const base = scored([
    [80, 80],
    [80, null],
  ]);
  const mentees = base.mentees.map((one, i) => ({ ...one, priority: i === 0 }));
  expect(who(propose({ ...base, mentees }))).toEqual(['У-001 Н-002', 'У-002 Н-001']);
});

test('in a school with too few places nobody is left who waits longer than somebody placed instead', () => {
  for (let seed = 1; seed <= 15; seed++) {
    const random = seeded(seed);
    const given = school(random, 30, 8);
    const entered = days(10);
    const mentees = given.mentees.map((one) => ({
      ...one,
      enteredOn: entered[random(10)]!,
      priority: random(8) === 0,
    }));
    const { unmatched } = propose({ ...given, mentees });
    const rank = new Map(
      mentees.map(({ code, enteredOn, priority }) => [code, `${priority ? 0 : 1} ${enteredOn}`]),
    );
    for (const { mentee: code, others } of unmatched)
      for (const { cost } of others) {
        expect(cost!.gained).toEqual([code]);
        expect(cost!.left).toHaveLength(1);
        expect(rank.get(cost!.left[0]!)! <= rank.get(code)!).toBe(true);
      }
    expect(unmatched.some(({ others }) => others.length > 0)).toBe(true);
  }
});
