/** Writes «Показатели» and the hidden sheet of its charts: our block in a few calls, nothing around it. */

import type { Cell } from '../core/cell';
import { type Block, locateColumns, marksOf, placeBlock } from '../core/indicators/block';
import { GREY, lookOf, NORMAL_SIZE } from '../core/indicators/looks';
import {
  type IndicatorSheet,
  NOTES_LINE,
  SHEET_COLUMNS,
  type SheetCell,
  type SheetRow,
} from '../core/indicators/sheet';
import type { CellLook } from '../core/xlsx';
import { TABS } from './layout';
import { patiently } from './patience';
import { type Run, runsOf, toInput as toRaw } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Widths, tab colour and lines of a sheet that has just been made and filled: rows are put in above its first one. */
export function dressIndicatorSheet(id: number): void {
  const sheet = sheetOf(id);
  SHEET_COLUMNS.forEach(({ width }, i) => {
    sheet.setColumnWidth(i + 1, width);
  });
  sheet.setRowHeight(1, 34);
  sheet.setTabColor(TABS.figures);
  sheet.setHiddenGridlines(true);
}

/**
 * Rewrites our block and gives how it was left and where its rows and columns stand (0-based). It ends above the line
 * «Ниже – место для ваших заметок»; when it needs more rows they are inserted, so that notes move down. When the line is
 * gone, the block ends where it was left, and the line is written again. Only rows that look otherwise than they were left
 * are dressed: what the curator has done to the look of others stays.
 */
export function fillBlock(
  id: number,
  content: IndicatorSheet,
  left: Block,
): Block & { readonly places: readonly number[]; readonly columns: readonly number[] } {
  const sheet = sheetOf(id);
  const there = patiently(() => sheet.getDataRange().getValues()) as unknown[][];
  const { columns, made } = mendColumns(sheet, there);
  const values = there.map((cells) => columns.map((at) => cells[at] ?? ''));
  // Without number or title no row of ours is known from another.
  const known = made.some((at) => at <= 1) ? { ...left, look: '' } : left;
  const { places, end, line, stray, isAsLeft } = placeBlock(values, content, known, sheet.getMaxRows());
  const lack = Math.max(0, content.rows.length - places.length);
  const added = lack + (line >= 0 ? 0 : 1);
  if (added > 0 && end > 0) sheet.insertRowsAfter(end, added);
  else if (added > 0) sheet.insertRowsBefore(1, added);
  const all = [...places, ...Array.from({ length: lack }, (_, i) => end + i)];
  // The line goes first: a run cut off behind it finds the room that it has made.
  if (line < 0) writeLine(sheet, end + lack + 1, columns[0]! + 1);
  const block = all.map((_, i) => content.rows[i] ?? []);
  const marks = marksOf(block);
  const fresh = all.flatMap((at, i) => (made.length > 0 || !isAsLeft(i, marks[i]!) ? [at] : []));
  for (const { from, to } of runsOf(columns)) {
    const first = columns.indexOf(from);
    const part = (cells: SheetRow): readonly (SheetCell | undefined)[] =>
      Array.from({ length: to - from + 1 }, (_, i) => cells[first + i]);
    const rangeOf = (run: Run) =>
      sheet.getRange(run.from + 1, from + 1, run.to - run.from + 1, to - from + 1);
    const rowsIn = (run: Run) => block.slice(all.indexOf(run.from), all.indexOf(run.to) + 1).map(part);
    for (const run of runsOf(stray)) {
      const moved = { from: run.from + added, to: run.to + added };
      rangeOf(moved).clear();
    }
    for (const run of runsOf(all)) {
      const inputs = rowsIn(run).map((cells) => cells.map((each) => toRaw(each?.value ?? '')));
      patiently(() => rangeOf(run).setValues(inputs));
    }
    for (const run of runsOf(fresh)) dressRange(rangeOf(run), rowsIn(run), first);
  }
  return { rows: all.length, look: marks.join(' '), places: all, columns };
}

/** Columns of ours that somebody has deleted are put in again, so that what stands beside them is not written over. */
function mendColumns(
  sheet: Sheet,
  there: unknown[][],
): { readonly columns: readonly number[]; readonly made: readonly number[] } {
  const columns = [...locateColumns(there)];
  const made = columns.flatMap((place, i) => (place < 0 ? [i] : []));
  for (const i of made) {
    const at = i === 0 ? 0 : columns[i - 1]! + 1;
    if (at === 0) sheet.insertColumnBefore(1);
    else sheet.insertColumnAfter(at);
    sheet.setColumnWidth(at + 1, SHEET_COLUMNS[i]!.width);
    for (const cells of there) cells.splice(at, 0, '');
    columns.forEach((other, j) => {
      if (other >= at) columns[j] = other + 1;
    });
    columns[i] = at;
  }
  return { columns, made };
}

function dressRange(
  range: GoogleAppsScript.Spreadsheet.Range,
  cells: readonly (readonly (SheetCell | undefined)[])[],
  first: number,
): void {
  const each = <T>(of: (look: CellLook) => T): T[][] =>
    cells.map((line) => line.map((one, i) => of(lookOf(one, first + i))));
  range
    .setNumberFormats(each(({ format }) => format))
    .setFontColors(each(({ colour }) => colour))
    .setFontWeights(each(({ bold }) => (bold ? 'bold' : 'normal')))
    .setFontSizes(each(({ size }) => size))
    .setBackgrounds(each(({ ground }) => ground))
    .setHorizontalAlignments(each(({ align }) => align))
    .setWrapStrategies(
      each(({ wrap }) => (wrap ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.OVERFLOW)),
    )
    .setVerticalAlignment('middle');
}

function writeLine(sheet: Sheet, row: number, column: number): void {
  sheet
    .getRange(row, column)
    .setValue(NOTES_LINE)
    .setFontColor(GREY)
    .setFontStyle('italic')
    .setFontWeight('normal')
    .setFontSize(NORMAL_SIZE)
    .setBackground(null);
}

/** Writes the tables of the charts from the first cell on; what a longer table left below is emptied. */
export function writeChartData(id: number, table: readonly (readonly Cell[])[]): void {
  const sheet = sheetOf(id);
  const width = table[0]?.length ?? 0;
  if (width === 0) return;
  const lack = width - sheet.getMaxColumns();
  if (lack > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lack);
  const height = Math.max(table.length, sheet.getLastRow());
  const empty = new Array<Cell>(width).fill('');
  patiently(() =>
    sheet
      .getRange(1, 1, height, width)
      .setValues(Array.from({ length: height }, (_, i) => (table[i] ?? empty).map(toRaw))),
  );
}

export function hideSheet(id: number): void {
  const sheet = sheetOf(id);
  if (!sheet.isSheetHidden()) sheet.hideSheet();
}

function sheetOf(id: number): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(id);
  if (!sheet) throw new Error(`sheet ${id} is gone`);
  return sheet;
}
