/** D31: аналитическая справка о выполнении индивидуальных планов, ежеквартально до 5 числа (A172). */

import { PLANS_CHART } from '../reports/charts';
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
  charts: [PLANS_CHART],
  checks: [pairsThere, plansReported],
});
