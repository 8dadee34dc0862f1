/** D30: аналитический отчёт о реализации программ, ежеквартально до 5 числа следующего месяца (A168). */

import { reasonGroup } from '../../programme/end-reasons';
import type { Pair } from '../../registers/pairs';
import type { Petition } from '../../registers/petitions';
import { count, day, text } from '../field';
import { list } from '../list';
import type { Material } from '../material';
import { PAIRS_CHART, PLANS_CHART } from '../reports/charts';
import { NONE } from '../reports/percent';
import { periodOf, QUARTER } from '../reports/period';
import {
  codeWords,
  endedPairs,
  HAS_MEETINGS,
  HAS_REPORTS,
  isEarly,
  pairsIn,
  pairsThere,
  plansReported,
  QUARTER_FIELDS,
} from '../reports/quarter-pairs';
import { reportKind } from '../reports/report-kind';

interface OfForm {
  readonly form: string;
  readonly pairs: number;
  readonly started: number;
  readonly finished: number;
  readonly early: number;
}

function byForm(material: Material): readonly OfForm[] {
  const period = periodOf(QUARTER, material);
  const ended = endedPairs(material);
  const all = pairsIn(material);
  return [...new Set(all.map(({ form }) => form))].sort().map((form) => {
    const codes = new Set(all.filter((pair) => pair.form === form).map(({ code }) => code));
    const own = ended.filter(({ code }) => codes.has(code));
    return {
      form,
      pairs: codes.size,
      started: [...codes].filter((code) => (material.archive.pair(code)?.start ?? '') >= (period?.from ?? ''))
        .length,
      finished: own.filter((pair) => !isEarly(pair)).length,
      early: own.filter(isEarly).length,
    };
  });
}

/** Petitions of the quarter; what was asked in a free sentence is left to the curator: names might stand in it. */
function petitionsIn(material: Material): readonly Petition[] {
  const period = periodOf(QUARTER, material);
  return period
    ? material.archive.petitions.filter(({ day: on }) => on >= period.from && on <= period.to)
    : [];
}

/** Number and date, as the add-on writes them; of anything else that is typed there only that there is an order. */
function orderWords(order: string): string {
  if (order === '') return NONE;
  return /^(?:№ \S{1,20})?(?: ?от \d{2}\.\d{2}\.\d{4})?$/.test(order) ? order : 'есть';
}

export const REPORT_QUARTER = reportKind(QUARTER, {
  key: 'reportQuarter',
  id: 'D30',
  title: 'Аналитический отчёт о реализации программ',
  heading: 'О реализации программ наставничества за {{Квартал}}',
  mustShow: ['По формам'],
  fields: [
    ...QUARTER_FIELDS,
    count(
      ['Досрочно завершили', 'сколько пар завершило работу раньше срока', '1 пара'],
      (material) => endedPairs(material).filter(isEarly).length,
      ['пара', 'пары', 'пар'],
      'female',
    ),
  ],
  lists: [
    list<OfForm>({
      name: 'По формам',
      meaning: 'строк по формам наставничества',
      rows: byForm,
      columns: [
        text(['форма', 'форма наставничества', 'ученик – ученик'], ({ form }) => form || 'не указана'),
        text(['пар', 'сколько пар и мест в группах', '12'], ({ pairs }) => String(pairs)),
        text(['начали', 'сколько начали в этом квартале', '12'], ({ started }) => String(started)),
        text(['завершили', 'сколько завершили по плану', '1'], ({ finished }) => String(finished)),
        text(['досрочно', 'сколько завершили раньше срока', '1'], ({ early }) => String(early)),
      ],
    }),
    list<Pair>({
      name: 'Досрочные завершения',
      meaning: 'списка досрочных завершений',
      rows: (material) => endedPairs(material).filter(isEarly),
      columns: [
        text(['пара', 'код пары', 'НП-003'], ({ code }) => codeWords(code)),
        day(['дата', 'последний день', '1 марта 2027 г.'], ({ end }) => end),
        text(['причина', 'причина окончания', 'переезд или перевод'], ({ endReason }) =>
          reasonGroup(endReason),
        ),
      ],
    }),
    list<Petition>({
      name: 'Обращения',
      meaning: 'списка обращений',
      rows: petitionsIn,
      columns: [
        text(['пара', 'код пары', 'НП-003'], ({ pair }) => codeWords(pair)),
        day(['дата', 'день обращения', '20 февраля 2027 г.'], ({ day: on }) => on),
        text(['вид', 'о чём обращение', 'продление'], ({ kind }) => kind),
        text(['решение', 'что решено', 'удовлетворить'], ({ decision }) => decision || 'не принято'),
        text(['приказ', 'номер и дата приказа', '№ 12-од от 26.02.2027'], ({ order }) => orderWords(order)),
      ],
    }),
  ],
  conditions: [HAS_REPORTS, HAS_MEETINGS],
  charts: [PAIRS_CHART, PLANS_CHART],
  checks: [pairsThere, plansReported],
});
