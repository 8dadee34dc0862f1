/**
 * First phase: mentees bid for their best mentor, which places most of them cheaply and sets the prices.
 * After Bertsekas' auction with ε = 0 and after Jonker and Volgenant's row reduction, the places of one
 * mentor being alike. It keeps what the second phase needs: everybody placed sits with a mentor that is best
 * for them at the present prices, and a mentor with a free place has price 0.
 */
import { NOBODY, type State, sit, stand } from './state';

/** A bidding war between more mentees than places is cut off here; the second phase settles it exactly. */
const BIDS_PER_MENTEE = 4;

interface Wish {
  /** Best pair at the present prices, −1 when staying alone is better than any. */
  pair: number;
  best: number;
  /** The best gain without that mentor, staying alone (0) included. */
  second: number;
}

function findWish(state: State, mentee: number, wish: Wish): void {
  let pair = -1;
  let best = 0;
  let second = 0;
  const end = state.first[mentee + 1]!;
  for (let e = state.first[mentee]!; e < end; e++) {
    const j = state.mentor[e]!;
    if (state.places[j] === 0) continue;
    const gain = state.value[e]! - state.price[j]!;
    // Of equally good mentors one with a free place is taken: nobody has to be moved.
    if (
      gain > best ||
      (gain === best && pair >= 0 && isFull(state, state.mentor[pair]!) && !isFull(state, j))
    ) {
      second = best;
      best = gain;
      pair = e;
    } else if (gain > second) second = gain;
  }
  wish.pair = pair;
  wish.best = best;
  wish.second = second;
}

function isFull(state: State, mentor: number): boolean {
  return state.load[mentor] === state.places[mentor];
}

/** Returns the mentees that are still without a place, by rising index; some of them may find none. */
export function bid(state: State): number[] {
  const count = state.menteeCount;
  // Up to this price the mentor stays best for the mentee who sits there, however the others' prices rise.
  const limit = new Float64Array(count);
  const wish: Wish = { pair: -1, best: 0, second: 0 };
  const queue: number[] = [];
  for (let i = count - 1; i >= 0; i--) queue.push(i);
  for (let bids = count * BIDS_PER_MENTEE; bids > 0 && queue.length > 0; bids--) {
    const mentee = queue.pop()!;
    findWish(state, mentee, wish);
    if (wish.pair < 0) continue;
    const mentor = state.mentor[wish.pair]!;
    const price = state.price[mentor]!;
    limit[mentee] = price + wish.best - wish.second;
    if (!isFull(state, mentor)) {
      sit(state, mentee, wish.pair);
      continue;
    }
    const weakest = findWeakest(state, mentor, mentee, limit);
    state.price[mentor] = limit[weakest]!;
    if (weakest !== mentee) {
      stand(state, weakest);
      sit(state, mentee, wish.pair);
    }
    // Without a rise of the price the same bids could go round for ever.
    if (limit[weakest]! > price) queue.push(weakest);
  }
  const left: number[] = [];
  for (let i = 0; i < count; i++) if (state.mentorOf[i] === NOBODY) left.push(i);
  return left;
}

function findWeakest(state: State, mentor: number, newcomer: number, limit: Float64Array): number {
  let weakest = newcomer;
  const start = state.seat[mentor]!;
  for (let at = start; at < start + state.load[mentor]!; at++) {
    const mentee = state.sitting[at]!;
    if (limit[mentee]! < limit[weakest]!) weakest = mentee;
  }
  return weakest;
}
