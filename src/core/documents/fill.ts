/** Filling a copy of a template: one atomic batch of Docs API requests, worked out from the template's JSON. */
import {
  type DocsDocument,
  type DocsRow,
  type ParagraphPlace,
  paragraphs,
  type Segment,
  segments,
} from './document-json';
import { emptyCells, finishRow, type MarkerRow, repeatRow } from './fill-rows';
import { type Layout, layOut, listOfRow } from './layout';
import type { Pictures } from './paper-chart';
import { beforeStop, findPlaceholders, foldName, type Placeholder } from './placeholders';
import {
  type DocsRequest,
  deleteRange,
  insertPicture,
  nameRange,
  replaceRange,
  tableLocation,
} from './requests';
import { cellValue } from './row-texts';
import { rangeName } from './signing';
import type { Values } from './values';

/** A stretch of a segment and the requests for it; their indices hold while only later stretches were changed. */
interface Edit {
  readonly segment: Segment;
  readonly start: number;
  readonly requests: readonly DocsRequest[];
}

/**
 * Requests that fill a document, to be sent in one batch while it stands as it was read. Values come out as typed,
 * with the style of the placeholder: they are inserted by index, never searched for; pictures take the place of the
 * charts they show, a chart without one is told by its title. Names without a value stay;
 * `leftovers` finds them afterwards.
 *
 * Everything is done from the end of each segment to its beginning, because a change moves only what follows it.
 */
export function fillRequests(
  document: DocsDocument,
  values: Values,
  pictures: Pictures = new Map(),
): readonly DocsRequest[] {
  const { placeholders } = findPlaceholders(document);
  const layout = layOut(document, values);
  const kept = placeholders.filter((placeholder) => !layout.isDropped(placeholder));
  const rows = markerRows(placeholders, values);
  const edits: Edit[] = [...dropEdits(document, layout)];
  for (const placeholder of kept) {
    const marker = rows.get(placeholder.cell?.table.tableRows?.[placeholder.cell.row] ?? {});
    const edit = replacement(placeholder, layout, values, marker, pictures);
    if (edit) edits.push(edit);
  }
  const whole = [...rows.values()].flatMap((marker) =>
    emptyCells(marker, layout, values).map((cell) => ({ ...cell, segment: marker.segment })),
  );
  const inside = ({ segment, start }: Edit): boolean =>
    whole.some((cell) => cell.segment === segment && cell.start < start && start < cell.end);
  const apart: Edit[] = [...edits.filter((edit) => !inside(edit)), ...whole];
  for (const marker of rows.values()) {
    const { segment, row } = marker;
    apart.push({ segment, start: row.startIndex ?? 0, requests: finishRow(marker, values) });
    // One before the end of the row: behind its last placeholder and in front of whatever follows it.
    apart.push({ segment, start: (row.endIndex ?? 0) - 1, requests: repeatRow(marker, layout, values) });
  }
  const order = [...new Set(apart.map(({ segment }) => segment))];
  return apart
    .sort((a, b) => order.indexOf(a.segment) - order.indexOf(b.segment) || b.start - a.start)
    .flatMap(({ requests }) => requests);
}

function replacement(
  placeholder: Placeholder,
  layout: Layout,
  values: Values,
  marker: MarkerRow | undefined,
  pictures: Pictures,
): Edit | null {
  const { segment, start, end, name } = placeholder;
  const picture = pictures.get(foldName(name));
  if (picture) {
    const requests = [...insertPicture(segment, end, picture), ...deleteRange(segment, start, end)];
    return { segment, start, requests };
  }
  const mark = layout.mark(placeholder);
  const full = mark ?? (marker ? cellValue(values, marker.list, name, 0) : values.field(name));
  if (full === undefined) return null;
  const value = beforeStop(full, placeholder.behind);
  // A condition goes together with the space behind it.
  const until = mark === '' && placeholder.behind === ' ' ? end + 1 : end;
  const named = rangeName(name, placeholder.behind);
  const naming = named === null ? [] : nameRange(segment, named, start, start + value.length);
  return { segment, start, requests: [...replaceRange(segment, start, until, value), ...naming] };
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

/** Parts whose condition does not hold; of a paragraph whose newline Google keeps an empty line is left. */
function dropEdits(document: DocsDocument, { dropped }: Layout): readonly Edit[] {
  const edits: Edit[] = [];
  const rows = new Set<DocsRow>();
  for (const segment of segments(document)) {
    for (const place of paragraphs(segment)) {
      const row = place.cell?.table.tableRows?.[place.cell.row];
      if (row && dropped.has(row)) {
        if (!rows.has(row)) edits.push({ segment, start: row.startIndex ?? 0, requests: [dropRow(place)] });
        rows.add(row);
      } else if (dropped.has(place.paragraph)) {
        const end = place.start + place.text.length - (place.keepsNewline ? 1 : 0);
        edits.push({ segment, start: place.start, requests: deleteRange(segment, place.start, end) });
      }
    }
  }
  return edits;
}

function dropRow({ segment, cell }: ParagraphPlace): DocsRequest {
  const tableStartLocation = tableLocation(segment, cell?.tableStart ?? 0);
  const tableCellLocation = { tableStartLocation, rowIndex: cell?.row ?? 0, columnIndex: 0 };
  return { deleteTableRow: { tableCellLocation } };
}
