/** F01: what people inside the school would want of mentoring, before there is a base of mentees (A197). */

import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import { choice, declareSurvey, FORM, story, yesNo } from './ask';

export const REQUESTS = declareSurvey(
  'requests',
  {
    title: 'Предварительные запросы',
    audience: 'Для всех в школе, до начала программы',
    description: 'Узнаём заранее, какая помощь наставников нужна и кто готов помогать.',
    confirmation: 'Спасибо, ответ получен. Он поможет спланировать программу.',
  },
  {
    number: 'F01',
    when: 'before',
    stage: ANSWER_STAGES.before,
    role: ANSWER_ROLES.other,
    anonymous: true,
  },
  [
    choice('who', 'Кто вы', ['Ученик', 'Студент', 'Педагог', 'Родитель', 'Другое']),
    yesNo('metBefore', 'Вы уже участвовали в наставничестве'),
    choice('wishedRole', 'Кем вы хотели бы быть', ['Наставляемым', 'Наставником', 'Пока не знаю']),
    {
      column: 'topics',
      title: 'В чём нужна или возможна помощь',
      kind: 'choices',
      lists: ['pupilTopics', 'teacherTopics'],
      required: true,
    },
    { ...FORM, required: false },
    story('wish', 'Что для вас важно в программе'),
  ],
);
