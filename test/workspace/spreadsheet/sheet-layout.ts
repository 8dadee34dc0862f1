/** The half of `Sheet` that is about its rows and columns: size, frozen and hidden ones, insertion, deletion. */
import { expectArguments } from '../script/arguments';
import { ServiceError } from '../service-object';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, ensureRow, put } from './cells';
import { contentExtent } from './formulas';
import { SheetBound } from './sheet-bound';
import type { SheetState, SpreadsheetState } from './state';
import { applyShift } from './structure';

const MOST_CELLS = 10_000_000;
const CALL = 'SpreadsheetApp.Sheet';

/** Throws Google's text when a spreadsheet would get more cells than it may have. */
export function checkRoom(spreadsheet: SpreadsheetState, cells: number): void {
  const used = spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  if (used + cells > MOST_CELLS) {
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

export abstract class SheetLayout extends SheetBound {
  readonly className_ = 'Sheet';

  getLastRow(): number {
    return contentExtent(this.spreadsheet_, this.sheet_, this.now_).row;
  }
  getLastColumn(): number {
    return contentExtent(this.spreadsheet_, this.sheet_, this.now_).column;
  }
  getMaxRows(): number {
    return this.sheet_.maxRows;
  }
  getMaxColumns(): number {
    return this.sheet_.maxColumns;
  }

  insertRowsAfter(after: unknown, count: unknown): this {
    return this.insert_('row', 'insertRowsAfter', after, count, 1);
  }
  insertRowsBefore(before: unknown, count: unknown): this {
    return this.insert_('row', 'insertRowsBefore', before, count, 0);
  }
  insertRowAfter(after: unknown): this {
    return this.insert_('row', 'insertRowAfter', after, 1, 1);
  }
  insertRowBefore(before: unknown): this {
    return this.insert_('row', 'insertRowBefore', before, 1, 0);
  }
  insertColumnsAfter(after: unknown, count: unknown): this {
    return this.insert_('column', 'insertColumnsAfter', after, count, 1);
  }
  insertColumnsBefore(before: unknown, count: unknown): this {
    return this.insert_('column', 'insertColumnsBefore', before, count, 0);
  }
  insertColumnAfter(after: unknown): this {
    return this.insert_('column', 'insertColumnAfter', after, 1, 1);
  }
  insertColumnBefore(before: unknown): this {
    return this.insert_('column', 'insertColumnBefore', before, 1, 0);
  }
  /** Inserted rows and columns look like the one they were asked for beside. */
  private insert_(axis: 'row' | 'column', method: string, place: unknown, count: unknown, step: 0 | 1): this {
    const fits = typeof place === 'number' && typeof count === 'number';
    expectArguments(fits, `${CALL}.${method}`, place, count);
    const sheet = this.sheet_;
    const size = axis === 'row' ? sheet.maxRows : sheet.maxColumns;
    const [at, many] = [Number(place), Number(count)];
    if (at < 1 || at > size || many < 1) throw new ServiceError(`Those ${axis}s are out of bounds.`);
    checkRoom(this.spreadsheet_, many * (axis === 'row' ? sheet.maxColumns : sheet.maxRows));
    const shift = { sheetId: this.sheetId_, axis, kind: 'insert', at: at + step, count: many } as const;
    const { frozenRows, frozenColumns } = sheet;
    applyShift(this.spreadsheet_, sheet, shift, at);
    if (step === 1 && axis === 'row' && at === frozenRows) sheet.frozenRows = frozenRows;
    if (step === 1 && axis === 'column' && at === frozenColumns) sheet.frozenColumns = frozenColumns;
    return this;
  }

  deleteRows(first: unknown, count: unknown): void {
    this.delete_('row', 'deleteRows', first, count);
  }
  deleteRow(row: unknown): this {
    this.delete_('row', 'deleteRow', row, 1);
    return this;
  }
  deleteColumns(first: unknown, count: unknown): void {
    this.delete_('column', 'deleteColumns', first, count);
  }
  deleteColumn(column: unknown): this {
    this.delete_('column', 'deleteColumn', column, 1);
    return this;
  }
  private delete_(axis: 'row' | 'column', method: string, first: unknown, count: unknown): void {
    const fits = typeof first === 'number' && typeof count === 'number';
    expectArguments(fits, `${CALL}.${method}`, first, count);
    const sheet = this.sheet_;
    const byRow = axis === 'row';
    const size = byRow ? sheet.maxRows : sheet.maxColumns;
    const frozen = byRow ? sheet.frozenRows : sheet.frozenColumns;
    const [at, many] = [Number(first), Number(count)];
    if (at < 1 || many < 1 || at + many - 1 > size) {
      throw new ServiceError(`Those ${axis}s are out of bounds.`);
    }
    if (many === size) throw new ServiceError(`You can't delete all the ${axis}s on the sheet.`);
    if (at <= frozen + 1 && at + many - 1 === size) {
      throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
    }
    const shift = { sheetId: this.sheetId_, axis, kind: 'delete', at, count: many } as const;
    applyShift(this.spreadsheet_, sheet, shift);
  }

  getFrozenRows(): number {
    return this.sheet_.frozenRows;
  }
  setFrozenRows(rows: unknown): void {
    expectArguments(typeof rows === 'number', `${CALL}.setFrozenRows`, rows);
    this.sheet_.frozenRows = this.frozen_(Number(rows), this.sheet_.maxRows, 'rows');
  }
  getFrozenColumns(): number {
    return this.sheet_.frozenColumns;
  }
  setFrozenColumns(columns: unknown): void {
    expectArguments(typeof columns === 'number', `${CALL}.setFrozenColumns`, columns);
    this.sheet_.frozenColumns = this.frozen_(Number(columns), this.sheet_.maxColumns, 'columns');
  }
  private frozen_(count: number, size: number, what: string): number {
    if (count < 0 || count >= size)
      throw new ServiceError(`You can't freeze all visible ${what} on the sheet.`);
    return count;
  }

  hideColumns(column: unknown, count: unknown = 1): void {
    this.hide_('hideColumns', column, count, true);
  }
  showColumns(column: unknown, count: unknown = 1): void {
    this.hide_('showColumns', column, count, false);
  }
  private hide_(method: string, column: unknown, count: unknown, hidden: boolean): void {
    const fits = typeof column === 'number' && typeof count === 'number';
    expectArguments(fits, `${CALL}.${method}`, column, count);
    const sheet = this.sheet_;
    const [from, many] = [Number(column), Number(count)];
    if (from < 1 || from + many - 1 > sheet.maxColumns) {
      throw new ServiceError('Those columns are out of bounds.');
    }
    for (let c = from; c < from + many; c++) put(sheet.hiddenColumns, c, hidden, false);
  }
  isColumnHiddenByUser(column: unknown): boolean {
    expectArguments(typeof column === 'number', `${CALL}.isColumnHiddenByUser`, column);
    return this.sheet_.hiddenColumns[Number(column) - 1] ?? false;
  }
  hideRows(row: unknown, count: unknown = 1): void {
    for (let r = Number(row); r < Number(row) + Number(count); r++) ensureRow(this.sheet_, r).hidden = true;
  }
  showRows(row: unknown, count: unknown = 1): void {
    for (let r = Number(row); r < Number(row) + Number(count); r++) ensureRow(this.sheet_, r).hidden = false;
  }
  isRowHiddenByUser(row: unknown): boolean {
    return this.sheet_.rows[Number(row) - 1]?.hidden ?? false;
  }

  getColumnWidth(column: unknown): number {
    return columnWidth(this.sheet_, Number(column));
  }
  setColumnWidth(column: unknown, width: unknown): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: unknown, count: unknown, width: unknown): this {
    const fits = [column, count, width].every((value) => typeof value === 'number');
    expectArguments(fits, `${CALL}.setColumnWidths`, column, count, width);
    for (let c = Number(column); c < Number(column) + Number(count); c++) {
      put(this.sheet_.columnWidths, c, Number(width), 0);
    }
    return this;
  }
  getRowHeight(row: unknown): number {
    return this.sheet_.rows[Number(row) - 1]?.height || DEFAULT_ROW_HEIGHT;
  }
  setRowHeight(row: unknown, height: unknown): this {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(row: unknown, count: unknown, height: unknown): this {
    const fits = [row, count, height].every((value) => typeof value === 'number');
    expectArguments(fits, `${CALL}.setRowHeights`, row, count, height);
    for (let r = Number(row); r < Number(row) + Number(count); r++) {
      ensureRow(this.sheet_, r).height = Number(height);
    }
    return this;
  }
}

export function columnWidth(sheet: SheetState, column: number): number {
  return sheet.columnWidths[column - 1] || DEFAULT_COLUMN_WIDTH;
}
