/** A problem in words, as the sidebar shows it. */

/** A cell named by what it is, not by where it stands: sheets are sorted and columns moved. */
export interface CellPlace {
  readonly register: string;
  /** Value of the key column, such as У-017; '' for the sheet as a whole. */
  readonly code: string;
  /** Key of the column inside the register; '' for the whole row. */
  readonly column: string;
}

/** Something went wrong, in three parts: what happened, what it means for the data, what to do. */
export interface Trouble {
  readonly happened: string;
  readonly data: string;
  readonly todo: string;
  readonly place?: CellPlace;
  /** A repair the sidebar can offer as a button. */
  readonly repair?: 'setUp' | 'restoreTemplate' | 'retry';
}
