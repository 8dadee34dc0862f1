/** What stretch of time a report is about: a quarter or a school year, as the curator chooses it. */

import { addMonths, endOfSchoolYear, schoolYearOf } from '../../day';
import { type Quarter, quarterBefore, quarterOf } from '../../indicators/monitoring/quarter';
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

/** «III квартал 2026 года»; quarters are those of the calendar (A168, A172). */
function quarterWords({ number, year }: Quarter): string {
  return `${ROMAN[number - 1]} квартал ${year} года`;
}

/** Null for words that name no quarter. */
export function readQuarter(words: string): Quarter | null {
  const match = /^(IV|I{1,3}) квартал (\d{4})/.exec(words.trim());
  if (!match) return null;
  const number = ROMAN.indexOf(match[1] as (typeof ROMAN)[number]) + 1;
  return quarterOf(`${match[2]}-${String(number * 3).padStart(2, '0')}-01`);
}

function readYear(words: string): Omit<Period, 'asOf'> | null {
  const match = /^(\d{4})\s*[-–—/]/.exec(words.trim());
  if (!match) return null;
  const from = `${match[1]}-09-01`;
  return { words: schoolYearText(schoolYearOf(from)), from, to: endOfSchoolYear(from) };
}

/** «2026–2027» of a period that is one. */
export function schoolYearIn({ from }: Period): string {
  return schoolYearOf(from);
}

/** The quarter that ended last is meant at first; the one that runs may be reported as well. */
export const QUARTER: Ask = {
  name: 'Квартал',
  kind: 'choice',
  meaning: 'за какой квартал отчёт',
  example: 'III квартал 2026 года',
  required: true,
  initial: ({ archive }) => quarterWords(quarterBefore(archive.today)),
  choices: ({ today }) =>
    Array.from({ length: OFFERED }, (_, i) =>
      quarterWords(quarterOf(addMonths(quarterOf(today).from, -3 * i))),
    ),
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
  const quarter = ask === QUARTER ? readQuarter(answer) : null;
  const found = quarter ? { words: quarterWords(quarter), from: quarter.from, to: quarter.to } : null;
  const stretch = ask === QUARTER ? found : readYear(answer);
  if (!stretch) return null;
  const { today } = material.archive;
  return { ...stretch, asOf: today < stretch.to ? today : stretch.to };
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
