/** D20: список наставников и наставляемых отдельным листом (A063, A155). */

import { noPairTwice } from '../checks';
import { documentKind } from '../document-kind';
import { PAIRS_TOGETHER } from '../subjects/pairs';

export const PAIR_LIST_PAPER = documentKind({
  key: 'pairList',
  id: 'D20',
  title: 'Список наставников и наставляемых',
  group: 'pairs',
  heading: 'Список наставников и наставляемых на {{Учебный год}} учебный год',
  about: PAIRS_TOGETHER,
  mustShow: ['Пары'],
  checks: [noPairTwice],
});
