/** What the surveys share: how one is declared, and the questions that many of them ask. */

import { ANSWER_ROLES, type Measure, YES_NO } from '../../registers/answers';
import { PAIR_PREFIX } from '../../registers/pairs';
import {
  PRIVACY_NOTE,
  type Question,
  type Questionnaire,
  type Survey,
  type SurveyKey,
} from '../questionnaire';

export type SurveyQuestionnaire = Questionnaire & { readonly survey: Survey };

const ANONYMOUS_NOTE =
  'Ответы анонимны: анкета не спрашивает ни имени, ни кода, ни почты. Куратор видит ответы без имён, итоги групп меньше пяти человек не показываются. Анкета – не согласие на обработку персональных данных.';
const CODE_NOTE = 'Имён не пишите: нужен только код, а чей он, знает только куратор.';

/** The description is followed by what is said of every survey of its sort: who sees the answers, that it is no consent. */
export function declareSurvey(
  key: SurveyKey,
  texts: Pick<Questionnaire, 'title' | 'audience' | 'description' | 'confirmation'>,
  survey: Survey,
  questions: readonly Question[],
): SurveyQuestionnaire {
  const coded = questions.some(({ kind }) => kind === 'code');
  const notes = survey.anonymous ? [ANONYMOUS_NOTE] : [...(coded ? [CODE_NOTE] : []), PRIVACY_NOTE];
  return {
    key,
    ...texts,
    description: [texts.description, ...notes].join(' '),
    register: 'answers',
    survey,
    prefix: '',
    roles: [],
    constants: {},
    questions,
  };
}

/** Stands under every question answered in own words. */
const FREE = 'Не пишите о здоровье и о других людях.';
const AGREE = ['совсем не так', 'полностью так'] as const;

type More = Partial<Pick<Question, 'help' | 'required' | 'measure' | 'ends'>>;

/** A statement to agree with from 1 to 10. */
export function scale(column: string, title: string, measure: Measure, more: More = {}): Question {
  return { column, title, kind: 'scale', required: true, measure, ends: AGREE, ...more };
}

export function choice(column: string, title: string, options: readonly string[], more: More = {}): Question {
  return { column, title, kind: 'choice', required: true, options, ...more };
}

export function yesNo(column: string, title: string, more: More = {}): Question {
  return choice(column, title, YES_NO, more);
}

/** Own words, which nobody has to give. */
export function story(column: string, title: string, more: More = {}): Question {
  return { column, title, kind: 'paragraph', required: false, help: FREE, ...more };
}

/** One line of own words. */
export function line(column: string, title: string, help: string, more: More = {}): Question {
  return { column, title, kind: 'text', required: true, help, ...more };
}

export function day(column: string, title: string, more: More = {}): Question {
  return { column, title, kind: 'day', required: true, ...more };
}

export function count(column: string, title: string, more: More = {}): Question {
  return { column, title, kind: 'number', required: true, help: 'Числом.', ...more };
}

/** Who answers or, where somebody else answers, about whom. */
export function subject(title: string, help: string): Question {
  return { column: 'subject', title, kind: 'code', required: true, help };
}

export const SUBJECT = subject('Код участника', 'Код есть в ссылке; если нет, спросите у куратора.');

export const PAIR: Question = {
  column: 'pair',
  title: 'Код пары',
  kind: 'code',
  required: true,
  help: `Код есть в ссылке, например ${PAIR_PREFIX}-001; если нет, спросите у куратора.`,
};

export const FORM: Question = {
  column: 'form',
  title: 'Форма наставничества',
  kind: 'choice',
  lists: ['forms'],
  required: true,
  help: 'Первым назван наставник, вторым – наставляемый.',
};

const { mentee, mentor } = ANSWER_ROLES;
export const ROLE_IN_PAIR = choice('role', 'Кто вы в паре', [mentee, mentor]);
export const ROLE = choice('role', 'Кто вы в программе', Object.values(ANSWER_ROLES));

/** The same in several surveys, so that the answers stand together. */
export const VALUABLE = story('valuable', 'Что было самым ценным');
export const MISSING = story('missing', 'Чего не хватило');
