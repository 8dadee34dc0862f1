/** Pairs the curator wants kept («закрепить»): which of them can be, and why the others cannot. */
import type { FixedPair } from './assignment';
import type { MatchingContext } from './context';
import type { MenteeProfile, MentorProfile } from './person';
import { brokenRules } from './rules/list';
import { scorePair } from './score';

export interface PairCodes {
  readonly mentee: string;
  readonly mentor: string;
}

export interface DroppedPair extends PairCodes {
  readonly sentence: string;
}

/** Rules that no wish of the curator overrides. */
export const GRAVE: readonly string[] = [
  'menteeState',
  'menteeConsent',
  'mentorState',
  'mentorConsent',
  'samePerson',
];

/** Fixed pairs as indices, without those that cannot be: nobody is proposed without consent, fixed or not. */
export function sortFixed(
  wanted: readonly PairCodes[],
  seekers: readonly MenteeProfile[],
  ready: readonly MenteeProfile[],
  mentors: readonly MentorProfile[],
  context: MatchingContext,
): { fixed: readonly FixedPair[]; dropped: readonly DroppedPair[] } {
  const fixed: FixedPair[] = [];
  const dropped: DroppedPair[] = [];
  const seekerOf = new Map(seekers.map((mentee) => [mentee.code, mentee]));
  const readyAt = new Map(ready.map((mentee, i) => [mentee.code, i]));
  const mentorAt = new Map(mentors.map((mentor, j) => [mentor.code, j]));
  const done = new Set<string>();
  for (const pair of wanted) {
    const drop = (sentence: string) => dropped.push({ ...pair, sentence });
    const seeker = seekerOf.get(pair.mentee);
    const i = readyAt.get(pair.mentee);
    const j = mentorAt.get(pair.mentor);
    if (done.has(pair.mentee)) drop('наставляемый закреплён дважды');
    else if (!seeker) drop('наставляемый не ищет наставника');
    else if (j === undefined) drop('такого наставника нет или он больше не участвует');
    else {
      const mentor = mentors[j]!;
      const grave = brokenRules(seeker, mentor, context).find(({ key }) => GRAVE.includes(key));
      if (i === undefined || grave) drop(grave?.sentence ?? 'наставляемый не готов к подбору');
      else {
        done.add(pair.mentee);
        fixed.push({ mentee: i, mentor: j, score: scorePair(seeker, mentor, context) });
      }
    }
  }
  return { fixed, dropped };
}
