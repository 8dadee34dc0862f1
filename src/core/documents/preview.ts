/** The text of a document, as it stands or as it would be once filled, for the preview in the sidebar. */
import {
  type DocsBlock,
  type DocsDocument,
  type DocsRow,
  OBJECT_MARK,
  paragraphText,
  segments,
} from './document-json';
import type { Filling } from './document-kind';
import {
  cellText,
  emptyRowTexts,
  listOfRow,
  readValues,
  replacePlaceholders,
  rowTexts,
  type Values,
} from './values';

export type PreviewBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly align: 'left' | 'center' | 'right' | 'justify';
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const ALIGN = new Map<unknown, 'center' | 'right' | 'justify'>([
  ['CENTER', 'center'],
  ['END', 'right'],
  ['JUSTIFIED', 'justify'],
]);
const NOTHING: Filling = { fields: {}, lists: {} };

/**
 * Paragraphs and tables of the bodies of all tabs. With a filling, the text that `fillRequests` would give, though
 * nothing is created; a merged cell shows its text in its first row and is empty below.
 */
export function documentBlocks(document: DocsDocument, filling: Filling = NOTHING): readonly PreviewBlock[] {
  const values = readValues(filling);
  const bodies = segments(document).filter(({ ids }) => ids.segmentId === undefined);
  return bodies.flatMap(({ blocks }) => blocks.flatMap((block) => previewBlock(block, values)));
}

function previewBlock({ paragraph, table }: DocsBlock, values: Values): readonly PreviewBlock[] {
  if (paragraph) {
    const align = ALIGN.get(paragraph.paragraphStyle?.alignment) ?? 'left';
    const text = paragraphText(paragraph).replace(/\n$/, '').split(OBJECT_MARK).join('');
    return [{ kind: 'paragraph', text: replacePlaceholders(text, values.field), align }];
  }
  return table
    ? [{ kind: 'table', rows: (table.tableRows ?? []).flatMap((row) => previewRows(row, values)) }]
    : [];
}

function previewRows(row: DocsRow, values: Values): readonly (readonly string[])[] {
  const list = listOfRow(row, values);
  if (!list) return [(row.tableCells ?? []).map((cell) => replacePlaceholders(cellText(cell), values.field))];
  if (list.rows.length === 0) return [emptyRowTexts(row, values)];
  return list.rows.map((_, index) => rowTexts(row, values, list, index));
}
