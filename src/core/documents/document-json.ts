/** The part of a Docs API v1 document that is read here, and a walk over its paragraphs in reading order. */

export interface DocsLength {
  readonly magnitude?: number | undefined;
  readonly unit?: string | undefined;
}

export interface DocsElement {
  /** Absent means 0. */
  readonly startIndex?: number | undefined;
  readonly endIndex?: number | undefined;
  readonly textRun?:
    | {
        readonly content?: string | undefined;
        readonly textStyle?: Readonly<Record<string, unknown>> | undefined;
      }
    | undefined;
  /** A page number. */
  readonly autoText?: { readonly textStyle?: Readonly<Record<string, unknown>> | undefined } | undefined;
}

export interface DocsParagraph {
  readonly elements?: readonly DocsElement[] | undefined;
  readonly paragraphStyle?: Readonly<Record<string, unknown>> | undefined;
}

export interface DocsCell {
  readonly startIndex?: number | undefined;
  readonly endIndex?: number | undefined;
  readonly content?: readonly DocsBlock[] | undefined;
  readonly tableCellStyle?:
    | { readonly rowSpan?: number | undefined; readonly columnSpan?: number | undefined }
    | undefined;
}

export interface DocsRow {
  readonly startIndex?: number | undefined;
  readonly endIndex?: number | undefined;
  readonly tableCells?: readonly DocsCell[] | undefined;
}

export interface DocsTable {
  readonly columns?: number | undefined;
  readonly tableRows?: readonly DocsRow[] | undefined;
}

export interface DocsBlock {
  readonly startIndex?: number | undefined;
  readonly endIndex?: number | undefined;
  readonly paragraph?: DocsParagraph | undefined;
  readonly table?: DocsTable | undefined;
}

/** Ranges that carry one name. */
export type DocsNamedRanges = Readonly<Record<string, unknown>>;

interface DocsContent {
  readonly namedRanges?: DocsNamedRanges | undefined;
  readonly body?: { readonly content?: readonly DocsBlock[] | undefined } | undefined;
  readonly headers?:
    | Readonly<Record<string, { readonly content?: readonly DocsBlock[] | undefined }>>
    | undefined;
  readonly footers?:
    | Readonly<Record<string, { readonly content?: readonly DocsBlock[] | undefined }>>
    | undefined;
}

interface DocsTab {
  readonly tabProperties?: { readonly tabId?: string | undefined } | undefined;
  readonly documentTab?: DocsContent | undefined;
  readonly childTabs?: readonly DocsTab[] | undefined;
}

/** What `Documents.get` returns, with `includeTabsContent` or without. */
export interface DocsDocument extends DocsContent {
  readonly tabs?: readonly DocsTab[] | undefined;
}

/** One continuous space of indices; the ids are spread into locations and ranges of requests. */
export interface Segment {
  readonly ids: { readonly segmentId?: string; readonly tabId?: string };
  readonly blocks: readonly DocsBlock[];
}

/** The cell a paragraph stands in; of nested tables the innermost. */
export interface CellPlace {
  readonly table: DocsTable;
  /** Index at which the table starts. */
  readonly tableStart: number;
  readonly row: number;
  readonly column: number;
}

export interface ParagraphPlace {
  readonly segment: Segment;
  readonly paragraph: DocsParagraph;
  readonly start: number;
  /** One character for each index: what is not text stands as U+FFFC. The last is the newline. */
  readonly text: string;
  readonly cell: CellPlace | null;
  /** Google keeps the newline at the end of a body or cell and the one in front of a table. */
  readonly keepsNewline: boolean;
}

/** Stands for a picture, chip, page number or break inside a paragraph. */
export const OBJECT_MARK = '\ufffc';

const READ = new WeakMap<DocsDocument, readonly Segment[]>();

/** Bodies, headers and footers of all tabs; the body of a tab comes first. The same objects for the same document. */
export function segments(document: DocsDocument): readonly Segment[] {
  const known = READ.get(document);
  if (known) return known;
  const found = readSegments(document);
  READ.set(document, found);
  return found;
}

function readSegments(document: DocsDocument): readonly Segment[] {
  if (!document.tabs) return contentSegments(document, {});
  const found: Segment[] = [];
  const visit = (tabs: readonly DocsTab[]): void => {
    for (const tab of tabs) {
      const tabId = tab.tabProperties?.tabId;
      found.push(...contentSegments(tab.documentTab ?? {}, tabId === undefined ? {} : { tabId }));
      visit(tab.childTabs ?? []);
    }
  };
  visit(document.tabs);
  return found;
}

function contentSegments(content: DocsContent, ids: Segment['ids']): readonly Segment[] {
  const parts = [...Object.entries(content.headers ?? {}), ...Object.entries(content.footers ?? {})];
  return [
    { ids, blocks: content.body?.content ?? [] },
    ...parts.map(([segmentId, part]) => ({ ids: { segmentId, ...ids }, blocks: part.content ?? [] })),
  ];
}

/** Every paragraph of a segment with its place, cells of tables included. */
export function paragraphs(segment: Segment): readonly ParagraphPlace[] {
  const found: ParagraphPlace[] = [];
  const visit = (blocks: readonly DocsBlock[], cell: CellPlace | null): void => {
    for (const [at, block] of blocks.entries()) {
      if (block.paragraph) {
        const start = block.startIndex ?? block.paragraph.elements?.[0]?.startIndex ?? 0;
        found.push({
          segment,
          paragraph: block.paragraph,
          start,
          text: paragraphText(block.paragraph),
          cell,
          keepsNewline: !blocks[at + 1]?.paragraph,
        });
      }
      const { table } = block;
      table?.tableRows?.forEach((row, rowIndex) => {
        row.tableCells?.forEach((inner, column) => {
          visit(inner.content ?? [], { table, tableStart: block.startIndex ?? 0, row: rowIndex, column });
        });
      });
    }
  };
  visit(segment.blocks, null);
  return found;
}

/** Text of a paragraph with its newline, as long as its span of indices. */
export function paragraphText(paragraph: DocsParagraph): string {
  return (paragraph.elements ?? [])
    .map((element) => {
      const length = (element.endIndex ?? 0) - (element.startIndex ?? 0);
      return element.textRun?.content ?? OBJECT_MARK.repeat(Math.max(0, length));
    })
    .join('');
}

/** Text of a cell as it stands, a line for each paragraph; pictures and tables inside it are left out. */
export function cellText(cell: DocsCell): string {
  return (cell.content ?? [])
    .filter((block) => block.paragraph !== undefined)
    .map((block) => paragraphText(block.paragraph ?? {}).replace(/\n$/, ''))
    .join('\n')
    .split(OBJECT_MARK)
    .join('');
}
