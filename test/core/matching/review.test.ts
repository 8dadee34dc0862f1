/** What stands in «Подбор», changed by hand or not, seen beside the best there is. */
import { DEFAULT_ORDER } from '../../../src/core/matching/order';
import { propose, review } from '../../../src/core/matching/propose';
import { MENTOR_STATES } from '../../../src/core/registers/mentors';
import { asPair, input, mentor, preference, scored, who } from './people';

const given = scored([
  [100, 80, 0],
  [80, 80, 60],
]);

function standing(...pairs: readonly string[]) {
  return { ...given, standing: pairs.map(asPair) };
}

test('the best that stands is the best', () => {
  const proposal = review(standing('У-001 Н-001', 'У-002 Н-002'));
  expect(who(proposal)).toEqual(['У-001 Н-001', 'У-002 Н-002']);
  expect(proposal).toMatchObject({ optimal: true, apart: 0, outcome: { total: 180 }, best: { total: 180 } });
});

test('another answer as good is the best too', () => {
  const even = scored([
    [80, 80],
    [80, 80],
  ]);
  const proposal = review({ ...even, standing: [asPair('У-001 Н-002'), asPair('У-002 Н-001')] });
  expect(proposal).toMatchObject({ optimal: true, apart: 2 });
});

test('a change by hand is not, and says how far apart', () => {
  const proposal = review(standing('У-001 Н-002', 'У-002 Н-001'));
  expect(proposal).toMatchObject({
    optimal: false,
    apart: 2,
    outcome: { pairs: 2, total: 160, average: 80, weakest: 80, changed: 0 },
    best: { pairs: 2, total: 180, average: 90, weakest: 80, changed: 2 },
  });
});

test('choosing the better mentor shows a gain, choosing a worse one a loss', () => {
  const { pairs } = review(standing('У-001 Н-002', 'У-002 Н-001'));
  expect(pairs.map(({ others }) => others.map(({ mentor: code, cost }) => [code, cost!.points]))).toEqual([
    // With Н-002 У-001 could bring 80 and У-002 80 beside it; 180 is the best.
    [
      ['Н-001', 20],
      ['Н-003', -80],
    ],
    [
      ['Н-002', 20],
      ['Н-003', 0],
    ],
  ]);
});

test('whose pair was deleted by hand is told to propose again', () => {
  const { unmatched, optimal, apart } = review(standing('У-001 Н-001'));
  expect(unmatched[0]).toMatchObject({
    mentee: 'У-002',
    reason: { code: 'runAgain', values: {} },
    help: { code: 'runAgain', values: {} },
  });
  expect([optimal, apart]).toEqual([false, 1]);
  expect(unmatched[0]!.others[0]).toEqual({
    mentor: 'Н-002',
    score: 800,
    free: true,
    cost: { points: 80, left: [], gained: ['У-002'] },
  });
});

test('a free place that a new run would give to somebody else is no matter of points', () => {
  const base = scored([[80], [100]]);
  expect(review(base).unmatched.map(({ reason }) => reason.code)).toEqual(['runAgain', 'runAgain']);
});

test('a pair that breaks rules is shown with them', () => {
  const base = scored([[null, 80]]);
  const mentors = [base.mentors[0]!, mentor({ code: 'Н-002', role: 'Педагог', post: 'учитель' })];
  const people = { ...base, mentors, consented: new Set(['У-001', 'Н-002']) };
  const [one] = review({ ...people, standing: [asPair('У-001 Н-001')] }).pairs;
  expect(one!.breaks).toEqual(['куратор просил не предлагать', 'нет согласия наставника']);
  const roles = review({ ...people, standing: [asPair('У-001 Н-002')] });
  expect(roles.pairs[0]!.breaks).toEqual(['роли не подходят ни к одной форме наставничества']);
  expect(roles.optimal).toBe(false);
});

test('an overfull mentor is shown, and that it is not the best', () => {
  const proposal = review(standing('У-001 Н-001', 'У-002 Н-001'));
  expect(who(proposal)).toEqual(['У-001 Н-001', 'У-002 Н-001']);
  expect(proposal.optimal).toBe(false);
  expect(proposal.pairs[0]!.others.map(({ free }) => free)).toEqual([true, true]);
});

test('a pair fixed over the places is the best there can be', () => {
  const fixed = [asPair('У-001 Н-001'), asPair('У-002 Н-001')];
  expect(review({ ...standing('У-001 Н-001', 'У-002 Н-001'), fixed }).optimal).toBe(true);
  expect(review({ ...standing('У-001 Н-001', 'У-002 Н-002'), fixed }).optimal).toBe(false);
});

test('a code of a mentor who does not exist or is gone counts as none', () => {
  const gone = mentor({ ...given.mentors[0]!, state: MENTOR_STATES.resigned });
  for (const people of [
    standing('У-001 Н-009', 'У-009 Н-002'),
    { ...standing('У-001 Н-001'), mentors: [gone, ...given.mentors.slice(1)] },
  ]) {
    const { pairs, unmatched } = review(people);
    expect(pairs).toEqual([]);
    expect(unmatched.map(({ reason }) => reason.code)).toEqual(['runAgain', 'runAgain']);
  }
});

test('nothing stands and nobody can be: the best', () => {
  expect(review(input({ mentees: given.mentees })).optimal).toBe(true);
});

describe('wishes demanded', () => {
  const order = { ...DEFAULT_ORDER, mutual: true };
  const preferences = [
    preference({ code: 'У-001', wish1: 'Н-003' }),
    preference({ code: 'Н-003', wish1: 'У-001' }),
  ];

  test('who would rather have each other makes it less than the best', () => {
    const people = { ...given, preferences };
    const pairs = who(propose(people, order));
    expect(pairs).toEqual(['У-001 Н-003', 'У-002 Н-001']);
    expect(review({ ...people, standing: pairs.map(asPair) }, order).optimal).toBe(true);
    const other = review({ ...people, standing: [asPair('У-001 Н-001'), asPair('У-002 Н-002')] }, order);
    expect([other.outcome.blocking, other.best.blocking, other.optimal]).toEqual([1, 0, false]);
  });

  test('who would be below the floor together is not asked for', () => {
    const proposal = propose({ ...given, preferences }, { ...order, floor: 60 });
    expect(who(proposal)).toEqual(['У-001 Н-001', 'У-002 Н-002']);
    expect([proposal.outcome.blocking, proposal.optimal]).toEqual([0, true]);
  });
});
