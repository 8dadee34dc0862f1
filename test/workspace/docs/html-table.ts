/** A table of HTML made into a table of the document: grid with spans, borders, widths. */

import { attribute, borderOf, type Css, colorOf, type Element, fontSize, lengthOf } from './html-css';
import {
  type Block,
  type Cell,
  type CellStyle,
  type Column,
  emptyParagraph,
  points,
  type Row,
  type Table,
} from './state';

/** What a table needs of the import around it. */
export interface Importer {
  /** The properties of an element below others. */
  cssOf(element: Element, above: Css): Css;
  /** The blocks of a cell; the last one is a paragraph. */
  contentOf(cell: Element, css: Css): Block[];
}

/** Width of the text on the default page, which per cents are of. */
const TEXT_WIDTH = 468;

/** The table; hidden cells under spans are filled in. Rows of `thead` are not pinned: the import does not do so. */
export function importTable(importer: Importer, element: Element, css: Css): Table {
  const width = sizeOf(element, css, TEXT_WIDTH) ?? TEXT_WIDTH;
  const grid: (Cell | undefined)[][] = [];
  const widths: (number | undefined)[] = columnWidths(importer, element, css, width);
  const rows = rowsOf(importer, element, css);
  rows.forEach(({ cells }, r) => {
    grid[r] ??= [];
    let column = 0;
    for (const each of cells) {
      while (grid[r]?.[column]) column++;
      const columnSpan = Math.max(1, Number(attribute(each.element, 'colspan') ?? 1));
      const rowSpan = Math.min(Math.max(1, Number(attribute(each.element, 'rowspan') ?? 1)), rows.length - r);
      place(grid, r, column, importCell(importer, each, element, rowSpan, columnSpan));
      const cellWidth = sizeOf(each.element, each.css, width);
      if (columnSpan === 1) widths[column] ??= cellWidth;
      column += columnSpan;
    }
  });
  const count = Math.max(1, ...grid.map((row) => row.length));
  return {
    kind: 'table',
    columns: Array.from({ length: count }, (_, index) => columnOf(widths[index])),
    rows: grid.map(
      (row): Row => ({ style: {}, cells: Array.from({ length: count }, (_, c) => row[c] ?? hidden({})) }),
    ),
  };
}

interface Placed {
  readonly element: Element;
  readonly css: Css;
}

function place(grid: (Cell | undefined)[][], row: number, column: number, cell: Cell): void {
  for (let r = row; r < row + cell.rowSpan; r++) {
    grid[r] ??= [];
    for (let c = column; c < column + cell.columnSpan; c++) grid[r]![c] = hidden(cell.style);
  }
  grid[row]![column] = cell;
}

const hidden = (style: CellStyle): Cell => ({
  rowSpan: 1,
  columnSpan: 1,
  style: { ...style },
  content: [emptyParagraph()],
});

function rowsOf(importer: Importer, element: Element, css: Css): { cells: Placed[] }[] {
  return childrenOf(element).flatMap((child) => {
    const childCss = importer.cssOf(child, css);
    if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) return rowsOf(importer, child, childCss);
    if (child.tagName !== 'tr') return [];
    const cells = childrenOf(child).map((cell) => ({ element: cell, css: importer.cssOf(cell, childCss) }));
    return [{ cells }];
  });
}

const childrenOf = (element: Element): Element[] =>
  element.childNodes.filter((node): node is Element => 'tagName' in node);

function importCell(
  importer: Importer,
  cell: Placed,
  table: Element,
  rowSpan: number,
  columnSpan: number,
): Cell {
  const content = importer.contentOf(cell.element, cell.css);
  return { rowSpan, columnSpan, style: cellStyle(cell, table), content };
}

function cellStyle({ element, css }: Placed, table: Element): CellStyle {
  const byTable = Number(attribute(table, 'border') ?? 0) > 0 ? '1px solid #000000' : undefined;
  const border = (side: string) => borderOf(css[`border-${side}`] ?? byTable);
  const size = fontSize(css);
  const byAttribute = attribute(table, 'cellpadding');
  const padding = (side: string) => {
    const length = lengthOf(css[`padding-${side}`] ?? byAttribute, size);
    return length === undefined ? undefined : points(length);
  };
  const style: Record<string, unknown> = {
    borderTop: border('top'),
    borderRight: border('right'),
    borderBottom: border('bottom'),
    borderLeft: border('left'),
    paddingTop: padding('top'),
    paddingRight: padding('right'),
    paddingBottom: padding('bottom'),
    paddingLeft: padding('left'),
    backgroundColor: colorOf(css['background-color'] ?? css.background),
    contentAlignment: { top: 'TOP', middle: 'MIDDLE', bottom: 'BOTTOM' }[
      css['vertical-align'] ?? attribute(element, 'valign') ?? ''
    ],
  };
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

/** Widths of the `col` elements. */
function columnWidths(importer: Importer, table: Element, css: Css, whole: number): (number | undefined)[] {
  const cols = childrenOf(table).flatMap((child) => (child.tagName === 'colgroup' ? childrenOf(child) : []));
  return cols.flatMap((col) => {
    const width = sizeOf(col, importer.cssOf(col, css), whole);
    return Array.from({ length: Math.max(1, Number(attribute(col, 'span') ?? 1)) }, () => width);
  });
}

const sizeOf = (element: Element, css: Css, whole: number): number | undefined =>
  lengthOf(css.width ?? attribute(element, 'width'), fontSize(css), whole);

const columnOf = (width: number | undefined): Column =>
  width === undefined
    ? { widthType: 'EVENLY_DISTRIBUTED' }
    : { widthType: 'FIXED_WIDTH', width: points(width) };
