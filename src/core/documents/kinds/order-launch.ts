/** D01: приказ о внедрении целевой модели наставничества (A193). */

import { surnameInitials } from '../../russian/names';
import { askDay, askLines, askText, daysLater, schoolYearEnd } from '../ask';
import { askedTable } from '../asked-tables';
import { documentKind } from '../document-kind';
import { readerList } from '../subjects/pairs';
import { SCHOOL } from '../subjects/school';
import { typedReaders } from '../typed-readers';

/** Two weeks to write the policy and the roadmap. */
const DAYS_FOR_DRAFTS = 14;

const GROUP = askLines(
  [
    'Рабочая группа',
    'члены рабочей группы, по одному в строке: фамилия, инициалы, должность',
    'Лугова А.И., методист',
  ],
  ({ archive: { school } }) =>
    [surnameInitials(school.curatorName), school.curatorPost].filter(Boolean).join(', '),
);

const readers = typedReaders([GROUP]);

export const ORDER_LAUNCH = documentKind({
  key: 'orderLaunch',
  id: 'D01',
  title: 'Приказ о внедрении целевой модели наставничества',
  group: 'orders',
  heading: 'О внедрении целевой модели наставничества',
  about: SCHOOL,
  series: 'orders',
  topics: ['any', 'pupils', 'staff'],
  mustShow: ['Номер', 'Дата'],
  asks: [
    askDay(['Начало внедрения', 'первый день', '1 сентября 2026 г.'], ({ archive }) => archive.today),
    askDay(['Окончание внедрения', 'последний день', '31 августа 2027 г.'], schoolYearEnd),
    GROUP,
    askDay(
      ['Срок проектов', 'когда готовы положение и дорожная карта', '19 октября 2026 г.'],
      daysLater(DAYS_FOR_DRAFTS),
    ),
    askText(
      [
        'Ответственный за ресурсы',
        'на кого возложить материально-техническое обеспечение',
        'заведующего хозяйством',
      ],
      'заместителя директора по административно-хозяйственной работе',
    ),
    askText(['Сроки мониторинга', 'когда проводится мониторинг', 'декабрь и май'], 'декабрь и май'),
    askLines(
      ['Планируемые результаты', 'по одному в строке', 'у каждого молодого педагога есть наставник'],
      'наставники подобраны всем, кто просил о поддержке\nучастники довольны работой в парах и группах\nлучшие практики описаны и опубликованы',
    ),
  ],
  lists: [
    askedTable(
      GROUP,
      [
        ['кто', 'член рабочей группы', 'Лугова А.И.'],
        ['должность', 'его должность', 'методист'],
      ],
      'comma',
    ),
    readerList(readers),
  ],
  readers,
  annexes: 'Приложение 1: состав рабочей группы; приложение 2: планируемые результаты',
});
