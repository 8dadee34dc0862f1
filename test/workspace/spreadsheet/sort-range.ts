/** `Range.sort`: by one column or by several, each up or down. */
import { expectArguments } from '../script/arguments';
import type { Area, SheetState, SpreadsheetState } from './state';
import { sortArea } from './structure';

interface SortKey {
  readonly column: number;
  readonly ascending?: boolean;
}

function isKey(key: unknown): key is SortKey {
  return typeof key === 'object' && key !== null && typeof (key as SortKey).column === 'number';
}

/** The last key is sorted by first: sorting keeps the order of equal rows. */
export function applySort(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  area: Area,
  by: unknown,
  now: number,
): void {
  const keys = (Array.isArray(by) ? by : [by]).map((key): unknown =>
    typeof key === 'number' ? { column: key } : key,
  );
  expectArguments(keys.length > 0 && keys.every(isKey), 'SpreadsheetApp.Range.sort', by);
  for (const { column, ascending } of (keys as SortKey[]).reverse()) {
    sortArea(spreadsheet, sheet, area, column, ascending ?? true, now);
  }
}
