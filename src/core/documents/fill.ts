/** Filling a copy of a template: one atomic batch of Docs API requests, worked out from the document's JSON. */
import type { DocsDocument, DocsRow, Segment } from './document-json';
import type { Filling } from './document-kind';
import { finishRow, type MarkerRow, repeatRow } from './fill-rows';
import { findPlaceholders, type Placeholder } from './placeholders';
import { type DocsRequest, replaceRange } from './requests';
import { cellValue, listOfRow, readValues, type Values } from './values';

/** A stretch of a segment and the requests for it; their indices hold while only later stretches were changed. */
interface Edit {
  readonly segment: Segment;
  readonly start: number;
  readonly requests: readonly DocsRequest[];
}

/**
 * Requests that fill a document, to be sent in one batch right after it was read. Values come out as typed, with
 * the style of the placeholder: they are inserted by index, never searched for. Names without a value stay;
 * `leftovers` finds them afterwards.
 *
 * Everything is done from the end of each segment to its beginning, because a change moves only what follows it.
 */
export function fillRequests(document: DocsDocument, filling: Filling): readonly DocsRequest[] {
  const values = readValues(filling);
  const { placeholders } = findPlaceholders(document);
  const rows = markerRows(placeholders, values);
  const edits: Edit[] = [];
  for (const marker of rows.values()) {
    const { segment, row } = marker;
    edits.push({ segment, start: row.startIndex ?? 0, requests: finishRow(marker, values) });
    // One before the end of the row: behind its last placeholder and in front of whatever follows it.
    edits.push({ segment, start: (row.endIndex ?? 0) - 1, requests: repeatRow(marker, values) });
  }
  for (const { cell, segment, start, end, name } of placeholders) {
    const marker = rows.get(cell?.table.tableRows?.[cell.row] ?? {});
    const value = marker ? cellValue(values, marker.list, name, 0) : values.field(name);
    if (value === undefined || isDropped(rows, segment, start)) continue;
    edits.push({ segment, start, requests: replaceRange(segment, start, end, value) });
  }
  const order = [...new Set(edits.map(({ segment }) => segment))];
  return edits
    .sort((a, b) => order.indexOf(a.segment) - order.indexOf(b.segment) || b.start - a.start)
    .flatMap(({ requests }) => requests);
}

function markerRows(placeholders: readonly Placeholder[], values: Values): ReadonlyMap<DocsRow, MarkerRow> {
  const rows = new Map<DocsRow, MarkerRow>();
  const tables = new Set<object>();
  for (const { cell, segment } of placeholders) {
    const row = cell?.table.tableRows?.[cell.row];
    const list = row && listOfRow(row, values);
    if (!cell || !row || !list || rows.has(row)) continue;
    // Rows come in reading order, so the first of a table is its topmost: what stands above it is the header.
    rows.set(row, { row, segment, cell, list, headerRows: tables.has(cell.table) ? 0 : cell.row });
    tables.add(cell.table);
  }
  return rows;
}

/** The row of an empty list is rewritten as a whole. */
function isDropped(rows: ReadonlyMap<DocsRow, MarkerRow>, segment: Segment, index: number): boolean {
  return [...rows.values()].some(
    ({ row, list, ...marker }) =>
      marker.segment === segment &&
      list.rows.length === 0 &&
      (row.startIndex ?? 0) <= index &&
      index < (row.endIndex ?? 0),
  );
}
