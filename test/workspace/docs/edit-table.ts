/** Requests that change rows, cells and columns of a table. */

import { ServiceError } from '../service-object';
import { styleChange } from './field-mask';
import { contentStart, type Lengths, rowStart, type TablePlace } from './indices';
import { moveRanges, refuseRangesInside } from './range-moves';
import {
  type Block,
  type Cell,
  type CellStyle,
  emptyParagraph,
  pointsOf,
  type Row,
  type RowStyle,
  type Table,
} from './state';
import { headOf, mergedCells } from './table-grid';

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Smallest width of a column in points. */
const MIN_COLUMN_WIDTH = 5;

const emptyCell = (style: CellStyle): Cell => ({
  rowSpan: 1,
  columnSpan: 1,
  style: { ...style },
  content: [emptyParagraph()],
});

const isEmpty = (content: readonly Block[]): boolean =>
  content.every((block) => block.kind === 'paragraph' && block.runs.every((run) => run.text === '\n'));

function checkPosition(table: Table, row: number, column: number): void {
  if (!Number.isInteger(row) || row < 0 || row >= table.rows.length) {
    throw new ServiceError(`Invalid table cell location: row index ${row} is outside of the table.`);
  }
  if (!Number.isInteger(column) || column < 0 || column >= table.columns.length) {
    throw new ServiceError(`Invalid table cell location: column index ${column} is outside of the table.`);
  }
}

/** insertTableRow beside the reference cell; merged cells that the new row falls into grow by one. */
export function insertRow(
  lengths: Lengths,
  place: TablePlace,
  row: number,
  column: number,
  below: boolean,
): void {
  const { table } = place;
  checkPosition(table, row, column);
  const head = headOf(table, mergedCells(table), row, column);
  const at = below ? head.row + head.cell.rowSpan : head.row;
  const reference = table.rows[below ? at - 1 : at]!;
  table.rows.forEach((other, r) => {
    for (const cell of other.cells) if (r < at && r + cell.rowSpan > at) cell.rowSpan += 1;
  });
  const { tableHeader: _, ...style } = reference.style;
  const added = { style, cells: reference.cells.map((cell) => emptyCell(cell.style)) };
  moveRanges(place.segment, rowStart(lengths, table, place.tableStart, at), 0, lengths.of(added));
  table.rows.splice(at, 0, added);
  lengths.forget(...place.owners, table);
}

/** deleteTableRow: all rows of the cell at the position go; without rows the table goes. */
export function deleteRow(lengths: Lengths, place: TablePlace, row: number, column: number): void {
  const { table } = place;
  checkPosition(table, row, column);
  const head = headOf(table, mergedCells(table), row, column);
  const first = head.row;
  const end = first + head.cell.rowSpan;
  const whole = end - first >= table.rows.length;
  const from = whole ? place.tableStart : rowStart(lengths, table, place.tableStart, first);
  const removed = whole ? lengths.of(table) : rowStart(lengths, table, place.tableStart, end) - from;
  const heirs: number[] = [];
  if (whole) {
    place.blocks.splice(place.position, 1);
  } else {
    table.rows.forEach((other, r) => {
      other.cells.forEach((cell, c) => {
        const last = r + cell.rowSpan;
        if (r < first) cell.rowSpan -= Math.max(0, Math.min(last, end) - first);
        else if (r < end && last > end) {
          const start = contentStart(lengths, place, r, c);
          refuseRangesInside(place.segment, start, start + lengths.of(cell.content));
          moveDown(table, cell, { row: end, column: c }, last - end);
          heirs.push(c);
        }
      });
    });
    table.rows.splice(first, end - first);
  }
  lengths.forget(...place.owners, table, ...table.rows, ...table.rows.flatMap((other) => other.cells));
  moveRanges(place.segment, from, removed, 0);
  for (const c of heirs) {
    // In the place of the one newline of the hidden cell.
    const { content } = table.rows[first]!.cells[c]!;
    moveRanges(place.segment, contentStart(lengths, place, first, c), 1, lengths.of(content));
  }
}

/** The head of a merged cell loses its row: what it holds goes on in the first row that stays. */
function moveDown(table: Table, head: Cell, to: { row: number; column: number }, rowSpan: number): void {
  const heir = table.rows[to.row]?.cells[to.column];
  if (!heir) throw new Error('A merged cell reaches below its table');
  Object.assign(heir, { rowSpan, columnSpan: head.columnSpan, style: head.style, content: head.content });
}

