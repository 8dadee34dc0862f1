/** Which mentors a mentee may be given, and which rules exclude the others. */
import type { AllowedMentors } from './assignment';
import type { MatchingContext } from './context';
import type { MenteeProfile, MentorProfile } from './person';
import { MENTOR_RULES, PAIR_RULES, RULES } from './rules/list';
import { scorePair } from './score';

export interface Excluded {
  readonly rule: string;
  /** What the rule says, as part of a sentence. */
  readonly sentence: string;
  readonly count: number;
}

/** Per mentor, whether the rules about mentors alone let them be proposed. */
export function findOpen(mentors: readonly MentorProfile[], context: MatchingContext): readonly boolean[] {
  return mentors.map((mentor) => !MENTOR_RULES.some((rule) => rule.breaks(mentor, context)));
}

/** Room for one mentee's mentors, used again for the next mentee. */
let room = { mentors: new Int32Array(0), scores: new Uint16Array(0) };

const BREAKS = PAIR_RULES.map(({ breaks }) => breaks);

/** Indices into `mentors` of those who break no rule, rising, with their scores. */
export function findAllowed(
  mentee: MenteeProfile,
  mentors: readonly MentorProfile[],
  open: readonly boolean[],
  context: MatchingContext,
): AllowedMentors {
  if (room.mentors.length < mentors.length) {
    room = { mentors: new Int32Array(mentors.length), scores: new Uint16Array(mentors.length) };
  }
  let count = 0;
  for (let j = 0; j < mentors.length; j++) {
    const mentor = mentors[j]!;
    if (!open[j] || breaksAny(mentee, mentor, context)) continue;
    room.mentors[count] = j;
    room.scores[count++] = scorePair(mentee, mentor, context);
  }
  return { mentors: room.mentors.slice(0, count), scores: room.scores.slice(0, count) };
}

function breaksAny(mentee: MenteeProfile, mentor: MentorProfile, context: MatchingContext): boolean {
  for (let i = 0; i < BREAKS.length; i++) if (BREAKS[i]!(mentee, mentor, context)) return true;
  return false;
}

/** Counts the mentors that each rule excludes, every mentor once, the most frequent rule first, then as in the list. */
export function countExcluded(
  mentee: MenteeProfile,
  mentors: readonly MentorProfile[],
  context: MatchingContext,
): readonly Excluded[] {
  const counts = new Map<string, Excluded>();
  for (const mentor of mentors) {
    const broken =
      PAIR_RULES.find((rule) => rule.breaks(mentee, mentor, context)) ??
      MENTOR_RULES.find((rule) => rule.breaks(mentor, context));
    if (!broken) continue;
    const { key, sentence } = broken;
    counts.set(key, { rule: key, sentence, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return RULES.flatMap(({ key }) => counts.get(key) ?? []).sort((a, b) => b.count - a.count);
}
