/**
 * Rules and scores of all pairs of an invented school, in a process of its own. All are teachers with every
 * answer given, of whom no rule excludes anybody: to them most criteria apply, and nothing ends early.
 */
import { findAllowed, findOpen } from '../../src/core/matching/allowed';
import { makeContext } from '../../src/core/matching/context';
import { menteeProfile, mentorProfile } from '../../src/core/matching/person';
import { DEFAULT_LISTS } from '../../src/core/registers/lists';
import { PAIR_STATES } from '../../src/core/registers/pairs';
import { mentee, mentor, pair, preference } from '../core/matching/people';
import { type Random, seeded } from '../core/matching/random-problem';
import type { Size } from './instance';
import { measure, type Times } from './timing';

export const SCORING_PARTS = ['pairs', 'people and pairs'] as const;

export interface ScoringJob extends Times {
  readonly size: Size;
  /** Whether reading the answers of the people is timed too. */
  readonly part: (typeof SCORING_PARTS)[number];
}

const STORIES = [
  'Хочу увереннее вести урок и не терять внимание класса',
  'Нужна помощь с рабочей программой и календарным планированием',
  'Готовлю ребят к олимпиаде, не хватает задач и времени на разбор',
  'Хочется понять, как разговаривать с родителями о трудном поведении',
];

function inventPeople(random: Random, { mentees, mentors }: Size) {
  const { days, dayParts, forms, kinds, interests, subjects, meetingFormats, categories, teacherTopics } =
    DEFAULT_LISTS;
  const one = (list: readonly string[]) => list[random(list.length)]!;
  const some = (list: readonly string[], most: number) =>
    list.filter((item, i) => i === 0 || (item !== '' && random(list.length) < most));
  const slots = days.flatMap((day) => dayParts.map((part) => `${day}: ${part}`));
  const answers = (topics: number) => ({
    role: 'Педагог',
    post: 'учитель',
    subject: one(subjects),
    category: one(categories),
    topics: some(teacherTopics, topics),
    interests: some(interests, 4),
    forms: some(forms, 3),
    kinds: some(kinds, 2),
    slots: some(slots, 6),
    meetingFormat: one(meetingFormats),
  });
  const codes = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`);
  const [menteeCodes, mentorCodes] = [codes('П', mentees), codes('Н', mentors)];
  const preferencesOf = (own: readonly string[], others: readonly string[]) =>
    own.map((code) => preference({ code, wish1: one(others), wish2: one(others), wish3: one(others) }));
  return {
    mentees: menteeCodes.map((code, i) =>
      mentee({
        ...answers(4),
        code,
        name: `Наставляемый ${i}`,
        experience: random(5),
        mainTopic: one(teacherTopics),
        story: one(STORIES),
      }),
    ),
    mentors: mentorCodes.map((code, j) =>
      mentor({
        ...answers(6),
        code,
        name: `Наставник ${j}`,
        experience: 5 + random(30),
        ageGroups: ['педагоги'],
        achievements: one(STORIES),
        places: 3,
      }),
    ),
    consented: new Set([...menteeCodes, ...mentorCodes]),
    pairs: menteeCodes
      .slice(0, mentees / 10)
      .map((code) => pair({ mentee: code, mentor: one(mentorCodes), state: PAIR_STATES.finished })),
    preferences: [...preferencesOf(menteeCodes, mentorCodes), ...preferencesOf(mentorCodes, menteeCodes)],
    lists: DEFAULT_LISTS,
  };
}

function readPeople({ mentees, mentors }: ReturnType<typeof inventPeople>) {
  return { mentees: mentees.map((each) => menteeProfile(each)), mentors: mentors.map(mentorProfile) };
}

function main({ size, part, ...times }: ScoringJob): void {
  measure(
    {
      make(seed) {
        const people = inventPeople(seeded(seed), size);
        return { people, known: part === 'pairs' ? readPeople(people) : null };
      },
      act({ people, known }) {
        const { mentees, mentors } = known ?? readPeople(people);
        const context = makeContext(people);
        const open = findOpen(mentors, context);
        return mentees.map((each) => findAllowed(each, mentors, open, context));
      },
      judge(_, rows) {
        const pairs = rows.reduce((sum, row) => sum + row.mentors.length, 0);
        if (pairs !== size.mentees * size.mentors) throw new Error(`Error: only ${pairs} pairs were scored`);
        return { pairs };
      },
    },
    times,
  );
}

if (require.main === module) main(JSON.parse(process.argv[2]!) as ScoringJob);
