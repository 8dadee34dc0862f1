/** What a data validation accepts. */
import { sheetById } from './cells';
import { displayText, isDateFormat } from './display';
import { calculator } from './formulas';
import { cellName } from './references';
import type { CellValue, RuleState, SpreadsheetState } from './state';

/** Values of a drop-down as the cell would show them, without repeats and empty ones; null for other rules. */
export function ruleOptions(spreadsheet: SpreadsheetState, rule: RuleState, now: number): string[] | null {
  const { criterion } = rule;
  if (criterion.type === 'VALUE_IN_LIST') return [...criterion.values];
  if (criterion.type !== 'VALUE_IN_RANGE') return null;
  const { area } = criterion;
  const sheet = sheetById(spreadsheet, area.sheetId);
  if (!sheet) return [];
  const calculated = calculator(spreadsheet, sheet, now);
  const options = new Set<string>();
  const last = Math.min(sheet.rows.length, area.row + area.rows - 1);
  for (let row = area.row; row <= last; row++) {
    const state = sheet.rows[row - 1];
    if (!state) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = calculated(row, column)?.value ?? state.values[column - 1] ?? '';
      const format = sheet.styles[state.styles[column - 1] ?? 0]?.numberFormat ?? '';
      if (value !== '') options.add(displayText(value, format, spreadsheet.locale));
    }
  }
  return [...options];
}

export type RuleCheck = (rule: RuleState, value: CellValue, format: string) => boolean;

/** Makes a check of many cells that works out each drop-down once. An empty cell fits every rule. */
export function ruleCheck(spreadsheet: SpreadsheetState, now: number): RuleCheck {
  const known = new Map<RuleState, Set<string>>();
  return (rule, value, format) => {
    if (value === '') return true;
    const { criterion } = rule;
    switch (criterion.type) {
      case 'CHECKBOX':
        return typeof value === 'boolean';
      case 'DATE_IS_VALID_DATE':
        return typeof value === 'number' && isDateFormat(format);
      case 'NUMBER_BETWEEN':
        return typeof value === 'number' && value >= criterion.from && value <= criterion.to;
      default: {
        let options = known.get(rule);
        if (!options) {
          options = new Set(ruleOptions(spreadsheet, rule, now));
          known.set(rule, options);
        }
        return options.has(displayText(value, format, spreadsheet.locale));
      }
    }
  };
}

/** Google's text for a value that a rule refuses. */
export function violationText(
  spreadsheet: SpreadsheetState,
  rule: RuleState,
  row: number,
  column: number,
  now: number,
): string {
  const options = ruleOptions(spreadsheet, rule, now);
  const start = `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this sheet/cell.`;
  return options ? `${start} Please enter one of the following values: ${options.join(', ')}.` : start;
}
