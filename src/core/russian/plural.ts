/** Numbers and the words that go with them. */

/** Narrow space that does not break. */
const THIN_SPACE = '\u202f';

/** The form of the word for a number: plural(2, 'пара', 'пары', 'пар') → «пары». Fractions take the second. */
export function plural(count: number, one: string, few: string, many: string): string {
  if (!Number.isInteger(count)) return few;
  const hundred = Math.abs(count) % 100;
  const ten = hundred % 10;
  if (hundred >= 11 && hundred <= 14) return many;
  if (ten === 1) return one;
  return ten >= 2 && ten <= 4 ? few : many;
}

/** 12 345,6: thousands apart from five digits on, a comma before the fraction. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE) : whole;
  return (value < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

/** «58 пар»: the number and its word, never on two lines. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${formatNumber(count)}\u00a0${plural(count, one, few, many)}`;
}
