/** The curator's check of conformity: nine statements, their sum and what it means (domain B.5, marked there as unverified). */

import type { Problem } from '../../problem';
import { ANSWERS, type Answer } from '../../registers/answers';
import { foldText } from '../../text';
import { listBy } from './hiding';
import { answersOfYear, type Item } from './rows';

const STATEMENTS = 9;
const POINTS: Readonly<Record<string, number>> = {
  'в полной мере': 2,
  частично: 1,
  'не проявляется': 0,
};

/** 15–18, 9–14, 0–8 by default; the words say «по умолчанию». */
export type Verdict = 'optimal' | 'admissible' | 'inadmissible';

export interface Checklist {
  /** Form of mentoring that was assessed; '' for the programme as a whole. */
  readonly form: string;
  readonly day: string;
  /** As answered; null points where the answer could not be read. */
  readonly statements: readonly (Item & { readonly value: string; readonly points: number | null })[];
  /** 0 to 18; null unless all nine statements were answered. */
  readonly sum: number | null;
  readonly verdict: Verdict | null;
  readonly problems: readonly Problem[];
}

/** The latest check of each form of mentoring, and that of the whole programme, in one school year. */
export function readChecklists(answers: readonly Answer[], schoolYear: string): readonly Checklist[] {
  const rows = answersOfYear(answers, schoolYear).filter(
    ({ measure, key }) => measure === 'conformity' && key !== '',
  );
  const latest = new Map<string, readonly Answer[]>();
  for (const response of listBy(rows, (row) => row.response || row.day).values()) {
    const form = foldText(response[0]!.form);
    const before = latest.get(form);
    if (!before || before[0]!.day <= response[0]!.day) latest.set(form, response);
  }
  return [...latest.values()].map(checklistOf);
}

function checklistOf(rows: readonly Answer[]): Checklist {
  const byKey = [...listBy(rows, ({ key }) => key).values()].map((own) => own[own.length - 1]!);
  const statements = byKey.map(({ key, item, value }) => ({
    key,
    title: item,
    value,
    points: POINTS[foldText(value)] ?? null,
  }));
  const read = statements.flatMap(({ points }) => (points === null ? [] : [points]));
  const isWhole = read.length === STATEMENTS && statements.length === STATEMENTS;
  const sum = isWhole ? read.reduce((all, points) => all + points, 0) : null;
  return {
    form: rows[0]!.form.trim(),
    day: rows[0]!.day,
    statements,
    sum,
    verdict: sum === null ? null : sum >= 15 ? 'optimal' : sum >= 9 ? 'admissible' : 'inadmissible',
    problems: isWhole
      ? []
      : [
          {
            code: 'checklistOdd',
            place: { register: ANSWERS.key, code: rows[0]!.response, column: 'value' },
            values: { number: String(read.length), count: String(STATEMENTS) },
          },
        ],
  };
}
