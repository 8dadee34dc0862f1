/** A cell's value as text, by its number format and the spreadsheet's locale. */
import { type SheetLocale, sheetLocale } from './locale';
import { serialParts } from './serial-date';
import type { CellValue } from './state';

/** What an automatic format reads as. */
export const AUTOMATIC_FORMAT = '0.###############';
export const TEXT_FORMAT = '@';

const TOKEN =
  /"[^"]*"|\\.|\[[^\]]*\]|am\/pm|d{1,4}|m{1,5}|y{1,4}|h{1,2}|s{1,2}(?:\.0+)?|[0#?](?:[0#?,]*[0#?])?(?:\.[0#?]*)?(?:E[+-]0+)?|\.[0#?]+|./gis;

const tokensOf = new Map<string, readonly string[]>();

function tokenize(pattern: string): readonly string[] {
  let tokens = tokensOf.get(pattern);
  if (!tokens) {
    tokens = pattern.match(TOKEN) ?? [];
    tokensOf.set(pattern, tokens);
  }
  return tokens;
}

const DATE_TOKEN = /^(?:d{1,4}|m{1,5}|y{1,4}|h{1,2}|s{1,2}(?:\.0+)?|am\/pm|\[[hms]+\])$/i;
const dateFormats = new Map<string, boolean>();

/** Whether numbers in this format are days or times. */
export function isDateFormat(pattern: string): boolean {
  let known = dateFormats.get(pattern);
  if (known === undefined) {
    known = pattern !== '' && tokenize(pattern).some((token) => DATE_TOKEN.test(token));
    dateFormats.set(pattern, known);
  }
  return known;
}

/** The text that a cell shows. */
export function displayText(value: CellValue, pattern: string, localeName: string): string {
  const locale = sheetLocale(localeName);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  if (pattern === '' || pattern === TEXT_FORMAT || pattern.toLowerCase() === 'general') {
    return plainNumber(value, locale);
  }
  if (isDateFormat(pattern)) return dateText(value, pattern, locale);
  const sections = pattern.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (value < 0 && sections[1]) return numberText(-value, sections[1], locale);
  if (value === 0 && sections[2]) return numberText(0, sections[2], locale);
  return numberText(value, sections[0] ?? '', locale);
}

function plainNumber(value: number, locale: SheetLocale): string {
  const rounded = Number(value.toPrecision(15));
  return String(rounded).replace('.', locale.decimal).replace('e', 'E');
}

function numberText(value: number, pattern: string, locale: SheetLocale): string {
  const tokens = tokenize(pattern);
  const percent = tokens.includes('%');
  const shown = Math.abs(percent ? value * 100 : value);
  let done = false;
  const parts = tokens.map((token) => {
    if (/^[0#?.]/.test(token) && token !== '.') {
      if (done) return '';
      done = true;
      return digits(shown, token, locale);
    }
    return literal(token);
  });
  const text = parts.join('');
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function digits(value: number, token: string, locale: SheetLocale): string {
  const [mantissa = '', exponent] = token.split(/E[+-]/i);
  if (exponent !== undefined) {
    const [head = '', power = '+0'] = value.toExponential((mantissa.split('.')[1] ?? '').length).split('e');
    const size = power.slice(1).padStart(exponent.length, '0');
    return `${head.replace('.', locale.decimal)}E${power[0]}${size}`;
  }
  const [whole = '', fraction = ''] = mantissa.split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  const [integer = '0', rest = ''] = value.toFixed(Math.min(fraction.length, 15)).split('.');
  let decimals = rest;
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  const width = (whole.match(/0/g) ?? []).length;
  let shown = (integer === '0' && width === 0 ? '' : integer).padStart(width, '0');
  if (whole.includes(',')) shown = shown.replace(/\B(?=(?:\d{3})+$)/g, locale.group);
  return decimals === '' ? shown : shown + locale.decimal + decimals;
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  const currency = /^\[\$([^\]-]*)/.exec(token);
  if (currency) return currency[1] ?? '';
  return token.startsWith('[') || token === '_' || token === '*' ? '' : token;
}

function dateText(value: number, pattern: string, locale: SheetLocale): string {
  const tokens = tokenize(pattern);
  const date = serialParts(value);
  const twelve = tokens.some((token) => /^am\/pm$/i.test(token));
  return tokens.map((token, i) => dateToken(token, i, tokens, date, value, twelve, locale)).join('');
}

function dateToken(
  token: string,
  index: number,
  tokens: readonly string[],
  date: Date,
  value: number,
  twelve: boolean,
  locale: SheetLocale,
): string {
  const pad = (part: number, size = token.length): string => String(part).padStart(Math.min(size, 2), '0');
  const lower = token.toLowerCase();
  if (lower === '[h]' || lower === '[hh]') return String(Math.floor(value * 24 + 1e-9));
  if (lower === '[m]' || lower === '[mm]') return String(Math.floor(value * 1440 + 1e-9));
  if (!DATE_TOKEN.test(token)) return literal(token);
  const hours = date.getUTCHours();
  switch (lower[0]) {
    case 'd':
      if (lower.length === 3) return locale.shortWeekdays[date.getUTCDay()] ?? '';
      if (lower.length === 4) return locale.weekdays[date.getUTCDay()] ?? '';
      return pad(date.getUTCDate());
    case 'y': {
      const year = String(date.getUTCFullYear());
      return lower.length > 2 ? year : year.slice(-2);
    }
    case 'h':
      return pad(twelve ? hours % 12 || 12 : hours);
    case 's':
      return pad(date.getUTCSeconds());
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    default:
      if (lower.length <= 2 && isMinute(tokens, index)) return pad(date.getUTCMinutes());
      if (lower.length === 3) return locale.shortMonths[date.getUTCMonth()] ?? '';
      if (lower.length >= 4) return locale.months[date.getUTCMonth()] ?? '';
      return pad(date.getUTCMonth() + 1);
  }
}

/** `m` means minutes after hours or before seconds. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const near = (step: number): string => {
    let i = index + step;
    while (tokens[i] !== undefined && !DATE_TOKEN.test(tokens[i] ?? '')) i += step;
    return (tokens[i] ?? '').toLowerCase();
  };
  return /^\[?h/.test(near(-1)) || near(1).startsWith('s');
}
