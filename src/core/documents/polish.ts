/** Page set-up of a template made from HTML, which knows neither pages nor what must stay together. */
import {
  type DocsBlock,
  type DocsDocument,
  paragraphs,
  paragraphText,
  type Segment,
  segments,
} from './document-json';
import { type DocumentKind, knownNames } from './document-kind';
import { findPlaceholders, foldName, type Placeholder, splitName } from './placeholders';
import { type DocsRequest, tableLocation } from './requests';

const POINTS_PER_MM = 72 / 25.4;
/** ISO 216: 210 by 297 mm. */
const A4 = { width: points(595.276), height: points(841.89) };
const NO_BORDER = {
  width: points(0),
  dashStyle: 'SOLID',
  color: { color: { rgbColor: { red: 1, green: 1, blue: 1 } } },
};

function points(magnitude: number) {
  return { magnitude, unit: 'PT' } as const;
}

function millimetres(length: number) {
  return points(Math.round(length * POINTS_PER_MM * 100) / 100);
}

/**
 * Requests to be sent once, right after the template was imported; copies of it keep everything. They change styles
 * only, so no index moves.
 */
export function polishRequests(document: DocsDocument, kind: DocumentKind): readonly DocsRequest[] {
  const { placeholders } = findPlaceholders(document);
  const body = segments(document)[0];
  if (!body) return [];
  const inBody = placeholders.filter(({ segment }) => segment.ids.segmentId === undefined);
  return [
    pageRequest(kind),
    ...newPages(body, kind),
    ...keepSignature(body, inBody, kind),
    ...clearBorders(inBody, kind),
    ...pinHeaders(inBody, kind),
  ];
}

function pageRequest({ polish }: DocumentKind): DocsRequest {
  const { left, right, top, bottom } = polish.margins;
  const documentStyle = {
    pageSize: A4,
    marginLeft: millimetres(left),
    marginRight: millimetres(right),
    marginTop: millimetres(top),
    marginBottom: millimetres(bottom),
  };
  return { updateDocumentStyle: { documentStyle, fields: Object.keys(documentStyle).join(',') } };
}

function newPages(body: Segment, { polish }: DocumentKind): readonly DocsRequest[] {
  return paragraphs(body)
    .filter(({ text, cell }) => !cell && polish.newPageBefore.some((words) => text.trim().startsWith(words)))
    .map(({ start, text }) => styleParagraph(body, start, start + text.length, 'pageBreakBefore'));
}

function styleParagraph(
  { ids }: Segment,
  startIndex: number,
  endIndex: number,
  property: 'pageBreakBefore' | 'keepWithNext',
): DocsRequest {
  const range = { startIndex, endIndex, ...ids };
  return { updateParagraphStyle: { range, paragraphStyle: { [property]: true }, fields: property } };
}

/** The last item of the text and the gap below it hold on to the signature. */
function keepSignature(
  body: Segment,
  placeholders: readonly Placeholder[],
  { polish }: DocumentKind,
): readonly DocsRequest[] {
  const signature = placeholders.find(
    ({ name, cell }) => cell && foldName(name) === foldName(polish.signature),
  );
  const table = signature?.cell?.table;
  return table
    ? keepBefore(
        body,
        body.blocks.findIndex((block) => block.table === table),
      )
    : [];
}

/** Paragraphs in front of a block, back to the first that has text. */
function keepBefore(body: Segment, at: number): readonly DocsRequest[] {
  const requests: DocsRequest[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const block = body.blocks[index];
    if (!block?.paragraph) break;
    requests.push(styleParagraph(body, block.startIndex ?? 0, block.endIndex ?? 0, 'keepWithNext'));
    if (hasText(block)) break;
  }
  return requests;
}

function hasText({ paragraph }: DocsBlock): boolean {
  return paragraphText(paragraph ?? {}).trim() !== '';
}

function clearBorders(
  placeholders: readonly Placeholder[],
  { polish }: DocumentKind,
): readonly DocsRequest[] {
  const seen = new Set<number>();
  const requests: DocsRequest[] = [];
  for (const { name, cell, segment } of placeholders) {
    if (!cell || seen.has(cell.tableStart)) continue;
    if (!polish.borderless.some((field) => foldName(field) === foldName(name))) continue;
    seen.add(cell.tableStart);
    const borders = {
      borderLeft: NO_BORDER,
      borderRight: NO_BORDER,
      borderTop: NO_BORDER,
      borderBottom: NO_BORDER,
    };
    const tableCellStyle = { ...borders, paddingLeft: points(0), paddingRight: points(0) };
    requests.push({
      updateTableCellStyle: {
        tableStartLocation: tableLocation(segment, cell.tableStart),
        tableCellStyle,
        fields: Object.keys(tableCellStyle).join(','),
      },
    });
  }
  return requests;
}

/** Headers of the lists' tables are repeated, and their rows are not cut by the end of a page. */
function pinHeaders(placeholders: readonly Placeholder[], kind: DocumentKind): readonly DocsRequest[] {
  const known = new Set(knownNames(kind).map(foldName));
  const seen = new Set<number>();
  return placeholders.flatMap(({ name, cell, segment }) => {
    if (!cell || !splitName(name) || !known.has(foldName(name)) || seen.has(cell.tableStart)) return [];
    seen.add(cell.tableStart);
    const tableStartLocation = tableLocation(segment, cell.tableStart);
    const whole = { tableStartLocation, tableRowStyle: { preventOverflow: true }, fields: 'preventOverflow' };
    const pin = { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: cell.row } };
    return [{ updateTableRowStyle: whole }, ...(cell.row > 0 ? [pin] : [])];
  });
}
