/** What the charts of «Показатели» are drawn from: a small table each, side by side on a hidden sheet. */

import type { Cell } from '../cell';
import type { StoredFigure } from '../registers/figures';
import type { Figure, Point } from './figure';
import { ROW_HEIGHT, SHEET_COLUMNS } from './sheet';
import { firstYear, isMain, pastFigures, unitOf } from './years';

export const DATA_TITLE = 'Данные диаграмм';

export interface ChartPlan {
  /** By which the chart is remembered. */
  readonly name: string;
  readonly kind: 'column' | 'line' | 'bar';
  readonly title: string;
  readonly colours: readonly string[];
  /** Titles first, then a row per category; null is a gap. */
  readonly table: readonly (readonly (Cell | null)[])[];
  /** Column of the hidden sheet on which its table begins, 0-based. */
  readonly dataAt: number;
  /** Place on the sheet: row below the beginning of the charts and column of the block, both 0-based, and pixels off its left edge. */
  readonly place: { readonly row: number; readonly column: number; readonly x: number };
  readonly width: number;
  readonly height: number;
}

export const FACT = '#1a73e8';
export const PLAN = '#dadce0';
export const SECOND = '#188038';
/** Three side by side are as wide as the table. */
const IN_A_ROW = 3;
const GAP = 10;
const ROWS_EACH = 10;

const MONTHS = 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ');

/** What a chart shows, wherever it stands. */
export type Drawing = Pick<ChartPlan, 'name' | 'kind' | 'title' | 'colours' | 'table'>;

export interface ChartMaterial {
  readonly figures: readonly Figure[];
  readonly stored: readonly StoredFigure[];
  readonly schoolYear: string;
  /** Coverage, month by month. */
  readonly points: readonly Point[];
  readonly forms: readonly { readonly form: string; readonly pairs: number }[];
}

/** Plan against fact by years for each main indicator, coverage by months, satisfaction of both sides, pairs by form. */
export function chartPlans(material: ChartMaterial): readonly ChartPlan[] {
  const drawings: readonly Drawing[] = [
    ...material.figures.filter(isMain).map((figure) => byYears(figure, material)),
    coverage(material),
    satisfaction(material),
    byForm(material),
  ];
  let dataAt = 0;
  return drawings.map((drawing, i) => {
    const plan = { ...drawing, dataAt, ...placeOf(i) };
    dataAt += drawing.table[0]!.length;
    return plan;
  });
}

/** All tables side by side, shorter ones filled up with empty cells. */
export function chartData(plans: readonly ChartPlan[]): readonly (readonly Cell[])[] {
  const height = Math.max(0, ...plans.map(({ table }) => table.length));
  return Array.from({ length: height }, (_, row) =>
    plans.flatMap(({ table }) => table[0]!.map((_title, column) => table[row]?.[column] ?? '')),
  );
}

const yearName = (year: number): string => `${year}–${year + 1}`;

/** The stored years and the one that runs; a count and a share are no two points of one line. */
function yearly(
  { figures, stored, schoolYear }: ChartMaterial,
  key: string,
): readonly { readonly year: number; readonly plan: number | null; readonly value: number | null }[] {
  const now = figures.find((figure) => figure.key === key);
  const past = pastFigures(stored, schoolYear)
    .filter(({ indicator }) => indicator === key)
    .map((record) => (now && unitOf(record) !== now.unit ? { ...record, plan: null, value: null } : record));
  return [...past, ...(now ? [now] : [])].map(({ plan, value, schoolYear: name }) => ({
    year: firstYear(name) ?? 0,
    plan,
    value,
  }));
}

function byYears({ key, title, unit }: Figure, material: ChartMaterial): Drawing {
  return {
    name: key,
    kind: 'column',
    title: `${key}. ${title}${unit === 'percent' ? ', %' : ''}`,
    colours: [PLAN, FACT],
    table: [
      ['Учебный год', 'План', 'Факт'],
      ...yearly(material, key).map(({ year, plan, value }) => [yearName(year), plan, value]),
    ],
  };
}

export function coverage({ points, schoolYear }: Pick<ChartMaterial, 'points' | 'schoolYear'>): Drawing {
  const month = ({ asOf }: Point): string => MONTHS[Number(asOf.slice(5, 7)) - 1] ?? asOf;
  return {
    name: 'coverage',
    kind: 'line',
    title: `Охват обучающихся по месяцам, ${schoolYear}, %`,
    colours: [FACT],
    table: [
      ['Месяц', 'Охват'],
      ...(points.length > 0 ? points.map((point) => [month(point), point.value]) : [['нет данных', null]]),
    ],
  };
}

function satisfaction(material: ChartMaterial): Drawing {
  const [mentees, mentors] = [yearly(material, 'K5'), yearly(material, 'K6')];
  const years = [...new Set([...mentees, ...mentors].map(({ year }) => year))].sort((a, b) => a - b);
  const of = (side: typeof mentees, year: number): number | null =>
    side.find((each) => each.year === year)?.value ?? null;
  return {
    name: 'satisfaction',
    kind: 'column',
    title: 'Удовлетворённость участников, %',
    colours: [FACT, SECOND],
    table: [
      ['Учебный год', 'Наставляемые', 'Наставники'],
      ...years.map((year) => [yearName(year), of(mentees, year), of(mentors, year)]),
    ],
  };
}

function byForm({ forms }: ChartMaterial): Drawing {
  return {
    name: 'forms',
    kind: 'bar',
    title: 'Пары по формам наставничества',
    colours: [FACT],
    table: [
      ['Форма', 'Пары'],
      ...(forms.length > 0
        ? forms.map(({ form, pairs }) => [form || 'не указана', pairs])
        : [['нет пар', 0]]),
    ],
  };
}

function placeOf(i: number): Pick<ChartPlan, 'place' | 'width' | 'height'> {
  const whole = SHEET_COLUMNS.reduce((sum, { width }) => sum + width, 0);
  const width = Math.floor((whole - (IN_A_ROW - 1) * GAP) / IN_A_ROW);
  let [x, column] = [(i % IN_A_ROW) * (width + GAP), 0];
  for (; x >= SHEET_COLUMNS[column]!.width; column++) x -= SHEET_COLUMNS[column]!.width;
  const row = Math.floor(i / IN_A_ROW) * ROWS_EACH;
  return { place: { row, column, x }, width, height: ROWS_EACH * ROW_HEIGHT - GAP };
}
