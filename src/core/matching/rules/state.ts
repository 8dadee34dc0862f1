/**
 * Only people who take part and whose questionnaire is in order are proposed. «Ждём согласие» and «мест нет»
 * are left to the rules on consent and places, which look at the papers and pairs themselves.
 */
import { MENTEE_GONE, MENTEE_STATES } from '../../registers/mentees';
import { MENTOR_GONE, MENTOR_STATES } from '../../registers/mentors';
import type { MenteeRule, MentorRule } from './rule';

export const MENTEE_STATE: MenteeRule = {
  key: 'menteeState',
  about: 'mentee',
  sentence: 'наставляемый не готов к подбору',
  breaks: (mentee) => mentee.state === MENTEE_STATES.remarks || MENTEE_GONE.includes(mentee.state),
};

export const MENTOR_STATE: MentorRule = {
  key: 'mentorState',
  about: 'mentor',
  sentence: 'наставник не готов к подбору',
  breaks: (mentor) => mentor.state === MENTOR_STATES.remarks || MENTOR_GONE.includes(mentor.state),
};
