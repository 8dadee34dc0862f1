/** Invented questionnaires for the tests of answers: one that asks who answers, one that is anonymous. */

import type { Questionnaire, Survey } from '../../../src/core/questionnaires/questionnaire';
import { ANSWER_ROLES, ANSWER_STAGES } from '../../../src/core/registers/answers';

type Surveyed = Questionnaire & { readonly survey: Survey };

const BASE = {
  confirmation: 'Спасибо, ответ получен.',
  audience: 'Для участников программы',
  register: 'answers',
  prefix: '',
  roles: [],
  constants: {},
} as const;

/** Asks for a code, compares before and after. */
export const CODED: Surveyed = {
  ...BASE,
  key: 'pupilBefore',
  title: 'Оценка до программы',
  description: 'Отметьте, где вы сейчас. Анкета – не согласие на обработку персональных данных.',
  survey: {
    number: 'F06',
    when: 'before',
    stage: ANSWER_STAGES.before,
    role: ANSWER_ROLES.mentee,
    anonymous: false,
  },
  questions: [
    { title: 'Ваш код', help: 'Он есть в ссылке.', kind: 'code', required: true, column: 'subject' },
    { title: 'Код пары', kind: 'code', required: false, column: 'pair' },
    {
      title: 'Мне интересно учиться',
      kind: 'scale',
      ends: ['совсем нет', 'очень'],
      required: true,
      column: 'interest',
      measure: 'growth',
    },
    {
      title: 'Я знаю, кем хочу стать',
      kind: 'scale',
      ends: ['совсем нет', 'точно'],
      required: true,
      column: 'choice',
      measure: 'growth',
    },
    { title: 'Что хотите изменить', kind: 'paragraph', required: false, column: 'wish' },
  ],
};

/** The same questions afterwards. */
export const CODED_AFTER: Surveyed = {
  ...CODED,
  key: 'pupilAfter',
  title: 'Оценка после программы',
  survey: { ...CODED.survey, number: 'F15', when: 'after', stage: ANSWER_STAGES.after },
};

/** Names nobody; asks for the form of mentoring and the role. */
export const ANONYMOUS_SURVEY: Surveyed = {
  ...BASE,
  key: 'menteeSatisfaction',
  title: 'Довольны ли вы программой',
  description: 'Имён и адресов анкета не собирает. Это не согласие на обработку персональных данных.',
  survey: { number: 'F11', when: 'after', stage: ANSWER_STAGES.after, role: '', anonymous: true },
  questions: [
    {
      title: 'Форма наставничества',
      kind: 'choice',
      lists: ['forms'],
      required: true,
      column: 'form',
    },
    {
      title: 'Кто вы в программе',
      kind: 'choice',
      options: Object.values(ANSWER_ROLES),
      required: true,
      column: 'role',
    },
    {
      title: 'Программа мне полезна',
      kind: 'scale',
      ends: ['нет', 'да'],
      required: true,
      column: 'useful',
      measure: 'satisfaction',
    },
    {
      title: 'Что понравилось',
      kind: 'choices',
      options: ['Встречи, беседы', 'Экскурсии'],
      required: false,
      column: 'liked',
    },
  ],
};

/** Answered after each meeting by either side: answering again replaces nothing. */
export const MEETING: Surveyed = {
  ...BASE,
  key: 'meeting',
  title: 'Отзыв о встрече',
  description: 'Анкета – не согласие на обработку персональных данных.',
  survey: { number: 'F09', when: 'during', stage: ANSWER_STAGES.during, role: '', anonymous: false },
  questions: [
    { title: 'Код пары', kind: 'code', required: true, column: 'pair' },
    { title: 'Ваш код', kind: 'code', required: true, column: 'subject' },
    { title: 'Дата встречи', kind: 'day', required: true, column: 'heldOn', measure: 'meeting' },
  ],
};

/** Names a pair alone: everybody answers for each of their pairs. */
export const ABOUT_PAIRS: Surveyed = {
  ...MEETING,
  key: 'reflection',
  title: 'Итоги работы пары',
  survey: { number: 'F16', when: 'after', stage: ANSWER_STAGES.after, role: '', anonymous: false },
  questions: [
    { title: 'Код пары', kind: 'code', required: true, column: 'pair' },
    {
      title: 'Кто вы в паре',
      kind: 'choice',
      options: [ANSWER_ROLES.mentee, ANSWER_ROLES.mentor],
      required: true,
      column: 'role',
    },
    { title: 'Что удалось', kind: 'paragraph', required: true, column: 'done' },
  ],
};
