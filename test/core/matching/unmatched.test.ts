import { applyChanges } from '../../../src/core/matching/changes';
import { DEFAULT_ORDER, type MatchingOrder } from '../../../src/core/matching/order';
import type { ProposeInput } from '../../../src/core/matching/prepare';
import { propose, review } from '../../../src/core/matching/propose';
import { MENTEE_STATES } from '../../../src/core/registers/mentees';
import { MENTOR_STATES } from '../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { asPair, input, mentee, mentor, pair, scored } from './people';

const FREE = { ...DEFAULT_ORDER, evenLoad: 0 };

/** What is said of this mentee. */
function gap(given: ProposeInput, code: string, order: MatchingOrder = FREE) {
  const { reason, help, excluded } = propose(given, order).unmatched.find((one) => one.mentee === code)!;
  return { reason, help, excluded };
}

describe('why', () => {
  test.each([
    [MENTEE_STATES.remarks, [], 'menteeState', 'наставляемый не готов к подбору', 'fixRemarks'],
    [MENTEE_STATES.waiting, [], 'menteeConsent', 'нет согласия наставляемого', 'giveConsent'],
    [MENTEE_STATES.remarks, ['У-001'], 'menteeState', 'наставляемый не готов к подбору', 'fixRemarks'],
  ])('the mentee is %s', (state, consented, code, sentence, help) => {
    const given = input({ mentees: [mentee({ state })], mentors: [mentor()] });
    expect(propose({ ...given, consented: new Set([...consented, 'Н-001']) }).unmatched).toEqual([
      {
        mentee: 'У-001',
        reason: { code, values: { sentence } },
        help: { code: help, values: {} },
        excluded: [],
        others: [],
      },
    ]);
  });

  test('nobody takes part as a mentor', () => {
    const mentors = [MENTOR_STATES.archived, MENTOR_STATES.resigned, MENTOR_STATES.notChosen].map(
      (state, j) => mentor({ code: `Н-00${j + 1}`, state }),
    );
    for (const given of [input({ mentees: [mentee()] }), input({ mentees: [mentee()], mentors })])
      expect(gap(given, 'У-001')).toEqual({
        reason: { code: 'noMentors', values: {} },
        help: { code: 'publishMentor', values: {} },
        excluded: [],
      });
  });

  test('rules exclude all: how many each, every mentor once, the commonest first', () => {
    const given = input({
      mentees: [mentee({ avoid: ['Н-005'] })],
      mentors: [
        mentor({ code: 'Н-001', ageGroups: ['1–4 классы'] }),
        mentor({ code: 'Н-002', ageGroups: ['1–4 классы'], places: 0 }),
        mentor({ code: 'Н-003', role: 'Педагог', post: 'учитель' }),
        mentor({ code: 'Н-004', places: 0 }),
        mentor({ code: 'Н-005' }),
        mentor({ code: 'Н-006', state: MENTOR_STATES.archived }),
      ],
    });
    const { reason, excluded } = gap(given, 'У-001');
    expect(reason).toEqual({
      code: 'allExcluded',
      values: { mentors: '5', sentence: 'наставник выбрал другой возраст' },
    });
    expect(excluded.map(({ rule, count }) => [rule, count])).toEqual([
      ['ageGroup', 2],
      ['roles', 1],
      ['avoid', 1],
      ['places', 1],
    ]);
  });

  test('nobody reaches the floor: the best there is, and down to where', () => {
    const values = { best: '80', floor: '90' };
    expect(gap(scored([[60, 80, null]]), 'У-001', { ...FREE, floor: 90 })).toMatchObject({
      reason: { code: 'belowFloor', values },
      help: { code: 'lowerFloor', values },
    });
  });

  test('the floor lowered so far lets the pair be', () => {
    const { pairs } = propose(scored([[60, 80, null]]), { ...FREE, floor: 80 });
    expect(pairs.map(({ mentor: code }) => code)).toEqual(['Н-002']);
  });

  test('the pair adds too little where quality goes first', () => {
    expect(gap(scored([[60]]), 'У-001', { ...FREE, quality: 70 })).toMatchObject({
      reason: { code: 'addsLittle', values: {} },
      help: { code: 'lowerQuality', values: {} },
    });
    // The second would bring 80 points less the 30 of the load.
    const shared = scored([[80], [80]], [2]);
    expect(gap(shared, 'У-002', { ...FREE, quality: 60, evenLoad: 30 }).reason.code).toBe('addsLittle');
  });

  test('others have the places: who suits, and who has them', () => {
    const given = scored([
      [100, 100, null],
      [100, 100, null],
      [60, 60, null],
    ]);
    expect(gap(given, 'У-003')).toEqual({
      reason: {
        code: 'placesTaken',
        values: { allowed: '2', mentors: 'Н-001, Н-002', takers: 'У-001, У-002' },
      },
      excluded: [{ rule: 'avoid', sentence: 'куратор просил не предлагать', count: 1 }],
      help: {
        code: 'morePlace',
        values: { mentor: 'Н-001', score: '60' },
        change: { kind: 'place', mentor: 'Н-001', places: 2 },
      },
    });
  });

  test('with quality first too, when all places are taken', () => {
    const given = scored([[100], [80]]);
    expect(gap(given, 'У-002', { ...FREE, quality: 50 }).reason.code).toBe('placesTaken');
  });

  test('long lists are cut after five', () => {
    const given = scored([...Array(8).fill(Array(7).fill(80))], []);
    const { values } = gap(given, 'У-008').reason;
    expect(values).toEqual({
      allowed: '7',
      mentors: 'Н-001, Н-002, Н-003, Н-004, Н-005 и ещё 2',
      takers: 'У-001, У-002, У-003, У-004, У-005 и ещё 2',
    });
  });

  test('a new run would find somebody', () => {
    const given = scored([[80, 80]]);
    expect(review(given).unmatched[0]).toMatchObject({
      reason: { code: 'runAgain' },
      help: { code: 'runAgain' },
    });
    const anew = { ...FREE, fewestChanges: false };
    expect(review(given, anew).unmatched[0]!.reason.code).toBe('runAgain');
  });

  test('a new run that would change nothing is not called for', () => {
    const given = { ...scored([[100], [80]]), standing: [asPair('У-002 Н-001')] };
    expect(review(given).unmatched[0]!.reason.code).toBe('placesTaken');
    expect(review(given, { ...FREE, fewestChanges: false }).unmatched[0]!.reason.code).toBe('runAgain');
  });
});

