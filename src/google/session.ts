/** The clock, the acting account and the lock: the only place where time comes from. */

import { patiently } from './patience';

export interface Now {
  /** `2026-09-12` in the time zone of the spreadsheet. */
  readonly today: string;
  /** `2026-09-12T10:15:00` in the same zone. */
  readonly moment: string;
}

const MOMENT = "yyyy-MM-dd'T'HH:mm:ss";

export function now(): Now {
  const moment = momentAt(Date.now());
  return { today: moment.slice(0, 10), moment };
}

/** E-mail address of the person at work, or '' where Google does not tell. */
export function account(): string {
  return patiently(() => Session.getEffectiveUser().getEmail());
}

/** Milliseconds since any fixed point: for measuring how long a run has taken. */
export function elapsed(): number {
  return Date.now();
}

/**
 * Runs the work while nobody else writes to this spreadsheet. Null when the lock was not to be had within the
 * wait. Everything written is flushed before the lock is given back.
 */
export function withLock<T>(waitMs: number, work: () => T): { readonly value: T } | null {
  const lock = patiently(() => LockService.getDocumentLock());
  if (!patiently(() => lock.tryLock(waitMs))) return null;
  try {
    const value = work();
    patiently(() => SpreadsheetApp.flush());
    return { value };
  } finally {
    patiently(() => lock.releaseLock());
  }
}

/** Wall time of the spreadsheet's zone, `2026-09-07T08:10:46`, for people to read. */
export function momentAt(ms: number): string {
  return patiently(() =>
    Utilities.formatDate(
      new Date(ms),
      SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
      MOMENT,
    ),
  );
}

/** Wall time of the script's zone, `2026-09-07T08:10:46`, without a call to Google. */
export function momentOf(ms: number): string {
  const date = new Date(ms);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
