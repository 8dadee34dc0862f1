/** D02: приказ об утверждении положения; прежняя редакция утрачивает силу (A062, A087, A194, A239). */

import { askDay, askText, daysLater } from '../ask';
import { documentKind } from '../document-kind';
import type { Material } from '../material';
import { readerList, staffReaders } from '../subjects/pairs';
import { participants } from '../subjects/people';
import { SCHOOL } from '../subjects/school';

/** The sources give five days from the order to the signatures (A064). */
const DAYS_TO_READ = 5;

/** The staff of both bases; mentees and mentors from outside are told of it. */
const readers = (material: Material) => staffReaders(material, participants(material.archive));

export const ORDER_POLICY = documentKind({
  key: 'orderPolicy',
  id: 'D02',
  title: 'Приказ об утверждении положения о наставничестве',
  group: 'orders',
  heading: 'Об утверждении положения о системе наставничества',
  about: SCHOOL,
  series: 'orders',
  topics: ['any', 'pupils', 'staff'],
  mustShow: ['Номер', 'Дата'],
  asks: [
    askDay(['Ознакомить до', 'последний день ознакомления', '17 октября 2026 г.'], daysLater(DAYS_TO_READ)),
    askText(
      [
        'Прежний приказ',
        'приказ об утверждении прежней редакции, если его нет в листе «Документы»',
        'от 02.09.2025 № 38-од',
      ],
      '',
      false,
    ),
  ],
  lists: [readerList(readers)],
  readers,
  approves: ['policy'],
  single: true,
  annexes: 'Положение о системе наставничества; лист ознакомления',
});
