/** Questions and headings of a form: the generic Item and the typed ones. */
import { ServiceError, ServiceObject } from '../service-object';
import { invalidArgument, wrongSignature } from '../texts';
import type { Execution } from '../workspace';
import { createdAnswer } from './created-answer';
import { ItemResponse } from './item-response';
import type { FormState, ItemKind, ItemState } from './state';
import { TextValidation } from './validation';

/** An item as it is right after it was added: a choice question has one option without words. */
export function newItem(id: number, kind: ItemKind): ItemState {
  const choice = kind === 'MULTIPLE_CHOICE' || kind === 'CHECKBOX' || kind === 'LIST';
  return {
    id,
    kind,
    title: '',
    helpText: '',
    required: false,
    choices: choice ? [''] : [],
    otherOption: false,
    rows: [],
    columns: [],
    lower: 1,
    upper: 5,
    lowerLabel: '',
    upperLabel: '',
    includesYear: true,
    validation: null,
  };
}

abstract class AnyItem extends ServiceObject {
  constructor(
    readonly execution_: Execution,
    readonly form_: FormState,
    readonly state_: ItemState,
  ) {
    super(execution_);
  }
  getId(): number {
    return this.state_.id;
  }
  getType(): ItemKind {
    return this.state_.kind;
  }
  getIndex(): number {
    return this.form_.items.indexOf(this.state_);
  }
  getTitle(): string {
    return this.state_.title;
  }
  setTitle(title: unknown): this {
    this.state_.title = this.text_(title, 'setTitle');
    return this;
  }
  getHelpText(): string {
    return this.state_.helpText;
  }
  setHelpText(text: unknown): this {
    this.state_.helpText = this.text_(text, 'setHelpText');
    return this;
  }
  protected text_(value: unknown, method: string): string {
    if (typeof value !== 'string') {
      throw new ServiceError(wrongSignature(String(value), `FormApp.${this.className_}.${method}`));
    }
    return value;
  }
  /** A list of different texts, at least one. */
  protected texts_(values: unknown, method: string, name: string): string[] {
    if (!Array.isArray(values)) {
      throw new ServiceError(wrongSignature(String(values), `FormApp.${this.className_}.${method}`));
    }
    if (values.length === 0) throw new ServiceError(`Array is empty: ${name}`);
    const texts = values.map(String);
    if (new Set(texts).size < texts.length) {
      throw new ServiceError('Questions cannot have duplicate choice values.');
    }
    return texts;
  }
}

/** What `getItems` gives; knows its kind, turns into the typed item on demand. */
export class Item extends AnyItem {
  readonly className_ = 'Item';

  asTextItem(): TextItem {
    return this.as_('TEXT', TextItem);
  }
  asParagraphTextItem(): ParagraphTextItem {
    return this.as_('PARAGRAPH_TEXT', ParagraphTextItem);
  }
  asMultipleChoiceItem(): MultipleChoiceItem {
    return this.as_('MULTIPLE_CHOICE', MultipleChoiceItem);
  }
  asCheckboxItem(): CheckboxItem {
    return this.as_('CHECKBOX', CheckboxItem);
  }
  asListItem(): ListItem {
    return this.as_('LIST', ListItem);
  }
  asScaleItem(): ScaleItem {
    return this.as_('SCALE', ScaleItem);
  }
  asGridItem(): GridItem {
    return this.as_('GRID', GridItem);
  }
  asCheckboxGridItem(): CheckboxGridItem {
    return this.as_('CHECKBOX_GRID', CheckboxGridItem);
  }
  asDateItem(): DateItem {
    return this.as_('DATE', DateItem);
  }
  asSectionHeaderItem(): SectionHeaderItem {
    return this.as_('SECTION_HEADER', SectionHeaderItem);
  }
  asPageBreakItem(): PageBreakItem {
    return this.as_('PAGE_BREAK', PageBreakItem);
  }
  protected as_<T>(
    kind: ItemKind,
    Typed: new (execution: Execution, form: FormState, state: ItemState) => T,
  ): T {
    if (this.state_.kind !== kind)
      throw new ServiceError(`Invalid conversion for item type: ${this.state_.kind}.`);
    return new Typed(this.execution_, this.form_, this.state_);
  }
}

