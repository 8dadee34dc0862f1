/** Which pairs are in a programme between two days (domain A.2.4, «вошедшие в программы»). */

import { endOfSchoolYear, isDay } from '../day';
import { PAIR_STATES, type Pair } from '../registers/pairs';

/** Rows of pairs fixed by an order in force that ran on any day from the first to the last of the two. */
export function pairsBetween(pairs: readonly Pair[], from: string, to: string): readonly Pair[] {
  return pairs.filter((pair) => {
    const term = isFixed(pair) ? termOf(pair) : null;
    return term !== null && term.start <= to && (term.end === '' || term.end >= from);
  });
}

/** Fixed by an order in force: pairs drafted or only agreed are not in a programme yet. */
export function isFixed({ state }: Pair): boolean {
  return state === PAIR_STATES.approved || state === PAIR_STATES.finished;
}

/** Said to be over without the day: the planned end stands for it, else the end of the school year it began in. */
export function isEndless({ state, end }: Pair): boolean {
  return state === PAIR_STATES.finished && !isDay(end);
}

/** First and last day, the last '' while it runs; null when there is no such stretch. */
export function termOf(pair: Pair): { readonly start: string; readonly end: string } | null {
  const { start } = pair;
  if (!isDay(start)) return null;
  if (isDay(pair.end)) return pair.end < start ? null : { start, end: pair.end };
  if (!isEndless(pair)) return { start, end: '' };
  const planned = isDay(pair.plannedEnd) && pair.plannedEnd >= start;
  return { start, end: planned ? pair.plannedEnd : endOfSchoolYear(start) };
}
