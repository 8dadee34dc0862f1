/** What is planned for an indicator in a school year: the school's own figure, else a sample of the sources. */

import { isDay } from '../day';
import type { Problem } from '../problem';
import { SAMPLE_TARGETS, TARGETS, type Target } from '../registers/targets';
import { readCode } from '../text';

export interface Plan {
  /** Percent; null when nothing is planned. */
  readonly value: number | null;
  /** Which plan it is; '' without one. */
  readonly words: string;
  /** Plans that are no percent: left out. */
  readonly problems: readonly Problem[];
}

/**
 * The school's own plan of the year, else the sample of that year, else the last sample before it (the sources end with
 * 2024: domain A.2.4). «K1» and «К1», «2026–2027» and «2026/27» are alike; the first of doubled rows counts.
 */
export function planOf(targets: readonly Target[], key: string, schoolYear: string): Plan {
  const year = startOf(schoolYear);
  const ours = targets.filter(({ indicator }) => readCode(indicator) === readCode(key));
  const own = ours.filter((row) => startOf(row.schoolYear) === year && row.plan !== null);
  const problems = own
    .filter(({ plan }) => !isPercent(plan))
    .map(({ plan }) => ({
      code: 'planOdd',
      place: { register: TARGETS.key, code: key, column: 'plan' },
      values: { value: String(plan).replace('.', ',') },
    }));
  const plan = own.find((row) => isPercent(row.plan));
  if (plan) return { value: plan.plan, words: `План: план школы на ${schoolYear}.`, problems };
  const sample = ours
    .flatMap((row) => {
      const begins = startOf(row.schoolYear);
      const value = sampleOf(row, key);
      return begins !== null && value !== null ? [{ begins, value }] : [];
    })
    .filter(({ begins }) => year !== null && begins <= year)
    .reduce<{ begins: number; value: number } | null>(
      (last, one) => (last && last.begins >= one.begins ? last : one),
      null,
    );
  if (!sample) return { value: null, words: '', problems };
  const of = `${sample.begins}–${sample.begins + 1}`;
  return {
    value: sample.value,
    words:
      sample.begins === year
        ? `План: образец на ${of}, по умолчанию, уточните у учредителя.`
        : `План: последний образец, на ${of}, по умолчанию, уточните у учредителя.`,
    problems,
  };
}

function sampleOf(row: Target, key: string): number | null {
  const first = SAMPLE_TARGETS[key]?.of ?? 'plan2020';
  const found = [row[first], row.plan2020, row.plan2021].find(isPercent);
  return found ?? null;
}

function isPercent(value: number | null): value is number {
  return value !== null && value >= 0 && value <= 100;
}

/** The year in which a school year begins; Sheets may have made a date of its spelling. */
function startOf(schoolYear: string): number | null {
  const text = schoolYear.trim();
  const match = isDay(text) ? null : /^(\d{4})(?!\d)/.exec(text);
  return match ? Number(match[1]) : null;
}
