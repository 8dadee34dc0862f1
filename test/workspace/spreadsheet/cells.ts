/** Reading and writing the stored cells of one sheet; knows nothing of scripts or people. */
import type { Area, CellStyle, CellValue, RowState, RuleState, SheetState, SpreadsheetState } from './state';

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: '',
  background: '',
  fontColor: '#000000',
  fontFamily: 'Arial',
  fontSize: 10,
  bold: false,
  italic: false,
  wrap: 'OVERFLOW',
  horizontal: '',
  vertical: 'bottom',
  border: false,
  link: '',
};

export const DEFAULT_ROW_HEIGHT = 21;
export const DEFAULT_COLUMN_WIDTH = 100;

const NO_RULE: RuleState = { criterion: { type: 'CHECKBOX' }, allowInvalid: true, helpText: null };

export function newSheet(id: number, name: string, maxRows = 1000, maxColumns = 26): SheetState {
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    maxRows,
    maxColumns,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: false,
    rows: [],
    columnWidths: [],
    hiddenColumns: [],
    styles: [DEFAULT_STYLE],
    rules: [NO_RULE],
    merges: [],
    filter: null,
    conditionalFormats: [],
    protections: [],
    charts: [],
    form: null,
  };
}

/** The next number for a sheet, chart or protection: fixed by the order of creation, looks like Google's. */
export function nextNumber(spreadsheet: SpreadsheetState): number {
  spreadsheet.lastNumber += 1;
  return Math.imul(spreadsheet.lastNumber, 0x9e3779b1) >>> 1;
}

export function rowAt(sheet: SheetState, row: number): RowState | null {
  return sheet.rows[row - 1] ?? null;
}

/** The row, made if it was untouched. */
export function ensureRow(sheet: SheetState, row: number): RowState {
  while (sheet.rows.length < row) sheet.rows.push(null);
  let state = sheet.rows[row - 1];
  if (!state) {
    state = { values: [], formulas: [], styles: [], rules: [], notes: [], height: 0, hidden: false };
    sheet.rows[row - 1] = state;
  }
  return state;
}

/** Puts an item into a list that ends where everything after it is empty. */
export function put<T>(list: T[], column: number, item: T, empty: T): void {
  if (column > list.length) {
    if (item === empty) return;
    while (list.length < column - 1) list.push(empty);
  }
  list[column - 1] = item;
  if (item === empty) while (list.length > 0 && list[list.length - 1] === empty) list.pop();
}

export function valueAt(sheet: SheetState, row: number, column: number): CellValue {
  return rowAt(sheet, row)?.values[column - 1] ?? '';
}

export function formulaAt(sheet: SheetState, row: number, column: number): string {
  return rowAt(sheet, row)?.formulas[column - 1] ?? '';
}

export function styleAt(sheet: SheetState, row: number, column: number): CellStyle {
  return sheet.styles[rowAt(sheet, row)?.styles[column - 1] ?? 0] ?? DEFAULT_STYLE;
}

export function ruleAt(sheet: SheetState, row: number, column: number): RuleState | null {
  const index = rowAt(sheet, row)?.rules[column - 1] ?? 0;
  return index === 0 ? null : (sheet.rules[index] ?? null);
}

export function noteAt(sheet: SheetState, row: number, column: number): string {
  return rowAt(sheet, row)?.notes[column - 1] ?? '';
}

/** Stores a value and drops the formula of the cell, or the reverse. */
export function putContent(
  sheet: SheetState,
  row: number,
  column: number,
  value: CellValue,
  formula = '',
): void {
  if (value === '' && formula === '' && !rowAt(sheet, row)) return;
  const state = ensureRow(sheet, row);
  put(state.values, column, formula === '' ? value : '', '');
  put(state.formulas, column, formula, '');
}

function indexOf<T>(table: T[], entry: T, from: number): number {
  const key = JSON.stringify(entry);
  for (let i = from; i < table.length; i++) if (JSON.stringify(table[i]) === key) return i;
  return table.push(entry) - 1;
}

/** Number of a style in the sheet's table. */
export function styleIndex(sheet: SheetState, style: CellStyle): number {
  return indexOf(sheet.styles, style, 0);
}

/** Number of a rule in the sheet's table, 0 for none. */
export function ruleIndex(sheet: SheetState, rule: RuleState | null): number {
  return rule === null ? 0 : indexOf(sheet.rules, rule, 1);
}

/** Changes the look of an area; each look that occurs is worked out once, so whole columns are cheap. */
export function restyle(sheet: SheetState, area: Area, change: Partial<CellStyle>): void {
  const known = new Map<number, number>();
  const turn = (old: number): number => {
    let next = known.get(old);
    if (next === undefined) {
      next = styleIndex(sheet, { ...(sheet.styles[old] ?? DEFAULT_STYLE), ...change });
      known.set(old, next);
    }
    return next;
  };
  if (turn(0) === 0 && sheet.rows.length < area.row) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const styles = ensureRow(sheet, row).styles;
    for (let column = area.column; column < area.column + area.columns; column++) {
      put(styles, column, turn(styles[column - 1] ?? 0), 0);
    }
  }
}

/** Puts one rule into every cell of an area; null takes rules away. */
export function putRule(sheet: SheetState, area: Area, rule: RuleState | null): void {
  const index = ruleIndex(sheet, rule);
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (index === 0 && !rowAt(sheet, row)) continue;
    const rules = ensureRow(sheet, row).rules;
    for (let column = area.column; column < area.column + area.columns; column++) {
      put(rules, column, index, 0);
    }
  }
}

/** The last row and column with a value or a formula; 0 when there is none. */
export function lastCell(sheet: SheetState): { row: number; column: number } {
  let row = 0;
  let column = 0;
  sheet.rows.forEach((state, index) => {
    if (!state) return;
    const width = Math.max(state.values.length, state.formulas.length);
    if (width === 0) return;
    row = index + 1;
    if (width > column) column = width;
  });
  return { row, column };
}

export function sheetById(spreadsheet: SpreadsheetState, sheetId: number): SheetState | null {
  return spreadsheet.sheets.find((sheet) => sheet.id === sheetId) ?? null;
}

/** Names of tabs are told apart without regard to case. */
export function sheetByName(spreadsheet: SpreadsheetState, name: string): SheetState | null {
  const wanted = name.toLowerCase();
  return spreadsheet.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

/** The sheet of a person's action, which can only name a sheet that is there. */
export function requireSheet(spreadsheet: SpreadsheetState, sheetId: number): SheetState {
  const sheet = sheetById(spreadsheet, sheetId);
  if (!sheet) throw new Error(`no sheet ${sheetId} in spreadsheet ${spreadsheet.id}`);
  return sheet;
}
