import { checkTemplate } from '../../../src/core/documents/check-template';
import { ORDER_CHANGES } from '../../../src/core/documents/kinds/order-changes';
import { ORDER_PAIRS } from '../../../src/core/documents/kinds/order-pairs';
import { make, paragraph, table } from '../../workspace/docs/sample';
import type { Block, DocumentState } from '../../workspace/docs/state';
import { json } from './filled';

const template = ORDER_PAIRS.title;
const head = () => paragraph('{{Номер}} {{Дата}}');
const list = () => table(['{{Пары: наставник}}', '{{Пары: наставляемый}}']);
const check = (document: DocumentState) => checkTemplate(json(document), ORDER_PAIRS);
const checkBlocks = (...blocks: Block[]) => check(make(...blocks, paragraph('')));
const codes = (...blocks: Block[]) => checkBlocks(...blocks).map(({ code }) => code);

test('the least that is enough', () => expect(checkBlocks(head(), list())).toEqual([]));

test('any spelling of a required field and any column of a required list will do', () => {
  expect(checkBlocks(paragraph('{{номер}} {{Дата, цифрами}}'), table(['{{пары: код}}']))).toEqual([]);
});

test('no row for the pairs', () => {
  expect(checkBlocks(head())).toEqual([
    { code: 'templateListMissing', values: { list: 'Пары', meaning: 'списка пар', template } },
  ]);
});

test('fields are gone; a condition on a field does not show it', () => {
  expect(checkBlocks(paragraph('{{Номер}} {{если Дата}}'), list())).toEqual([
    { code: 'templateFieldMissing', values: { field: '{{Дата}}', template } },
  ]);
  expect(codes(paragraph('{{если Пары}}'))).toEqual([
    'templateFieldMissing',
    'templateFieldMissing',
    'templateListMissing',
  ]);
});

test('another kind of paper has its own lists', () => {
  const changes = table(['{{Изменения: наставник}}', '{{Изменения: изменение}}']);
  const document = json(make(head(), changes, paragraph('{{если Есть замена}}')));
  expect(checkTemplate(document, ORDER_CHANGES)).toEqual([]);
  expect(checkTemplate(document, ORDER_PAIRS).map(({ code }) => code)).toEqual([
    'templateUnknown',
    'templateUnknown',
    'templateUnknown',
    'templateListMissing',
  ]);
});

test('misspelt, unknown, broken', () => {
  expect(checkBlocks(head(), list(), paragraph('{{Оснавание}} {{Погода на завтра}} {{Город}'))).toEqual([
    { code: 'templateBroken', values: { text: '{{Город}', template } },
    {
      code: 'templateMisspelt',
      values: { placeholder: '{{Оснавание}}', nearest: '{{Основание}}', template },
    },
    { code: 'templateUnknown', values: { placeholder: '{{Погода на завтра}}', template } },
  ]);
});

test('a column outside a table, two lists in one row', () => {
  const mixed = table(['{{Пары: наставник}}', '{{Пары: наставляемый}}', '{{Ознакомление: кто}}']);
  expect(checkBlocks(head(), paragraph('{{Пары: форма}}'), mixed)).toEqual([
    { code: 'templateOutsideTable', values: { placeholder: '{{Пары: форма}}', template } },
    { code: 'templateMixedRow', values: { placeholder: '{{Ознакомление: кто}}', template } },
  ]);
});

describe('merged cells', () => {
  const marker = ['{{Пары: наставник}}', '{{Пары: наставляемый}}'];

  test('in the row to be repeated', () => {
    const wide = table(['', '', ''], ['{{Пары: наставник}}', '', '{{Пары: наставляемый}}']);
    wide.rows[1]!.cells[0]!.columnSpan = 2;
    expect(checkBlocks(head(), wide)).toEqual([
      { code: 'templateMergedRow', values: { placeholder: '{{Пары: наставник}}', template } },
    ]);
  });

  test('reaching down into it, or out of it', () => {
    const tall = table(['', ''], marker);
    tall.rows[0]!.cells[0]!.rowSpan = 2;
    expect(codes(head(), tall)).toEqual(['templateMergedRow']);
    const below = table(marker, ['', '']);
    below.rows[0]!.cells[1]!.rowSpan = 2;
    expect(codes(head(), below)).toEqual(['templateMergedRow']);
  });

  test('above it or below it do no harm', () => {
    const headed = table(['', ''], marker, ['', '']);
    headed.rows[0]!.cells[0]!.columnSpan = 2;
    headed.rows[2]!.cells[0]!.columnSpan = 2;
    expect(checkBlocks(head(), headed)).toEqual([]);
  });
});
