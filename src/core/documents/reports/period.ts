/** What stretch of time a report is about: a quarter or a school year, as the curator chooses it. */

import { addDays, addMonths, endOfSchoolYear, schoolYearOf } from '../../day';
import { schoolYearText } from '../../russian/school-years';
import { answerTo } from '../asks';
import type { Ask, Check } from '../document-kind';
import type { Material } from '../material';

export interface Period {
  /** «III квартал 2026 года», «2026–2027 учебный год». */
  readonly words: string;
  readonly from: string;
  readonly to: string;
  /** Last day that counts: that of the period, or today while it runs. */
  readonly asOf: string;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
/** So many periods are offered. */
const OFFERED = 5;

function quarterStart(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** «III квартал 2026 года» for any day in it; quarters are those of the calendar (A168, A172). */
export function quarterWords(day: string): string {
  return `${ROMAN[Math.floor((Number(day.slice(5, 7)) - 1) / 3)]} квартал ${day.slice(0, 4)} года`;
}

function readQuarter(words: string): Omit<Period, 'asOf'> | null {
  const match = /^(IV|I{1,3}) квартал (\d{4})/.exec(words.trim());
  if (!match) return null;
  const month = ROMAN.indexOf(match[1] as (typeof ROMAN)[number]) * 3 + 1;
  const from = `${match[2]}-${String(month).padStart(2, '0')}-01`;
  return { words: quarterWords(from), from, to: addDays(addMonths(from, 3), -1) };
}

function readYear(words: string): Omit<Period, 'asOf'> | null {
  const match = /^(\d{4})\s*[-–—/]/.exec(words.trim());
  if (!match) return null;
  const from = `${match[1]}-09-01`;
  return { words: schoolYearText(schoolYearOf(from)), from, to: endOfSchoolYear(from) };
}

const last = (today: string): string => addDays(quarterStart(today), -1);

/** The quarter that ended last stands first; the one that runs may be reported as well. */
export const QUARTER: Ask = {
  name: 'Квартал',
  kind: 'choice',
  meaning: 'за какой квартал отчёт',
  example: 'III квартал 2026 года',
  required: true,
  initial: ({ archive }) => quarterWords(last(archive.today)),
  choices: ({ today }) => [
    quarterWords(today),
    ...Array.from({ length: OFFERED - 1 }, (_, i) =>
      quarterWords(addMonths(quarterStart(last(today)), -3 * i)),
    ),
  ],
  fresh: true,
  leads: true,
};

export const SCHOOL_YEAR: Ask = {
  name: 'Учебный год',
  kind: 'choice',
  meaning: 'за какой учебный год',
  example: '2026–2027',
  required: true,
  initial: ({ archive }) => schoolYearOf(archive.today),
  choices: ({ today }) => Array.from({ length: OFFERED }, (_, i) => schoolYearOf(addMonths(today, -12 * i))),
  fresh: true,
  leads: true,
};

/** Null when the answer names no such period. */
export function periodOf(ask: Ask, material: Material): Period | null {
  const answer = answerTo(ask, material);
  const found = ask === QUARTER ? readQuarter(answer) : readYear(answer);
  if (!found) return null;
  const { today } = material.archive;
  return { ...found, asOf: today < found.to ? today : found.to };
}

/** A period that has not begun cannot be reported; one that runs is a caution where the report is of the whole of it. */
export function periodChecks(ask: Ask): Check {
  return (material) => {
    const period = periodOf(ask, material);
    if (!period) return [{ code: 'reportPeriodOdd', values: { value: answerTo(ask, material) } }];
    const values = { period: period.words, day: period.to };
    if (period.from > material.archive.today) return [{ code: 'reportPeriodAhead', values }];
    return ask === QUARTER && period.to >= material.archive.today
      ? [{ code: 'reportPeriodOpen', caution: true, values }]
      : [];
  };
}
