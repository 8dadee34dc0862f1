/** A1 notation, and references inside formulas: how they follow when rows and columns move. */
import type { Area } from './state';

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + row;
}

/** Such as `B2` or `B2:C10`. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The name as it stands before `!` in a formula. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function plainSheetName(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Reads `A1`, `A1:B2`, `A:C`, `2:3`, `A2:A`, with a sheet's name before it or without; null if it is none. */
export function parseA1(
  text: string,
  size: { readonly rows: number; readonly columns: number },
): { readonly sheet: string | null; readonly area: Area } | null {
  const found = /^(?:('(?:[^']|'')+'|[^'!]+)!)?(?:([^!]+))$/.exec(text.trim());
  const corners = found && readCorners(found[2] ?? '');
  if (!corners) return null;
  const [from, to] = corners;
  const row = from.row ?? 1;
  const column = from.column ?? 1;
  const lastRow = to.row ?? size.rows;
  const lastColumn = to.column ?? size.columns;
  return {
    sheet: found[1] === undefined ? null : plainSheetName(found[1]),
    area: {
      row: Math.min(row, lastRow),
      column: Math.min(column, lastColumn),
      rows: Math.abs(lastRow - row) + 1,
      columns: Math.abs(lastColumn - column) + 1,
    },
  };
}

interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

function readCorner(text: string): Corner | null {
  const found = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text);
  if (!found || (found[2] === undefined && found[4] === undefined)) return null;
  const onlyRow = found[2] === undefined;
  return {
    column: onlyRow ? null : columnNumber(found[2] ?? ''),
    row: found[4] === undefined ? null : Number(found[4]),
    fixedColumn: !onlyRow && found[1] === '$',
    fixedRow: found[3] === '$' || (onlyRow && found[1] === '$'),
  };
}

function readCorners(text: string): readonly [Corner, Corner] | null {
  const [first, second, ...rest] = text.split(':');
  const from = readCorner(first ?? '');
  const to = second === undefined ? from : readCorner(second);
  if (!from || !to || rest.length > 0) return null;
  if (second === undefined && (from.row === null || from.column === null)) return null;
  return [from, to];
}

function writeCorner(corner: Corner): string {
  const column = corner.column === null ? '' : (corner.fixedColumn ? '$' : '') + columnName(corner.column);
  return column + (corner.row === null ? '' : (corner.fixedRow ? '$' : '') + corner.row);
}

/** Insertion, deletion or move of whole rows or columns of one sheet; `at`, `from` and `to` are 1-based. */
export type Shift = { readonly sheetId: number; readonly axis: 'row' | 'column' } & (
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  /** `to` counts before the move: the moved ones come to stand before it. */
  | { readonly kind: 'move'; readonly from: number; readonly count: number; readonly to: number }
);

/** Where a row or column goes; null when it is deleted. */
export function shiftIndex(shift: Shift, index: number): number | null {
  if (shift.kind === 'insert') return index >= shift.at ? index + shift.count : index;
  if (shift.kind === 'delete') {
    if (index < shift.at) return index;
    return index < shift.at + shift.count ? null : index - shift.count;
  }
  const { from, count, to } = shift;
  if (index >= from && index < from + count) return index - from + (to > from ? to - count : to);
  const without = index > from ? index - count : index;
  const target = to > from ? to - count : to;
  return without >= target ? without + count : without;
}

/** Where a run of rows or columns goes; it grows and shrinks with what happens inside it. */
export function shiftSpan(shift: Shift, first: number, last: number): readonly [number, number] | null {
  if (shift.kind !== 'delete') {
    const a = shiftIndex(shift, first) ?? first;
    const b = shiftIndex(shift, last) ?? last;
    return a <= b ? [a, b] : [b, a];
  }
  const start = shiftIndex(shift, first) ?? shift.at;
  const end = shiftIndex(shift, last) ?? shift.at - 1;
  return start <= end ? [start, end] : null;
}

/** The area after the shift; null when all of it is deleted. */
export function shiftArea(shift: Shift, area: Area): Area | null {
  const byRow = shift.axis === 'row';
  const first = byRow ? area.row : area.column;
  const span = shiftSpan(shift, first, first + (byRow ? area.rows : area.columns) - 1);
  if (!span) return null;
  const size = span[1] - span[0] + 1;
  return byRow ? { ...area, row: span[0], rows: size } : { ...area, column: span[0], columns: size };
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d*)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(.!])/giu;

/** Rewrites every reference of a formula; strings in quotes are left alone. null is a reference that is lost. */
function rewrite(
  formula: string,
  change: (corners: readonly [Corner, Corner], sheet: string | null) => readonly [Corner, Corner] | null,
): string {
  return formula.replace(REFERENCE, (whole: string, prefix?: string, reference?: string) => {
    const corners = reference === undefined ? null : readCorners(reference);
    if (!corners) return whole;
    const next = change(corners, prefix === undefined ? null : plainSheetName(prefix.slice(0, -1)));
    if (!next) return '#REF!';
    if (next === corners) return whole;
    const single = !(reference ?? '').includes(':');
    return (
      (prefix ?? '') + (single ? writeCorner(next[0]) : `${writeCorner(next[0])}:${writeCorner(next[1])}`)
    );
  });
}

/**
 * The formula after a shift. `target` is the name of the shifted sheet, `home` the name of the sheet that
 * holds the formula.
 */
export function shiftFormula(formula: string, shift: Shift, target: string, home: string): string {
  const key = shift.axis === 'row' ? 'row' : 'column';
  return rewrite(formula, (corners, sheet) => {
    if ((sheet ?? home).toLowerCase() !== target.toLowerCase()) return corners;
    const [from, to] = corners;
    const first = from[key];
    const last = to[key];
    if (first === null) return corners;
    const span = shiftSpan(shift, first, last ?? Number.MAX_SAFE_INTEGER / 2);
    if (!span) return null;
    return [
      { ...from, [key]: span[0] },
      { ...to, [key]: last === null ? null : span[1] },
    ];
  });
}

/** The formula as a copy some rows and columns further reads: references without `$` go along. */
export function moveFormula(formula: string, rows: number, columns: number, sheetsToo = true): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.fixedRow ? corner.row : corner.row + rows,
    column: corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns,
  });
  const lost = (corner: Corner): boolean => (corner.row ?? 1) < 1 || (corner.column ?? 1) < 1;
  return rewrite(formula, (corners, sheet) => {
    if (sheet !== null && !sheetsToo) return corners;
    const from = move(corners[0]);
    const to = move(corners[1]);
    return lost(from) || lost(to) ? null : [from, to];
  });
}

/** The formula after a sheet has been given another name. */
export function renameInFormula(formula: string, before: string, after: string): string {
  return formula.replace(REFERENCE, (whole: string, prefix?: string, reference?: string) => {
    if (prefix === undefined || reference === undefined) return whole;
    if (plainSheetName(prefix.slice(0, -1)).toLowerCase() !== before.toLowerCase()) return whole;
    return `${quotedSheetName(after)}!${reference}`;
  });
}
