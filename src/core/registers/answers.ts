/**
 * Ответы анкет (R15): a row per answered question of every questionnaire that fills no base. Anonymous answers name
 * nobody; rows of one response share its mark, which is no id of Google's.
 */

import { type RecordOf, register } from './register';

/** When in the programme an answer is given: the same questions before and after compare. */
export const ANSWER_STAGES = {
  before: 'до программы',
  during: 'промежуточный',
  after: 'после программы',
} as const;

export const ANSWER_ROLES = {
  mentee: 'наставляемый',
  mentor: 'наставник',
  other: 'другой участник',
} as const;

/** Meetings that every pair goes through (S0, stage 5, rows 1–5), as the feedback on a meeting names them. */
export const MEETING_TYPES = [
  '1 – знакомство',
  '2 – пробная',
  '3 – планирование',
  '4 – рабочая',
  '5 – заключительная',
] as const;
/** Meetings beside the five (R08). */
export const OTHER_MEETING_TYPES = ['ситуационная', 'групповая'] as const;

/** What mentees are busy with in the holidays (F22), the last for all else. */
export const HOLIDAY_ACTIVITIES = [
  'Кружок или секция',
  'Лагерь',
  'Учебные занятия',
  'Проект с наставником',
  'Практика или работа',
  'Другое',
] as const;

/** Choices of the nine statements on conformity (domain B.5), the best first. */
export const CONFORMITY = ['в полной мере', 'частично', 'не проявляется'] as const;

export const YES_NO = ['Да', 'Нет'] as const;

/** What stands in «Кто» when nobody is named. */
export const ANONYMOUS = 'анонимно';

/** What an answer is counted for; '' for words that only people read. */
export const MEASURES = [
  'satisfaction',
  'growth',
  'quality',
  'conformity',
  'swot',
  'meeting',
  'plan',
  '',
] as const;
export type Measure = (typeof MEASURES)[number];

export const ANSWERS = register({
  key: 'answers',
  title: 'Ответы анкет',
  tab: 'figures',
  keyColumn: 'response',
  frozenUpTo: 'questionnaire',
  columns: {
    day: { title: 'Дата', kind: 'day', group: 'who', width: 90, note: 'Когда ответили.' },
    questionnaire: {
      title: 'Анкета',
      kind: 'text',
      group: 'who',
      width: 230,
      note: 'Из какой анкеты ответ.',
    },
    stage: {
      title: 'Этап',
      kind: 'choice',
      values: Object.values(ANSWER_STAGES),
      group: 'who',
      width: 165,
      note: 'До программы, промежуточный, после программы.',
    },
    role: {
      title: 'Роль',
      kind: 'choice',
      values: Object.values(ANSWER_ROLES),
      group: 'who',
      width: 150,
      note: 'Кто отвечал.',
    },
    form: {
      title: 'Форма наставничества',
      kind: 'choice',
      list: 'forms',
      group: 'terms',
      width: 190,
      note: 'В какой форме наставничества участвует тот, кто отвечал.',
    },
    subject: {
      title: 'Кто',
      kind: 'code',
      group: 'who',
      width: 90,
      note: 'Код участника или «анонимно». Имён здесь нет.',
    },
    pair: { title: 'Пара', kind: 'code', group: 'who', width: 90, note: 'Код пары, о которой ответ.' },
    item: { title: 'Вопрос', kind: 'text', group: 'request', width: 320, note: 'Вопрос анкеты.' },
    value: {
      title: 'Ответ',
      kind: 'text',
      group: 'request',
      width: 220,
      plain: true,
      note: 'Как ответили. Исправленное здесь входит в показатели после «Обновить».',
    },
    remarks: {
      title: 'Замечания',
      kind: 'text',
      wrap: true,
      group: 'state',
      width: 260,
      note: 'Почему ответ не входит в показатели. Заполняется само.',
    },
    measure: {
      title: 'Что измеряет (служебное)',
      kind: 'text',
      group: 'system',
      width: 110,
      note: 'По этому слову ответ находит свой показатель.',
      system: true,
    },
    key: {
      title: 'Пункт (служебное)',
      kind: 'text',
      group: 'system',
      width: 110,
      note: 'Одинаков у одного и того же пункта до и после программы.',
      system: true,
    },
    response: {
      title: 'Отметка ответа (служебное)',
      kind: 'text',
      group: 'system',
      width: 130,
      note: 'Общая у ответов одного человека на одну анкету; по ней нельзя узнать, кто отвечал.',
      system: true,
    },
  },
});

export type Answer = RecordOf<typeof ANSWERS.columns>;

/** Whether the answer is counted: what has a remark is kept and left out. */
export function isCounted(answer: Answer): boolean {
  return answer.remarks === '';
}
