/** D33: отчёт о мониторинге: качество программ и их влияние на участников (A046, A230–A233, A296, A297). */

import type { Check } from '../document-kind';
import { text } from '../field';
import { type List, list } from '../list';
import type { Material } from '../material';
import { GROWTH_CHART, QUALITY_CHART } from '../reports/charts';
import {
  type ChangeRow,
  changeRows,
  conformityWords,
  growthWords,
  type ItemRow,
  itemRows,
  LIMITS,
  type Monitoring,
  monitoringOf,
  type QualityRow,
  qualityRows,
  type StatementRow,
  statementRows,
  swotWords,
} from '../reports/monitoring';
import { periodOf, SCHOOL_YEAR } from '../reports/period';
import { noAnswers, reportKind } from '../reports/report-kind';

const rowsOf =
  <R>(rows: (monitoring: Monitoring) => readonly R[]) =>
  (material: Material): readonly R[] => {
    const monitoring = monitoringOf(material);
    return monitoring ? rows(monitoring) : [];
  };

const wordsOf = (words: (monitoring: Monitoring) => string) => (material: Material) => {
  const monitoring = monitoringOf(material);
  return monitoring ? words(monitoring) : '';
};

const LISTS: readonly List[] = [
  list<QualityRow>({
    name: 'Качество',
    meaning: 'таблицы оценок по ролям и формам',
    rows: rowsOf(qualityRows),
    columns: [
      text(['кто', 'кто отвечал и на какую анкету', 'наставляемые'], ({ who }) => who),
      text(['форма', 'форма наставничества', 'ученик – ученик'], ({ form }) => form),
      text(['ответили', 'сколько человек ответило', '18'], ({ people }) => people),
      text(['удовлетворённость', 'средний балл из 10', '8,1'], ({ satisfaction }) => satisfaction),
      text(['качество', 'средний балл из 10', '7,9'], ({ quality }) => quality),
    ],
  }),
  list<ItemRow>({
    name: 'Вопросы',
    meaning: 'таблицы оценок по вопросам',
    rows: rowsOf(itemRows),
    columns: [
      text(['кто', 'кто отвечал', 'наставляемые'], ({ who }) => who),
      text(['вопрос', 'вопрос анкеты', 'Участникам комфортно'], ({ title }) => title),
      text(['ответили', 'сколько ответов', '18'], ({ answers }) => answers),
      text(['балл', 'средний балл из 10', '7,9'], ({ mean }) => mean),
    ],
  }),
  list<StatementRow>({
    name: 'Соответствие',
    meaning: 'листа соответствия',
    rows: rowsOf(statementRows),
    columns: [
      text(['о чём', 'форма наставничества или программа в целом', 'программа в целом'], ({ form }) => form),
      text(['утверждение', 'что оценивалось', 'Наставляемые активны'], ({ title }) => title),
      text(['оценка', 'как ответил куратор', 'в полной мере'], ({ value }) => value),
      text(['балл', 'сколько это баллов', '2'], ({ points }) => points),
    ],
  }),
  list<ChangeRow>({
    name: 'Влияние',
    meaning: 'таблицы до и после программы',
    rows: rowsOf(changeRows),
    columns: [
      text(['параметр', 'что сравнивается', 'Мне интересно учиться'], ({ title }) => title),
      text(['ответили', 'сколько человек ответило оба раза', '17'], ({ people }) => people),
      text(['до', 'средний балл до программы', '5,1'], ({ before }) => before),
      text(['после', 'средний балл после программы', '6,2'], ({ after }) => after),
      text(['изменение', 'разность', '+1,1'], ({ change }) => change),
      text(['сколько', 'у скольких балл вырос, не изменился, снизился', '9 / 5 / 3'], ({ moved }) => moved),
    ],
  }),
];

const answered: Check = (material) => {
  const monitoring = monitoringOf(material);
  if (!monitoring) return [];
  const lacking = [
    monitoring.quality.tables.length === 0 ? 'Качество программы' : '',
    monitoring.checklists.length === 0 ? 'Лист соответствия программы' : '',
    monitoring.growth.all.items.length === 0 ? 'Итоговая оценка' : '',
  ].filter((title) => title !== '');
  return noAnswers(lacking, periodOf(SCHOOL_YEAR, material)?.words ?? '');
};

export const REPORT_MONITORING = reportKind(SCHOOL_YEAR, {
  key: 'reportMonitoring',
  id: 'D33',
  title: 'Отчёт о мониторинге',
  heading: 'О мониторинге программ наставничества за {{Учебный год}} учебный год',
  mustShow: ['Качество', 'Влияние'],
  fields: [
    text(
      ['Итог соответствия', 'сумма баллов и уровень', '16 баллов из 18'],
      wordsOf((monitoring) =>
        [conformityWords(monitoring), ...(monitoring.checklists.length > 0 ? [LIMITS] : [])].join(' '),
      ),
    ),
    text(
      ['Сильные стороны', 'что помогает внутри программы', 'наставники обучены'],
      wordsOf((m) => swotWords(m, 'strengths')),
    ),
    text(
      ['Слабые стороны', 'что мешает внутри программы', 'мало наставников'],
      wordsOf((m) => swotWords(m, 'weaknesses')),
    ),
    text(
      ['Возможности', 'что помогает вокруг программы', 'рядом колледж'],
      wordsOf((m) => swotWords(m, 'opportunities')),
    ),
    text(
      ['Угрозы', 'что мешает вокруг программы', 'перегрузка педагогов'],
      wordsOf((m) => swotWords(m, 'threats')),
    ),
    text(
      ['Порог', 'с какой доли отмеченное считается сильной стороной', '50 %'],
      (material) => `${monitoringOf(material)?.swot.threshold ?? ''}\u00a0%`,
    ),
    text(
      ['Итог влияния', 'сколько человек сравнили и что вышло', 'ответили 17 человек'],
      wordsOf(growthWords),
    ),
  ],
  lists: LISTS,
  charts: [QUALITY_CHART, GROWTH_CHART],
  checks: [answered],
});
