/** Whom a survey is for, and who of them has answered it, within one school year. */

import { isDay, schoolYearOf } from '../day';
import { ANSWER_ROLES, ANSWER_STAGES, type Answer } from '../registers/answers';
import { isLive, PAIR_STATES, type Pair } from '../registers/pairs';
import { foldText } from '../text';
import { PUPIL } from './pupil';
import type { Questionnaire, QuestionnaireKey, Survey } from './questionnaire';
import { TEACHER } from './teacher';

export interface Invited {
  readonly code: string;
  /** The only pair the person is in; '' when there are several. */
  readonly pair: string;
}

/** Prefix of the codes of those it is for, where it is not for everybody of its role. */
const PREFIXES: Partial<Record<QuestionnaireKey, string>> = {
  pupilBefore: PUPIL.prefix,
  pupilAfter: PUPIL.prefix,
  teacherBefore: TEACHER.prefix,
  teacherAfter: TEACHER.prefix,
};

/**
 * People of pairs that work, and of those that have finished this school year where it is asked after the programme;
 * by code. Nobody when it is for others than mentees and mentors.
 */
export function invitedTo(
  { key, survey }: Questionnaire & { readonly survey: Survey },
  pairs: readonly Pair[],
  today: string,
): readonly Invited[] {
  const finished = ({ state, end }: Pair): boolean =>
    state === PAIR_STATES.finished && isDay(end) && schoolYearOf(end) === schoolYearOf(today);
  const after = survey.stage === ANSWER_STAGES.after;
  const byCode = new Map<string, string>();
  for (const pair of pairs) {
    if (!isLive(pair) && !(after && finished(pair))) continue;
    for (const code of sidesOf(survey, pair)) {
      if (!code.startsWith(PREFIXES[key] ?? '') || code === '') continue;
      byCode.set(code, byCode.has(code) ? '' : pair.code);
    }
  }
  return [...byCode].map(([code, pair]) => ({ code, pair })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function sidesOf({ role }: Survey, { mentee, mentor }: Pair): readonly string[] {
  return [
    ...(role === '' || role === ANSWER_ROLES.mentee ? [mentee] : []),
    ...(role === '' || role === ANSWER_ROLES.mentor ? [mentor] : []),
  ];
}

/** Codes that have answered and the number of responses, in the school year of the day. */
export function answered(
  { title }: Questionnaire,
  answers: readonly Answer[],
  today: string,
): { readonly codes: ReadonlySet<string>; readonly responses: number } {
  const own = answers.filter(
    ({ questionnaire, day }) =>
      foldText(questionnaire) === foldText(title) && isDay(day) && schoolYearOf(day) === schoolYearOf(today),
  );
  return {
    codes: new Set(own.map(({ subject }) => subject)),
    responses: new Set(own.map(({ response }) => response)).size,
  };
}