abstract class Question extends AnyItem {
  /** Refuses what a respondent could not have answered. */
  createResponse(response: unknown): ItemResponse {
    const call = `FormApp.${this.className_}.createResponse`;
    const answer = createdAnswer(this.state_, response, call, this.execution_.workspace.timeZone);
    return new ItemResponse(new Item(this.execution_, this.form_, this.state_), answer);
  }
  isRequired(): boolean {
    return this.state_.required;
  }
  setRequired(enabled: unknown): this {
    this.state_.required = enabled === true;
    return this;
  }
}

abstract class TextQuestion extends Question {
  setValidation(validation: unknown): this {
    if (!(validation instanceof TextValidation) || validation.className_ !== this.validation_) {
      throw new ServiceError(wrongSignature('(class)', `FormApp.${this.className_}.setValidation`));
    }
    this.state_.validation = validation.state_;
    return this;
  }
  clearValidation(): this {
    this.state_.validation = null;
    return this;
  }
  protected abstract readonly validation_: string;
}

export class TextItem extends TextQuestion {
  readonly className_ = 'TextItem';
  protected readonly validation_ = 'TextValidation';
}

export class ParagraphTextItem extends TextQuestion {
  readonly className_ = 'ParagraphTextItem';
  protected readonly validation_ = 'ParagraphTextValidation';
}

/** One option of a choice question. */
export class Choice extends ServiceObject {
  readonly className_ = 'Choice';
  constructor(
    runtime: ServiceObject['runtime_'],
    readonly value_: string,
  ) {
    super(runtime);
  }
  getValue(): string {
    return this.value_;
  }
}

abstract class ChoiceQuestion extends Question {
  setChoiceValues(values: unknown): this {
    this.state_.choices = this.texts_(values, 'setChoiceValues', 'values');
    return this;
  }
  getChoices(): Choice[] {
    return this.state_.choices.map((value) => new Choice(this.runtime_, value));
  }
}

export class ListItem extends ChoiceQuestion {
  readonly className_ = 'ListItem';
}

abstract class ChoiceWithOther extends ChoiceQuestion {
  showOtherOption(enabled: unknown): this {
    this.state_.otherOption = enabled === true;
    return this;
  }
  hasOtherOption(): boolean {
    return this.state_.otherOption;
  }
}

export class MultipleChoiceItem extends ChoiceWithOther {
  readonly className_ = 'MultipleChoiceItem';
}

export class CheckboxItem extends ChoiceWithOther {
  readonly className_ = 'CheckboxItem';
}

export class ScaleItem extends Question {
  readonly className_ = 'ScaleItem';
  /** `lower` is 0 or 1, `upper` 3 to 10. */
  setBounds(lower: unknown, upper: unknown): this {
    if (lower !== 0 && lower !== 1) throw new ServiceError(invalidArgument('lower'));
    if (!Number.isInteger(upper) || Number(upper) < 3 || Number(upper) > 10) {
      throw new ServiceError(invalidArgument('upper'));
    }
    Object.assign(this.state_, { lower, upper });
    return this;
  }
  setLabels(lower: unknown, upper: unknown): this {
    this.state_.lowerLabel = this.text_(lower, 'setLabels');
    this.state_.upperLabel = this.text_(upper, 'setLabels');
    return this;
  }
  getLowerBound(): number {
    return this.state_.lower;
  }
  getUpperBound(): number {
    return this.state_.upper;
  }
  getLeftLabel(): string {
    return this.state_.lowerLabel;
  }
  getRightLabel(): string {
    return this.state_.upperLabel;
  }
}

abstract class GridQuestion extends Question {
  setRows(rows: unknown): this {
    this.state_.rows = this.texts_(rows, 'setRows', 'rows');
    return this;
  }
  getRows(): readonly string[] {
    return this.state_.rows;
  }
  setColumns(columns: unknown): this {
    this.state_.columns = this.texts_(columns, 'setColumns', 'columns');
    return this;
  }
  getColumns(): readonly string[] {
    return this.state_.columns;
  }
}

export class GridItem extends GridQuestion {
  readonly className_ = 'GridItem';
}

export class CheckboxGridItem extends GridQuestion {
  readonly className_ = 'CheckboxGridItem';
}

export class DateItem extends Question {
  readonly className_ = 'DateItem';
  includesYear(): boolean {
    return this.state_.includesYear;
  }
  setIncludesYear(enabled: unknown): this {
    this.state_.includesYear = enabled === true;
    return this;
  }
}

export class SectionHeaderItem extends AnyItem {
  readonly className_ = 'SectionHeaderItem';
}

export class PageBreakItem extends AnyItem {
  readonly className_ = 'PageBreakItem';
}
