/** D31: аналитическая справка о выполнении индивидуальных планов, ежеквартально до 5 числа (A172). */

import { QUARTER } from '../reports/period';
import { HAS_REPORTS, PLANS_LIST, pairsThere, plansReported, QUARTER_FIELDS } from '../reports/quarter-pairs';
import { reportKind } from '../reports/report-kind';

export const PLANS_QUARTER = reportKind(QUARTER, {
  key: 'plansQuarter',
  id: 'D31',
  title: 'Аналитическая справка о выполнении индивидуальных планов',
  heading: 'О выполнении индивидуальных планов за {{Квартал}}',
  mustShow: ['Планы'],
  fields: QUARTER_FIELDS,
  lists: [PLANS_LIST],
  conditions: [HAS_REPORTS],
  checks: [pairsThere, plansReported],
});
