/** The checks that several kinds share, each both ways. */

import type { Cells } from '../../../src/core/cell';
import type { Archive } from '../../../src/core/documents/archive';
import {
  dutiesConsented,
  mentorsConsented,
  noPairTwice,
  notOrdered,
  pairsConsented,
  pairTerm,
  pairTerms,
} from '../../../src/core/documents/checks';
import type { Check } from '../../../src/core/documents/document-kind';
import { sayProblem } from '../../../src/texts/problems';
import { plainMaterial } from './invented';
import { archive, mentor, pair, pupil } from './school';

const run = (check: Check, from: Archive, ...chosen: string[]) =>
  check(
    plainMaterial({
      archive: from,
      chosen,
      paper: { code: 'Д-010', number: '', day: '2026-10-12', edition: 1 },
    }),
  );
const places = (problems: ReturnType<Check>) =>
  problems.map(({ place }) => [place?.register, place?.code, place?.column]);

describe('consents', () => {
  const given = (subject: string, kind: string, changes: Cells = {}): Cells => ({
    code: `С-${subject}-${kind}`,
    subject,
    kind,
    signer: 'сам участник',
    state: 'получено',
    signed: '2026-09-20',
    ...changes,
  });
  const DATA = 'ПДн взрослого';
  const DUTIES = 'дополнительные обязанности наставника';
  const minor = (subject: string, changes: Cells = {}) =>
    given(subject, 'ПДн несовершеннолетнего', { signer: 'законный представитель', ...changes });
  const school = (...consents: Cells[]) =>
    archive({
      mentors: [mentor(1), mentor(2)],
      mentees: [pupil(1, { birthDate: '2014-05-01' }), pupil(2, { birthDate: '2014-05-01' })],
      pairs: [pair(1), pair(2), pair(3, { mentor: 'Н-001', mentee: 'У-002' })],
      consents,
    });
  const all = [given('Н-001', DATA), given('Н-001', DUTIES), minor('У-001')];

  test('everybody of the pairs has signed', () => {
    expect(run(pairsConsented, school(...all), 'НП-001')).toEqual([]);
    expect(run(mentorsConsented, school(...all), 'Н-001')).toEqual([]);
    expect(run(dutiesConsented, school(...all), 'Н-001')).toEqual([]);
  });

  test('somebody has not: the row of the consent, or the person where there is none', () => {
    const from = school(given('Н-001', DATA), given('Н-001', DUTIES, { state: 'ждём' }));
    expect(run(pairsConsented, from, 'НП-001')).toEqual([
      {
        code: 'consentMissing',
        values: { code: 'Н-001' },
        place: { register: 'consents', code: `С-Н-001-${DUTIES}`, column: 'state' },
      },
      {
        code: 'consentMissing',
        values: { code: 'У-001' },
        place: { register: 'mentees', code: 'У-001', column: 'consent' },
      },
    ]);
  });

  test('each person once, however many pairs; people without a code not at all', () => {
    const found = run(pairsConsented, school(), 'НП-001', 'НП-002', 'НП-003');
    expect(found.map(({ values }) => values.code)).toEqual(['Н-001', 'У-001', 'Н-002', 'У-002']);
    expect(run(mentorsConsented, school(), '')).toEqual([]);
  });

  test('a code of nobody is no question of consents', () => {
    const from = archive({ pairs: [pair(1, { mentor: 'Н-777', mentee: 'У-777' })] });
    expect(run(pairsConsented, from, 'НП-001')).toEqual([]);
  });

  test('an expired or withdrawn one does not count', () => {
    const [data, duties] = all as [Cells, Cells];
    const expired = school({ ...data, until: '2026-10-04' }, duties);
    expect(run(mentorsConsented, expired, 'Н-001')).toHaveLength(1);
    const withdrawn = school(data, { ...duties, withdrawn: '2026-10-01' });
    expect(run(mentorsConsented, withdrawn, 'Н-001')).toHaveLength(1);
  });

  test('an agreement on duties minds nothing but the consent to them', () => {
    expect(run(dutiesConsented, school(given('Н-001', DUTIES)), 'Н-001')).toEqual([]);
    expect(places(run(dutiesConsented, school(given('Н-001', DATA)), 'Н-001'))).toEqual([
      ['mentors', 'Н-001', 'consent'],
    ]);
  });
});

test('a pair that stands in two rows', () => {
  const from = archive({
    pairs: [pair(1), pair(2), pair(3, { mentor: 'Н-001', mentee: 'У-001' }), pair(4, { mentor: 'Н-001' })],
  });
  expect(run(noPairTwice, from, 'НП-001', 'НП-002', 'НП-004')).toEqual([]);
  expect(run(noPairTwice, from, 'НП-001', 'НП-002', 'НП-003')).toEqual([
    {
      code: 'pairTwice',
      values: { pair: 'НП-003' },
      place: { register: 'pairs', code: 'НП-003', column: 'mentee' },
    },
  ]);
});

