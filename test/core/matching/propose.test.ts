import { CRITERIA } from '../../../src/core/matching/criteria/list';
import { DEFAULT_ORDER } from '../../../src/core/matching/order';
import { type Proposal, propose, review } from '../../../src/core/matching/propose';
import { criteriaCells, readCriteria } from '../../../src/core/matching/read-criteria';
import { CRITERIA_SHEET } from '../../../src/core/registers/criteria';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEE_STATES } from '../../../src/core/registers/mentees';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { toRecord } from '../../../src/core/registers/register';
import { asPair, input, mentee, mentor, only, pair, school, who } from './people';
import { type Random, seeded, shuffled } from './random-problem';

const FREE = { ...DEFAULT_ORDER, evenLoad: 0 };
const MATHS = { topics: ['Математика'], mainTopic: 'Математика' };
const SPORT = { topics: ['Спорт'], mainTopic: 'Спорт' };

const small = input({
  mentees: [
    mentee({ code: 'У-001', ...SPORT }),
    mentee({ code: 'У-002', ...MATHS }),
    mentee({ code: 'У-003', ...MATHS }),
  ],
  mentors: [
    mentor({ code: 'Н-001', topics: ['Математика'] }),
    mentor({ code: 'Н-002', topics: ['Спорт', 'Математика'] }),
    mentor({ code: 'Н-003', role: 'Педагог', post: 'учитель' }),
  ],
});

/** Everything but the order of the lists. */
function byCode(proposal: Proposal) {
  const compare = (a: { mentee: string }, b: { mentee: string }) => (a.mentee < b.mentee ? -1 : 1);
  return {
    ...proposal,
    pairs: [...proposal.pairs].sort(compare),
    unmatched: [...proposal.unmatched].sort(compare),
    wanted: proposal.wanted.map((wanted) => ({ ...wanted, mentees: [...wanted.mentees].sort() })),
    open: [...proposal.open].sort(),
  };
}

test('the best pairs with form, kind, reasons and others', () => {
  const proposal = propose({ ...small, weights: only('mainRequest') });
  expect(who(proposal)).toEqual(['У-001 Н-002', 'У-002 Н-001']);
  expect(proposal.pairs[1]).toEqual({
    mentee: 'У-002',
    mentor: 'Н-001',
    form: 'ученик – ученик',
    kind: 'традиционное',
    score: 1000,
    reasons: [{ key: 'mainRequest', text: 'главный запрос совпал: Математика', share: 100 }],
    against: [],
    fixed: false,
    priority: false,
    breaks: [],
    groupless: false,
    rivals: [],
    others: [
      {
        mentor: 'Н-002',
        score: 1000,
        free: false,
        cost: { points: 0, left: ['У-001'], gained: ['У-003'] },
      },
    ],
  });
  const outcome = { pairs: 2, average: 100, total: 200, weakest: 100, changed: 0, blocking: 0 };
  expect(proposal).toMatchObject({
    totals: { mentees: 3, ready: 3, mentors: 3, places: 3 },
    open: ['Н-001', 'Н-002', 'Н-003'],
    dropped: [],
    outcome,
    best: outcome,
    apart: 0,
    optimal: true,
  });
});

test('nobody at all', () => {
  const outcome = { pairs: 0, average: 0, total: 0, weakest: 0, changed: 0, blocking: 0 };
  expect(propose(input())).toMatchObject({ pairs: [], unmatched: [], wanted: [], outcome, optimal: true });
});

test('without consents nobody is proposed', () => {
  const { pairs, unmatched, totals, optimal } = propose({ ...small, consented: new Set() });
  expect(pairs).toEqual([]);
  expect(unmatched.map(({ reason }) => reason.code)).toEqual(Array(3).fill('menteeConsent'));
  expect([totals, optimal]).toEqual([{ mentees: 3, ready: 0, mentors: 0, places: 0 }, true]);
});

test('live pairs take their mentor and keep their mentee out; ended ones do not', () => {
  const pairs = [pair({ mentee: 'У-002', mentor: 'Н-001', state: PAIR_STATES.approved })];
  const proposal = propose({ ...small, pairs });
  expect(who(proposal)).toEqual(['У-001 Н-002']);
  expect(proposal.unmatched.map(({ mentee: code }) => code)).toEqual(['У-003']);
  const ended = propose({ ...small, pairs: pairs.map((one) => ({ ...one, state: PAIR_STATES.finished })) });
  expect(who(ended)).toEqual(who(propose(small)));
});

test('a rejected pair is not proposed again', () => {
  expect(who(propose({ ...small, rejected: [asPair('У-001 Н-002')] }))).not.toContain('У-001 Н-002');
});

