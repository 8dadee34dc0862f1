import { apply, at, insert, make, paragraph, refused, table, tableOf } from './sample';
import { documentText } from './text';

const rowBelow = (row: number, column = 0, insertBelow = true) => ({
  insertTableRow: { tableCellLocation: at(2, row, column), insertBelow },
});
const merge = (row: number, column: number, rowSpan: number, columnSpan: number) => ({
  mergeTableCells: { tableRange: { tableCellLocation: at(2, row, column), rowSpan, columnSpan } },
});
const removeRow = (row: number, column = 0) => ({
  deleteTableRow: { tableCellLocation: at(2, row, column) },
});
const fresh = () => make(paragraph(''), table(['a', 'b'], ['c', 'd'], ['e', 'f']), paragraph(''));
const spans = (document: ReturnType<typeof fresh>) =>
  tableOf(document).rows.map((row) =>
    row.cells.map((cell) => `${cell.rowSpan}×${cell.columnSpan}`).join(' '),
  );

describe('insertTableRow', () => {
  test('makes empty cells with the cell style of the reference row and plain text', () => {
    const document = fresh();
    const border = { width: { magnitude: 1, unit: 'PT' }, dashStyle: 'SOLID', color: {} };
    apply(document, {
      updateTableCellStyle: {
        tableRange: { tableCellLocation: at(2, 1, 0), rowSpan: 1, columnSpan: 2 },
        tableCellStyle: { borderTop: border },
        fields: 'borderTop',
      },
    });
    const range = { startIndex: 10, endIndex: 13 };
    apply(document, { updateTextStyle: { range, textStyle: { bold: true }, fields: 'bold' } }, rowBelow(1));
    const row = tableOf(document).rows[2]!;
    expect(row.cells.map((cell) => cell.style)).toEqual([{ borderTop: border }, { borderTop: border }]);
    expect(row.cells[0]!.content).toMatchObject([
      { style: { namedStyleType: 'NORMAL_TEXT' }, runs: [{ text: '\n', style: {} }] },
    ]);
    expect(documentText(document)).toBe('\na\tb\nc\td\n\t\ne\tf\n\n');
  });

  test('goes above too, and the next request sees the new indices', () => {
    const document = fresh();
    apply(document, rowBelow(0, 0, false), insert(5, 'новая'));
    expect(documentText(document)).toBe('\nновая\t\na\tb\nc\td\ne\tf\n\n');
  });

  test('beside a merged cell goes below the whole of it, and inside one makes it longer', () => {
    const document = fresh();
    apply(document, merge(0, 0, 2, 1), rowBelow(0, 0));
    expect(spans(document)).toEqual(['2×1 1×1', '1×1 1×1', '1×1 1×1', '1×1 1×1']);
    expect(tableOf(document).rows[2]!.cells[1]!.content).toMatchObject([{ runs: [{ text: '\n' }] }]);
    apply(document, rowBelow(0, 1));
    expect(spans(document)).toEqual(['3×1 1×1', '1×1 1×1', '1×1 1×1', '1×1 1×1', '1×1 1×1']);
  });

  test('a place outside of the table, or no table there, is refused', () => {
    expect(refused(fresh(), rowBelow(3))).toContain('row index 3 is outside of the table');
    expect(refused(fresh(), { insertTableRow: { tableCellLocation: at(1, 0, 0) } })).toBe(
      'Invalid requests[0].insertTableRow: Invalid table start location. Must specify the start index of the table.',
    );
  });
});

describe('mergeTableCells', () => {
  test('joins what the cells hold in the first one; the others stay in the row, empty', () => {
    const document = fresh();
    apply(document, merge(1, 0, 2, 1));
    expect(spans(document)).toEqual(['1×1 1×1', '2×1 1×1', '1×1 1×1']);
    expect(documentText(document)).toBe('\na\tb\nc\ne\td\n\tf\n\n');
  });

  test('empty cells add no lines', () => {
    const document = make(paragraph(''), table(['', 'b'], ['x', 'd'], ['', 'f']), paragraph(''));
    apply(document, merge(0, 0, 3, 1), insert(5, '1'));
    expect(documentText(document)).toBe('\n1x\tb\n\td\n\tf\n\n');
  });

  test('cannot cut a merged cell', () => {
    const document = fresh();
    apply(document, merge(0, 0, 2, 1));
    expect(refused(document, merge(1, 0, 2, 1))).toContain('must be rectangular');
  });
});

describe('deleteTableRow', () => {
  test('takes all rows of a merged cell', () => {
    const document = fresh();
    apply(document, merge(0, 0, 2, 1), removeRow(1));
    expect(documentText(document)).toBe('\ne\tf\n\n');
  });

  test('shortens a merged cell that only passes by, and keeps what its first row held', () => {
    const document = fresh();
    apply(document, merge(0, 0, 3, 1), removeRow(0, 1), removeRow(1, 1));
    expect(spans(document)).toEqual(['1×1 1×1']);
    expect(documentText(document)).toBe('\na\nc\ne\td\n\n');
  });

  test('of the last row takes the table', () => {
    const document = make(paragraph('p'), table(['a']), paragraph('q'));
    apply(document, { deleteTableRow: { tableCellLocation: at(3, 0, 0) } }, insert(3, '!'));
    expect(documentText(document)).toBe('p\n!q\n');
  });
});

describe('looks of a table', () => {
  test('pinned rows, heights, column widths', () => {
    const document = fresh();
    const tableStartLocation = { index: 2 };
    apply(
      document,
      { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 2 } },
      { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } },
      {
        updateTableRowStyle: {
          tableStartLocation,
          rowIndices: [1],
          tableRowStyle: { minRowHeight: { magnitude: 20, unit: 'PT' }, preventOverflow: true },
          fields: 'minRowHeight,preventOverflow',
        },
      },
      {
        updateTableColumnProperties: {
          tableStartLocation,
          columnIndices: [1],
          tableColumnProperties: { widthType: 'FIXED_WIDTH', width: { magnitude: 90, unit: 'PT' } },
          fields: '*',
        },
      },
    );
    expect(tableOf(document).rows.map((row) => row.style)).toEqual([
      { tableHeader: true },
      { minRowHeight: { magnitude: 20, unit: 'PT' }, preventOverflow: true },
      {},
    ]);
    expect(tableOf(document).columns).toEqual([
      { widthType: 'EVENLY_DISTRIBUTED' },
      { widthType: 'FIXED_WIDTH', width: { magnitude: 90, unit: 'PT' } },
    ]);
    const narrow = { widthType: 'FIXED_WIDTH', width: { magnitude: 4, unit: 'PT' } };
    expect(
      refused(document, {
        updateTableColumnProperties: { tableStartLocation, tableColumnProperties: narrow, fields: '*' },
      }),
    ).toContain('at least 5 points');
  });

  test('spans of a cell are read-only', () => {
    const request = { tableStartLocation: { index: 2 }, tableCellStyle: { rowSpan: 2 }, fields: 'rowSpan' };
    expect(refused(fresh(), { updateTableCellStyle: request })).toContain('rowSpan is read-only');
  });
});
