/** Validations, conditional formats and sheet names as Excel wants them. */
import type ExcelJS from 'exceljs';
import { sheetById } from './cells';
import { canonicalFormula } from './formulas';
import { areaName, cellName, columnName, moveFormula, quotedSheetName, renameInFormula } from './references';
import type { Area, ConditionalFormatState, RuleState, SheetState, SpreadsheetState } from './state';

/** The name of a sheet in Excel. */
export interface NamesOf {
  (name: string): string;
  /** A formula with Excel's names in it. */
  inFormula(formula: string): string;
}

const LONGEST_NAME = 31;

/** Excel allows 31 characters and none of `[]:*?/\` in the name of a sheet. */
export function excelNames(spreadsheet: SpreadsheetState): NamesOf {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of spreadsheet.sheets) {
    const stem = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'+|'+$/g, '_');
    let free = stem.slice(0, LONGEST_NAME);
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      free = `${stem.slice(0, LONGEST_NAME - 2 - String(n).length)}~${n}`;
    }
    taken.add(free.toLowerCase());
    known.set(name, free);
  }
  const names = (name: string): string => known.get(name) ?? name;
  const inFormula = (formula: string): string => {
    let text = formula;
    for (const [before, after] of known) if (before !== after) text = renameInFormula(text, before, after);
    return text;
  };
  return Object.assign(names, { inFormula });
}

interface Validations {
  add(address: string, validation: ExcelJS.DataValidation): unknown;
}

const LISTS_SHEET = 'Значения списков';

/** Writes a list that does not fit into a rule to a sheet nobody sees, and gives the reference to it. */
function listReference(workbook: ExcelJS.Workbook, values: readonly string[]): string {
  const inline = values.join(',');
  const fits = inline.length <= 255 && values.every((value) => !/[",]/.test(value));
  if (fits) return `"${inline}"`;
  const page =
    workbook.getWorksheet(LISTS_SHEET) ?? workbook.addWorksheet(LISTS_SHEET, { state: 'veryHidden' });
  let column = 1;
  while (page.getCell(1, column).value !== null) column++;
  for (const [i, value] of values.entries()) page.getCell(i + 1, column).value = value;
  const letter = columnName(column);
  return `${quotedSheetName(LISTS_SHEET)}!$${letter}$1:$${letter}$${values.length}`;
}

function fixedArea(area: Area): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row}`;
  return `${corner(area.row, area.column)}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

function excelValidation(
  workbook: ExcelJS.Workbook,
  spreadsheet: SpreadsheetState,
  rule: RuleState,
  names: NamesOf,
): ExcelJS.DataValidation | null {
  const { criterion, allowInvalid, helpText } = rule;
  const rest = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: allowInvalid ? 'warning' : 'stop',
    ...(helpText === null ? {} : { showInputMessage: true, prompt: helpText.slice(0, 255) }),
  };
  switch (criterion.type) {
    case 'VALUE_IN_LIST':
      return { type: 'list', formulae: [listReference(workbook, criterion.values)], ...rest };
    case 'VALUE_IN_RANGE': {
      const source = sheetById(spreadsheet, criterion.area.sheetId);
      if (!source) return null;
      const reference = `${quotedSheetName(names(source.name))}!${fixedArea(criterion.area)}`;
      return { type: 'list', formulae: [reference], ...rest };
    }
    case 'DATE_IS_VALID_DATE':
      return { type: 'date', operator: 'greaterThan', formulae: [1], ...rest };
    case 'NUMBER_BETWEEN':
      return { type: 'decimal', operator: 'between', formulae: [criterion.from, criterion.to], ...rest };
    default:
      // Excel has no checkbox here: the cell shows TRUE or FALSE.
      return null;
  }
}

/** One entry for each run of cells of a column that share a rule. */
export function addValidations(
  workbook: ExcelJS.Workbook,
  page: ExcelJS.Worksheet,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  names: NamesOf,
): void {
  const { dataValidations } = page as unknown as { readonly dataValidations: Validations };
  const known = new Map<number, ExcelJS.DataValidation | null>();
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.rules.length ?? 0), 0);
  for (let column = 1; column <= width; column++) {
    for (let row = 1; row <= sheet.rows.length; row++) {
      const index = sheet.rows[row - 1]?.rules[column - 1] ?? 0;
      const rule = sheet.rules[index];
      if (index === 0 || !rule) continue;
      const first = row;
      while ((sheet.rows[row]?.rules[column - 1] ?? 0) === index) row++;
      let validation = known.get(index);
      if (validation === undefined) {
        validation = excelValidation(workbook, spreadsheet, rule, names);
        known.set(index, validation);
      }
      if (!validation) continue;
      dataValidations.add(areaName({ row: first, column, rows: row - first + 1, columns: 1 }), validation);
    }
  }
}

/** `exceljs` writes its text conditions so that other programs overlook them: each becomes an expression. */
function expression(
  spreadsheet: SpreadsheetState,
  format: ConditionalFormatState,
  area: Area,
  names: NamesOf,
): string {
  const { type, value } = format.condition;
  const cell = cellName(area.row, area.column);
  const text = `"${value.replaceAll('"', '""')}"`;
  switch (type) {
    case 'TEXT_EQ':
      return `${cell}=${text}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${text},${cell}))`;
    case 'CELL_EMPTY':
      return `${cell}=""`;
    case 'CELL_NOT_EMPTY':
      return `${cell}<>""`;
    default: {
      const top = Math.min(...format.areas.map((other) => other.row));
      const left = Math.min(...format.areas.map((other) => other.column));
      const formula = canonicalFormula(value, spreadsheet.locale);
      return names.inFormula(moveFormula(formula, area.row - top, area.column - left)).replace(/^=/, '');
    }
  }
}

export function addConditions(
  page: ExcelJS.Worksheet,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  names: NamesOf,
): void {
  const colour = (hex: string): { argb: string } => ({ argb: `FF${hex.slice(1).toUpperCase()}` });
  sheet.conditionalFormats.forEach((format, i) => {
    const { background, fontColor, bold } = format;
    const style: Partial<ExcelJS.Style> = {
      ...(background
        ? { fill: { type: 'pattern', pattern: 'solid', bgColor: colour(background) } as ExcelJS.Fill }
        : {}),
      ...(fontColor || bold !== null
        ? { font: { ...(fontColor ? { color: colour(fontColor) } : {}), ...(bold === null ? {} : { bold }) } }
        : {}),
    };
    for (const area of format.areas) {
      const formulae = [expression(spreadsheet, format, area, names)];
      page.addConditionalFormatting({
        ref: areaName(area),
        rules: [{ type: 'expression', formulae, style, priority: i + 1 }],
      });
    }
  });
}
