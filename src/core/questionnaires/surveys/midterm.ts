/** F10: how it goes in the middle of the programme (A229); anonymous. */

import { ANSWER_STAGES } from '../../registers/answers';
import { declareSurvey, FORM, ROLE_IN_PAIR, scale, story, yesNo } from './ask';
import { SATISFIED } from './satisfaction';

export const MIDTERM = declareSurvey(
  'midterm',
  {
    title: 'Промежуточная обратная связь',
    audience: 'Для наставляемых и наставников, в середине программы',
    description: 'Как идёт работа и что поправить, пока программа не кончилась.',
    confirmation: 'Спасибо, ответ получен. О замене наставника напишите в анкете «Обращение».',
  },
  { number: 'F10', when: 'during', stage: ANSWER_STAGES.during, role: '', anonymous: true },
  [
    ROLE_IN_PAIR,
    FORM,
    SATISFIED,
    scale('progress', 'Мы движемся к цели', 'quality'),
    scale('regular', 'Встречи проходят регулярно', 'quality'),
    scale('planClear', 'План работы понятен', 'quality'),
    {
      column: 'difficulties',
      title: 'Что мешает',
      kind: 'choices',
      required: false,
      options: [
        'Не хватает времени',
        'Трудно договориться о встрече',
        'Неясна цель',
        'Нет взаимопонимания',
        'Не хватает материалов',
        'Ничего',
      ],
    },
    yesNo('needChange', 'В работе пары нужно что-то изменить'),
    story('whatChange', 'Что изменить'),
  ],
);
