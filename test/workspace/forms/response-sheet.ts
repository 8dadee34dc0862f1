/** The sheet of a spreadsheet into which a form writes its answers. */
import {
  addResponseSheet,
  appendResponseRow,
  type ResponseCell,
  renameResponseColumn,
  unlinkResponseSheet as unlinkSheet,
  updateResponseRow,
} from '../spreadsheet/by-user';
import { sheetById, styleAt, valueAt } from '../spreadsheet/cells';
import { displayText } from '../spreadsheet/display';
import { fromSerial, serialOf, toSerial } from '../spreadsheet/serial-date';
import type { SheetState, SpreadsheetState } from '../spreadsheet/state';
import type { Workspace } from '../workspace';
import { editUrl } from './addresses';
import { columnText, isDayColumn, neededColumns, sameColumn, TIMESTAMP_TITLE } from './response-columns';
import type { DestinationState, FormState, ResponseColumn, ResponseState } from './state';

/** What has been written, as the submit event of the spreadsheet tells it; nulls for a form without a sheet. */
export interface WrittenRow {
  readonly spreadsheetId: string | null;
  readonly sheetId: number | null;
  readonly row: number | null;
  /** Texts as the sheet shows them, in its order; of an edited response only what has changed, '' else. */
  readonly values: readonly string[];
  /** By title of the column; columns of one title share an entry. */
  readonly namedValues: Readonly<Record<string, readonly string[]>>;
}

const NOT_LINKED: WrittenRow = { spreadsheetId: null, sheetId: null, row: null, values: [], namedValues: {} };

/** Makes the sheet, with the answers there are; the sheet of an earlier link stays as it is. */
export function linkResponseSheet(workspace: Workspace, form: FormState, spreadsheetId: string): void {
  unlinkResponseSheet(workspace, form);
  const columns = neededColumns(form);
  const header = [TIMESTAMP_TITLE, ...columns.map(({ title }) => title)];
  const sheetId = addResponseSheet(workspace, spreadsheetId, form.id, editUrl(form.id), header);
  form.destination = { spreadsheetId, sheetId, columns, rowOf: {} };
  for (const response of form.responses) writeResponseRow(workspace, form, response, null);
}

export function unlinkResponseSheet(workspace: Workspace, form: FormState): void {
  const linked = findSheet(workspace, form);
  if (linked) unlinkSheet(workspace, linked.destination.spreadsheetId, linked.destination.sheetId);
  form.destination = null;
}

/** Writes a new response below the others, or what differs from `before` over the row of an edited one. */
export function writeResponseRow(
  workspace: Workspace,
  form: FormState,
  response: ResponseState,
  before: ResponseState | null,
): WrittenRow {
  const linked = findSheet(workspace, form);
  if (!linked) return NOT_LINKED;
  const { destination, spreadsheet, sheet } = linked;
  const { spreadsheetId, sheetId, columns, rowOf } = destination;
  addMissingColumns(workspace, form, destination);
  const old = before && findRow(spreadsheet, sheet, rowOf[response.id], before.at);
  const cells: ResponseCell[] = [
    new Date(response.at),
    ...columns.map((column) => {
      const text = columnText(form, response, column);
      if (old && before && columnText(form, before, column) === text) return undefined;
      return toCell(spreadsheet, form, column, text);
    }),
  ];
  const row = old ?? appendResponseRow(workspace, spreadsheetId, sheetId, cells);
  if (old) updateResponseRow(workspace, spreadsheetId, sheetId, row, cells);
  rowOf[response.id] = row;
  const values = cells.map((cell, index) =>
    cell === undefined ? '' : shownText(spreadsheet, sheet, row, index + 1),
  );
  const namedValues: Record<string, string[]> = {};
  for (const [index, title] of [TIMESTAMP_TITLE, ...columns.map((column) => column.title)].entries()) {
    if (!Object.hasOwn(namedValues, title)) namedValues[title] = [];
    namedValues[title]!.push(values[index] ?? '');
  }
  return { spreadsheetId, sheetId, row, values, namedValues };
}

interface Linked {
  readonly destination: DestinationState;
  readonly spreadsheet: SpreadsheetState;
  readonly sheet: SheetState;
}

/** null for a form without a destination, or whose sheet is gone. */
function findSheet(workspace: Workspace, { destination }: FormState): Linked | null {
  const spreadsheet = destination ? workspace.state.spreadsheets[destination.spreadsheetId] : undefined;
  const sheet = destination && spreadsheet ? sheetById(spreadsheet, destination.sheetId) : null;
  return destination && spreadsheet && sheet ? { destination, spreadsheet, sheet } : null;
}

/** Questions added, renamed or made anew since get columns at the right; old columns stay. */
function addMissingColumns(workspace: Workspace, form: FormState, destination: DestinationState): void {
  const { spreadsheetId, sheetId, columns } = destination;
  for (const column of neededColumns(form)) {
    if (columns.some((known) => sameColumn(known, column))) continue;
    columns.push(column);
    renameResponseColumn(workspace, spreadsheetId, sheetId, columns.length + 1, column.title);
  }
}

/** Where a response stands: its row, or another with its time when rows have been moved; null when gone. */
function findRow(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  remembered: number | undefined,
  at: number,
): number | null {
  const time = toSerial(at, spreadsheet.timeZone);
  if (remembered !== undefined && valueAt(sheet, remembered, 1) === time) return remembered;
  const index = sheet.rows.findIndex((row) => row?.values[0] === time);
  return index < 0 ? null : index + 1;
}

function toCell(
  spreadsheet: SpreadsheetState,
  form: FormState,
  column: ResponseColumn,
  text: string,
): ResponseCell {
  if (text === '') return null;
  if (!isDayColumn(form, column)) return text;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const serial = serialOf(year, month, day);
  return serial === null ? text : fromSerial(serial, spreadsheet.timeZone);
}

function shownText(spreadsheet: SpreadsheetState, sheet: SheetState, row: number, column: number): string {
  return displayText(
    valueAt(sheet, row, column),
    styleAt(sheet, row, column).numberFormat,
    spreadsheet.locale,
  );
}
