/** People as matching sees them: what they answered, folded once so that thousands of pairs compare fast. */
import { isDay } from '../day';
import type { Mentee } from '../registers/mentees';
import { type Mentor, placesOf } from '../registers/mentors';
import { classNumber, foldText, readCode } from '../text';

/** Answers of a list: as they stand, and folded for comparison in the same order. */
export interface Choices {
  readonly said: readonly string[];
  readonly folded: readonly string[];
  readonly has: ReadonlySet<string>;
}

interface Person {
  readonly code: string;
  /** Folded, as all texts below that are not `Choices`; '' when not given. */
  readonly role: string;
  readonly isPupil: boolean;
  /** Year of schooling of a pupil, null when there is none or it cannot be read. */
  readonly classNumber: number | null;
  readonly name: string;
  readonly birthDate: string;
  readonly email: string;
  readonly post: string;
  readonly state: string;
  readonly subject: string;
  readonly topics: Choices;
  readonly interests: Choices;
  readonly forms: Choices;
  readonly kinds: Choices;
  readonly slots: Choices;
  readonly meetingFormat: string;
  /** Codes of people not to be proposed. */
  readonly avoid: ReadonlySet<string>;
}

export interface MenteeProfile extends Person {
  readonly side: 'mentee';
  readonly record: Mentee;
  readonly mainTopic: string;
}

export interface MentorProfile extends Person {
  readonly side: 'mentor';
  readonly record: Mentor;
  readonly ageGroups: readonly AgeGroup[];
  /** Places in all, taken ones included. */
  readonly places: number;
}

/** «5–7 классы» is a range of classes, «педагоги» a word for grown-ups. */
export type AgeGroup = { readonly from: number; readonly to: number } | { readonly word: string };

export const PUPIL = foldText('Обучающийся');

export function menteeProfile(record: Mentee, rejected: readonly string[] = []): MenteeProfile {
  return { side: 'mentee', record, ...profile(record, rejected), mainTopic: foldText(record.mainTopic) };
}

export function mentorProfile(record: Mentor): MentorProfile {
  return {
    side: 'mentor',
    record,
    ...profile(record, []),
    ageGroups: record.ageGroups.map(readAgeGroup),
    places: placesOf(record),
  };
}

function profile(record: Mentee | Mentor, rejected: readonly string[]): Person {
  const role = foldText(record.role);
  return {
    code: record.code,
    role,
    isPupil: role === PUPIL,
    classNumber: role === PUPIL ? classNumber(record.post) : null,
    name: foldText(record.name),
    birthDate: isDay(record.birthDate) ? record.birthDate : '',
    email: foldText(record.email),
    post: foldText(record.post),
    state: record.state,
    subject: foldText(record.subject),
    topics: choicesOf(record.topics),
    interests: choicesOf(record.interests),
    forms: choicesOf(record.forms),
    kinds: choicesOf(record.kinds),
    slots: choicesOf(record.slots),
    meetingFormat: foldText(record.meetingFormat),
    avoid: new Set([...record.avoid, ...rejected].map(readCode)),
  };
}

export function choicesOf(list: readonly string[]): Choices {
  const said: string[] = [];
  const has = new Set<string>();
  for (const item of list) {
    const folded = foldText(item);
    if (folded === '' || has.has(folded)) continue;
    has.add(folded);
    said.push(item);
  }
  return { said, folded: [...has], has };
}

/** How many of the first are among the second. */
export function countCommon(of: Choices, among: Choices): number {
  let count = 0;
  for (const item of of.folded) if (among.has.has(item)) count++;
  return count;
}

/** Those of the first that are among the second, as the first says them. */
export function listCommon(of: Choices, among: Choices): readonly string[] {
  return of.said.filter((_, i) => among.has.has(of.folded[i]!));
}

/** «Спорт, Кино»; semicolons when a choice itself holds a comma, as «Уверенность, общение» does. */
export function sayList(items: readonly string[]): string {
  return items.join(items.some((item) => item.includes(',')) ? '; ' : ', ');
}

export function readAgeGroup(text: string): AgeGroup {
  const range = /(\d{1,2})(?:\s*[-‐‑‒–—−]\s*(\d{1,2}))?/.exec(text);
  if (!range) return { word: foldText(text) };
  const from = Number(range[1]);
  return { from, to: range[2] === undefined ? from : Number(range[2]) };
}
