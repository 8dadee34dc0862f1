import { type ProposeInput, propose } from '../../../src/core/matching/propose';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEE_STATES } from '../../../src/core/registers/mentees';
import { MENTOR_STATES } from '../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { mentee, mentor, pair, school } from './people';
import { seeded, shuffled } from './random-problem';

const MATHS = { topics: ['Математика'], mainTopic: 'Математика' };
const SPORT = { topics: ['Спорт'], mainTopic: 'Спорт' };

function input(given: Partial<ProposeInput>): ProposeInput {
  const people = [...(given.mentees ?? []), ...(given.mentors ?? [])];
  return {
    mentees: [],
    mentors: [],
    lists: DEFAULT_LISTS,
    pairs: [],
    consented: new Set(people.map(({ code }) => code)),
    ...given,
  };
}

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

function who({ pairs }: ReturnType<typeof propose>): string[] {
  return pairs.map(({ mentee: code, mentor: other }) => `${code} ${other}`);
}

test('the best pairs with form, kind, reasons and others', () => {
  const proposal = propose(small);
  expect(who(proposal)).toEqual(['У-001 Н-002', 'У-002 Н-001']);
  expect(proposal.pairs[1]).toEqual({
    mentee: 'У-002',
    mentor: 'Н-001',
    form: 'ученик – ученик',
    kind: 'традиционное',
    score: 1000,
    reasons: [{ key: 'mainRequest', text: 'главный запрос совпал: Математика', share: 67 }],
    against: [],
    fixed: false,
    breaks: [],
    others: [{ mentor: 'Н-002', score: 1000, free: false }],
  });
  expect(proposal.totals).toEqual({
    mentees: 3,
    ready: 3,
    mentors: 3,
    places: 3,
    score: 2000,
    optimal: true,
  });
});

test('who is left over is told whose places are taken and what excludes the others', () => {
  expect(propose(small).unmatched).toEqual([
    {
      mentee: 'У-003',
      reason: {
        code: 'placesTaken',
        values: { allowed: '2', mentors: 'Н-001, Н-002' },
        excluded: [{ rule: 'roles', sentence: 'роли не подходят ни к одной форме наставничества', count: 1 }],
      },
      others: [
        { mentor: 'Н-001', score: 1000, free: false },
        { mentor: 'Н-002', score: 1000, free: false },
      ],
    },
  ]);
});

test('every other reason for being left over', () => {
  const { unmatched, totals, pairs } = propose(
    input({
      mentees: [
        mentee({ code: 'У-001', state: MENTEE_STATES.remarks }),
        mentee({ code: 'У-002', state: MENTEE_STATES.waiting }),
        mentee({ code: 'У-003', avoid: ['Н-002'] }),
      ],
      mentors: [
        mentor({ code: 'Н-001', ageGroups: ['1–4 классы'] }),
        mentor({ code: 'Н-002' }),
        mentor({ code: 'Н-003', ageGroups: ['1–4 классы'], places: 0 }),
        mentor({ code: 'Н-004', state: MENTOR_STATES.archived }),
      ],
      consented: new Set(['У-001', 'У-003', 'Н-001', 'Н-002', 'Н-003', 'Н-004']),
    }),
  );
  expect(pairs).toEqual([]);
  expect(unmatched.map(({ mentee: code, reason }) => [code, reason.code, reason.values])).toEqual([
    ['У-001', 'menteeState', { sentence: 'наставляемый не готов к подбору' }],
    ['У-002', 'menteeConsent', { sentence: 'нет согласия наставляемого' }],
    ['У-003', 'allExcluded', { mentors: '3', sentence: 'наставник выбрал другой возраст' }],
  ]);
  expect(unmatched[2]!.reason.excluded.map(({ rule, count }) => [rule, count])).toEqual([
    ['ageGroup', 2],
    ['avoid', 1],
  ]);
  expect(totals).toEqual({ mentees: 3, ready: 1, mentors: 2, places: 2, score: 0, optimal: true });
  const alone = propose(input({ mentees: [mentee()] }));
  expect(alone.unmatched[0]!.reason.code).toBe('noMentors');
});

test('without consents nobody is proposed', () => {
  const { pairs, unmatched, totals } = propose({ ...small, consented: new Set() });
  expect(pairs).toEqual([]);
  expect(unmatched.map(({ reason }) => reason.code)).toEqual(Array(3).fill('menteeConsent'));
  expect(totals).toMatchObject({ mentees: 3, ready: 0, mentors: 0, places: 0, optimal: true });
});

test('live pairs take their mentor and keep their mentee out; ended ones do not', () => {
  const pairs = [pair({ mentee: 'У-002', mentor: 'Н-001', state: PAIR_STATES.approved })];
  const proposal = propose({ ...small, pairs });
  expect(who(proposal)).toEqual(['У-001 Н-002']);
  expect(proposal.unmatched.map(({ mentee: code }) => code)).toEqual(['У-003']);
  const ended = propose({ ...small, pairs: pairs.map((one) => ({ ...one, state: PAIR_STATES.finished })) });
  expect(who(ended)).toEqual(who(propose(small)));
});

test('who has left, refused or finished is passed over', () => {
  for (const state of [
    MENTEE_STATES.left,
    MENTEE_STATES.refused,
    MENTEE_STATES.finished,
    MENTEE_STATES.archived,
  ]) {
    const { pairs, unmatched } = propose(input({ mentees: [mentee({ state })], mentors: [mentor()] }));
    expect([pairs, unmatched]).toEqual([[], []]);
  }
});

