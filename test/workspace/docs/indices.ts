/**
 * Where things are in a document: every index is computed from the lengths of blocks, which are remembered for
 * the time of one batch so that thousands of requests stay quick.
 */

import { ServiceError } from '../service-object';
import type { Block, Cell, Paragraph, Row, Table, TabState } from './state';

/** One continuous space of indices: the body of a tab, a header or a footer. */
export interface Segment {
  readonly tab: TabState;
  readonly kind: 'body' | 'header' | 'footer';
  /** Of the header or footer; empty for the body. */
  readonly id: string;
  readonly blocks: Block[];
  /** Index of the first block: 1 in a body, which begins with a section break, otherwise 0. */
  readonly start: number;
}

/** A list of blocks that starts at an index, with everything whose length depends on it, outermost first. */
export interface Place {
  readonly blocks: Block[];
  readonly start: number;
  readonly owners: readonly object[];
}

/** The paragraph with a given index. */
export interface ParagraphPlace extends Place {
  readonly paragraph: Paragraph;
  /** Position of the paragraph in `blocks`. */
  readonly position: number;
  readonly paragraphStart: number;
}

/** A table by its start index. */
export interface TablePlace extends Place {
  readonly segment: Segment;
  readonly table: Table;
  readonly position: number;
  readonly tableStart: number;
}

type Measured = Block | Row | Cell | Block[];

/** Remembers lengths; whoever changes content must call `forget` with all its owners. */
export class Lengths {
  private readonly known = new WeakMap<object, number>();

  /** Length in UTF-16 units, as Docs counts it: a table, its end, each row and each cell take one unit. */
  of(node: Measured): number {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const length = this.measure(node);
    this.known.set(node, length);
    return length;
  }

  forget(...nodes: readonly object[]): void {
    for (const node of nodes) this.known.delete(node);
  }

  private measure(node: Measured): number {
    if (Array.isArray(node)) return node.reduce((sum, block) => sum + this.of(block), 0);
    if ('content' in node) return 1 + this.of(node.content);
    if ('cells' in node) return node.cells.reduce((sum, cell) => sum + this.of(cell), 1);
    if (node.kind === 'table') return node.rows.reduce((sum, row) => sum + this.of(row), 2);
    return node.runs.reduce((sum, run) => sum + run.text.length, 0);
  }
}

/** First index after the segment. */
export const segmentEnd = (lengths: Lengths, segment: Segment): number =>
  segment.start + lengths.of(segment.blocks);

/** The cell whose content holds an index inside a table; undefined on the marks of rows and cells. */
function cellAt(lengths: Lengths, table: Table, tableStart: number, index: number): Place | undefined {
  let rowStart = tableStart + 1;
  for (const row of table.rows) {
    const rowEnd = rowStart + lengths.of(row);
    if (index < rowEnd) {
      let cellStart = rowStart + 1;
      for (const cell of row.cells) {
        const cellEnd = cellStart + lengths.of(cell);
        if (index < cellEnd) {
          if (index <= cellStart) return undefined;
          return { blocks: cell.content, start: cellStart + 1, owners: [row, cell, cell.content] };
        }
        cellStart = cellEnd;
      }
      return undefined;
    }
    rowStart = rowEnd;
  }
  return undefined;
}

/** Index of the first block in a cell. */
export function contentStart(
  lengths: Lengths,
  { table, tableStart }: Pick<TablePlace, 'table' | 'tableStart'>,
  row: number,
  column: number,
): number {
  const cellsBefore = table.rows[row]!.cells.slice(0, column);
  return cellsBefore.reduce(
    (sum, cell) => sum + lengths.of(cell),
    rowStart(lengths, table, tableStart, row) + 2,
  );
}

/** Index of a row; of the end of the table for the one after the last. */
export const rowStart = (lengths: Lengths, table: Table, tableStart: number, row: number): number =>
  table.rows.slice(0, row).reduce((sum, each) => sum + lengths.of(each), tableStart + 1);

/** The innermost list of blocks with the block at an index; undefined when a mark of a table is there. */
function blockAt(lengths: Lengths, place: Place, index: number): (Place & Hit) | undefined {
  let start = place.start;
  for (const [position, block] of place.blocks.entries()) {
    const end = start + lengths.of(block);
    if (index < end) {
      if (block.kind === 'paragraph' || index === start)
        return { ...place, position, block, blockStart: start };
      const inner = cellAt(lengths, block, start, index);
      if (!inner) return undefined;
      return blockAt(lengths, { ...inner, owners: [...place.owners, block, ...inner.owners] }, index);
    }
    start = end;
  }
  return undefined;
}

interface Hit {
  readonly position: number;
  readonly block: Block;
  readonly blockStart: number;
}

/** The whole segment as a place. */
export const placeOf = (segment: Segment): Place => ({
  blocks: segment.blocks,
  start: segment.start,
  owners: [segment.blocks],
});

/** The paragraph that holds an index, or undefined. */
export function paragraphAt(lengths: Lengths, segment: Segment, index: number): ParagraphPlace | undefined {
  const hit = index < segment.start ? undefined : blockAt(lengths, placeOf(segment), index);
  if (hit?.block.kind !== 'paragraph') return undefined;
  const { block, blockStart, ...place } = hit;
  return { ...place, paragraph: block, paragraphStart: blockStart };
}

/** The table that starts at an index. Throws Google's text when there is none. */
export function tableAt(lengths: Lengths, segment: Segment, index: number): TablePlace {
  const hit = index < segment.start ? undefined : blockAt(lengths, placeOf(segment), index);
  if (hit?.block.kind !== 'table') {
    throw new ServiceError('Invalid table start location. Must specify the start index of the table.');
  }
  const { block, blockStart, ...place } = hit;
  return { ...place, segment, table: block, tableStart: blockStart };
}

/**
 * Calls `visit` for every paragraph that shares an index with [start, end), in reading order, including those in
 * cells. `visit` must not change lengths.
 */
export function eachParagraph(
  lengths: Lengths,
  place: Place,
  start: number,
  end: number,
  visit: (paragraph: Paragraph, paragraphStart: number) => void,
): void {
  let at = place.start;
  for (const block of place.blocks) {
    if (at >= end) return;
    const next = at + lengths.of(block);
    if (next > start) {
      if (block.kind === 'paragraph') visit(block, at);
      else eachParagraphOfTable(lengths, block, at, start, end, visit);
    }
    at = next;
  }
}

function eachParagraphOfTable(
  lengths: Lengths,
  table: Table,
  tableStart: number,
  start: number,
  end: number,
  visit: (paragraph: Paragraph, paragraphStart: number) => void,
): void {
  let at = tableStart + 1;
  for (const row of table.rows) {
    const rowEnd = at + lengths.of(row);
    if (rowEnd > start && at < end) {
      let cellStart = at + 1;
      for (const cell of row.cells) {
        eachParagraph(lengths, { blocks: cell.content, start: cellStart + 1, owners: [] }, start, end, visit);
        cellStart += lengths.of(cell);
      }
    }
    at = rowEnd;
  }
}

/** The innermost place that holds the whole of [start, end). */
export function placeAround(lengths: Lengths, place: Place, start: number, end: number): Place {
  let at = place.start;
  for (const block of place.blocks) {
    const next = at + lengths.of(block);
    if (block.kind === 'table' && start > at && end < next) {
      const inner = cellAt(lengths, block, at, start);
      if (!inner || end > inner.start + lengths.of(inner.blocks)) return place;
      return placeAround(
        lengths,
        { ...inner, owners: [...place.owners, block, ...inner.owners] },
        start,
        end,
      );
    }
    at = next;
  }
  return place;
}
