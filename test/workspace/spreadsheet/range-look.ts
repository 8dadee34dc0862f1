/** The half of `Range` that is about looks and notes. */
import { expectArguments } from '../script/arguments';
import { ServiceError } from '../service-object';
import type { Execution } from '../workspace';
import { DEFAULT_STYLE, ensureRow, noteAt, put, restyle, styleAt, styleIndex } from './cells';
import { AUTOMATIC_FORMAT } from './display';
import { SheetBound } from './sheet-bound';
import type { Area, CellStyle, SpreadsheetState } from './state';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  gray: '#808080',
  grey: '#808080',
  orange: '#ffa500',
};

/** Lower-case hex as Google gives colours back; `fallback` for null and what is no colour. */
export function colourOf(colour: unknown, fallback: string): string {
  const text = String(colour ?? '').toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  return NAMED[text] ?? fallback;
}

export abstract class RangeLook extends SheetBound {
  readonly className_ = 'Range';
  constructor(
    execution: Execution,
    spreadsheet: SpreadsheetState,
    sheetId: number,
    readonly area_: Area,
  ) {
    super(execution, spreadsheet, sheetId);
  }

  /** Throws Google's text when a list of rows does not have the shape of the range. */
  protected checkShape_(rows: unknown, method: string): unknown[][] {
    const fits = Array.isArray(rows) && rows.length > 0 && rows.every(Array.isArray);
    expectArguments(fits, `SpreadsheetApp.Range.${method}`, rows);
    const table = rows as unknown[][];
    if (table.length !== this.area_.rows) {
      throw new ServiceError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${this.area_.rows}.`,
      );
    }
    const odd = table.find((row) => row.length !== this.area_.columns);
    if (odd) {
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${this.area_.columns}.`,
      );
    }
    return table;
  }

  /** One item per cell, as rows. */
  protected each_<T>(item: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area_;
    const table: T[][] = [];
    for (let r = 0; r < rows; r++) {
      const line: T[] = [];
      for (let c = 0; c < columns; c++) line.push(item(row + r, column + c));
      table.push(line);
    }
    return table;
  }

  protected look_<T>(read: (style: CellStyle) => T): T {
    return read(styleAt(this.sheet_, this.area_.row, this.area_.column));
  }
  protected looks_<T>(read: (style: CellStyle) => T): T[][] {
    const sheet = this.sheet_;
    return this.each_((row, column) => read(styleAt(sheet, row, column)));
  }
  protected setLook_(change: Partial<CellStyle>): this {
    restyle(this.sheet_, this.area_, change);
    return this;
  }
  private setLooks_(rows: unknown, method: string, change: (item: unknown) => Partial<CellStyle>): this {
    const table = this.checkShape_(rows, method);
    const sheet = this.sheet_;
    const known = new Map<string, number>();
    this.each_((row, column) => {
      const styles = ensureRow(sheet, row).styles;
      const item = table[row - this.area_.row]?.[column - this.area_.column];
      const key = `${styles[column - 1] ?? 0} ${String(item)}`;
      let next = known.get(key);
      if (next === undefined) {
        next = styleIndex(sheet, { ...styleAt(sheet, row, column), ...change(item) });
        known.set(key, next);
      }
      put(styles, column, next, 0);
    });
    return this;
  }

  getNumberFormat(): string {
    return this.look_((style) => style.numberFormat || AUTOMATIC_FORMAT);
  }
  getNumberFormats(): string[][] {
    return this.looks_((style) => style.numberFormat || AUTOMATIC_FORMAT);
  }
  setNumberFormat(format: unknown): this {
    expectArguments(typeof format === 'string', 'SpreadsheetApp.Range.setNumberFormat', format);
    return this.setLook_({ numberFormat: plainFormat(format) });
  }
  setNumberFormats(formats: unknown): this {
    return this.setLooks_(formats, 'setNumberFormats', (item) => ({ numberFormat: plainFormat(item) }));
  }
  getBackground(): string {
    return this.look_((style) => style.background || '#ffffff');
  }
  getBackgrounds(): string[][] {
    return this.looks_((style) => style.background || '#ffffff');
  }
  setBackground(colour: unknown): this {
    return this.setLook_({ background: colourOf(colour, '') });
  }
  setBackgrounds(colours: unknown): this {
    return this.setLooks_(colours, 'setBackgrounds', (item) => ({ background: colourOf(item, '') }));
  }
  getFontColor(): string {
    return this.look_((style) => style.fontColor);
  }
  setFontColor(colour: unknown): this {
    return this.setLook_({ fontColor: colourOf(colour, DEFAULT_STYLE.fontColor) });
  }
  setFontColors(colours: unknown): this {
    return this.setLooks_(colours, 'setFontColors', (item) => ({
      fontColor: colourOf(item, DEFAULT_STYLE.fontColor),
    }));
  }
  getFontWeight(): string {
    return this.look_((style) => (style.bold ? 'bold' : 'normal'));
  }
  setFontWeight(weight: unknown): this {
    return this.setLook_({ bold: weight === 'bold' });
  }
  setFontWeights(weights: unknown): this {
    return this.setLooks_(weights, 'setFontWeights', (item) => ({ bold: item === 'bold' }));
  }
  setFontStyle(style: unknown): this {
    return this.setLook_({ italic: style === 'italic' });
  }
  getFontSize(): number {
    return this.look_((style) => style.fontSize);
  }
  setFontSize(size: unknown): this {
    expectArguments(typeof size === 'number', 'SpreadsheetApp.Range.setFontSize', size);
    return this.setLook_({ fontSize: Number(size) });
  }
  setFontSizes(sizes: unknown): this {
    return this.setLooks_(sizes, 'setFontSizes', (item) => ({ fontSize: Number(item) }));
  }
  getFontFamily(): string {
    return this.look_((style) => style.fontFamily);
  }
  setFontFamily(family: unknown): this {
    return this.setLook_({ fontFamily: family === null ? DEFAULT_STYLE.fontFamily : String(family) });
  }
  getWrapStrategy(): string {
    return this.look_((style) => style.wrap);
  }
  setWrapStrategy(strategy: unknown): this {
    const wrap = (['OVERFLOW', 'WRAP', 'CLIP'] as const).find((name) => name === strategy);
    expectArguments(wrap !== undefined, 'SpreadsheetApp.Range.setWrapStrategy', strategy);
    return this.setLook_({ wrap: wrap ?? 'OVERFLOW' });
  }
  setWrapStrategies(strategies: unknown): this {
    return this.setLooks_(strategies, 'setWrapStrategies', (item) => ({
      wrap: (['OVERFLOW', 'WRAP', 'CLIP'] as const).find((name) => name === item) ?? 'OVERFLOW',
    }));
  }
  setWrap(wrap: unknown): this {
    return this.setLook_({ wrap: wrap === true ? 'WRAP' : 'OVERFLOW' });
  }
  getHorizontalAlignment(): string {
    return this.look_((style) => style.horizontal || 'general');
  }
  /** Nonsense is ignored, as Google does. */
  setHorizontalAlignment(alignment: unknown): this {
    if (alignment === null) return this.setLook_({ horizontal: '' });
    const known = (['left', 'center', 'right'] as const).find((name) => name === alignment);
    return known ? this.setLook_({ horizontal: known }) : this;
  }
  setHorizontalAlignments(alignments: unknown): this {
    return this.setLooks_(alignments, 'setHorizontalAlignments', (item) => ({
      horizontal: (['left', 'center', 'right'] as const).find((name) => name === item) ?? '',
    }));
  }
  getVerticalAlignment(): string {
    return this.look_((style) => style.vertical);
  }
  setVerticalAlignment(alignment: unknown): this {
    const known = (['top', 'middle', 'bottom'] as const).find((name) => name === alignment);
    return known ? this.setLook_({ vertical: known }) : this;
  }
  setBorder(...sides: unknown[]): this {
    const fits = sides.length >= 6;
    expectArguments(fits, 'SpreadsheetApp.Range.setBorder', ...sides);
    return this.setLook_({ border: sides.slice(0, 6).some((side) => side === true) });
  }

  getNote(): string {
    return noteAt(this.sheet_, this.area_.row, this.area_.column);
  }
  getNotes(): string[][] {
    const sheet = this.sheet_;
    return this.each_((row, column) => noteAt(sheet, row, column));
  }
  setNote(note: unknown): this {
    const sheet = this.sheet_;
    const text = note === null || note === undefined ? '' : String(note);
    this.each_((row, column) => put(ensureRow(sheet, row).notes, column, text, ''));
    return this;
  }
  setNotes(notes: unknown): this {
    const table = this.checkShape_(notes, 'setNotes');
    const sheet = this.sheet_;
    this.each_((row, column) => {
      const note = table[row - this.area_.row]?.[column - this.area_.column];
      put(ensureRow(sheet, row).notes, column, note === null ? '' : String(note), '');
    });
    return this;
  }
  clearNote(): this {
    return this.setNote('');
  }
}

function plainFormat(format: unknown): string {
  const text = String(format ?? '');
  return text === AUTOMATIC_FORMAT || text.toLowerCase() === 'general' ? '' : text;
}
