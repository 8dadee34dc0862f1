/** Rows of lists: repeated, filled, styled, merged. */
import type { Merge } from '../../../src/core/documents/list';
import { findPlaceholders, leftovers } from '../../../src/core/documents/placeholders';
import { documentBlocks } from '../../../src/core/documents/preview';
import { make, paragraph, table } from '../../workspace/docs/sample';
import { body, cells, fill, json, paragraphsOf, tables, textOf } from './filled';
import { invented } from './invented';

const list = (rows: readonly Record<string, string>[], merges: readonly Merge[] = []) =>
  invented({
    fields: { Номер: '57' },
    lists: { Пары: rows },
    merges: { Пары: merges },
    columns: ['№', 'наставник', 'кто'],
  });

describe('lists', () => {
  const template = () =>
    make(
      paragraph('до {{Номер}}'),
      table(['№', 'Наставник', 'Кто'], ['{{Пары: №}}', '{{Пары: наставник}} ({{Номер}})', '{{Пары: кто}}']),
      paragraph('после {{Номер}}'),
    );
  const row = (number: number) => ({
    '№': String(number),
    наставник: `Иванова ${number}`,
    кто: `Петров ${number}`,
  });

  test.each([1, 2, 3, 58])('%i rows', (count) => {
    const document = template();
    const rows = Array.from({ length: count }, (_, index) => row(index + 1));
    const preview = documentBlocks(json(document), list(rows));
    fill(document, list(rows));
    const expected = [
      ['№', 'Наставник', 'Кто'],
      ...rows.map((values) => [values['№'], `${values.наставник} (57)`, values.кто]),
    ];
    expect(cells(tables(document)[0])).toEqual(expected);
    expect(preview[1]).toMatchObject({ kind: 'table', rows: expected });
    expect(paragraphsOf(document).map(textOf)).toEqual(['до 57', 'после 57']);
    expect(tables(document)[0]?.rows.map(({ style }) => style)).toEqual([
      { tableHeader: true },
      ...rows.map(() => ({ preventOverflow: true })),
    ]);
    expect(findPlaceholders(json(document)).placeholders).toEqual([]);
  });

  test('no rows leave dashes', () => {
    const document = template();
    const preview = documentBlocks(json(document), list([]));
    fill(document, list([]));
    expect(cells(tables(document)[0])[1]).toEqual(['—', '—', '—']);
    expect(preview[1]).toMatchObject({
      rows: [
        ['№', 'Наставник', 'Кто'],
        ['—', '—', '—'],
      ],
    });
    expect(paragraphsOf(document).map(textOf)).toEqual(['до 57', 'после 57']);
  });

  test('every new cell has the styles of the cell above', () => {
    const document = template();
    const marker = tables(document)[0]?.rows[1]?.cells.map((inner) => inner.content[0]);
    const [number, name] = marker as ReturnType<typeof paragraph>[];
    if (!number || !name) throw new Error('no cells');
    number.style = { ...number.style, alignment: 'CENTER', indentFirstLine: { magnitude: 5, unit: 'PT' } };
    for (const run of name.runs) run.style = { italic: true, fontSize: { magnitude: 11, unit: 'PT' } };
    fill(document, list([row(1), row(2), row(3)]));
    const [, first, ...others] = tables(document)[0]?.rows ?? [];
    const looks = (of: typeof first) =>
      of?.cells.map(({ content }) =>
        content.map((block) =>
          block.kind === 'paragraph' ? [block.style, block.runs.map((run) => run.style)] : [],
        ),
      );
    expect(others).toHaveLength(2);
    for (const other of others) expect(looks(other)).toEqual(looks(first));
  });

  test('one mentor over several mentees: merged after filling, only the first has text', () => {
    const document = template();
    const rows = [row(1), { ...row(1), кто: 'Сидоров' }, { ...row(1), кто: 'Ёлкин' }, row(2)];
    const filling = list(rows, [{ columns: ['№', 'наставник'], first: 0, count: 3 }]);
    fill(document, filling);
    const filled = tables(document)[0];
    expect(filled?.rows.map((r) => r.cells.map(({ rowSpan }) => rowSpan))).toEqual([
      [1, 1, 1],
      [3, 3, 1],
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    const kept = filled?.rows.map((r) => {
      const block = r.cells[2]?.content[0];
      return block?.kind === 'paragraph' && block.style.keepWithNext === true;
    });
    expect(kept).toEqual([false, true, true, false, false]);
    expect(cells(filled).slice(1)).toEqual([
      ['1', 'Иванова 1 (57)', 'Петров 1'],
      ['', '', 'Сидоров'],
      ['', '', 'Ёлкин'],
      ['2', 'Иванова 2 (57)', 'Петров 2'],
    ]);
  });

  test('nasty values in rows, several paragraphs in a cell, empty cells', () => {
    const document = make(table(['{{Пары: а}}', '']), paragraph('{{Номер}}'));
    const marker = tables(document)[0]?.rows[0]?.cells[1];
    if (!marker) throw new Error('no cell');
    marker.content = [paragraph('— {{Пары: б}}'), paragraph('{{пары:В}}')];
    const values = [
      { а: '{{Номер}}', б: '😀', в: '' },
      { а: '$&', б: 'две\nстроки', в: '{{Пары: а}}' },
      { а: '', б: '\ud83d', в: '<b>' },
    ];
    const filling = list(values);
    fill(document, filling);
    expect(cells(tables(document)[0])).toEqual([
      ['{{Номер}}', '— 😀\n—'],
      ['$&', '— две\nстроки\n{{Пары: а}}'],
      ['—', '— —\n<b>'],
    ]);
    expect(textOf(body(document).at(-1))).toBe('57');
    expect(leftovers(json(document), filling.given)).toEqual([]);
  });

  test('two tables of two lists and two marker rows of one table', () => {
    const document = make(
      table(['{{Пары: №}}'], ['итог'], ['{{Пары: кто}}']),
      paragraph('{{Номер}}'),
      table(['{{Ознакомление: кто}}']),
      paragraph(''),
    );
    const people = [{ кто: 'А' }, { кто: 'Б' }];
    fill(
      document,
      invented({ fields: { Номер: '57' }, lists: { Пары: [row(1), row(2)], Ознакомление: people } }),
    );
    expect(tables(document).map(cells)).toEqual([
      [['1'], ['2'], ['итог'], ['Петров 1'], ['Петров 2']],
      [['А'], ['Б']],
    ]);
    expect(textOf(body(document)[1])).toBe('57');
  });

  test('two marker rows side by side, both merged', () => {
    const document = make(
      table(['{{Пары: №}}', '{{Пары: кто}}'], ['{{Ещё: а}}', '{{Ещё: б}}']),
      paragraph(''),
    );
    const two = [
      { а: 'а', б: '1' },
      { а: 'а', б: '2' },
    ];
    fill(
      document,
      invented({
        lists: { Пары: [row(1), row(1)], Ещё: two },
        merges: {
          Пары: [{ columns: ['№'], first: 0, count: 2 }],
          Ещё: [{ columns: ['а'], first: 0, count: 2 }],
        },
      }),
    );
    expect(cells(tables(document)[0])).toEqual([
      ['1', 'Петров 1'],
      ['', 'Петров 1'],
      ['а', '1'],
      ['', '2'],
    ]);
    expect(tables(document)[0]?.rows.map((r) => r.cells[0]?.rowSpan)).toEqual([2, 1, 2, 1]);
  });

  test('a column outside a table and a column nobody knows stay', () => {
    const document = make(
      paragraph('{{Пары: кто}}'),
      table(['{{Пары: №}}', '{{Пары: цвет}}']),
      paragraph(''),
    );
    fill(document, list([row(1), row(2)]));
    expect(textOf(body(document)[0])).toBe('{{Пары: кто}}');
    expect(cells(tables(document)[0])).toEqual([
      ['1', '{{Пары: цвет}}'],
      ['2', '{{Пары: цвет}}'],
    ]);
  });

  test('a table inside a cell does not disturb its row', () => {
    const document = make(table(['{{Пары: №}}', '']), paragraph(''));
    const outer = tables(document)[0]?.rows[0]?.cells[1];
    if (!outer) throw new Error('no cell');
    outer.content = [table(['{{Номер}}']), paragraph('{{Пары: кто}}')];
    const empty = fill(structuredClone(document), list([]));
    expect(cells(tables(empty)[0])).toEqual([['—', '—']]);
    fill(document, list([row(1), row(2)]));
    expect(JSON.stringify(document)).not.toContain('{{');
    expect(cells(tables(document)[0])).toEqual([
      ['1', '\nПетров 1'],
      ['2', 'Петров 2'],
    ]);
  });
});
