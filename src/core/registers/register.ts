/** How a sheet is declared: its columns once, and from them the header, validations, reader and writer. */

import type { Cell, Cells, Input, Table } from '../cell';
import { isDay, readDay } from '../day';
import type { Problem } from '../problem';
import { foldText, readCode, splitChoices } from '../text';
import type { ListKey, Lists } from './lists';

export type ColumnKind = 'text' | 'code' | 'number' | 'day' | 'moment' | 'yesNo' | 'choice' | 'many';

/** Groups colour the header: who, request, terms, state, system. */
export type ColumnGroup = 'who' | 'request' | 'terms' | 'state' | 'system';

export interface Column<K extends ColumnKind = ColumnKind> {
  readonly title: string;
  readonly kind: K;
  readonly group: ColumnGroup;
  /** Width in pixels. */
  readonly width: number;
  /** What the column is for and who fills it: the note on the header. */
  readonly note: string;
  /** List of «Справочники» that offers the values. */
  readonly list?: ListKey;
  /** Lists whose values may stand in the cell, several at once: a value with a comma is taken whole. */
  readonly options?: readonly ListKey[];
  /** Fixed values of a drop-down that only the add-on knows. */
  readonly values?: readonly string[];
  /** Filled by the add-on: hidden and protected with a warning. */
  readonly system?: boolean;
  /** Kept as typed: «1.5» does not become a date. */
  readonly plain?: boolean;
  /** Long texts are wrapped instead of clipped. */
  readonly wrap?: boolean;
  /** Only the curator fills it: may be deleted without harm. */
  readonly optional?: boolean;
}

export type Columns = Readonly<Record<string, Column>>;

type ValueOf<K extends ColumnKind> = K extends 'number'
  ? number | null
  : K extends 'yesNo'
    ? boolean
    : K extends 'many'
      ? readonly string[]
      : string;

/** A row as a plain record: text '' and number null when empty, days as `2026-09-01`. */
export type RecordOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]['kind']> };

export interface Register<C extends Columns = Columns> {
  readonly key: string;
  readonly title: string;
  /** Colour group of the tab: bases, work, papers, figures, settings. */
  readonly tab: 'bases' | 'work' | 'papers' | 'figures' | 'settings';
  readonly keyColumn: string;
  /** Columns to the left of and including this one stay in sight. */
  readonly frozenUpTo: string;
  readonly columns: C;
  /** Rows typed in by hand get codes under it. */
  readonly prefix?: string;
  /** Rows that set-up writes into an empty sheet; afterwards they belong to the curator. */
  readonly samples?: readonly Cells[];
  /** Words by which state cells are coloured. */
  readonly colours?: Readonly<Record<string, 'good' | 'wait' | 'bad'>>;
}

export function register<C extends Columns>(
  declaration: Register<C> & { readonly keyColumn: keyof C; readonly frozenUpTo: keyof C },
): Register<C> {
  return declaration;
}

/** Where each column of a register stands in a sheet; 0-based, absent when the sheet lacks it. */
export type Positions<C extends Columns> = Readonly<Partial<Record<keyof C, number>>>;

/** Finds the columns by title; case, ё and spaces do not matter, the first of doubled titles counts. */
export function locate<C extends Columns>(of: Register<C>, header: readonly string[]): Positions<C> {
  const folded = header.map(foldText);
  const found: Partial<Record<keyof C, number>> = {};
  for (const key of Object.keys(of.columns) as (keyof C & string)[]) {
    const at = folded.indexOf(foldText(of.columns[key]!.title));
    if (at >= 0) found[key] = at;
  }
  return found;
}

/** One problem for each column that the sheet lacks and that the add-on cannot do without. */
export function missingColumns<C extends Columns>(of: Register<C>, header: readonly string[]): Problem[] {
  const found = locate(of, header);
  return Object.keys(of.columns)
    .filter((key) => found[key] === undefined && !of.columns[key]?.optional)
    .map((key) => ({
      code: 'columnMissing',
      place: { register: of.key, code: '', column: key },
      values: { sheet: of.title, column: of.columns[key]!.title },
    }));
}

export interface Entry<C extends Columns = Columns> {
  /** 0-based place among the rows of the table. */
  readonly row: number;
  readonly record: RecordOf<C>;
  /** The same row as it stands in the sheet, by column key. */
  readonly cells: Cells;
}

