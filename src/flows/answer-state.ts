/** Who has answered a survey and who has not yet, each with a link of their own; of an anonymous one only counts. */

import { Stop } from '../core/problem';
import { answered, invitedTo } from '../core/questionnaires/invited';
import { QUESTIONNAIRES } from '../core/questionnaires/list';
import type { Questionnaire, QuestionnaireKey, Survey } from '../core/questionnaires/questionnaire';
import { ANSWER_ROLES } from '../core/registers/answers';
import { surnameInitials } from '../core/russian/names';
import { type FormState, prefilledLinks, readForm } from '../google/forms';
import { type Book, openBook } from './book';
import { checked } from './frame';
import { CHOICE } from './questionnaires';
import type { AnswerState, Person } from './replies';

/** Registers that tell who is asked and who has answered. */
export const ASKED = ['mentees', 'mentors', 'pairs', 'answers'] as const;

type Surveyed = Questionnaire & { readonly survey: Survey };

/** Somebody whose answer is expected; once for each pair where a pair alone is named in the answers. */
export interface Expected extends Person {
  readonly email: string;
  /** Whom the answer is about, by surname, where somebody answers for each pair; ''. */
  readonly about: string;
  readonly answered: boolean;
  readonly url: string;
}

/** The questionnaire, or Stop where it fills a base: the base itself tells who has answered. */
export function surveyOf(key: QuestionnaireKey): Surveyed {
  const { survey, ...questionnaire } = QUESTIONNAIRES[key];
  if (!survey) throw new Stop([{ code: 'noSurvey', values: { title: questionnaire.title } }]);
  return { ...questionnaire, survey };
}

/** Everybody it is for, and the number of responses collected. Of an anonymous one all have the same link. */
export function expectedOf(
  book: Book,
  questionnaire: Surveyed,
  form: FormState | null,
): { readonly expected: readonly Expected[]; readonly responses: number } {
  const pairs = book.entries('pairs').map(({ record }) => record);
  const invited = invitedTo(questionnaire, pairs, book.now.today);
  const { by, responses } = answered(
    questionnaire,
    book.entries('answers').map(({ record }) => record),
    book.now.today,
  );
  const { anonymous } = questionnaire.survey;
  const asked = anonymous ? [] : codesAsked(questionnaire);
  const perPair = asked.length > 0 && asked.every(({ column }) => column === 'pair');
  const links =
    form?.published && asked.length > 0
      ? prefilledLinks(
          form.id,
          asked.map(({ title }) => title),
          invited.map(({ code, pair }) => asked.map(({ column }) => (column === 'pair' ? pair : code))),
        )
      : [];
  const people = new Map(
    [...book.entries('mentees'), ...book.entries('mentors')].map(({ record }) => [record.code, record]),
  );
  const others = new Map(pairs.map(({ code, mentee, mentor }) => [code, { mentee, mentor }]));
  const expected = invited.map((one, i) => {
    const { code, pair, role } = one;
    const record = people.get(code);
    const other = others.get(pair)?.[role === ANSWER_ROLES.mentor ? 'mentee' : 'mentor'] ?? '';
    return {
      code,
      name: record?.name ?? '',
      detail: record?.post ?? '',
      email: record?.email.trim() ?? '',
      about: perPair ? surnameInitials(people.get(other)?.name ?? other) : '',
      answered: !anonymous && by(one),
      url: links[i] ?? form?.url ?? '',
    };
  });
  return { expected, responses };
}

/** How many of the answers awaited have come; of an anonymous survey, how many have come at all. */
export function countAnswered(book: Book, key: QuestionnaireKey): number {
  const questionnaire = surveyOf(key);
  const records = book.entries('answers').map(({ record }) => record);
  const { by, responses } = answered(questionnaire, records, book.now.today);
  if (questionnaire.survey.anonymous) return responses;
  const pairs = book.entries('pairs').map(({ record }) => record);
  return invitedTo(questionnaire, pairs, book.now.today).filter(by).length;
}

/** Questions that ask for a code, the person's own first. */
function codesAsked({ questions }: Questionnaire) {
  return ['subject', 'pair'].flatMap(
    (column) => questions.find((question) => question.kind === 'code' && question.column === column) ?? [],
  );
}

/** Counts what has been collected. */
export function readAnswerState(request: unknown): AnswerState {
  const { key } = checked(CHOICE, request);
  const questionnaire = surveyOf(key);
  const book = openBook(ASKED);
  const form = readForm(book.memory.forms[key]?.id ?? '');
  const { expected, responses } = expectedOf(book, questionnaire, form);
  const { anonymous } = questionnaire.survey;
  return {
    key,
    title: questionnaire.title,
    anonymous,
    invited: expected.length,
    answered: anonymous ? responses : expected.filter((one) => one.answered).length,
    people: anonymous
      ? []
      : expected.map(({ email: _, about, ...person }) => ({
          ...person,
          detail: [person.detail, about].filter((text) => text !== '').join(' · '),
        })),
  };
}
