/** The state a person is in follows from remarks, consents, proposals and pairs (domain A.2.5). */

import { MENTEE_STATES, type Mentee } from '../registers/mentees';
import { MENTOR_STATES, type Mentor, placesOf } from '../registers/mentors';

/** States that only the curator sets and that no run changes. */
const KEPT_MENTEE: readonly string[] = [
  MENTEE_STATES.finished,
  MENTEE_STATES.refused,
  MENTEE_STATES.left,
  MENTEE_STATES.archived,
];
const KEPT_MENTOR: readonly string[] = [
  MENTOR_STATES.notChosen,
  MENTOR_STATES.resigned,
  MENTOR_STATES.archived,
];

export function isKept(state: string): boolean {
  return KEPT_MENTEE.includes(state) || KEPT_MENTOR.includes(state);
}

interface Circumstances {
  /** The row cannot be used: no name or no request. */
  readonly blocked: boolean;
  readonly papersMissing: number;
  readonly livePairs: number;
}

export function menteeState(mentee: Mentee, now: Circumstances & { readonly proposed: boolean }): string {
  if (KEPT_MENTEE.includes(mentee.state)) return mentee.state;
  if (now.livePairs > 0) return MENTEE_STATES.paired;
  if (now.blocked) return MENTEE_STATES.remarks;
  if (now.papersMissing > 0) return MENTEE_STATES.waiting;
  return now.proposed ? MENTEE_STATES.proposed : MENTEE_STATES.ready;
}

export function mentorState(mentor: Mentor, now: Circumstances): string {
  if (KEPT_MENTOR.includes(mentor.state)) return mentor.state;
  if (now.blocked) return MENTOR_STATES.remarks;
  if (now.papersMissing > 0) return MENTOR_STATES.waiting;
  return now.livePairs >= placesOf(mentor) ? MENTOR_STATES.full : MENTOR_STATES.ready;
}
