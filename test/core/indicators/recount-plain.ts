/** What both halves of the recount need, written without the code under test. */
import type { Figure, Material } from '../../../src/core/indicators/figure';

export interface Recounted
  extends Pick<Figure, 'key' | 'unit' | 'numerator' | 'denominator' | 'value' | 'plan'> {
  /** Numbers that stand in the words of the rule. */
  readonly told?: readonly string[];
}

export const words = (value: number | null): string => String(value).replace('.', ',');

export type Row = Readonly<Record<string, unknown>>;
type Three = readonly [number, number, number];

export const fold = (text: unknown): string =>
  String(text).toLowerCase().split('ё').join('е').split(/\s+/).filter(Boolean).join(' ');

/** Year, month, day; null when the calendar has no such day. */
export function three(text: unknown): Three | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(text));
  if (!match) return null;
  const date = new Date(`${match[0]}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== match[0]) return null;
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

export const real = (text: unknown): boolean => three(text) !== null;

export function age(birth: unknown, on: string): number | null {
  const born = three(birth);
  const then = three(on);
  if (!born || !then) return null;
  let years = -1;
  // One more for each birthday that has come; before the first of them nobody is of any age.
  for (let year = born[0]; year <= then[0]; year++) {
    const come = year < then[0] || born[1] < then[1] || (born[1] === then[1] && born[2] <= then[2]);
    if (come) years += 1;
  }
  return years;
}

export function share(numerator: number, denominator: number | null): number | null {
  if (denominator === null || denominator === 0) return null;
  return Math.round((1000 * numerator) / denominator) / 10;
}

/** 1 September of the school year. */
export function firstDay(asOf: string): string {
  const [year, month] = three(asOf)!;
  return `${month >= 9 ? year : year - 1}-09-01`;
}

const written = new Map<string, readonly string[]>();

/** Every day from one to another, written out. */
function daysFrom(first: string, last: string): readonly string[] {
  const known = written.get(first + last);
  if (known) return known;
  const days = [first];
  for (let at = Date.parse(first); days[days.length - 1] !== last; ) {
    at += 86_400_000;
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  written.set(first + last, days);
  return days;
}

/** Pairs that ran on any of the days that count. */
export function pairsThatRan({ pairs, school }: Material, asOf: string): Material['pairs'] {
  const days = daysFrom(school.tookPart === 'на дату расчёта' ? asOf : firstDay(asOf), asOf);
  return pairs.filter((pair) => {
    if (pair.state !== 'утверждена' && pair.state !== 'завершена') return false;
    if (!real(pair.start)) return false;
    let last: string | null = null;
    if (real(pair.end)) {
      if (pair.end < pair.start) return false;
      last = pair.end;
    } else if (pair.state === 'завершена') {
      const start = three(pair.start)!;
      last =
        real(pair.plannedEnd) && pair.plannedEnd >= pair.start
          ? pair.plannedEnd
          : `${start[1] >= 9 ? start[0] + 1 : start[0]}-08-31`;
    }
    return days.some((day) => pair.start <= day && (last === null || day <= last));
  });
}

/** People compared one with each of the others. */
export const heads = (rows: readonly Row[]): number => {
  const different: Row[] = [];
  for (const row of rows) {
    const same = different.some(
      (other) =>
        (fold(row.name) !== '' &&
          real(row.birthDate) &&
          fold(row.name) === fold(other.name) &&
          row.birthDate === other.birthDate) ||
        (row.code === other.code &&
          (!real(row.birthDate) || fold(row.name) === '') &&
          (!real(other.birthDate) || fold(other.name) === '')),
    );
    if (!same) different.push(row);
  }
  return different.length;
};
export const inRoles = <R extends { readonly role: string }>(
  rows: readonly R[],
  roles: readonly string[],
): R[] => rows.filter((row) => roles.some((role) => fold(role) === fold(row.role)));

export const marks = (rows: Material['answers']): string[] => {
  const found: string[] = [];
  for (const { response } of rows) if (!found.includes(response)) found.push(response);
  return found;
};
export const counts = (material: Material, measure: string, asOf: string) =>
  material.answers.filter(
    (row) =>
      row.measure === measure &&
      row.remarks === '' &&
      row.response !== '' &&
      real(row.day) &&
      row.day <= asOf,
  );
export const number = (text: string): number | null =>
  /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.trim().replace(',', '.')) : null;

export const item = (rows: Material['answers'], mark: string, key: string): string =>
  rows.find((row) => row.response === mark && row.key === key)?.value ?? '';
