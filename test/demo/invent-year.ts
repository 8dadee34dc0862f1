/**
 * Invents what people send in the course of a school year beside the surveys of `invent-answers.ts`: a feedback of
 * either side on each meeting, the mentors' reports on their plans, the quality in the eyes of parents and class
 * teachers, the curator's check. Same seed, same answers.
 */

import { addDays } from '../../src/core/day';
import type { SurveyKey } from '../../src/core/questionnaires/questionnaire';
import { SURVEYS } from '../../src/core/questionnaires/surveys/list';
import {
  ANSWER_ROLES,
  CONFORMITY,
  MEETING_TYPES,
  OTHER_MEETING_TYPES,
} from '../../src/core/registers/answers';
import type { Dice } from './invent';
import type { InventedAnswer } from './invent-answers';

/** An answer and the day on which it is sent. */
export interface DatedAnswer extends InventedAnswer {
  readonly day: string;
}

const TOPICS = ['Знакомство и ожидания', 'План на четверть', 'Подготовка к контрольной', 'Проект', 'Итоги'];
const { mentee, mentor, other } = ANSWER_ROLES;

/** Month and day of the meetings of a school year, the year counted from its beginning, and their kinds. */
const MEETINGS = [
  [0, '10-02', MEETING_TYPES[0]],
  [0, '10-23', MEETING_TYPES[1]],
  [0, '11-20', MEETING_TYPES[2]],
  [1, '01-22', MEETING_TYPES[3]],
  [1, '02-12', OTHER_MEETING_TYPES[0]],
  [1, '03-12', MEETING_TYPES[3]],
  [1, '05-14', MEETING_TYPES[4]],
] as const;

/** Feedback on every meeting of the pairs between two days; some meetings fall out, some people keep silent. */
export function inventMeetings(
  pairs: readonly string[],
  [from, to]: readonly [string, string],
  firstYear: number,
  roll: Dice,
): readonly DatedAnswer[] {
  const held = MEETINGS.map(([later, day, type]) => ({ day: `${firstYear + later}-${day}`, type }));
  return held
    .filter(({ day }) => day >= from && day <= to)
    .flatMap(({ day, type }) =>
      pairs.flatMap((pair, i) => {
        if (roll() < 0.06) return [];
        const heldOn = addDays(day, i % 5);
        return [mentor, mentee].flatMap((role) =>
          roll() < 0.14 ? [] : [meeting({ pair, role, heldOn, type }, roll)],
        );
      }),
    );
}

interface Met {
  readonly pair: string;
  readonly role: string;
  readonly heldOn: string;
  readonly type: string;
}

function meeting({ pair, role, heldOn, type }: Met, roll: Dice): DatedAnswer {
  return answer('meeting', addDays(heldOn, 1), {
    pair,
    role,
    heldOn,
    meetingType: type,
    meetingFormat: roll() < 0.8 ? 'Очно' : 'Дистанционно',
    duration: roll() < 0.7 ? '30–60 минут' : 'До 30 минут',
    topic: pick(TOPICS, roll),
    usefulness: String(7 + Math.floor(roll() * 4)),
    problem: roll() < 0.01 ? 'Да' : 'Нет',
  });
}

/** A report of the mentor of each pair on a quarter, sent from the day on; a few are not sent. */
export function inventPlanReports(
  pairs: readonly string[],
  quarter: 'октябрь – декабрь' | 'январь – март',
  day: string,
  roll: Dice,
): readonly DatedAnswer[] {
  return pairs.flatMap((pair) => {
    if (roll() < 0.07) return [];
    const total = 7 + Math.floor(roll() * 4);
    const share = quarter === 'январь – март' ? 0.6 : 0.3;
    const done = Math.min(total, Math.round(total * share) + Math.floor(roll() * 2));
    const overdue = roll() < 0.08 ? Math.min(1, total - done) : 0;
    return [
      answer('quarter', day, {
        pair,
        quarter,
        itemsTotal: String(total),
        itemsDone: String(done),
        itemsOverdue: String(overdue),
      }),
    ];
  });
}

/** Parents and class teachers on the quality of the programme. */
export function inventQuality(day: string, roll: Dice): readonly DatedAnswer[] {
  const scales = SURVEYS.quality.questions.filter(({ kind }) => kind === 'scale');
  return Array.from({ length: 18 }, (_, i) =>
    answer('quality', day, {
      role: other,
      otherRole: i < 12 ? 'Родитель' : 'Классный руководитель',
      ...Object.fromEntries(scales.map(({ column }) => [column, String(7 + Math.floor(roll() * 4))])),
    }),
  );
}

/** The curator's check of the whole programme. */
export function inventCheck(day: string): DatedAnswer {
  const statements = SURVEYS.curatorCheck.questions.filter(({ measure }) => measure === 'conformity');
  const partly = ['partners', 'menteesActive'];
  return answer('curatorCheck', day, {
    ...Object.fromEntries(
      statements.map(({ column }) => [column, partly.includes(column) ? CONFORMITY[1] : CONFORMITY[0]]),
    ),
    strengths: 'Наставников хватает во всех формах, пары встречаются регулярно',
    weaknesses: 'Не все наставники вовремя присылают отчёты',
    opportunities: 'Завод готов дать ещё наставников',
    threats: 'Старшие наставники заканчивают школу',
  });
}

/** Values by column put under the titles of the questions. */
function answer(survey: SurveyKey, day: string, values: Readonly<Record<string, string>>): DatedAnswer {
  const titles = new Map(SURVEYS[survey].questions.map(({ column, title }) => [column, title]));
  const answers = Object.entries(values).map(([column, value]) => {
    const title = titles.get(column);
    if (title === undefined) throw new Error(`${survey} does not ask ${column}`);
    return [title, value];
  });
  return { survey, day, answers: Object.fromEntries(answers), isBad: false };
}

function pick<T>(list: readonly T[], roll: Dice): T {
  return list[Math.floor(roll() * list.length)]!;
}
