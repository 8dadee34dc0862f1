/** Dates after the patterns of Java's `SimpleDateFormat`, in English, as `Utilities.formatDate` writes them. */
import { ServiceError } from '../service-object';
import { invalidArgument } from '../texts';
import { offsetAt } from '../time-zone';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = 86_400_000;

/** `zone` is an IANA name or `GMT+3`, `GMT+03:00`. Throws Google's text for an unknown zone or letter. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const offset = zoneOffset(zone, ms);
  const wall = new Date(ms + offset);
  let out = '';
  for (const [part] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (part === "''") out += "'";
    else if (part.startsWith("'")) out += part.slice(1, -1).replaceAll("''", "'");
    else out += /^[A-Za-z]/.test(part) ? field(part, wall, offset, zone) : part;
  }
  return out;
}

function field(letters: string, wall: Date, offset: number, zone: string): string {
  const width = letters.length;
  const number = (value: number): string => String(value).padStart(width, '0');
  const hour = wall.getUTCHours();
  const year = wall.getUTCFullYear();
  switch (letters[0]) {
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'y':
    case 'Y': {
      const shown = letters[0] === 'Y' ? weekOfYear(wall).year : year;
      return width === 2 ? String(shown % 100).padStart(2, '0') : number(shown);
    }
    case 'M':
    case 'L':
      return width < 3 ? number(wall.getUTCMonth() + 1) : name(MONTHS, wall.getUTCMonth(), width);
    case 'w':
      return number(weekOfYear(wall).week);
    case 'D':
      return number(dayOfYear(wall));
    case 'd':
      return number(wall.getUTCDate());
    case 'E':
      return name(DAYS, wall.getUTCDay(), width);
    case 'u':
      return number(wall.getUTCDay() || 7);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'Z':
      return shift(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : width === 1
          ? shift(offset, '').slice(0, 3)
          : shift(offset, width === 2 ? '' : ':');
    case 'z':
      return zoneName(zone, wall.getTime() - offset, width);
    default:
      throw new ServiceError(`Illegal pattern character '${letters[0]}'`);
  }
}

function name(names: readonly string[], index: number, width: number): string {
  const full = names[index] ?? '';
  return width > 3 ? full : full.slice(0, 3);
}

function shift(offset: number, between: string): string {
  const minutes = Math.abs(offset) / 60_000;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}${between}${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

/** Weeks begin on Sunday and the first one holds January 1, as in Java's English calendar. */
function weekOfYear(wall: Date): { readonly year: number; readonly week: number } {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY);
  const year = saturday.getUTCFullYear();
  return { year, week: Math.floor((dayOfYear(saturday) - 1) / 7) + 1 };
}

function zoneOffset(zone: string, ms: number): number {
  const fixed = /^(?:GMT|UTC)(?:([+-])(\d{1,2})(?::?(\d\d))?)?$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2] ?? 0) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -1 : 1) * minutes * 60_000;
  }
  try {
    return offsetAt(zone, ms);
  } catch {
    throw new ServiceError(invalidArgument('timeZone'));
  }
}

function zoneName(zone: string, ms: number, width: number): string {
  if (/^(GMT|UTC)/.test(zone)) return zone;
  const style = width > 3 ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(ms);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
