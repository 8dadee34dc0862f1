/** Days of papers as the curator types them. */

import { addDays, isDay } from '../core/day';
import { type Problem, Stop } from '../core/problem';
import type { Book } from './book';

/** A day this far from today is a slip of the pen; orders are dated some days ahead at times. */
const MOST_AHEAD = 62;
const MOST_BEHIND = 366;

export function refuseDay(book: Book, day: string): void {
  const problems = dayProblems(book, day);
  if (problems.length > 0) throw new Stop(problems);
}

export function dayProblems({ now: { today } }: Book, day: string): readonly Problem[] {
  if (!isDay(day)) return [{ code: 'paperDayOdd', values: { day } }];
  const far = day > addDays(today, MOST_AHEAD) || day < addDays(today, -MOST_BEHIND);
  return far ? [{ code: 'paperDayFar', values: { day } }] : [];
}
