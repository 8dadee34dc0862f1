/** How long something lasts, in words and against bounds. Days are `2026-10-12`, the last one counts. */
import { addDays, isDay } from '../day';
import { counted } from './plural';

/** Full months from the first day to the last: 12 October to 11 November is one. */
function fullMonths(start: string, end: string): number {
  const after = addDays(end, 1);
  const years = numberAt(after, 0) - numberAt(start, 0);
  const months = numberAt(after, 5) - numberAt(start, 5);
  // The last day of a short month stands for the 29th, 30th and 31st as well.
  const full = after.slice(8) >= start.slice(8) || addDays(after, 1).endsWith('-01');
  return years * 12 + months - (full ? 0 : 1);
}

function numberAt(day: string, place: number): number {
  return Number.parseInt(day.slice(place), 10);
}

function monthsInWords(months: number): string {
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 ? counted(years, 'год', 'года', 'лет') : '',
    months % 12 > 0 ? counted(months % 12, 'месяц', 'месяца', 'месяцев') : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * «2 года 2 месяца», «7 месяцев»; what is left over a full month is not told. Under a month «3 недели», or
 * «20 дней» when the weeks are not full. Nothing when either is no day or the end comes first.
 */
export function durationInWords(start: string, end: string): string {
  if (!isDay(start) || !isDay(end) || end < start) return '';
  const months = fullMonths(start, end);
  if (months > 0) return monthsInWords(months);
  let days = 1;
  while (addDays(start, days) <= end) days += 1;
  return days % 7 === 0
    ? counted(days / 7, 'неделя', 'недели', 'недель')
    : counted(days, 'день', 'дня', 'дней');
}

/** Experience: 2.25 → «2 года 3 месяца», 0.5 → «6 месяцев», 0 → «менее месяца»; nothing for what is no number of years. */
export function yearsInWords(years: number): string {
  if (!Number.isFinite(years) || years < 0) return '';
  return monthsInWords(Math.round(years * 12)) || 'менее месяца';
}

/** Whether what goes on from one day to the other is neither shorter nor longer than so many months. */
export function lastsBetween(
  start: string,
  end: string,
  { minMonths, maxMonths }: { readonly minMonths: number; readonly maxMonths: number },
): boolean {
  if (!isDay(start) || !isDay(end) || end < start) return false;
  // One day more than the longest would still have as many full months: look at it without its last day.
  return fullMonths(start, end) >= minMonths && fullMonths(start, addDays(end, -1)) < maxMonths;
}
