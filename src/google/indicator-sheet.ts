/** Writes «Показатели» and the hidden sheet of its charts: our block in a few calls, nothing around it. */

import type { Cell } from '../core/cell';
import { GREY, lookOf, NORMAL_SIZE } from '../core/indicators/looks';
import {
  type IndicatorSheet,
  locateColumns,
  NOTES_LINE,
  SHEET_COLUMNS,
  type SheetCell,
  type SheetRow,
} from '../core/indicators/sheet';
import { fingerprint, foldText } from '../core/text';
import type { CellLook } from '../core/xlsx';
import { TABS } from './layout';
import { patiently } from './patience';
import { runsOf, toInput as toRaw } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How our block was left: rows it takes and a mark of its looks. */
export interface Block {
  readonly rows: number;
  readonly look: string;
}

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
 * Rewrites our block and gives how it was left and where its columns stand (0-based). The block ends above the line
 * «Ниже – место для ваших заметок»; when it needs more rows they are inserted, so that notes move down. When the
 * line is gone, the block ends where it was left, and the line is written again.
 */
export function fillBlock(
  id: number,
  { rows }: IndicatorSheet,
  left: Block,
): Block & { readonly columns: readonly number[] } {
  const sheet = sheetOf(id);
  const there = patiently(() => sheet.getDataRange().getValues()) as unknown[][];
  const columns = locateColumns(there);
  const line = there.findIndex(
    (cells) => foldText(String(cells[columns[0]!] ?? '')) === foldText(NOTES_LINE),
  );
  const room = line >= 0 ? line : Math.min(left.rows, sheet.getMaxRows());
  const lack = Math.max(0, rows.length - room) + (line >= 0 ? 0 : 1);
  if (lack > 0 && room > 0) sheet.insertRowsAfter(room, lack);
  else if (lack > 0) sheet.insertRowsBefore(1, lack);
  const height = Math.max(room, rows.length);
  // The line goes first: a run cut off behind it finds the room that it has made.
  if (line < 0) writeLine(sheet, height + 1, columns[0]! + 1);
  const block = Array.from({ length: height }, (_, i) => rows[i] ?? []);
  const runs = runsOf(columns).map(({ from, to }) => ({ from, to, first: columns.indexOf(from) }));
  const look = fingerprint(JSON.stringify([columns, block.map(looksOf)]));
  for (const { from, to, first } of runs) {
    const part = (cells: SheetRow): readonly (SheetCell | undefined)[] =>
      Array.from({ length: to - from + 1 }, (_, i) => cells[first + i]);
    const range = sheet.getRange(1, from + 1, height, to - from + 1);
    patiently(() =>
      range.setValues(block.map((cells) => part(cells).map((each) => toRaw(each?.value ?? '')))),
    );
    if (lack > 0 || look !== left.look) dressRange(range, block.map(part), first);
  }
  return { rows: height, look, columns };
}

function looksOf(cells: SheetRow): readonly string[] {
  return cells.map(({ look, shaded }) => (shaded ? `${look}+` : look));
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
