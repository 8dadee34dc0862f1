/** The bare V8 context of one run: ECMAScript's own names, `console` and the services, nothing else. */
import { inspect } from 'node:util';
import { promiseHooks } from 'node:v8';
import { type Context, createContext, Script } from 'node:vm';
import { scriptDate } from './script-date';
import type { Runtime } from './service-object';

/** A line the script wrote with `console` or `Logger`. */
export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
  /** Virtual time, ms since epoch. */
  readonly at: number;
}

export interface Realm {
  readonly context: Context;
  readonly constructors: Runtime['realm'];
  /** Names the context had before the script was loaded. */
  readonly builtIns: ReadonlySet<string>;
}

const drain = new Script('0');
/** Made inside the context, for its reactions have to stand in the context's own queue of microtasks. */
const follow = new Script(`(promise) => {
  const box = {};
  const end = (rejected) => (value) => { box.rejected = rejected; box.value = value; };
  promise.then(end(false), end(true));
  return box;
}`);
const constructors = new Script('({ Array, Object, Error, Date })');

/** A fresh context whose `Date` follows `now` in time zone `zone`; `eval` and `new Function` are forbidden. */
export function createRealm(now: () => number, zone: string, write: (line: LogLine) => void): Realm {
  const context = createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  const native = constructors.runInContext(context) as Runtime['realm'];
  const ScriptDate = scriptDate(native.Date, now, zone);
  define(context, 'Date', ScriptDate);
  const say =
    (level: LogLine['level']) =>
    (...args: unknown[]) =>
      write({ level, text: args.map(asText).join(' '), at: now() });
  define(context, 'console', {
    log: say('log'),
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
  });
  return {
    context,
    constructors: { ...native, Date: ScriptDate },
    builtIns: new Set(new Script('Object.getOwnPropertyNames(globalThis)').runInContext(context) as string[]),
  };
}

export function define(context: Context, name: string, value: unknown): void {
  Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false });
}

/** Runs `work` and then every microtask it left; returns the rejected promises nobody looked at. */
export function drained<T>(context: Context, work: () => T): { result: T; unhandled: unknown[] } {
  const followers = new Map<Promise<unknown>, number>();
  const stop = promiseHooks.createHook({
    init(promise, parent) {
      followers.set(promise, 0);
      if (parent) followers.set(parent, (followers.get(parent) ?? 0) + 1);
    },
  }) as unknown as () => void;
  const silence = (): unknown[] =>
    [...followers]
      .filter(([promise, count]) => count === 0 && isRejected(promise))
      .map(([promise]) => outcome(context, promise)?.value);
  try {
    const result = work();
    drain.runInContext(context);
    stop();
    return { result, unhandled: silence() };
  } catch (error) {
    stop();
    silence();
    throw error;
  }
}

/** How a promise ended, null while it is pending; a rejection counts as looked at from then on. */
export function outcome(context: Context, promise: Promise<unknown>): Outcome | null {
  const box = (follow.runInContext(context) as (promise: Promise<unknown>) => Partial<Outcome>)(promise);
  drain.runInContext(context);
  return box.rejected === undefined ? null : (box as Outcome);
}

export interface Outcome {
  readonly rejected: boolean;
  /** The value, or the reason of the rejection. */
  readonly value: unknown;
}

/** JavaScript has no way to ask without becoming a follower; the inspector of Node has. */
function isRejected(promise: Promise<unknown>): boolean {
  return /^Promise \{\s*<rejected>/.test(inspect(promise, { depth: 0, customInspect: false }));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Object.prototype.toString.call(value) === '[object Error]') {
    const { name, message, stack } = value as Error;
    return stack ?? `${name}: ${message}`;
  }
  if (typeof value === 'object' && value !== null) {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  }
  return String(value);
}
