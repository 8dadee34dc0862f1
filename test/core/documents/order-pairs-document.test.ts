/** The order on pairs from its sample to the paper a head signs. */
import { checkTemplate } from '../../../src/core/documents/check-template';
import { fillRequests } from '../../../src/core/documents/fill';
import { ORDER_PAIRS } from '../../../src/core/documents/kinds/order-pairs';
import { leftovers } from '../../../src/core/documents/placeholders';
import { documentBlocks } from '../../../src/core/documents/preview';
import { signRequests } from '../../../src/core/documents/signing';
import { valuesOf } from '../../../src/core/documents/values';
import type { DocumentState, Table } from '../../workspace/docs/state';
import { apply, cells, fill, json, paragraphsOf, tables, templateOf, textOf } from './filled';
import { invented } from './invented';
import { material } from './material';
import { archive, manyPairs, mentor, pair, pupil, SCHOOL } from './school';

const plain = (text: string | undefined) =>
  (text ?? '').replace(/[\u00a0\u00ad]/g, (c) => (c === '\u00a0' ? ' ' : ''));
const of = (changes: Parameters<typeof archive>[0], more: Parameters<typeof material>[1] = {}) =>
  valuesOf(ORDER_PAIRS, material(ORDER_PAIRS, { archive: archive(changes), ...more }));
const many = (count: number) =>
  of({
    pairs: manyPairs(count),
    mentors: Array.from({ length: count + 3 }, (_, i) => mentor(i)),
    mentees: Array.from({ length: count }, (_, i) => pupil(i)),
  });
const PAIRS = 'наставника, должность';
const READERS = 'Подпись';
/** The table that shows the words. */
const tableOf = (document: DocumentState, words: string): Table => {
  const found = tables(document).find((table) => cells(table).flat().join('').includes(words));
  if (!found) throw new Error(`no table with ${words}`);
  return found;
};

test('our own sample passes its check', () => {
  expect(checkTemplate(json(templateOf(ORDER_PAIRS)), ORDER_PAIRS)).toEqual([]);
});

test.each([1, 2, 58, 300])('%i pairs', (count) => {
  const values = many(count);
  const document = templateOf(ORDER_PAIRS);
  const preview = documentBlocks(json(document), values);
  fill(document, values);
  const list = tableOf(document, PAIRS);
  const rows = cells(list);
  expect(rows).toHaveLength(count + 1);
  expect(rows.slice(1).every((row) => row[3] !== '' && row[5] !== '')).toBe(true);
  const numbers = new Set(Array.from({ length: count }, (_, row) => values.cell('Пары: №', row)));
  expect(rows.slice(1).filter((row) => row[0] !== '')).toHaveLength(numbers.size);
  expect(cells(tableOf(document, READERS))).toHaveLength((values.list('Ознакомление: №')?.count ?? 0) + 1);
  expect(leftovers(json(document), values.given)).toEqual([]);
  expect(documentBlocks(json(document), invented({}))).toEqual(preview);
  expect(list.rows[0]?.style.tableHeader).toBe(true);
  expect(list.rows.slice(1).every(({ style }) => style.preventOverflow === true)).toBe(true);
});

test('300 pairs are one batch of reasonable size', () => {
  const requests = fillRequests(json(templateOf(ORDER_PAIRS)), many(300));
  expect(JSON.stringify(requests).length).toBeLessThan(1_500_000);
});

