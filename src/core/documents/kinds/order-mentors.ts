/** D05: приказ о назначении наставников: только с их письменного согласия (A023, A067, A088). */

import { mentorsConsented } from '../checks';
import { documentKind } from '../document-kind';
import { MENTORS_TOGETHER } from '../subjects/mentors';
import { readerList, staffReaders } from '../subjects/pairs';
import { isEmployee } from '../subjects/people';

const readers: Parameters<typeof readerList>[0] = (material) =>
  staffReaders(material, material.chosen.map(material.archive.person));

export const ORDER_MENTORS = documentKind({
  key: 'orderMentors',
  id: 'D05',
  title: 'Приказ о назначении наставников',
  group: 'orders',
  heading: 'О назначении наставников на {{Учебный год}} учебный год',
  about: MENTORS_TOGETHER,
  series: 'orders',
  topics: ['any', 'staff', 'labour'],
  mustShow: ['Номер', 'Дата', 'Наставники'],
  lists: [readerList(readers)],
  conditions: [
    {
      name: 'Есть работники',
      meaning: 'среди наставников есть работники организации',
      holds: ({ archive, chosen }) => chosen.some((code) => isEmployee(archive.person(code))),
    },
  ],
  checks: [mentorsConsented],
  readers,
  annexes: 'Приложение 1: список наставников; лист ознакомления',
  signing: 'mentors',
});
