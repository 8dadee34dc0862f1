/** How an indicator is declared, and how a figure is made of what it counts. */

import type { Problem } from '../problem';
import { denominatorOf, type HeadcountColumn } from './denominators';
import type { Figure } from './figure';
import type { Ground } from './ground';
import { planOf } from './plans';

export interface Counted {
  readonly unit: Figure['unit'];
  /** Null when so few answered that it is not shown. */
  readonly numerator: number | null;
  /** Null when it is not known; of a count always. */
  readonly denominator: number | null;
  /** The count, where it is not the numerator; null («н/д») where nothing can be said. */
  readonly value?: number | null;
  readonly rule: string;
  readonly source: string;
  readonly problems: readonly Problem[];
}

export interface Indicator {
  /** `K1`…`K8` after the table of indicators (domain A.2.4), `P1`… for the working ones. */
  readonly key: string;
  readonly title: string;
  /** Whether a share is planned for it. */
  readonly planned: boolean;
  readonly count: (ground: Ground) => Counted;
}

/** Percent to one place; null when there is nothing to divide by. */
export function percent(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return Math.round((numerator / denominator) * 1000) / 10;
}

/** The figure of an indicator, with its plan. A plan is a share: nothing is planned for a count. */
export function figureOf({ key, title, planned, count }: Indicator, ground: Ground): Figure {
  const { unit, numerator, denominator, value, rule, source, problems } = count(ground);
  const plan = planned && unit === 'percent' ? planOf(ground.material.targets, key, ground.schoolYear) : null;
  return {
    key,
    title,
    unit,
    numerator,
    denominator,
    value: value !== undefined ? value : unit === 'count' ? numerator : percent(numerator, denominator),
    plan: plan?.value ?? null,
    asOf: ground.asOf,
    schoolYear: ground.schoolYear,
    rule,
    source: [source, plan?.words ?? ''].filter((words) => words !== '').join(' '),
    problems: [...problems, ...(plan?.problems ?? [])],
  };
}

/** A share of what a column of «Контингент» says; more than all of them is told, not hidden. */
export function shareOfHeadcount(
  ground: Ground,
  column: HeadcountColumn,
  numerator: number,
): Pick<Counted, 'unit' | 'numerator' | 'denominator' | 'problems'> & { readonly words: string } {
  const { count, words, problems } = denominatorOf(ground.material.headcount, column, ground);
  return {
    unit: 'percent',
    numerator,
    denominator: count,
    words,
    problems: [...problems, ...(count === null ? [] : tooMany(numerator, count))],
  };
}

/** More counted than there are. */
export function tooMany(numerator: number, denominator: number): readonly Problem[] {
  return numerator > denominator
    ? [{ code: 'numeratorMore', values: { number: String(numerator), count: String(denominator) } }]
    : [];
}
