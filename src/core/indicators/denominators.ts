/** The denominators: which row of «Контингент» counts, and what in a row does not add up (domain A.2.4, R17). */

import { isDay } from '../day';
import type { Problem } from '../problem';
import { HEADCOUNT, type Headcount } from '../registers/headcount';
import { shortDay } from '../russian/dates';

export type HeadcountColumn =
  | 'pupils'
  | 'pupils10to18'
  | 'pupils15to18'
  | 'teachers'
  | 'youngTeachers'
  | 'organisations';

const COLUMNS: readonly HeadcountColumn[] = [
  'pupils',
  'pupils10to18',
  'pupils15to18',
  'teachers',
  'youngTeachers',
  'organisations',
];

/** The first is a part of the second. */
const PARTS: readonly (readonly [part: HeadcountColumn, whole: HeadcountColumn])[] = [
  ['pupils10to18', 'pupils'],
  ['pupils15to18', 'pupils10to18'],
  ['youngTeachers', 'teachers'],
];

const titleOf = (column: HeadcountColumn): string => HEADCOUNT.columns[column].title;

interface Doubt {
  readonly problem: Problem;
  /** Columns that make no sense by it. */
  readonly columns: readonly HeadcountColumn[];
}

function doubts(row: Headcount): readonly Doubt[] {
  const { asOf: day } = row;
  const problem = (code: string, column: string, values: Problem['values']): Problem => ({
    code,
    place: { register: HEADCOUNT.key, code: day, column },
    values: { day, ...values },
  });
  const found: Doubt[] = [];
  if (!isDay(day)) found.push({ problem: problem('headcountDayOdd', 'asOf', {}), columns: COLUMNS });
  const isOdd = (column: HeadcountColumn): boolean => {
    const count = row[column];
    return count !== null && !(Number.isInteger(count) && count >= 0);
  };
  for (const column of COLUMNS.filter(isOdd)) {
    const values = { column: titleOf(column), value: String(row[column]).replace('.', ',') };
    found.push({ problem: problem('headcountNumberOdd', column, values), columns: [column] });
  }
  for (const [part, whole] of PARTS) {
    if (isOdd(part) || isOdd(whole) || row[part] === null || row[whole] === null) continue;
    if (row[part] <= row[whole]) continue;
    const values = { column: titleOf(part), other: titleOf(whole) };
    found.push({ problem: problem('headcountPartMore', part, values), columns: [part, whole] });
  }
  return found;
}

/** What in a row of «Контингент» does not add up; the columns that do make sense are used all the same. */
export function headcountProblems(row: Headcount): readonly Problem[] {
  return doubts(row).map(({ problem }) => problem);
}

export interface Denominator {
  /** Null when nobody has said it. */
  readonly count: number | null;
  /** Day and source in words. */
  readonly words: string;
  readonly problems: readonly Problem[];
}

/**
 * The number of the last row inside the school year and not after the cut-off that has one which makes sense; else of
 * the last earlier row, with a problem.
 */
export function denominatorOf(
  rows: readonly Headcount[],
  column: HeadcountColumn,
  { asOf, yearStart }: { readonly asOf: string; readonly yearStart: string },
): Denominator {
  const problems: Problem[] = rows
    .filter((row) => !isDay(row.asOf) && row[column] !== null)
    .flatMap(headcountProblems)
    .filter(({ code }) => code === 'headcountDayOdd');
  const dated = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => isDay(row.asOf) && row.asOf <= asOf && row[column] !== null)
    .sort((a, b) => (a.row.asOf === b.row.asOf ? b.at - a.at : a.row.asOf < b.row.asOf ? 1 : -1));
  for (const { row } of dated) {
    const spoilt = doubts(row).filter(({ columns }) => columns.includes(column));
    if (spoilt.length > 0) {
      problems.push(...spoilt.map(({ problem }) => problem));
      continue;
    }
    const { asOf: day } = row;
    const values = { column: titleOf(column), day };
    const place = { register: HEADCOUNT.key, code: day, column };
    if (day < yearStart) problems.push({ code: 'headcountOld', place, values });
    if (row[column] === 0) problems.push({ code: 'headcountZero', place, values });
    const source = row.source === '' ? 'источник не указан' : row.source;
    return {
      count: row[column],
      words: `${titleOf(column)}: «${HEADCOUNT.title}» на ${shortDay(day)}, ${source}.`,
      problems,
    };
  }
  problems.push({
    code: 'headcountMissing',
    place: { register: HEADCOUNT.key, code: '', column },
    values: { column: titleOf(column) },
  });
  return { count: null, words: `${titleOf(column)}: нет данных.`, problems };
}
