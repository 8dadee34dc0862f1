/** The indicators of the demo: whom the invented school has, what it planned, what came of it this year and last. */

import { schoolYearOf } from '../../src/core/day';
import { INDICATORS } from '../../src/core/indicators/list';
import type { LocalWorkspace } from '../workspace/workspace';
import { type Line, linesOf, rowsNamed, typeBelow, typeInto } from './sheets';

/** As `summary.json` has it. */
export interface Indicator {
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly plan: number | null;
  readonly year: string;
}

/** Whom the invented school has: typed in by the curator before the first count. */
export const HEADCOUNT: Line = {
  'Дата среза': '01.09.2026',
  'Всего обучающихся': '540',
  'Из них 10–18 лет': '420',
  'Из них 15–18 лет': '110',
  'Всего педагогов': '42',
  'Из них молодых, до 3 лет стажа': '9',
  'Организаций в городе': '120',
  Источник: 'ОО-1 на начало учебного года',
};

/** The curator types the headcount into the first row. */
export function typeHeadcount(workspace: LocalWorkspace): void {
  typeInto(workspace, 'Контингент', 2, HEADCOUNT);
}

/** What the invented school planned for the year, percent. */
export const PLANS: Readonly<Record<string, number>> = {
  K1: 10,
  K2: 12,
  K3: 100,
  K4: 2,
  K5: 80,
  K6: 80,
  K7: 10,
  K8: 40,
};

/** Types the plans beside the indicators of the school year; the rows come with the first count. */
export function typePlans(workspace: LocalWorkspace, schoolYear: string): void {
  for (const { row, cells } of linesOf(workspace, 'Плановые значения')) {
    const plan = PLANS[String(cells.Показатель)];
    if (cells['Учебный год'] === schoolYear && plan !== undefined)
      typeInto(workspace, 'Плановые значения', row, { 'План школы, %': String(plan) });
  }
}

/** The year before, as it was reported: the invented school ran the programme with fewer people. */
const LAST_YEAR: Readonly<Record<string, readonly [plan: number, numerator: number, denominator: number]>> = {
  K1: [8, 33, 410],
  K2: [10, 9, 105],
  K3: [100, 6, 8],
  K4: [2, 1, 120],
  K5: [75, 24, 33],
  K6: [75, 16, 20],
  K7: [8, 36, 530],
  K8: [30, 14, 41],
};

/** Types the figures of a school year that was handed in. */
export function typeReported(workspace: LocalWorkspace, schoolYear: string): void {
  const asOf = `31.05.${schoolYear.slice(-4)}`;
  typeBelow(
    workspace,
    'Показатели по годам',
    Object.entries(LAST_YEAR).map(([key, [plan, numerator, denominator]]) => ({
      Показатель: key,
      Название: INDICATORS.find((indicator) => indicator.key === key)!.title,
      'Учебный год': schoolYear,
      'План, %': String(plan),
      'Факт, %': String(Math.round((numerator / denominator) * 1000) / 10).replace('.', ','),
      Числитель: String(numerator),
      Знаменатель: String(denominator),
      'Дата расчёта': asOf,
      'Как посчитано': 'По отчёту школы за прошлый учебный год.',
      Источник: 'Отчёт о наставничестве за прошлый учебный год.',
      Состояние: 'сдан',
    })),
  );
}

/** What stands in «Показатели по годам» for the school year of today. */
export function keptIndicators(workspace: LocalWorkspace): readonly Indicator[] {
  const [header, ...rows] = rowsNamed(workspace, 'Показатели по годам');
  const number = (row: readonly unknown[], title: string): number | null => {
    const value = row[header?.indexOf(title) ?? -1] ?? '';
    return value === '' ? null : Number(value);
  };
  const text = (row: readonly unknown[], title: string): string =>
    String(row[header?.indexOf(title) ?? -1] ?? '');
  const schoolYear = schoolYearOf(todayIn(workspace));
  return rows
    .filter((row) => text(row, 'Показатель') !== '' && text(row, 'Учебный год') === schoolYear)
    .map((row) => ({
      key: text(row, 'Показатель'),
      numerator: number(row, 'Числитель') ?? 0,
      denominator: number(row, 'Знаменатель'),
      value: number(row, 'Факт, %'),
      plan: number(row, 'План, %'),
      year: text(row, 'Учебный год'),
    }));
}

const MOSCOW = 3 * 3_600_000;

/** The day of the workspace's clock, Moscow time. */
export function todayIn(workspace: LocalWorkspace): string {
  return new Date(workspace.now() + MOSCOW).toISOString().slice(0, 10);
}
