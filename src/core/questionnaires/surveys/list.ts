/** The questionnaires that fill no base: their answers stand in «Ответы анкет». */

import type { Questionnaire, SurveyKey } from '../questionnaire';

export const SURVEYS = {} as Readonly<Record<SurveyKey, Questionnaire>>;
