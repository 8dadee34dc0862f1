/**
 * What passes between a page and the script (apps-script.md 4.6): copies of numbers, strings, booleans, null and
 * of objects and arrays of these.
 */
import { fromScript, ServiceObject } from './service-object';

type Plain = null | string | number | boolean | Plain[] | { [key: string]: Plain };

/** Arguments as the server gets them; throws the page's own error for a value that cannot travel. */
export function sendArguments(args: readonly unknown[]): Plain[] {
  return args.map((arg, index) => send(arg, String(index), []));
}

function send(value: unknown, name: string, above: readonly unknown[]): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && !above.includes(value)) {
    const inside = [...above, value];
    if (Array.isArray(value)) return value.map((member, index) => send(member, String(index), inside));
    if (kindOf(value) === 'Object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, send(member, key, inside)]),
      );
    }
  }
  throw new TypeError(`Failed due to illegal value in property: ${name}`);
}

/**
 * A result as the page gets it. Stricter than live in three places, because there the value is lost in silence:
 * a Date, an object of a service and an endless structure throw.
 */
export function receiveResult(value: unknown, above: readonly unknown[] = []): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot be returned to a page`);
  if (above.includes(value))
    throw new TypeError('A structure that contains itself cannot be returned to a page');
  if (fromScript(value) instanceof ServiceObject) {
    throw new TypeError(`A ${value} cannot be returned to a page: live, the page gets null`);
  }
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((member) => receiveResult(member, inside));
  const kind = kindOf(value);
  if (kind === 'Date') throw new TypeError('A Date cannot be returned to a page: live, the page gets null');
  if (kind === 'Uint8Array') throw new TypeError('A Uint8Array cannot be returned to a page');
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, receiveResult(member, inside)]),
  );
}

/** `Object`, `Date`, `Map`, … independent of the realm the value comes from. */
function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
