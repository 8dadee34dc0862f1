/**
 * What the stand-in keeps of a document: a structural model from which every index is computed. Styles have the
 * shapes and field names of the Docs API v1; lengths are in points.
 */

/** A length as the Docs API writes it; zero has no `magnitude`. */
export interface Dimension {
  magnitude?: number;
  unit: 'PT';
}

/** A colour; a missing channel is 0, an empty `OptionalColor` is transparent. */
export interface OptionalColor {
  color?: { rgbColor?: { red?: number; green?: number; blue?: number } };
}

export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  smallCaps?: boolean;
  backgroundColor?: OptionalColor;
  foregroundColor?: OptionalColor;
  fontSize?: Dimension;
  weightedFontFamily?: { fontFamily: string; weight?: number };
  baselineOffset?: 'NONE' | 'SUPERSCRIPT' | 'SUBSCRIPT';
  link?: { url?: string };
}

export type Alignment = 'START' | 'CENTER' | 'END' | 'JUSTIFIED';

export interface TabStop {
  offset: Dimension;
  alignment: 'START' | 'CENTER' | 'END';
}

export interface ParagraphBorder {
  color: OptionalColor;
  width: Dimension;
  padding: Dimension;
  dashStyle: 'SOLID';
}

export interface ParagraphStyle {
  /** Read-only in the API: the stand-in never sets it. */
  headingId?: string;
  namedStyleType?: string;
  alignment?: Alignment;
  /** Percent of a single line: 100 is single, 150 one and a half. */
  lineSpacing?: number;
  direction?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  spacingMode?: 'NEVER_COLLAPSE' | 'COLLAPSE_LISTS';
  spaceAbove?: Dimension;
  spaceBelow?: Dimension;
  /** The first line, measured from the margin of the page (not from `indentStart`). */
  indentFirstLine?: Dimension;
  indentStart?: Dimension;
  indentEnd?: Dimension;
  /** Read-only in the API. */
  tabStops?: TabStop[];
  keepLinesTogether?: boolean;
  keepWithNext?: boolean;
  avoidWidowAndOrphan?: boolean;
  pageBreakBefore?: boolean;
  borderBottom?: ParagraphBorder;
  shading?: { backgroundColor?: OptionalColor };
}

/** A picture that stands in the text; sides in points. */
export interface Picture {
  readonly id: string;
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/gif';
  readonly base64: string;
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  readonly description?: string;
  /** The address it was fetched from, when it was not part of a file. */
  readonly sourceUri?: string;
}

/** Text with one style. A page break is U+000C, a page number U+E000 and a picture U+E001, each in a run of its own. */
export interface Run {
  text: string;
  style: TextStyle;
  picture?: Picture;
}

/** The text of the runs ends with the only newline of the paragraph. */
export interface Paragraph {
  kind: 'paragraph';
  style: ParagraphStyle;
  runs: Run[];
}

export interface CellBorder {
  color?: OptionalColor;
  width?: Dimension;
  dashStyle?: 'SOLID' | 'DOT' | 'DASH';
}

/** Without the spans, which belong to the cell. */
export interface CellStyle {
  backgroundColor?: OptionalColor;
  borderLeft?: CellBorder;
  borderRight?: CellBorder;
  borderTop?: CellBorder;
  borderBottom?: CellBorder;
  paddingLeft?: Dimension;
  paddingRight?: Dimension;
  paddingTop?: Dimension;
  paddingBottom?: Dimension;
  contentAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
}

/** Cells hidden under a merged one stay in their row with one empty paragraph and spans of 1. */
export interface Cell {
  rowSpan: number;
  columnSpan: number;
  style: CellStyle;
  content: Block[];
}

export interface RowStyle {
  minRowHeight?: Dimension;
  tableHeader?: boolean;
  preventOverflow?: boolean;
}

/** Every row has as many cells as the table has columns. */
export interface Row {
  style: RowStyle;
  cells: Cell[];
}

export interface Column {
  widthType: 'EVENLY_DISTRIBUTED' | 'FIXED_WIDTH';
  width?: Dimension;
}

export interface Table {
  kind: 'table';
  columns: Column[];
  rows: Row[];
}

export type Block = Paragraph | Table;

export interface DocumentStyle {
  pageSize?: { width?: Dimension; height?: Dimension };
  marginTop?: Dimension;
  marginBottom?: Dimension;
  marginLeft?: Dimension;
  marginRight?: Dimension;
  marginHeader?: Dimension;
  marginFooter?: Dimension;
  useFirstPageHeaderFooter?: boolean;
  useEvenPageHeaderFooter?: boolean;
  pageNumberStart?: number;
  flipPageOrientation?: boolean;
  background?: { color?: OptionalColor };
  defaultHeaderId?: string;
  defaultFooterId?: string;
  firstPageHeaderId?: string;
  firstPageFooterId?: string;
}

/** A stretch of one segment under a name; names may be given more than once. */
export interface NamedRange {
  readonly id: string;
  readonly name: string;
  /** Of the header or footer; empty for the body. */
  readonly segmentId: string;
  start: number;
  end: number;
}

export interface TabState {
  /** Such as `t.0`. */
  id: string;
  title: string;
  style: DocumentStyle;
  /** Ends with a paragraph; so does each header, footer and cell. */
  body: Block[];
  headers: Record<string, Block[]>;
  footers: Record<string, Block[]>;
  /** Absent in documents of workspaces that were saved before there were any. */
  namedRanges?: NamedRange[];
}

/** A document; the first tab is the one that calls without tab ids speak of. */
export interface DocumentState {
  title: string;
  /** Grows by one with every change. */
  revision: number;
  tabs: TabState[];
}

/** A length in points. */
export const points = (magnitude: number): Dimension =>
  magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };

/** Points of a length; `missing` when there is none. */
export const pointsOf = (length: Dimension | undefined, missing = 0): number =>
  length ? (length.magnitude ?? 0) : missing;

/** A paragraph with nothing but its newline. */
export function emptyParagraph(style: ParagraphStyle = {}, textStyle: TextStyle = {}): Paragraph {
  return {
    kind: 'paragraph',
    style: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT', ...style },
    runs: [{ text: '\n', style: { ...textStyle } }],
  };
}

/** The page of a new document: US Letter, margins of one inch. */
export function defaultDocumentStyle(): DocumentStyle {
  return {
    background: { color: {} },
    pageNumberStart: 1,
    marginTop: points(72),
    marginBottom: points(72),
    marginLeft: points(72),
    marginRight: points(72),
    marginHeader: points(36),
    marginFooter: points(36),
    pageSize: { width: points(612), height: points(792) },
  };
}

/** A new document with the given body, or with one empty paragraph. */
export function newDocument(title: string, body: Block[] = [emptyParagraph()]): DocumentState {
  const tab: TabState = {
    id: 't.0',
    title: 'Tab 1',
    style: defaultDocumentStyle(),
    body,
    headers: {},
    footers: {},
  };
  return { title, revision: 1, tabs: [tab] };
}
