/** Dresses a sheet after its declaration: header, widths, drop-downs, colours, protection. Never deletes. */

import { type Column, type ColumnGroup, columnWidth, type Register } from '../core/registers/register';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER: Readonly<Record<ColumnGroup, string>> = {
  who: '#3f5b76',
  request: '#4c6a63',
  terms: '#5b5f82',
  state: '#6b5a70',
  system: '#7a7f85',
};
export const TABS: Readonly<Record<Register['tab'], string>> = {
  bases: '#1a73e8',
  work: '#188038',
  papers: '#b06000',
  figures: '#8430ce',
  settings: '#5f6368',
};
const STATES = {
  good: { background: '#e6f4ea', font: '#137333' },
  wait: { background: '#fef7e0', font: '#8a4b00' },
  bad: { background: '#fce8e6', font: '#b31412' },
} as const;
const FORMATS: Partial<Readonly<Record<Column['kind'], string>>> = {
  day: 'dd.mm.yyyy',
  moment: 'dd.mm.yyyy hh:mm',
};
/** The empty sheet every new file begins with: the first of ours takes it over. */
const BLANK = /^(Лист|Sheet)\s?1$/;
const PROTECTION = 'Куратор: служебные столбцы';

/** Finds the sheet by id, then by title; makes it when there is none. Tells whether it was made. */
export function ensureSheet(
  id: number | null,
  title: string,
  position: number,
): { readonly id: number; readonly made: boolean } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const found = (id === null ? null : spreadsheet.getSheetById(id)) ?? spreadsheet.getSheetByName(title);
  if (found) return { id: found.getSheetId(), made: false };
  const sheets = spreadsheet.getSheets();
  const blank = sheets.find((sheet) => BLANK.test(sheet.getName()) && sheet.getLastRow() === 0);
  if (blank) return { id: blank.setName(title).getSheetId(), made: true };
  return { id: spreadsheet.insertSheet(title, Math.min(position, sheets.length)).getSheetId(), made: true };
}

function sheetById(id: number): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(id);
  if (!sheet) throw new Error(`sheet ${id} is gone`);
  return sheet;
}

/** Makes room for columns right of everything that stands there. Gives the 0-based place of the first. */
export function roomForColumns(id: number, count: number): number {
  const sheet = sheetById(id);
  const from = sheet.getLastColumn();
  const lack = from + count - sheet.getMaxColumns();
  if (lack > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lack);
  return from;
}

/**
 * Writes titles and first values of new columns in one go: the last thing done to them, so that a run cut off
 * before begins them anew.
 */
export function writeColumns(
  id: number,
  from: number,
  columns: readonly { readonly title: string; readonly values: readonly string[] }[],
): void {
  const height = 1 + Math.max(...columns.map(({ values }) => values.length));
  const rows = Array.from({ length: height }, (_, row) =>
    columns.map(({ title, values }) => (row === 0 ? title : (values[row - 1] ?? ''))),
  );
  sheetById(id)
    .getRange(1, from + 1, height, columns.length)
    .setValues(rows.map((row) => row.map((text) => (text === '' ? '' : `'${text}`))));
}

/**
 * Formats new columns, which stand side by side from `from` (0-based) on: called for new ones only, so that the
 * curator's own look stays.
 */
export function dressColumns(id: number, from: number, columns: readonly Column[], lists: ListRanges): void {
  if (columns.length === 0) return;
  const sheet = sheetById(id);
  const rows = sheet.getMaxRows() - 1;
  sheet
    .getRange(1, from + 1, 1, columns.length)
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackgrounds([columns.map(({ group }) => HEADER[group])])
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP)
    .setVerticalAlignment('middle')
    .setNotes([columns.map(({ note }) => note)]);
  sheet
    .getRange(2, from + 1, rows, columns.length)
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP)
    .setVerticalAlignment('top');
  columns.forEach((column, i) => {
    sheet.setColumnWidth(from + i + 1, columnWidth(column));
    const format = column.plain ? '@' : (FORMATS[column.kind] ?? '');
    const rule = validationFor(column, lists);
    if (format === '' && !rule && !column.wrap) return;
    const body = sheet.getRange(2, from + i + 1, rows, 1);
    if (column.wrap) body.setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
    if (format !== '') body.setNumberFormat(format);
    if (rule) body.setDataValidation(rule);
  });
}

/** Where the values of a list stand in «Справочники»: the column below its header. */
export type ListRanges = (list: string) => { readonly sheetId: number; readonly at: number } | null;

