/** Days in words. A day is `2026-10-12`; anything else comes back as it was given, so that nothing is lost. */
import { isDay } from '../day';

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;
const NO_BREAK = '\u00a0';

function monthOf(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** «12» октября 2026 г., as at the top of an order. */
export function orderDay(day: string): string {
  if (!isDay(day)) return day;
  return `«${day.slice(8)}»${NO_BREAK}${monthOf(day)} ${day.slice(0, 4)}${NO_BREAK}г.`;
}

/** 21 ноября 2026 г. */
export function longDay(day: string): string {
  return isDay(day) ? `${dayAndMonth(day)} ${day.slice(0, 4)}${NO_BREAK}г.` : day;
}

/** 21 ноября */
export function dayAndMonth(day: string): string {
  return isDay(day) ? `${Number(day.slice(8))}${NO_BREAK}${monthOf(day)}` : day;
}

/** 12.10.2026 */
export function shortDay(day: string): string {
  return isDay(day) ? day.split('-').reverse().join('.') : day;
}
