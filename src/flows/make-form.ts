/** «Сделать эту форму анкетой»: adds the questions that lack, brings the others in line, deletes nothing answered. */

import * as z from 'zod/mini';
import { Stop } from '../core/problem';
import { asksPeople, isSurvey, QUESTIONNAIRE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import { DEFAULT_LISTS } from '../core/registers/lists';
import { alignForm, dropStarter, NAMELESS, retitleItems, setRules } from '../google/form-questions';
import { entitleForm, keepAnonymous } from '../google/forms';
import { showDialog } from '../google/ui';
import * as words from '../texts/form-words';
import { holdAgainst, openHostForm, remember } from './form-host';
import type { FormMade, FormMaking } from './form-replies';
import { checked } from './frame';
import { questionsOf } from './questionnaires';

/** Whose choices are people of the bases can be made only where the bases are: in the spreadsheet. */
const KEYS = QUESTIONNAIRE_KEYS.filter((key) => !asksPeople(key));
const CHOICE = z.object({ key: z.enum(['', ...KEYS]) });
const WISH = z.object({ key: z.enum(KEYS), replaceChoices: z.boolean(), answersSeen: z.boolean() });

export function openFormMaking(): void {
  showDialog('FormMaking', 'Сделать эту форму анкетой', { width: 520, height: 480 });
}

/** What would become of the form; with no key given, as the questionnaire that it is already. */
export function readFormMaking(request: unknown): FormMaking {
  const { key: chosen } = checked(CHOICE, request);
  const form = openHostForm();
  const key = chosen === '' ? (KEYS.find((one) => one === form.key) ?? '') : chosen;
  const rest = {
    choices: KEYS.map((one) => {
      const { title, audience, survey } = QUESTIONNAIRES[one];
      return { key: one, title, audience, when: survey?.when ?? ('' as const) };
    }),
    key,
    answers: form.answers,
    replaceChoices: form.spreadsheet === '',
  };
  if (key === '') return { ...rest, changes: [], stays: [], ownChoices: [] };
  const questionnaire = QUESTIONNAIRES[key];
  const check = holdAgainst(form, questionnaire);
  const title = NAMELESS.includes(form.title) ? questionnaire.title : form.title;
  return {
    ...rest,
    changes: words.changesOf(check, { from: title, to: questionnaire.title }, form.answers),
    stays: words.staysOf({ ...check, foreign: check.foreign.filter((one) => !NAMELESS.includes(one)) }),
    ownChoices: check.ownChoices,
  };
}

/** Safe to run again: what a run that was cut off has done is in line already. */
export function makeForm(request: unknown): FormMade {
  const { key, replaceChoices, answersSeen } = checked(WISH, request);
  const form = openHostForm();
  if (form.answers > 0 && !answersSeen)
    throw new Stop([{ code: 'formHasAnswers', values: { count: String(form.answers) } }]);
  const { id } = form.state;
  const questionnaire = QUESTIONNAIRES[key];
  const before = holdAgainst(form, questionnaire);
  remember({ key, items: before.items });
  retitleItems(id, before.renamed);
  entitleForm(id, questionnaire);
  if (before.named) keepAnonymous(id);
  const questions = questionsOf(questionnaire, DEFAULT_LISTS);
  const touched = [...before.missing, ...before.otherChoices, ...(replaceChoices ? before.ownChoices : [])];
  alignForm(
    id,
    questions.filter(({ title }) => touched.includes(title)),
  );
  setRules(id, questions);
  const dropped = form.answers === 0 && dropStarter(id);
  const after = openHostForm();
  remember({ key, items: holdAgainst(after, questionnaire).items });
  return {
    done: words.doneOf(before, { replaced: replaceChoices, dropped }),
    next: words.nextOf(after, isSurvey(key) ? questionnaire.title : ''),
  };
}
