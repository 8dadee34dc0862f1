/** Which mentors a mentee may be given, and which rules exclude the others. */
import type { AllowedMentors } from './assignment';
import type { MatchingContext } from './context';
import type { MenteeProfile, MentorProfile } from './person';
import { MENTOR_RULES, PAIR_RULES } from './rules/list';
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

/** Indices into `mentors` of those who break no rule, with scores. */
export function findAllowed(
  mentee: MenteeProfile,
  mentors: readonly MentorProfile[],
  open: readonly boolean[],
  context: MatchingContext,
): AllowedMentors {
  const found: number[] = [];
  const scores: number[] = [];
  mentors.forEach((mentor, j) => {
    if (!open[j] || PAIR_RULES.some((rule) => rule.breaks(mentee, mentor, context))) return;
    found.push(j);
    scores.push(scorePair(mentee, mentor, context));
  });
  return { mentors: found, scores };
}

/** Counts the mentors that each rule excludes, every mentor once, the most frequent rule first. */
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
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
