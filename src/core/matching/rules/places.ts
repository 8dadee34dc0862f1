/** A mentor takes no more mentees than offered; live pairs take places (an accepted pair does so at once). */
import type { MatchingContext } from '../context';
import type { MentorProfile } from '../person';
import type { MentorRule } from './rule';

/** Places that no live pair has taken, never below 0. */
export function freePlaces(mentor: MentorProfile, context: MatchingContext): number {
  return Math.max(0, mentor.places - (context.taken.get(mentor.code) ?? 0));
}

export const PLACES: MentorRule = {
  key: 'places',
  about: 'mentor',
  sentence: 'у наставника не осталось мест',
  breaks: (mentor, context) => freePlaces(mentor, context) === 0,
};
