/** The state a person is in follows from remarks, consents, proposals and pairs (domain A.2.5). */

import { MENTEE_GONE, MENTEE_STATES, type Mentee } from '../registers/mentees';
import { MENTOR_GONE, MENTOR_STATES, type Mentor, placesOf } from '../registers/mentors';

/** Whether only the curator changes the state. */
export function isKept(state: string): boolean {
  return MENTEE_GONE.includes(state) || MENTOR_GONE.includes(state);
}

interface Circumstances {
  /** The row cannot be used: no name or no request. */
  readonly blocked: boolean;
  readonly papersMissing: number;
  readonly livePairs: number;
}

export function menteeState(mentee: Mentee, now: Circumstances & { readonly proposed: boolean }): string {
  if (MENTEE_GONE.includes(mentee.state)) return mentee.state;
  if (now.livePairs > 0) return MENTEE_STATES.paired;
  if (now.blocked) return MENTEE_STATES.remarks;
  if (now.papersMissing > 0) return MENTEE_STATES.waiting;
  return now.proposed ? MENTEE_STATES.proposed : MENTEE_STATES.ready;
}

export function mentorState(mentor: Mentor, now: Circumstances): string {
  if (MENTOR_GONE.includes(mentor.state)) return mentor.state;
  if (now.blocked) return MENTOR_STATES.remarks;
  if (now.papersMissing > 0) return MENTOR_STATES.waiting;
  return now.livePairs >= placesOf(mentor) ? MENTOR_STATES.full : MENTOR_STATES.ready;
}