describe('pairs fixed by the curator', () => {
  test('stay, and the rest is the best around them', () => {
    const proposal = propose({ ...small, fixed: [{ mentee: 'У-003', mentor: 'Н-002' }] });
    expect(who(proposal)).toEqual(['У-002 Н-001', 'У-003 Н-002']);
    expect(proposal.pairs.map(({ fixed }) => fixed)).toEqual([false, true]);
    expect(proposal.totals.optimal).toBe(true);
  });

  test('stay against rules that the curator may overrule, and say which', () => {
    const fixed = [
      { mentee: 'У-001', mentor: 'Н-003' },
      { mentee: 'У-002', mentor: 'Н-003' },
    ];
    const { pairs, totals } = propose({ ...small, fixed, rejected: [{ mentee: 'У-001', mentor: 'Н-003' }] });
    expect(pairs.map(({ mentor: code }) => code)).toEqual(['Н-003', 'Н-003', 'Н-001']);
    expect(pairs[0]!.breaks).toEqual([
      'роли не подходят ни к одной форме наставничества',
      'куратор просил не предлагать',
    ]);
    expect(totals.optimal).toBe(true);
  });

  test('are dropped, with a sentence, when they cannot be', () => {
    const mentees = [...small.mentees, mentee({ code: 'У-004', state: MENTEE_STATES.remarks })];
    const fixed = [
      { mentee: 'У-001', mentor: 'Н-009' },
      { mentee: 'У-009', mentor: 'Н-001' },
      { mentee: 'У-004', mentor: 'Н-001' },
      { mentee: 'У-002', mentor: 'Н-002' },
      { mentee: 'У-003', mentor: 'Н-001' },
      { mentee: 'У-003', mentor: 'Н-002' },
    ];
    const consented = new Set(['У-001', 'У-002', 'У-003', 'У-004', 'Н-001', 'Н-003']);
    const proposal = propose({ ...small, mentees, fixed, consented });
    expect(proposal.dropped.map(({ sentence }) => sentence)).toEqual([
      'такого наставника нет',
      'наставляемый не ищет наставника',
      'наставляемый не готов к подбору',
      'нет согласия наставника',
      'наставляемый закреплён дважды',
    ]);
    expect(who(proposal)).toEqual(['У-003 Н-001']);
  });
});

test('a rejected pair is not proposed again', () => {
  const rejected = [{ mentee: 'У-001', mentor: 'Н-002' }];
  expect(who(propose({ ...small, rejected }))).not.toContain('У-001 Н-002');
});

test('«в группе» only when two mentees of one mentor wish it with them', () => {
  const kinds = ['в группе'];
  const group = (second: readonly string[]) =>
    propose(
      input({
        mentees: [mentee({ code: 'У-001', kinds }), mentee({ code: 'У-002', kinds: second })],
        mentors: [mentor({ kinds, places: 2 })],
      }),
    ).pairs.map(({ kind }) => kind);
  expect(group(kinds)).toEqual(['в группе', 'в группе']);
  expect(group(['скоростное'])).toEqual(['традиционное', 'традиционное']);
});

test('at most five others, best first, equal ones by code, free places marked', () => {
  const mentors = Array.from({ length: 8 }, (_, j) =>
    mentor({
      code: `Н-00${j + 1}`,
      topics: j === 6 ? ['Математика'] : j === 7 ? ['Спорт', 'Математика'] : ['Спорт'],
    }),
  );
  const mentees = [mentee({ code: 'У-001', ...MATHS }), mentee({ code: 'У-002', ...SPORT })];
  const { pairs } = propose(input({ mentees, mentors }));
  expect(pairs[0]!.mentor).toBe('Н-007');
  expect(pairs[0]!.others).toEqual([
    { mentor: 'Н-008', score: 1000, free: true },
    { mentor: 'Н-001', score: 0, free: false },
    ...['Н-002', 'Н-003', 'Н-004'].map((code) => ({ mentor: code, score: 0, free: true })),
  ]);
});

test('a code that stands twice counts once; nobody is lost', () => {
  const { pairs, unmatched } = propose({ ...small, mentees: [...small.mentees, ...small.mentees] });
  expect(pairs.length + unmatched.length).toBe(3);
});

describe('a school of invented people', () => {
  test('the order of rows changes nothing but the order of the list; nobody is lost, no mentor overfull', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed);
      const given = school(random, 60, 25);
      const one = propose(given);
      const two = propose({
        ...given,
        mentees: shuffled(random, given.mentees),
        mentors: shuffled(random, given.mentors),
      });
      const byCode = (a: { mentee: string }, b: { mentee: string }) => (a.mentee < b.mentee ? -1 : 1);
      expect([...two.pairs].sort(byCode)).toEqual([...one.pairs].sort(byCode));
      expect(two.totals).toEqual(one.totals);
      expect(one.totals.optimal).toBe(true);
      expect(one.pairs.length + one.unmatched.length).toBe(60);
      for (const { code, places } of given.mentors) {
        expect(one.pairs.filter(({ mentor: taken }) => taken === code).length).toBeLessThanOrEqual(
          places ?? 1,
        );
      }
      for (const { score, reasons, against } of one.pairs) {
        expect(score >= 0 && score <= 1000).toBe(true);
        for (const { text } of [...reasons, ...against]) expect(text).not.toMatch(/undefined|null|NaN|^$/);
      }
    }
  });

  test('1020 mentees and 380 mentors in well under five seconds', () => {
    const given = school(seeded(3), 1020, 380);
    const start = performance.now();
    const { totals, pairs } = propose(given);
    const spent = performance.now() - start;
    if (process.env.SHOW_TIMES) console.info(Math.round(spent), 'ms', pairs.length, totals);
    expect(totals).toMatchObject({ mentees: 1020, optimal: true });
    expect(pairs.length).toBeGreaterThan(400);
    expect(spent).toBeLessThan(5000);
  });
});
