/** F20: who signs up for an event and who was there (A027, A051, A174–A176, A218). */

import { ANSWER_STAGES } from '../../registers/answers';
import { choice, declareSurvey, line, ROLE, SUBJECT } from './ask';

export const ATTENDANCE = declareSurvey(
  'attendance',
  {
    title: 'Регистрация на мероприятие',
    audience: 'Для участников мероприятий, перед ними и в их день',
    description: 'Запишитесь заранее, а в день мероприятия отметьте, что пришли.',
    confirmation: 'Спасибо, отметка получена.',
  },
  { number: 'F20', when: 'demand', stage: ANSWER_STAGES.during, role: '', anonymous: false },
  [
    SUBJECT,
    ROLE,
    line('event', 'Мероприятие', 'Название и дата, как в приглашении.'),
    choice('present', 'Что отмечаете', ['Приду', 'Не приду', 'Участвую']),
  ],
);
