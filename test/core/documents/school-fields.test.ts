/** What every paper may say of itself and of papers before it; people found by code. */
import type { Cells } from '../../../src/core/cell';
import type { DocumentKind } from '../../../src/core/documents/document-kind';
import { ORDER_POLICY } from '../../../src/core/documents/kinds/order-policy';
import { POLICY } from '../../../src/core/documents/kinds/policy';
import { valuesOf } from '../../../src/core/documents/values';
import { material } from './material';
import { archive, mentor, pupil, SCHOOL } from './school';

const plain = (words: string | undefined) => words?.replace(/\u00a0/g, ' ');
const order = (cells: Cells = {}): Cells => ({
  code: 'Д-001',
  kind: 'приказ',
  number: '41-од',
  day: '2026-09-01',
  state: 'действует',
  kindKey: 'orderPolicy',
  ...cells,
});
const values = (kind: DocumentKind, papers: readonly Cells[], paper = {}, school = SCHOOL) =>
  valuesOf(
    kind,
    material(kind, {
      archive: archive({ papers, school }),
      paper: { code: 'Д-010', number: '57-од', day: '2026-10-12', edition: 2, ...paper },
    }),
  );

describe('the order that approves a paper', () => {
  const approval = (...papers: Cells[]) => {
    const { field, holds } = values(POLICY, papers);
    const names = ['Приказ об утверждении', 'Приказ об утверждении, дата', 'Приказ об утверждении, номер'];
    return [holds(names[0]!), ...names.map((name) => plain(field(name)))];
  };

  test('the last one in force is named', () => {
    expect(approval(order({ number: '1-од' }), order(), order({ number: '99', state: 'проект' }))).toEqual([
      true,
      'от 01.09.2026 № 41-од',
      '01.09.2026',
      '41-од',
    ]);
  });

  test.each<[string, Cells[]]>([
    ['none', []],
    ['a draft', [order({ state: 'проект' })]],
    ['one of another kind', [order({ kindKey: 'orderPairs' })]],
  ])('%s: a place to write on', (_, papers) => {
    expect(approval(...papers)).toEqual([false, '________', '________', '________']);
  });
});

test('the paper in force that a new one replaces is not the paper itself', () => {
  const previous = (papers: readonly Cells[]) =>
    plain(values(ORDER_POLICY, papers).field('Прежний документ'));
  expect(previous([order()])).toBe('от 01.09.2026 № 41-од');
  expect(previous([order({ code: 'Д-010' })])).toBe('________');
  expect(previous([order({ state: 'утратил силу' })])).toBe('________');
});

test('edition, today, conditions on the signature and the look', () => {
  const { field, holds } = values(ORDER_POLICY, []);
  expect(['Редакция, цифрами', 'Сегодня, цифрами'].map(field)).toEqual(['2', '05.10.2026']);
  expect(['Подписан', 'Оформление 2025'].map(holds)).toEqual([true, true]);
  const draft = values(ORDER_POLICY, [], { number: '' }, { ...SCHOOL, look: 'ГОСТ 2016' });
  expect(['Подписан', 'Оформление 2025'].map(draft.holds)).toEqual([false, false]);
  expect(values(ORDER_POLICY, [], { day: 'скоро' }).holds('Подписан')).toBe(false);
});

test('a short name is the full one where there is none; contacts may be missing', () => {
  const { field } = values(ORDER_POLICY, [], {}, { ...SCHOOL, shortName: '', site: '' });
  expect(field('Краткое наименование')).toBe(SCHOOL.fullName.replace('№ ', '№\u00a0'));
  expect([field('Сайт'), field('Контакты')]).toEqual(['________', SCHOOL.contacts]);
});

test('lists of forms and kinds of mentoring', () => {
  const { cell, list } = values(ORDER_POLICY, []);
  expect(cell('Формы: форма', 0)).toBe('ученик – ученик');
  expect(cell('Виды: вид, с прописной', 0)).toBe('Традиционное');
  expect(list('Формы: форма')?.count).toBeGreaterThan(4);
});

describe('people by code', () => {
  test('of two rows with one code the first counts; mentors and mentees have sheets of their own', () => {
    const from = archive({
      mentors: [mentor(1), mentor(1, { name: 'Второй Лев Ильич' }), mentor(2, { code: '' })],
      mentees: [pupil(1)],
    });
    expect(from.person('Н-001').name).not.toBe('Второй Лев Ильич');
    expect([from.person('Н-001').register, from.person('У-001').register]).toEqual(['mentors', 'mentees']);
    expect(
      [from.person('Н-404'), from.person('У-404'), from.person('')].map((who) => [who.register, who.name]),
    ).toEqual([
      ['mentors', ''],
      ['mentees', ''],
      ['mentees', ''],
    ]);
  });

  test('rows of other sheets', () => {
    const from = archive();
    expect([from.pair('НП-001')?.mentor, from.pair('НП-404')]).toEqual(['Н-001', undefined]);
    expect(from.couple(from.pair('НП-002')!).mentee.code).toBe('У-002');
    expect([from.event('М-001')?.time, from.partner('ОП-001')?.actsOn]).toEqual(['14:00', 'Устава']);
    expect([from.award('ПО-001')?.person, from.petition('ОБ-002')?.pair]).toEqual(['Н-001', 'НП-002']);
  });
});
