/** The text of a document as it would be once filled, for the preview in the sidebar. */
import {
  type DocsBlock,
  type DocsDocument,
  type DocsLength,
  type DocsRow,
  type DocsTable,
  segments,
} from './document-json';
import { type Layout, layOut, listOfRow } from './layout';
import { emptyRowTexts, filledText, filledTexts, rowTexts } from './row-texts';
import type { Values } from './values';

type Align = 'left' | 'center' | 'right' | 'justify';

export type PreviewBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly align: Align }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      /** No cell has a visible border: the table only sets things side by side. */
      readonly plain: boolean;
      /** How the columns are set, by the first row. */
      readonly aligns: readonly Align[];
    };

const ALIGN = new Map<unknown, Align>([
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
  const { table } = blocks[at] ?? {};
  if (table) {
    const rows = (table.tableRows ?? []).filter((row) => !layout.dropped.has(row));
    // Google drops a table together with its last row.
    if (rows.length === 0) return [];
    return [
      {
        kind: 'table',
        rows: rows.flatMap((row) => previewRows(row, layout, values)),
        plain: isPlain(table),
        aligns: (rows[0]?.tableCells ?? []).map(({ content }) => alignOf(content?.[0])),
      },
    ];
  }
  const text = filledText(blocks, at, layout, values.field);
  if (text === null) return [];
  return [{ kind: 'paragraph', text, align: alignOf(blocks[at]) }];
}

function alignOf(block: DocsBlock | undefined): Align {
  return ALIGN.get(block?.paragraph?.paragraphStyle?.alignment) ?? 'left';
}

const BORDERS = ['borderTop', 'borderRight', 'borderBottom', 'borderLeft'];

/** A border that is not spoken of is the editor's own of 1 pt; one of no width is left without a magnitude. */
function isPlain({ tableRows }: DocsTable): boolean {
  const styles = (tableRows ?? []).flatMap(({ tableCells }) =>
    (tableCells ?? []).map(
      ({ tableCellStyle }) => (tableCellStyle ?? {}) as Readonly<Record<string, unknown>>,
    ),
  );
  return styles.every((style) =>
    BORDERS.every((side) => {
      const border = style[side] as { readonly width?: DocsLength } | undefined;
      return border !== undefined && (border.width?.magnitude ?? 0) === 0;
    }),
  );
}

function previewRows(row: DocsRow, layout: Layout, values: Values): readonly (readonly string[])[] {
  const list = listOfRow(row, values);
  if (list && list.count === 0) return [emptyRowTexts(row, layout, values)];
  if (list)
    return Array.from({ length: list.count }, (_, index) => rowTexts(row, layout, values, list, index));
  const cells = row.tableCells ?? [];
  return [cells.map((cell) => filledTexts(cell.content ?? [], layout, values.field).join('\n'))];
}
