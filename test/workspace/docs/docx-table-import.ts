/** A table of a `.docx` file: grid, merged cells, borders, margins of cells, rows. */

import { colorOf, fillOf } from './docx-look';
import { childOf, elements, isOn, lengthOf, notImitated, valOf, type Xml } from './docx-package';
import { type Layer, layered, type Properties, propertiesOf, refuseOthers, type Styles } from './docx-styles';
import {
  type Block,
  type Cell,
  type CellBorder,
  type CellStyle,
  emptyParagraph,
  points,
  type Row,
  type RowStyle,
  type Table,
} from './state';

/** What a table needs of the import around it. */
export interface TableImporter {
  readonly styles: Styles;
  /** The blocks of a cell, whose text stands on the style of the table. */
  contentOf(cell: Xml, table: Layer): Block[];
}

const TABLE_KNOWN = new Set([
  'w:tblStyle',
  'w:tblBorders',
  'w:tblCellMar',
  'w:tblW',
  'w:tblInd',
  'w:jc',
  // The grid has said the widths already; bands have no looks here, and titles are for those who cannot see.
  'w:tblLayout',
  'w:tblLook',
  'w:tblOverlap',
  'w:tblStyleRowBandSize',
  'w:tblStyleColBandSize',
  'w:tblCaption',
  'w:tblDescription',
]);
const ROW_KNOWN = new Set(['w:cantSplit', 'w:tblHeader', 'w:trHeight', 'w:cnfStyle', 'w:divId']);
const CELL_KNOWN = new Set([
  'w:tcW',
  'w:gridSpan',
  'w:vMerge',
  'w:tcBorders',
  'w:tcMar',
  'w:vAlign',
  'w:shd',
  'w:cnfStyle',
  'w:hideMark',
]);
const CELL_TOGGLES = new Set(['w:noWrap', 'w:tcFitText']);

/** Margins of a cell at the sides, in points, when the file says none. */
const SIDE_MARGIN = 5.4;
/** How far two statements of one width may lie apart, in points. */
const SAME_WIDTH = 0.1;

interface Look {
  readonly borders: Properties;
  readonly margins: Properties;
}

/** The table; cells hidden under merged ones are filled in with the look of those. */
export function importTable(importer: TableImporter, element: Xml): Table {
  const own = propertiesOf(childOf(element, 'w:tblPr'));
  const style = importer.styles.table(valOf(own.get('w:tblStyle')));
  const properties = layered(style.table, own);
  refuseOthers(properties, TABLE_KNOWN);
  const widths = elements(childOf(element, 'w:tblGrid')).map(
    ({ attributes }) => lengthOf(attributes['w:w']) ?? 0,
  );
  checkTable(properties, widths);
  const inherited = (name: string): Properties =>
    layered(propertiesOf(style.table.get(name)), propertiesOf(own.get(name)));
  const look = { borders: inherited('w:tblBorders'), margins: inherited('w:tblCellMar') };
  const sources = elements(element).filter((child) => child.name !== 'w:tblPr' && child.name !== 'w:tblGrid');
  const grid = new Grid(importer, style, look, widths, sources.length);
  const rows = sources.map((row, index) => grid.row(row, index));
  grid.dressHidden();
  return {
    kind: 'table',
    columns: widths.map((width) => ({ widthType: 'FIXED_WIDTH', width: points(width) })),
    rows,
  };
}

function checkTable(properties: Properties, widths: readonly number[]): void {
  if (widths.length === 0 || widths.includes(0))
    throw notImitated('a table without the widths of its columns');
  const alignment = valOf(properties.get('w:jc')) ?? 'left';
  if (alignment !== 'left' && alignment !== 'start') throw notImitated(`a table aligned «${alignment}»`);
  const indent = properties.get('w:tblInd')?.attributes;
  if ((lengthOf(indent?.['w:w']) ?? 0) !== 0) throw notImitated('an indented table');
  checkWidth(properties.get('w:tblW'), widths);
}

/** A preferred width must be the one of the grid, for which of the two holds depends on the program. */
function checkWidth(preferred: Xml | undefined, widths: readonly number[]): void {
  const { 'w:type': type = 'dxa', 'w:w': width = '0' } = preferred?.attributes ?? {};
  if (preferred === undefined || type === 'auto' || type === 'nil') return;
  if (type !== 'dxa' || width.endsWith('%'))
    throw notImitated(`the width ${width} in per cent of <${preferred.name}>`);
  const ofGrid = widths.reduce((sum, each) => sum + each, 0);
  const said = lengthOf(width) ?? 0;
  if (said !== 0 && Math.abs(said - ofGrid) > SAME_WIDTH) {
    throw notImitated(`<${preferred.name}> of ${said} pt over columns of ${ofGrid} pt`);
  }
}

/** The rows of one table, taken in from the first to the last. */
class Grid {
  /** The merged cell that reaches down to here, for each column in which one begins. */
  private readonly reaching: (Cell | undefined)[] = [];
  private readonly hidden: { readonly cell: Cell; readonly head: Cell }[] = [];

  constructor(
    readonly importer: TableImporter,
    readonly layer: Layer,
    readonly look: Look,
    readonly widths: readonly number[],
    readonly rowCount: number,
  ) {}

  row(element: Xml, index: number): Row {
    if (element.name !== 'w:tr') throw notImitated(`<${element.name}> in a table`);
    const cells: Cell[] = [];
    for (const child of elements(element)) {
      if (child.name === 'w:tc') cells.push(...this.cells(child, index, cells.length));
      else if (child.name !== 'w:trPr') throw notImitated(`<${child.name}> in a row`);
    }
    if (cells.length !== this.widths.length) {
      throw notImitated(`a row of ${cells.length} cells in a table of ${this.widths.length} columns`);
    }
    return { style: rowStyle(propertiesOf(childOf(element, 'w:trPr'))), cells };
  }

