/** D03: приказ об утверждении дорожной карты (A092, A158, A195, A240). */

import { askText } from '../ask';
import { documentKind } from '../document-kind';
import type { Material } from '../material';
import { readerList, staffReaders } from '../subjects/pairs';
import { SCHOOL } from '../subjects/school';

const readers = (material: Material) => staffReaders(material, []);

export const ORDER_ROADMAP = documentKind({
  key: 'orderRoadmap',
  id: 'D03',
  title: 'Приказ об утверждении дорожной карты',
  group: 'orders',
  heading: 'Об утверждении дорожной карты наставничества',
  about: SCHOOL,
  series: 'orders',
  topics: ['any', 'pupils', 'staff'],
  mustShow: ['Номер', 'Дата'],
  asks: [
    askText(
      ['Период', 'на какой срок', '2026–2027 учебный год'],
      ({ archive }) => `${archive.school.schoolYear} учебный год`,
    ),
    askText(
      ['Исполнители', 'кому поручить выполнение', 'классным руководителям, педагогу-психологу'],
      'классным руководителям, руководителям методических объединений, педагогу-психологу',
    ),
    askText(
      ['Сроки отчёта', 'когда куратор докладывает о выполнении', 'ежеквартально до 5-го числа'],
      'ежеквартально до 5-го числа месяца, следующего за кварталом',
    ),
  ],
  lists: [readerList(readers)],
  readers,
  approves: ['roadmap'],
  single: true,
  annexes: 'Дорожная карта; лист ознакомления',
});