/** Wrong values are let in with a warning: a paste must not be refused, and the reader copes. */
function validationFor(
  column: Column,
  lists: ListRanges,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (column.kind === 'yesNo') return SpreadsheetApp.newDataValidation().requireCheckbox().build();
  if (column.kind !== 'choice') return null;
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (column.values) return rule.requireValueInList([...column.values], true).build();
  const place = column.list ? lists(column.list) : null;
  if (!place) return null;
  const source = sheetById(place.sheetId);
  return rule.requireValueInRange(source.getRange(2, place.at + 1, source.getMaxRows() - 1, 1), true).build();
}

/** Frozen header and first columns, tab colour, filter, hidden and protected system columns, state colours. */
export function dressSheet(
  id: number,
  look: {
    readonly tab: Register['tab'];
    /** Null leaves them as they are. */
    readonly frozenColumns: number | null;
    readonly width: number;
    readonly systemColumns: readonly number[];
    readonly colours: Readonly<Record<string, 'good' | 'wait' | 'bad'>>;
    readonly coloured: readonly number[];
    readonly filter: boolean;
  },
): void {
  const sheet = sheetById(id);
  sheet.setFrozenRows(1);
  if (look.frozenColumns !== null) sheet.setFrozenColumns(look.frozenColumns);
  sheet.setTabColor(TABS[look.tab]);
  if (look.filter && !sheet.getFilter()) sheet.getRange(1, 1, sheet.getMaxRows(), look.width).createFilter();
  for (const at of look.systemColumns) sheet.hideColumns(at + 1);
  protectColumns(sheet, look.systemColumns);
  colourStates(sheet, look.coloured, look.colours);
}

/** Warns before system columns are edited, never locks anybody out; one protection for each column. */
function protectColumns(sheet: Sheet, columns: readonly number[]): void {
  const there = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((p) => p.getDescription() === PROTECTION);
  if (there.length >= columns.length) return;
  for (const protection of there) protection.remove();
  for (const at of columns) {
    sheet
      .getRange(1, at + 1, sheet.getMaxRows(), 1)
      .protect()
      .setDescription(PROTECTION)
      .setWarningOnly(true);
  }
}

/** Adds our rules behind those that are there; setting rules replaces the whole list of the sheet. */
function colourStates(
  sheet: Sheet,
  columns: readonly number[],
  colours: Readonly<Record<string, keyof typeof STATES>>,
): void {
  const there = sheet.getConditionalFormatRules();
  if (there.length > 0 || columns.length === 0) return;
  const ranges = columns.map((at) => sheet.getRange(2, at + 1, sheet.getMaxRows() - 1, 1));
  const rules = Object.entries(colours).map(([text, colour]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setBackground(STATES[colour].background)
      .setFontColor(STATES[colour].font)
      .setRanges(ranges)
      .build(),
  );
  sheet.setConditionalFormatRules([...there, ...rules]);
}

/** Hides the sheets into which the forms write their raw answers. */
export function hideResponseSheets(): void {
  for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
    if (sheet.getFormUrl() && !sheet.isSheetHidden()) sheet.hideSheet();
  }
}

/**
 * Writes a page of plain lines: «Начало». A line may lead to another sheet. The first line is written last, so that
 * a page cut off half-way still counts as empty.
 */
export function writePage(
  id: number,
  lines: readonly {
    readonly text: string;
    readonly style: 'title' | 'heading' | 'text';
    readonly leadsTo: number | null;
  }[],
): void {
  const sheet = sheetById(id);
  sheet.setColumnWidth(1, 760);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(TABS.settings);
  sheet
    .getRange(1, 1, lines.length, 1)
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP)
    .setVerticalAlignment('top')
    .setFontFamily('Arial')
    .setFontSize(11);
  for (let i = lines.length - 1; i >= 0; i--) {
    const { text, style, leadsTo } = lines[i]!;
    if (text === '') continue;
    const line = sheet.getRange(i + 1, 1);
    if (style === 'title') line.setFontSize(18).setFontWeight('bold');
    if (style === 'heading') line.setFontSize(12).setFontWeight('bold').setFontColor('#1a73e8');
    const rich = SpreadsheetApp.newRichTextValue().setText(text);
    line.setRichTextValue((leadsTo === null ? rich : rich.setLinkUrl(`#gid=${leadsTo}`)).build());
  }
}
