/** One run of the script: a fresh context, its own counts and log, a time limit on the virtual clock. */
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { assemble } from './assembly';
import { costOf } from './costs';
import type { LockOwner } from './locks';
import { withLostAnswers } from './lost-answers';
import { createRealm, define, drained, type LogLine, outcome, type Realm } from './realm';
import { checkScope } from './scopes';
import { createUi } from './script/ui';
import {
  expose,
  fromScript,
  type Runtime,
  ServiceError,
  type ServiceObject,
  toScript,
} from './service-object';
import { functionNotFound, TIME_EXCEEDED, uiUnavailable } from './texts';
import type { AuthMode, Execution, Host, LocalWorkspace } from './workspace';

export interface RunOptions {
  /** FULL when left out; LIMITED and NONE have the 30 seconds of simple triggers. */
  readonly authMode?: AuthMode;
  /** The workspace's own user when left out. */
  readonly user?: string;
  /** The file the script runs in, when it is a spreadsheet. */
  readonly hostSpreadsheetId?: string | null;
  /** The file the script runs in, when it is a form. */
  readonly hostFormId?: string | null;
  /** Builds the only argument of a trigger's function; takes the place of `args`. */
  readonly event?: (execution: Execution) => unknown;
  /** Nobody has the file open in front of him: `getUi` throws. */
  readonly background?: boolean;
  /** Sees the answer as the script's realm has it, before it is copied. */
  readonly inspect?: (value: unknown) => unknown;
}

export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export interface RunResult {
  readonly value: unknown;
  readonly error: RunError | null;
  readonly log: readonly LogLine[];
  /** `Class.method` → how often called. */
  readonly calls: Readonly<Record<string, number>>;
  readonly callCount: number;
  /** Virtual time it took, ms. */
  readonly virtualMs: number;
  /** Machine time it took, ms. */
  readonly realMs: number;
}

const MINUTE = 60_000;
/** A script that calls no service at all cannot run into the virtual limit; this one, in real ms, stops it. */
const REAL_LIMIT = 3 * MINUTE;

const start = new Script('__start()', { filename: 'start' });

export class ScriptRun implements Execution, LockOwner {
  readonly user: string;
  readonly host: Host | null;
  readonly authMode: AuthMode;
  readonly realm: Runtime['realm'];
  private readonly bare: Realm;
  private readonly log: LogLine[] = [];
  private readonly calls: Record<string, number> = Object.create(null);
  private callCount = 0;
  private readonly startedAt: number;
  private readonly limit: number;
  private expired = false;
  private lostAnswer: string | null = null;

  constructor(
    readonly workspace: LocalWorkspace,
    private readonly options: RunOptions,
  ) {
    this.user = options.user ?? workspace.state.user;
    this.host = hostOf(options);
    this.authMode = options.authMode ?? 'FULL';
    this.startedAt = workspace.now();
    this.limit = this.authMode === 'FULL' ? 6 * MINUTE : 30_000;
    this.bare = createRealm(
      () => workspace.now(),
      workspace.timeZone,
      (line) => this.write(line.level, line.text),
    );
    this.realm = this.bare.constructors;
  }

  touch(className: string, method: string): void {
    if (this.expired) throw new ServiceError(TIME_EXCEEDED);
    const key = `${className}.${method}`;
    this.calls[key] = (this.calls[key] ?? 0) + 1;
    this.callCount++;
    this.workspace.calls[key] = (this.workspace.calls[key] ?? 0) + 1;
    this.wait(costOf(className, method));
    const failure = this.workspace.faults.take(className, method);
    if (!failure) return;
    if (!failure.after) throw new ServiceError(failure.message);
    this.lostAnswer = failure.message;
  }

  wait(ms: number): void {
    const now = this.workspace.now();
    const end = this.startedAt + this.limit;
    this.expired = now + ms > end;
    this.workspace.state.clock = this.expired ? Math.max(now, end) : now + ms;
    if (this.expired) throw new ServiceError(TIME_EXCEEDED);
  }

  requireScope(call: string, ...oneOf: string[]): void {
    checkScope(this.workspace.grantedScopes(this.user), this.authMode, call, oneOf);
  }