test('the text reads as an order; a draft that is signed later reads the same', () => {
  const pairs = manyPairs(2);
  const early = fill(templateOf(ORDER_PAIRS), of({ pairs }));
  const late = fill(
    templateOf(ORDER_PAIRS),
    of({ pairs }, { paper: { code: 'Д-010', number: '', day: '', edition: 1 } }),
  );
  apply(late, signRequests(json(late), of({ pairs })));
  for (const document of [early, late]) {
    const text = paragraphsOf(document).map(textOf).map(plain);
    expect(text).toEqual(
      expect.arrayContaining([
        'ПРИКАЗ',
        'г. Северный',
        'ПРИКАЗЫВАЮ:',
        '3. Назначить заместителя директора по учебно-воспитательной работе Высоцкую Н.И. ответственным за работу наставнических пар и групп.',
        'к приказу от 12.10.2026 № 57-од',
        'с приказом от 12.10.2026 № 57-од',
      ]),
    );
    expect(text.filter((line) => /^\d\./.test(line)).map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['1.', '2.', '3.', '4.', '5.', '5.1.', '5.2.', '6.']),
    );
    expect(text.join('\n')).toContain(
      'О закреплении наставнических пар и групп\u000bна 2026–2027 учебный год',
    );
    const inTables = tables(document).map((table) => cells(table).flat().map(plain));
    expect(inTables).toContainEqual(['«12» октября 2026 г.', '№ 57-од']);
    expect(inTables).toContainEqual(['Директор', 'Л.И. Покровский']);
  }
});

test('without pupils the sentences on them go and the numbers stay in order', () => {
  const teachers = [1, 2].map((i) =>
    pupil(i, { role: 'Молодой специалист', post: 'учитель', experience: 1 }),
  );
  const document = fill(templateOf(ORDER_PAIRS), of({ mentees: teachers, pairs: [pair(1), pair(2)] }));
  const text = paragraphsOf(document).map(textOf).map(plain);
  expect(text.filter((line) => /несовершеннолетних/.test(line))).toEqual([]);
  expect(text.filter((line) => line.startsWith('5.1.'))).toHaveLength(1);
  expect(text.filter((line) => line.startsWith('6.'))).toHaveLength(1);
});

test('the page: annexes begin new pages, the signature is never alone, lists have borders and heads', () => {
  const document = templateOf(ORDER_PAIRS);
  const pages = paragraphsOf(document).filter(({ style }) => style.pageBreakBefore);
  expect(pages.map(textOf)).toEqual(['Лист ознакомления', expect.stringContaining('Приложение 1')]);
  const kept = paragraphsOf(document).filter(({ style }) => style.keepWithNext);
  expect(kept.map(textOf)).toContain('{{п}}. Контроль за исполнением приказа оставляю за собой.');
  const widths = (name: string) =>
    tableOf(document, name).rows.flatMap((row) =>
      row.cells.map(({ style }) => style.borderTop?.width?.magnitude ?? 0),
    );
  expect(widths('{{Руководитель, подпись}}').every((width) => width === 0)).toBe(true);
  expect(widths(PAIRS).every((width) => width > 0)).toBe(true);
  for (const name of [PAIRS, READERS]) {
    expect(tableOf(document, name).rows.map(({ style }) => style.tableHeader === true)).toEqual([
      true,
      false,
    ]);
  }
  const margins = document.tabs[0]?.style;
  expect([margins?.marginLeft, margins?.marginRight].map((side) => Math.round(side?.magnitude ?? 0))).toEqual(
    [85, 28],
  );
});

test.each(['{{Номер}}', '$&$1\\', '<b>Иванов</b>', '😀 «О’Нил»', 'две\nстроки', '{{', '}}'])(
  'the value %s',
  (value) => {
    const values = of({
      pairs: [pair(1, { form: value, kind: value }), pair(2, { form: value })],
      school: { ...SCHOOL, schoolYear: value },
    });
    const document = templateOf(ORDER_PAIRS);
    const preview = documentBlocks(json(document), values);
    fill(document, values);
    expect(leftovers(json(document), values.given)).toEqual([]);
    const joined = (blocks: typeof preview) =>
      blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join('\n') : block.text)).join('\n');
    expect(joined(preview)).toContain(`1. Закрепить на ${value} учебный год`);
    expect(joined(documentBlocks(json(document), invented({})))).toBe(joined(preview));
    const rows = cells(tableOf(document, PAIRS)).slice(1);
    expect(rows.map((row) => row[5])).toEqual(
      expect.arrayContaining([`${value}, ${value}`, `${value}, традиционное`]),
    );
  },
);
