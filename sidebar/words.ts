/** Days, moments and sizes as the interface says them. */

import { dayAndMonth, longDay } from '../src/core/russian/dates';

/** `21 ноября`, with the year when it is not the year of `today`; text that is no day comes back as it is. */
export function dayInWords(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day) : longDay(day);
}

/** `21 ноября, 8:05` for a moment `2026-11-21T08:05:12`. */
export function momentInWords(moment: string, today: string): string {
  const day = dayInWords(moment.slice(0, 10), today);
  const time = /T(\d{2}):(\d{2})/.exec(moment);
  return time ? `${day}, ${Number(time[1])}:${time[2]}` : day;
}

/** Today by the computer's own clock, for pages to which the server says no day of its own. */
export function localToday(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Words from a sheet as a line of their own: with a capital letter. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** With one full stop at the end: «2031 г.» has it already. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** `14:05 22 ноября`: the moment from which something goes on by itself. */
export function timeAndDay(moment: string, today: string): string {
  const time = /T(\d{2}):(\d{2})/.exec(moment);
  const day = dayInWords(moment.slice(0, 10), today);
  return time ? `${Number(time[1])}:${time[2]} ${day}` : day;
}

/** Whether every word typed stands in the text; capitals and ё make no difference. */
export function finds(typed: string, text: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function fold(text: string): string {
  return text.toLowerCase().split('ё').join('е');
}
