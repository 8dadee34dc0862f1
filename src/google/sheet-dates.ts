/**
 * Dates of cells as text. A cell holds wall time of the spreadsheet's zone, a Date shows wall time of the
 * script's zone: where the two differ, dates are shifted by the difference of today, and what then stands
 * within three hours of midnight is taken for a day: over the years either zone has stood an hour or two off.
 */

export type DateReader = (date: Date) => string;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far the difference of two zones may have been from today's. */
const DRIFT = 3 * HOUR;

/** Makes a reader for the spreadsheet's zone; costs two calls when it is not the script's own. */
export function dateReader(sheetZone: string): DateReader {
  const scriptZone = Session.getScriptTimeZone();
  if (sheetZone === scriptZone) return (date) => inWords(wallTime(date));
  const today = new Date();
  const offset = (zone: string): number => {
    const text = Utilities.formatDate(today, zone, 'Z');
    return (
      (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * HOUR + Number(text.slice(3, 5)) * 60_000)
    );
  };
  const shift = offset(sheetZone) - offset(scriptZone);
  return (date) => {
    const moved = wallTime(date) + shift;
    const nearMidnight = (((moved + DRIFT) % DAY) + DAY) % DAY <= 2 * DRIFT && moved % HOUR === 0;
    return nearMidnight ? inWords(moved + DRIFT).slice(0, 10) : inWords(moved);
  };
}

/** Wall time of the script's zone, counted as if it were UTC: sums with it meet no change of clocks. */
function wallTime(date: Date): number {
  return Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
}

/** `2026-09-01` at midnight, else `2026-09-01T08:10:46`. */
function inWords(wall: number): string {
  const text = new Date(wall).toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}
