/** F13: quality of the programme in the eyes of all it touches (A046, A231, A260, A294); anonymous. */

import { ANSWER_STAGES } from '../../registers/answers';
import { choice, declareSurvey, FORM, MISSING, ROLE, scale, story, VALUABLE } from './ask';

export const QUALITY = declareSurvey(
  'quality',
  {
    title: 'Качество программы',
    audience: 'Для участников, родителей, классных руководителей и партнёров, по итогам',
    description: 'Оцените, как устроена программа наставничества и что она даёт.',
    confirmation: 'Спасибо, ответ получен. Итоги войдут в отчёт о программе.',
  },
  { number: 'F13', when: 'after', stage: ANSWER_STAGES.after, role: '', anonymous: true },
  [
    ROLE,
    choice(
      'otherRole',
      'Если другой участник, кто вы',
      ['Родитель', 'Классный руководитель', 'Партнёр', 'Администрация'],
      { required: false },
    ),
    { ...FORM, required: false },
    scale('conditions', 'Условий для встреч хватает', 'quality'),
    scale('organised', 'Программа хорошо организована', 'quality'),
    scale('comfort', 'Участникам комфортно', 'quality'),
    scale('clarity', 'Цели и правила понятны', 'quality'),
    scale('informed', 'О программе достаточно рассказывают', 'quality'),
    scale('outcome', 'Результаты программы заметны', 'quality'),
    VALUABLE,
    MISSING,
    story('proposals', 'Что предлагаете'),
  ],
);
