/** Base of objects that belong to one sheet of one spreadsheet. */
import { ServiceError, ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { sheetById } from './cells';
import type { SheetState, SpreadsheetState } from './state';

export abstract class SheetBound extends ServiceObject {
  constructor(
    readonly execution_: Execution,
    readonly spreadsheet_: SpreadsheetState,
    readonly sheetId_: number,
  ) {
    super(execution_);
  }
  /** The sheet; throws Google's text once it has been deleted. */
  get sheet_(): SheetState {
    const sheet = sheetById(this.spreadsheet_, this.sheetId_);
    if (!sheet) throw new ServiceError(`Sheet ${this.sheetId_} not found`);
    return sheet;
  }
  protected get now_(): number {
    return this.execution_.workspace.now();
  }
}