  ui(kind: Host['kind']): ServiceObject {
    if (this.host?.kind !== kind || this.options.background) throw new ServiceError(uiUnavailable(kind));
    return createUi(this, kind);
  }

  write(level: LogLine['level'], text: string): void {
    this.log.push({ level, text, at: this.workspace.now() });
  }

  /** Loads the script, calls the function and drains its microtasks. Never throws what the script threw. */
  run(name: string, args: readonly unknown[]): RunResult {
    const realStart = performance.now();
    let value: unknown;
    let error: RunError | null = null;
    try {
      value = this.call(name, args);
    } catch (thrown) {
      error = describeError(thrown);
    } finally {
      this.workspace.locks.releaseAll(this);
    }
    if (this.expired)
      error = { name: 'Exception', message: TIME_EXCEEDED, stack: `Exception: ${TIME_EXCEEDED}` };
    return {
      value: error ? undefined : value,
      error,
      log: this.log,
      calls: this.calls,
      callCount: this.callCount,
      virtualMs: this.workspace.now() - this.startedAt,
      realMs: performance.now() - realStart,
    };
  }

  /** Names of the script's own top-level functions; throws what the script throws while loading. */
  functions(): string[] {
    const { context, builtIns } = this.bare;
    this.load();
    const names = Object.getOwnPropertyNames(context);
    return names.filter((name) => !builtIns.has(name) && typeof context[name] === 'function');
  }

  private load(): void {
    const { context } = this.bare;
    for (const [global, object] of Object.entries(assemble(this, this.workspace.dist))) {
      define(context, global, this.skin(expose(object)));
    }
    for (const script of this.workspace.dist.scripts) this.evaluate(script);
  }

  private call(name: string, args: readonly unknown[]): unknown {
    const { result, unhandled } = drained(this.bare.context, () => {
      this.load();
      return this.enter(name, args);
    });
    if (unhandled.length > 0) throw unhandled[0];
    return this.options.inspect ? this.options.inspect(result) : fromScript(result);
  }

  private enter(name: string, args: readonly unknown[]): unknown {
    const { context, builtIns } = this.bare;
    const entry: unknown = builtIns.has(name) ? undefined : context[name];
    if (typeof entry !== 'function') throw new Error(functionNotFound(name));
    const given = this.options.event ? [this.options.event(this)] : args;
    const taken = given.map((arg) => this.skin(toScript(this, arg)));
    let answer: unknown;
    define(context, '__start', () => {
      delete context.__start;
      answer = (entry as (...a: unknown[]) => unknown)(...taken);
    });
    this.evaluate(start);
    const isPromise = Object.prototype.toString.call(answer) === '[object Promise]';
    return isPromise ? this.settle(answer as Promise<unknown>) : answer;
  }

  private settle(promise: Promise<unknown>): unknown {
    const end = outcome(this.bare.context, promise);
    if (!end) throw new Error('The promise returned by the function never settles');
    if (end.rejected) throw end.value;
    return end.value;
  }

  private evaluate(script: Script): void {
    try {
      script.runInContext(this.bare.context, { timeout: REAL_LIMIT });
    } catch (error) {
      if ((error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') this.expired = true;
      throw error;
    }
  }

  private skin(value: unknown): unknown {
    if (!this.workspace.faults.losesAnswers) return value;
    return withLostAnswers(value, () => {
      const message = this.lostAnswer;
      this.lostAnswer = null;
      if (message === null) return undefined;
      const error = new this.realm.Error(message);
      error.name = 'Exception';
      return error;
    });
  }
}

function hostOf({ hostSpreadsheetId, hostFormId }: RunOptions): Host | null {
  if (hostSpreadsheetId && hostFormId) throw new Error('A script runs in one file: a spreadsheet or a form');
  if (hostFormId) return { kind: 'form', id: hostFormId };
  return hostSpreadsheetId ? { kind: 'spreadsheet', id: hostSpreadsheetId } : null;
}

function describeError(thrown: unknown): RunError {
  if (Object.prototype.toString.call(thrown) === '[object Error]' || thrown instanceof Error) {
    const { name, message, stack } = thrown as Error;
    return { name, message, stack: stack ?? `${name}: ${message}` };
  }
  return { name: 'Error', message: String(thrown), stack: String(thrown) };
}
