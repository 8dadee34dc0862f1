/** Calendar quarters and the day by which one is reported on (A168; domain A.2.6). */

import { addDays, addMonths } from '../../day';

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  /** 5th of the month after it; days off move nothing (domain A.2.6). */
  readonly dueOn: string;
}

/** The calendar quarter in which the day lies. */
export function quarterOf(day: string): Quarter {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const number = Math.ceil(month / 3);
  const from = `${day.slice(0, 4)}-${String(number * 3 - 2).padStart(2, '0')}-01`;
  const next = addMonths(from, 3);
  return { year, number, from, to: addDays(next, -1), dueOn: addDays(next, 4) };
}

/** The calendar quarter that ended last before the day. */
export function quarterBefore(day: string): Quarter {
  return quarterOf(addDays(quarterOf(day).from, -1));
}
