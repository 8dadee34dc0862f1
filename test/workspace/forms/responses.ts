/** Answers as the script reads them. */
import { ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { editResponseUrl } from './addresses';
import { Item } from './items';
import type { Answer, FormState, ItemState, ResponseState } from './state';

/** One respondent's answers. */
export class FormResponse extends ServiceObject {
  readonly className_ = 'FormResponse';
  constructor(
    readonly execution_: Execution,
    readonly form_: FormState,
    readonly state_: ResponseState,
  ) {
    super(execution_);
  }
  getId(): string {
    return this.state_.id;
  }
  getTimestamp(): Date {
    return new Date(this.state_.at);
  }
  getRespondentEmail(): string {
    return this.state_.email;
  }
  getEditResponseUrl(): string {
    return editResponseUrl(this.form_.id, this.state_.id);
  }
  /** In the order of the form; questions left without an answer, and deleted ones, are absent. */
  getItemResponses(): ItemResponse[] {
    const { answers } = this.state_;
    const responses: ItemResponse[] = [];
    for (const item of this.form_.items) {
      const answer = answers[item.id];
      if (answer !== undefined) responses.push(new ItemResponse(this.execution_, this.form_, item, answer));
    }
    return responses;
  }
}

/** The answer to one question. */
export class ItemResponse extends ServiceObject {
  readonly className_ = 'ItemResponse';
  constructor(
    readonly execution_: Execution,
    readonly form_: FormState,
    readonly item_: ItemState,
    readonly answer_: Answer,
  ) {
    super(execution_);
  }
  getItem(): Item {
    return new Item(this.execution_, this.form_, this.item_);
  }
  getResponse(): Answer {
    return this.answer_;
  }
}
