/** A text for a cell with a link on the whole of it; links on parts of a text are not imitated. */

import { expectArguments } from '../script/arguments';
import { ServiceObject } from '../service-object';
import type { Execution } from '../workspace';

export class RichTextValue extends ServiceObject {
  readonly className_ = 'RichTextValue';
  constructor(
    execution: Execution,
    private readonly text_: string,
    private readonly link_: string | null,
  ) {
    super(execution);
  }
  getText(): string {
    return this.text_;
  }
  getLinkUrl(): string | null {
    return this.link_;
  }
}

export class RichTextValueBuilder extends ServiceObject {
  readonly className_ = 'RichTextValueBuilder';
  private text_ = '';
  private link_: string | null = null;
  constructor(private readonly execution_: Execution) {
    super(execution_);
  }
  setText(text: unknown): this {
    expectArguments(typeof text === 'string', 'SpreadsheetApp.RichTextValueBuilder.setText', text);
    this.text_ = text as string;
    return this;
  }
  setLinkUrl(url: unknown): this {
    const fits = typeof url === 'string' || url === null;
    expectArguments(fits, 'SpreadsheetApp.RichTextValueBuilder.setLinkUrl', url);
    this.link_ = url as string | null;
    return this;
  }
  build(): RichTextValue {
    return new RichTextValue(this.execution_, this.text_, this.link_);
  }
}
