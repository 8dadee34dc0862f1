/**
 * D06: приказ о закреплении пар и групп со списком (D20) и листом ознакомления (D28); A031, A093, A145, A221, A241.
 */

import { askDay, daysLater } from '../ask';
import { noPairTwice, notOrdered, pairsConsented, pairTerms } from '../checks';
import { documentKind } from '../document-kind';
import { PAIRS_TOGETHER, readerList, readersOfPairs } from '../subjects/pairs';

/** The programme's documents leave the time to draft a programme open: two weeks by default. */
const DAYS_FOR_PROGRAMMES = 14;

export const ORDER_PAIRS = documentKind({
  key: 'orderPairs',
  id: 'D06',
  title: 'Приказ о закреплении наставнических пар и групп',
  group: 'orders',
  heading: 'О закреплении наставнических пар и групп на {{Учебный год}} учебный год',
  about: PAIRS_TOGETHER,
  series: 'orders',
  topics: ['any', 'pupils', 'staff'],
  mustShow: ['Номер', 'Дата', 'Пары'],
  asks: [
    askDay(
      ['Срок программ', 'до какого дня разработать персонализированные программы', '26 октября 2026 г.'],
      daysLater(DAYS_FOR_PROGRAMMES),
    ),
  ],
  lists: [readerList(readersOfPairs)],
  checks: [noPairTwice, notOrdered, pairsConsented, pairTerms],
  readers: readersOfPairs,
  annexes: 'Приложение 1: список наставников и наставляемых; лист ознакомления',
  signing: 'pairs',
  need: [
    'пара ждёт приказа о закреплении',
    'пары ждут приказа о закреплении',
    'пар ждут приказа о закреплении',
  ],
});
