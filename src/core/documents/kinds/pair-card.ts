/** D39: карточка пары: всё о паре на одной странице. */

import { documentKind } from '../document-kind';
import { PAIR } from '../subjects/pair';

export const PAIR_CARD = documentKind({
  key: 'pairCard',
  id: 'D39',
  title: 'Карточка пары',
  group: 'pairs',
  heading: 'Карточка пары',
  about: PAIR,
  each: true,
  mustShow: ['Наставник', 'Наставляемый'],
});
