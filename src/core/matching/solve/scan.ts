/** The two passes over one mentee's pairs that nearly all time goes into: few functions, so that they are fast at once. */
import { NOBODY, type Row } from './market';
import type { State } from './state';

/** Leaves the mentee's best mentor at the present prices in `state.wish`. */
export function findWish(state: State, mentee: number): void {
  const { price, wish } = state;
  const { base, weights, known } = state.market;
  const { mentors, scores } = state.rows[mentee]!;
  const own = base[mentee]!;
  const kept = known[mentee]!;
  const { point } = weights;
  let mentor = NOBODY;
  let best = 0;
  let second = 0;
  for (let e = 0; e < mentors.length; e++) {
    const j = mentors[e]!;
    let gain = own + point * scores[e]! - price[j]!;
    if (j === kept) gain += weights.known;
    if (gain <= second) continue;
    if (gain > best) {
      second = best;
      best = gain;
      mentor = j;
    } else second = gain;
  }
  wish.mentor = mentor;
  wish.best = best;
  wish.second = second;
  wish.value = mentor < 0 ? 0 : best + price[mentor]!;
}

/** Places in the row of the pairs that gain at least so much; returns how many they are. */
export function collect(
  state: State,
  mentee: number,
  { mentors, scores }: Row,
  least: number,
  found: Int32Array,
): number {
  const { price } = state;
  const { base, weights, known } = state.market;
  const enough = least - base[mentee]!;
  const kept = known[mentee]!;
  const { point } = weights;
  let count = 0;
  for (let e = 0; e < mentors.length; e++) {
    const j = mentors[e]!;
    let gain = point * scores[e]! - price[j]!;
    if (j === kept) gain += weights.known;
    if (gain >= enough) found[count++] = e;
  }
  return count;
}
