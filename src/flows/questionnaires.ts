/** Questionnaires as forms: make, bring in line with «Справочники», publish, close, show. */

import * as z from 'zod/mini';
import { Stop } from '../core/problem';
import { QUESTIONNAIRE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import {
  offeredOptions,
  optionsOf,
  type Questionnaire,
  type QuestionnaireKey,
  rowsOf,
} from '../core/questionnaires/questionnaire';
import { LISTS, type Lists } from '../core/registers/lists';
import { alignForm, compareForm, type FormQuestion } from '../google/form-questions';
import {
  closeForm,
  countAnswers,
  createForm,
  describeForm,
  findLinkedForm,
  publishForm,
  readForm,
} from '../google/forms';
import { type Book, openBook } from './book';
import { checked } from './frame';
import { type Memory, writeMemory } from './memory';
import type { QuestionnaireCard, StepResult } from './replies';

/** Questions of the form with the choices as «Справочники» has them now. */
function formQuestions(questionnaire: Questionnaire, lists: Lists): readonly FormQuestion[] {
  return questionnaire.questions.map((question) => ({
    title: question.title,
    help: question.help ?? '',
    kind: question.kind,
    required: question.required,
    options: offeredOptions(questionnaire, question, lists),
    rows: rowsOf(question, lists),
  }));
}

/** Forms take no question without choices: an empty list is named before anything is changed. */
function refuseEmptyLists(questionnaire: Questionnaire, lists: Lists): void {
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
  refuseEmptyLists(questionnaire, book.lists);
  const known = book.memory.forms[key];
  const there = known !== undefined && readForm(known.id) !== null;
  const { forms } = book.memory;
  const taken = Object.values(forms).map((form) => form.id);
  // A form made by a run that was cut off before it could remember it is linked to this file already.
  const id = there
    ? known.id
    : (findLinkedForm(questionnaire.title, taken) ?? createForm(questionnaire.title));
  if (!there) writeMemory({ forms: { ...forms, [key]: { id, since: 0, publishedOn: '' } } });
  describeForm(id, questionnaire);
  const touched = alignForm(id, formQuestions(questionnaire, book.lists));
  if (!there) return [`Анкета «${questionnaire.title}» создана`];
  return touched.map((title) => `Анкета «${questionnaire.title}»: обновлён вопрос «${title}»`);
}

export function readQuestionnaires(): readonly QuestionnaireCard[] {
  return cards(openBook([]));
}

function cards(book: Book): readonly QuestionnaireCard[] {
  return QUESTIONNAIRE_KEYS.map((key) => {
    const { title, audience } = QUESTIONNAIRES[key];
    const known = book.memory.forms[key];
    const form = known ? readForm(known.id) : null;
    if (!known || !form) {
      return {
        key,
        title,
        audience,
        state: 'absent',
        answers: 0,
        since: '',
        url: '',
        editUrl: '',
        outdated: [],
      };
    }
    const differing = compareForm(known.id, formQuestions(QUESTIONNAIRES[key], book.lists));
    const state = !form.published ? 'unpublished' : form.accepting ? 'accepting' : 'closed';
    return {
      key,
      title,
      audience,
      state,
      answers: countAnswers(known.id),
      since: known.publishedOn,
      url: form.url,
      editUrl: form.editUrl,
      outdated: differing.map((question) => `«${question}» отличается от справочника`),
    };
  });
}

const CHOICE = z.object({ key: z.enum(['pupil', 'teacher', 'mentor']) });

/** Opens the questionnaire to answers; what is shown afterwards is read back from the form. */
export function publishQuestionnaire(request: unknown): readonly QuestionnaireCard[] {
  const { key } = checked(CHOICE, request);
  const book = openBook([]);
  const known = formOf(book, key);
  publishForm(known.id);
  const publishedOn = known.publishedOn || book.now.today;
  writeMemory({ forms: { ...book.memory.forms, [key]: { ...known, publishedOn } } });
  book.note(`Анкета «${QUESTIONNAIRES[key].title}» опубликована`, []);
  book.save();
  return cards(openBook([]));
}

export function closeQuestionnaire(request: unknown): readonly QuestionnaireCard[] {
  const { key } = checked(CHOICE, request);
  const book = openBook([]);
  closeForm(formOf(book, key).id);
  book.note(`Приём ответов на анкету «${QUESTIONNAIRES[key].title}» закрыт`, []);
  book.save();
  return cards(book);
}

function formOf(book: Book, key: QuestionnaireKey): Memory['forms'][string] {
  const known = book.memory.forms[key];
  if (!known || !readForm(known.id)) {
    throw new Stop([{ code: 'questionnaireMissing', values: { title: QUESTIONNAIRES[key].title } }]);
  }
  return known;
}

/** Brings choices and grids of all forms in line with «Справочники». */
export function updateQuestionnaires(): StepResult {
  const book = openBook([]);
  for (const key of QUESTIONNAIRE_KEYS) refuseEmptyLists(QUESTIONNAIRES[key], book.lists);
  const done = QUESTIONNAIRE_KEYS.flatMap((key) => {
    const { id } = formOf(book, key);
    const { title } = QUESTIONNAIRES[key];
    return alignForm(id, formQuestions(QUESTIONNAIRES[key], book.lists)).map(
      (q) => `«${title}»: обновлён вопрос «${q}»`,
    );
  });
  if (done.length > 0) book.note('Анкеты обновлены по справочникам', []);
  book.save();
  return { done };
}
