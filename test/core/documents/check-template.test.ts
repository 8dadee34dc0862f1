import { checkTemplate } from '../../../src/core/documents/check-template';
import { ORDER_PAIRS } from '../../../src/core/documents/order-pairs';
import { polishRequests } from '../../../src/core/documents/polish';
import { make, paragraph, table } from '../../workspace/docs/sample';
import type { Block, DocumentState } from '../../workspace/docs/state';
import { apply, body, json, orderTemplate, paragraphsOf, tables, textOf } from './filled';

const head = () => paragraph('{{Номер}} {{Дата}}');
const list = () => table(['{{Пары: наставник}}', '{{Пары: наставляемый}}']);
const check = (document: DocumentState) => checkTemplate(json(document), ORDER_PAIRS);
const checkBlocks = (...blocks: Block[]) => check(make(...blocks, paragraph('')));

describe('a template the curator has edited', () => {
  test('the least that is enough', () => expect(checkBlocks(head(), list())).toEqual([]));

  test('no row for the pairs', () => {
    expect(checkBlocks(head())).toEqual([
      { code: 'templateListMissing', values: { list: 'Пары', meaning: 'списка пар' } },
    ]);
  });

  test('a field and a column are gone', () => {
    expect(checkBlocks(paragraph('{{Номер}}'), table(['{{Пары: наставник}}']))).toEqual([
      { code: 'templateFieldMissing', values: { field: '{{Дата}}', meaning: 'дата приказа' } },
      {
        code: 'templateColumnMissing',
        values: { placeholder: '{{Пары: наставляемый}}', meaning: 'фамилия, имя, отчество наставляемого' },
      },
    ]);
  });

  test('misspelt, unknown, broken', () => {
    expect(checkBlocks(head(), list(), paragraph('{{Оснавание}} {{Погода на завтра}} {{Город}'))).toEqual([
      { code: 'templateBroken', values: { text: '{{Город}' } },
      { code: 'templateMisspelt', values: { placeholder: '{{Оснавание}}', nearest: '{{Основание}}' } },
      { code: 'templateUnknown', values: { placeholder: '{{Погода на завтра}}' } },
    ]);
  });

  test('a column outside a table, two lists in one row, merged cells', () => {
    const mixed = table(['{{Пары: наставник}}', '{{Пары: наставляемый}}', '{{Ознакомление: фамилия}}']);
    expect(checkBlocks(head(), paragraph('{{Пары: форма}}'), mixed)).toEqual([
      { code: 'templateOutsideTable', values: { placeholder: '{{Пары: форма}}' } },
      { code: 'templateMixedRow', values: { placeholder: '{{Ознакомление: фамилия}}' } },
    ]);
    const wide = table(['', '', ''], ['{{Пары: наставник}}', '', '{{Пары: наставляемый}}']);
    const cell = wide.rows[1]?.cells[0];
    if (cell) cell.columnSpan = 2;
    expect(checkBlocks(head(), wide).map(({ code }) => code)).toEqual(['templateMergedRow']);
    const tall = table(['', ''], ['{{Пары: наставник}}', '{{Пары: наставляемый}}']);
    const above = tall.rows[0]?.cells[0];
    if (above) above.rowSpan = 2;
    expect(checkBlocks(head(), tall).map(({ code }) => code)).toEqual(['templateMergedRow']);
    const headed = table(['', ''], ['{{Пары: наставник}}', '{{Пары: наставляемый}}']);
    const title = headed.rows[0]?.cells[0];
    if (title) title.columnSpan = 2;
    expect(checkBlocks(head(), headed)).toEqual([]);
  });
});

describe('page set-up after the import', () => {
  test('margins, annex on a new page, signature, borders, headers', () => {
    const document = orderTemplate();
    const round = (length: { magnitude?: number } | undefined) =>
      Math.round((length?.magnitude ?? 0) * 10) / 10;
    const style = document.tabs[0]?.style;
    expect([style?.marginLeft, style?.marginRight, style?.marginTop, style?.marginBottom].map(round)).toEqual(
      [85, 28.4, 56.7, 56.7],
    );
    expect([style?.pageSize?.width, style?.pageSize?.height].map(round)).toEqual([595.3, 841.9]);
    const annex = paragraphsOf(document).filter(({ style: { pageBreakBefore } }) => pageBreakBefore);
    expect(annex.map(textOf)).toEqual(['Лист ознакомления', 'Приложение 1']);
    const [date, signature, acknowledgement, pairs] = tables(document);
    const at = body(document).indexOf(signature as Block);
    const kept = paragraphsOf(document).filter(({ style: { keepWithNext } }) => keepWithNext);
    expect(kept.map(textOf)).toContain('5. Контроль за исполнением приказа оставляю за собой.');
    expect(kept).toContain(body(document)[at - 1]);
    const widths = (tableOf: typeof date) =>
      tableOf?.rows.flatMap(({ cells }) => cells.map((cell) => cell.style.borderTop?.width?.magnitude ?? 0));
    expect(widths(date)).toEqual([0, 0]);
    expect(widths(signature)).toEqual([0, 0]);
    expect(widths(pairs)?.every((width) => width > 0)).toBe(true);
    const head = { tableHeader: true, preventOverflow: true };
    const row = { preventOverflow: true };
    expect(acknowledgement?.rows.map(({ style: found }) => found)).toEqual([head, row]);
    expect(pairs?.rows.map(({ style: found }) => found)).toEqual([head, row]);
  });

  test('a second time changes nothing', () => {
    const document = orderTemplate();
    const before = JSON.stringify(document.tabs);
    apply(document, polishRequests(json(document), ORDER_PAIRS));
    expect(JSON.stringify(document.tabs)).toBe(before);
  });
});
