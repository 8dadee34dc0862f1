/** All questionnaires. */

import { MENTOR } from './mentor';
import { PUPIL } from './pupil';
import type { Questionnaire, QuestionnaireKey } from './questionnaire';
import { TEACHER } from './teacher';

export const QUESTIONNAIRES: Readonly<Record<QuestionnaireKey, Questionnaire>> = {
  pupil: PUPIL,
  teacher: TEACHER,
  mentor: MENTOR,
};

export const QUESTIONNAIRE_KEYS = Object.keys(QUESTIONNAIRES) as QuestionnaireKey[];
