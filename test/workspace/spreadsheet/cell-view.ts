/** One cell as a person sees it. */
import { DEFAULT_STYLE } from './cells';
import { conditionalLooks } from './conditional-look';
import { displayText, isDateFormat } from './display';
import { calculator, isError } from './formulas';
import { sheetLocale } from './locale';
import { serialParts, toSerial } from './serial-date';
import type { CellStyle, CellValue, SheetState, SpreadsheetState } from './state';
import { readTyped } from './typed-input';
import { ruleCheck } from './validation-rules';

export interface CellView {
  readonly row: number;
  readonly column: number;
  /** As shown, by number format. */
  readonly text: string;
  /** As it stands in the formula line. */
  readonly edit: string;
  readonly kind: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly formula?: string;
  /** '' for none. */
  readonly background: string;
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly family: string;
  readonly wrap: CellStyle['wrap'];
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: CellStyle['vertical'];
  readonly border: boolean;
  /** Address the text leads to. */
  readonly link?: string;
  readonly note?: string;
  /** Number of an entry in `SheetView.validations`. */
  readonly validation?: number;
  /** The value breaks the cell's rule. */
  readonly invalid?: true;
}

/** Makes a drawer of the sheet's cells, 1-based; null for a cell with nothing to be seen. */
export function cellViews(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  now: number,
): (row: number, column: number) => CellView | null {
  const { locale } = spreadsheet;
  const calculated = calculator(spreadsheet, sheet, now);
  const conditional = conditionalLooks(spreadsheet, sheet, now);
  const fits = ruleCheck(spreadsheet, now);
  const year = serialParts(toSerial(now, spreadsheet.timeZone)).getUTCFullYear();
  return (row, column) => {
    const state = sheet.rows[row - 1];
    const style = sheet.styles[state?.styles[column - 1] ?? 0] ?? DEFAULT_STYLE;
    const formula = state?.formulas[column - 1] ?? '';
    const note = state?.notes[column - 1] ?? '';
    const ruleIndex = state?.rules[column - 1] ?? 0;
    const rule = sheet.rules[ruleIndex];
    const result = calculated(row, column);
    const value = result?.value ?? state?.values[column - 1] ?? '';
    const format = style.numberFormat || (result?.format ?? '');
    const text = displayText(value, format, locale);
    const look = conditional(row, column, value, text);
    const plain = value === '' && formula === '' && note === '' && ruleIndex === 0 && look === null;
    if (plain && style.background === '' && !style.border) return null;
    const kind = kindOf(value, format, result !== null);
    const invalid = ruleIndex > 0 && rule !== undefined && formula === '' && !fits(rule, value, format);
    return {
      row,
      column,
      text,
      edit: formula || editText(value, style.numberFormat, text, locale, year),
      kind,
      ...(formula === '' ? {} : { formula }),
      background: look?.background ?? style.background,
      colour: look?.fontColor ?? style.fontColor,
      bold: look?.bold ?? style.bold,
      italic: style.italic,
      size: style.fontSize,
      family: style.fontFamily,
      wrap: style.wrap,
      align: style.horizontal || usualAlignment(kind),
      vertical: style.vertical,
      border: style.border,
      ...(style.link === '' ? {} : { link: style.link }),
      ...(note === '' ? {} : { note }),
      ...(ruleIndex === 0 ? {} : { validation: ruleIndex - 1 }),
      ...(invalid ? { invalid: true as const } : {}),
    };
  };
}

function kindOf(value: CellValue, format: string, isCalculated: boolean): CellView['kind'] {
  if (value === '') return 'empty';
  if (typeof value === 'number') return isDateFormat(format) ? 'date' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  return isCalculated && isError(value) ? 'error' : 'text';
}

function usualAlignment(kind: CellView['kind']): CellView['align'] {
  if (kind === 'number' || kind === 'date') return 'right';
  return kind === 'boolean' || kind === 'error' ? 'center' : 'left';
}

/** What gives the same contents when it is typed again: text that would be read otherwise gets its apostrophe. */
function editText(value: CellValue, format: string, text: string, locale: string, year: number): string {
  if (typeof value === 'string') {
    const again = readTyped(value, { locale, format, year });
    return again.formula !== '' || again.value !== value ? `'${value}` : value;
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isDateFormat(format)) {
    const { day, moment } = sheetLocale(locale);
    return displayText(value, Number.isInteger(value) ? day : moment, locale);
  }
  return format.includes('%') ? text : displayText(value, '', locale);
}