/** Reads all rows that hold anything in our columns. */
export function readEntries<C extends Columns>(of: Register<C>, table: Table, lists: Lists): Entry<C>[] {
  const found = locate(of, table.header);
  const keys = Object.keys(of.columns) as (keyof C & string)[];
  const entries: Entry<C>[] = [];
  table.rows.forEach((cells, row) => {
    if (keys.every((key) => isEmpty(cells[found[key] ?? -1]))) return;
    const byKey: Record<string, Cell> = {};
    for (const key of keys) byKey[key] = cells[found[key] ?? -1] ?? '';
    entries.push({ row, record: toRecord(of, byKey, lists), cells: byKey });
  });
  return entries;
}

/** The record that the cells of one row stand for. */
export function toRecord<C extends Columns>(of: Register<C>, cells: Cells, lists: Lists): RecordOf<C> {
  const record: Record<string, unknown> = {};
  for (const key of columnKeys(of)) record[key] = fromCell(of.columns[key]!, cells[key] ?? '', lists);
  return record as RecordOf<C>;
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell === '' || cell === false;
}

export function fromCell(
  column: Column,
  cell: Cell,
  lists: Lists,
): string | number | boolean | null | readonly string[] {
  const text = String(cell).trim();
  switch (column.kind) {
    case 'number':
      return readNumber(cell);
    case 'yesNo':
      return cell === true || ['да', 'true', 'истина'].includes(foldText(text));
    case 'day':
      return readDay(text) ?? text;
    case 'many':
      return splitChoices(
        text,
        (column.options ?? (column.list ? [column.list] : [])).flatMap((key) => lists[key]),
      );
    case 'choice':
      return asListed(text, column.values ?? (column.list ? lists[column.list] : []));
    case 'code':
      return readCode(text);
    default:
      return text;
  }
}

/** The value of the list that is meant by a word typed with other capitals, ё or spaces; else the word itself. */
function asListed(text: string, values: readonly string[]): string {
  if (text === '' || values.includes(text)) return text;
  const folded = foldText(text);
  return values.find((value) => foldText(value) === folded) ?? text;
}

/** Beginnings of one to ten as people write a count of people or years: «два», «двух», «двое». */
const COUNTS = [
  /^(один|одн(а|о|у|ого|ой))$/,
  /^дв(а|е|ух|ое|оих)$/,
  /^(три|тр[её]х|трое|троих)$/,
  /^четыре$|^четыр[её]х$|^четвер(о|ых)$/,
  /^пят(ь|и|еро|ерых)$/,
  /^шест(ь|и|еро|ерых)$/,
  /^сем(ь|и|еро|ерых)$/,
  /^вос(емь|ьми|ьмеро)$/,
  /^девят(ь|и|еро)$/,
  /^десят(ь|и|еро)$/,
];

/** The number a cell stands for: «3 человека» and «три» are 3; null when there is none. */
export function readNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const text = String(cell);
  // A hyphen behind a word or a number is no minus; a space between thousands is no end.
  const match = /(?:^|[^\p{L}\d-])(-\d+(?:[.,]\d+)?)|(\d+(?:[.,]\d+)?)/u.exec(
    text.replace(/(\d)\s(?=\d{3}(?!\d))/g, '$1'),
  );
  if (match) return Number((match[1] ?? match[2] ?? '').replace(',', '.'));
  const word = /^\p{L}+/u.exec(foldText(text))?.[0] ?? '';
  const at = COUNTS.findIndex((count) => count.test(word));
  return at < 0 ? null : at + 1;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** How a cell of the column is written: days and moments as dates, everything else as it is. */
export function toInput(column: Column, cell: Cell): Input {
  const text = String(cell);
  const dated = column.kind === 'day' ? isDay(text) : column.kind === 'moment' && MOMENT.test(text);
  return dated ? { date: text } : cell;
}

export function toCell(value: string | number | boolean | null | readonly string[]): Cell {
  if (value === null) return '';
  if (typeof value === 'object') return value.join('; ');
  return value;
}

/** Pixels that a header needs beside its words: padding and the button of the filter. */
const HEADER_MARGIN = 36;
const LETTER = 8.5;

/** Wide enough for the longest word of the title in bold, never narrower than declared. */
export function columnWidth({ title, width }: Pick<Column, 'title' | 'width'>): number {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  return Math.max(width, Math.ceil(longest * LETTER) + HEADER_MARGIN);
}

/** The columns of a register in the order declared. */
export function columnKeys<C extends Columns>(of: Register<C>): (keyof C & string)[] {
  return Object.keys(of.columns) as (keyof C & string)[];
}
