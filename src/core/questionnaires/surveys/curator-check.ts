/** F14: the curator's check of conformity, nine statements, and the words of the SWOT (A296; domain B.5, stage 1). */

import { ANSWER_ROLES, ANSWER_STAGES, CONFORMITY } from '../../registers/answers';
import { choice, declareSurvey, FORM, story } from './ask';

const STATEMENTS = {
  goals: 'Программа отвечает целям наставничества',
  principles: 'Соблюдаются принципы наставничества',
  approaches: 'Применяются современные подходы и технологии',
  climate: 'Участникам комфортно в программе',
  logic: 'Работа наставников последовательна и логична',
  participants: 'Участники довольны программой',
  partners: 'Партнёры довольны программой',
  menteesActive: 'Наставляемые активны',
  learntUsed: 'Полученные знания и опыт применяются',
} as const;

export const CURATOR_CHECK = declareSurvey(
  'curatorCheck',
  {
    title: 'Лист соответствия программы',
    audience: 'Для куратора, в конце программы',
    description: 'Отметьте, насколько проявляется каждое утверждение, и подытожьте сильные и слабые стороны.',
    confirmation: 'Спасибо, лист сохранён.',
  },
  {
    number: 'F14',
    when: 'after',
    stage: ANSWER_STAGES.after,
    role: ANSWER_ROLES.other,
    anonymous: false,
  },
  [
    { ...FORM, required: false, help: 'Пропустите, если оцениваете программу целиком.' },
    ...Object.entries(STATEMENTS).map(([key, title]) =>
      choice(key, title, CONFORMITY, { measure: 'conformity' }),
    ),
    story('strengths', 'Сильные стороны программы'),
    story('weaknesses', 'Слабые стороны программы'),
    story('opportunities', 'Возможности вокруг программы'),
    story('threats', 'Угрозы программе'),
  ],
);
