/** Invented people for the tests of matching: everything empty but what the test names. */
import { type Circumstances, makeContext } from '../../../src/core/matching/context';
import { menteeProfile, mentorProfile } from '../../../src/core/matching/person';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEE_STATES, MENTEES, type Mentee } from '../../../src/core/registers/mentees';
import { MENTOR_STATES, MENTORS, type Mentor } from '../../../src/core/registers/mentors';
import { PAIR_STATES, PAIRS, type Pair } from '../../../src/core/registers/pairs';
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

export function context(given: Partial<Circumstances> = {}) {
  return makeContext({ lists: DEFAULT_LISTS, consented: new Set(['У-001', 'Н-001']), pairs: [], ...given });
}

/** A mentee and a mentor as profiles, for criteria and rules. */
export function two(ofMentee: Partial<Mentee> = {}, ofMentor: Partial<Mentor> = {}) {
  return [menteeProfile(mentee(ofMentee)), mentorProfile(mentor(ofMentor))] as const;
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
