/** A tiny service for the kernel's own tests, so that they stand on no other service. */
import { ServiceError, ServiceObject } from './service-object';
import type { Execution } from './workspace';

export class Probe extends ServiceObject {
  readonly className_ = 'Probe';
  constructor(
    private readonly execution_: Execution,
    private readonly notes_: string[],
  ) {
    super(execution_);
  }
  note(text: unknown): this {
    this.notes_.push(String(text));
    return this;
  }
  day(): Date {
    return new Date(Date.UTC(2026, 8, 1));
  }
  list(): unknown[] {
    return [1, [new Date(0)], { part: new Probe(this.execution_, this.notes_) }];
  }
  isProbe(value: unknown): boolean {
    return value instanceof Probe;
  }
  yearOf(date: unknown): number {
    if (!(date instanceof Date)) throw new ServiceError('not a date of ours');
    return date.getUTCFullYear();
  }
  refuse(): void {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  scoped(): string {
    this.execution_.requireScope('Probe.scoped', 'documents', 'drive');
    return 'allowed';
  }
  formScoped(): string {
    this.execution_.requireScope('Probe.formScoped', 'https://www.googleapis.com/auth/forms');
    return 'allowed';
  }
  hostScoped(): string {
    this.execution_.requireScope('Probe.hostScoped', 'spreadsheets.currentonly', 'spreadsheets');
    return 'allowed';
  }
  ui(): ServiceObject {
    return this.execution_.ui('spreadsheet');
  }
}
