/** F03: questionnaire of a teacher who wants a mentor. */

import { PRIVACY_NOTE, type Questionnaire, SHARED } from './questionnaire';

export const TEACHER: Questionnaire = {
  key: 'teacher',
  title: 'Анкета наставляемого: педагог',
  description: `Расскажите, в чём поможет наставник. ${PRIVACY_NOTE}`,
  confirmation: 'Спасибо, ответ получен. Куратор свяжется с вами, когда подберёт наставника.',
  audience: 'Для педагогов, которые хотят, чтобы у них был наставник',
  register: 'mentees',
  prefix: 'П',
  roles: ['Педагог', 'Молодой специалист', 'Воспитатель', 'Специалист'],
  constants: { role: 'Педагог' },
  questions: [
    SHARED.NAME,
    { title: 'Должность', kind: 'text', required: true, column: 'post' },
    {
      title: 'Предмет или направление',
      kind: 'choice',
      lists: ['subjects'],
      required: true,
      column: 'subject',
    },
    {
      title: 'Педагогический стаж, лет',
      help: 'Полных лет, числом.',
      kind: 'number',
      required: true,
      column: 'experience',
    },
    {
      title: 'Квалификационная категория',
      kind: 'choice',
      lists: ['categories'],
      required: true,
      column: 'category',
    },
    SHARED.EMAIL,
    {
      title: 'Профессиональные затруднения',
      kind: 'choices',
      lists: ['teacherTopics'],
      required: true,
      column: 'topics',
    },
    {
      title: 'Главный запрос',
      kind: 'choice',
      lists: ['teacherTopics'],
      required: true,
      column: 'mainTopic',
    },
    SHARED.STORY,
    ...SHARED.TERMS,
    ...SHARED.MEETING,
  ],
};
