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

/** The others choose among people of the bases and are made when there are some. */
export const BASE_KEYS: readonly BaseKey[] = ['pupil', 'teacher', 'mentor'];

export function asksPeople(key: QuestionnaireKey): boolean {
  return QUESTIONNAIRES[key].prefix === '';
}
