/** Reads sheets whole and writes them in blocks; the number of calls does not depend on the number of rows. */

import type { Cell, Input, Table } from '../core/cell';
import { patiently } from './patience';
import { type DateReader, dateReader } from './sheet-dates';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Raw = string | number | boolean | Date;

export interface CellChange {
  /** 0-based place among the rows below the header. */
  readonly row: number;
  /** 0-based place of the column. */
  readonly column: number;
  readonly value: Input;
}

/** A sheet that has been read, with the way to write it back. */
export interface OpenSheet {
  readonly id: number;
  readonly name: string;
  readonly table: Table;
  /**
   * Changes cells of rows that exist. Columns of others and formulas between the changed cells stay.
   * `own` are the columns that may be touched; blocks that hold one of `last` are written last.
   */
  change(changes: readonly CellChange[], own: readonly number[], last: readonly number[]): void;
  /**
   * Adds rows below the last one, as arrays of the sheet's width. Blocks that hold `first` are written first
   * and the column `commit` after all others, so that a row cut off half-way can be told and completed.
   */
  append(rows: readonly (readonly Input[])[], own: readonly number[], first: number, commit: number): void;
}

/** Ids and names of all sheets of the spreadsheet. */
export function listSheets(): readonly {
  readonly id: number;
  readonly name: string;
  readonly formUrl: string;
}[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), formUrl: sheet.getFormUrl() ?? '' }));
}

/** Reads sheets by id, or by name where the id is unknown or its sheet is gone; null for a sheet that is not there. */
export function openSheets(
  wanted: readonly { readonly id: number | null; readonly name: string }[],
): readonly (OpenSheet | null)[] {
  const spreadsheet = patiently(() => SpreadsheetApp.getActiveSpreadsheet());
  const readDate = dateReader(patiently(() => spreadsheet.getSpreadsheetTimeZone()));
  return wanted.map(({ id, name }) =>
    patiently(() => {
      const sheet = (id === null ? null : spreadsheet.getSheetById(id)) ?? spreadsheet.getSheetByName(name);
      return sheet ? openSheet(sheet, readDate) : null;
    }),
  );
}

function openSheet(sheet: Sheet, readDate: DateReader): OpenSheet {
  const values = sheet.getDataRange().getValues() as Raw[][];
  const header = (values[0] ?? []).map(String);
  let height = values.length;
  while (height > 1 && values[height - 1]!.every((value) => value === '' || value === false)) height--;
  const raw = values.slice(1, height);
  const rows = raw.map((row) => row.map((value): Cell => (value instanceof Date ? readDate(value) : value)));
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    table: { header, rows },
    change: (changes, own, last) => changeCells(sheet, raw, changes, own, last),
    append: (added, own, first, commit) => appendRows(sheet, raw.length, added, own, first, commit),
  };
}

function changeCells(
  sheet: Sheet,
  raw: readonly Raw[][],
  changes: readonly CellChange[],
  own: readonly number[],
  last: readonly number[],
): void {
  const blocks = runsOf(own)
    .map((run) => changes.filter(({ column }) => column >= run.from && column <= run.to))
    .filter((block) => block.length > 0);
  const rank = (block: readonly CellChange[]): number =>
    block.some(({ column }) => last.includes(column)) ? 1 : 0;
  blocks.sort((a, b) => rank(a) - rank(b));
  for (const block of blocks) patiently(() => changeBlock(sheet, raw, block));
}

function changeBlock(sheet: Sheet, raw: readonly Raw[][], block: readonly CellChange[]): void {
  const [top, bottom] = extent(block.map(({ row }) => row));
  const [left, right] = extent(block.map(({ column }) => column));
  const range = sheet.getRange(top + 2, left + 1, bottom - top + 1, right - left + 1);
  const inputs = raw.slice(top, bottom + 1).map((row) => row.slice(left, right + 1).map(rawInput));
  const changed = new Set<string>();
  for (const { row, column, value } of block) {
    inputs[row - top]![column - left] = toInput(value);
    changed.add(`${row - top} ${column - left}`);
  }
  const formulas = range.getFormulas();
  const kept = formulas.flatMap((row, i) =>
    row.flatMap((formula, j) => (formula !== '' && !changed.has(`${i} ${j}`) ? [i] : [])),
  );
  if (kept.length === 0) range.setValues(inputs);
  else writeAround(sheet, top, left, inputs, formulas, changed);
}

/** Writes a block cell run by cell run, leaving out formulas that somebody has put into our columns. */
function writeAround(
  sheet: Sheet,
  top: number,
  left: number,
  inputs: readonly (readonly Raw[])[],
  formulas: readonly (readonly string[])[],
  changed: ReadonlySet<string>,
): void {
  inputs.forEach((row, i) => {
    const free = row.flatMap((_, j) => (formulas[i]?.[j] === '' || changed.has(`${i} ${j}`) ? [j] : []));
    if (!free.some((j) => changed.has(`${i} ${j}`))) return;
    for (const { from, to } of runsOf(free)) {
      sheet.getRange(top + i + 2, left + from + 1, 1, to - from + 1).setValues([row.slice(from, to + 1)]);
    }
  });
}

function appendRows(
  sheet: Sheet,
  height: number,
  rows: readonly (readonly Input[])[],
  own: readonly number[],
  first: number,
  commit: number,
): void {
  if (rows.length === 0) return;
  const top = height + 2;
  // New rows are inserted, not filled in: they take look and drop-downs from the row above, and room never runs out.
  // Inserted twice after a lost answer they leave empty rows at the end, which the next rows use.
  patiently(() =>
    sheet.insertRowsAfter(height > 0 ? height + 1 : Math.min(2, sheet.getMaxRows()), rows.length),
  );
  const runs = runsOf(own);
  const write = ({ from, to }: Run): void => {
    patiently(() =>
      sheet
        .getRange(top, from + 1, rows.length, to - from + 1)
        .setValues(rows.map((row) => row.slice(from, to + 1).map(toInput))),
    );
  };
  if (runs.length <= 1) {
    runs.forEach(write);
    return;
  }
  const before = runsOf(own.filter((column) => column !== commit));
  const rank = ({ from, to }: Run): number => (from <= first && first <= to ? 0 : 1);
  before.sort((a, b) => rank(a) - rank(b));
  before.forEach(write);
  write({ from: commit, to: commit });
}

export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Neighbouring numbers as runs. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const open = runs[runs.length - 1];
    if (open && number <= open.to + 1) runs[runs.length - 1] = { from: open.from, to: number };
    else runs.push({ from: number, to: number });
  }
  return runs;
}

function extent(numbers: readonly number[]): readonly [number, number] {
  let [least, most] = [numbers[0] ?? 0, numbers[0] ?? 0];
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return [least, most];
}

/** Sheets reads a string as if it were typed: the apostrophe keeps «=1», «1/2», «+7 …» the text they are. */
export function toInput(value: Input): Raw {
  if (typeof value === 'object') return value.date.replace('T', ' ');
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function rawInput(value: Raw): Raw {
  return value instanceof Date ? value : toInput(value);
}

/** Puts the cursor on a cell, 1-based, and shows its sheet. */
export function showCell(sheetId: number, row: number, column: number): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  if (!sheet) return;
  sheet.getRange(row, column).activate();
}

/** Brings a sheet to the front. */
export function showSheet(id: number | null): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = id === null ? null : spreadsheet.getSheetById(id);
  if (sheet) spreadsheet.setActiveSheet(sheet);
}
