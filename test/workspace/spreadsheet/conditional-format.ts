/** `ConditionalFormatRule` and its builder. */
import { expectArguments } from '../script/arguments';
import { ServiceError, ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { Range } from './range';
import type { ConditionalFormatState, SpreadsheetState } from './state';

const CALL = 'SpreadsheetApp.ConditionalFormatRuleBuilder';

class BooleanCondition extends ServiceObject {
  readonly className_ = 'BooleanCondition';
  constructor(
    execution: Execution,
    private readonly format_: ConditionalFormatState,
  ) {
    super(execution);
  }
  getCriteriaType(): string {
    const { type } = this.format_.condition;
    return type === 'TEXT_EQ' ? 'TEXT_EQUAL_TO' : type;
  }
  getCriteriaValues(): unknown[] {
    const { type, value } = this.format_.condition;
    return type === 'CELL_EMPTY' || type === 'CELL_NOT_EMPTY' ? [] : [value];
  }
  getBackground(): string | null {
    return this.format_.background;
  }
  getFontColor(): string | null {
    return this.format_.fontColor;
  }
  getBold(): boolean | null {
    return this.format_.bold;
  }
}

export class ConditionalFormatRule extends ServiceObject {
  readonly className_ = 'ConditionalFormatRule';
  constructor(
    private readonly execution_: Execution,
    readonly spreadsheet_: SpreadsheetState,
    readonly sheetId_: number,
    readonly format_: ConditionalFormatState,
  ) {
    super(execution_);
  }
  getRanges(): Range[] {
    return this.format_.areas.map(
      (area) => new Range(this.execution_, this.spreadsheet_, this.sheetId_, area),
    );
  }
  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.execution_, this.format_);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution_, this.format_, this.getRanges());
  }
}

export class ConditionalFormatRuleBuilder extends ServiceObject {
  readonly className_ = 'ConditionalFormatRuleBuilder';
  private condition_: ConditionalFormatState['condition'] | null;
  private background_: string | null;
  private fontColor_: string | null;
  private bold_: boolean | null;
  constructor(
    private readonly execution_: Execution,
    from?: ConditionalFormatState,
    private ranges_: readonly Range[] = [],
  ) {
    super(execution_);
    this.condition_ = from?.condition ?? null;
    this.background_ = from?.background ?? null;
    this.fontColor_ = from?.fontColor ?? null;
    this.bold_ = from?.bold ?? null;
  }
  private when_(type: ConditionalFormatState['condition']['type'], method: string, value: unknown): this {
    expectArguments(typeof value === 'string', `${CALL}.${method}`, value);
    this.condition_ = { type, value: String(value) };
    return this;
  }
  whenTextEqualTo(text: unknown): this {
    return this.when_('TEXT_EQ', 'whenTextEqualTo', text);
  }
  whenTextContains(text: unknown): this {
    return this.when_('TEXT_CONTAINS', 'whenTextContains', text);
  }
  whenFormulaSatisfied(formula: unknown): this {
    return this.when_('CUSTOM_FORMULA', 'whenFormulaSatisfied', formula);
  }
  whenCellEmpty(): this {
    return this.when_('CELL_EMPTY', 'whenCellEmpty', '');
  }
  whenCellNotEmpty(): this {
    return this.when_('CELL_NOT_EMPTY', 'whenCellNotEmpty', '');
  }
  setBackground(colour: unknown): this {
    this.background_ = colour === null ? null : String(colour).toLowerCase();
    return this;
  }
  setFontColor(colour: unknown): this {
    this.fontColor_ = colour === null ? null : String(colour).toLowerCase();
    return this;
  }
  setBold(bold: unknown): this {
    this.bold_ = typeof bold === 'boolean' ? bold : null;
    return this;
  }
  setRanges(ranges: unknown): this {
    const fits = Array.isArray(ranges) && ranges.every((range) => range instanceof Range);
    expectArguments(fits, `${CALL}.setRanges`, ranges);
    this.ranges_ = ranges as Range[];
    return this;
  }
  build(): ConditionalFormatRule {
    const [first] = this.ranges_;
    if (!first) throw new ServiceError('Ranges must have at least one range.');
    if (!this.condition_) throw new ServiceError('You must set a condition or gradient.');
    return new ConditionalFormatRule(this.execution_, first.spreadsheet_, first.sheetId_, {
      areas: this.ranges_.map((range) => range.area_),
      condition: this.condition_,
      background: this.background_,
      fontColor: this.fontColor_,
      bold: this.bold_,
    });
  }
}
