/** Rows of «Ответы анкет» put together again: a response is all rows with one mark. */

import { isDay } from '../day';
import { ANONYMOUS, type Answer, isCounted, type Measure } from '../registers/answers';
import { foldText } from '../text';

export interface Response {
  readonly day: string;
  readonly role: string;
  readonly pair: string;
  /** Code of the person; '' when nobody is named. */
  readonly subject: string;
  readonly rows: readonly Answer[];
}

/**
 * Responses with counted rows of the measure between two days, in the order of the sheet, and the rows that have no
 * mark or no day and so belong to none.
 */
export function responsesOf(
  answers: readonly Answer[],
  measure: Measure,
  from: string,
  to: string,
): { readonly responses: readonly Response[]; readonly stray: readonly Answer[] } {
  const ours = answers.filter((answer) => answer.measure === measure && isCounted(answer));
  const isStray = ({ day, response }: Answer): boolean => response === '' || !isDay(day);
  const byMark = new Map<string, Answer[]>();
  for (const answer of ours) {
    if (isStray(answer) || answer.day < from || answer.day > to) continue;
    const rows = byMark.get(answer.response);
    if (rows) rows.push(answer);
    else byMark.set(answer.response, [answer]);
  }
  const responses = [...byMark.values()].map((rows) => {
    const { day, role, pair, subject } = rows[0]!;
    return { day, role, pair, subject: foldText(subject) === ANONYMOUS ? '' : subject, rows };
  });
  return { responses, stray: ours.filter(isStray) };
}

/** What was answered to an item; '' when it was not. */
export function answerTo({ rows }: Pick<Response, 'rows'>, key: string): string {
  return rows.find((row) => row.key === key)?.value.trim() ?? '';
}

/** A number written as digits, with a comma or a point; null for anything else. */
export function plainNumber(text: string): number | null {
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
