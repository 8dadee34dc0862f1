/** Which pairs are in a programme between two days. */

import { isDay } from '../../day';
import { PAIR_STATES, type Pair } from '../../registers/pairs';

/**
 * Rows of pairs fixed by an order in force that ran on any day from the first to the last of the two (domain A.2.4,
 * «вошедшие в программы»). A finished pair without the day ended as planned; without a readable start a pair never ran.
 */
export function pairsBetween(pairs: readonly Pair[], from: string, to: string): readonly Pair[] {
  return pairs.filter((pair) => {
    const isFixed = pair.state === PAIR_STATES.approved || pair.state === PAIR_STATES.finished;
    const isOver = isDay(pair.end) || pair.state === PAIR_STATES.finished;
    const end = isDay(pair.end) ? pair.end : pair.plannedEnd;
    return isFixed && isDay(pair.start) && pair.start <= to && (!isOver || !isDay(end) || end >= from);
  });
}
