/** Dates of cells: days since 30 December 1899 as a clock in the spreadsheet's time zone shows them. */
import { fromWallTime, offsetAt } from '../time-zone';

const DAY = 86_400_000;
const EPOCH = 25_569;

/** The serial number that a clock of the zone shows at a moment. */
export function toSerial(ms: number, timeZone: string): number {
  return (ms + offsetAt(timeZone, ms)) / DAY + EPOCH;
}

/** The moment at which a clock of the zone shows the serial number. */
export function fromSerial(serial: number, timeZone: string): Date {
  return new Date(fromWallTime(timeZone, Math.round((serial - EPOCH) * DAY)));
}

/** Year, month 1–12, day and seconds of the day; null when there is no such day. */
export function serialOf(year: number, month: number, day: number, seconds = 0): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / DAY + EPOCH + seconds / 86_400;
}

/** The serial number as a moment of UTC, to read its parts with `getUTC…`; rounded to milliseconds. */
export function serialParts(serial: number): Date {
  return new Date(Math.round((serial - EPOCH) * DAY));
}
