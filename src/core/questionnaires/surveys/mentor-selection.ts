/** F07: what the curator notes at the selection and the interview of a mentor (A021, A022). */

import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import { choice, day, declareSurvey, scale, story, subject } from './ask';

export const MENTOR_SELECTION = declareSurvey(
  'mentorSelection',
  {
    title: 'Лист отбора и собеседования наставника',
    audience: 'Для куратора, при отборе наставников',
    description: 'Заполняется на каждого будущего наставника после собеседования.',
    confirmation: 'Оценка сохранена. Итог отметьте в базе наставников.',
  },
  {
    number: 'F07',
    when: 'before',
    stage: ANSWER_STAGES.before,
    role: ANSWER_ROLES.other,
    anonymous: false,
  },
  [
    subject('Код наставника', 'Из листа «Наставники», например Н-001.'),
    day('interviewOn', 'Дата собеседования'),
    scale('expertise', 'Знает своё дело', ''),
    scale('experienceFits', 'Опыт отвечает запросам наставляемых', ''),
    scale('listening', 'Умеет слушать и объяснять', ''),
    scale('motive', 'Хочет помогать и понимает зачем', ''),
    scale('time', 'Есть время на наставляемых', ''),
    choice('decision', 'Решение', ['Рекомендовать', 'Рекомендовать после обучения', 'Пока не рекомендовать']),
    story('selectionNote', 'Пояснение к решению'),
  ],
);
