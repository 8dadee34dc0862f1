/** Sizes of rows and columns in pixels, and which row lies where. */
import type { SheetPicture } from '../wire';

export const HEADER_HEIGHT = 24;
export const HEADER_WIDTH = 46;
const ROW_HEIGHT = 21;
/** Left and right padding of a cell with its line. */
const CELL_PADDING = 7;

export interface Geometry {
  /** Left edge of each visible column, from the left edge of column A. */
  readonly columns: readonly { readonly column: number; readonly left: number; readonly width: number }[];
  readonly width: number;
  /** Rows in sight, in order. */
  readonly rows: readonly number[];
  readonly heights: readonly number[];
  /** Top of each row in sight, one more entry at the end for the bottom. */
  readonly tops: readonly number[];
  /** How many of `rows` and of `columns` stay in place. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

const context = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined || !context) return known ?? text.length * 7;
  context.font = font;
  const width = context.measureText(text).width;
  if (widths.size > 20000) widths.clear();
  widths.set(key, width);
  return width;
}

/** How many lines a text takes in a column, broken at spaces as the browser does. */
export function lineCount(text: string, width: number, size: number, bold: boolean): number {
  const font = `${bold ? 'bold ' : ''}${size}px Arial, sans-serif`;
  const room = Math.max(width - CELL_PADDING, 8);
  const space = textWidth(' ', font);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const wide = textWidth(word, font);
      if (used > 0 && used + space + wide > room) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + wide;
      if (used > room) {
        lines += Math.ceil(used / room) - 1;
        used %= room;
      }
    }
  }
  return lines;
}

function rowHeight(picture: SheetPicture, row: SheetPicture['rows'][number] | undefined): number {
  if (!row) return ROW_HEIGHT;
  if (row.h) return row.h;
  let height = ROW_HEIGHT;
  row.c.forEach((cell, index) => {
    const column = picture.columns[index];
    if (!cell?.t || cell.under || !column || column.hidden) return;
    const look = picture.looks[cell.k ?? 0];
    if (!look) return;
    const lines =
      look.wrap === 'WRAP' && !cell.span
        ? lineCount(cell.t, column.width, look.size, look.bold)
        : cell.t.split('\n').length;
    height = Math.max(height, Math.ceil(lines * look.size * 1.2) + 5);
  });
  return height;
}

export function measure(picture: SheetPicture): Geometry {
  let left = 0;
  const columns: { column: number; left: number; width: number }[] = [];
  picture.columns.forEach((column, index) => {
    if (column.hidden) return;
    columns.push({ column: index + 1, left, width: column.width });
    left += column.width;
  });
  const known = new Map(picture.rows.map((row) => [row.n, row]));
  const hidden = new Set(picture.hiddenRows);
  const rows: number[] = [];
  const heights: number[] = [];
  const tops: number[] = [0];
  let top = 0;
  for (let row = 1; row <= picture.rowCount; row++) {
    if (hidden.has(row)) continue;
    const height = rowHeight(picture, known.get(row));
    rows.push(row);
    heights.push(height);
    top += height;
    tops.push(top);
  }
  return {
    columns,
    width: left,
    rows,
    heights,
    tops,
    frozenRows: rows.filter((row) => row <= picture.frozenRows).length,
    frozenColumns: columns.filter((column) => column.column <= picture.frozenColumns).length,
  };
}

/** Index into `rows` of the row at a height below the first one. */
export function rowIndexAt(geometry: Geometry, y: number): number {
  let low = 0;
  let high = geometry.rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((geometry.tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
