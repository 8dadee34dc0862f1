/** Petitions that can be carried out, and those that cannot. */

import type { Cells } from '../../../src/core/cell';
import type { Archive } from '../../../src/core/documents/archive';
import { newMentorsConsented } from '../../../src/core/documents/checks';
import type { Check } from '../../../src/core/documents/document-kind';
import {
  changedAfterOrder,
  petitionsComplete,
  petitionsOpen,
  petitionsSensible,
} from '../../../src/core/documents/petition-checks';
import { sayProblem } from '../../../src/texts/problems';
import { plainMaterial } from './invented';
import { archive, mentor, pair } from './school';

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
const said = (problems: ReturnType<Check>) => problems.map((problem) => sayProblem(problem).happened);

describe('petitions have what their kind needs', () => {
  const lacking = (changes: Cells) => {
    const petition: Cells = { code: 'ОБ-001', pair: 'НП-001', decision: 'удовлетворить', ...changes };
    return places(run(petitionsComplete, archive({ petitions: [petition] }), 'ОБ-001')).map(
      ([, , column]) => column,
    );
  };

  test.each<[string, Cells, readonly string[]]>([
    ['замена наставника', { mentor: 'Н-006' }, []],
    ['замена наставника', {}, ['mentor']],
    ['замена наставника', { mentor: 'Н-777' }, ['mentor']],
    ['досрочное прекращение', {}, []],
    ['продление', { until: '2027-08-31', agreed: true }, []],
    ['продление', {}, ['until', 'agreed']],
    ['корректировка программы', { change: 'встречи раз в две недели', agreed: true }, []],
    ['корректировка программы', {}, ['change', 'agreed']],
    ['досрочное прекращение', { pair: 'НП-099', decision: 'отказать' }, ['pair', 'decision']],
    ['досрочное прекращение', { decision: '' }, ['decision']],
  ])('%s with %j', (kind, changes, columns) => expect(lacking({ kind, ...changes })).toEqual(columns));

  test('each is named with the title of its column', () => {
    const petitions = [
      { code: 'ОБ-001', pair: 'НП-001', kind: 'замена наставника', decision: 'удовлетворить' },
    ];
    expect(run(petitionsComplete, archive({ petitions }), 'ОБ-001', 'ОБ-404')).toEqual([
      {
        code: 'petitionLacks',
        values: { code: 'ОБ-001', column: expect.stringMatching(/наставник/i) },
        place: { register: 'petitions', code: 'ОБ-001', column: 'mentor' },
      },
    ]);
  });
});

test('a new mentor whom no row has is one problem, that of the code', () => {
  const petitions = [
    { code: 'ОБ-001', pair: 'НП-001', kind: 'замена наставника', decision: 'удовлетворить', mentor: 'Н-999' },
  ];
  const from = archive({ petitions });
  const found = [...run(petitionsComplete, from, 'ОБ-001'), ...run(newMentorsConsented, from, 'ОБ-001')];
  expect(said(found)).toEqual(['На листе «Наставники» нет Н-999.']);
  expect(places(found)).toEqual([['petitions', 'ОБ-001', 'mentor']]);
});

describe('petitions make sense', () => {
  const nonsense = (petition: Cells, ofPair: Cells = {}, papers: Cells[] = []) =>
    run(
      petitionsSensible,
      archive({
        pairs: [pair(1, { start: '2026-10-12', ...ofPair })],
        petitions: [{ code: 'ОБ-001', pair: 'НП-001', ...petition }],
        papers,
      }),
      'ОБ-001',
    );
  const replace = { kind: 'замена наставника', mentor: 'Н-006' };
  const prolong = { kind: 'продление', until: '2027-08-31' };

  test.each<[string, Cells, Cells]>([
    ['another mentor', replace, {}],
    ['the same mentor where none is replaced', { ...prolong, mentor: 'Н-001' }, {}],
    ['from the first day on', { ...replace, since: '2026-10-12' }, {}],
    [
      'an early day where nobody knows when the pair began',
      { ...replace, since: '2020-01-01' },
      { start: '' },
    ],
    ['a longer term', prolong, {}],
    ['a pair without a term', prolong, { plannedEnd: '' }],
    ['a pair that no row has', { ...replace, pair: 'НП-099' }, {}],
    ['a petition that has had its order', { ...prolong, until: '2027-05-31', order: '№ 7' }, {}],
  ])('%s', (_, petition, ofPair) => expect(nonsense(petition, ofPair)).toEqual([]));

  test.each<[string, Cells, string, string]>([
    [
      'the same mentor',
      { ...replace, mentor: 'Н-001' },
      'mentor',
      'В обращении ОБ-001 новый наставник Н-001 – тот же, что и сейчас.',
    ],
    [
      'before the pair began',
      { ...replace, since: '2026-10-11' },
      'since',
      'Обращение ОБ-001 меняет пару НП-001 с 11.10.2026, а она работает с 12.10.2026.',
    ],
    [
      'from a day that is none',
      { ...replace, since: '31.02.2027' },
      'since',
      'ОБ-001, «Изменить с» – «31.02.2027»: такого дня нет.',
    ],
    [
      'until a day that is none',
      { ...prolong, until: 'до лета' },
      'until',
      'ОБ-001, «Новый срок» – «до лета»: такого дня нет.',
    ],
    [
      'no longer than before',
      { ...prolong, until: '2027-05-31' },
      'until',
      'Обращение ОБ-001 продлевает программу пары НП-001 до 31.05.2027, а она и так длится до 31.05.2027.',
    ],
  ])('%s', (_, petition, column, words) => {
    const found = nonsense(petition);
    expect(said(found)).toEqual([words]);
    expect(places(found)).toEqual([['petitions', 'ОБ-001', column]]);
  });

  test('a pair without a start begins with its order', () => {
    const order: Cells = { code: 'Д-005', kindKey: 'orderPairs', state: 'действует', day: '2026-10-10' };
    const since = (day: string) =>
      nonsense({ ...replace, since: day }, { start: '', document: 'Д-005' }, [order]).length;
    expect([since('2026-10-09'), since('2026-10-10')]).toEqual([1, 0]);
  });
});

