/** Repeating the marker row of a list: rows are inserted below it, filled, styled like it and merged. */
import type { CellPlace, DocsCell, DocsRow, Segment } from './document-json';
import { cellText } from './document-json';
import type { Layout } from './layout';
import type { OpenList } from './list';
import { type DocsRequest, insertText, replaceRange, tableLocation } from './requests';
import { emptyRowTexts, isMerged, rowTexts } from './row-texts';
import { paragraphStyleOf, type Style, styleRequest, textStyleOf } from './styles';
import type { Values } from './values';

export interface MarkerRow {
  readonly row: DocsRow;
  readonly segment: Segment;
  readonly cell: CellPlace;
  readonly list: OpenList;
  /** Rows above it to be repeated on every page; 0 when another marker row has seen to it. */
  readonly headerRows: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** New rows below the marker row, filled and styled; nothing in the row itself or in front of it changes. */
export function repeatRow(marker: MarkerRow, layout: Layout, values: Values): readonly DocsRequest[] {
  const { row, list } = marker;
  const added = Array.from({ length: Math.max(0, list.count - 1) }, (_, index) =>
    rowTexts(row, layout, values, list, index + 1),
  );
  return [
    ...insertRows(marker, added.length),
    ...fillNewRows(marker, added),
    ...styleNewRows(marker, added),
    ...keepGroups(marker, added),
  ];
}

/** What is done once all rows are there and filled: whole rows, the header on every page, merged cells. */
export function finishRow(marker: MarkerRow, values: Values): readonly DocsRequest[] {
  if (marker.list.count === 0) return pinHeader(marker);
  return [...keepRowsWhole(marker), ...pinHeader(marker), ...mergeCells(marker, values)];
}

function cellsOf({ row }: MarkerRow): readonly DocsCell[] {
  return row.tableCells ?? [];
}

function rowLocation({ segment, cell }: MarkerRow, rowOffset: number, columnIndex: number): object {
  return {
    tableStartLocation: tableLocation(segment, cell.tableStart),
    rowIndex: cell.row + rowOffset,
    columnIndex,
  };
}

function insertRows(marker: MarkerRow, count: number): readonly DocsRequest[] {
  const request = { insertTableRow: { tableCellLocation: rowLocation(marker, 0, 0), insertBelow: true } };
  return Array.from({ length: count }, () => request);
}

/** Texts of new rows, the last cell first. An empty row is one index long, and two more for each of its cells. */
function fillNewRows(marker: MarkerRow, texts: readonly (readonly string[])[]): readonly DocsRequest[] {
  const columns = cellsOf(marker).length;
  const requests: DocsRequest[] = [];
  for (let row = texts.length - 1; row >= 0; row -= 1) {
    const rowStart = (marker.row.endIndex ?? 0) + row * (1 + 2 * columns);
    for (let column = columns - 1; column >= 0; column -= 1) {
      const index = rowStart + 2 + 2 * column;
      requests.push(...insertText(marker.segment, index, texts[row]?.[column] ?? ''));
    }
  }
  return requests;
}

/**
 * Gives the new rows the styles of the marker's cells: the commonest over all of them at once, then cell by cell
 * where a column differs.
 */
function styleNewRows(marker: MarkerRow, texts: readonly (readonly string[])[]): readonly DocsRequest[] {
  if (texts.length === 0) return [];
  const { segment } = marker;
  const cells = cellsOf(marker);
  const spans = newCellSpans(marker, texts);
  const whole = wholeOf(spans.flat());
  const requests: DocsRequest[] = [];
  for (const read of [paragraphStyleOf, textStyleOf]) {
    const styles = cells.map(read);
    const common = commonest(styles);
    if (!common) continue;
    requests.push(styleRequest(segment, whole.start, whole.end, common));
    for (const row of spans) {
      for (const [column, span] of row.entries()) {
        const style = styles[column];
        if (style && style.key !== common.key)
          requests.push(styleRequest(segment, span.start, span.end, style));
      }
    }
  }
  return requests;
}

/** Where the contents of the new cells stand once they are filled, their last newline included. */
function newCellSpans(
  marker: MarkerRow,
  texts: readonly (readonly string[])[],
): readonly (readonly Span[])[] {
  let index = marker.row.endIndex ?? 0;
  return texts.map((row) => {
    index += 1;
    return cellsOf(marker).map((_, column) => {
      const start = index + 1;
      index = start + (row[column] ?? '').length + 1;
      return { start, end: index };
    });
  });
}

/** Larger groups would leave half a page empty. */
const MAX_KEPT_ROWS = 8;

/** Rows of a group stay on one page: below the break nobody would see whose group it is. */
function keepGroups(marker: MarkerRow, texts: readonly (readonly string[])[]): readonly DocsRequest[] {
  const { segment, row, list } = marker;
  const first = { start: (row.startIndex ?? 0) + 2, end: row.endIndex ?? 0 };
  const rows = [first, ...newCellSpans(marker, texts).map((cells) => wholeOf(cells))];
  return list.merges
    .filter(({ count }) => count > 1 && count <= MAX_KEPT_ROWS)
    .map((merge) => wholeOf(rows.slice(merge.first, merge.first + merge.count - 1)))
    .map(({ start, end }) => ({
      updateParagraphStyle: {
        range: { startIndex: start, endIndex: end, ...segment.ids },
        paragraphStyle: { keepWithNext: true },
        fields: 'keepWithNext',
      },
    }));
}

function wholeOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 };
}

