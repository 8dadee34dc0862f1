/** Which pairs are in a programme between two days. */

import { endOfSchoolYear, isDay } from '../../day';
import { PAIR_STATES, type Pair } from '../../registers/pairs';

/**
 * Rows of pairs fixed by an order in force that ran on any day from the first to the last of the two (domain A.2.4,
 * «вошедшие в программы»). A finished pair without the day ended as planned, else with the school year it began in;
 * without a readable start a pair never ran.
 */
export function pairsBetween(pairs: readonly Pair[], from: string, to: string): readonly Pair[] {
  return pairs.filter((pair) => {
    const isFixed = pair.state === PAIR_STATES.approved || pair.state === PAIR_STATES.finished;
    if (!isFixed || !isDay(pair.start) || pair.start > to) return false;
    if (isDay(pair.end)) return pair.end >= from;
    if (pair.state !== PAIR_STATES.finished) return true;
    return (isDay(pair.plannedEnd) ? pair.plannedEnd : endOfSchoolYear(pair.start)) >= from;
  });
}
