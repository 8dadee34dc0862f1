/**
 * Only people who take part and whose questionnaire is in order are proposed. «Ждём согласие» and «мест нет»
 * are left to the rules on consent and places, which look at the papers and pairs themselves.
 */
import { MENTEE_STATES } from '../../registers/mentees';
import { MENTOR_STATES } from '../../registers/mentors';
import type { MenteeRule, MentorRule } from './rule';

const MENTEES_OUT: readonly string[] = [
  MENTEE_STATES.remarks,
  MENTEE_STATES.finished,
  MENTEE_STATES.refused,
  MENTEE_STATES.left,
  MENTEE_STATES.archived,
];

const MENTORS_OUT: readonly string[] = [
  MENTOR_STATES.remarks,
  MENTOR_STATES.notChosen,
  MENTOR_STATES.resigned,
  MENTOR_STATES.archived,
];

export const MENTEE_STATE: MenteeRule = {
  key: 'menteeState',
  about: 'mentee',
  sentence: 'наставляемый не готов к подбору',
  breaks: (mentee) => MENTEES_OUT.includes(mentee.state),
};

export const MENTOR_STATE: MentorRule = {
  key: 'mentorState',
  about: 'mentor',
  sentence: 'наставник не готов к подбору',
  breaks: (mentor) => MENTORS_OUT.includes(mentor.state),
};
