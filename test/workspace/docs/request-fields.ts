/** Reading the fields of a request as the API reads JSON: unknown names are refused, missing ones are zero. */

import { ServiceError } from '../service-object';

/** One object inside a request, with its path for messages. */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    readonly path: string,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ServiceError(`${path} must be an object.`);
    }
    this.values = value as Readonly<Record<string, unknown>>;
  }

  /** Throws when there is a field that is not among `names`. */
  only(...names: readonly string[]): this {
    for (const name of Object.keys(this.values)) {
      if (!names.includes(name)) {
        throw new ServiceError(
          `Invalid JSON payload received. Unknown name "${name}" at '${this.path}': Cannot find field.`,
        );
      }
    }
    return this;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  raw(name: string): unknown {
    return this.values[name];
  }

  /** An object that must be there. */
  inner(name: string): Fields {
    if (!this.has(name)) throw new ServiceError(`${name} must be specified.`);
    return new Fields(this.values[name], `${this.path}.${name}`);
  }

  /** Complains about a value of the wrong type. */
  refuse(name: string): never {
    throw new ServiceError(`Invalid value at '${this.path}.${name}', ${JSON.stringify(this.values[name])}`);
  }
}

/** A whole number; 0 when missing. */
export function integerIn(fields: Fields, name: string): number {
  const value = fields.raw(name) ?? 0;
  return typeof value === 'number' && Number.isInteger(value) ? value : fields.refuse(name);
}

/** A number; 0 when missing. */
export function numberIn(fields: Fields, name: string): number {
  const value = fields.raw(name) ?? 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : fields.refuse(name);
}

/** A string; empty when missing. */
export function textIn(fields: Fields, name: string): string {
  const value = fields.raw(name) ?? '';
  return typeof value === 'string' ? value : fields.refuse(name);
}

/** A boolean; false when missing. */
export function booleanIn(fields: Fields, name: string): boolean {
  const value = fields.raw(name) ?? false;
  return typeof value === 'boolean' ? value : fields.refuse(name);
}

/** A list; empty when missing. */
export function arrayIn<T>(fields: Fields, name: string): readonly T[] {
  const value = fields.raw(name) ?? [];
  return Array.isArray(value) ? (value as readonly T[]) : fields.refuse(name);
}