function commonest(styles: readonly Style[]): Style | undefined {
  const count = (style: Style) => styles.filter(({ key }) => key === style.key).length;
  return styles.reduce<Style | undefined>(
    (best, style) => (best && count(best) >= count(style) ? best : style),
    undefined,
  );
}

/**
 * A list without rows leaves its marker row with dashes: a table cannot lose its last row quietly. Cells that
 * change get their text whole, so nothing else may be done inside them.
 */
export function emptyCells(
  marker: MarkerRow,
  layout: Layout,
  values: Values,
): readonly (Span & { readonly requests: readonly DocsRequest[] })[] {
  if (marker.list.count > 0) return [];
  const texts = emptyRowTexts(marker.row, layout, values);
  return cellsOf(marker).flatMap((cell, column) => {
    const [start, end, text] = [cell.startIndex ?? 0, cell.endIndex ?? 0, texts[column] ?? ''];
    if (cellText(cell) === text) return [];
    return [{ start, end, requests: replaceRange(marker.segment, start + 1, end - 1, text) }];
  });
}

function keepRowsWhole({ segment, cell, list }: MarkerRow): readonly DocsRequest[] {
  return [
    {
      updateTableRowStyle: {
        tableStartLocation: tableLocation(segment, cell.tableStart),
        rowIndices: Array.from({ length: list.count }, (_, index) => cell.row + index),
        tableRowStyle: { preventOverflow: true },
        fields: 'preventOverflow',
      },
    },
  ];
}

function pinHeader({ segment, cell, headerRows }: MarkerRow): readonly DocsRequest[] {
  if (headerRows === 0 || segment.ids.segmentId !== undefined) return [];
  const tableStartLocation = tableLocation(segment, cell.tableStart);
  return [{ pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: headerRows } }];
}

function mergeCells(marker: MarkerRow, values: Values): readonly DocsRequest[] {
  const requests: DocsRequest[] = [];
  for (const { columns, first, count } of marker.list.merges) {
    if (count < 2) continue;
    for (const [column, cell] of cellsOf(marker).entries()) {
      if (!isMerged(cellText(cell), columns, values)) continue;
      const tableCellLocation = rowLocation(marker, first, column);
      requests.push({
        mergeTableCells: { tableRange: { tableCellLocation, rowSpan: count, columnSpan: 1 } },
      });
    }
  }
  return requests;
}