  /** The cell and those hidden beside it in its row. */
  private cells(element: Xml, row: number, column: number): Cell[] {
    const properties = propertiesOf(childOf(element, 'w:tcPr'));
    refuseOthers(properties, CELL_KNOWN, CELL_TOGGLES);
    const columnSpan = Number(valOf(properties.get('w:gridSpan')) ?? 1);
    checkWidth(properties.get('w:tcW'), this.widths.slice(column, column + columnSpan));
    const merge = properties.get('w:vMerge');
    const style = this.style(properties, row, column, columnSpan);
    if (merge && valOf(merge) !== 'restart') return this.continued(style, column, columnSpan);
    const content = this.importer.contentOf(element, this.layer);
    const head: Cell = { rowSpan: 1, columnSpan, style, content };
    this.reaching.fill(undefined, column, column + columnSpan);
    this.reaching[column] = merge && head;
    return [head, ...this.hide(columnSpan - 1, head)];
  }

  private continued(style: CellStyle, column: number, columnSpan: number): Cell[] {
    const head = this.reaching[column];
    if (head?.columnSpan !== columnSpan) throw notImitated('a merged cell that changes its width');
    head.rowSpan += 1;
    // The lower edge of a merged cell is that of its last row.
    head.style = { ...head.style, ...(style.borderBottom && { borderBottom: style.borderBottom }) };
    return this.hide(columnSpan, head);
  }

  private hide(count: number, head: Cell): Cell[] {
    const cells = Array.from({ length: count }, () => ({
      rowSpan: 1,
      columnSpan: 1,
      style: {},
      content: [emptyParagraph()],
    }));
    this.hidden.push(...cells.map((cell) => ({ cell, head })));
    return cells;
  }

  /** Hidden cells look like the one above them, whose last row is known only now. */
  dressHidden(): void {
    for (const { cell, head } of this.hidden) cell.style = { ...head.style };
  }

  private style(properties: Properties, row: number, column: number, columnSpan: number): CellStyle {
    const borders = propertiesOf(properties.get('w:tcBorders'));
    refuseOthers(borders, CELL_BORDERS);
    const edge = (side: string, outer: boolean, inner: string): CellBorder =>
      borderOf(
        first(borders, ...sideNames(side)) ??
          first(this.look.borders, ...(outer ? sideNames(side) : [inner])),
      );
    const margins = layered(this.look.margins, propertiesOf(properties.get('w:tcMar')));
    const margin = (side: string, missing: number) =>
      points(lengthOf(first(margins, ...sideNames(side))?.attributes['w:w']) ?? missing);
    const background = fillOf(properties.get('w:shd'));
    return {
      borderTop: edge('top', row === 0, 'w:insideH'),
      borderRight: edge('right', column + columnSpan === this.widths.length, 'w:insideV'),
      borderBottom: edge('bottom', row === this.rowCount - 1, 'w:insideH'),
      borderLeft: edge('left', column === 0, 'w:insideV'),
      paddingTop: margin('top', 0),
      paddingRight: margin('right', SIDE_MARGIN),
      paddingBottom: margin('bottom', 0),
      paddingLeft: margin('left', SIDE_MARGIN),
      contentAlignment: verticalOf(valOf(properties.get('w:vAlign')) ?? 'top'),
      ...(background && { backgroundColor: background }),
    };
  }
}

const CELL_BORDERS = new Set(
  ['top', 'left', 'start', 'bottom', 'right', 'end', 'insideH', 'insideV'].map((side) => `w:${side}`),
);

const sideNames = (side: string): string[] =>
  ({ left: ['w:left', 'w:start'], right: ['w:right', 'w:end'] })[side] ?? [`w:${side}`];

const first = (properties: Properties, ...names: readonly string[]): Xml | undefined =>
  names.map((name) => properties.get(name)).find((element) => element !== undefined);

const LINES: Readonly<Record<string, NonNullable<CellBorder['dashStyle']>>> = {
  single: 'SOLID',
  dashed: 'DASH',
  dotted: 'DOT',
};

/** A border that nobody speaks of is none; its width is in eighths of a point. */
function borderOf(border: Xml | undefined): CellBorder {
  const kind = valOf(border) ?? 'none';
  const none = kind === 'none' || kind === 'nil';
  const dashStyle = none ? 'SOLID' : LINES[kind];
  if (!dashStyle) throw notImitated(`a border «${kind}»`);
  const color = none ? undefined : colorOf(border, border?.attributes['w:color']);
  return {
    color: color ?? { color: { rgbColor: {} } },
    width: points(none ? 0 : Number(border?.attributes['w:sz'] ?? 4) / 8),
    dashStyle,
  };
}

function verticalOf(name: string): NonNullable<CellStyle['contentAlignment']> {
  const alignment = ({ top: 'TOP', center: 'MIDDLE', bottom: 'BOTTOM' } as const)[name];
  if (!alignment) throw notImitated(`<w:vAlign> «${name}»`);
  return alignment;
}

function rowStyle(properties: Properties): RowStyle {
  refuseOthers(properties, ROW_KNOWN);
  const height = properties.get('w:trHeight');
  if (height?.attributes['w:hRule'] === 'exact') throw notImitated('a row of a fixed height');
  const least = lengthOf(valOf(height)) ?? 0;
  return {
    ...(least > 0 && { minRowHeight: points(least) }),
    ...(isOn(properties.get('w:tblHeader')) && { tableHeader: true }),
    ...(isOn(properties.get('w:cantSplit')) && { preventOverflow: true }),
  };
}
