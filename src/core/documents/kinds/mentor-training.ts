/** D40: программа и график обучения наставников (A019, A215). */

import { askLines } from '../ask';
import { askedTable } from '../asked-tables';
import { answerTo, linesOf } from '../asks';
import { documentKind } from '../document-kind';
import { count } from '../field';
import type { Material } from '../material';
import { SCHOOL } from '../subjects/school';

const LESSONS = askLines(
  [
    'Занятия',
    'по одному занятию в строке: тема; сколько часов; когда; кто ведёт',
    'Роль наставника; 2; ноябрь; куратор',
  ],
  [
    'Кто такой наставник: роль, права и обязанности; 2; ноябрь; куратор',
    'Как построить доверие и договориться о правилах; 2; ноябрь; педагог-психолог',
    'План пары: от запроса к результату; 2; ноябрь; методист',
    'Трудные случаи и обратная связь; 2; декабрь; педагог-психолог',
  ].join('\n'),
);

/** Null when the hours of a lesson are not a number: a sum without it would be wrong. */
function hoursOf(material: Material): number | null {
  const hours = linesOf(answerTo(LESSONS, material)).map((line) =>
    Number(/^\s*(\d+)/.exec(line.split(';')[1] ?? '')?.[1] ?? Number.NaN),
  );
  const sum = hours.reduce((total, each) => total + each, 0);
  return Number.isNaN(sum) ? null : sum;
}

export const MENTOR_TRAINING = documentKind({
  key: 'mentorTraining',
  id: 'D40',
  title: 'Программа и график обучения наставников',
  group: 'rules',
  heading: 'Программа и график обучения наставников на {{Учебный год}} учебный год',
  about: SCHOOL,
  mustShow: ['Занятия'],
  asks: [LESSONS],
  lists: [
    askedTable(LESSONS, [
      ['тема', 'тема занятия', 'Роль наставника'],
      ['часы', 'сколько часов', '2'],
      ['срок', 'когда', 'ноябрь'],
      ['кто ведёт', 'кто ведёт занятие', 'куратор'],
    ]),
  ],
  fields: [count(['Часов всего', 'сумма часов всех занятий', '8 часов'], hoursOf, ['час', 'часа', 'часов'])],
});
