/** What the server tells the page. Rows and columns are 1-based wherever they are numbers. */

import type { ChartView } from '../workspace/spreadsheet/chart-data';

export interface Look {
  /** CSS declarations of the cell. */
  readonly css: string;
  readonly wrap: 'OVERFLOW' | 'WRAP' | 'CLIP';
  /** Pixels and weight, to work out how many lines a wrapped text takes. */
  readonly size: number;
  readonly bold: boolean;
  /** The cell has a colour of its own, so that the tint of a selection must not hide it. */
  readonly filled: boolean;
}

export type RulePicture =
  | {
      readonly kind: 'list';
      readonly values: readonly string[];
      readonly strict: boolean;
      readonly help: string;
    }
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'date'; readonly help: string }
  | { readonly kind: 'number'; readonly help: string };

export interface CellPicture {
  /** As shown. */
  readonly t: string;
  /** As edited, when it differs from what is shown. */
  readonly e?: string;
  /** Number of a look; 0 when missing. */
  readonly k?: number;
  /** Number of a rule less one. */
  readonly r?: number;
  readonly note?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** A checkbox's state. */
  readonly on?: boolean;
  readonly link?: string;
  readonly span?: { readonly rows: number; readonly columns: number };
  /** Breaks its rule. */
  readonly bad?: true;
  /** Hidden under a merged cell. */
  readonly under?: true;
}

export interface RowPicture {
  /** Number of the row. */
  readonly n: number;
  /** Pixels, 0 for by contents. */
  readonly h?: number;
  /** Ends where everything after it is empty; null is an empty cell. */
  readonly c: readonly (CellPicture | null)[];
}

export interface FilterPicture {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Numbers of columns that hide something. */
  readonly active: readonly number[];
}

/** A chart, drawn, at its place. */
export interface ChartPicture extends Pick<ChartView, 'row' | 'column' | 'x' | 'y' | 'width' | 'height'> {
  readonly svg: string;
}

export interface SheetPicture {
  readonly id: number;
  readonly rowCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  /** Rows with anything in them, in order. */
  readonly rows: readonly RowPicture[];
  /** Numbers of rows out of sight. */
  readonly hiddenRows: readonly number[];
  readonly looks: readonly Look[];
  readonly rules: readonly RulePicture[];
  readonly filter: FilterPicture | null;
  readonly charts: readonly ChartPicture[];
}

export interface MenuPicture {
  readonly name: string;
  /** Made by an add-on: Google keeps such menus under «Расширения». */
  readonly addon: boolean;
  /** null is a separator. */
  readonly items: readonly ({ readonly label: string; readonly handler: string } | MenuPicture | null)[];
}

export interface WindowPicture {
  readonly title: string;
  /** Grows with every window shown, so that the page knows a new one. */
  readonly key: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** What the script shows in the editor of a file. */
export interface ScreenView {
  readonly menus: readonly MenuPicture[];
  readonly sidebar: WindowPicture | null;
  readonly dialog: WindowPicture | null;
  readonly alerts: readonly { readonly title: string; readonly prompt: string }[];
  /** The script waits for an answer. */
  readonly question: {
    readonly title: string;
    readonly prompt: string;
    /** A line is to be written. */
    readonly writes: boolean;
    readonly buttons: readonly { readonly label: string; readonly answer: string }[];
  } | null;
  readonly toasts: readonly { readonly message: string; readonly title: string; readonly seconds: number }[];
  /** A sentence to be shown when the action did not succeed. */
  readonly trouble: string;
}

export interface TrialView extends ScreenView {
  readonly name: string;
  /** «12 сентября 2026, 10:00» on the school's clock. */
  readonly clock: string;
  /** `2026-09-12` */
  readonly day: string;
  readonly tabs: readonly { readonly id: number; readonly name: string; readonly color: string | null }[];
  readonly sheet: SheetPicture;
  /** Where the script or the person left the cursor. */
  readonly cursor: { readonly row: number; readonly column: number };
  readonly forms: readonly { readonly id: string; readonly title: string; readonly open: boolean }[];
  readonly documents: number;
  readonly letters: number;
}

/** What the editor of a form is told. */
export interface FormEditorView extends ScreenView {
  readonly title: string;
  /** HTML of the questions. */
  readonly contents: string;
  /** The answers go into the spreadsheet as well. */
  readonly linked: boolean;
}
