/** Stands in for `src/core/questionnaires/surveys/list.ts` in the bundle of `survey-school.ts`. */

import { ABOUT_PAIRS, ANONYMOUS_SURVEY, CODED, CODED_AFTER, MEETING } from '../core/questionnaires/survey';

export const SURVEYS = {
  pupilBefore: CODED,
  pupilAfter: CODED_AFTER,
  menteeSatisfaction: ANONYMOUS_SURVEY,
  meeting: MEETING,
  reflection: ABOUT_PAIRS,
};
