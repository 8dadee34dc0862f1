/**
 * First phase: mentees bid for their best mentor, which brings the prices near their final values. After
 * Bertsekas' auction, the places of one mentor being alike. What comes out is a guess: the second phase starts
 * from these prices and is exact whatever they are.
 */
import { findWish } from './scan';
import { nextCost, type State, sit, stand, vacate } from './state';

/** A bidding war between more mentees than places is given up when this share of all has bid without a new place. */
const PATIENCE = 0.3;
const BIDS_PER_MENTEE = 60;

/**
 * Everybody bids from the start at the present prices; who sits where afterwards is of no further use. Each bid goes
 * `raise` points beyond what the mentor is worth to the mentee: many points make few bids and rough prices.
 */
export function bid(state: State, raise: number): void {
  vacate(state);
  const count = state.menteeCount;
  const { base, weights } = state.market;
  // What each mentee has bid for the place they hold.
  const paid = new Float64Array(count);
  const { wish } = state;
  const queue: number[] = [];
  for (let i = count - 1; i >= 0; i--) queue.push(i);
  let inVain = 0;
  for (
    let bids = count * BIDS_PER_MENTEE;
    bids > 0 && queue.length > 0 && inVain <= PATIENCE * count;
    bids--
  ) {
    const mentee = queue.pop()!;
    findWish(state, mentee);
    const { mentor } = wish;
    // Who would pay more than the whole score has lost the war.
    if (mentor < 0 || wish.best < base[mentee]!) continue;
    const price = state.price[mentor]!;
    const next = nextCost(state, mentor);
    paid[mentee] = price + wish.best - wish.second + raise * weights.point;
    const weakest = price >= next ? mentee : findWeakest(state, mentor, mentee, paid);
    if (price >= next || paid[weakest]! >= next) {
      state.price[mentor] = Math.max(price, next);
      sit(state, mentee, mentor, wish.value);
      inVain = 0;
      continue;
    }
    inVain += 1;
    state.price[mentor] = Math.max(price, paid[weakest]!);
    if (weakest !== mentee) {
      stand(state, weakest);
      sit(state, mentee, mentor, wish.value);
    }
    queue.push(weakest);
  }
}

function findWeakest(state: State, mentor: number, newcomer: number, paid: Float64Array): number {
  let weakest = newcomer;
  const start = state.seat[mentor]!;
  for (let at = start; at < start + state.load[mentor]!; at++) {
    const mentee = state.sitting[at]!;
    if (paid[mentee]! < paid[weakest]!) weakest = mentee;
  }
  return weakest;
}
