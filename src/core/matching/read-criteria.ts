/** «Критерии»: what the sheet is filled with, and what its rows say for the next run. */
import type { Cells } from '../cell';
import type { Problem } from '../problem';
import type { CriteriaRow } from '../registers/criteria';
import { foldText } from '../text';
import type { OptionalRules } from './context';
import type { Declaration } from './criteria/declaration';
import { CRITERIA } from './criteria/list';
import { MATCHING_ORDER, type MatchingOrder, orderOf } from './order';
import { OPTIONAL_RULES } from './rules/list';

const HIGHEST_WEIGHT = 100;

/** All rows in the order of the sheet: criteria of the score, optional rules, what comes first. */
export const CRITERIA_ROWS: readonly Declaration[] = [
  ...CRITERIA,
  ...Object.values(OPTIONAL_RULES),
  ...Object.values(MATCHING_ORDER),
];

/** How a row is written when the sheet does not have it. */
export function criteriaCells({ title, on, weight, meaning, example }: Declaration): Cells {
  const standard = [...(weight === null ? [] : [String(weight)]), on ? 'включено' : 'выключено'].join(', ');
  return { name: title, on, weight: weight ?? '', meaning, example, standard };
}

/** Rows that the sheet lacks, found by title. */
export function missingCriteria(rows: readonly CriteriaRow[]): readonly Declaration[] {
  const there = new Set(rows.map(({ name }) => foldText(name)));
  return CRITERIA_ROWS.filter(({ title }) => !there.has(foldText(title)));
}

export interface Criteria {
  /** Whole numbers 0…100 by key of the criterion, 0 for those switched off. */
  readonly weights: Readonly<Record<string, number>>;
  readonly rules: OptionalRules;
  readonly order: MatchingOrder;
  /** One for each row whose weight cannot be read; the default is used instead. `place.code` is the title. */
  readonly problems: readonly Problem[];
}

/** A row that was deleted counts as by default, the first of two with one title counts; foreign rows are left alone. */
export function readCriteria(rows: readonly CriteriaRow[]): Criteria {
  const byTitle = new Map([...rows].reverse().map((row) => [foldText(row.name), row]));
  const problems: Problem[] = [];
  const points = new Map(
    CRITERIA_ROWS.map((row) => [row.key, readPoints(row, byTitle.get(foldText(row.title)), problems)]),
  );
  const pointsOf = ({ key }: Declaration): number | null => points.get(key) ?? null;
  return {
    weights: Object.fromEntries(CRITERIA.map((criterion) => [criterion.key, pointsOf(criterion) ?? 0])),
    rules: { ownChild: pointsOf(OPTIONAL_RULES.ownChild) !== null },
    order: orderOf(pointsOf),
    problems,
  };
}

/** The weight of a row, 0 where it has none, null when it is off. */
function readPoints(declared: Declaration, row: CriteriaRow | undefined, problems: Problem[]): number | null {
  if (!(row ?? declared).on) return null;
  if (!row || declared.weight === null) return declared.weight ?? 0;
  const value = row.weight.trim();
  if (/^\d{1,3}$/.test(value) && Number(value) <= HIGHEST_WEIGHT) return Number(value);
  problems.push({
    code: value === '' ? 'weightMissing' : 'weightOdd',
    place: { register: 'criteria', code: declared.title, column: 'weight' },
    values: { name: declared.title, value, standard: String(declared.weight) },
  });
  return declared.weight;
}
