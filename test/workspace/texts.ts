/** Google's own error texts, as logs of live scripts show them. */

export const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";
export const TIME_EXCEEDED = 'Exceeded maximum execution time';
export const LOCK_TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';
export const COMPUTER_TIME = 'Service using too much computer time for one day.';
export const TOO_MANY_RUNNING =
  'There are too many scripts running simultaneously for this Google user account.';
export const PROPERTY_STORE_FULL =
  'You have exceeded the property storage quota. Please remove some properties and try again.';
export const TOO_MANY_TRIGGERS =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
export const TOO_MANY_ADDON_TRIGGERS =
  'This add-on has created too many triggers of this type in this document for this Google user account.';
export const CLOCK_TOO_OFTEN =
  'The add-on attempted to create a time-based trigger that runs more often than once an hour.';
export const FOREIGN_TRIGGER =
  'The Add-on attempted an action that is not permitted, because Add-ons may only create triggers for the ' +
  'document in which the Add-on is being used.';

/** In the background, without an open file, and in the editor of another kind of file. */
export function uiUnavailable(kind: 'spreadsheet' | 'form'): string {
  return `Cannot call ${kind === 'form' ? 'FormApp' : 'SpreadsheetApp'}.getUi() from this context.`;
}

export function spreadsheetFailed(id: string): string {
  return `Service Spreadsheets failed while accessing document with id ${id}.`;
}

export function spreadsheetTimedOut(id: string): string {
  return `Service Spreadsheets timed out while accessing document with id ${id}.`;
}

export function tooManyTimesToday(service: string): string {
  return `Service invoked too many times for one day: ${service}.`;
}

export function tooManyTimesShortly(service: string): string {
  return `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`;
}

export function argumentTooLarge(name: string): string {
  return `Argument too large: ${name}`;
}

export function invalidArgument(name: string): string {
  return `Invalid argument: ${name}`;
}

/** `types` as Google prints them: `String,number[]`, empty when no argument was given. */
export function wrongSignature(types: string, call: string): string {
  return `The parameters (${types}) don't match the method signature for ${call}.`;
}

export function permissionMissing(call: string, scopes: readonly string[]): string {
  const list = scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('');
  return `Specified permissions are not sufficient to call ${call}. Required permissions: ${list}`;
}

/** In modes that have no services at all: custom functions, and `onOpen` of an add-on not yet used in a file. */
export function serviceForbidden(call: string): string {
  return `You do not have permission to call ${call}.`;
}

export function functionNotFound(name: string): string {
  return `Script function not found: ${name}`;
}
