/** `Filter` of a sheet; which values are out of sight is the person's own choice. */
import { Range } from './range';
import { SheetBound } from './sheet-bound';

export class Filter extends SheetBound {
  readonly className_ = 'Filter';
  getRange(): Range {
    const sheet = this.sheet_;
    const area = sheet.filter?.area ?? { row: 1, column: 1, rows: 1, columns: 1 };
    return new Range(this.execution_, this.spreadsheet_, this.sheetId_, area);
  }
  remove(): void {
    this.sheet_.filter = null;
  }
}
