/** F02: questionnaire of a pupil who wants a mentor. */

import { PRIVACY_NOTE, type Questionnaire, SHARED } from './questionnaire';

export const PUPIL: Questionnaire = {
  key: 'pupil',
  title: 'Анкета наставляемого: обучающийся',
  description: `Расскажите, с чем нужна помощь наставника. ${PRIVACY_NOTE}`,
  confirmation: 'Спасибо, ответ получен. Куратор свяжется с вами, когда подберёт наставника.',
  audience: 'Для учеников, которые хотят, чтобы у них был наставник',
  register: 'mentees',
  prefix: 'У',
  roles: ['Обучающийся', 'Студент'],
  constants: { role: 'Обучающийся' },
  questions: [
    SHARED.NAME,
    { title: 'Дата рождения', kind: 'day', required: true, column: 'birthDate' },
    { title: 'Класс', help: 'Например, 7А.', kind: 'class', required: true, column: 'post' },
    SHARED.EMAIL,
    {
      title: 'С чем нужна помощь',
      kind: 'choices',
      lists: ['pupilTopics'],
      required: true,
      column: 'topics',
    },
    { title: 'Главный запрос', kind: 'choice', lists: ['pupilTopics'], required: true, column: 'mainTopic' },
    SHARED.STORY,
    SHARED.INTERESTS,
    ...SHARED.TERMS,
    ...SHARED.MEETING,
  ],
};
