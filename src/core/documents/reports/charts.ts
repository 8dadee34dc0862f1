/** Charts of the reports: what the tables say, to be seen at a glance. Nothing is drawn that the tables hide. */

import { coverage, FACT, PLAN, SECOND } from '../../indicators/charts';
import { coverageByMonth } from '../../indicators/count';
import { percent } from '../../indicators/indicator';
import type { Shown } from '../../indicators/monitoring/growth';
import { formatNumber } from '../../russian/plural';
import { capital } from '../../text';
import type { PaperChart, PaperDrawing } from '../paper-chart';
import { groundOf, planAndFact } from './figure-rows';
import { monitoringOf, qualityMeans } from './monitoring';
import { percentWords } from './percent';
import { periodOf, SCHOOL_YEAR, schoolYearIn } from './period';
import { pairsIn } from './quarter-pairs';

/** Something counted, with its name. */
export type Bar = readonly [name: string, value: number];

/** Bars from the longest to the shortest, each with its value in words; null when there is nothing to compare. */
export function barsOf(
  title: string,
  measure: string,
  bars: readonly Bar[],
  say: (value: number) => string = formatNumber,
): PaperDrawing | null {
  if (bars.length === 0) return null;
  const sorted = [...bars].sort(([, a], [, b]) => b - a);
  const rows = sorted.map(([name, value]) => [`${capital(name)}: ${say(value)}`, value]);
  return { kind: 'bar', title, colours: [FACT], table: [['', measure], ...rows] };
}

/** Sums by form of mentoring. */
function byForm<T extends { readonly form: string }>(
  all: readonly T[],
  sum: (own: readonly T[]) => number | null,
): readonly Bar[] {
  return [...new Set(all.map(({ form }) => form))].flatMap((form) => {
    const value = sum(all.filter((each) => each.form === form));
    return value === null ? [] : [[form || 'форма не указана', value] as const];
  });
}

export const PAIRS_CHART: PaperChart = {
  name: 'Диаграмма пар',
  meaning: 'пары в работе по формам наставничества',
  draw: (material) =>
    barsOf(
      'Пары в работе по формам наставничества',
      'Пары',
      byForm(pairsIn(material), ({ length }) => length),
    ),
};

export const PLANS_CHART: PaperChart = {
  name: 'Диаграмма планов',
  meaning: 'доля выполненных пунктов планов по формам наставничества',
  draw: (material) => {
    const shares = byForm(pairsIn(material), (own) => {
      const of = (part: 'done' | 'total') => own.reduce((sum, { plan }) => sum + (plan?.[part] ?? 0), 0);
      return percent(of('done'), of('total'));
    });
    return barsOf(
      'Выполнено пунктов планов, % по формам наставничества',
      'Выполнено, %',
      shares,
      percentWords,
    );
  },
};

export const FIGURES_CHART: PaperChart = {
  name: 'Диаграмма показателей',
  meaning: 'план и факт показателей, которые считаются в процентах',
  draw: (material) => {
    const rows = planAndFact(material);
    if (rows.every(({ plan, value }) => plan === null && value === null)) return null;
    return {
      kind: 'bar',
      title: 'Показатели: план и факт, %',
      colours: [PLAN, FACT],
      table: [['', 'План', 'Факт'], ...rows.map(({ title, plan, value }) => [title, plan, value])],
    };
  },
};

export const COVERAGE_CHART: PaperChart = {
  name: 'Диаграмма охвата',
  meaning: 'охват обучающихся по месяцам',
  draw: (material) => {
    const period = periodOf(SCHOOL_YEAR, material);
    if (!period) return null;
    const points = coverageByMonth(groundOf(material.archive), period.asOf);
    if (points.every(({ value }) => value === null)) return null;
    return coverage({ points, schoolYear: schoolYearIn(period) });
  },
};

export const QUALITY_CHART: PaperChart = {
  name: 'Диаграмма качества',
  meaning: 'средние оценки удовлетворённости и качества',
  draw: (material) => {
    const monitoring = monitoringOf(material);
    const means = monitoring ? qualityMeans(monitoring) : [];
    if (means.length === 0) return null;
    return {
      kind: 'bar',
      title: 'Оценки участников, средний балл из 10',
      colours: [FACT, SECOND],
      table: [
        ['', 'Удовлетворённость', 'Качество'],
        ...means.map(({ who, satisfaction, quality }) => [who, satisfaction, quality]),
      ],
    };
  },
};

/** What may be told of a change. */
const told = (shown: Shown) => (shown === null || shown === 'hidden' ? [] : [shown]);

export const GROWTH_CHART: PaperChart = {
  name: 'Диаграмма влияния',
  meaning: 'средние баллы до и после программы',
  draw: (material) => {
    const all = monitoringOf(material)?.growth.all;
    const rows = [
      ...(all?.items ?? []),
      { title: 'В среднем по всем параметрам', change: all?.overall ?? null },
    ].flatMap(({ title, change }) => told(change).map(({ before, after }) => [title, before, after]));
    if (rows.length === 0) return null;
    return {
      kind: 'bar',
      title: 'До и после программы, средний балл из 10',
      colours: [PLAN, FACT],
      table: [['', 'До', 'После'], ...rows],
    };
  },
};
