/** «Кого искать»: topics of mentees who have nobody, which feed the search for mentors (A017). */
import { foldText } from '../text';
import type { Prepared } from './prepare';
import { freePlaces } from './rules/places';
import { topicOf } from './unmatched';

export interface Wanted {
  readonly topic: string;
  /** Codes of the mentees. */
  readonly mentees: readonly string[];
  /** Mentors who offer the topic in a form that fits one of them, and how many places they have left. */
  readonly mentors: number;
  readonly places: number;
}

/**
 * By falling number of mentees. Only of those who may be proposed: others need their own papers in order first, and
 * then perhaps nobody new. `mentorOf`: whom they have, −1 for nobody; `sitting`: codes of the mentees shown with each
 * mentor, by index.
 */
export function findWanted(
  { ready, mentors, context }: Prepared,
  mentorOf: readonly number[],
  sitting: ReadonlyMap<number, readonly string[]>,
): readonly Wanted[] {
  const byTopic = new Map<string, { topic: string; mentees: (typeof ready)[number][] }>();
  for (const [i, mentee] of ready.entries()) {
    const topic = topicOf(mentee);
    if (mentorOf[i]! >= 0 || topic === '') continue;
    const there = byTopic.get(foldText(topic)) ?? { topic, mentees: [] };
    there.mentees.push(mentee);
    byTopic.set(foldText(topic), there);
  }
  return [...byTopic.entries()]
    .map(([folded, { topic, mentees }]) => {
      const offering = mentors.flatMap((mentor, j) =>
        mentor.topics.folded.includes(folded) &&
        mentees.some((mentee) => context.fittingForms(mentor, mentee).length > 0)
          ? [Math.max(0, freePlaces(mentor, context) - (sitting.get(j)?.length ?? 0))]
          : [],
      );
      return {
        topic,
        mentees: mentees.map(({ code }) => code),
        mentors: offering.length,
        places: offering.reduce((sum, places) => sum + places, 0),
      };
    })
    .sort((a, b) => b.mentees.length - a.mentees.length || (a.topic < b.topic ? -1 : 1));
}
