/** What the stand-in keeps of a form: plain data that survives JSON. */

export type ItemKind =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'LIST'
  | 'SCALE'
  | 'GRID'
  | 'CHECKBOX_GRID'
  | 'DATE'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK';

/**
 * An answer in the shape FormApp gives it: a text (scale: the digits; date: `YYYY-MM-DD`, without a year `MM-DD`);
 * a checkbox question: the chosen options; a grid: one column per row, null for a row left empty; a checkbox grid:
 * the chosen columns per row.
 */
export type Answer = string | string[] | (string | null)[] | (string[] | null)[];

export type TextRule =
  | { readonly type: 'NUMBER' | 'WHOLE_NUMBER' | 'EMAIL' | 'URL' }
  | { readonly type: 'BETWEEN' | 'NOT_BETWEEN'; readonly from: number; readonly to: number }
  | {
      readonly type: 'EQUAL' | 'NOT_EQUAL' | 'GREATER' | 'GREATER_OR_EQUAL' | 'LESS' | 'LESS_OR_EQUAL';
      readonly value: number;
    }
  | { readonly type: 'MATCHES' | 'NOT_MATCHES' | 'CONTAINS' | 'NOT_CONTAINS'; readonly pattern: string }
  | { readonly type: 'LENGTH_AT_LEAST' | 'LENGTH_AT_MOST'; readonly value: number };

export interface TextValidationState {
  readonly rule: TextRule;
  /** Shown instead of the built-in message; '' for the built-in one. */
  readonly helpText: string;
}

/** A question or a heading; what its kind has no use for keeps its initial value. */
export interface ItemState {
  readonly id: number;
  readonly kind: ItemKind;
  title: string;
  helpText: string;
  required: boolean;
  /** Options of multiple choice, checkbox and list. */
  choices: string[];
  /** Has the option «Другое» with a text of one's own. */
  otherOption: boolean;
  /** Of the two grids. */
  rows: string[];
  columns: string[];
  /** Of the scale. */
  lower: number;
  upper: number;
  lowerLabel: string;
  upperLabel: string;
  /** Of the date. */
  includesYear: boolean;
  validation: TextValidationState | null;
}

export interface ResponseState {
  readonly id: string;
  /** Time of sending, of an edited response the time of the last edit; ms since epoch. */
  at: number;
  /** '' when the form does not collect addresses. */
  email: string;
  /** By item id; questions without an answer are absent. */
  answers: Record<string, Answer>;
}

/** One column of the response sheet after «Отметка времени». */
export interface ResponseColumn {
  /** null is the respondent's e-mail. */
  readonly itemId: number | null;
  /** Row of a grid, null for a question with one column. */
  readonly row: string | null;
  /** Title written into the header. */
  readonly title: string;
}

export interface DestinationState {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** In the order in which they were written, from column 2 on. */
  readonly columns: ResponseColumn[];
  /** Row of the sheet by response id, as it was when the row was written: people move rows. */
  readonly rowOf: Record<string, number>;
}

export interface FormState {
  readonly id: string;
  /** What the respondent reads at the top; '' until set. The file's name stands in `files`. */
  title: string;
  description: string;
  confirmationMessage: string;
  published: boolean;
  accepting: boolean;
  /** A form of the time before publishing existed: it has no publish state. */
  readonly legacy: boolean;
  collectsEmail: boolean;
  allowsEdits: boolean;
  progressBar: boolean;
  respondAgainLink: boolean;
  items: ItemState[];
  /** Sorted by `at`, equal times in the order of arrival. */
  responses: ResponseState[];
  destination: DestinationState | null;
}
