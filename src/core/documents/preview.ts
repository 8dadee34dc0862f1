/** The text of a document as it would be once filled, for the preview in the sidebar. */
import { type DocsBlock, type DocsDocument, type DocsRow, segments } from './document-json';
import { type Layout, layOut, listOfRow } from './layout';
import { emptyRowTexts, filledText, filledTexts, rowTexts } from './row-texts';
import type { Values } from './values';

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

/**
 * Paragraphs and tables of the bodies of all tabs: the text that `fillRequests` would give, though nothing is
 * created; a merged cell shows its text in its first row and is empty below.
 */
export function documentBlocks(document: DocsDocument, values: Values): readonly PreviewBlock[] {
  const layout = layOut(document, values);
  const bodies = segments(document).filter(({ ids }) => ids.segmentId === undefined);
  return bodies.flatMap(({ blocks }) => blocks.flatMap((_, at) => previewBlock(blocks, at, layout, values)));
}

function previewBlock(
  blocks: readonly DocsBlock[],
  at: number,
  layout: Layout,
  values: Values,
): readonly PreviewBlock[] {
  const { paragraph, table } = blocks[at] ?? {};
  if (table) {
    const rows = (table.tableRows ?? []).filter((row) => !layout.dropped.has(row));
    // Google drops a table together with its last row.
    if (rows.length === 0) return [];
    return [{ kind: 'table', rows: rows.flatMap((row) => previewRows(row, layout, values)) }];
  }
  const text = filledText(blocks, at, layout, values.field);
  if (text === null) return [];
  return [{ kind: 'paragraph', text, align: ALIGN.get(paragraph?.paragraphStyle?.alignment) ?? 'left' }];
}

function previewRows(row: DocsRow, layout: Layout, values: Values): readonly (readonly string[])[] {
  const list = listOfRow(row, values);
  if (list && list.count === 0) return [emptyRowTexts(row, layout, values)];
  if (list)
    return Array.from({ length: list.count }, (_, index) => rowTexts(row, layout, values, list, index));
  const cells = row.tableCells ?? [];
  return [cells.map((cell) => filledTexts(cell.content ?? [], layout, values.field).join('\n'))];
}
