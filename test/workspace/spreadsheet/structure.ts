/** Inserting, deleting, moving and sorting rows and columns, with everything that follows them. */
import { ensureRow } from './cells';
import { calculator, contentsChanged, structureChanged } from './formulas';
import { moveFormula, type Shift, shiftArea, shiftFormula, shiftIndex } from './references';
import type { Area, CellValue, RowState, RuleState, SheetState, SpreadsheetState } from './state';

const LISTS = ['values', 'formulas', 'styles', 'rules', 'notes'] as const;

/** Inserts, deletes or moves; `like` is the row or column whose looks and rules inserted ones take over. */
export function applyShift(spreadsheet: SpreadsheetState, sheet: SheetState, shift: Shift, like = 0): void {
  if (shift.axis === 'row') shiftRows(sheet, shift, like);
  else shiftColumns(sheet, shift, like);
  follow(spreadsheet, sheet, shift);
  structureChanged(spreadsheet);
}

/** Applies the shift to a list by place; a list that is too short is filled up first. */
function shiftList<T>(list: T[], shift: Shift, empty: T, fresh: () => T): void {
  if (shift.kind === 'insert') {
    if (list.length < shift.at - 1 && fresh() === empty) return;
    while (list.length < shift.at - 1) list.push(empty);
    list.splice(shift.at - 1, 0, ...Array.from({ length: shift.count }, fresh));
  } else if (shift.kind === 'delete') {
    list.splice(shift.at - 1, shift.count);
  } else {
    const { from, count, to } = shift;
    while (list.length < Math.max(from - 1 + count, to - 1)) list.push(empty);
    const moved = list.splice(from - 1, count);
    list.splice((to > from ? to - count : to) - 1, 0, ...moved);
  }
  while (list.length > 0 && list[list.length - 1] === empty) list.pop();
}

function sizeChange(shift: Shift): number {
  return shift.kind === 'insert' ? shift.count : shift.kind === 'delete' ? -shift.count : 0;
}

/** Frozen ones stay frozen; what is deleted among them is no longer counted. */
function frozenAfter(frozen: number, shift: Shift): number {
  if (shift.kind === 'delete') {
    return frozen - Math.max(0, Math.min(frozen, shift.at + shift.count - 1) - shift.at + 1);
  }
  return shift.kind === 'insert' && shift.at <= frozen ? frozen + shift.count : frozen;
}

function shiftRows(sheet: SheetState, shift: Shift, like: number): void {
  const model = sheet.rows[like - 1] ?? null;
  const fresh = (): RowState | null =>
    model && {
      values: [],
      formulas: [],
      styles: [...model.styles],
      rules: [...model.rules],
      notes: [],
      height: model.height,
      hidden: false,
    };
  shiftList(sheet.rows, shift, null, fresh);
  sheet.maxRows += sizeChange(shift);
  sheet.frozenRows = frozenAfter(sheet.frozenRows, shift);
}

function shiftColumns(sheet: SheetState, shift: Shift, like: number): void {
  for (const row of sheet.rows) {
    if (!row) continue;
    const style = row.styles[like - 1] ?? 0;
    const rule = row.rules[like - 1] ?? 0;
    shiftList<CellValue>(row.values, shift, '', () => '');
    shiftList(row.formulas, shift, '', () => '');
    shiftList(row.notes, shift, '', () => '');
    shiftList(row.styles, shift, 0, () => style);
    shiftList(row.rules, shift, 0, () => rule);
  }
  const width = sheet.columnWidths[like - 1] ?? 0;
  shiftList(sheet.columnWidths, shift, 0, () => width);
  shiftList(sheet.hiddenColumns, shift, false, () => false);
  sheet.maxColumns += sizeChange(shift);
  sheet.frozenColumns = frozenAfter(sheet.frozenColumns, shift);
}

