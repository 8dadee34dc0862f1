import { GRAVE } from '../../../src/core/matching/fixed-pairs';
import type { ProposeInput } from '../../../src/core/matching/prepare';
import { propose } from '../../../src/core/matching/propose';
import { RULES } from '../../../src/core/matching/rules/list';
import { MENTEE_STATES } from '../../../src/core/registers/mentees';
import { MENTOR_STATES } from '../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { asPair, mentee, mentor, pair, scored, who } from './people';

const given = scored([
  [100, 60],
  [80, 60],
]);

const fixing = (input: ProposeInput, ...fixed: readonly string[]) =>
  propose({ ...input, fixed: fixed.map(asPair) });

test('stay, and the rest is the best around them', () => {
  const proposal = fixing(given, 'У-002 Н-001');
  expect(who(proposal)).toEqual(['У-001 Н-002', 'У-002 Н-001']);
  expect(proposal.pairs.map(({ fixed }) => fixed)).toEqual([false, true]);
  expect([proposal.dropped, proposal.optimal]).toEqual([[], true]);
});

test('stay over the places, and nobody else is given to the mentor', () => {
  const proposal = fixing(given, 'У-001 Н-002', 'У-002 Н-002');
  expect(who(proposal)).toEqual(['У-001 Н-002', 'У-002 Н-002']);
  expect([proposal.outcome.total, proposal.optimal]).toEqual([118, true]);
});

test('stay with a mentor whose places live pairs hold, with a warning', () => {
  const pairs = [pair({ mentee: 'У-900', mentor: 'Н-001', state: PAIR_STATES.approved })];
  const proposal = fixing({ ...given, pairs }, 'У-002 Н-001');
  expect(who(proposal)).toEqual(['У-001 Н-002', 'У-002 Н-001']);
  expect(proposal.pairs[1]!.breaks).toEqual(['у наставника не осталось мест']);
});

const twin = { name: 'Громова Вера Олеговна', birthDate: '1990-03-08' };

test.each<[string, Partial<ProposeInput>, string, string]>([
  ['such a mentor is not there', {}, 'У-001 Н-009', 'такого наставника нет или он больше не участвует'],
  [
    'the mentor has resigned',
    { mentors: [mentor({ state: MENTOR_STATES.resigned })] },
    'У-001 Н-001',
    'такого наставника нет или он больше не участвует',
  ],
  ['such a mentee is not there', {}, 'У-009 Н-001', 'наставляемый не ищет наставника'],
  [
    'the mentee has a pair',
    { pairs: [pair({ mentee: 'У-001', mentor: 'Н-002', state: PAIR_STATES.ordering })] },
    'У-001 Н-001',
    'наставляемый не ищет наставника',
  ],
  [
    'the mentee has left',
    { mentees: [mentee({ state: MENTEE_STATES.left })] },
    'У-001 Н-001',
    'наставляемый не ищет наставника',
  ],
  [
    'the mentee has remarks',
    { mentees: [mentee({ state: MENTEE_STATES.remarks })] },
    'У-001 Н-001',
    'наставляемый не готов к подбору',
  ],
  [
    'the mentee gave no consent',
    { consented: new Set(['Н-001']) },
    'У-001 Н-001',
    'нет согласия наставляемого',
  ],
  ['the mentor gave no consent', { consented: new Set(['У-001']) }, 'У-001 Н-001', 'нет согласия наставника'],
  [
    'the mentor has remarks',
    { mentors: [mentor({ state: MENTOR_STATES.remarks })] },
    'У-001 Н-001',
    'наставник не готов к подбору',
  ],
  [
    'the two are one',
    { mentees: [mentee(twin)], mentors: [mentor(twin)] },
    'У-001 Н-001',
    'это один и тот же человек',
  ],
])('are dropped with a sentence when %s', (_, change, text, sentence) => {
  const proposal = fixing({ ...given, ...change }, text);
  expect(proposal.dropped).toEqual([{ ...asPair(text), sentence }]);
  expect(who(proposal)).not.toContain(text);
});

test('of two of one mentee the first stays', () => {
  const proposal = fixing(given, 'У-001 Н-002', 'У-001 Н-001');
  expect(who(proposal)).toEqual(['У-001 Н-002', 'У-002 Н-001']);
  expect(proposal.dropped).toEqual([{ ...asPair('У-001 Н-001'), sentence: 'наставляемый закреплён дважды' }]);
});

test('a pair that cannot be leaves the next of the same mentee free to be', () => {
  const proposal = fixing(given, 'У-001 Н-009', 'У-001 Н-002');
  expect(who(proposal)).toContain('У-001 Н-002');
  expect(proposal.dropped).toHaveLength(1);
});

test('rules that no wish overrides are rules there are', () => {
  const keys = RULES.map(({ key }) => key);
  for (const key of GRAVE) expect(keys).toContain(key);
});
