/** Putting contents into cells, the same way for scripts and people: reading as typed, formats, rules. */
import { ServiceError } from '../service-object';
import { ensureRow, put, ruleAt, styleAt, styleIndex } from './cells';
import { displayText, isDateFormat, TEXT_FORMAT } from './display';
import { contentsChanged } from './formulas';
import { sheetLocale } from './locale';
import { serialParts, toSerial } from './serial-date';
import type { Area, CellStyle, CellValue, RuleState, SheetState, SpreadsheetState } from './state';
import { readTyped, type TypedInput } from './typed-input';
import { ruleCheck, violationText } from './validation-rules';

/** What may be put into a cell; a string is read as if it were typed, null empties. */
export type Input = string | number | boolean | Date | null | undefined;

const MOST_CHARACTERS = 50_000;
export const TOO_LONG = `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`;

export function isInput(value: unknown): value is Input {
  if (value === null || value === undefined) return true;
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean';
}

const EMPTY: TypedInput = { value: '', formula: '', format: '' };

/** Reads one input for a cell of a given number format. */
function readInput(spreadsheet: SpreadsheetState, input: Input, format: string, year: number): TypedInput {
  if (input === null || input === undefined || input === '') return EMPTY;
  if (typeof input === 'number' || typeof input === 'boolean') return { ...EMPTY, value: input };
  if (typeof input === 'string') {
    if (input.length > MOST_CHARACTERS) throw new ServiceError(TOO_LONG);
    return readTyped(input, { locale: spreadsheet.locale, format, year });
  }
  const value = toSerial(input.getTime(), spreadsheet.timeZone);
  const locale = sheetLocale(spreadsheet.locale);
  const look = Number.isInteger(value) ? locale.day : locale.moment;
  if (format === TEXT_FORMAT) return { ...EMPTY, value: displayText(value, look, spreadsheet.locale) };
  return { value, formula: '', format: look };
}

/** The year of the spreadsheet's wall clock, for dates typed without one. */
function yearAt(spreadsheet: SpreadsheetState, now: number): number {
  return serialParts(toSerial(now, spreadsheet.timeZone)).getUTCFullYear();
}

interface Ready {
  readonly row: number;
  readonly column: number;
  readonly content: TypedInput;
  readonly format: string;
}

/**
 * Writes inputs into an area, row by row. Throws Google's text, and writes nothing, when a text is too long or
 * a rule that refuses wrong values refuses one.
 */
export function writeInputs(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  area: Area,
  inputAt: (row: number, column: number) => Input,
  now: number,
): void {
  const year = yearAt(spreadsheet, now);
  const check = ruleCheck(spreadsheet, now);
  const ready: Ready[] = [];
  for (let row = 0; row < area.rows; row++) {
    const state = sheet.rows[area.row + row - 1];
    for (let column = 0; column < area.columns; column++) {
      const index = area.column + column - 1;
      const before = sheet.styles[state?.styles[index] ?? 0]?.numberFormat ?? '';
      const content = readInput(spreadsheet, inputAt(row, column), before, year);
      const format = before || content.format;
      const rule = sheet.rules[state?.rules[index] ?? 0];
      const ruled = (state?.rules[index] ?? 0) !== 0 && rule && !rule.allowInvalid;
      if (ruled && content.formula === '' && !check(rule, content.value, format)) {
        throw new ServiceError(violationText(spreadsheet, rule, area.row + row, index + 1, now));
      }
      ready.push({ row: area.row + row, column: index + 1, content, format: before ? '' : content.format });
    }
  }
  storeAll(spreadsheet, sheet, area, ready);
}

function storeAll(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  area: Area,
  ready: readonly Ready[],
): void {
  const looks = new Map<string, number>();
  for (const { row, column, content, format } of ready) {
    if (content.value === '' && content.formula === '' && !sheet.rows[row - 1]) continue;
    const state = ensureRow(sheet, row);
    put<CellValue>(state.values, column, content.value, '');
    put(state.formulas, column, content.formula, '');
    if (format === '') continue;
    const old = state.styles[column - 1] ?? 0;
    const key = `${old} ${format}`;
    let look = looks.get(key);
    if (look === undefined) {
      look = styleIndex(sheet, { ...(sheet.styles[old] as CellStyle), numberFormat: format });
      looks.set(key, look);
    }
    put(state.styles, column, look, 0);
  }
  contentsChanged(spreadsheet, sheet, area);
}

/** Whether a rule of the cell would refuse the text if it were typed there. */
export function refusedBy(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  typed: string,
  now: number,
): RuleState | null {
  const rule = ruleAt(sheet, row, column);
  if (!rule || rule.allowInvalid) return null;
  const before = styleAt(sheet, row, column).numberFormat;
  const content = readInput(spreadsheet, typed, before, yearAt(spreadsheet, now));
  const fits = ruleCheck(spreadsheet, now)(rule, content.value, before || content.format);
  return content.formula !== '' || fits ? null : rule;
}

/** Empties the contents of an area; looks, rules and notes stay. */
export function clearContents(spreadsheet: SpreadsheetState, sheet: SheetState, area: Area): void {
  const last = Math.min(sheet.rows.length, area.row + area.rows - 1);
  for (let row = area.row; row <= last; row++) {
    const state = sheet.rows[row - 1];
    if (!state) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (column <= state.values.length) put<CellValue>(state.values, column, '', '');
      if (column <= state.formulas.length) put(state.formulas, column, '', '');
    }
  }
  contentsChanged(spreadsheet, sheet, area);
}

/** Whether a stored number of a cell is read as a Date. */
export function readsAsDate(value: CellValue, format: string): value is number {
  return typeof value === 'number' && isDateFormat(format);
}
