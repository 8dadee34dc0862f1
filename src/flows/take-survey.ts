/** Brings responses of a survey into «Ответы анкет». */

import type { Cells } from '../core/cell';
import type { Questionnaire, RowBegun } from '../core/questionnaires/questionnaire';
import { readAnswers } from '../core/questionnaires/read-answers';
import { readSurvey, responseMark } from '../core/questionnaires/read-survey';
import type { Response } from '../core/questionnaires/reconcile';
import { foldText } from '../core/text';
import type { Book } from './book';

/** Adds the rows of responses that do not stand there yet and gives the number of responses. «Журнал» names nobody. */
export function takeSurvey(book: Book, questionnaire: Questionnaire, responses: readonly Response[]): number {
  const { survey, title } = questionnaire;
  if (!survey) throw new Error(`${title} is no survey`);
  if (responses.length === 0) return 0;
  let unfinished = book.entries('answers').filter(({ cells }) => textOf(cells.response) === '');
  // In the order of time, anonymous rows would lie as those with codes do that were answered before or after.
  const ordered = survey.anonymous
    ? [...responses].sort((a, b) => (responseMark(a) < responseMark(b) ? -1 : 1))
    : responses;
  for (const response of ordered) {
    for (const cells of readSurvey({ ...questionnaire, survey }, response, book.lists)) {
      const found = unfinished.find((entry) => isBegun(entry.cells, cells));
      if (found) {
        unfinished = unfinished.filter((entry) => entry !== found);
        book.change('answers', found.row, cells);
      } else book.append('answers', cells);
    }
  }
  for (const { answers, moment } of survey.begins ? responses : []) {
    beginRow(book, survey.begins!, readAnswers(questionnaire, answers, book.lists), moment);
  }
  book.note(`${title}: новых ответов ${responses.length}`, []);
  return responses.length;
}

/** Also after a run that was cut off, and where the curator has written of it before: one row for one thing. */
function beginRow(
  book: Book,
  { register, knownBy, cells }: RowBegun,
  said: ReturnType<typeof readAnswers>,
  moment: string,
): void {
  const begun = cells(said, moment);
  const nameOf = (row: Cells): string =>
    JSON.stringify(knownBy.map((column) => foldText(String(row[column] ?? ''))));
  const known = book.entries(register).some((entry) => nameOf(entry.cells) === nameOf(begun));
  if (!known) book.append(register, begun);
}

const WORDS = ['day', 'questionnaire', 'form', 'subject', 'pair', 'item', 'value', 'key'] as const;

/**
 * Whether the row is these cells, its writing cut off before the mark, which is written last: it is finished, not
 * written twice. The key is written first, so what else is empty beside one was to come; without a key the curator
 * may have typed the row in.
 */
function isBegun(row: Cells, cells: Cells): boolean {
  const hasKey = textOf(row.key) !== '';
  return WORDS.every((column) => {
    const there = textOf(row[column]);
    return there === textOf(cells[column]) || (hasKey && there === '');
  });
}

function textOf(cell: Cells[string] | undefined): string {
  return String(cell ?? '');
}
