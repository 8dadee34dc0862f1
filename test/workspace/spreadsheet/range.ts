/** `Range`: values, formulas, validations and what is made from a range. */
import { expectArguments } from '../script/arguments';
import { ServiceError } from '../service-object';
import { wrongSignature } from '../texts';
import { DEFAULT_STYLE, ensureRow, formulaAt, put, putRule, ruleAt, ruleIndex, styleAt } from './cells';
import { clearContents, type Input, isInput, readsAsDate, writeInputs } from './content';
import { displayText } from './display';
import { Filter } from './filter';
import { calculator } from './formulas';
import { Protection, protectArea } from './protection';
import { RangeLook } from './range-look';
import { areaName } from './references';
import { RichTextValue } from './rich-text';
import { fromSerial } from './serial-date';
import { Sheet } from './sheet';
import { applySort } from './sort-range';
import type { CellValue, RuleState } from './state';
import { DataValidation } from './validation';

const CALL = 'SpreadsheetApp.Range';

export class Range extends RangeLook {
  getRow(): number {
    return this.area_.row;
  }
  getColumn(): number {
    return this.area_.column;
  }
  getNumRows(): number {
    return this.area_.rows;
  }
  getNumColumns(): number {
    return this.area_.columns;
  }
  getHeight(): number {
    return this.area_.rows;
  }
  getWidth(): number {
    return this.area_.columns;
  }
  getLastRow(): number {
    return this.area_.row + this.area_.rows - 1;
  }
  getLastColumn(): number {
    return this.area_.column + this.area_.columns - 1;
  }
  getA1Notation(): string {
    return areaName(this.area_);
  }
  getSheet(): Sheet {
    return new Sheet(this.execution_, this.spreadsheet_, this.sheetId_);
  }
  getCell(row: unknown, column: unknown): Range {
    const inside =
      Number(row) >= 1 &&
      Number(row) <= this.area_.rows &&
      Number(column) >= 1 &&
      Number(column) <= this.area_.columns;
    if (!inside) throw new ServiceError('Cell reference out of range');
    return new Range(this.execution_, this.spreadsheet_, this.sheetId_, {
      row: this.area_.row + Number(row) - 1,
      column: this.area_.column + Number(column) - 1,
      rows: 1,
      columns: 1,
    });
  }
  activate(): this {
    this.spreadsheet_.activeSheetId = this.sheetId_;
    this.spreadsheet_.activeArea = this.area_;
    return this;
  }

  getValue(): CellValue | Date {
    return this.firstOf_(this.getValues());
  }
  getValues(): (CellValue | Date)[][] {
    const { timeZone } = this.spreadsheet_;
    return this.cells_((value, format) => (readsAsDate(value, format) ? fromSerial(value, timeZone) : value));
  }
  getDisplayValue(): string {
    return this.firstOf_(this.getDisplayValues());
  }
  getDisplayValues(): string[][] {
    const { locale } = this.spreadsheet_;
    return this.cells_((value, format) => displayText(value, format, locale));
  }
  private firstOf_<T>(rows: readonly (readonly T[])[]): T {
    return rows[0]?.[0] as T;
  }
  private cells_<T>(turn: (value: CellValue, format: string) => T): T[][] {
    const sheet = this.sheet_;
    const calculated = calculator(this.spreadsheet_, sheet, this.now_);
    return this.each_((row, column) => {
      const format = styleAt(sheet, row, column).numberFormat;
      const result = calculated(row, column);
      if (result) return turn(result.value, format || result.format);
      return turn(sheet.rows[row - 1]?.values[column - 1] ?? '', format);
    });
  }
  isBlank(): boolean {
    const sheet = this.sheet_;
    return this.each_((row, column) => {
      const state = sheet.rows[row - 1];
      return (state?.values[column - 1] ?? '') === '' && (state?.formulas[column - 1] ?? '') === '';
    }).every((row) => row.every(Boolean));
  }

