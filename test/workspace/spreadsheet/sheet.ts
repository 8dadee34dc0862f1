/** `Sheet`: name, tab, ranges, and the things that lie on a sheet. */
import { expectArguments } from '../script/arguments';
import { ServiceError } from '../service-object';
import { type EmbeddedChart, EmbeddedChartBuilder, isChart, sheetCharts } from './chart';
import { ConditionalFormatRule } from './conditional-format';
import { clearContents } from './content';
import { Filter } from './filter';
import { contentExtent } from './formulas';
import { Protection, protectArea } from './protection';
import { Range } from './range';
import { colourOf } from './range-look';
import { parseA1 } from './references';
import { SheetLayout } from './sheet-layout';
import { giveName } from './sheet-list';
import type { Area } from './state';
import { applyShift } from './structure';

const CALL = 'SpreadsheetApp.Sheet';

export class Sheet extends SheetLayout {
  getSheetId(): number {
    return this.sheet_.id;
  }
  getName(): string {
    return this.sheet_.name;
  }
  getSheetName(): string {
    return this.sheet_.name;
  }
  setName(name: unknown): this {
    expectArguments(typeof name === 'string' && name !== '', `${CALL}.setName`, name);
    giveName(this.spreadsheet_, this.sheet_, String(name));
    return this;
  }
  getIndex(): number {
    return this.spreadsheet_.sheets.indexOf(this.sheet_) + 1;
  }
  getFormUrl(): string | null {
    return this.sheet_.form?.url ?? null;
  }
  hideSheet(): this {
    const sheet = this.sheet_;
    if (this.spreadsheet_.sheets.every((other) => other.hidden || other === sheet)) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    sheet.hidden = true;
    if (this.spreadsheet_.activeSheetId === sheet.id) {
      this.spreadsheet_.activeSheetId = this.spreadsheet_.sheets.find((other) => !other.hidden)?.id ?? 0;
    }
    return this;
  }
  showSheet(): this {
    this.sheet_.hidden = false;
    return this;
  }
  isSheetHidden(): boolean {
    return this.sheet_.hidden;
  }
  activate(): this {
    this.sheet_.hidden = false;
    this.spreadsheet_.activeSheetId = this.sheetId_;
    this.spreadsheet_.activeArea = { row: 1, column: 1, rows: 1, columns: 1 };
    return this;
  }
  getTabColor(): string | null {
    return this.sheet_.tabColor;
  }
  setTabColor(colour: unknown): this {
    this.sheet_.tabColor = colourOf(colour, '') || null;
    return this;
  }
  setHiddenGridlines(hidden: unknown): this {
    expectArguments(typeof hidden === 'boolean', `${CALL}.setHiddenGridlines`, hidden);
    this.sheet_.hiddenGridlines = hidden === true;
    return this;
  }
  hasHiddenGridlines(): boolean {
    return this.sheet_.hiddenGridlines;
  }

