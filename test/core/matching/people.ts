/** Invented people for the tests of matching: everything empty but what the test names. */
import { type Circumstances, makeContext } from '../../../src/core/matching/context';
import { CRITERIA } from '../../../src/core/matching/criteria/list';
import type { PairCodes } from '../../../src/core/matching/fixed-pairs';
import { menteeProfile, mentorProfile } from '../../../src/core/matching/person';
import type { ProposeInput } from '../../../src/core/matching/prepare';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEE_STATES, MENTEES, type Mentee } from '../../../src/core/registers/mentees';
import { MENTOR_STATES, MENTORS, type Mentor } from '../../../src/core/registers/mentors';
import { PAIR_STATES, PAIRS, type Pair } from '../../../src/core/registers/pairs';
import { PREFERENCES, type Preference } from '../../../src/core/registers/preferences';
import { toRecord } from '../../../src/core/registers/register';
import type { Random } from './random-problem';

export function mentee(given: Partial<Mentee> = {}): Mentee {
  const defaults = { code: 'У-001', role: 'Обучающийся', post: '7А', state: MENTEE_STATES.ready };
  return { ...toRecord(MENTEES, {}, DEFAULT_LISTS), ...defaults, ...given };
}

export function mentor(given: Partial<Mentor> = {}): Mentor {
  const defaults = { code: 'Н-001', role: 'Обучающийся', post: '10Б', state: MENTOR_STATES.ready };
  return { ...toRecord(MENTORS, {}, DEFAULT_LISTS), ...defaults, ...given };
}

export function pair(given: Partial<Pair>): Pair {
  return { ...toRecord(PAIRS, {}, DEFAULT_LISTS), state: PAIR_STATES.agreed, ...given };
}

export function preference(given: Partial<Preference>): Preference {
  return { ...toRecord(PREFERENCES, {}, DEFAULT_LISTS), ...given };
}

export function context(given: Partial<Circumstances> = {}) {
  return makeContext({ lists: DEFAULT_LISTS, consented: new Set(['У-001', 'Н-001']), pairs: [], ...given });
}

/** A mentee and a mentor as profiles, for criteria and rules. */
export function two(ofMentee: Partial<Mentee> = {}, ofMentor: Partial<Mentor> = {}) {
  return [menteeProfile(mentee(ofMentee)), mentorProfile(mentor(ofMentor))] as const;
}

/** What a proposal is made from: nobody but those given, all with consent. */
export function input(given: Partial<ProposeInput> = {}): ProposeInput {
  const { mentees = [], mentors = [] } = given;
  const consented = new Set([...mentees, ...mentors].map((person) => person.code));
  return { mentees, mentors, lists: DEFAULT_LISTS, pairs: [], consented, ...given };
}

/** Weights with which nothing but this criterion counts. */
export function only(key: string): Readonly<Record<string, number>> {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion.key, criterion.key === key ? 1 : 0]));
}

/** Points of 100 of a pair; null when the curator does not want it proposed. */
export type Points = 0 | 60 | 80 | 100 | null;

/**
 * Mentees У-001… and mentors Н-001…, each pair with the points said: row by row the mentees, column by column the
 * mentors. Nothing but common time counts, one place each unless said otherwise.
 */
export function scored(rows: readonly (readonly Points[])[], places: readonly number[] = []): ProposeInput {
  const common = (i: number, j: number): string[] => {
    const count = { 0: 0, 60: 1, 80: 2, 100: 3 }[rows[i]![j] ?? 0];
    return Array.from({ length: count }, (_, k) => `${i} ${j} ${k}`);
  };
  const columns = rows[0]!.map((_, j) => j);
  return input({
    mentees: rows.map((row, i) =>
      mentee({
        code: code('У', i),
        slots: [`У ${i}`, ...columns.flatMap((j) => common(i, j))],
        avoid: columns.filter((j) => row[j] === null).map((j) => code('Н', j)),
      }),
    ),
    mentors: columns.map((j) =>
      mentor({
        code: code('Н', j),
        slots: [`Н ${j}`, ...rows.flatMap((_, i) => common(i, j))],
        places: places[j] ?? 1,
      }),
    ),
    weights: only('time'),
  });
}

/** «У-001 Н-002» as the codes of a pair. */
export function asPair(text: string): PairCodes {
  const [menteeCode = '', mentorCode = ''] = text.split(' ');
  return { mentee: menteeCode, mentor: mentorCode };
}

/** Pairs as «У-001 Н-002». */
export function who({ pairs }: { readonly pairs: readonly PairCodes[] }): string[] {
  return pairs.map((one) => `${one.mentee} ${one.mentor}`);
}

/** So many different days, the first the earliest. */
export function days(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `2026-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}`,
  );
}

function some(random: Random, list: readonly string[], most: number): string[] {
  return list.filter(() => random(list.length) < most);
}

function code(prefix: string, index: number): string {
  return `${prefix}-${String(index + 1).padStart(3, '0')}`;
}

/** A school of invented people with answers at random; one in ten mentees is a teacher. */
export function school(random: Random, menteeCount: number, mentorCount: number) {
  const { days, dayParts, forms, kinds, interests, ageGroups, subjects, meetingFormats } = DEFAULT_LISTS;
  const slots = days.flatMap((day) => dayParts.map((part) => `${day}: ${part}`));
  const one = (list: readonly string[]) => list[random(list.length)]!;
  const shared = () => ({
    interests: some(random, interests, 3),
    forms: some(random, forms, 3),
    kinds: some(random, kinds, 3),
    slots: some(random, slots, 5),
    meetingFormat: one(meetingFormats),
  });
  const mentees = Array.from({ length: menteeCount }, (_, i) => {
    const isTeacher = random(10) === 0;
    const topics = some(random, isTeacher ? DEFAULT_LISTS.teacherTopics : DEFAULT_LISTS.pupilTopics, 4);
    return mentee({
      code: code(isTeacher ? 'П' : 'У', i),
      name: `Наставляемый ${i}`,
      role: isTeacher ? one(['Педагог', 'Молодой специалист']) : 'Обучающийся',
      post: isTeacher ? 'учитель' : `${1 + random(11)}А`,
      subject: isTeacher ? one(subjects) : '',
      topics,
      mainTopic: topics[0] ?? '',
      ...shared(),
    });
  });
  const mentors = Array.from({ length: mentorCount }, (_, j) => {
    const role = one([
      'Обучающийся',
      'Обучающийся',
      'Педагог',
      'Студент',
      'Выпускник',
      'Родитель',
      'Руководитель',
    ]);
    const isTeacher = role === 'Педагог' || role === 'Руководитель';
    return mentor({
      code: code('Н', j),
      name: `Наставник ${j}`,
      role,
      post: role === 'Обучающийся' ? `${8 + random(4)}Б` : 'сотрудник',
      subject: isTeacher ? one(subjects) : '',
      topics: some(random, isTeacher ? DEFAULT_LISTS.teacherTopics : DEFAULT_LISTS.pupilTopics, 6),
      ageGroups: isTeacher ? ['педагоги'] : some(random, ageGroups.slice(0, 4), 3),
      places: 1 + random(3),
      ...shared(),
    });
  });
  const consented = new Set([...mentees, ...mentors].map((person) => person.code));
  return { mentees, mentors, consented, pairs: [], lists: DEFAULT_LISTS };
}