test('a fixed pair that breaks rules is kept with a warning, and the rest is the best around it', () => {
  const fixed = [asPair('У-001 Н-003'), asPair('У-002 Н-003')];
  const proposal = propose({ ...small, fixed, rejected: [asPair('У-001 Н-003')] });
  expect(who(proposal)).toEqual(['У-001 Н-003', 'У-002 Н-003', 'У-003 Н-001']);
  expect(proposal.pairs.map((one) => one.fixed)).toEqual([true, true, false]);
  expect(proposal.pairs[0]!.breaks).toEqual([
    'роли не подходят ни к одной форме наставничества',
    'куратор просил не предлагать',
    'наставляемых больше, чем мест у наставника',
  ]);
  expect(proposal.pairs[2]!.breaks).toEqual([]);
  expect(proposal.optimal).toBe(true);
});

test('a form of mentoring that nobody offers leaves its mentees without a pair, and says so', () => {
  const teacher = { role: 'Воспитатель', post: 'воспитатель', forms: ['воспитатель – воспитатель'] };
  const { pairs, unmatched } = propose(
    input({ mentees: [mentee({ code: 'П-001', ...teacher, ...SPORT })], mentors: small.mentors }),
  );
  expect(pairs).toEqual([]);
  expect(unmatched[0]).toMatchObject({
    reason: {
      code: 'allExcluded',
      values: { mentors: '3', sentence: 'роли не подходят ни к одной форме наставничества' },
    },
    help: { code: 'seek', values: { topic: 'Спорт' } },
  });
});

describe('schools of invented people', () => {
  const shuffledRows = (random: Random, given: ReturnType<typeof school>) => ({
    ...given,
    mentees: shuffled(random, given.mentees),
    mentors: shuffled(random, given.mentors),
  });

  test('the order of rows changes nothing but the order of the lists', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const random = seeded(seed);
      const given = school(random, 60, 25);
      const standing = who(propose({ ...given, mentees: given.mentees.slice(0, 40) }))
        .slice(10)
        .map(asPair);
      for (const order of [DEFAULT_ORDER, { ...FREE, mutual: true }, { ...FREE, quality: 60, floor: 30 }]) {
        const one = propose({ ...given, standing }, order);
        const two = propose({ ...shuffledRows(random, given), standing: shuffled(random, standing) }, order);
        expect(byCode(two)).toEqual(byCode(one));
      }
    }
  });

  test('nobody is lost, no mentor overfull, no rule broken, everything said in words, all proved', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const given = school(seeded(seed), 60, 25);
      const proposal = propose(given);
      expect(proposal.optimal).toBe(true);
      expect(proposal.pairs.length + proposal.unmatched.length).toBe(60);
      for (const { code, places } of given.mentors)
        expect(proposal.pairs.filter((one) => one.mentor === code).length).toBeLessThanOrEqual(places ?? 1);
      for (const { score, form, kind, reasons, against, breaks } of proposal.pairs) {
        expect(score >= 0 && score <= 1000 && form !== '' && kind !== '').toBe(true);
        expect(breaks).toEqual([]);
        expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(
          score / 10 + reasons.length,
        );
        for (const { text } of [...reasons, ...against]) expect(text).not.toMatch(/undefined|null|NaN|^$/);
      }
    }
  });

  test('what was proposed is the best when it stands', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const given = school(seeded(seed), 40, 15);
      const proposal = propose(given);
      const standing = who(proposal).map(asPair);
      expect(review({ ...given, standing })).toEqual(proposal);
      expect(propose({ ...given, standing })).toEqual(proposal);
    }
  });
});

describe('odd input', () => {
  test('a code that stands twice counts once; nobody is lost', () => {
    const mentees = [...small.mentees, mentee({ code: 'У-001', state: MENTEE_STATES.remarks })];
    const { pairs, unmatched } = propose({
      ...small,
      mentees,
      mentors: [...small.mentors, ...small.mentors],
    });
    expect(pairs.length + unmatched.length).toBe(3);
    expect(pairs.map((one) => one.mentee)).toContain('У-001');
  });

  test.each([
    ['пусто', ''],
    ['меньше нуля', '-5'],
    ['слова', 'много'],
  ])('weights: %s', (_, weight) => {
    const rows = CRITERIA.map((criterion) =>
      toRecord(CRITERIA_SHEET, { ...criteriaCells(criterion), weight }, DEFAULT_LISTS),
    );
    const { weights, rules, order, problems } = readCriteria(rows);
    expect(problems).toHaveLength(CRITERIA.length);
    const given = school(seeded(1), 40, 15);
    expect(propose({ ...given, weights, rules }, order)).toEqual(propose(given));
  });

  test('all criteria off: everybody is still placed, at no points', () => {
    const weights = Object.fromEntries(CRITERIA.map(({ key }) => [key, 0]));
    const { outcome, optimal } = propose({ ...small, weights });
    expect([outcome.pairs, outcome.average, optimal]).toEqual([2, 0, true]);
  });
});
