/** What the conditional formats of a sheet make of a cell. */
import { evaluate } from './formulas';
import { moveFormula } from './references';
import type { Area, CellValue, ConditionalFormatState, SheetState, SpreadsheetState } from './state';

export interface ConditionalLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

type Test = (row: number, column: number, value: CellValue, text: string) => boolean;

/** For each property the first rule that applies and sets it wins; null when none applies. */
export function conditionalLooks(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  now: number,
): (row: number, column: number, value: CellValue, text: string) => ConditionalLook | null {
  const tests = sheet.conditionalFormats.map((format) => makeTest(spreadsheet, sheet, now, format));
  return (row, column, value, text) => {
    let look: ConditionalLook | null = null;
    sheet.conditionalFormats.forEach((format, i) => {
      if (!format.areas.some((area) => holds(area, row, column))) return;
      if (!tests[i]?.(row, column, value, text)) return;
      look = {
        background: look?.background ?? format.background,
        fontColor: look?.fontColor ?? format.fontColor,
        bold: look?.bold ?? format.bold,
      };
    });
    return look;
  };
}

function holds(area: Area, row: number, column: number): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

function makeTest(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  now: number,
  format: ConditionalFormatState,
): Test {
  const { type, value: wanted } = format.condition;
  const lower = wanted.toLowerCase();
  switch (type) {
    case 'TEXT_EQ':
      return (_row, _column, _value, text) => text.toLowerCase() === lower;
    case 'TEXT_CONTAINS':
      return (_row, _column, _value, text) => text.toLowerCase().includes(lower);
    case 'CELL_EMPTY':
      return (_row, _column, value) => value === '';
    case 'CELL_NOT_EMPTY':
      return (_row, _column, value) => value !== '';
    default: {
      const top = Math.min(...format.areas.map((area) => area.row));
      const left = Math.min(...format.areas.map((area) => area.column));
      const known = new Map<string, boolean>();
      let work: ((formula: string) => CellValue | null) | null = null;
      return (row, column) => {
        const formula = moveFormula(wanted, row - top, column - left);
        let result = known.get(formula);
        if (result === undefined) {
          work ??= evaluate(spreadsheet, sheet, now);
          const value = work(formula);
          result = value === true || (typeof value === 'number' && value !== 0);
          known.set(formula, result);
        }
        return result;
      };
    }
  }
}
