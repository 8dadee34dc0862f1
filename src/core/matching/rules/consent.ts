/** Nobody is proposed without valid papers (domain B.8): whether they are valid is for the caller to say. */
import type { MenteeRule, MentorRule } from './rule';

export const MENTEE_CONSENT: MenteeRule = {
  key: 'menteeConsent',
  about: 'mentee',
  sentence: 'нет согласия наставляемого',
  breaks: (mentee, context) => !context.consented.has(mentee.code),
};

export const MENTOR_CONSENT: MentorRule = {
  key: 'mentorConsent',
  about: 'mentor',
  sentence: 'нет согласия наставника',
  breaks: (mentor, context) => !context.consented.has(mentor.code),
};
