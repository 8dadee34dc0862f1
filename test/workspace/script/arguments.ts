/** Checks of what a script passed, with Google's text when it does not fit. */
import { ServiceError } from '../service-object';
import { wrongSignature } from '../texts';

/** Throws "The parameters (…) don't match the method signature for `call`." unless `fits`. */
export function expectArguments(fits: boolean, call: string, ...given: unknown[]): void {
  if (!fits) throw new ServiceError(wrongSignature(given.map(typeName).join(','), call));
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : ''}[]`;
  if (typeof value === 'string') return 'String';
  return typeof value === 'object' ? '(class)' : typeof value;
}