describe('a pair stands in one order', () => {
  const order = (state: string, changes: Cells = {}): Cells => ({
    code: 'Д-005',
    kindKey: 'orderPairs',
    state,
    subjects: 'НП-001; НП-002',
    ...changes,
  });

  test.each([
    ['проект', 1],
    ['действует', 1],
    ['в очереди', 1],
    ['утратил силу', 0],
    ['отменён', 0],
    ['не создан', 0],
  ])('the other order is «%s»', (state, count) => {
    const found = run(notOrdered, archive({ papers: [order(state)] }), 'НП-001', 'НП-003');
    expect(places(found)).toEqual(Array.from({ length: count }, () => ['pairs', 'НП-001', 'order']));
  });

  test('neither the paper itself nor one of another kind counts', () => {
    const papers = [order('проект', { code: 'Д-010' }), order('действует', { kindKey: 'orderChanges' })];
    expect(run(notOrdered, archive({ papers }), 'НП-001')).toEqual([]);
  });
});

describe('terms of pairs', () => {
  const of = (changes: Cells) => archive({ pairs: [pair(1, changes)] });

  test.each<[string, Cells, [string, string] | null]>([
    ['the term of most', {}, null],
    ['no end', { plannedEnd: '' }, null],
    ['exactly three months', { plannedEnd: '2027-01-12' }, null],
    ['a day less', { plannedEnd: '2027-01-11' }, ['pairTermUnusual', 'plannedEnd']],
    ['exactly a year', { plannedEnd: '2027-10-12' }, null],
    ['a day more', { plannedEnd: '2027-10-13' }, ['pairTermUnusual', 'plannedEnd']],
    ['a quick one', { plannedEnd: '2026-10-12', kind: 'Скоростное' }, null],
    ['its own start', { start: '2026-12-01', plannedEnd: '2027-03-01' }, null],
    ['an end before its own start', { start: '2027-06-01' }, ['pairTermOdd', 'plannedEnd']],
    ['a start that is no day', { start: 'завтра' }, ['pairTermOdd', 'start']],
    ['an end that is no day', { plannedEnd: 'летом' }, ['pairTermOdd', 'plannedEnd']],
  ])('%s', (_, changes, expected) => {
    for (const check of [pairTerms, pairTerm]) {
      const found = run(check, of(changes), 'НП-001');
      expect(found.map(({ code, place }) => [code, place?.column])).toEqual(expected ? [expected] : []);
      expect(found.every(({ caution, code }) => (caution === true) === (code === 'pairTermUnusual'))).toBe(
        true,
      );
    }
  });

  test.each([['традиционное'], ['скоростное']])('an end before the day of the paper: %s', (kind) => {
    const from = of({ plannedEnd: '2026-10-11', kind });
    expect(run(pairTerm, from, 'НП-001').map(({ code }) => code)).toEqual(['pairTermOdd']);
    expect(run(pairTerms, from, 'НП-001')).toEqual([
      { code: 'orderAfterEnd', values: { day: '2026-10-12', count: '1\u00a0пара: НП-001' } },
    ]);
  });

  test('an order dated after the ends of many pairs is one problem; pairs with odd days of their own keep theirs', () => {
    const from = archive({
      pairs: [
        pair(1, { plannedEnd: '2026-10-01' }),
        pair(2, { start: '2026-09-01', plannedEnd: '2026-10-11' }),
        pair(3, { start: '2026-10-01', plannedEnd: '2026-09-01' }),
        pair(4, { plannedEnd: 'летом' }),
        pair(5, { plannedEnd: '2026-10-12', kind: 'скоростное' }),
      ],
    });
    const found = run(pairTerms, from, ...from.pairs.map(({ code }) => code));
    expect(found.map(({ code, values }) => [code, values.count ?? values.pair])).toEqual([
      ['orderAfterEnd', '2\u00a0пары: НП-001, НП-002'],
      ['pairTermOdd', 'НП-003'],
      ['pairTermOdd', 'НП-004'],
    ]);
  });

  test('many pairs are counted only', () => {
    const pairs = Array.from({ length: 61 }, (_, at) => pair(at + 1, { plannedEnd: '2026-10-01' }));
    const from = archive({ pairs });
    const found = run(pairTerms, from, ...from.pairs.map(({ code }) => code));
    expect(found.map((problem) => sayProblem(problem).happened)).toEqual([
      'Дата приказа 12.10.2026 позже окончания программ (61\u00a0пара).',
    ]);
  });

  test('without a day of the paper today counts; a pair that no row has is none', () => {
    const draft = (plannedEnd: string) =>
      pairTerms(
        plainMaterial({
          archive: archive({ pairs: [pair(1, { plannedEnd })], today: '2026-11-01' }),
          chosen: ['НП-001'],
        }),
      );
    expect(draft('2026-10-31').map(({ values }) => values.start)).toEqual(['2026-11-01']);
    expect(draft('2027-05-31')).toEqual([]);
    expect(run(pairTerm, of({}), 'НП-099')).toEqual([]);
  });
});
