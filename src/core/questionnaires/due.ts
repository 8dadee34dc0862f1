/** Which questionnaires the curator should look at today: they close soon, or answers have been awaited for long. */

import { daysBetween, isDay } from '../day';

/** Days before the last one from which on the end is near. */
export const SOON_DAYS = 3;
/** Days after which those who have not answered by themselves hardly will. */
export const LONG_DAYS = 7;

export interface Given {
  readonly title: string;
  /** Day of the first publication and last day of taking answers; ''. */
  readonly publishedOn: string;
  readonly closesOn: string;
  /** Answers that are awaited; null where nobody in particular is asked. */
  readonly awaited: { readonly invited: number; readonly answered: number } | null;
}

/** Of those that take answers now: what is due, the nearest end first. */
export function dueOf<T extends Given>(given: readonly T[], today: string): readonly T[] {
  const end = ({ closesOn }: Given): string => (isDay(closesOn) ? closesOn : '9999');
  return given
    .filter((one) => {
      const { publishedOn, closesOn, awaited } = one;
      const left = isDay(closesOn) ? daysBetween(today, closesOn) : Number.NaN;
      const waits = awaited !== null && awaited.answered < awaited.invited;
      return (
        (left >= 0 && left <= SOON_DAYS) ||
        (waits && isDay(publishedOn) && daysBetween(publishedOn, today) >= LONG_DAYS)
      );
    })
    .sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
}
