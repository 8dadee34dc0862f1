/** Who has answered a survey and who has not yet, each with a link of their own; of an anonymous one only counts. */

import { Stop } from '../core/problem';
import { answered, invitedTo } from '../core/questionnaires/invited';
import { QUESTIONNAIRES } from '../core/questionnaires/list';
import type { Questionnaire } from '../core/questionnaires/questionnaire';
import { prefilledLinks, readForm } from '../google/forms';
import { openBook } from './book';
import { checked } from './frame';
import { CHOICE } from './questionnaires';
import type { AnswerState, Person } from './replies';

/** Counts what has been collected. Throws Stop for a questionnaire that fills a base: the base itself tells. */
export function readAnswerState(request: unknown): AnswerState {
  const { key } = checked(CHOICE, request);
  const questionnaire = QUESTIONNAIRES[key];
  const { survey, title } = questionnaire;
  if (!survey) throw new Stop([{ code: 'noSurvey', values: { title } }]);
  const book = openBook(['mentees', 'mentors', 'pairs', 'answers']);
  const records = book.entries('pairs').map(({ record }) => record);
  const invited = invitedTo({ ...questionnaire, survey }, records, book.now.today);
  const { codes, responses } = answered(
    questionnaire,
    book.entries('answers').map(({ record }) => record),
    book.now.today,
  );
  const counts = { key, title, anonymous: survey.anonymous, invited: invited.length, answered: responses };
  const subject = codeQuestion(questionnaire, 'subject');
  if (survey.anonymous || subject === '') return { ...counts, people: [] };
  const form = readForm(book.memory.forms[key]?.id ?? '');
  const links = form?.published
    ? prefilledLinks(
        form.id,
        [subject, codeQuestion(questionnaire, 'pair')].filter((question) => question !== ''),
        invited.map(({ code, pair }) => [code, pair]),
      )
    : [];
  const people = new Map(
    [...book.entries('mentees'), ...book.entries('mentors')].map(({ record }): [string, Person] => [
      record.code,
      { code: record.code, name: record.name, detail: record.post },
    ]),
  );
  return {
    ...counts,
    answered: invited.filter(({ code }) => codes.has(code)).length,
    people: invited.map(({ code }, i) => ({
      ...(people.get(code) ?? { code, name: '', detail: '' }),
      answered: codes.has(code),
      url: links[i] ?? '',
    })),
  };
}

/** Title of the question that asks for this code; '' when there is none. */
function codeQuestion({ questions }: Questionnaire, column: string): string {
  return questions.find((question) => question.kind === 'code' && question.column === column)?.title ?? '';
}
