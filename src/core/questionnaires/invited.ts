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
  /** The pair the answer is about; '' where the person is asked once and is in several. */
  readonly pair: string;
  /** Side of the pair the person is. */
  readonly role: string;
}

/** Prefix of the codes of those it is for, where it is not for everybody of its role. */
const PREFIXES: Partial<Record<QuestionnaireKey, string>> = {
  pupilBefore: PUPIL.prefix,
  pupilAfter: PUPIL.prefix,
  teacherBefore: TEACHER.prefix,
  teacherAfter: TEACHER.prefix,
};

/** Whether a pair alone is named in its answers: then everybody answers for each of their pairs. */
function isAboutPairs({ questions }: Questionnaire): boolean {
  const asks = (column: string): boolean =>
    questions.some((question) => question.kind === 'code' && question.column === column);
  return asks('pair') && !asks('subject');
}

/** Whether mentees or mentors are expected to answer it: others have no pair, and a request comes when it comes. */
export function isExpected({ survey }: Questionnaire): boolean {
  return survey !== undefined && survey.role !== ANSWER_ROLES.other && survey.when !== 'demand';
}

/**
 * People of pairs that work, and of those that have finished this school year where it is asked after the programme;
 * by code. Nobody when it is for others than mentees and mentors.
 */
export function invitedTo(
  questionnaire: Questionnaire & { readonly survey: Survey },
  pairs: readonly Pair[],
  today: string,
): readonly Invited[] {
  const { key, survey } = questionnaire;
  const finished = ({ state, end }: Pair): boolean =>
    state === PAIR_STATES.finished && isDay(end) && schoolYearOf(end) === schoolYearOf(today);
  const after = survey.stage === ANSWER_STAGES.after;
  const perPair = isAboutPairs(questionnaire);
  const found = new Map<string, Invited>();
  for (const pair of pairs) {
    if (!isLive(pair) && !(after && finished(pair))) continue;
    for (const [role, code] of sidesOf(survey, pair)) {
      if (!code.startsWith(PREFIXES[key] ?? '') || code === '') continue;
      const name = perPair ? `${code} ${pair.code}` : code;
      found.set(name, { code, pair: found.has(name) ? '' : pair.code, role });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function sidesOf({ role }: Survey, { mentee, mentor }: Pair): readonly (readonly [string, string])[] {
  const sides = [
    [ANSWER_ROLES.mentee, mentee],
    [ANSWER_ROLES.mentor, mentor],
  ] as const;
  return sides.filter(([side]) => role === '' || role === side);
}

/** Who of those invited has answered, and the number of responses, in the school year of the day. */
export function answered(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  today: string,
): { readonly by: (one: Invited) => boolean; readonly responses: number } {
  const { title } = questionnaire;
  // Few different titles stand in thousands of rows.
  const same = new Map<string, boolean>();
  const isOwn = (named: string): boolean => {
    const known = same.get(named) ?? foldText(named) === foldText(title);
    same.set(named, known);
    return known;
  };
  const year = schoolYearOf(today);
  const own = answers.filter(
    ({ questionnaire: named, day }) => isOwn(named) && isDay(day) && schoolYearOf(day) === year,
  );
  const perPair = isAboutPairs(questionnaire);
  const names = new Set(own.map(({ subject, pair, role }) => (perPair ? `${pair} ${role}` : subject)));
  return {
    by: ({ code, pair, role }) => names.has(perPair ? `${pair} ${role}` : code),
    responses: new Set(own.map(({ response }) => response)).size,
  };
}