describe('an order on changes is not older than the order it changes', () => {
  const changed = (ofPair: Cells, papers: Cells[] = []) =>
    run(
      changedAfterOrder,
      archive({
        pairs: [pair(1, ofPair)],
        petitions: [{ code: 'ОБ-001', pair: 'НП-001', kind: 'продление' }],
        papers,
      }),
      'ОБ-001',
    );
  const order = (day: string): Cells => ({ code: 'Д-005', kindKey: 'orderPairs', day });

  test.each<[string, Cells, Cells[]]>([
    ['no order', {}, []],
    ['the same day', { document: 'Д-005' }, [order('2026-10-12')]],
    ['an older one by its words', { order: '№ 57-од от 01.10.2026' }, []],
    ['words without a day', { order: 'приказ 57' }, []],
  ])('%s', (_, ofPair, papers) => expect(changed(ofPair, papers)).toEqual([]));

  test.each<[string, Cells, Cells[]]>([
    ['by the row of the order', { document: 'Д-005', order: '№ 57-од от 01.10.2026' }, [order('2026-11-01')]],
    ['by its words', { order: '№ 57-од от 01.11.2026' }, []],
    ['by its words, the number last', { order: 'от 01.11.2026 № 57-од' }, []],
  ])('%s', (_, ofPair, papers) => {
    const found = changed(ofPair, papers);
    expect(said(found)).toEqual([
      'Дата приказа 12.10.2026 раньше приказа о закреплении пары НП-001 (01.11.2026).',
    ]);
    expect(places(found)).toEqual([['pairs', 'НП-001', 'order']]);
  });

  test('a draft without a day is not judged', () => {
    const from = archive({
      pairs: [pair(1, { order: '№ 57-од от 01.11.2026' })],
      petitions: [{ code: 'ОБ-001', pair: 'НП-001' }],
    });
    expect(changedAfterOrder(plainMaterial({ archive: from, chosen: ['ОБ-001'] }))).toEqual([]);
  });
});

test('a pair that is over, two ends of one pair, a mentor who has gone, a petition carried out', () => {
  const replace = { kind: 'замена наставника', decision: 'удовлетворить' };
  const from = archive({
    mentors: [1, 2, 3].map((n) => mentor(n, n === 3 ? { state: 'сложил обязанности' } : {})),
    pairs: [pair(1), pair(2, { state: 'завершена' })],
    petitions: [
      { code: 'ОБ-001', pair: 'НП-001', mentor: 'Н-003', ...replace },
      { code: 'ОБ-002', pair: 'НП-001', kind: 'досрочное прекращение', decision: 'удовлетворить' },
      { code: 'ОБ-003', pair: 'НП-002', mentor: 'Н-001', ...replace },
      { code: 'ОБ-004', pair: 'НП-002', order: '№ 60-од от 01.10.2026', ...replace },
    ],
  });
  const all = ['ОБ-001', 'ОБ-002', 'ОБ-003', 'ОБ-004'];
  expect(said(run(petitionsSensible, from, ...all))).toEqual([
    'Обращение ОБ-001: новый наставник Н-003 в состоянии «сложил обязанности».',
    'Обращения ОБ-001 и ОБ-002 об одной паре НП-001: закончить её можно один раз.',
    'Обращение ОБ-003: пара НП-002 в состоянии «завершена», менять в ней нечего.',
  ]);
  expect(said(run(petitionsOpen, from, ...all))).toEqual([
    'По обращению ОБ-004 уже есть приказ № 60-од от 01.10.2026.',
  ]);
});
