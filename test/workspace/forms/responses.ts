/** Answers as the script reads them, and answers that it puts together itself. */
import { expectArguments } from '../script/arguments';
import { ServiceError, ServiceObject } from '../service-object';
import { invalidArgument } from '../texts';
import type { Execution } from '../workspace';
import { editResponseUrl } from './addresses';
import { ItemResponse } from './item-response';
import { Item } from './items';
import { prefilledUrl } from './prefilled';
import type { FormState, ResponseState } from './state';

const CALL = 'FormApp.FormResponse';

/** One respondent's answers, or those the script has put together without sending them. */
export class FormResponse extends ServiceObject {
  readonly className_ = 'FormResponse';
  constructor(
    readonly execution_: Execution,
    readonly form_: FormState,
    readonly state_: ResponseState,
  ) {
    super(execution_);
  }
  /** null, as the next three, until the response has been sent. */
  getId(): string | null {
    return this.sent_() ? this.state_.id : null;
  }
  getTimestamp(): Date | null {
    return this.sent_() ? new Date(this.state_.at) : null;
  }
  getRespondentEmail(): string | null {
    return this.sent_() ? this.state_.email : null;
  }
  getEditResponseUrl(): string | null {
    return this.sent_() ? editResponseUrl(this.form_.id, this.state_.id) : null;
  }
  /** A second answer to the same question takes the place of the first. */
  withItemResponse(response: unknown): this {
    expectArguments(response instanceof ItemResponse, `${CALL}.withItemResponse`, response);
    if (this.sent_()) throw new ServiceError('Cannot modify a response that has already been submitted.');
    const { item_, answer_ } = response as ItemResponse;
    if (!this.form_.items.includes(item_.state_)) throw new ServiceError(invalidArgument('response'));
    this.state_.answers[item_.state_.id] = answer_;
    return this;
  }
  toPrefilledUrl(): string {
    return prefilledUrl(this.form_, this.state_.answers);
  }
  /** In the order of the form; questions left without an answer, and deleted ones, are absent. */
  getItemResponses(): ItemResponse[] {
    const { answers } = this.state_;
    const responses: ItemResponse[] = [];
    for (const item of this.form_.items) {
      const answer = answers[item.id];
      if (answer !== undefined) {
        responses.push(new ItemResponse(new Item(this.execution_, this.form_, item), answer));
      }
    }
    return responses;
  }
  /** A response of the script's own has no id. */
  private sent_(): boolean {
    return this.state_.id !== '';
  }
}
