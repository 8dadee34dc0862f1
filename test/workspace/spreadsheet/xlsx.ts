/** A spreadsheet as an Excel workbook; charts are pictures, `exceljs` writes no others; protections are left out. */
import ExcelJS from 'exceljs';
import { chartPng } from '../charts/png';
import type { Workspace } from '../workspace';
import { type ChartView, chartView } from './chart-data';
import { isDateFormat } from './display';
import { filteredRows } from './filtered-rows';
import { calculator, canonicalFormula, contentExtent, isError } from './formulas';
import { areaName } from './references';
import { columnWidth } from './sheet-layout';
import { findSpreadsheet } from './sheet-list';
import type { CellStyle, CellValue, SheetState, SpreadsheetState } from './state';
import { addConditions, addValidations, excelNames, type NamesOf } from './xlsx-rules';

/** Excel's width counts digits of the usual font, 7 pixels each, and 5 pixels of padding. */
function excelWidth(pixels: number): number {
  return Math.max(1, (pixels - 5) / 7);
}

function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1).toUpperCase()}` };
}

/** The workbook's bytes: values, formulas with their results, looks, notes, rules, filter, conditions. */
export async function writeXlsx(workspace: Workspace, spreadsheetId: string): Promise<Buffer> {
  const spreadsheet = findSpreadsheet(workspace, spreadsheetId);
  const now = workspace.now();
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(now);
  workbook.modified = new Date(now);
  workbook.calcProperties.fullCalcOnLoad = true;
  const names = excelNames(spreadsheet);
  const visible = spreadsheet.sheets.filter((sheet) => !sheet.hidden);
  const active = visible.find(({ id }) => id === spreadsheet.activeSheetId) ?? visible[0];
  const activeTab = active ? spreadsheet.sheets.indexOf(active) : 0;
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  for (const sheet of spreadsheet.sheets) addSheet(workbook, spreadsheet, sheet, names, now);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: ExcelJS.Workbook,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  names: NamesOf,
  now: number,
): void {
  const page = workbook.addWorksheet(names(sheet.name), {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: sheet.tabColor ? { tabColor: argb(sheet.tabColor) } : {},
  });
  const { frozenRows, frozenColumns } = sheet;
  const showGridLines = !sheet.hiddenGridlines;
  page.views =
    frozenRows + frozenColumns > 0
      ? [{ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, showGridLines }]
      : [{ state: 'normal', showGridLines }];
  const used = contentExtent(spreadsheet, sheet, now);
  const columns = Math.max(used.column, sheet.columnWidths.length, sheet.hiddenColumns.length);
  for (let column = 1; column <= columns; column++) {
    const letter = page.getColumn(column);
    letter.width = excelWidth(columnWidth(sheet, column));
    if (sheet.hiddenColumns[column - 1]) letter.hidden = true;
  }
  addRows(page, spreadsheet, sheet, names, used, now);
  for (const area of sheet.merges) page.mergeCells(areaName(area));
  if (sheet.filter) {
    const { row, column, columns: width } = sheet.filter.area;
    const bottom = Math.max(row, Math.min(row + sheet.filter.area.rows - 1, used.row));
    page.autoFilter = { from: { row, column }, to: { row: bottom, column: column + width - 1 } };
  }
  addValidations(workbook, page, spreadsheet, sheet, names);
  addConditions(page, spreadsheet, sheet, names);
  for (const chart of sheet.charts) {
    const view = chartView(spreadsheet, chart, now);
    const png = chartPng(view) as unknown as ExcelJS.Buffer;
    page.addImage(workbook.addImage({ buffer: png, extension: 'png' }), {
      tl: cornerOf(view),
      ext: { width: view.width, height: view.height },
      editAs: 'oneCell',
    });
  }
}

/** English Metric Units in a pixel. */
const EMU = 9525;

function cornerOf({ row, column, x, y }: Pick<ChartView, 'row' | 'column' | 'x' | 'y'>): ExcelJS.Anchor {
  const corner = {
    nativeCol: column - 1,
    nativeColOff: x * EMU,
    nativeRow: row - 1,
    nativeRowOff: y * EMU,
  };
  return corner as ExcelJS.Anchor;
}

function addRows(
  page: ExcelJS.Worksheet,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  names: NamesOf,
  used: { readonly row: number; readonly column: number },
  now: number,
): void {
  const calculated = calculator(spreadsheet, sheet, now);
  const isFilteredOut = filteredRows(spreadsheet, sheet, now);
  const looks = sheet.styles.map((style) => excelStyle(style));
  for (let row = 1; row <= used.row; row++) {
    const state = sheet.rows[row - 1];
    const line = page.getRow(row);
    if (state?.height) line.height = state.height * 0.75;
    if (state?.hidden || isFilteredOut(row)) line.hidden = true;
    const width = Math.max(used.column, state?.notes.length ?? 0);
    for (let column = 1; column <= width; column++) {
      const look = state?.styles[column - 1] ?? 0;
      const formula = state?.formulas[column - 1] ?? '';
      const result = calculated(row, column);
      const value = result?.value ?? state?.values[column - 1] ?? '';
      const note = state?.notes[column - 1] ?? '';
      if (value === '' && formula === '' && look === 0 && note === '') continue;
      const cell = line.getCell(column);
      cell.value = formula === '' ? plainValue(value) : formulaValue(spreadsheet, names, formula, value);
      const style = looks[look] ?? looks[0];
      const format = result && !sheet.styles[look]?.numberFormat ? result.format : '';
      if (style) cell.style = cellStyle(style, formula === '' ? value : '', format);
      if (note !== '') cell.note = note;
    }
  }
}

function plainValue(value: CellValue): ExcelJS.CellValue {
  return value === '' ? null : value;
}

function formulaValue(
  spreadsheet: SpreadsheetState,
  names: NamesOf,
  formula: string,
  value: CellValue,
): ExcelJS.CellValue {
  const text = names.inFormula(canonicalFormula(formula, spreadsheet.locale)).slice(1);
  // An error is worked out again by Excel, which may know the function.
  return { formula: text, result: isError(value) ? '' : value };
}

function excelStyle(style: CellStyle): Partial<ExcelJS.Style> {
  const line = { style: 'thin', color: argb('#dadce0') } as const;
  return {
    font: {
      name: style.fontFamily,
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      color: argb(style.fontColor),
    },
    alignment: {
      vertical: style.vertical,
      wrapText: style.wrap === 'WRAP',
      ...(style.horizontal === '' ? {} : { horizontal: style.horizontal }),
    },
    ...(style.background === ''
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.background) } }),
    ...(style.border ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
    ...(style.numberFormat === '' ? {} : { numFmt: excelFormat(style.numberFormat) }),
  };
}

/** Excel reads months and minutes as Sheets does; only the names of time zones and locales differ, and are rare. */
function excelFormat(format: string): string {
  return isDateFormat(format) ? format.toLowerCase() : format;
}

/**
 * The style of one cell. Text that begins like a formula is marked as text, so that it stays text when somebody
 * edits it in Excel; text of several lines is wrapped, or Excel shows it as one.
 */
function cellStyle(
  style: Partial<ExcelJS.Style>,
  value: CellValue,
  calculatedFormat: string,
): Partial<ExcelJS.Style> {
  if (calculatedFormat !== '') return { ...style, numFmt: calculatedFormat };
  if (typeof value !== 'string') return style;
  const risky = /^[=+\-@']/.test(value);
  const lines = value.includes('\n');
  if (!risky && !lines) return style;
  return {
    ...style,
    ...(risky ? { numFmt: '@' } : {}),
    ...(lines ? { alignment: { ...style.alignment, wrapText: true } } : {}),
  };
}