  setValue(value: unknown): this {
    expectArguments(isInput(value), `${CALL}.setValue`, value);
    writeInputs(this.spreadsheet_, this.sheet_, this.area_, () => value as Input, this.now_);
    return this;
  }
  setValues(values: unknown): this {
    const table = this.checkShape_(values, 'setValues');
    const wrong = table.flatMap((row) => row.filter((value) => !isInput(value)));
    expectArguments(wrong.length === 0, `${CALL}.setValues`, [[wrong[0]]]);
    const inputAt = (row: number, column: number): Input => table[row]?.[column] as Input;
    writeInputs(this.spreadsheet_, this.sheet_, this.area_, inputAt, this.now_);
    return this;
  }
  getFormula(): string {
    return formulaAt(this.sheet_, this.area_.row, this.area_.column);
  }
  getFormulas(): string[][] {
    const sheet = this.sheet_;
    return this.each_((row, column) => formulaAt(sheet, row, column));
  }
  setFormula(formula: unknown): this {
    expectArguments(typeof formula === 'string', `${CALL}.setFormula`, formula);
    return this.setValue(asFormula(formula));
  }
  /** The text is kept as it is, whatever it looks like; its link becomes part of the look. */
  setRichTextValue(value: unknown): this {
    if (!(value instanceof RichTextValue))
      throw new ServiceError(wrongSignature('(class)', `${CALL}.setRichTextValue`));
    writeInputs(this.spreadsheet_, this.sheet_, this.area_, () => `'${value.getText()}`, this.now_);
    return this.setLook_({ link: value.getLinkUrl() ?? '' });
  }
  setFormulas(formulas: unknown): this {
    const table = this.checkShape_(formulas, 'setFormulas');
    return this.setValues(table.map((row) => row.map(asFormula)));
  }
  clearContent(): this {
    clearContents(this.spreadsheet_, this.sheet_, this.area_);
    return this;
  }
  clear(): this {
    return this.clearContent().clearFormat();
  }
  /** The number format stays, as measured on live sheets. */
  clearFormat(): this {
    const { numberFormat: _, ...plain } = DEFAULT_STYLE;
    return this.setLook_(plain);
  }

  getDataValidation(): DataValidation | null {
    return this.validation_(ruleAt(this.sheet_, this.area_.row, this.area_.column));
  }
  getDataValidations(): (DataValidation | null)[][] {
    const sheet = this.sheet_;
    return this.each_((row, column) => this.validation_(ruleAt(sheet, row, column)));
  }
  private validation_(rule: RuleState | null): DataValidation | null {
    return rule && new DataValidation(this.execution_, this.spreadsheet_, rule);
  }
  setDataValidation(rule: unknown): this {
    expectArguments(rule === null || rule instanceof DataValidation, `${CALL}.setDataValidation`, rule);
    putRule(this.sheet_, this.area_, rule instanceof DataValidation ? rule.rule_ : null);
    return this;
  }
  setDataValidations(rules: unknown): this {
    const table = this.checkShape_(rules, 'setDataValidations');
    const sheet = this.sheet_;
    const known = new Map<unknown, number>();
    this.each_((row, column) => {
      const rule = table[row - this.area_.row]?.[column - this.area_.column];
      const index = known.get(rule) ?? ruleIndex(sheet, rule instanceof DataValidation ? rule.rule_ : null);
      known.set(rule, index);
      put(ensureRow(sheet, row).rules, column, index, 0);
    });
    return this;
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }
  /** Besides the rule, every cell gets the value FALSE. */
  insertCheckboxes(...values: unknown[]): this {
    expectArguments(values.length === 0, `${CALL}.insertCheckboxes`, ...values);
    putRule(this.sheet_, this.area_, {
      criterion: { type: 'CHECKBOX' },
      allowInvalid: true,
      helpText: null,
    });
    return this.setValue(false);
  }
  removeCheckboxes(): this {
    return this.setDataValidation(null).clearContent();
  }

  merge(): this {
    const sheet = this.sheet_;
    const { row, column, rows, columns } = this.area_;
    if (sheet.merges.some((other) => touches(other, this.area_) && !within(other, this.area_))) {
      throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
    }
    sheet.merges = [...sheet.merges.filter((other) => !touches(other, this.area_)), this.area_];
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const area = { row: r, column: c, rows: 1, columns: 1 };
        if (r !== row || c !== column) clearContents(this.spreadsheet_, sheet, area);
      }
    }
    return this;
  }
  breakApart(): this {
    const sheet = this.sheet_;
    sheet.merges = sheet.merges.filter((other) => !touches(other, this.area_));
    return this;
  }
  createFilter(): Filter {
    const sheet = this.sheet_;
    if (sheet.filter) {
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    }
    sheet.filter = { area: this.area_, hiddenValues: {} };
    return new Filter(this.execution_, this.spreadsheet_, this.sheetId_);
  }
  protect(): Protection {
    const id = protectArea(this.spreadsheet_, this.sheet_, this.area_);
    return new Protection(this.execution_, this.spreadsheet_, this.sheetId_, id);
  }
  sort(by: unknown): this {
    applySort(this.spreadsheet_, this.sheet_, this.area_, by, this.now_);
    return this;
  }
}

type Box = RangeLook['area_'];

function touches(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function asFormula(formula: unknown): unknown {
  return typeof formula !== 'string' || formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}
