/** Which cells of a table are seen, and how wide its columns are. */

import { type Cell, type DocumentStyle, pointsOf, type Table } from './state';

export interface Head {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells that span more than one position. */
export function mergedCells(table: Table): Head[] {
  return table.rows.flatMap((other, row) =>
    other.cells.flatMap((cell, column) =>
      cell.rowSpan > 1 || cell.columnSpan > 1 ? [{ row, column, cell }] : [],
    ),
  );
}

/** The cell that covers a position: the head of the merged cell over it, or the one standing there. */
export function headOf(table: Table, merged: readonly Head[], row: number, column: number): Head {
  const over = merged.find(
    (head) =>
      head.row <= row &&
      head.column <= column &&
      head.row + head.cell.rowSpan > row &&
      head.column + head.cell.columnSpan > column,
  );
  return over ?? { row, column, cell: table.rows[row]!.cells[column]! };
}

/** The cells of every row that no merged cell hides. */
export function visibleCells(table: Table): Head[][] {
  const merged = mergedCells(table);
  return table.rows.map((other, row) =>
    other.cells.flatMap((cell, column) => {
      const head = headOf(table, merged, row, column);
      return head.row === row && head.column === column ? [{ row, column, cell }] : [];
    }),
  );
}

/** Widths in points: fixed ones as they are, the others share what is left of the width of the text. */
export function columnWidths(table: Table, textWidth: number): number[] {
  const fixed = table.columns.map((column) =>
    column.widthType === 'FIXED_WIDTH' ? pointsOf(column.width) : 0,
  );
  const free = fixed.filter((width) => width === 0).length;
  const left = Math.max(0, textWidth - fixed.reduce((sum, width) => sum + width, 0));
  return fixed.map((width) => width || Math.max(left / free, 5));
}

/** Width and height of the paper in points, as it lies. */
export function pageSizeOf(style: DocumentStyle): { readonly width: number; readonly height: number } {
  const width = pointsOf(style.pageSize?.width, 612);
  const height = pointsOf(style.pageSize?.height, 792);
  return style.flipPageOrientation ? { width: height, height: width } : { width, height };
}

/** Width of the text of a page in points. */
export const textWidthOf = (style: DocumentStyle): number =>
  pageSizeOf(style).width - pointsOf(style.marginLeft) - pointsOf(style.marginRight);
