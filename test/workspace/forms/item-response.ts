/** The answer to one question, read from a response or made by the script. */
import { ServiceObject } from '../service-object';
import type { Item } from './items';
import type { Answer } from './state';

export class ItemResponse extends ServiceObject {
  readonly className_ = 'ItemResponse';
  constructor(
    readonly item_: Item,
    readonly answer_: Answer,
  ) {
    super(item_.execution_);
  }
  getItem(): Item {
    return this.item_;
  }
  getResponse(): Answer {
    return this.answer_;
  }
}
