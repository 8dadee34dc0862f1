/** All questionnaires. */

import { MENTOR } from './mentor';
import { PUPIL } from './pupil';
import type { BaseKey, Questionnaire, QuestionnaireKey } from './questionnaire';
import { SURVEYS } from './surveys/list';
import { TEACHER } from './teacher';
import { MENTEE_WISHES, MENTOR_WISHES } from './wishes';

export const QUESTIONNAIRES: Readonly<Record<QuestionnaireKey, Questionnaire>> = {
  pupil: PUPIL,
  teacher: TEACHER,
  mentor: MENTOR,
  menteeWishes: MENTEE_WISHES,
  mentorWishes: MENTOR_WISHES,
  ...SURVEYS,
};

export const QUESTIONNAIRE_KEYS = Object.keys(QUESTIONNAIRES) as QuestionnaireKey[];

/** Made at set-up; all others are made when they are published. */
export const BASE_KEYS: readonly BaseKey[] = ['pupil', 'teacher', 'mentor'];

export function isBase(key: QuestionnaireKey): boolean {
  return BASE_KEYS.some((base) => base === key);
}

/** Whether its choices are people of the bases. */
export function asksPeople(key: QuestionnaireKey): boolean {
  return QUESTIONNAIRES[key].questions.some(({ people }) => people !== undefined);
}

/** Whether its answers stand in «Ответы анкет». */
export function isSurvey(key: QuestionnaireKey): boolean {
  return QUESTIONNAIRES[key].register === 'answers';
}
