/**
 * How an imitated Google object appears inside the script: only its own public methods exist, each call is
 * counted, costs time and may be told to fail; what is not imitated throws with class and method name.
 */

/** What an object needs of the execution it lives in. */
export interface Runtime {
  /**
   * Called before every method: counts the call, advances the clock, injects faults, enforces the time limit.
   * Throws a ServiceError when the call has to fail.
   */
  touch(className: string, method: string): void;
  /** Constructors of the script's own realm, so that `instanceof Date` and `instanceof Error` hold there. */
  readonly realm: {
    readonly Date: DateConstructor;
    readonly Array: ArrayConstructor;
    readonly Object: ObjectConstructor;
    readonly Error: ErrorConstructor;
  };
}

/** An error with Google's own text; reaches the script as an error named «Exception». */
export class ServiceError extends Error {}

/** Base of all imitated classes. Members whose names end in `_` are ours and invisible to the script. */
export abstract class ServiceObject {
  /** Google's name of the class, such as `Range`; used for counting, faults and messages. */
  abstract readonly className_: string;
  constructor(readonly runtime_: Runtime) {}
}

const targets = new WeakMap<object, ServiceObject>();

const proxies = new WeakMap<ServiceObject, object>();

/** The object as the script sees it; one object has one appearance, so that values of enumerations are equal. */
export function expose(object: ServiceObject): object {
  const known = proxies.get(object);
  if (known) return known;
  const { runtime_: runtime, className_: className } = object;
  const proxy = new Proxy(Object.create(null) as object, {
    get(_, key) {
      if (key === Symbol.toPrimitive || key === 'toString') return () => className;
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      const member =
        key.endsWith('_') || key === 'constructor'
          ? undefined
          : (object as unknown as Record<string, unknown>)[key];
      if (member === undefined) {
        throw inRealm(runtime, new Error(`${className}.${key} is not imitated by the stand-in`));
      }
      if (typeof member !== 'function') return toScript(runtime, member);
      return (...args: unknown[]) => {
        try {
          runtime.touch(className, key);
          return toScript(
            runtime,
            (member as (...a: unknown[]) => unknown).apply(object, args.map(fromScript)),
          );
        } catch (error) {
          throw inRealm(runtime, error);
        }
      };
    },
    set(_, key) {
      throw inRealm(runtime, new Error(`${className}.${String(key)} cannot be assigned`));
    },
  });
  targets.set(proxy, object);
  proxies.set(object, proxy);
  return proxy;
}

/** A value on its way out: service objects become proxies, arrays and dates belong to the script's realm. */
export function toScript(runtime: Runtime, value: unknown): unknown {
  if (value instanceof ServiceObject) return expose(value);
  if (value === undefined || value === null || typeof value !== 'object') return value;
  if (Object.prototype.toString.call(value) === '[object Date]')
    return new runtime.realm.Date((value as Date).getTime());
  if (Array.isArray(value)) {
    const copy = new runtime.realm.Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) copy[i] = toScript(runtime, value[i]);
    return copy;
  }
  const copy = new runtime.realm.Object() as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) copy[key] = toScript(runtime, member);
  return copy;
}

/** A value on its way in: proxies become the objects behind them, everything else a plain copy of our realm. */
export function fromScript(value: unknown): unknown {
  if (value === undefined || value === null || typeof value !== 'object') return value;
  const target = targets.get(value);
  if (target) return target;
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date((value as Date).getTime());
  if (Array.isArray(value)) return value.map(fromScript);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fromScript(member)]));
}

function inRealm(runtime: Runtime, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const copy = new runtime.realm.Error(error.message);
  copy.name = error instanceof ServiceError ? 'Exception' : error.name;
  if (error.stack) copy.stack = error.stack;
  return copy;
}
