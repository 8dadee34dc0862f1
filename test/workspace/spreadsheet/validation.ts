/** `DataValidation` and its builder. */
import { expectArguments } from '../script/arguments';
import { ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { Range } from './range';
import type { RuleCriterion, RuleState, SpreadsheetState } from './state';

const CALL = 'SpreadsheetApp.DataValidationBuilder';

export class DataValidation extends ServiceObject {
  readonly className_ = 'DataValidation';
  constructor(
    readonly execution_: Execution,
    readonly spreadsheet_: SpreadsheetState | null,
    readonly rule_: RuleState,
  ) {
    super(execution_);
  }
  getCriteriaType(): string {
    return this.rule_.criterion.type;
  }
  getCriteriaValues(): unknown[] {
    const { criterion } = this.rule_;
    switch (criterion.type) {
      case 'VALUE_IN_LIST':
        return [[...criterion.values], criterion.dropdown];
      case 'VALUE_IN_RANGE':
        return [this.source_(criterion), criterion.dropdown];
      case 'NUMBER_BETWEEN':
        return [criterion.from, criterion.to];
      default:
        return [];
    }
  }
  private source_(criterion: RuleCriterion & { type: 'VALUE_IN_RANGE' }): Range | null {
    if (!this.spreadsheet_) return null;
    return new Range(this.execution_, this.spreadsheet_, criterion.area.sheetId, criterion.area);
  }
  getAllowInvalid(): boolean {
    return this.rule_.allowInvalid;
  }
  getHelpText(): string | null {
    return this.rule_.helpText;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution_, this.spreadsheet_, this.rule_);
  }
}

export class DataValidationBuilder extends ServiceObject {
  readonly className_ = 'DataValidationBuilder';
  private criterion_: RuleCriterion | null;
  private allowInvalid_: boolean;
  private helpText_: string | null;
  constructor(
    private readonly execution_: Execution,
    private spreadsheet_: SpreadsheetState | null = null,
    from?: RuleState,
  ) {
    super(execution_);
    this.criterion_ = from?.criterion ?? null;
    this.allowInvalid_ = from?.allowInvalid ?? true;
    this.helpText_ = from?.helpText ?? null;
  }
  private require_(criterion: RuleCriterion): this {
    this.criterion_ = criterion;
    return this;
  }
  requireValueInList(values: unknown, dropdown: unknown = true): this {
    const fits = Array.isArray(values) && typeof dropdown === 'boolean';
    expectArguments(fits, `${CALL}.requireValueInList`, values, dropdown);
    return this.require_({
      type: 'VALUE_IN_LIST',
      values: (values as unknown[]).map(String),
      dropdown: dropdown === true,
    });
  }
  requireValueInRange(range: unknown, dropdown: unknown = true): this {
    const fits = range instanceof Range && typeof dropdown === 'boolean';
    expectArguments(fits, `${CALL}.requireValueInRange`, range, dropdown);
    const source = range as Range;
    this.spreadsheet_ = source.spreadsheet_;
    const area = { ...source.area_, sheetId: source.sheetId_ };
    return this.require_({ type: 'VALUE_IN_RANGE', area, dropdown: dropdown === true });
  }
  requireCheckbox(...values: unknown[]): this {
    expectArguments(values.length === 0, `${CALL}.requireCheckbox`, ...values);
    return this.require_({ type: 'CHECKBOX' });
  }
  requireDate(): this {
    return this.require_({ type: 'DATE_IS_VALID_DATE' });
  }
  requireNumberBetween(from: unknown, to: unknown): this {
    const fits = typeof from === 'number' && typeof to === 'number';
    expectArguments(fits, `${CALL}.requireNumberBetween`, from, to);
    return this.require_({ type: 'NUMBER_BETWEEN', from: Number(from), to: Number(to) });
  }
  setAllowInvalid(allow: unknown): this {
    expectArguments(typeof allow === 'boolean', `${CALL}.setAllowInvalid`, allow);
    this.allowInvalid_ = allow === true;
    return this;
  }
  setHelpText(text: unknown): this {
    expectArguments(typeof text === 'string', `${CALL}.setHelpText`, text);
    this.helpText_ = String(text);
    return this;
  }
  build(): DataValidation {
    expectArguments(this.criterion_ !== null, `${CALL}.build`);
    return new DataValidation(this.execution_, this.spreadsheet_, {
      criterion: this.criterion_ as RuleCriterion,
      allowInvalid: this.allowInvalid_,
      helpText: this.helpText_,
    });
  }
}
