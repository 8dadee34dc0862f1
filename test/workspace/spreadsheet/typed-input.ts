/** Reads a text as Sheets reads what is typed into a cell: numbers, dates, times, percents, booleans, formulas. */
import { TEXT_FORMAT } from './display';
import { type SheetLocale, sheetLocale } from './locale';
import { serialOf } from './serial-date';
import type { CellValue } from './state';

export interface TypedInput {
  readonly value: CellValue;
  /** '=' included; '' for none. */
  readonly formula: string;
  /** The number format a cell without one takes over; '' leaves it. */
  readonly format: string;
}

export interface TypedContext {
  /** The spreadsheet's locale, such as 'ru_RU'. */
  readonly locale: string;
  /** Number format of the cell before, '' for automatic. */
  readonly format: string;
  /** For dates typed without a year. */
  readonly year: number;
}

const text = (value: string): TypedInput => ({ value, formula: '', format: '' });

/**
 * What a typed text puts into a cell. Sources: Google's reference of `Range.setValue`, and measured behaviour:
 * a leading apostrophe forces text and is not kept, '+5' and '-' stay text, under '@' only formulas are read.
 */
export function readTyped(typed: string, { locale: name, format, year }: TypedContext): TypedInput {
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (typed.startsWith('=') && typed.length > 1) return { value: '', formula: typed, format: '' };
  if (format === TEXT_FORMAT || typed === '') return text(typed);
  const trimmed = typed.trim();
  const first = trimmed.charCodeAt(0);
  // Most texts begin with a letter: they can only be a boolean.
  const locale = sheetLocale(name);
  if (/^(?:true|false|истина|ложь)$/i.test(trimmed)) {
    return { value: /^(?:true|истина)$/i.test(trimmed), formula: '', format: '' };
  }
  if (!(first < 64 || first === 0x20bd) || trimmed.startsWith('+')) return text(typed);
  return readNumber(trimmed, locale) ?? readTime(trimmed) ?? readDate(trimmed, locale, year) ?? text(typed);
}

interface NumberPatterns {
  readonly whole: RegExp;
  readonly group: RegExp;
}

const patterns = new Map<string, NumberPatterns>();

function numberPatterns({ decimal }: SheetLocale): NumberPatterns {
  let known = patterns.get(decimal);
  if (!known) {
    const group = decimal === ',' ? '[ \\u00a0\\u202f]' : ',';
    const digits = `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
    const body = `(?:${digits})(?:\\${decimal}\\d*)?|\\${decimal}\\d+`;
    const whole = `^(-|\\()?([$₽€])?(-)?(${body})(e[+-]?\\d+)?(\\))?\\s?(%|[₽€]|р\\.|руб\\.)?$`;
    known = { whole: new RegExp(whole, 'i'), group: new RegExp(group, 'g') };
    patterns.set(decimal, known);
  }
  return known;
}

function readNumber(typed: string, locale: SheetLocale): TypedInput | null {
  const { whole: pattern, group } = numberPatterns(locale);
  const found = pattern.exec(typed);
  if (!found) return null;
  const [, sign, before, inner, body = '', power = '', closing, after] = found;
  if ((sign === '(') !== (closing === ')') || (sign === '-' && inner)) return null;
  const plain = body.replace(group, '').replace(locale.decimal, '.');
  const size = Number(plain + power);
  if (!Number.isFinite(size)) return null;
  const negative = sign !== undefined || inner !== undefined;
  const value = negative && size !== 0 ? -size : size;
  const cents = plain.includes('.') ? '.00' : '';
  if (after === '%') return { value: shiftPoint(value), formula: '', format: `0${cents}%` };
  if (before ?? after) {
    const format = before === '$' ? `"$"#,##0${cents}` : `#,##0${cents}" ₽"`;
    return { value, formula: '', format };
  }
  if (power !== '') return { value, formula: '', format: '0.00E+00' };
  return { value, formula: '', format: body.replace(group, '') === body ? '' : `#,##0${cents}` };
}

/** A hundredth, without the noise of binary fractions: 7% is 0.07. */
function shiftPoint(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

const TIME = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;

function secondsOf(typed: string): number | null {
  const found = TIME.exec(typed);
  return found && Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0);
}

function readTime(typed: string): TypedInput | null {
  const seconds = secondsOf(typed);
  if (seconds === null) return null;
  const format = seconds >= 86_400 ? '[h]:mm:ss' : typed.split(':').length > 2 ? 'h:mm:ss' : 'h:mm';
  return { value: seconds / 86_400, formula: '', format };
}

function readDate(typed: string, locale: SheetLocale, year: number): TypedInput | null {
  const [, day = '', time] = /^(.*?)(?:(?:\s+|T)(\d{1,2}:\d\d(?::\d\d)?))?$/.exec(typed) ?? [];
  const seconds = time === undefined ? 0 : secondsOf(time);
  if (seconds === null || seconds >= 86_400) return null;
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(day);
  if (iso) {
    const value = serialOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), seconds);
    const look = iso[2] === '-' ? 'yyyy-mm-dd' : locale.day;
    const moment = iso[2] === '-' ? 'yyyy-mm-dd hh:mm:ss' : locale.moment;
    return value === null ? null : { value, formula: '', format: time === undefined ? look : moment };
  }
  const parts = numericParts(day, locale, year) ?? wordParts(day, locale, year);
  const value = parts && serialOf(parts[0], parts[1], parts[2], seconds);
  if (value === null || value === undefined) return null;
  return { value, formula: '', format: time === undefined ? locale.day : locale.moment };
}

type DateParts = readonly [year: number, month: number, day: number];

/** `1/2`, `5-7`, `01.09.2026`, `1.9.26`. */
function numericParts(typed: string, locale: SheetLocale, year: number): DateParts | null {
  const found = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(typed);
  if (!found || !locale.dateMarks.includes(found[2] ?? '')) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const full = found[4] === undefined ? year : fullYear(found[4]);
  return locale.dayFirst ? [full, second, first] : [full, first, second];
}

/** `1 сентября 2026`, `1 сен`. */
function wordParts(typed: string, locale: SheetLocale, year: number): DateParts | null {
  const found = /^(\d{1,2})\s+(\p{L}{3,})\.?(?:\s+(\d{4})(?:\s?г\.?)?)?$/u.exec(typed);
  if (!found) return null;
  const word = (found[2] ?? '').toLowerCase();
  const is = (name: string): boolean => name.toLowerCase() === word;
  const month = locale.months.findIndex(is) + 1 || locale.shortMonths.findIndex(is) + 1;
  return month === 0 ? null : [found[3] === undefined ? year : Number(found[3]), month, Number(found[1])];
}

function fullYear(typed: string): number {
  const year = Number(typed);
  return typed.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}
