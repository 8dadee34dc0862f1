/** F23: a teacher of a pair asks to be released from lessons for its event (A075). */

import { ANSWER_STAGES } from '../../registers/answers';
import { day, declareSurvey, line, PAIR, ROLE_IN_PAIR } from './ask';

export const RELEASE = declareSurvey(
  'release',
  {
    title: 'Освобождение на время мероприятия',
    audience: 'Для педагогов в парах, когда мероприятие совпало с работой',
    description: 'Заявка на освобождение от обязанностей на время мероприятия пары.',
    confirmation: 'Спасибо, заявка получена. Решает руководитель; куратор сообщит ответ.',
  },
  { number: 'F23', when: 'demand', stage: ANSWER_STAGES.during, role: '', anonymous: false },
  [
    PAIR,
    ROLE_IN_PAIR,
    line('releaseFor', 'На какое мероприятие', 'Название.'),
    day('releaseOn', 'На какой день'),
    line('releaseHours', 'На какие часы', 'Например, 2–3 уроки или 10:00–12:00.'),
    line('replacement', 'Чем заменить уроки', 'Предмет или занятие, без имён.', { required: false }),
  ],
);
