/** A proposal made again after new answers: what people know already changes as little as possible. */
import { DEFAULT_ORDER } from '../../../src/core/matching/order';
import { propose } from '../../../src/core/matching/propose';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { asPair, pair, school, scored, who } from './people';
import { seeded } from './random-problem';

const ANEW = { ...DEFAULT_ORDER, fewestChanges: false };

test('three new mentees on 200 approved pairs: nothing approved moves, and fewer standing pairs change', () => {
  const given = school(seeded(8), 440, 180);
  const before = given.mentees.slice(0, -3);
  const first = propose({ ...given, mentees: before });
  expect(first.pairs.length).toBeGreaterThan(240);
  const pairs = first.pairs
    .slice(0, 200)
    .map((one) => pair({ mentee: one.mentee, mentor: one.mentor, state: PAIR_STATES.approved }));
  const standing = who(first).slice(200).map(asPair);
  const approved = new Set(pairs.map((one) => one.mentee));

  // Nobody waits for the same mentor as the newcomers do: they are to be placed first.
  const mentees = given.mentees.map((one, i) => ({ ...one, priority: i >= before.length }));
  const again = propose({ ...given, mentees, pairs, standing });
  const anew = propose({ ...given, mentees, pairs, standing }, ANEW);
  for (const proposal of [again, anew]) {
    expect([...proposal.pairs, ...proposal.unmatched].filter((one) => approved.has(one.mentee))).toEqual([]);
    expect(proposal.pairs.length + proposal.unmatched.length).toBe(440 - 200);
    for (const { code, places } of given.mentors) {
      const load = [...pairs, ...proposal.pairs].filter((one) => one.mentor === code).length;
      expect(load).toBeLessThanOrEqual(places ?? 1);
    }
  }
  expect(again.outcome.pairs).toBe(anew.outcome.pairs);
  expect(again.best).toEqual(anew.outcome);
  expect(again.outcome.changed).toBeLessThanOrEqual(anew.outcome.changed);
  const kept = standing.filter((one) => who(again).includes(`${one.mentee} ${one.mentor}`));
  expect(again.outcome.changed).toBe(standing.length - kept.length);
});

describe('a newcomer who suits a mentor better than the one proposed before', () => {
  const given = {
    ...scored([
      [80, null, 80],
      [null, 60, null],
      [100, null, 60],
    ]),
    standing: [asPair('У-001 Н-001'), asPair('У-002 Н-002')],
  };

  test('with as few changes as possible everybody keeps whom they have', () => {
    const proposal = propose(given);
    expect(who(proposal)).toEqual(['У-001 Н-001', 'У-002 Н-002', 'У-003 Н-003']);
    expect(proposal.outcome).toMatchObject({ changed: 0, total: 200 });
    expect(proposal.best).toMatchObject({ changed: 1, total: 240 });
    expect([proposal.apart, proposal.optimal]).toEqual([2, false]);
  });

  test('anew, the sum is larger and somebody gets another mentor', () => {
    const proposal = propose(given, ANEW);
    expect(who(proposal)).toEqual(['У-001 Н-003', 'У-002 Н-002', 'У-003 Н-001']);
    expect(proposal.outcome).toMatchObject({ changed: 1, total: 240 });
    expect(proposal.optimal).toBe(true);
  });
});

test('a change is made when somebody would be left without it, and no other', () => {
  const given = scored(
    [
      [80, 80, null],
      [80, null, 60],
      [100, null, null],
      [null, 100, 100],
    ],
    [1, 1, 2],
  );
  const standing = [asPair('У-001 Н-002'), asPair('У-002 Н-001'), asPair('У-004 Н-003')];
  const proposal = propose({ ...given, standing });
  expect(who(proposal)).toEqual(['У-001 Н-002', 'У-002 Н-003', 'У-003 Н-001', 'У-004 Н-003']);
  expect([proposal.outcome.pairs, proposal.outcome.changed]).toEqual([4, 1]);
});

test('who loses a mentor to others is counted as changed', () => {
  const base = scored([[80], [80]]);
  const mentees = base.mentees.map((one, i) => ({ ...one, priority: i === 1 }));
  const { outcome, unmatched } = propose({ ...base, mentees, standing: [asPair('У-001 Н-001')] });
  expect(outcome.changed).toBe(1);
  expect(unmatched[0]).toMatchObject({ mentee: 'У-001', reason: { code: 'placesTaken' } });
});

test('of those who wait equally long the one who has a mentor keeps it, and a new run is not called for', () => {
  const given = { ...scored([[100], [80]]), standing: [asPair('У-002 Н-001')] };
  const { outcome, best, unmatched } = propose(given);
  expect([outcome.changed, best.changed]).toEqual([0, 1]);
  expect(unmatched[0]).toMatchObject({ mentee: 'У-001', reason: { code: 'placesTaken' } });
});

test('never more changes than anew, and never fewer pairs, in schools of invented people', () => {
  let fewer = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const given = school(seeded(seed), 50, 20);
    const standing = who(propose({ ...given, mentees: given.mentees.slice(0, 42) })).map(asPair);
    const again = propose({ ...given, standing });
    const anew = propose({ ...given, standing }, ANEW);
    expect(again.best).toEqual(anew.outcome);
    expect(again.outcome.pairs).toBe(anew.outcome.pairs);
    expect(again.outcome.changed).toBeLessThanOrEqual(anew.outcome.changed);
    expect(again.outcome.total).toBeLessThanOrEqual(anew.outcome.total);
    if (again.outcome.changed < anew.outcome.changed) fewer += 1;
  }
  expect(fewer).toBeGreaterThan(5);
});
