import { ServiceError, ServiceObject } from '../service-object';
import type { ScriptExecution } from './app';
import { Blob } from './blob';

export class HtmlService extends ServiceObject {
  readonly className_ = 'HtmlService';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  createHtmlOutput(html: unknown = ''): HtmlOutput {
    return new HtmlOutput(this.execution_, String(html));
  }
  createHtmlOutputFromFile(name: unknown): HtmlOutput {
    const page = this.execution_.workspace.dist.pages[String(name).replace(/\.html$/, '')];
    if (page === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new HtmlOutput(this.execution_, page);
  }
}

export class HtmlOutput extends ServiceObject {
  readonly className_ = 'HtmlOutput';
  private title_ = '';
  private width_: number | null = null;
  private height_: number | null = null;
  constructor(
    private readonly execution_: ScriptExecution,
    private content_: string,
  ) {
    super(execution_);
  }
  getContent(): string {
    return this.content_;
  }
  setContent(html: unknown): this {
    this.content_ = String(html);
    return this;
  }
  append(html: unknown): this {
    this.content_ += String(html);
    return this;
  }
  getTitle(): string {
    return this.title_;
  }
  setTitle(title: unknown): this {
    this.title_ = String(title);
    return this;
  }
  getWidth(): number | null {
    return this.width_;
  }
  setWidth(width: unknown): this {
    this.width_ = Number(width);
    return this;
  }
  getHeight(): number | null {
    return this.height_;
  }
  setHeight(height: unknown): this {
    this.height_ = Number(height);
    return this;
  }
  getBlob(): Blob {
    return new Blob(this.execution_, Buffer.from(this.content_, 'utf8'), 'text/html', null);
  }
}
