/**
 * D32: отчёт о наставничестве за учебный год (до 15 мая, A066), анализ (до 5 мая, A185), итоговый аналитический отчёт
 * (A106): одни и те же данные под тремя заголовками.
 */

import { type FormCount, pairsByForm } from '../../indicators/count';
import type { Paper } from '../../registers/papers';
import { schoolYearText } from '../../russian/school-years';
import { askChoice } from '../ask';
import { count, text } from '../field';
import { list } from '../list';
import type { Material } from '../material';
import { casesMade, caseTitle } from '../reports/cases';
import { COVERAGE_CHART, FIGURES_CHART } from '../reports/charts';
import {
  FIGURES_LIST,
  figureNotes,
  groundOf,
  headcountThere,
  isReached,
  mainFigures,
} from '../reports/figure-rows';
import {
  conformityWords,
  growthWords,
  LIMITS,
  type Monitoring,
  monitoringOf,
  qualityWords,
} from '../reports/monitoring';
import { periodOf, SCHOOL_YEAR } from '../reports/period';
import { reportKind } from '../reports/report-kind';

const HEADING = askChoice(
  ['Вид отчёта', 'под каким заголовком: их три, данные одни и те же', 'Отчёт о наставничестве'],
  [
    'Отчёт о наставничестве',
    'Анализ результатов наставничества',
    'Итоговый аналитический отчёт о наставничестве',
  ],
);

/** Cases of pairs that ran in the school year. */
function casesOfYear(material: Material): readonly Paper[] {
  const period = periodOf(SCHOOL_YEAR, material);
  if (!period) return [];
  const { archive } = material;
  return casesMade(archive).filter(({ subjects }) =>
    subjects.some((code) => {
      const { start = '', end = '' } = archive.pair(code) ?? {};
      return start !== '' && start <= period.to && (end === '' || end >= period.from);
    }),
  );
}

const PAIR_WORDS = ['пара', 'пары', 'пар'] as const;

function formsOf(material: Material): readonly FormCount[] {
  const period = periodOf(SCHOOL_YEAR, material);
  return period ? pairsByForm(groundOf(material.archive), period.asOf) : [];
}

const inShort = (words: (monitoring: Monitoring) => string) => (material: Material) => {
  const monitoring = monitoringOf(material);
  return monitoring ? words(monitoring) : '';
};

export const REPORT_YEAR = reportKind(SCHOOL_YEAR, {
  key: 'reportYear',
  id: 'D32',
  title: 'Отчёт о наставничестве за учебный год',
  heading: '{{Вид отчёта}} за {{Учебный год}} учебный год',
  asks: [HEADING],
  mustShow: ['Показатели'],
  fields: [
    text(['В учебном году', 'учебный год в предложении', '2026–2027 учебном году'], (material) =>
      schoolYearText(periodOf(SCHOOL_YEAR, material)?.words.split(' ')[0] ?? '', 'prepositional'),
    ),
    count(
      ['Пар за год', 'сколько пар и мест в группах работало по приказу', '21 пара'],
      (material) => formsOf(material).reduce((all, { pairs }) => all + pairs, 0),
      PAIR_WORDS,
      'female',
    ),
    count(
      ['Достигнуто', 'сколько показателей не ниже плана', '5 показателей'],
      (material) => mainFigures(material).filter((row) => isReached(row) === true).length,
      ['показатель', 'показателя', 'показателей'],
    ),
    count(
      ['Кейсов', 'сколько кейсов составлено за год', '1 кейс'],
      (material) => casesOfYear(material).length,
      ['кейс', 'кейса', 'кейсов'],
    ),
    text(
      [
        'Лучшие практики',
        'кейсы за год, по одному в строке',
        '– Как математика стала любимым предметом (НП-001)',
      ],
      (material) =>
        casesOfYear(material)
          .map((paper) => `– ${caseTitle(paper)} (${paper.subjects.join(', ')})`)
          .join('\n'),
    ),
    text(['Примечания', 'к правилам расчёта и уровням', '¹ Каждый человек один раз.'], (material) =>
      [
        ...figureNotes(material),
        ...((monitoringOf(material)?.checklists ?? []).length > 0 ? [`К итогам мониторинга. ${LIMITS}`] : []),
      ].join('\n'),
    ),
    text(['Итог качества', 'средние оценки участников', '8,1 из 10'], inShort(qualityWords)),
    text(['Итог соответствия', 'сумма баллов и уровень', '16 баллов из 18'], inShort(conformityWords)),
    text(
      ['Итог влияния', 'сколько человек сравнили и что вышло', 'ответили 17 человек'],
      inShort(growthWords),
    ),
    text(['Всего показателей', 'сколько показателей с планом', '8'], (material) =>
      String(mainFigures(material).length),
    ),
    count(
      ['Сравнимо', 'у скольких показателей есть и план, и факт', '7 показателей'],
      (material) => mainFigures(material).filter((row) => isReached(row) !== null).length,
      ['показатель', 'показателя', 'показателей'],
    ),
  ],
  lists: [
    FIGURES_LIST,
    list<FormCount>({
      name: 'Пары по формам',
      meaning: 'строк по формам наставничества',
      rows: formsOf,
      columns: [
        text(['форма', 'форма наставничества', 'ученик – ученик'], ({ form }) => form || 'не указана'),
        count(['пар', 'сколько пар и мест в группах', '12 пар'], ({ pairs }) => pairs, PAIR_WORDS, 'female'),
      ],
    }),
  ],
  charts: [COVERAGE_CHART, FIGURES_CHART],
  checks: [headcountThere],
});
