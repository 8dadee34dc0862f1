/** `Spreadsheet`: the file and its sheets. */
import { expectArguments } from '../script/arguments';
import { ServiceError, ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { sheetById, sheetByName } from './cells';
import { Range } from './range';
import { parseA1 } from './references';
import { Sheet } from './sheet';
import { checkRoom } from './sheet-layout';
import { addSheet, moveTab, removeSheet } from './sheet-list';
import type { SheetState, SpreadsheetState } from './state';

const CALL = 'SpreadsheetApp.Spreadsheet';
const NEW_SHEET_CELLS = 26_000;

export class Spreadsheet extends ServiceObject {
  readonly className_ = 'Spreadsheet';
  constructor(
    private readonly execution_: Execution,
    readonly spreadsheet_: SpreadsheetState,
  ) {
    super(execution_);
  }
  private object_(sheet: SheetState): Sheet {
    return new Sheet(this.execution_, this.spreadsheet_, sheet.id);
  }
  getId(): string {
    return this.spreadsheet_.id;
  }
  getName(): string {
    return this.spreadsheet_.name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.spreadsheet_.id}/edit`;
  }
  getSpreadsheetTimeZone(): string {
    return this.spreadsheet_.timeZone;
  }
  getSpreadsheetLocale(): string {
    return this.spreadsheet_.locale;
  }
  getSheets(): Sheet[] {
    return this.spreadsheet_.sheets.map((sheet) => this.object_(sheet));
  }
  getNumSheets(): number {
    return this.spreadsheet_.sheets.length;
  }
  getSheetById(id: unknown): Sheet | null {
    expectArguments(typeof id === 'number', `${CALL}.getSheetById`, id);
    const sheet = sheetById(this.spreadsheet_, Number(id));
    return sheet && this.object_(sheet);
  }
  getSheetByName(name: unknown): Sheet | null {
    expectArguments(typeof name === 'string', `${CALL}.getSheetByName`, name);
    const sheet = sheetByName(this.spreadsheet_, String(name));
    return sheet && this.object_(sheet);
  }
  /** `insertSheet()`, `(name)`, `(index)` or `(name, index)`; the new sheet becomes the active one. */
  insertSheet(...args: unknown[]): Sheet {
    const [first, second] = args;
    const fits =
      args.length === 0 ||
      (args.length === 1 && (typeof first === 'string' || typeof first === 'number')) ||
      (args.length === 2 && typeof first === 'string' && typeof second === 'number');
    expectArguments(fits, `${CALL}.insertSheet`, ...args);
    checkRoom(this.spreadsheet_, NEW_SHEET_CELLS);
    const active = this.spreadsheet_.sheets.findIndex(({ id }) => id === this.spreadsheet_.activeSheetId);
    const place = [first, second].find((arg): arg is number => typeof arg === 'number');
    const name = typeof first === 'string' ? first : null;
    const sheet = this.object_(addSheet(this.spreadsheet_, name, place ?? active + 1));
    return sheet.activate();
  }
  deleteSheet(sheet: unknown): void {
    expectArguments(sheet instanceof Sheet, `${CALL}.deleteSheet`, sheet);
    if (sheet instanceof Sheet) removeSheet(this.spreadsheet_, sheet.sheet_);
  }
  getActiveSheet(): Sheet {
    const { sheets, activeSheetId } = this.spreadsheet_;
    const sheet = sheetById(this.spreadsheet_, activeSheetId) ?? sheets[0];
    if (!sheet) throw new ServiceError('No sheet is active.');
    return this.object_(sheet);
  }
  setActiveSheet(sheet: unknown): Sheet {
    expectArguments(sheet instanceof Sheet, `${CALL}.setActiveSheet`, sheet);
    return (sheet as Sheet).activate();
  }
  getActiveRange(): Range {
    const { activeSheetId, activeArea } = this.spreadsheet_;
    return new Range(this.execution_, this.spreadsheet_, activeSheetId, activeArea);
  }
  getActiveCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  setActiveRange(range: unknown): Range {
    expectArguments(range instanceof Range, `${CALL}.setActiveRange`, range);
    return (range as Range).activate();
  }
  moveActiveSheet(position: unknown): void {
    expectArguments(typeof position === 'number', `${CALL}.moveActiveSheet`, position);
    moveTab(this.spreadsheet_, this.getActiveSheet().sheet_, Number(position) - 1);
  }
  getRange(name: unknown): Range {
    expectArguments(typeof name === 'string', `${CALL}.getRange`, name);
    const found = parseA1(String(name), { rows: 1, columns: 1 });
    const sheet = found?.sheet ? this.getSheetByName(found.sheet) : this.getActiveSheet();
    if (!found || !sheet) throw new ServiceError('Range not found');
    return sheet.getRange(String(name).slice(String(name).lastIndexOf('!') + 1));
  }
  toast(message: unknown, title: unknown = '', seconds: unknown = 5): void {
    this.spreadsheet_.toasts.push({
      message: String(message),
      title: String(title ?? ''),
      seconds: typeof seconds === 'number' ? seconds : 5,
    });
  }
}
