/** `Protection` of a range or a sheet. */
import { expectArguments } from '../script/arguments';
import { ServiceError } from '../service-object';
import type { Execution } from '../workspace';
import { nextNumber } from './cells';
import { Range } from './range';
import { SheetBound } from './sheet-bound';
import type { Area, ProtectionState, SheetState, SpreadsheetState } from './state';

/** Protects an area, null for the sheet, and gives the protection's number; ranges may be protected twice. */
export function protectArea(spreadsheet: SpreadsheetState, sheet: SheetState, area: Area | null): number {
  const there = area === null ? sheet.protections.find((protection) => protection.area === null) : undefined;
  if (there) return there.id;
  const id = nextNumber(spreadsheet);
  sheet.protections.push({ id, area, description: '', warningOnly: false });
  return id;
}

export class Protection extends SheetBound {
  readonly className_ = 'Protection';
  constructor(
    execution: Execution,
    spreadsheet: SpreadsheetState,
    sheetId: number,
    private readonly id_: number,
  ) {
    super(execution, spreadsheet, sheetId);
  }
  private get state_(): ProtectionState {
    const state = this.sheet_.protections.find(({ id }) => id === this.id_);
    if (!state) throw new ServiceError('The protection does not exist.');
    return state;
  }
  getDescription(): string {
    return this.state_.description;
  }
  setDescription(description: unknown): this {
    expectArguments(typeof description === 'string', 'SpreadsheetApp.Protection.setDescription', description);
    this.state_.description = String(description);
    return this;
  }
  isWarningOnly(): boolean {
    return this.state_.warningOnly;
  }
  setWarningOnly(warningOnly: unknown): this {
    expectArguments(
      typeof warningOnly === 'boolean',
      'SpreadsheetApp.Protection.setWarningOnly',
      warningOnly,
    );
    this.state_.warningOnly = warningOnly === true;
    return this;
  }
  getProtectionType(): string {
    return this.state_.area ? 'RANGE' : 'SHEET';
  }
  getRange(): Range {
    const sheet = this.sheet_;
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    return new Range(this.execution_, this.spreadsheet_, this.sheetId_, this.state_.area ?? whole);
  }
  setRange(range: unknown): this {
    expectArguments(range instanceof Range, 'SpreadsheetApp.Protection.setRange', range);
    if (range instanceof Range) this.state_.area = range.area_;
    return this;
  }
  canEdit(): boolean {
    return true;
  }
  remove(): void {
    const sheet = this.sheet_;
    sheet.protections = sheet.protections.filter(({ id }) => id !== this.id_);
  }
}
