/** Groups: one mentor with two or more mentees who share a topic (A080), never with one. */
import { listCommon, type MenteeProfile, type MentorProfile } from './person';
import { bothWishGroup, isTurnedRound } from './terms';

/**
 * Whether the mentee of each pair is in a group: with the mentor, of all who wish a group on both sides, those who
 * share the topic that most of them share and the mentor offers; of two such topics that which the mentor names
 * first. `mentorOf` as in an assignment; `joined`: by code of the mentor, members whose pairs are agreed already.
 */
export function findGrouped(
  mentees: readonly MenteeProfile[],
  mentors: readonly MentorProfile[],
  mentorOf: readonly number[],
  joined: ReadonlyMap<string, readonly MenteeProfile[]>,
): ReadonlySet<number> {
  const wishing = new Map<number, number[]>();
  mentees.forEach((mentee, i) => {
    const mentor = mentors[mentorOf[i]!];
    if (mentor && wishesGroup(mentee, mentor))
      wishing.set(mentorOf[i]!, [...(wishing.get(mentorOf[i]!) ?? []), i]);
  });
  return new Set(
    [...wishing].flatMap(([j, group]) => {
      const mentor = mentors[j]!;
      return largestByTopic(group, mentees, mentor, joined.get(mentor.code) ?? []);
    }),
  );
}

/** Whether the two may be in a group: whose roles are turned round work alone. */
export function wishesGroup(mentee: MenteeProfile, mentor: MentorProfile): boolean {
  return bothWishGroup(mentee, mentor) && !isTurnedRound(mentee, mentor);
}

function largestByTopic(
  group: readonly number[],
  mentees: readonly MenteeProfile[],
  mentor: MentorProfile,
  joined: readonly MenteeProfile[],
): readonly number[] {
  const common = (mentee: MenteeProfile) => listCommon(mentor.topics, mentee.topics);
  let largest: { readonly size: number; readonly members: readonly number[] } = { size: 1, members: [] };
  for (const topic of mentor.topics.said) {
    const members = group.filter((i) => common(mentees[i]!).includes(topic));
    const size = members.length + joined.filter((mentee) => common(mentee).includes(topic)).length;
    if (members.length > 0 && size > largest.size) largest = { size, members };
  }
  return largest.members;
}
