/** What people do in a spreadsheet with mouse and keyboard; each says what happened, so that triggers can fire. */
import { MIME, newFile } from '../drive/state';
import type { Workspace } from '../workspace';
import { lastCell, newSheet, requireSheet, ruleAt, valueAt } from './cells';
import { refusedBy, TOO_LONG, writeInputs } from './content';
import { sheetLocale } from './locale';
import { cellName, type Shift } from './references';
import { findSpreadsheet, giveName, moveTab } from './sheet-list';
import type { Area, CellValue, SheetState, SpreadsheetState } from './state';
import { applyShift, sortArea } from './structure';
import { ruleOptions } from './validation-rules';

/** A sheet of a spreadsheet; rows and columns are 1-based everywhere. */
export interface SheetPlace {
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

export interface CellPlace extends SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** What an edit did, with the values a trigger is told: numbers and booleans as text, undefined for empty. */
export interface EditResult {
  readonly accepted: boolean;
  /** Why the text was refused, in the words the person sees; '' when it was taken. */
  readonly message: string;
  readonly area: Area;
  readonly oldValue: string | undefined;
  readonly value: string | undefined;
  /** Descriptions of the protections that warn before this cell is changed. */
  readonly warnings: readonly string[];
}

/** Makes an empty spreadsheet of one sheet on Drive and gives its id. */
export function createSpreadsheet(
  workspace: Workspace,
  name: string,
  options: { readonly locale?: string; readonly timeZone?: string } = {},
): string {
  const { locale = 'ru_RU', timeZone = workspace.timeZone } = options;
  const id = workspace.newId('spreadsheet');
  workspace.state.spreadsheets[id] = {
    id,
    name,
    locale,
    timeZone,
    sheets: [newSheet(0, `${sheetLocale(locale).sheet}1`)],
    activeSheetId: 0,
    activeArea: { row: 1, column: 1, rows: 1, columns: 1 },
    toasts: [],
    lastNumber: 0,
    revision: 0,
  };
  workspace.state.files[id] = newFile(id, name, MIME.spreadsheet, workspace.now(), 'service');
  return id;
}

function find(workspace: Workspace, place: SheetPlace): { spreadsheet: SpreadsheetState; sheet: SheetState } {
  const spreadsheet = findSpreadsheet(workspace, place.spreadsheetId);
  return { spreadsheet, sheet: requireSheet(spreadsheet, place.sheetId) };
}

function eventText(value: CellValue): string | undefined {
  if (value === '') return undefined;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** Types a text into a cell and presses Enter. A rule that refuses wrong values leaves the cell as it was. */
export function editCell(workspace: Workspace, edit: CellPlace & { readonly text: string }): EditResult {
  const { spreadsheet, sheet } = find(workspace, edit);
  const { row, column, text } = edit;
  const now = workspace.now();
  const area = { row, column, rows: 1, columns: 1 };
  const warnings = warningsAt(sheet, row, column);
  const oldValue = eventText(valueAt(sheet, row, column));
  const refused = (message: string): EditResult => ({
    accepted: false,
    message,
    area,
    oldValue,
    value: oldValue,
    warnings,
  });
  if (text.length > 50_000) return refused(TOO_LONG);
  const rule = refusedBy(spreadsheet, sheet, row, column, text, now);
  if (rule) {
    const options = ruleOptions(spreadsheet, rule, now);
    const start = `Данные в ячейке ${cellName(row, column)} не подходят под правило проверки.`;
    return refused(options ? `${start} Введите одно из значений: ${options.join(', ')}.` : start);
  }
  writeInputs(spreadsheet, sheet, area, () => text, now);
  const value = eventText(valueAt(sheet, row, column));
  return { accepted: true, message: '', area, oldValue, value, warnings };
}

function warningsAt(sheet: SheetState, row: number, column: number): string[] {
  return sheet.protections
    .filter(({ area }) => {
      if (!area) return true;
      const inRows = row >= area.row && row < area.row + area.rows;
      return inRows && column >= area.column && column < area.column + area.columns;
    })
    .map(({ description }) => description);
}

/** Clicks a checkbox; throws when the cell is none. */
export function toggleCheckbox(workspace: Workspace, place: CellPlace): EditResult {
  const { sheet } = find(workspace, place);
  if (ruleAt(sheet, place.row, place.column)?.criterion.type !== 'CHECKBOX') {
    throw new Error(`no checkbox in ${cellName(place.row, place.column)}`);
  }
  const on = valueAt(sheet, place.row, place.column) === true;
  return editCell(workspace, { ...place, text: on ? 'FALSE' : 'TRUE' });
}

type ShiftOf = Shift extends infer S ? (S extends Shift ? Omit<S, 'sheetId'> : never) : never;

function shift(workspace: Workspace, place: SheetPlace, change: ShiftOf, like = 0): void {
  const { spreadsheet, sheet } = find(workspace, place);
  applyShift(spreadsheet, sheet, { ...change, sheetId: sheet.id } as Shift, like);
}

/** Inserts rows above a row; they look like the row above them, or like the first row when there is none. */
export function insertRows(workspace: Workspace, place: SheetPlace, before: number, count = 1): void {
  shift(workspace, place, { axis: 'row', kind: 'insert', at: before, count }, Math.max(1, before - 1));
}

export function deleteRows(workspace: Workspace, place: SheetPlace, first: number, count = 1): void {
  shift(workspace, place, { axis: 'row', kind: 'delete', at: first, count });
}

/** Inserts columns left of a column; they look like the column left of them. */
export function insertColumns(workspace: Workspace, place: SheetPlace, before: number, count = 1): void {
  shift(workspace, place, { axis: 'column', kind: 'insert', at: before, count }, Math.max(1, before - 1));
}

export function deleteColumns(workspace: Workspace, place: SheetPlace, first: number, count = 1): void {
  shift(workspace, place, { axis: 'column', kind: 'delete', at: first, count });
}

/** Drags a column to another place; `to` is its number afterwards. */
export function moveColumn(workspace: Workspace, place: SheetPlace, from: number, to: number): void {
  if (from === to) return;
  const before = to > from ? to + 1 : to;
  shift(workspace, place, { axis: 'column', kind: 'move', from, count: 1, to: before });
}

/** Drags a row to another place; `to` is its number afterwards. */
export function moveRow(workspace: Workspace, place: SheetPlace, from: number, to: number): void {
  if (from === to) return;
  const before = to > from ? to + 1 : to;
  shift(workspace, place, { axis: 'row', kind: 'move', from, count: 1, to: before });
}

/** Sorts an area by one of the sheet's columns. */
export function sortRange(
  workspace: Workspace,
  place: SheetPlace,
  area: Area,
  column: number,
  ascending = true,
): void {
  const { spreadsheet, sheet } = find(workspace, place);
  sortArea(spreadsheet, sheet, area, column, ascending, workspace.now());
}

/** Sorts everything below the frozen rows, or below the first row when none is frozen. */
export function sortSheet(workspace: Workspace, place: SheetPlace, column: number, ascending = true): void {
  const { sheet } = find(workspace, place);
  const top = Math.max(1, sheet.frozenRows) + 1;
  const rows = Math.max(lastCell(sheet).row, sheet.rows.length) - top + 1;
  if (rows < 2) return;
  const area = { row: top, column: 1, rows, columns: sheet.maxColumns };
  sortRange(workspace, place, area, column, ascending);
}

/** Gives a sheet another name; throws Google's text when it is taken. */
export function renameSheet(workspace: Workspace, place: SheetPlace, name: string): void {
  const { spreadsheet, sheet } = find(workspace, place);
  giveName(spreadsheet, sheet, name);
}

/** Drags a tab to a 1-based place. */
export function moveSheet(workspace: Workspace, place: SheetPlace, position: number): void {
  const { spreadsheet, sheet } = find(workspace, place);
  moveTab(spreadsheet, sheet, position - 1);
}

/** Shows a sheet on the screen. */
export function openSheet(workspace: Workspace, place: SheetPlace): void {
  const { spreadsheet, sheet } = find(workspace, place);
  sheet.hidden = false;
  spreadsheet.activeSheetId = sheet.id;
  spreadsheet.activeArea = { row: 1, column: 1, rows: 1, columns: 1 };
}

/** Takes rows with these shown values out of sight; an empty list shows all. Makes a filter if there is none. */
export function setFilter(
  workspace: Workspace,
  place: SheetPlace,
  column: number,
  hiddenValues: readonly string[],
): void {
  const { sheet } = find(workspace, place);
  const last = lastCell(sheet);
  const area = { row: 1, column: 1, rows: Math.max(1, last.row), columns: Math.max(column, last.column) };
  sheet.filter ??= { area, hiddenValues: {} };
  if (hiddenValues.length === 0) delete sheet.filter.hiddenValues[column];
  else sheet.filter.hiddenValues[column] = [...hiddenValues];
}

export {
  addResponseSheet,
  appendResponseRow,
  type ResponseCell,
  renameResponseColumn,
  unlinkResponseSheet,
  updateResponseRow,
} from './response-sheets';
