/** D18: индивидуальный план развития пары (A024, A032, A222). */

import { pairTerm } from '../checks';
import { documentKind } from '../document-kind';
import { PAIR } from '../subjects/pair';

export const DEVELOPMENT_PLAN = documentKind({
  key: 'developmentPlan',
  id: 'D18',
  title: 'Индивидуальный план развития',
  group: 'pairs',
  heading: 'Индивидуальный план развития',
  about: PAIR,
  each: true,
  mustShow: ['Наставник', 'Наставляемый'],
  checks: [pairTerm],
});
