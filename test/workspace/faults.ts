/** Calls that are told to fail, to lose their answer, or to let something else happen first. */
import { SERVER_ERROR } from './texts';

export interface Fault {
  /** Google's class name, such as `Range`; any class when left out. */
  readonly className?: string;
  readonly method?: string;
  /** The how-manieth matching call, counted from 1 since the fault was set; 1 when left out. */
  readonly at?: number;
  /** Fails each so-manieth matching call, on and on; takes the place of `at` and `times`. */
  readonly every?: number;
  /** `always` goes on failing from that call on; `once` when left out. */
  readonly times?: 'once' | 'always';
  /** Google's text; a server error when left out. */
  readonly message?: string;
  /** The call takes effect and only its answer is lost. */
  readonly after?: boolean;
  /** Runs before the call instead of failing it: another person or another run cuts in. */
  readonly act?: () => void;
}

interface Armed extends Fault {
  seen: number;
  spent: boolean;
}

export interface Failure {
  readonly message: string;
  readonly after: boolean;
}

export class Faults {
  private rules: Armed[] = [];
  private count = 0;

  /** How many calls have been failed or cut into so far. */
  get fired(): number {
    return this.count;
  }

  fail(fault: Fault): void {
    this.rules.push({ ...fault, seen: 0, spent: false });
  }

  /** The n-th service call of whatever runs next fails once. */
  failAt(n: number, options: Pick<Fault, 'message' | 'after'> = {}): void {
    this.fail({ ...options, at: n });
  }

  /** Before the n-th service call of whatever runs next, something else happens. */
  interruptAt(n: number, act: () => void): void {
    this.fail({ at: n, act });
  }

  clear(): void {
    this.rules = [];
  }

  /** Whether a set fault wants the answer of a call to be lost. */
  get losesAnswers(): boolean {
    return this.rules.some((rule) => rule.after && !rule.spent);
  }

  /** Called by the execution before each call: what, if anything, goes wrong with it. */
  take(className: string, method: string): Failure | undefined {
    if (this.rules.length === 0) return undefined;
    let failure: Failure | undefined;
    for (const rule of [...this.rules]) {
      if (rule.spent) continue;
      if (rule.className !== undefined && rule.className !== className) continue;
      if (rule.method !== undefined && rule.method !== method) continue;
      rule.seen++;
      if (rule.every ? rule.seen % rule.every !== 0 : rule.seen < (rule.at ?? 1)) continue;
      if (rule.times !== 'always' && !rule.every) rule.spent = true;
      this.count++;
      if (rule.act) rule.act();
      else failure ??= { message: rule.message ?? SERVER_ERROR, after: rule.after ?? false };
    }
    return failure;
  }
}