  /** `getRange(a1)`, `getRange(row, column)`, with `rows` and `columns` after that or without. */
  getRange(...args: unknown[]): Range {
    const [first] = args;
    if (args.length === 1 && typeof first === 'string') return this.named_(first);
    const fits = args.length >= 2 && args.length <= 4 && args.every((arg) => typeof arg === 'number');
    expectArguments(fits, `${CALL}.getRange`, ...args);
    const [row = 1, column = 1, rows = 1, columns = 1] = args.map((arg) => Math.trunc(Number(arg)));
    if (row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (column < 1) throw new ServiceError('The starting column of the range is too small.');
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    return this.range_({ row, column, rows, columns });
  }
  private named_(name: string): Range {
    const sheet = this.sheet_;
    const found = parseA1(name, { rows: sheet.maxRows, columns: sheet.maxColumns });
    const own = found && (found.sheet === null || found.sheet.toLowerCase() === sheet.name.toLowerCase());
    if (!found || !own || found.area.row < 1) throw new ServiceError('Range not found');
    return this.range_(found.area);
  }
  private range_(area: Area): Range {
    const sheet = this.sheet_;
    if (area.row + area.rows - 1 > sheet.maxRows || area.column + area.columns - 1 > sheet.maxColumns) {
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new Range(this.execution_, this.spreadsheet_, this.sheetId_, area);
  }
  getDataRange(): Range {
    const last = contentExtent(this.spreadsheet_, this.sheet_, this.now_);
    return this.range_({
      row: 1,
      column: 1,
      rows: Math.max(1, last.row),
      columns: Math.max(1, last.column),
    });
  }
  appendRow(values: unknown): this {
    expectArguments(Array.isArray(values) && values.length > 0, `${CALL}.appendRow`, values);
    const row = values as unknown[];
    const sheet = this.sheet_;
    const at = contentExtent(this.spreadsheet_, sheet, this.now_).row + 1;
    const { maxRows, maxColumns } = sheet;
    const grow = (axis: 'row' | 'column', size: number, count: number): void => {
      if (count <= 0) return;
      const shift = { sheetId: sheet.id, axis, kind: 'insert', at: size + 1, count } as const;
      applyShift(this.spreadsheet_, sheet, shift, size);
    };
    grow('row', maxRows, at - maxRows);
    grow('column', maxColumns, row.length - maxColumns);
    this.range_({ row: at, column: 1, rows: 1, columns: row.length }).setValues([row]);
    return this;
  }
  private whole_(): Range {
    const { maxRows, maxColumns } = this.sheet_;
    const rows = Math.min(maxRows, Math.max(1, this.sheet_.rows.length));
    return this.range_({ row: 1, column: 1, rows, columns: maxColumns });
  }
  /** Values and looks; notes, rules and number formats stay, as measured on live sheets. */
  clear(): this {
    this.whole_().clear();
    return this;
  }
  clearContents(): this {
    clearContents(this.spreadsheet_, this.sheet_, this.whole_().area_);
    return this;
  }
  clearNotes(): this {
    this.whole_().clearNote();
    return this;
  }

  getFilter(): Filter | null {
    return this.sheet_.filter ? new Filter(this.execution_, this.spreadsheet_, this.sheetId_) : null;
  }
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.sheet_.conditionalFormats.map(
      (format) => new ConditionalFormatRule(this.execution_, this.spreadsheet_, this.sheetId_, format),
    );
  }
  setConditionalFormatRules(rules: unknown): void {
    const fits = Array.isArray(rules) && rules.every((rule) => rule instanceof ConditionalFormatRule);
    expectArguments(fits, `${CALL}.setConditionalFormatRules`, rules);
    this.sheet_.conditionalFormats = (rules as ConditionalFormatRule[]).map((rule) => rule.format_);
  }
  protect(): Protection {
    const id = protectArea(this.spreadsheet_, this.sheet_, null);
    return new Protection(this.execution_, this.spreadsheet_, this.sheetId_, id);
  }
  getProtections(type: unknown): Protection[] {
    expectArguments(type === 'RANGE' || type === 'SHEET', `${CALL}.getProtections`, type);
    return this.sheet_.protections
      .filter(({ area }) => (area === null) === (type === 'SHEET'))
      .map(({ id }) => new Protection(this.execution_, this.spreadsheet_, this.sheetId_, id));
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution_, this.spreadsheet_);
  }
  getCharts(): EmbeddedChart[] {
    return sheetCharts(this.execution_, this.spreadsheet_, this.sheet_);
  }
  insertChart(chart: unknown): void {
    expectArguments(isChart(chart), `${CALL}.insertChart`, chart);
    if (isChart(chart)) this.sheet_.charts.push(chart.numbered_());
  }
  updateChart(chart: unknown): void {
    expectArguments(isChart(chart), `${CALL}.updateChart`, chart);
    const sheet = this.sheet_;
    if (!isChart(chart)) return;
    const at = sheet.charts.findIndex(({ id }) => id === chart.chart_.id);
    if (at < 0) throw new ServiceError('Embedded chart not found.');
    sheet.charts[at] = chart.chart_;
  }
  removeChart(chart: unknown): void {
    expectArguments(isChart(chart), `${CALL}.removeChart`, chart);
    const sheet = this.sheet_;
    if (isChart(chart)) sheet.charts = sheet.charts.filter(({ id }) => id !== chart.chart_.id);
  }
}
