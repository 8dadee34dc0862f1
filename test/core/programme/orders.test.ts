/** What an order does to pairs: from its draft on, when it is cancelled, when it is signed. */
import type { Cells } from '../../../src/core/cell';
import { approve, changePair, orderWords, settlePairs } from '../../../src/core/programme/orders';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { PAIRS, type Pair } from '../../../src/core/registers/pairs';
import { PAPERS, type Paper } from '../../../src/core/registers/papers';
import { PETITIONS, type Petition } from '../../../src/core/registers/petitions';
import { toRecord } from '../../../src/core/registers/register';

const pair = (cells: Cells): Pair =>
  toRecord(
    PAIRS,
    { code: 'НП-001', mentor: 'Н-001', mentee: 'У-001', state: 'согласована', ...cells },
    DEFAULT_LISTS,
  );
const paper = (cells: Cells = {}): Paper =>
  toRecord(
    PAPERS,
    {
      code: 'Д-005',
      kindKey: 'orderPairs',
      state: 'проект',
      subjects: 'НП-001; НП-002',
      number: '57-од',
      day: '2026-10-12',
      ...cells,
    },
    DEFAULT_LISTS,
  );
const petition = (cells: Cells): Petition =>
  toRecord(
    PETITIONS,
    { code: 'ОБ-001', pair: 'НП-001', day: '2027-02-05', reason: 'переездом', ...cells },
    DEFAULT_LISTS,
  );

test.each([
  ['57-од', '2026-10-12', '№ 57-од от 12.10.2026'],
  ['', '2026-10-12', 'от 12.10.2026'],
  ['57-од', '', '№ 57-од'],
  ['', '', ''],
])('an order %s of %s in words', (number, day, words) => expect(orderWords({ number, day })).toBe(words));

describe('pairs follow the order that names them', () => {
  const settle = (pairs: readonly Pair[], ...papers: Paper[]) => [
    ...settlePairs(
      pairs.map((record, i) => ({ row: i + 2, record })),
      papers,
    ),
  ];
  const ON_ORDER = { state: 'на приказе', document: 'Д-005', order: '№ 57-од от 12.10.2026' };
  const AGREED = { state: 'согласована', document: '', order: '' };

  test.each(['в очереди', 'готовится', 'проект'])('an order «%s» takes its pairs', (state) => {
    expect(settle([pair({}), pair({ code: 'НП-009' })], paper({ state }))).toEqual([[2, ON_ORDER]]);
  });

  test.each(['не создан', 'отменён', 'утратил силу'])('an order «%s» lets them go', (state) => {
    expect(settle([pair({ ...ON_ORDER })], paper({ state }))).toEqual([[2, AGREED]]);
  });

  test('only what changes is given; a second time nothing does', () => {
    expect(settle([pair({ ...ON_ORDER }), pair({ code: 'НП-009' })], paper())).toEqual([]);
  });

  test('a draft without a number; one that has got it meanwhile', () => {
    const bare = paper({ number: '', day: '' });
    expect(settle([pair({})], bare)).toEqual([[2, { ...ON_ORDER, order: '' }]]);
    expect(settle([pair({ ...ON_ORDER, order: '' })], paper())).toEqual([[2, ON_ORDER]]);
  });

  test('another kind of order does nothing; the later of two orders counts', () => {
    expect(settle([pair({})], paper({ kindKey: 'orderChanges' }))).toEqual([]);
    const later = paper({ code: 'Д-006', number: '58-од' });
    expect(settle([pair({})], paper(), later)).toEqual([
      [2, { state: 'на приказе', document: 'Д-006', order: '№ 58-од от 12.10.2026' }],
    ]);
  });

  test('approved, ended and cancelled pairs are left alone; an order in force is no draft', () => {
    const pairs = ['утверждена', 'завершена', 'отменена'].map((state) => pair({ state, document: 'Д-005' }));
    expect(settle(pairs, paper({ state: 'отменён' }))).toEqual([]);
    expect(settle([pair({ ...ON_ORDER })], paper({ state: 'действует' }))).toEqual([]);
  });

  test('a pair that no order names and that says so already', () => {
    expect(settle([pair({ ...AGREED }), pair({ state: 'на приказе', document: 'Д-404' })])).toEqual([
      [3, AGREED],
    ]);
  });
});

describe('the head has signed', () => {
  test.each([
    ['no start is given', '', '2026-10-14'],
    ['the start was the day of the draft', '2026-10-12', '2026-10-14'],
    ['the curator has put in a start', '2026-11-01', '2026-11-01'],
  ])('%s', (_, start, approved) => {
    expect(approve(pair({ start }), paper(), '2026-10-14')).toEqual({
      state: 'утверждена',
      document: 'Д-005',
      order: '№ 57-од от 14.10.2026',
      start: approved,
    });
  });
});

describe('a signed order on changes', () => {
  const before = pair({
    state: 'утверждена',
    form: 'учитель – ученик',
    kind: 'традиционное',
    topic: 'Математика',
    plannedEnd: '2027-05-31',
  });
  const change = (cells: Cells) => changePair(before, petition(cells), '№ 70-од от 10.02.2027', '2027-02-10');

  test('prolongs', () => {
    expect(change({ kind: 'продление', until: '2027-08-31' })).toEqual({
      cells: { plannedEnd: '2027-08-31' },
    });
  });

  test.each([
    ['2027-03-01', '2027-03-01'],
    ['', '2027-02-10'],
  ])('ends early since «%s»', (since, end) => {
    expect(change({ kind: 'досрочное прекращение', since })).toEqual({
      cells: { state: 'завершена', end, endReason: 'в связи с переездом' },
    });
  });

  test('replaces the mentor: the pair ends, its successor goes on until the same day', () => {
    expect(change({ kind: 'замена наставника', mentor: 'Н-006', since: '2027-02-15' })).toEqual({
      cells: { state: 'завершена', end: '2027-02-15', endReason: 'замена наставника' },
      successor: {
        mentee: 'У-001',
        mentor: 'Н-006',
        type: 'пара',
        form: 'учитель – ученик',
        kind: 'традиционное',
        topic: 'Математика',
        state: 'утверждена',
        decidedOn: '2027-02-05',
        order: '№ 70-од от 10.02.2027',
        start: '2027-02-15',
        plannedEnd: '2027-05-31',
        previous: 'НП-001',
      },
    });
    expect(change({ kind: 'замена наставника', mentor: 'Н-006' }).successor?.start).toBe('2027-02-10');
  });

  test.each(['корректировка программы', 'нечто', ''])('changes no cell of the pair: «%s»', (kind) => {
    expect(change({ kind, change: 'встречи реже' })).toEqual({ cells: {} });
  });

  test('what a successor says are columns of the register', () => {
    const { successor = {} } = change({ kind: 'замена наставника', mentor: 'Н-006' });
    expect(Object.keys(successor).filter((key) => !(key in PAIRS.columns))).toEqual([]);
  });
});
