/** «Показатели по годам»: the year that runs is counted anew in place, years before it are reported and stay. */

import type { Cells } from '../cell';
import { FIGURE_STATES, type FIGURES, type StoredFigure } from '../registers/figures';
import type { Entry } from '../registers/register';
import type { TARGETS } from '../registers/targets';
import { readCode } from '../text';
import type { Figure } from './figure';
import { LEAST_SHOWN } from './monitoring/hiding';
import { K5, K6 } from './satisfaction';

/** Indicators of the programme's table (domain A.2.4): they have plans and are kept by years; the others are working ones. */
export function isMain({ key }: { readonly key: string }): boolean {
  return key.startsWith('K');
}

/** The year in which a school year begins, however it is spelt («2026–2027», «2026/27»); null when it is none. */
export function firstYear(schoolYear: string): number | null {
  const match = /\d{4}/.exec(schoolYear);
  return match ? Number(match[0]) : null;
}

/** A count has no denominator and is its own numerator; whatever else is stored is a percent. */
export function unitOf({ value, numerator, denominator }: Omit<Kept, 'indicator'>): Figure['unit'] {
  return denominator === null && value !== null && numerator === value ? 'count' : 'percent';
}

type Kept = Pick<StoredFigure, 'indicator' | 'value' | 'numerator' | 'denominator'>;

/** The indicators that are made of what people answered. */
const FROM_ANSWERS = [K5, K6].map(({ key }) => readCode(key));

/** Whether it was made by so few answers that showing it would tell who answered; the row itself stays. */
export function isOfFew({ indicator, denominator }: Kept): boolean {
  return FROM_ANSWERS.includes(readCode(indicator)) && denominator !== null && denominator < LEAST_SHOWN;
}

/** As it may be shown. */
function shown<Row extends Kept>(record: Row): Row {
  return isOfFew(record) ? { ...record, value: null, numerator: null, denominator: null } : record;
}

type Stored = Entry<typeof FIGURES.columns>;

function storedOf(figure: Figure, rows: readonly Stored[]): Stored | undefined {
  const year = firstYear(figure.schoolYear);
  return rows.find(({ record }) => record.indicator === figure.key && firstYear(record.schoolYear) === year);
}

/** What is to be written: changes by row, rows to add. */
export interface YearWork {
  readonly changed: readonly (readonly [row: number, cells: Cells])[];
  readonly appended: readonly Cells[];
}

/**
 * Rows of the main indicators for their school year, changed in place or added; a row that stands as «сдан» is left
 * alone, and what is left of earlier years becomes «сдан». Of doubled rows the first counts.
 */
export function storeFigures(figures: readonly Figure[], rows: readonly Stored[]): YearWork {
  const changed: (readonly [number, Cells])[] = [];
  const appended: Cells[] = [];
  const main = figures.filter(isMain);
  for (const figure of main) {
    const there = storedOf(figure, rows);
    if (!there) appended.push({ ...cellsOf(figure), state: FIGURE_STATES.current });
    else if (there.record.state !== FIGURE_STATES.reported)
      changed.push([there.row, { ...cellsOf(figure), state: FIGURE_STATES.current }]);
  }
  const now = firstYear(main[0]?.schoolYear ?? '');
  for (const { row, record } of rows) {
    const year = firstYear(record.schoolYear);
    if (now === null || year === null || year >= now || record.state === FIGURE_STATES.reported) continue;
    changed.push([row, { state: FIGURE_STATES.reported }]);
  }
  return { changed, appended };
}

function cellsOf({
  key,
  title,
  schoolYear,
  plan,
  value,
  numerator,
  denominator,
  asOf,
  rule,
  source,
}: Figure): Cells {
  return {
    indicator: key,
    title,
    schoolYear,
    plan: plan ?? '',
    value: value ?? '',
    numerator: numerator ?? '',
    denominator: denominator ?? '',
    asOf,
    rule,
    source,
  };
}

const REPORTED_RULE = 'Показатель сдан и больше не пересчитывается.';

/** The figure as it was reported, when the curator has set its row to «сдан»; else as it has been counted now. */
export function asReported(figure: Figure, rows: readonly Stored[]): Figure {
  const there = storedOf(figure, rows)?.record;
  if (there?.state !== FIGURE_STATES.reported) return figure;
  const record = shown(there);
  return {
    ...figure,
    unit: unitOf(record),
    numerator: record.numerator,
    denominator: record.denominator,
    value: record.value,
    plan: record.plan,
    asOf: record.asOf,
    rule: `${record.rule} ${REPORTED_RULE}`.trim(),
    source: record.source,
    problems: [],
  };
}

/** Stored rows of the years before this one, oldest first, each year and indicator once. */
export function pastFigures(stored: readonly StoredFigure[], schoolYear: string): readonly StoredFigure[] {
  const now = firstYear(schoolYear) ?? 0;
  const once = new Map<string, StoredFigure>();
  for (const record of stored) {
    const year = firstYear(record.schoolYear);
    const key = `${year} ${record.indicator}`;
    if (year !== null && year < now && !once.has(key)) once.set(key, shown(record));
  }
  return [...once.values()].sort((a, b) => (firstYear(a.schoolYear) ?? 0) - (firstYear(b.schoolYear) ?? 0));
}

/** Rows that «Плановые значения» lacks for this year's indicators: named, without a plan, for the curator to fill in. */
export function missingTargets(
  figures: readonly Figure[],
  rows: readonly Entry<typeof TARGETS.columns>[],
): readonly Cells[] {
  return figures
    .filter(isMain)
    .filter(({ key, schoolYear }) =>
      rows.every(
        ({ record }) => record.indicator !== key || firstYear(record.schoolYear) !== firstYear(schoolYear),
      ),
    )
    .map(({ key, schoolYear, title }) => ({ indicator: key, schoolYear, note: title }));
}
