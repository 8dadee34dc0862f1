/** Tables of a template: grids with borders, and things set side by side without any. */

import { type Cell, type Format, type Page, type Row, type Table, textWidth, twips } from './paper-model';
import { checkClasses, IN_CELL, isInline, readCellParagraph, readRuns } from './paper-text';
import { type Element, fault, isBlank } from './paper-tree';

const LOOKS = ['grid', 'sides', 'sign'] as const;
type Look = (typeof LOOKS)[number];

const ALIGN = ['left', 'center', 'right'] as const;
const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;
/** Points of the text of a grid. */
const GRID_SIZE = { none: 12, small: 11, tiny: 10 } as const;
const SIDES_SIZE = { none: 14, small: 12, tiny: 10 } as const;
/** Narrower columns hold no letter beside the padding. */
const NARROWEST = 4;

/** A cell over several rows: the rows still to come, and how many columns it takes. */
interface Hanging {
  readonly rows: number;
  readonly span: number;
}

export function readTable(source: Element, page: Page): Table {
  checkClasses(source, [...LOOKS, 'small', 'tiny']);
  const look = LOOKS.filter((name) => source.classes.includes(name));
  if (look.length !== 1 || !look[0]) throw fault(source, `a table is one of ${LOOKS.join(', ')}`);
  const rows = readRows(source, look[0]);
  const counts = rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0));
  const columns = readColumns(source, counts[0] ?? 0, page);
  counts.forEach((count, index) => {
    if (count !== columns.length)
      throw fault(source, `row ${index + 1} has ${count} columns, not ${columns.length}`);
  });
  return { kind: 'table', look: look[0], columns, rows };
}

function elements(source: Element): readonly Element[] {
  return source.children.flatMap((node) => {
    if (typeof node !== 'string') return [node];
    if (!isBlank(node)) throw fault(source, `text in <${source.tag}>: «${node.trim()}»`);
    return [];
  });
}

/** Widths in twips that add up to the width of the table. */
function readColumns(source: Element, count: number, page: Page): readonly number[] {
  const group = elements(source).find(({ tag }) => tag === 'colgroup');
  const given = group ? elements(group).map(readWidth) : Array.from({ length: count }, () => null);
  const free = given.filter((width) => width === null).length;
  const taken = given.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const rest = textWidth(page) - taken;
  if (rest < 0 || (free > 0 && rest / free < NARROWEST))
    throw fault(source, `columns of ${taken} mm and ${free} more are wider than ${textWidth(page)} mm`);
  let reached = 0;
  // Each border is rounded, not each width, so that the sum is the width of the text.
  return given.map((width) => {
    const from = twips(reached);
    reached += width ?? rest / free;
    return twips(reached) - from;
  });
}

function readWidth(column: Element): number | null {
  const style = column.attributes.get('style');
  if (column.tag !== 'col') throw fault(column, `<${column.tag}> in <colgroup>`);
  if (style === undefined) return null;
  const width = Number(/^\s*width:\s*(\d+(?:\.\d+)?)mm;?\s*$/.exec(style)?.[1]);
  if (!(width >= NARROWEST)) throw fault(column, `a column is at least width:${NARROWEST}mm, not ${style}`);
  return width;
}

function readRows(source: Element, look: Look): readonly Row[] {
  const rows: Row[] = [];
  const hanging = new Map<number, Hanging>();
  for (const section of elements(source)) {
    if (section.tag === 'colgroup') continue;
    if (section.tag !== 'thead' && section.tag !== 'tbody')
      throw fault(section, `<${section.tag}> in <table>`);
    const header = section.tag === 'thead';
    if (header && (look !== 'grid' || rows.length > 0))
      throw fault(section, '<thead> stands at the head of a grid');
    for (const row of elements(section)) {
      if (row.tag !== 'tr') throw fault(row, `<${row.tag}> in <${section.tag}>`);
      rows.push({ header, cells: readCells(row, baseOf(source, look, header), look, header, hanging) });
    }
  }
  if (rows.length === 0) throw fault(source, 'a table without rows');
  if (hanging.size > 0) throw fault(source, 'a rowspan runs out of the table');
  return rows;
}

/** What a paragraph of the table is like before the cell and itself have their say. */
function baseOf({ classes }: Element, look: Look, header: boolean): Format {
  const size = classes.includes('small') ? 'small' : classes.includes('tiny') ? 'tiny' : 'none';
  if (look !== 'grid') return { ...IN_CELL, size: SIDES_SIZE[size] };
  // The head of a table never stays alone at the end of a page.
  const head = header ? ({ align: 'center', keep: true } as const) : {};
  return { ...IN_CELL, line: 100, size: GRID_SIZE[size], ...head };
}

function readCells(
  row: Element,
  base: Format,
  look: Look,
  header: boolean,
  hanging: Map<number, Hanging>,
): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const continueAbove = () => {
    for (let above = hanging.get(column); above; above = hanging.get(column)) {
      if (above.rows > 1) hanging.set(column, { ...above, rows: above.rows - 1 });
      else hanging.delete(column);
      const paragraphs = [{ kind: 'paragraph', format: base, runs: [] }] as const;
      cells.push({ paragraphs, span: above.span, merge: 'continue', vertical: 'top' });
      column += above.span;
    }
  };
  const begun: (readonly [number, Hanging])[] = [];
  for (const source of elements(row)) {
    continueAbove();
    const span = spanOf(source, 'colspan', look);
    const rows = spanOf(source, 'rowspan', look);
    if (rows > 1) begun.push([column, { rows: rows - 1, span }]);
    cells.push(readCell(source, base, { span, merge: rows > 1 ? 'start' : 'none', header }));
    column += span;
  }
  continueAbove();
  for (const [at, cell] of begun) hanging.set(at, cell);
  return cells;
}

function spanOf(source: Element, name: 'colspan' | 'rowspan', look: Look): number {
  const text = source.attributes.get(name);
  if (text === undefined) return 1;
  if (look !== 'grid' || !/^[1-9]\d?$/.test(text)) throw fault(source, `${name}="${text}" of a ${look}`);
  return Number(text);
}

function readCell(
  source: Element,
  base: Format,
  { span, merge, header }: Pick<Cell, 'span' | 'merge'> & { readonly header: boolean },
): Cell {
  if (source.tag !== 'td' && source.tag !== 'th') throw fault(source, `<${source.tag}> in <tr>`);
  checkClasses(source, [...ALIGN, ...Object.keys(VERTICAL)]);
  const align = ALIGN.find((name) => source.classes.includes(name)) ?? base.align;
  const vertical = (Object.keys(VERTICAL) as (keyof typeof VERTICAL)[]).filter((name) =>
    source.classes.includes(name),
  );
  if (vertical.length > 1) throw fault(source, `classes «${vertical.join('» and «')}» contradict each other`);
  return {
    paragraphs: readCellText(source, { ...base, align }),
    span,
    merge,
    vertical: vertical[0] ? VERTICAL[vertical[0]] : header ? 'center' : 'top',
  };
}

/** Text right in the cell is its only paragraph. */
function readCellText(source: Element, format: Format): Cell['paragraphs'] {
  if (source.children.every(isInline))
    return [{ kind: 'paragraph', format, runs: readRuns(source, format.bold) }];
  return elements(source).map((child) => {
    if (child.tag !== 'p') throw fault(child, `<${child.tag}> in a cell`);
    return readCellParagraph(child, format);
  });
}
