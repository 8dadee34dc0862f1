import {
  allowedAgain,
  applyChanges,
  atLeast,
  type Change,
  forbidden,
} from '../../../src/core/matching/changes';
import type { ProposeInput } from '../../../src/core/matching/prepare';
import { propose } from '../../../src/core/matching/propose';
import { asPair, mentee, mentor, scored, who } from './people';

const given: ProposeInput = scored([
  [100, 60],
  [80, 60],
]);

/** The same, written so that any attempt to change it throws. */
function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !(value instanceof Set)) {
    for (const each of Object.values(value)) frozen(each);
    Object.freeze(value);
  }
  return value;
}

const after = (...changes: readonly Change[]) => applyChanges(frozen(given), frozen(changes));
const pairs = (...changes: readonly Change[]) => who(propose(after(...changes)));

test('no changes: the very same', () => {
  expect(applyChanges(given, [])).toBe(given);
  expect(pairs()).toEqual(['У-001 Н-001', 'У-002 Н-002']);
});

test('a pair is fixed, in place of another fixed pair of the same mentee', () => {
  expect(pairs({ kind: 'pair', mentee: 'У-002', mentor: 'Н-001' })).toEqual(['У-001 Н-002', 'У-002 Н-001']);
  const fixed = [asPair('У-001 Н-001'), asPair('У-002 Н-002')];
  const changed = applyChanges({ ...given, fixed }, [{ kind: 'pair', mentee: 'У-001', mentor: 'Н-002' }]);
  expect(changed.fixed).toEqual([asPair('У-002 Н-002'), asPair('У-001 Н-002')]);
});

test('a pair is forbidden, though it was fixed', () => {
  const change: Change = { kind: 'forbid', mentee: 'У-001', mentor: 'Н-001' };
  expect(pairs(change)).toEqual(['У-001 Н-002', 'У-002 Н-001']);
  const fixed = [asPair('У-001 Н-001'), asPair('У-002 Н-002')];
  const changed = applyChanges({ ...given, fixed }, [change]);
  expect(changed.fixed).toEqual([asPair('У-002 Н-002')]);
  expect(changed.mentees.map(({ avoid }) => avoid)).toEqual([['Н-001'], []]);
});

test('forbidding another mentor leaves the fixed one', () => {
  const fixed = [asPair('У-001 Н-001')];
  const change: Change = { kind: 'forbid', mentee: 'У-001', mentor: 'Н-002' };
  expect(applyChanges({ ...given, fixed }, [change]).fixed).toEqual(fixed);
});

test('a mentee is left out', () => {
  const proposal = propose(after({ kind: 'without', mentee: 'У-001' }));
  expect(who(proposal)).toEqual(['У-002 Н-001']);
  expect(proposal.unmatched).toEqual([]);
});

test('a mentee goes first, and no longer', () => {
  const one = { ...given, mentors: given.mentors.slice(0, 1) };
  const first: Change = { kind: 'priority', mentee: 'У-002', on: true };
  expect(who(propose(applyChanges(one, [first])))).toEqual(['У-002 Н-001']);
  expect(who(propose(applyChanges(one, [first, { ...first, on: false }])))).toEqual(['У-001 Н-001']);
});

test('one place more; where nothing is written there was one', () => {
  const change: Change = { kind: 'place', mentor: 'Н-001', places: 2 };
  expect(after(change).mentors.map(({ places }) => places)).toEqual([2, 1]);
  expect(pairs(change)).toEqual(['У-001 Н-001', 'У-002 Н-001']);
  expect(after(change, change).mentors.map(({ places }) => places)).toEqual([2, 1]);
  const [first, second] = given.mentors;
  const mentors = [{ ...first!, places: null }, second!];
  expect(applyChanges({ ...given, mentors }, [change]).mentors[0]!.places).toBe(2);
});

test.each([
  [null, 1, 1],
  [0, 1, 1],
  [-3, 1, 1],
  [2.5, 3, 3],
  [4, 3, 4],
])('%p places are at least %i: %i', (places, wanted, had) => {
  expect(atLeast(mentor({ places }), wanted)).toBe(had);
});

test('several one after the other; of two about one thing the later counts', () => {
  expect(
    pairs(
      { kind: 'place', mentor: 'Н-002', places: 2 },
      { kind: 'forbid', mentee: 'У-001', mentor: 'Н-001' },
      { kind: 'forbid', mentee: 'У-002', mentor: 'Н-001' },
    ),
  ).toEqual(['У-001 Н-002', 'У-002 Н-002']);
  expect(
    after(
      { kind: 'pair', mentee: 'У-001', mentor: 'Н-001' },
      { kind: 'pair', mentee: 'У-001', mentor: 'Н-002' },
      { kind: 'forbid', mentee: 'У-001', mentor: 'Н-002' },
    ).fixed,
  ).toEqual([]);
  expect(
    pairs(
      { kind: 'forbid', mentee: 'У-001', mentor: 'Н-001' },
      { kind: 'pair', mentee: 'У-001', mentor: 'Н-001' },
    ),
  ).toEqual(['У-001 Н-001', 'У-002 Н-002']);
});

test('of somebody who is not there nothing changes', () => {
  expect(
    pairs(
      { kind: 'pair', mentee: 'У-009', mentor: 'Н-001' },
      { kind: 'forbid', mentee: 'У-009', mentor: 'Н-001' },
      { kind: 'without', mentee: 'У-009' },
      { kind: 'priority', mentee: 'У-009', on: true },
      { kind: 'place', mentor: 'Н-009', places: 2 },
    ),
  ).toEqual(pairs());
});

test('«Не предлагать» holds each code once, and loses it in any spelling', () => {
  const one = mentee({ avoid: ['Н-001', 'н-002', 'H-003'] });
  expect(forbidden(one, 'Н-001')).toEqual(['Н-001', 'н-002', 'H-003']);
  expect(forbidden(one, 'Н-004')).toEqual(['Н-001', 'н-002', 'H-003', 'Н-004']);
  expect(allowedAgain(one, 'Н-002')).toEqual(['Н-001', 'H-003']);
  expect(allowedAgain(one, 'н-003')).toEqual(['Н-001', 'н-002']);
});
