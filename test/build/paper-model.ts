/** What a template comes down to before it is written as WordprocessingML: paragraphs and tables, nothing else. */

/** Lengths are twips (1/20 pt), sizes points. */
export interface Format {
  readonly align: 'both' | 'left' | 'center' | 'right';
  readonly firstLine: number;
  readonly left: number;
  readonly before: number;
  readonly after: number;
  /** Percent of a single line. */
  readonly line: number;
  readonly size: number;
  readonly bold: boolean;
  readonly keep: boolean;
  readonly page: boolean;
  /** A thin line below the paragraph. */
  readonly rule: boolean;
}

export interface Run {
  /** `\n` is a line break, U+00AD a soft hyphen. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly format: Format;
  readonly runs: readonly Run[];
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  /** Columns it takes. */
  readonly span: number;
  /** A cell over several rows starts in the first and is continued by an empty one in each of the others. */
  readonly merge: 'none' | 'start' | 'continue';
  readonly vertical: 'top' | 'center' | 'bottom';
}

export interface Row {
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly look: 'grid' | 'sides' | 'sign';
  /** Widths in twips. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
}

export type Block = Paragraph | Table;

/** Millimetres. */
export interface Page {
  readonly wide: boolean;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Between the margins, in millimetres. */
export function textWidth({ width, left, right }: Page): number {
  return width - left - right;
}
