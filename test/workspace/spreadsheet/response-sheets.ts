/** Sheets that Google fills with the answers of a form. */
import type { Workspace } from '../workspace';
import { lastCell, newSheet, nextNumber, requireSheet, restyle, sheetByName } from './cells';
import { type Input, writeInputs } from './content';
import { structureChanged } from './formulas';
import { sheetLocale } from './locale';
import { findSpreadsheet } from './sheet-list';
import type { SheetState, SpreadsheetState } from './state';
import { applyShift } from './structure';

/** A cell of an answer: texts are read as typed, but never as a formula; undefined leaves the cell as it is. */
export type ResponseCell = string | number | boolean | Date | null | undefined;

/** «Ответы на форму (1)» in Russian spreadsheets, «Form Responses 1» in English ones. */
function freeName(spreadsheet: SpreadsheetState): string {
  const stem = sheetLocale(spreadsheet.locale).responses;
  const russian = spreadsheet.locale.startsWith('ru');
  for (let number = 1; ; number++) {
    const name = russian ? `${stem} (${number})` : `${stem} ${number}`;
    if (!sheetByName(spreadsheet, name)) return name;
  }
}

/** Links a form: makes its sheet as the first tab, with the whole header row, and gives the sheet's id. */
export function addResponseSheet(
  workspace: Workspace,
  spreadsheetId: string,
  formId: string,
  formUrl: string,
  header: readonly string[],
): number {
  const spreadsheet = findSpreadsheet(workspace, spreadsheetId);
  const sheet = newSheet(nextNumber(spreadsheet), freeName(spreadsheet));
  sheet.frozenRows = 1;
  sheet.form = { formId, url: formUrl };
  spreadsheet.sheets.unshift(sheet);
  structureChanged(spreadsheet);
  write(workspace, spreadsheet, sheet, 1, header);
  return sheet.id;
}

/** Undoes the link; the sheet and the answers in it stay. */
export function unlinkResponseSheet(workspace: Workspace, spreadsheetId: string, sheetId: number): void {
  requireSheet(findSpreadsheet(workspace, spreadsheetId), sheetId).form = null;
}

/** Writes an answer below the last row with contents and gives the number of its row. */
export function appendResponseRow(
  workspace: Workspace,
  spreadsheetId: string,
  sheetId: number,
  cells: readonly ResponseCell[],
): number {
  const spreadsheet = findSpreadsheet(workspace, spreadsheetId);
  const sheet = requireSheet(spreadsheet, sheetId);
  const row = Math.max(1, lastCell(sheet).row) + 1;
  write(workspace, spreadsheet, sheet, row, cells);
  return row;
}

/** Writes an edited answer over its row; undefined leaves a cell as it is. */
export function updateResponseRow(
  workspace: Workspace,
  spreadsheetId: string,
  sheetId: number,
  row: number,
  cells: readonly ResponseCell[],
): void {
  const spreadsheet = findSpreadsheet(workspace, spreadsheetId);
  write(workspace, spreadsheet, requireSheet(spreadsheet, sheetId), row, cells);
}

/** Gives a column another title; a column right of the last one is added. */
export function renameResponseColumn(
  workspace: Workspace,
  spreadsheetId: string,
  sheetId: number,
  column: number,
  title: string,
): void {
  const spreadsheet = findSpreadsheet(workspace, spreadsheetId);
  const cells = Array.from({ length: column }, (_, i) => (i === column - 1 ? title : undefined));
  write(workspace, spreadsheet, requireSheet(spreadsheet, sheetId), 1, cells);
}

function write(
  workspace: Workspace,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  row: number,
  cells: readonly ResponseCell[],
): void {
  const grow = (axis: 'row' | 'column', size: number, count: number): void => {
    if (count <= 0) return;
    const shift = { sheetId: sheet.id, axis, kind: 'insert', at: size + 1, count } as const;
    applyShift(spreadsheet, sheet, shift, size);
  };
  grow('row', sheet.maxRows, row - sheet.maxRows);
  grow('column', sheet.maxColumns, cells.length - sheet.maxColumns);
  cells.forEach((cell, i) => {
    if (cell === undefined) return;
    const area = { row, column: i + 1, rows: 1, columns: 1 };
    const text = row === 1 || (typeof cell === 'string' && /^['=]/.test(cell));
    writeInputs(
      spreadsheet,
      sheet,
      area,
      () => (text ? `'${String(cell)}` : (cell as Input)),
      workspace.now(),
    );
    if (cell instanceof Date && i === 0) {
      restyle(sheet, area, { numberFormat: sheetLocale(spreadsheet.locale).moment });
    }
  });
}
