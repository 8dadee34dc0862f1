/** F17: how far the individual plan is, each quarter (A168, A172, A184). */

import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import { choice, count, declareSurvey, PAIR, story } from './ask';

const COUNTED = { measure: 'plan' } as const;

export const QUARTER = declareSurvey(
  'quarter',
  {
    title: 'Квартальный отчёт наставника',
    audience: 'Для наставников, в конце каждого квартала',
    description: 'Отчёт по индивидуальному плану: один ответ на каждую пару, с начала программы.',
    confirmation: 'Спасибо, отчёт получен.',
  },
  {
    number: 'F17',
    when: 'during',
    stage: ANSWER_STAGES.during,
    role: ANSWER_ROLES.mentor,
    anonymous: false,
  },
  [
    PAIR,
    choice('quarter', 'За какой квартал', [
      'июль – сентябрь',
      'октябрь – декабрь',
      'январь – март',
      'апрель – июнь',
    ]),
    count('itemsTotal', 'Сколько пунктов в плане', COUNTED),
    count('itemsDone', 'Сколько из них выполнено', COUNTED),
    count('itemsOverdue', 'Сколько просрочено', COUNTED),
    story('evidence', 'Чем подтверждается', { help: 'Работы, ссылки, события – без имён.' }),
    story('risks', 'Что может помешать'),
  ],
);