/** mergeTableCells: what the cells hold goes into the first one; the others stay, empty and hidden. */
export function mergeCells(lengths: Lengths, place: TablePlace, area: Area): void {
  const cells = cellsOf(place.table, area);
  const [head, ...others] = cells as [Cell, ...Cell[]];
  const before = cells.map((cell, i) => {
    const [row, column] = [area.row + Math.floor(i / area.columnSpan), area.column + (i % area.columnSpan)];
    return { start: contentStart(lengths, place, row, column), length: lengths.of(cell.content) };
  });
  const content = cells.flatMap((cell) => (isEmpty(cell.content) ? [] : cell.content));
  head.content = content.length > 0 ? content : head.content;
  head.rowSpan = area.rowSpan;
  head.columnSpan = area.columnSpan;
  for (const cell of others) Object.assign(cell, emptyCell(cell.style));
  const rows = place.table.rows.slice(area.row, area.row + area.rowSpan);
  lengths.forget(...place.owners, place.table, ...rows, ...cells);
  // From the last to the first, so that the starts of the earlier ones still hold.
  for (let i = cells.length - 1; i >= 0; i--) {
    const { start, length } = before[i]!;
    const after = lengths.of(cells[i]!.content);
    if (after > length) moveRanges(place.segment, start + length, 0, after - length);
    if (after >= length) continue;
    refuseRangesInside(place.segment, start, start + length);
    moveRanges(place.segment, start, length - after, 0);
  }
}

/** The cells of an area, row by row. Throws when it leaves the table or cuts a merged cell. */
function cellsOf(table: Table, area: Area): Cell[] {
  const { row, column, rowSpan, columnSpan } = area;
  checkPosition(table, row, column);
  if (!(rowSpan >= 1) || !(columnSpan >= 1))
    throw new ServiceError('The table range must have a row and a column.');
  checkPosition(table, row + rowSpan - 1, column + columnSpan - 1);
  const merged = mergedCells(table);
  const cells: Cell[] = [];
  for (let r = row; r < row + rowSpan; r++) {
    for (let c = column; c < column + columnSpan; c++) {
      const head = headOf(table, merged, r, c);
      const inside =
        head.row >= row &&
        head.column >= column &&
        head.row + head.cell.rowSpan <= row + rowSpan &&
        head.column + head.cell.columnSpan <= column + columnSpan;
      if (!inside) throw new ServiceError('The table range must be rectangular.');
      cells.push(table.rows[r]!.cells[c]!);
    }
  }
  return cells;
}

/** updateTableCellStyle of an area, or of the whole table. */
export function updateCellStyle(table: Table, area: Area | undefined, values: unknown, mask: unknown): void {
  const change = styleChange<CellStyle>('tableCellStyle', values, mask);
  const cells = area ? cellsOf(table, area) : table.rows.flatMap((row) => row.cells);
  for (const cell of cells) cell.style = change(cell.style);
}

/** updateTableRowStyle of the rows given, or of all when none is. */
export function updateRowStyle(
  table: Table,
  indices: readonly number[],
  values: unknown,
  mask: unknown,
): void {
  const change = styleChange<RowStyle>('tableRowStyle', values, mask);
  for (const row of chosen(table.rows, indices)) row.style = change(row.style);
}

/** updateTableColumnProperties of the columns given, or of all when none is. */
export function updateColumns(
  table: Table,
  indices: readonly number[],
  values: unknown,
  mask: unknown,
): void {
  const change = styleChange<Table['columns'][number]>('tableColumnProperties', values, mask);
  const changed = new Set(chosen(table.columns, indices));
  table.columns = table.columns.map((column) => {
    if (!changed.has(column)) return column;
    const next = change(column);
    next.widthType ??= 'EVENLY_DISTRIBUTED';
    if (next.widthType === 'FIXED_WIDTH' && pointsOf(next.width) < MIN_COLUMN_WIDTH) {
      throw new ServiceError(`The width of a column must be at least ${MIN_COLUMN_WIDTH} points.`);
    }
    return next;
  });
}

/** pinTableHeaderRows: the first rows are repeated on every page; 0 unpins. */
export function pinHeaderRows(table: Table, count: number): void {
  if (!Number.isInteger(count) || count < 0 || count > table.rows.length) {
    throw new ServiceError(`Invalid number of pinned header rows: ${count}.`);
  }
  table.rows.forEach((row: Row, index) => {
    const { tableHeader: _, ...style } = row.style;
    row.style = index < count ? { ...style, tableHeader: true } : style;
  });
}

function chosen<T>(items: readonly T[], indices: readonly number[]): T[] {
  if (indices.length === 0) return [...items];
  return indices.map((index) => {
    const item = items[index];
    if (item === undefined) throw new ServiceError(`Index ${index} is outside of the table.`);
    return item;
  });
}
