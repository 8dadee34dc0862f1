/** D04: приказ о назначении куратора (A091, A096, A196, A266). */

import { askText } from '../ask';
import { documentKind } from '../document-kind';
import type { Material } from '../material';
import { readerList, staffReaders } from '../subjects/pairs';
import { SCHOOL } from '../subjects/school';

const readers = (material: Material) => staffReaders(material, []);

export const ORDER_CURATOR = documentKind({
  key: 'orderCurator',
  id: 'D04',
  title: 'Приказ о назначении куратора',
  group: 'orders',
  heading: 'О назначении куратора наставничества',
  about: SCHOOL,
  series: 'orders',
  topics: ['any', 'pupils', 'staff'],
  mustShow: ['Номер', 'Дата', 'Куратор'],
  asks: [
    askText(
      ['Период', 'на какой срок', 'на 2026–2027 учебный год'],
      ({ archive }) => `на ${archive.school.schoolYear} учебный год`,
    ),
  ],
  lists: [readerList(readers)],
  readers,
  single: true,
  annexes: 'Лист ознакомления',
});
