/** F09: feedback of either side after each meeting (A041, A283). */

import { ANSWER_STAGES, MEETING_TYPES, OTHER_MEETING_TYPES } from '../../registers/answers';
import { choice, day, declareSurvey, line, PAIR, ROLE_IN_PAIR, scale, story, yesNo } from './ask';

const COUNTED = { measure: 'meeting' } as const;

export const MEETING = declareSurvey(
  'meeting',
  {
    title: 'Отзыв о встрече',
    audience: 'Для наставников и наставляемых, после каждой встречи',
    description: 'Две минуты после встречи: что сделали и что дальше. Отвечают обе стороны, каждая за себя.',
    confirmation: 'Спасибо, отзыв получен. Ответьте ещё раз после следующей встречи.',
  },
  { number: 'F09', when: 'during', stage: ANSWER_STAGES.during, role: '', anonymous: false },
  [
    PAIR,
    ROLE_IN_PAIR,
    day('heldOn', 'Дата встречи', COUNTED),
    choice('meetingType', 'Вид встречи', [...MEETING_TYPES, ...OTHER_MEETING_TYPES], COUNTED),
    choice('meetingFormat', 'Как встречались', ['Очно', 'Дистанционно']),
    choice('duration', 'Сколько длилась', ['До 30 минут', '30–60 минут', 'Больше часа'], COUNTED),
    line('topic', 'Тема встречи', 'Несколько слов.'),
    story('done', 'Что сделали'),
    scale('usefulness', 'Встреча была полезной', 'meeting'),
    story('nextStep', 'Следующий шаг'),
    yesNo('problem', 'Нужна помощь куратора', { ...COUNTED, help: 'Подробности расскажите ему лично.' }),
  ],
);