function follow(spreadsheet: SpreadsheetState, shifted: SheetState, shift: Shift): void {
  const keep = <T extends Area>(areas: readonly T[]): T[] =>
    areas.flatMap((area) => {
      const next = shiftArea(shift, area);
      return next ? [{ ...area, ...next }] : [];
    });
  for (const sheet of spreadsheet.sheets) {
    for (const row of sheet.rows) {
      row?.formulas.forEach((formula, i) => {
        if (formula !== '') row.formulas[i] = shiftFormula(formula, shift, shifted.name, sheet.name);
      });
    }
    sheet.rules.forEach((rule, i) => {
      sheet.rules[i] = shiftRule(rule, shift);
    });
    sheet.charts = sheet.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap((range) => (range.sheetId === shift.sheetId ? keep([range]) : [range])),
    }));
  }
  shifted.merges = keep(shifted.merges);
  shifted.conditionalFormats = shifted.conditionalFormats.flatMap((format) => {
    const areas = keep(format.areas);
    const { type, value } = format.condition;
    const isFormula = type === 'CUSTOM_FORMULA';
    const next = isFormula ? shiftFormula(value, shift, shifted.name, shifted.name) : value;
    return areas.length === 0 ? [] : [{ ...format, areas, condition: { type, value: next } }];
  });
  shifted.protections = shifted.protections.flatMap((protection) => {
    if (!protection.area) return [protection];
    const area = shiftArea(shift, protection.area);
    return area ? [{ ...protection, area }] : [];
  });
  if (shifted.filter) followFilter(shifted, shift);
  if (spreadsheet.activeSheetId === shifted.id) {
    spreadsheet.activeArea = shiftArea(shift, spreadsheet.activeArea) ?? spreadsheet.activeArea;
  }
}

function followFilter(sheet: SheetState, shift: Shift): void {
  const area = sheet.filter && shiftArea(shift, sheet.filter.area);
  if (!sheet.filter || !area) {
    sheet.filter = null;
    return;
  }
  const hiddenValues: Record<string, string[]> = {};
  for (const [column, hidden] of Object.entries(sheet.filter.hiddenValues)) {
    const next = shift.axis === 'column' ? shiftIndex(shift, Number(column)) : Number(column);
    if (next !== null) hiddenValues[next] = hidden;
  }
  sheet.filter = { area, hiddenValues };
}

function shiftRule(rule: RuleState, shift: Shift): RuleState {
  const { criterion } = rule;
  if (criterion.type !== 'VALUE_IN_RANGE' || criterion.area.sheetId !== shift.sheetId) return rule;
  const area = shiftArea(shift, criterion.area);
  return area ? { ...rule, criterion: { ...criterion, area: { ...criterion.area, ...area } } } : rule;
}

const collator = new Intl.Collator('ru');

/** Numbers and dates, then texts, then booleans; empty cells come last in both directions. */
function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const rank = (value: CellValue): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  const order =
    rank(a) - rank(b) || (typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b));
  return ascending ? order : -order;
}

/** Sorts the rows of an area by one column; cells go with looks, rules and notes, formulas with their row. */
export function sortArea(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  area: Area,
  column: number,
  ascending: boolean,
  now: number,
): void {
  const calculated = calculator(spreadsheet, sheet, now);
  const rows = Array.from({ length: area.rows }, (_, i) => area.row + i);
  const keys = new Map(
    rows.map((row) => [row, calculated(row, column)?.value ?? sheet.rows[row - 1]?.values[column - 1] ?? '']),
  );
  const order = [...rows].sort((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? '', ascending));
  const from = area.column - 1;
  const to = from + area.columns;
  const taken = order.map((row) => {
    const state = sheet.rows[row - 1];
    return LISTS.map((list) => (state?.[list] ?? []).slice(from, to));
  });
  rows.forEach((row, i) => {
    const lists = taken[i] ?? [];
    if (!sheet.rows[row - 1] && lists.every((list) => list.length === 0)) return;
    const state = ensureRow(sheet, row);
    const distance = row - (order[i] ?? row);
    LISTS.forEach((list, k) => {
      replaceSlice(state[list] as unknown[], from, area.columns, lists[k] ?? [], emptyOf(list));
    });
    for (let c = from; c < Math.min(to, state.formulas.length); c++) {
      const formula = state.formulas[c];
      if (formula) state.formulas[c] = moveFormula(formula, distance, 0, false);
    }
  });
  contentsChanged(spreadsheet, sheet, area);
}

function emptyOf(list: (typeof LISTS)[number]): '' | 0 {
  return list === 'styles' || list === 'rules' ? 0 : '';
}

function replaceSlice(
  list: unknown[],
  from: number,
  width: number,
  items: readonly unknown[],
  empty: '' | 0,
): void {
  while (list.length < from) list.push(empty);
  const padded = Array.from({ length: width }, (_, i) => items[i] ?? empty);
  list.splice(from, width, ...padded);
  while (list.length > 0 && list[list.length - 1] === empty) list.pop();
}
