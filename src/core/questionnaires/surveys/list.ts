/** The questionnaires that fill no base: their answers stand in «Ответы анкет». */

import type { SurveyKey } from '../questionnaire';
import type { SurveyQuestionnaire } from './ask';
import { ATTENDANCE } from './attendance';
import { CURATOR_CHECK } from './curator-check';
import { PUPIL_AFTER, PUPIL_BEFORE, TEACHER_AFTER, TEACHER_BEFORE } from './growth';
import { HOLIDAYS } from './holidays';
import { MEETING } from './meeting';
import { MENTOR_SELECTION } from './mentor-selection';
import { MIDTERM } from './midterm';
import { PARTNER } from './partner';
import { PETITION } from './petition';
import { PRACTICE } from './practice';
import { QUALITY } from './quality';
import { QUARTER } from './quarter';
import { REFLECTION } from './reflection';
import { RELEASE } from './release';
import { REQUESTS } from './requests';
import { MENTEE_SATISFACTION, MENTOR_SATISFACTION } from './satisfaction';
import { THIRD_PARTY } from './third-party';

/** In the order of the sources' list (domain A.2.1). */
export const SURVEYS: Readonly<Record<SurveyKey, SurveyQuestionnaire>> = {
  requests: REQUESTS,
  thirdParty: THIRD_PARTY,
  pupilBefore: PUPIL_BEFORE,
  teacherBefore: TEACHER_BEFORE,
  mentorSelection: MENTOR_SELECTION,
  meeting: MEETING,
  midterm: MIDTERM,
  menteeSatisfaction: MENTEE_SATISFACTION,
  mentorSatisfaction: MENTOR_SATISFACTION,
  quality: QUALITY,
  curatorCheck: CURATOR_CHECK,
  pupilAfter: PUPIL_AFTER,
  teacherAfter: TEACHER_AFTER,
  reflection: REFLECTION,
  quarter: QUARTER,
  petition: PETITION,
  partner: PARTNER,
  attendance: ATTENDANCE,
  practice: PRACTICE,
  holidays: HOLIDAYS,
  release: RELEASE,
};
