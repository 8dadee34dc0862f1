/** Answers of one questionnaire and role, by form of mentoring, as far as they may be shown: for quality and SWOT alike. */

import type { Problem } from '../../problem';
import { ANSWER_ROLES, type Answer } from '../../registers/answers';
import { foldText } from '../../text';
import { type Entry, type Grouped, groupByForm, listBy } from './hiding';
import { answersOfYear, formOf, howManyAnswers, latestOf, pointsOf, subjectOf } from './rows';

export type ResponseMeasure = 'quality' | 'satisfaction' | 'swot';

export interface Response extends Entry {
  readonly row: Answer;
  /** 1 to 10; of the measure `swot` 1 for yes, 0 for no. */
  readonly points: number;
}

export interface RespondentTable {
  readonly questionnaire: string;
  readonly stage: string;
  /** «наставляемый», «наставник», «другой участник» or '' when it is not known. */
  readonly role: string;
  /** Readable rows in the order of the sheet; only for the wording of items. */
  readonly rows: readonly Answer[];
  readonly grouped: Grouped<Response>;
}

const YES_NO: Readonly<Record<string, number>> = { да: 1, нет: 0 };
const ROLES: readonly string[] = Object.values(ANSWER_ROLES);

/**
 * Who answered what in a school year, a table per questionnaire, stage and role. Groups are made once for all measures,
 * or the tables of two of them would give a hidden group away. Of a person who is named the latest answer counts; of
 * those who are not every response does.
 */
export function respondentTables(
  answers: readonly Answer[],
  schoolYear: string,
  forms: ReadonlyMap<string, string>,
): readonly RespondentTable[] {
  const read = measured(answers, schoolYear).filter((row) => row.response !== '' && readValue(row) !== null);
  const tables = [
    ...listBy(read, ({ questionnaire, stage, role }) => [questionnaire, stage, role].join('\n')),
  ];
  return tables
    .map(([, rows]) => {
      const { questionnaire, stage, role } = rows[0]!;
      return { questionnaire, stage, role, rows, grouped: groupByForm(responsesOf(rows, forms)) };
    })
    .sort((a, b) => place(a.role) - place(b.role));
}

/** Answers of these measures that are in no table, each kind with its number. */
export function leftAside(
  answers: readonly Answer[],
  schoolYear: string,
  measures: readonly ResponseMeasure[],
): readonly Problem[] {
  const rows = measured(answers, schoolYear).filter(({ measure }) => measures.some((one) => one === measure));
  const marked = rows.filter(({ response }) => response !== '');
  const odd = marked.filter((row) => readValue(row) === null);
  return [
    ...howManyAnswers('pointsOdd', odd.filter(({ measure }) => measure !== 'swot').length),
    ...howManyAnswers('yesNoOdd', odd.filter(({ measure }) => measure === 'swot').length),
    ...howManyAnswers('answersUnmarked', rows.length - marked.length),
  ];
}

function measured(answers: readonly Answer[], schoolYear: string): readonly Answer[] {
  return answersOfYear(answers, schoolYear).filter(
    ({ measure, key }) =>
      key !== '' && (measure === 'quality' || measure === 'satisfaction' || measure === 'swot'),
  );
}

function readValue(row: Answer): number | null {
  return row.measure === 'swot' ? (YES_NO[foldText(row.value)] ?? null) : pointsOf(row);
}

function responsesOf(rows: readonly Answer[], forms: ReadonlyMap<string, string>): readonly Response[] {
  const whoOf = (row: Answer): string => subjectOf(row) || `\n${row.response}`;
  const last = latestOf(rows, (row) => `${whoOf(row)}\n${row.key}`);
  // One form for one person, or they would be counted in two.
  const formBy = new Map<string, string>();
  for (const row of last) {
    const form = formOf(row, forms);
    if (form !== '') formBy.set(whoOf(row), form);
  }
  return last.map((row) => ({
    who: whoOf(row),
    form: formBy.get(whoOf(row)) ?? '',
    item: row.key,
    asked: row.questionnaire,
    row,
    points: readValue(row)!,
  }));
}

function place(role: string): number {
  const at = ROLES.indexOf(role);
  return at < 0 ? ROLES.length : at;
}
