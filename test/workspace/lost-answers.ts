/**
 * A second skin around exposed services for runs in which a call takes effect and its answer is lost: it throws
 * after the call has returned, which the first skin, asked before the call, cannot do.
 */
import { fromScript, ServiceObject } from './service-object';

const inner = new WeakMap<object, object>();

/** `value` as the script sees it, with `lost` asked after every call: an error it returns is thrown. */
export function withLostAnswers(value: unknown, lost: () => Error | undefined): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]) => {
      const answer = (value as (...a: unknown[]) => unknown)(...args.map(bare));
      const error = lost();
      if (error) throw error;
      return withLostAnswers(answer, lost);
    };
  }
  if (typeof value !== 'object' || value === null) return value;
  if (fromScript(value) instanceof ServiceObject) {
    const skin = new Proxy(value, {
      get: (target, key) => {
        const member = (target as Record<string | symbol, unknown>)[key];
        return typeof key === 'symbol' ? member : withLostAnswers(member, lost);
      },
    });
    inner.set(skin, value);
    return skin;
  }
  if (Object.prototype.toString.call(value) === '[object Date]') return value;
  const container = value as Record<string, unknown>;
  for (const key of Object.keys(container)) container[key] = withLostAnswers(container[key], lost);
  return value;
}

/** An argument without the second skin. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const below = inner.get(value);
  if (below) return below;
  if (Array.isArray(value)) return value.map(bare);
  if (
    Object.prototype.toString.call(value) === '[object Object]' &&
    !(fromScript(value) instanceof ServiceObject)
  ) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bare(member)]));
  }
  return value;
}