describe('what would help', () => {
  const without = (given: ProposeInput, code: string): ProposeInput => ({
    ...given,
    consented: new Set([...given.consented].filter((one) => one !== code)),
  });
  const withState = (given: ProposeInput, code: string, state: string): ProposeInput => ({
    ...given,
    mentors: given.mentors.map((one) => (one.code === code ? { ...one, state } : one)),
  });
  const withAge = (given: ProposeInput, code: string): ProposeInput => ({
    ...given,
    mentors: given.mentors.map((one) => (one.code === code ? { ...one, ageGroups: ['1–4 классы'] } : one)),
  });

  test.each<[string, (given: ProposeInput) => ProposeInput, string]>([
    ['a consent of a mentor', (given) => without(given, 'Н-001'), 'mentorConsent'],
    [
      'a questionnaire put right',
      (given) => withState(given, 'Н-001', MENTOR_STATES.remarks),
      'mentorRemarks',
    ],
    ['another age', (given) => withAge(given, 'Н-001'), 'askAge'],
  ])('%s', (_, lacking, code) => {
    expect(gap(lacking(scored([[80]])), 'У-001')).toMatchObject({
      reason: { code: 'allExcluded', values: { mentors: '1' } },
      help: { code, values: { mentor: 'Н-001', score: '80' } },
    });
  });

  test('a place more, when live pairs hold all', () => {
    const pairs = [pair({ mentee: 'У-900', mentor: 'Н-001', state: PAIR_STATES.approved })];
    const given = { ...scored([[80]]), pairs };
    const { reason, help } = gap(given, 'У-001');
    expect(reason.values.sentence).toBe('у наставника не осталось мест');
    expect(help).toEqual({
      code: 'morePlace',
      values: { mentor: 'Н-001', score: '80' },
      change: { kind: 'place', mentor: 'Н-001', places: 2 },
    });
    expect(propose(applyChanges(given, [help.change!])).pairs).toHaveLength(1);
  });

  test('two steps at once are no help: the topic is sought', () => {
    const given = without(withAge(scored([[80]]), 'Н-001'), 'Н-001');
    const seek = (topics: readonly string[], mainTopic: string) =>
      gap({ ...given, mentees: [{ ...given.mentees[0]!, topics, mainTopic }] }, 'У-001').help;
    expect(seek(['Спорт', 'Кино'], ' Математика ')).toEqual({
      code: 'seek',
      values: { topic: 'Математика' },
    });
    expect(seek(['Спорт', 'Кино'], '')).toEqual({ code: 'seek', values: { topic: 'Спорт' } });
    expect(seek([], '')).toEqual({ code: 'seek', values: { topic: '' } });
  });

  test('rules that nobody can lift are no help', () => {
    expect(gap(scored([[null]]), 'У-001').help.code).toBe('seek');
  });

  test('of equal pairs the easier step, then the smaller code', () => {
    const given = scored([[80, 80, 80, 80]]);
    const all = withAge(withAge(without(given, 'Н-003'), 'Н-001'), 'Н-002');
    expect(gap(withState(all, 'Н-004', MENTOR_STATES.remarks), 'У-001').help).toMatchObject({
      code: 'mentorConsent',
      values: { mentor: 'Н-003' },
    });
    const ages = ['Н-004', 'Н-003', 'Н-002', 'Н-001'].reduce(withAge, given);
    const backwards = { ...ages, mentors: [...ages.mentors].reverse() };
    for (const each of [ages, backwards]) expect(gap(each, 'У-001').help.values.mentor).toBe('Н-001');
  });

  test('a harder step is worth it for a much better pair', () => {
    const given = withAge(without(scored([[0, 100]]), 'Н-001'), 'Н-002');
    expect(gap(given, 'У-001').help).toEqual({ code: 'askAge', values: { mentor: 'Н-002', score: '100' } });
    const near = withAge(without(scored([[80, 100]]), 'Н-001'), 'Н-002');
    expect(gap(near, 'У-001').help.code).toBe('mentorConsent');
  });

  test('a step after which the pair would still be refused is no help', () => {
    const given = without(
      scored([
        [60, 80],
        [100, 100],
      ]),
      'Н-001',
    );
    const floor = { ...FREE, floor: 70 };
    expect(gap(given, 'У-001').help).toMatchObject({ code: 'mentorConsent', values: { mentor: 'Н-001' } });
    for (const order of [floor, { ...FREE, quality: 70 }])
      expect(gap(given, 'У-001', order).help).toMatchObject({
        code: 'morePlace',
        values: { mentor: 'Н-002' },
      });
    expect(gap(without(scored([[60]]), 'Н-001'), 'У-001', floor).help.code).toBe('seek');
  });
});
