/** `SpreadsheetApp`. */

import { ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import type { Range } from './range';
import { RichTextValueBuilder } from './rich-text';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { DataValidationBuilder } from './validation';

const CURRENT_ONLY = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const ALL = 'https://www.googleapis.com/auth/spreadsheets';

function names<const T extends readonly string[]>(...all: T): { readonly [K in T[number]]: K } {
  return Object.fromEntries(all.map((name) => [name, name])) as { readonly [K in T[number]]: K };
}

class SpreadsheetApp extends ServiceObject {
  readonly className_ = 'SpreadsheetApp';
  readonly WrapStrategy = names('OVERFLOW', 'WRAP', 'CLIP');
  readonly ProtectionType = names('RANGE', 'SHEET');
  readonly BorderStyle = names('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
  readonly DataValidationCriteria = names(
    'CHECKBOX',
    'DATE_IS_VALID_DATE',
    'NUMBER_BETWEEN',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
  );
  constructor(private readonly execution_: Execution) {
    super(execution_);
  }
  /** null when the add-on does not run in a spreadsheet. */
  getActiveSpreadsheet(): Spreadsheet | null {
    const { execution_: execution } = this;
    execution.requireScope('SpreadsheetApp.getActiveSpreadsheet', CURRENT_ONLY, ALL);
    const { host } = execution;
    const state = host?.kind === 'spreadsheet' && execution.workspace.state.spreadsheets[host.id];
    return state ? new Spreadsheet(execution, state) : null;
  }
  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }
  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }
  getActiveRange(): Range | null {
    return this.getActiveSpreadsheet()?.getActiveRange() ?? null;
  }
  getUi(): ServiceObject {
    return this.execution_.ui('spreadsheet');
  }
  /** Writes are applied at once here, so there is nothing left to do. */
  flush(): void {}
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution_);
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.execution_);
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution_);
  }
}

export function spreadsheetGlobals(execution: Execution): Record<string, ServiceObject> {
  return { SpreadsheetApp: new SpreadsheetApp(execution) };
}
