/** Which rows of «Ответы анкет» a monitoring counts, and how one of them is read. */

import { isDay, schoolYearOf } from '../../day';
import type { Problem } from '../../problem';
import { ANONYMOUS, ANSWERS, type Answer, isCounted } from '../../registers/answers';
import { isLive, PAIR_STATES, type Pair } from '../../registers/pairs';
import { foldText, readCode } from '../../text';

/** Rows without a remark whose day lies in the school year `2026–2027`. */
export function answersOfYear(answers: readonly Answer[], schoolYear: string): readonly Answer[] {
  return answers.filter(
    (answer) => isCounted(answer) && isDay(answer.day) && schoolYearOf(answer.day) === schoolYear,
  );
}

/** Code of the person; '' for who is not named: such answers are joined to nothing. */
export function subjectOf({ subject }: Answer): string {
  return foldText(subject) === ANONYMOUS ? '' : readCode(subject);
}

/** Code of the pair; '' where nobody may be named. */
export function pairOf(answer: Answer): string {
  return foldText(answer.subject) === ANONYMOUS ? '' : readCode(answer.pair);
}

/** Form of mentoring: of the row, else of the pair that the person is in by the map code → form; '' when unknown. */
export function formOf(answer: Answer, forms: ReadonlyMap<string, string>): string {
  const own = answer.form.trim();
  return own !== '' ? own : (forms.get(subjectOf(answer)) ?? '').trim();
}

/** Form of mentoring by the code of a person in a pair; of several pairs the last counts. */
export function formsByCode(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  return new Map(
    pairs
      .filter((pair) => isLive(pair) || pair.state === PAIR_STATES.finished)
      .flatMap(({ mentee, mentor, form }) => [[mentee, form] as const, [mentor, form] as const]),
  );
}

/** A whole number from 1 to 10; null for anything else. */
export function pointsOf({ value }: Answer): number | null {
  return /^(?:[1-9]|10)$/.test(value.trim()) ? Number(value) : null;
}

/** The last row of each key: by day, of one day the one further down. Rows with the key '' all stay. */
export function latestOf<Row extends { readonly day: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const last = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = last.get(key);
    if (key !== '' && (!before || before.day <= row.day)) last.set(key, row);
  }
  return rows.filter((row) => {
    const key = keyOf(row);
    return key === '' || last.get(key) === row;
  });
}

/** One problem on the sheet of answers that says how many there are; none when there are none. */
export function howManyAnswers(code: string, count: number): readonly Problem[] {
  return count === 0
    ? []
    : [
        {
          code,
          place: { register: ANSWERS.key, code: '', column: 'value' },
          values: { count: String(count) },
        },
      ];
}

export interface Item {
  readonly key: string;
  /** The question as it stands in the sheet. */
  readonly title: string;
}

/** Items in the order in which they first stand in the sheet; each under its latest wording. */
export function itemsOf(rows: readonly Answer[]): readonly Item[] {
  const titles = new Map<string, string>();
  for (const { key, item } of rows) titles.set(key, item);
  return [...titles].map(([key, title]) => ({ key, title }));
}

/** Half up, to two places, a minus kept. */
export function round(value: number): number {
  const rounded = Math.round(Math.abs(value) * 100 + 1e-9) / 100;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
