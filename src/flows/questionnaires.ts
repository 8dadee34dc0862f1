/**
 * Questionnaires as forms: make, bring in line with «Справочники» and the bases, publish, close, show. Wishes and
 * surveys are made when they are published: there may be nobody to choose yet, and nobody needs all of them.
 */

import * as z from 'zod/mini';
import { Stop } from '../core/problem';
import { isExpected } from '../core/questionnaires/invited';
import {
  asksPeople,
  isBase,
  isSurvey,
  QUESTIONNAIRE_KEYS,
  QUESTIONNAIRES,
} from '../core/questionnaires/list';
import {
  offeredOptions,
  optionsOf,
  type Questionnaire,
  type QuestionnaireKey,
  rowsOf,
} from '../core/questionnaires/questionnaire';
import { ANSWER_ROLES } from '../core/registers/answers';
import { LISTS, type Lists } from '../core/registers/lists';
import { alignForm, compareForm, type FormQuestion } from '../google/form-questions';
import {
  closeForm,
  countAnswers,
  createForm,
  describeForm,
  findLinkedForm,
  isAnonymous,
  keepAnonymous,
  publishForm,
  readForm,
} from '../google/forms';
import { hideResponseSheets } from '../google/layout';
import { type Book, openBook } from './book';
import { checked } from './frame';
import { type Memory, writeMemory } from './memory';
import type { QuestionnaireCard, StepResult } from './replies';
import { offeredPeople, SIDES } from './wishes';

/** Opens what the form of the questionnaire is made of. */
export function openForm(key: QuestionnaireKey): Book {
  return openBook(asksPeople(key) ? SIDES : []);
}

/** Questions of the form with the choices as «Справочники» and the bases have them now. */
function formQuestions(questionnaire: Questionnaire, book: Book): readonly FormQuestion[] {
  const people = asksPeople(questionnaire.key) ? offeredPeople(book) : null;
  return questionsOf(questionnaire, book.lists, people);
}

/** Questions of a form with the choices of these lists; people are asked for only where there are some to offer. */
export function questionsOf(
  questionnaire: Questionnaire,
  lists: Lists,
  people: ReturnType<typeof offeredPeople> | null = null,
): readonly FormQuestion[] {
  return questionnaire.questions.map((question) => ({
    title: question.title,
    help: question.help ?? '',
    kind: question.kind,
    required: question.required,
    options: (question.people && people?.[question.people]) ?? offeredOptions(questionnaire, question, lists),
    rows: rowsOf(question, lists),
    ...(question.ends ? { ends: question.ends } : {}),
  }));
}

/** Whether its choices are people and a side has none. */
export function lacksPeople(key: QuestionnaireKey, book: Book): boolean {
  return asksPeople(key) && Object.values(offeredPeople(book)).some(({ length }) => length === 0);
}

/** Forms take no question without choices: what is empty is named before anything is changed. */
function refuseEmpty(questionnaire: Questionnaire, book: Book): void {
  const { lists } = book;
  const { key, title } = questionnaire;
  if (lacksPeople(key, book)) throw new Stop([{ code: 'nobodyToChoose', values: { title } }]);
  const empty = questionnaire.questions.flatMap((question) => {
    const keys = [...(question.lists ?? [])];
    return [
      ...(question.rows && rowsOf(question, lists).length === 0 ? [question.rows] : []),
      ...(keys.length > 0 && optionsOf(question, lists).length === 0 ? keys : []),
    ];
  });
  if (empty.length === 0) return;
  throw new Stop(
    [...new Set(empty)].map((key) => ({ code: 'listEmpty', values: { list: LISTS[key].title } })),
  );
}

/** Makes the form where there is none, adds what it lacks. Safe to run again. */
export function ensureQuestionnaire(book: Book, key: QuestionnaireKey): readonly string[] {
  const questionnaire = QUESTIONNAIRES[key];
  refuseEmpty(questionnaire, book);
  const known = book.memory.forms[key];
  const there = known !== undefined && readForm(known.id) !== null;
  const { forms } = book.memory;
  const anonymous = questionnaire.survey?.anonymous ?? false;
  const taken = Object.values(forms).map((form) => form.id);
  // A form made by a run that was cut off before it could remember it is linked to this file already.
  const id = there
    ? known.id
    : (findLinkedForm(questionnaire.title, taken) ?? createForm(questionnaire.title, !anonymous));
  if (!there) writeMemory({ forms: { ...forms, [key]: { id, since: 0, publishedOn: '' } } });
  describeForm(id, questionnaire);
  if (anonymous) hideAnonymous(id);
  const touched = alignForm(id, formQuestions(questionnaire, book));
  if (!there) return [`Анкета «${questionnaire.title}» создана`];
  return touched.map((title) => `Анкета «${questionnaire.title}»: обновлён вопрос «${title}»`);
}

/** A sheet that the form has filled so far is put out of sight while it can still be told. */
function hideAnonymous(id: string): void {
  hideResponseSheets();
  keepAnonymous(id);
}

export function readQuestionnaires(): readonly QuestionnaireCard[] {
  return cards(openBook(SIDES));
}

