/** F22: what mentees are busy with in the holidays (A171). */

import { ANSWER_ROLES, ANSWER_STAGES, HOLIDAY_ACTIVITIES } from '../../registers/answers';
import { choice, declareSurvey, line, subject } from './ask';

export const HOLIDAYS = declareSurvey(
  'holidays',
  {
    title: 'Занятость в каникулы',
    audience: 'Для наставляемых или их классных руководителей, перед каникулами',
    description: 'Чем наставляемый занят в каникулы.',
    confirmation: 'Спасибо, ответ получен. Хороших каникул.',
  },
  {
    number: 'F22',
    when: 'during',
    stage: ANSWER_STAGES.during,
    role: ANSWER_ROLES.mentee,
    anonymous: false,
  },
  [
    subject('Код наставляемого', 'Код есть в ссылке; если нет, спросите у куратора.'),
    choice('holidays', 'Какие каникулы', ['Осенние', 'Зимние', 'Весенние', 'Летние']),
    choice('activity', 'Чем занимается', HOLIDAY_ACTIVITIES),
    line('place', 'Где', 'Организация или город, без адреса.', { required: false }),
  ],
);
