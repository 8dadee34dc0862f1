import { addDays } from '../../../src/core/day';
import { groupPairs, kindOf, plannedEnd } from '../../../src/core/programme/pairs';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { PAIR_STATES, PAIRS, type Pair } from '../../../src/core/registers/pairs';
import { toRecord } from '../../../src/core/registers/register';

describe('plannedEnd', () => {
  test.each([
    ['2026-09-01', '2027-05-31'],
    ['2026-12-31', '2027-05-31'],
    ['2027-01-12', '2027-05-31'],
    ['2027-02-28', '2027-05-31'],
    ['2027-03-01', '2027-06-01'],
    ['2027-05-31', '2027-08-31'],
    ['2027-06-01', '2028-05-31'],
  ])('from %s until %s', (start, end) => {
    expect(plannedEnd(start)).toBe(end);
  });

  test('lasts from three months to a year, whatever the day', () => {
    for (let i = 0; i < 800; i++) {
      const start = addDays('2026-01-01', i);
      const end = plannedEnd(start);
      expect(end >= addDays(start, 90) && end <= addDays(start, 366)).toBe(true);
    }
  });
});

describe('groupPairs', () => {
  const pair = (given: Partial<Pair>): Pair => ({
    ...toRecord(PAIRS, {}, DEFAULT_LISTS),
    mentor: 'Н-001',
    kind: 'в группе',
    state: PAIR_STATES.agreed,
    ...given,
  });
  const run = (pairs: readonly Pair[]) => groupPairs(pairs.map((record, row) => ({ row, record })));

  test.each([
    ['пара', 'в группе', 'традиционное'],
    ['пара', 'скоростное', 'скоростное'],
    ['группа', 'в группе', 'в группе'],
  ])('%s of the kind «%s» goes into an order as «%s»', (type, kind, ordered) => {
    expect(kindOf(pair({ type, kind }))).toBe(ordered);
  });

  const GROUP = { type: 'группа', group: 'Г-Н-001' };
  const PAIR = { type: 'пара', group: '' };

  test('two or more of one mentor «в группе» are a group, one is a pair', () => {
    expect([...run([pair({}), pair({ kind: 'В Группе' }), pair({ mentor: 'Н-002' })])]).toEqual([
      [0, GROUP],
      [1, GROUP],
      [2, PAIR],
    ]);
  });

  test('other kinds of the same mentor stay pairs', () => {
    expect([...run([pair({}), pair({ kind: 'традиционное' }), pair({ kind: '' })])]).toEqual([
      [0, PAIR],
      [1, PAIR],
      [2, PAIR],
    ]);
  });

  test('pairs on an order are not touched and do not count', () => {
    const ordered = [PAIR_STATES.ordering, PAIR_STATES.approved, PAIR_STATES.cancelled].map((state) =>
      pair({ state }),
    );
    expect([...run([...ordered, pair({})])]).toEqual([[3, PAIR]]);
  });

  test('only what changes is given: a group that lost a member becomes a pair, and done twice nothing changes', () => {
    const left = pair({ ...GROUP });
    expect([...run([left, pair({ ...GROUP, state: PAIR_STATES.cancelled })])]).toEqual([[0, PAIR]]);
    expect([...run([left, pair({ ...GROUP })])]).toEqual([]);
    expect([...run([pair({ ...PAIR })])]).toEqual([]);
  });
});
