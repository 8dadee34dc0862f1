import { ServiceObject } from '../service-object';
import type { ScriptExecution } from './app';

export class Logger extends ServiceObject {
  readonly className_ = 'Logger';
  private lines_ = '';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  /** The first argument may hold `%s`, filled by the others. */
  log(text: unknown, ...values: unknown[]): this {
    let next = 0;
    const line = asText(text).replace(/%s/g, (mark) =>
      next < values.length ? asText(values[next++]) : mark,
    );
    this.lines_ += `${line}\n`;
    this.execution_.write('log', line);
    return this;
  }
  getLog(): string {
    return this.lines_;
  }
  clear(): void {
    this.lines_ = '';
  }
}

function asText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
