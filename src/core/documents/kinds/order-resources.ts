/** D13: приказ об инфраструктуре и ресурсах программы (A269). */

import { askDay, askLines, daysLater } from '../ask';
import { askedTable } from '../asked-tables';
import { documentKind } from '../document-kind';
import type { Material } from '../material';
import { readerList, staffReaders } from '../subjects/pairs';
import { SCHOOL } from '../subjects/school';

const RESOURCES = askLines(
  ['Ресурсы', 'что и кто отвечает, по одному в строке', 'помещение для встреч – заведующий хозяйством'],
  'помещение для встреч пар и групп – заместитель директора по административно-хозяйственной работе\nкомпьютеры и доступ к интернету – системный администратор\nметодические материалы для наставников – методист\nраздел «Наставничество» на сайте – администратор сайта',
);

const readers = (material: Material) => staffReaders(material, []);

/** Time enough to look a room and its equipment over. */
const DAYS_TO_PREPARE = 14;

export const ORDER_RESOURCES = documentKind({
  key: 'orderResources',
  id: 'D13',
  title: 'Приказ о ресурсах программы наставничества',
  group: 'orders',
  heading: 'Об обеспечении программы наставничества ресурсами',
  about: SCHOOL,
  series: 'orders',
  mustShow: ['Номер', 'Дата', 'Ресурсы'],
  asks: [
    RESOURCES,
    askDay(
      ['Подготовить до', 'к какому дню ресурсы должны быть готовы', '26 октября 2026 г.'],
      daysLater(DAYS_TO_PREPARE),
    ),
  ],
  lists: [
    askedTable(
      RESOURCES,
      [
        ['ресурс', 'что обеспечить', 'помещение для встреч'],
        ['ответственный', 'кто отвечает', 'заведующий хозяйством'],
      ],
      'dash',
    ),
    readerList(readers),
  ],
  readers,
  annexes: 'Лист ознакомления',
});
