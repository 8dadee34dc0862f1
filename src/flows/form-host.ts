/**
 * The form in whose editor the script runs. It sees nothing of the curator's spreadsheet: choices are those with which
 * «Справочники» begins, and which questionnaire the form is stands in properties of its own or in its title.
 */

import * as z from 'zod/mini';
import { Stop } from '../core/problem';
import { checkForm, type FormCheck, type FormItem, type Wanted } from '../core/questionnaires/check-form';
import { QUESTIONNAIRE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import type { Questionnaire, QuestionnaireKey } from '../core/questionnaires/questionnaire';
import { DEFAULT_LISTS } from '../core/registers/lists';
import { foldText } from '../core/text';
import { choicesFor, readItems } from '../google/form-questions';
import {
  countAnswers,
  destinationOf,
  type FormState,
  hostForm,
  isAnonymous,
  readForm,
  titleOf,
} from '../google/forms';
import { readProperties, writeProperties } from '../google/properties';
import { questionsOf } from './questionnaires';

const REMEMBERED = z.object({
  key: z.enum(QUESTIONNAIRE_KEYS),
  /** Ids of the items by the column that their question fills: a question is known again under another title. */
  items: z.record(z.string(), z.number()),
});
type Remembered = z.infer<typeof REMEMBERED>;

const PROPERTY = 'questionnaire';

export interface HostForm {
  readonly state: FormState;
  readonly title: string;
  /** What the form is already; null when it is nothing of ours yet. */
  readonly key: QuestionnaireKey | null;
  readonly items: readonly FormItem[];
  readonly answers: number;
  /** Address of the spreadsheet that the answers go to, ''. */
  readonly spreadsheet: string;
  /** It is a questionnaire that names nobody. */
  readonly anonymous: boolean;
}

export function openHostForm(): HostForm {
  const id = hostForm();
  const state = readForm(id);
  if (!state) throw new Error('the form in front of the script is gone');
  const title = titleOf(id);
  const titled = QUESTIONNAIRE_KEYS.find((key) => foldText(QUESTIONNAIRES[key].title) === foldText(title));
  const key = readRemembered()?.key ?? titled ?? null;
  return {
    state,
    title,
    key,
    anonymous: key !== null && (QUESTIONNAIRES[key].survey?.anonymous ?? false),
    items: readItems(id),
    answers: countAnswers(id),
    spreadsheet: destinationOf(id),
  };
}

/** The questionnaire that the form is. Throws Stop while it is none. */
export function questionnaireOf({ key }: HostForm): Questionnaire {
  if (key === null) throw new Stop([{ code: 'formNoQuestionnaire', values: {} }]);
  return QUESTIONNAIRES[key];
}

/** A form held against a questionnaire, with what is no matter of single questions. */
export interface HostCheck extends FormCheck {
  /** The questionnaire is anonymous and the form keeps who answers. */
  readonly named: boolean;
}

export function holdAgainst(form: HostForm, questionnaire: Questionnaire): HostCheck {
  const questions = questionsOf(questionnaire, DEFAULT_LISTS);
  const wanted: Wanted[] = questionnaire.questions.map((question, i) => ({
    question,
    choices: choicesFor(questions[i]!),
  }));
  const remembered = readRemembered();
  const items = remembered?.key === questionnaire.key ? remembered.items : {};
  return {
    ...checkForm(wanted, form.items, items),
    named: questionnaire.survey?.anonymous === true && !isAnonymous(form.state.id),
  };
}

/** What cannot be read counts as nothing: the title still tells. */
function readRemembered(): Remembered | null {
  try {
    const parsed = REMEMBERED.safeParse(JSON.parse(readProperties()[PROPERTY] ?? ''));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function remember(remembered: Remembered): void {
  writeProperties({ [PROPERTY]: JSON.stringify(remembered) });
}
