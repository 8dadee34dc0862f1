/** The tabs of a spreadsheet: adding, naming, moving, removing. */
import { ServiceError } from '../service-object';
import type { Workspace } from '../workspace';
import { newSheet, nextNumber, sheetByName } from './cells';
import { structureChanged } from './formulas';
import { sheetLocale } from './locale';
import { renameInFormula } from './references';
import type { SheetState, SpreadsheetState } from './state';

/** The spreadsheet of an id; throws when there is none. */
export function findSpreadsheet(workspace: Workspace, spreadsheetId: string): SpreadsheetState {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  if (!spreadsheet) throw new Error(`no spreadsheet ${spreadsheetId}`);
  return spreadsheet;
}

function refuseTaken(spreadsheet: SpreadsheetState, name: string, own: SheetState | null): void {
  const other = sheetByName(spreadsheet, name);
  if (other && other !== own) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

/** `Лист2` and so on: the first number that is free. */
function freeName(spreadsheet: SpreadsheetState): string {
  const stem = sheetLocale(spreadsheet.locale).sheet;
  let number = spreadsheet.sheets.length + 1;
  while (sheetByName(spreadsheet, stem + number)) number++;
  return stem + number;
}

/** Adds a sheet of 1000 × 26 cells at a 0-based place; throws Google's text when the name is taken. */
export function addSheet(spreadsheet: SpreadsheetState, name: string | null, place: number): SheetState {
  const taken = name ?? freeName(spreadsheet);
  refuseTaken(spreadsheet, taken, null);
  const sheet = newSheet(nextNumber(spreadsheet), taken);
  spreadsheet.sheets.splice(Math.max(0, Math.min(place, spreadsheet.sheets.length)), 0, sheet);
  structureChanged(spreadsheet);
  return sheet;
}

/** Renames a sheet, in formulas and conditions too; throws Google's text when the name is taken. */
export function giveName(spreadsheet: SpreadsheetState, sheet: SheetState, name: string): void {
  refuseTaken(spreadsheet, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  for (const other of spreadsheet.sheets) {
    for (const row of other.rows) {
      row?.formulas.forEach((formula, i) => {
        if (formula !== '') row.formulas[i] = renameInFormula(formula, before, name);
      });
    }
    other.conditionalFormats = other.conditionalFormats.map((format) => {
      const { type, value } = format.condition;
      if (type !== 'CUSTOM_FORMULA') return format;
      return { ...format, condition: { type, value: renameInFormula(value, before, name) } };
    });
  }
  structureChanged(spreadsheet);
}

/** Removes a sheet; throws Google's text for the last one. */
export function removeSheet(spreadsheet: SpreadsheetState, sheet: SheetState): void {
  if (spreadsheet.sheets.every((other) => other === sheet || other.hidden)) {
    throw new ServiceError("You can't remove all the visible sheets in a document.");
  }
  spreadsheet.sheets = spreadsheet.sheets.filter((other) => other !== sheet);
  if (spreadsheet.activeSheetId === sheet.id) {
    spreadsheet.activeSheetId = spreadsheet.sheets.find((other) => !other.hidden)?.id ?? 0;
    spreadsheet.activeArea = { row: 1, column: 1, rows: 1, columns: 1 };
  }
  structureChanged(spreadsheet);
}

/** Moves a tab to a 0-based place. */
export function moveTab(spreadsheet: SpreadsheetState, sheet: SheetState, place: number): void {
  const others = spreadsheet.sheets.filter((other) => other !== sheet);
  others.splice(Math.max(0, Math.min(place, others.length)), 0, sheet);
  spreadsheet.sheets = others;
}