export function cards(book: Book): readonly QuestionnaireCard[] {
  return QUESTIONNAIRE_KEYS.map((key) => {
    const { title, audience, survey } = QUESTIONNAIRES[key];
    const nobody = lacksPeople(key, book);
    const known = book.memory.forms[key];
    const what = {
      key,
      title,
      audience,
      fromTable: isBase(key),
      note: noteOf(key, nobody),
      when: survey?.when ?? ('' as const),
      anonymous: survey?.anonymous ?? false,
      expected: isExpected(QUESTIONNAIRES[key]),
      closesOn: known?.closesOn ?? '',
    };
    const form = known ? readForm(known.id) : null;
    if (!known || !form) {
      return {
        ...what,
        state: nobody ? 'waiting' : isBase(key) ? 'absent' : 'unpublished',
        answers: 0,
        since: '',
        url: '',
        editUrl: '',
        outdated: [],
      };
    }
    return {
      ...what,
      state: !form.published ? 'unpublished' : form.accepting ? 'accepting' : 'closed',
      answers: countAnswers(known.id),
      since: known.publishedOn,
      url: form.url,
      editUrl: form.editUrl,
      outdated: nobody ? [] : outdatedIn(key, known.id, book),
    };
  });
}

function outdatedIn(key: QuestionnaireKey, id: string, book: Book): readonly string[] {
  const questionnaire = QUESTIONNAIRES[key];
  const differing = compareForm(id, formQuestions(questionnaire, book));
  if (!isSurvey(key)) {
    return asksPeople(key)
      ? differing.slice(0, 1).map(() => 'Список участников изменился')
      : differing.map((question) => `«${question}» отличается от справочника`);
  }
  return [
    ...(questionnaire.survey?.anonymous && !isAnonymous(id)
      ? ['Форма запоминает, кто ответил, а анкета анонимная']
      : []),
    ...differing.map((question) => `«${question}» отличается от образца`),
  ];
}

function noteOf(key: QuestionnaireKey, nobody: boolean): string {
  const { questions, survey } = QUESTIONNAIRES[key];
  if (nobody) return 'Сначала соберите ответы наставляемых и наставников: из них составляется список.';
  if (survey?.anonymous)
    return 'Анонимно: ни имён, ни почты. Ответы приходят раз в час и вперемешку: время никого не выдаст. Сразу – кнопкой «Собрать ответы».';
  const coded = questions.some(({ kind, column }) => kind === 'code' && column === 'subject');
  // Others answer about somebody: there is no link of their own to give them.
  if (survey && coded && survey.role !== ANSWER_ROLES.other)
    return 'В ответе нужен код участника. Дайте каждому его личную ссылку из «Кто ответил»: код в ней уже вписан.';
  return asksPeople(key)
    ? 'В вариантах ответа – имена тех, у кого в базе отмечено «Был на встрече», а без отметок – всех. Давайте ссылку только им. Ответы видите только вы.'
    : '';
}

export const CHOICE = z.object({ key: z.enum(QUESTIONNAIRE_KEYS) });

/** Opens the questionnaire to answers; what is shown afterwards is read back from the form. */
export function publishQuestionnaire(request: unknown): readonly QuestionnaireCard[] {
  const { key } = checked(CHOICE, request);
  if (!isBase(key)) {
    ensureQuestionnaire(openForm(key), key);
    hideResponseSheets();
  }
  const book = openBook([]);
  const known = formOf(book, key);
  publishForm(known.id);
  const { today } = book.now;
  const { publishedOn, closesOn = '' } = known;
  // A day that is past would close it again within the hour.
  const state = {
    publishedOn: publishedOn || today,
    closesOn: closesOn < today ? '' : closesOn,
    accepting: true,
  };
  writeMemory({ forms: { ...book.memory.forms, [key]: { ...known, ...state } } });
  book.note(`Анкета «${QUESTIONNAIRES[key].title}» опубликована`, []);
  book.save();
  return cards(openBook(SIDES));
}

export function closeQuestionnaire(request: unknown): readonly QuestionnaireCard[] {
  const { key } = checked(CHOICE, request);
  const book = openBook(SIDES);
  const known = formOf(book, key);
  closeForm(known.id);
  writeMemory({ forms: { [key]: { ...known, accepting: false } } });
  book.note(`Приём ответов на анкету «${QUESTIONNAIRES[key].title}» закрыт`, []);
  book.save();
  return cards(book);
}

export function formOf(book: Book, key: QuestionnaireKey): Memory['forms'][string] {
  const known = book.memory.forms[key];
  if (!known || !readForm(known.id)) {
    throw new Stop([{ code: 'questionnaireMissing', values: { title: QUESTIONNAIRES[key].title } }]);
  }
  return known;
}

/** Brings choices and grids of all forms in line with «Справочники» and the bases. */
export function updateQuestionnaires(): StepResult {
  const book = openBook(SIDES);
  const keys = QUESTIONNAIRE_KEYS.filter((key) => isBase(key) || isMade(book, key));
  for (const key of keys) refuseEmpty(QUESTIONNAIRES[key], book);
  const done = keys.flatMap((key) => {
    const { id } = formOf(book, key);
    const { title, survey } = QUESTIONNAIRES[key];
    if (survey?.anonymous) hideAnonymous(id);
    return alignForm(id, formQuestions(QUESTIONNAIRES[key], book)).map(
      (q) => `«${title}»: обновлён вопрос «${q}»`,
    );
  });
  if (done.length > 0) book.note('Анкеты обновлены', []);
  book.save();
  return { done };
}

/** Whether a questionnaire that is made when published stands and can be brought in line. */
function isMade(book: Book, key: QuestionnaireKey): boolean {
  const known = book.memory.forms[key];
  if (!known || lacksPeople(key, book)) return false;
  return !isSurvey(key) || readForm(known.id) !== null;
}
