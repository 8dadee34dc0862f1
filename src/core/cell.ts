/**
 * What a spreadsheet cell may hold once it has left `src/google`: an empty cell is '', a date is a day
 * `2026-09-01`, a date with a time is a moment `2026-09-01T08:10:46`.
 */
export type Cell = string | number | boolean;

export interface Table {
  /** Titles of the first row, as they stand. */
  readonly header: readonly string[];
  /** Rows below the header down to the last one that holds anything, each as long as the header. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A value on its way into a cell: a text is kept letter by letter, a day or moment becomes a date. */
export type Input = Cell | { readonly date: string };

/** Cells of one row by column key. */
export type Cells = Readonly<Record<string, Cell>>;
