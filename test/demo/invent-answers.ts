/**
 * Invents answers to the surveys on satisfaction and on growth, with the mess people leave: low points, questions
 * skipped, points that are none, codes typed in their own way. Same seed, same answers.
 */

import type { Question, Questionnaire, SurveyKey } from '../../src/core/questionnaires/questionnaire';
import { optionsOf } from '../../src/core/questionnaires/questionnaire';
import { DEFAULT_LISTS } from '../../src/core/registers/lists';

/** Somebody in a programme: by code, with the form of mentoring. */
export interface Answering {
  readonly code: string;
  readonly form: string;
  readonly role: 'pupil' | 'teacher' | 'mentor';
}

export interface InventedAnswer {
  readonly survey: SurveyKey;
  /** Values by title of the question, as typed or chosen. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether something in it cannot be read: a form takes it only leniently. */
  readonly isBad: boolean;
}

type Dice = () => number;

const BEFORE = { pupil: 'pupilBefore', teacher: 'teacherBefore' } as const;
const AFTER = { pupil: 'pupilAfter', teacher: 'teacherAfter' } as const;
const WORDS = ['Встречи без спешки', 'Хочется чаще', 'Стало понятнее, с чего начать', ''];
const BAD_POINTS = ['11', '0', 'хорошо', '7 из 10'];
/** Of a hundred people so many leave out one of the two measurements, type a point that is none, are not content. */
const [ABSENT, BAD, LOW] = [12, 4, 15] as const;

/** Answers before, then after the programme, then on satisfaction; of each by the order of the people. */
export function inventAnswers(
  surveys: Readonly<Partial<Record<SurveyKey, Questionnaire>>>,
  people: readonly Answering[],
  seed: number,
): readonly InventedAnswer[] {
  const roll = dice(seed);
  const chance = (percent: number): boolean => roll() * 100 < percent;
  const fill = (survey: SurveyKey, person: Answering, level: number): InventedAnswer[] => {
    const questionnaire = surveys[survey];
    if (!questionnaire) return [];
    const answers = Object.fromEntries(
      questionnaire.questions
        .map((question) => [question.title, inventValue(question, person, level, roll)] as const)
        .filter(([, value]) => value !== ''),
    );
    const scales = questionnaire.questions.filter(({ kind }) => kind === 'scale');
    const isBad = scales.length > 0 && chance(BAD);
    if (isBad) answers[pick(scales, roll).title] = pick(BAD_POINTS, roll);
    return [{ survey, answers, isBad }];
  };
  const mentees = people.flatMap((person) =>
    person.role === 'mentor' ? [] : [{ ...person, role: person.role }],
  );
  const levels = new Map(people.map(({ code }) => [code, 4 + Math.floor(roll() * 4)]));
  const before = mentees.flatMap((one) =>
    chance(ABSENT) ? [] : fill(BEFORE[one.role], one, levels.get(one.code)!),
  );
  const after = mentees.flatMap((one) =>
    chance(ABSENT) ? [] : fill(AFTER[one.role], one, levels.get(one.code)! + Math.floor(roll() * 4) - 1),
  );
  const content = people.flatMap((one) =>
    fill(one.role === 'mentor' ? 'mentorSatisfaction' : 'menteeSatisfaction', one, chance(LOW) ? 3 : 8),
  );
  return [...before, ...after, ...content];
}

function inventValue(question: Question, person: Answering, level: number, roll: Dice): string {
  const { column, kind, required } = question;
  if (column === 'subject') return typed(person.code, roll);
  if (column === 'form') return person.form;
  if (!required && roll() < 0.3) return '';
  if (kind === 'scale') return String(Math.min(10, Math.max(1, level + Math.floor(roll() * 4) - 1)));
  if (kind === 'paragraph' || kind === 'text') return pick(WORDS, roll);
  const options = optionsOf(question, DEFAULT_LISTS);
  // The first option is the good one: who is content takes it more often.
  return options.length === 0 ? '' : roll() * 10 < level ? options[0]! : pick(options, roll);
}

/** «У-001», «у-001», «У 1»: people type their codes as they like. */
function typed(code: string, roll: Dice): string {
  const way = roll();
  if (way < 0.8) return code;
  return way < 0.9 ? code.toLowerCase() : code.replace(/-0*/, ' ');
}

function pick<T>(list: readonly T[], roll: Dice): T {
  return list[Math.floor(roll() * list.length)]!;
}

/** A generator of numbers in 0…1. */
function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
