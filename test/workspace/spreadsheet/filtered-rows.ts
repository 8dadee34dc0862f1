/** Rows that the filter of a sheet takes out of sight. */
import { styleAt, valueAt } from './cells';
import { displayText } from './display';
import { calculator } from './formulas';
import type { SheetState, SpreadsheetState } from './state';

/** Whether a row is out of sight: one of its shown values is among the hidden ones. The header always stays. */
export function filteredRows(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  now: number,
): (row: number) => boolean {
  const { filter } = sheet;
  const columns = Object.entries(filter?.hiddenValues ?? {}).filter(([, hidden]) => hidden.length > 0);
  if (!filter || columns.length === 0) return () => false;
  const calculated = calculator(spreadsheet, sheet, now);
  const sets = columns.map(([column, hidden]) => ({ column: Number(column), hidden: new Set(hidden) }));
  const { area } = filter;
  return (row) => {
    if (row <= area.row || row >= area.row + area.rows) return false;
    return sets.some(({ column, hidden }) => {
      const result = calculated(row, column);
      const format = styleAt(sheet, row, column).numberFormat || (result?.format ?? '');
      const value = result?.value ?? valueAt(sheet, row, column);
      return hidden.has(displayText(value, format, spreadsheet.locale));
    });
  };
}
