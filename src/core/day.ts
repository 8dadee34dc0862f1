/** Days as strings `2026-09-01`: they sort, compare and travel as they are. */

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && valid(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Reads a day in any of the usual spellings: 2026-09-01, 01.09.2026, 1/9/26, 1 сентября 2026 г.
 * A time behind it is left out. Null when there is no such day.
 */
export function readDay(text: string): string | null {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[«»"]/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ,].*)?$/.exec(words);
  if (iso) return compose(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted =
    /^(\d{1,2})(?: ?[-./,] ?| )(\d{1,2})(?: ?[-./,] ?| )(\d{4}|\d{2})(?: ?г(?:\.|ода)?(?: ?р\.?| рождения)?)?(?:[t ,].*)?$/.exec(
      words,
    );
  if (dotted) return compose(fullYear(dotted[3]!), Number(dotted[2]), Number(dotted[1]));
  const named =
    /^(\d{1,2})\s*-?(?:го|е)?\s+([а-я]+)\.?\s+(\d{4}|\d{2})(?: ?г(?:\.|ода)?(?: ?р\.?| рождения)?)?$/.exec(
      words,
    );
  if (named) {
    const month = MONTHS.indexOf(named[2] === 'май' ? 'мая' : named[2]!.slice(0, 3));
    return month < 0 ? null : compose(fullYear(named[3]!), month + 1, Number(named[1]));
  }
  return null;
}

/** Two digits mean this century up to 30 and the last one above: people and papers of a school. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year <= 30 ? 2000 + year : 1900 + year;
}

function compose(year: number, month: number, day: number): string | null {
  if (!valid(year, month, day)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function valid(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Full years between two days; the birthday itself counts. Null when either is no day. */
export function ageOn(birth: string, day: string): number | null {
  if (!isDay(birth) || !isDay(day)) return null;
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) >= birth.slice(5) ? years : years - 1;
}

/** 31 August that ends the school year in which the day lies (a school year begins on 1 September). */
export function endOfSchoolYear(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= '09-01' ? year + 1 : year}-08-31`;
}

/** `2026–2027` for any day between 1 September 2026 and 31 August 2027. */
export function schoolYearOf(day: string): string {
  const end = Number(endOfSchoolYear(day).slice(0, 4));
  return `${end - 1}–${end}`;
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: string, count: number): string {
  let [year, month, date] = day.split('-').map(Number) as [number, number, number];
  date += count;
  while (date < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    date += daysInMonth(year, month);
  }
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return compose(year, month, date) ?? day;
}

/** Days from one day to another, negative when the other is earlier; both must be days. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1 March of the year 0: the leap day ends the year. */
function dayNumber(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const y = month < 3 ? year - 1 : year;
  const months = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + months + date;
}

/** The same day so many months later; the last of the month where that month is shorter. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return compose(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth))) ?? day;
}

const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** 0 for Sunday to 6 for Saturday, by Sakamoto's rule for the Gregorian calendar. */
function weekday(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const y = month < 3 ? year - 1 : year;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (y + leaps + MONTH_SHIFTS[month - 1]! + date) % 7;
}

export function isSunday(day: string): boolean {
  return weekday(day) === 0;
}

/** Holidays that are the same every year (ТК РФ 112); days moved by the government are not known here. */
export function isHoliday(day: string): boolean {
  return /-(?:01-0[1-8]|02-23|03-08|05-01|05-09|06-12|11-04)$/.test(day);
}

/** The day so many working days later, in a week of five. */
export function addWorkingDays(day: string, count: number): string {
  let [at, left] = [day, count];
  while (left > 0) {
    at = addDays(at, 1);
    if (weekday(at) % 6 !== 0 && !isHoliday(at)) left -= 1;
  }
  return at;
}
