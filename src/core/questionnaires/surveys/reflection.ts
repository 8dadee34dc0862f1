/** F16: what a pair or group makes of its work at the end (A044, A285). */

import { ANSWER_STAGES } from '../../registers/answers';
import { choice, declareSurvey, PAIR, ROLE_IN_PAIR, scale, story } from './ask';

export const REFLECTION = declareSurvey(
  'reflection',
  {
    title: 'Рефлексия: итоги пары',
    audience: 'Для наставников и наставляемых, в конце программы',
    description: 'Вспомните, с чего начинали, и подведите итог: для себя или вместе.',
    confirmation: 'Спасибо, ответ получен. Куратор прочтёт его перед итоговой встречей.',
  },
  { number: 'F16', when: 'after', stage: ANSWER_STAGES.after, role: '', anonymous: false },
  [
    PAIR,
    ROLE_IN_PAIR,
    choice('reflects', 'Чей это итог', ['Личный', 'Общий итог пары или группы']),
    scale('goalReached', 'Цель достигнута', ''),
    story('worked', 'Что получилось'),
    story('failed', 'Что не получилось'),
    story('next', 'Что дальше'),
  ],
);
