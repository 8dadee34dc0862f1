/** Who of the school takes part: pupils, young teachers, all teachers (K1–K3 after S4; K7, K8 after S0; domain A.2.4). */

import { LISTS } from '../registers/lists';
import type { Mentee } from '../registers/mentees';
import type { Mentor } from '../registers/mentors';
import { foldText } from '../text';
import type { HeadcountColumn } from './denominators';
import { ageWords, type Ground, howMany, ofAge, type Participant, people, tookPartWords } from './ground';
import { type Counted, type Indicator, shareOfHeadcount } from './indicator';

interface Categories {
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
}

/** Whom the school teaches. A student who is a mentor comes from elsewhere (form «студент – ученик»). */
export const PUPILS: Categories = { mentees: ['Обучающийся', 'Студент'], mentors: ['Обучающийся'] };
/** Its teaching staff; heads are counted apart, those of a university are not its own. */
export const TEACHERS: Categories = {
  mentees: ['Педагог', 'Молодой специалист', 'Воспитатель', 'Специалист'],
  mentors: ['Педагог', 'Воспитатель', 'Специалист'],
};
const YOUNG = 'Молодой специалист';
/** Years of experience up to which a teacher is young (S4-3). */
const YOUNG_YEARS = 3;

const PEOPLE_SOURCE = 'Листы «Пары», «Наставляемые», «Наставники».';
const UNIQUE = 'Каждый человек один раз: совпали имя и дата рождения – один человек.';

function isOf(categories: readonly string[]): (one: Participant<{ readonly role: string }>) => boolean {
  const folded = categories.map(foldText);
  return ({ row }) => folded.includes(foldText(row.role));
}

const quoted = (words: readonly string[]): string => words.map((word) => `«${word}»`).join(', ');

const pupilMentees = (ground: Ground): readonly Participant<Mentee>[] =>
  ground.mentees.filter(isOf(PUPILS.mentees));
const pupilMentors = (ground: Ground): readonly Participant<Mentor>[] =>
  ground.mentors.filter(isOf(PUPILS.mentors));

/** A share of the pupils of an age in one role. */
function byAge(
  ground: Ground,
  rows: readonly Participant<{ readonly birthDate: string }>[],
  categories: readonly string[],
  ages: readonly [number, number],
  column: HeadcountColumn,
  role: string,
): Counted {
  const { fitting, problems } = ofAge(rows, ages, ground.agesOn);
  const { words, ...share } = shareOfHeadcount(ground, column, people(fitting));
  const { ageOn } = ground.choices.problems;
  return {
    ...share,
    rule: `${role} (категории ${quoted(categories)}) ${ages[0]}–${ages[1]} лет ÷ все обучающиеся этого возраста × 100. ${ageWords(ground)} ${tookPartWords(ground)} ${UNIQUE}`,
    source: `${PEOPLE_SOURCE} ${words}`,
    problems: [...share.problems, ...problems, ...(ageOn ? [ageOn] : []), ...ground.problems],
  };
}

function young(ground: Ground): Counted {
  const teachers = ground.mentees.filter(isOf(TEACHERS.mentees));
  const isNamed = isOf([YOUNG]);
  const isKnown = ({ row: { experience } }: Participant<Mentee>): boolean =>
    experience !== null && experience >= 0;
  const fitting = teachers.filter(
    (one) => isNamed(one) || (isKnown(one) && one.row.experience! <= YOUNG_YEARS),
  );
  const unknown = teachers.filter((one) => !isNamed(one) && !isKnown(one));
  const { words, ...share } = shareOfHeadcount(ground, 'youngTeachers', people(fitting));
  return {
    ...share,
    rule: `Наставляемые педагоги со стажем от 0 до ${YOUNG_YEARS} лет (категории ${quoted(TEACHERS.mentees)}; «${YOUNG}» – при любом стаже) ÷ все молодые педагоги × 100. ${tookPartWords(ground)} ${UNIQUE}`,
    source: `${PEOPLE_SOURCE} ${words}`,
    problems: [...share.problems, ...howMany('experienceMissing', unknown.length), ...ground.problems],
  };
}

const ROLE_WORDS = {
  any: 'В любой роли (по умолчанию, уточните у учредителя).',
  mentee: 'Только в роли наставляемого.',
  mentor: 'Только в роли наставника.',
} as const;

/** A share of all pupils or teachers, in the roles that the settings choose. */
function covered(ground: Ground, of: Categories, column: HeadcountColumn, whole: string): Counted {
  const role = ground.choices.coverageRole;
  const mentees = role === 'mentor' ? [] : ground.mentees;
  const mentors = role === 'mentee' ? [] : ground.mentors;
  const found = [...mentees.filter(isOf(of.mentees)), ...mentors.filter(isOf(of.mentors))];
  const { words, ...share } = shareOfHeadcount(ground, column, people(found));
  const isListedMentee = isOf(LISTS.menteeRoles.defaults);
  const isListedMentor = isOf(LISTS.mentorRoles.defaults);
  const unlisted = [
    ...mentees.filter((one) => !isListedMentee(one)),
    ...mentors.filter((one) => !isListedMentor(one)),
  ];
  const odd = ground.choices.problems.coverageRole;
  return {
    ...share,
    rule: `${whole} в программах ÷ ${whole.toLowerCase()} всего × 100. Категории: наставляемые ${quoted(of.mentees)}, наставники ${quoted(of.mentors)}. ${ROLE_WORDS[role]} ${tookPartWords(ground)} ${UNIQUE}`,
    source: `${PEOPLE_SOURCE} ${words}`,
    problems: [
      ...share.problems,
      ...howMany('categoryOdd', unlisted.length),
      ...(odd ? [odd] : []),
      ...ground.problems,
    ],
  };
}

export const K1: Indicator = {
  key: 'K1',
  title: 'Доля детей и молодёжи 10–18 лет в роли наставляемых',
  planned: true,
  count: (ground) =>
    byAge(ground, pupilMentees(ground), PUPILS.mentees, [10, 18], 'pupils10to18', 'Наставляемые'),
};

export const K2: Indicator = {
  key: 'K2',
  title: 'Доля детей и молодёжи 15–18 лет в роли наставников',
  planned: true,
  count: (ground) =>
    byAge(ground, pupilMentors(ground), PUPILS.mentors, [15, 18], 'pupils15to18', 'Наставники'),
};

export const K3: Indicator = {
  key: 'K3',
  title: 'Доля молодых учителей в роли наставляемых',
  planned: true,
  count: young,
};

export const K7: Indicator = {
  key: 'K7',
  title: 'Охват обучающихся',
  planned: true,
  count: (ground) => covered(ground, PUPILS, 'pupils', 'Обучающиеся'),
};

export const K8: Indicator = {
  key: 'K8',
  title: 'Охват педагогических работников',
  planned: true,
  count: (ground) => covered(ground, TEACHERS, 'teachers', 'Педагоги'),
};
