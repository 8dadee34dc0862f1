/** What a spreadsheet is made of: plain data that can be saved as JSON. Rows and columns are 1-based in areas. */

/** A stored value; a date is a number of days since 30 December 1899 shown by a date format; '' is empty. */
export type CellValue = string | number | boolean;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetArea extends Area {
  readonly sheetId: number;
}

/** How a cell looks; cells hold the number of an entry in `SheetState.styles`. */
export interface CellStyle {
  /** '' is automatic. */
  readonly numberFormat: string;
  /** Lower-case hex such as '#ffffff'; '' is none. */
  readonly background: string;
  readonly fontColor: string;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly wrap: 'OVERFLOW' | 'WRAP' | 'CLIP';
  /** '' is by kind of value. */
  readonly horizontal: '' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly border: boolean;
  /** Address the whole text leads to; '' is none. */
  readonly link: string;
}

export type RuleCriterion =
  | { readonly type: 'VALUE_IN_LIST'; readonly values: readonly string[]; readonly dropdown: boolean }
  | { readonly type: 'VALUE_IN_RANGE'; readonly area: SheetArea; readonly dropdown: boolean }
  | { readonly type: 'CHECKBOX' }
  | { readonly type: 'DATE_IS_VALID_DATE' }
  | { readonly type: 'NUMBER_BETWEEN'; readonly from: number; readonly to: number };

/** A data validation; cells hold the number of an entry in `SheetState.rules`, 0 for none. */
export interface RuleState {
  readonly criterion: RuleCriterion;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ConditionalFormatState {
  readonly areas: readonly Area[];
  readonly condition: {
    readonly type: 'TEXT_EQ' | 'TEXT_CONTAINS' | 'CUSTOM_FORMULA' | 'CELL_EMPTY' | 'CELL_NOT_EMPTY';
    readonly value: string;
  };
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

export interface ProtectionState {
  readonly id: number;
  /** null protects the whole sheet. */
  area: Area | null;
  description: string;
  warningOnly: boolean;
}

export interface ChartState {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly SheetArea[];
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly x: number;
    readonly y: number;
  };
}

export interface FilterState {
  area: Area;
  /** By number of the sheet's column: texts whose rows are out of sight. */
  hiddenValues: Record<string, string[]>;
}

/** Cells of one row, one list per property; a list ends where everything after it is empty. */
export interface RowState {
  values: CellValue[];
  /** As written, '=' included; '' for none. */
  formulas: string[];
  styles: number[];
  rules: number[];
  notes: string[];
  /** Pixels; 0 is the default. */
  height: number;
  hidden: boolean;
}

export interface SheetState {
  readonly id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  /** By number of the row less one; null is an untouched row, rows after the last entry too. */
  rows: (RowState | null)[];
  /** By number of the column less one: pixels, 0 is the default. */
  columnWidths: number[];
  hiddenColumns: boolean[];
  /** Entry 0 is the look of an untouched cell. */
  styles: CellStyle[];
  /** Entry 0 is never used. */
  rules: RuleState[];
  merges: Area[];
  filter: FilterState | null;
  conditionalFormats: ConditionalFormatState[];
  protections: ProtectionState[];
  charts: ChartState[];
  /** For a sheet filled by a form. */
  form: { readonly formId: string; readonly url: string } | null;
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

export interface SpreadsheetState {
  readonly id: string;
  name: string;
  /** Such as 'ru_RU'. */
  locale: string;
  /** IANA name such as 'Europe/Moscow'. */
  timeZone: string;
  /** In the order of the tabs. */
  sheets: SheetState[];
  activeSheetId: number;
  activeArea: Area;
  /** Messages shown in the corner, oldest first. */
  toasts: Toast[];
  /** Source of numbers for sheets, charts and protections. */
  lastNumber: number;
  /** Grows with every change of contents or structure, so that calculated values can be kept between reads. */
  revision: number;
}
