/** A sheet as a person sees it: plain JSON to draw from. */
import type { Workspace } from '../workspace';
import { type CellView, cellViews } from './cell-view';
import { DEFAULT_ROW_HEIGHT, requireSheet } from './cells';
import { type ChartView, chartView } from './chart-data';
import { filteredRows } from './filtered-rows';
import { contentExtent } from './formulas';
import { columnName } from './references';
import { columnWidth } from './sheet-layout';
import { findSpreadsheet } from './sheet-list';
import type { Area, RuleState, SheetState, SpreadsheetState } from './state';
import { ruleOptions } from './validation-rules';

export interface ValidationView {
  readonly kind: 'list' | 'checkbox' | 'date' | 'number';
  /** Options of a list, resolved. */
  readonly options: readonly string[];
  /** Wrong values are refused. */
  readonly strict: boolean;
  readonly help: string;
}

export interface RowView {
  readonly row: number;
  readonly height: number;
  /** By hand or by the filter. */
  readonly hidden: boolean;
  /** Cells with anything to be seen, in order. */
  readonly cells: readonly CellView[];
}

export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly formUrl: string | null;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** The last row and column with contents. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly columns: readonly { readonly name: string; readonly width: number; readonly hidden: boolean }[];
  readonly rows: readonly RowView[];
  readonly validations: readonly ValidationView[];
  readonly merges: readonly Area[];
  readonly filter: {
    readonly area: Area;
    readonly hiddenValues: Readonly<Record<string, readonly string[]>>;
  } | null;
  readonly charts: readonly ChartView[];
  readonly protections: readonly {
    readonly area: Area | null;
    readonly description: string;
    readonly warningOnly: boolean;
  }[];
}

/** The tabs of a spreadsheet and where the cursor is. */
export interface SpreadsheetView {
  readonly id: string;
  readonly name: string;
  readonly activeSheetId: number;
  readonly activeArea: Area;
  readonly tabs: readonly {
    readonly id: number;
    readonly name: string;
    readonly hidden: boolean;
    readonly tabColor: string | null;
  }[];
}

export function spreadsheetView(workspace: Workspace, spreadsheetId: string): SpreadsheetView {
  const { id, name, activeSheetId, activeArea, sheets } = findSpreadsheet(workspace, spreadsheetId);
  const tabs = sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
  }));
  return { id, name, activeSheetId, activeArea, tabs };
}

/**
 * The sheet with formulas worked out and conditional formats applied. Rows from `rows.from` to `rows.to`
 * (1-based, both included); without it all rows that hold anything.
 */
export function sheetView(
  workspace: Workspace,
  spreadsheetId: string,
  sheetId: number,
  rows: { readonly from: number; readonly to: number } = { from: 1, to: Number.MAX_SAFE_INTEGER },
): SheetView {
  const spreadsheet = findSpreadsheet(workspace, spreadsheetId);
  const sheet = requireSheet(spreadsheet, sheetId);
  const now = workspace.now();
  const last = contentExtent(spreadsheet, sheet, now);
  const { hiddenGridlines, form, filter } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    formUrl: form?.url ?? null,
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    usedRows: last.row,
    usedColumns: last.column,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: !hiddenGridlines,
    columns: Array.from({ length: sheet.maxColumns }, (_, i) => ({
      name: columnName(i + 1),
      width: columnWidth(sheet, i + 1),
      hidden: sheet.hiddenColumns[i] ?? false,
    })),
    rows: rowViews(spreadsheet, sheet, now, last, rows),
    validations: sheet.rules.slice(1).map((rule) => validationView(spreadsheet, rule, now)),
    merges: sheet.merges,
    filter,
    charts: sheet.charts.map((chart) => chartView(spreadsheet, chart, now)),
    protections: sheet.protections.map(({ area, description, warningOnly }) => ({
      area,
      description,
      warningOnly,
    })),
  };
}

function validationView(spreadsheet: SpreadsheetState, rule: RuleState, now: number): ValidationView {
  const { type } = rule.criterion;
  const kinds = { CHECKBOX: 'checkbox', DATE_IS_VALID_DATE: 'date', NUMBER_BETWEEN: 'number' } as const;
  return {
    kind: type === 'VALUE_IN_LIST' || type === 'VALUE_IN_RANGE' ? 'list' : kinds[type],
    options: ruleOptions(spreadsheet, rule, now) ?? [],
    strict: !rule.allowInvalid,
    help: rule.helpText ?? '',
  };
}

function rowViews(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  now: number,
  used: { readonly row: number; readonly column: number },
  window: { readonly from: number; readonly to: number },
): RowView[] {
  const draw = cellViews(spreadsheet, sheet, now);
  const isFilteredOut = filteredRows(spreadsheet, sheet, now);
  const views: RowView[] = [];
  const last = Math.min(Math.max(sheet.rows.length, used.row), window.to);
  for (let row = Math.max(1, window.from); row <= last; row++) {
    const state = sheet.rows[row - 1];
    const lists = state ? [state.styles, state.rules, state.notes] : [];
    const width = Math.max(used.column, ...lists.map((list) => list.length));
    const cells: CellView[] = [];
    for (let column = 1; column <= width; column++) {
      const cell = draw(row, column);
      if (cell) cells.push(cell);
    }
    const hidden = (state?.hidden ?? false) || isFilteredOut(row);
    views.push({ row, height: state?.height || DEFAULT_ROW_HEIGHT, hidden, cells });
  }
  return views;
}
