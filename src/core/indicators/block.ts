/**
 * Where the block of «Показатели» stands on a sheet on which the curator moves, sorts, inserts and deletes: rows and
 * columns put between ours stay their owner's.
 */

import { fingerprint, foldText } from '../text';
import { type IndicatorSheet, NOTES_LINE, SHEET_COLUMNS, type SheetRow } from './sheet';

type Values = readonly (readonly unknown[])[];

/** How the block was left: how many rows it took, and a mark of what each begins with and how it looked. */
export interface Block {
  readonly rows: number;
  readonly look: string;
}

export interface Placed {
  /** Rows of the sheet (0-based) for the rows of the block, in order; rows of others lie between and above. */
  readonly places: readonly number[];
  /** Row behind the block, where rows are to be inserted when it lacks some. */
  readonly end: number;
  /** Row of the line above the notes; -1 when it is gone. */
  readonly line: number;
  /** Rows below the line that were ours before somebody sorted the sheet. */
  readonly stray: readonly number[];
  /** Whether a row of the block stands as it was left. */
  readonly isAsLeft: (row: number, mark: string) => boolean;
}

/**
 * Where the columns of the block stand, 0-based: found by the titles of a table, so that a column put in between stays
 * its owner's; -1 for one that has been deleted. Side by side from the left when no such titles are left.
 */
export function locateColumns(rows: Values): readonly number[] {
  const titles = SHEET_COLUMNS.map(({ title }) => foldText(title));
  for (const cells of rows) {
    const folded = cells.map((text) => foldText(String(text)));
    const found = titles.map((title) => folded.indexOf(title));
    const there = found.filter((at) => at >= 0);
    const isInOrder = there.every((at, i) => at > (there[i - 1] ?? -1));
    if (isInOrder && there.length * 2 > titles.length) return found;
  }
  return SHEET_COLUMNS.map((_, i) => i);
}

/** `there` are the values in the columns of the block down to the last row that holds any, of `height` rows in all. */
export function placeBlock(there: Values, { rows }: IndicatorSheet, left: Block, height: number): Placed {
  const marks = left.look === '' ? [] : left.look.split(' ');
  // Nothing is remembered, or by an earlier version: then all that stands above the line is ours.
  const isKnown = marks.length > 0 && marks.length === left.rows;
  const old = isKnown ? marks.map(beginningOf) : [];
  const ids = there.map((cells) => beginning(cells));
  const ours = new Set([...old, ...rows.map((row) => beginning(valuesOf(row)))]);
  const names = new Set(
    rows
      .filter(([number, title]) => number?.look !== 'header' && title?.value !== '')
      .flatMap((row) => valuesOf(row).slice(0, 2).map(String)),
  );
  names.delete('');
  const isOurs = (at: number): boolean => {
    const cells = there[at] ?? [];
    if (!isKnown || cells.every((value) => value === '')) return true;
    const isNamed = cells.slice(0, 2).some((value) => names.has(String(value)));
    return ids[at] !== BLANK && (ours.has(ids[at]!) || isNamed);
  };
  const line = there.findIndex(([first]) => foldText(String(first)) === foldText(NOTES_LINE));
  const last = line < 0 ? there.length : line;
  const first = !isKnown ? 0 : ids.findIndex((id, at) => at < last && id !== BLANK && isOurs(at));
  const places: number[] = [];
  let end = Math.max(0, first);
  for (; line >= 0 ? end < line : places.length < left.rows && end < height; end++)
    if (isOurs(end)) places.push(end);
  return {
    places,
    end,
    line,
    stray: line < 0 ? [] : strays(ids, old, line),
    isAsLeft: (row, mark) => {
      const at = places[row];
      return isKnown && marks[row] === mark && at !== undefined && (ids[at] ?? BLANK) === beginningOf(mark);
    },
  };
}

/** A copy that the curator has made of a row is none: as long as the row itself stands above the line. */
function strays(ids: readonly string[], old: readonly string[], line: number): readonly number[] {
  const missing = old.filter((id) => id !== BLANK);
  const take = (id: string): boolean => {
    const at = missing.indexOf(id);
    if (at >= 0) missing.splice(at, 1);
    return at >= 0;
  };
  ids.slice(0, line).forEach(take);
  return ids.flatMap((id, at) => (at > line && take(id) ? [at] : []));
}

/** Marks of the rows, to be remembered. */
export function marksOf(rows: readonly SheetRow[]): readonly string[] {
  return rows.map((row) => {
    const looks = row.map(({ look, shaded }) => (shaded ? `${look}+` : look));
    return beginning(valuesOf(row)) + fingerprint(looks.join()).slice(0, LOOK);
  });
}

const [BEGINNING, LOOK] = [6, 4] as const;

/** Number and title tell a row, or the word behind them where it has neither. */
function beginning([number = '', title = '', word = '']: readonly unknown[]): string {
  const text = number === '' && title === '' ? word : `${number}\n${title}`;
  return fingerprint(foldText(String(text))).slice(0, BEGINNING);
}
const BLANK = beginning([]);

const beginningOf = (mark: string): string => mark.slice(0, BEGINNING);
const valuesOf = (row: SheetRow): readonly unknown[] => row.map(({ value }) => value);
