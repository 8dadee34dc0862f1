/** Remarks of «Ответы анкет»: what keeps an answer from being counted. */

import { isKept } from '../core/programme/states';
import { checkAnswers as findProblems } from '../core/questionnaires/check-answers';
import { isSurvey, QUESTIONNAIRES } from '../core/questionnaires/list';
import { MENTEE_STATES } from '../core/registers/mentees';
import { sayRemark } from '../texts/problems';
import type { Book } from './book';

/** Registers that must be open. */
export const CHECKED = ['mentees', 'mentors', 'pairs', 'answers'] as const;

const REPLACED = sayRemark({ code: 'answerReplaced', values: {} });

/** Writes the remarks of all rows as they should be now; rows whose remarks are right stay untouched. */
export function checkAnswers(book: Book): void {
  const entries = book.entries('answers');
  const people = [...book.entries('mentees'), ...book.entries('mentors')].map(({ record }) => record);
  const problems = findProblems({
    rows: entries.map(({ record }) => ({ answer: record, replaced: record.remarks.includes(REPLACED) })),
    questionnaires: Object.values(QUESTIONNAIRES).filter(({ key }) => isSurvey(key)),
    gone: new Map(people.map(({ code, state }) => [code, isKept(state) && state !== MENTEE_STATES.finished])),
    pairs: new Set(book.entries('pairs').map(({ record }) => record.code)),
    today: book.now.today,
  });
  entries.forEach(({ row, cells }, i) => {
    const remarks = problems[i]!.map(sayRemark).join('\n');
    if (cells.remarks !== remarks) book.change('answers', row, { remarks });
  });
}
