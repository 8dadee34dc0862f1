/**
 * Second phase: one shortest path per mentee without a place, over mentors as single nodes (Dijkstra with
 * the prices as potentials). A path moves mentees on from mentor to mentor until it meets a place that is worth
 * its cost or a mentee whom it is cheapest to leave without a pair. Prices and moves keep the whole answer best
 * for the mentees considered so far, so after the last one it is best for all.
 */
import { clear, type Frontier, newFrontier, reach, settleNearest } from './frontier';
import { NOBODY } from './market';
import { findWish } from './scan';
import { gain, nextCost, type State, sit, stand, vacate } from './state';

export interface Search {
  readonly frontier: Frontier;
  /** Value of the pair by which the path comes to the mentor, and the mentee of that pair. */
  readonly value: Float64Array;
  readonly mover: Int32Array;
  /** Shortest way found to end, and where: with the mentor `end`, or by leaving the mentee `leaver` alone. */
  length: number;
  end: number;
  leaver: number;
}

export function newSearch(mentorCount: number): Search {
  return {
    frontier: newFrontier(mentorCount),
    value: new Float64Array(mentorCount),
    mover: new Int32Array(mentorCount),
    length: Number.POSITIVE_INFINITY,
    end: NOBODY,
    leaver: NOBODY,
  };
}

/**
 * Starts from any prices: seats everybody with a best mentor while there are places, and then finds a path for each
 * of the others. A place that stayed empty counts as costing its price until `refillAll` offers it anew.
 */
export function augmentAll(state: State, search: Search): void {
  vacate(state);
  state.least.set(state.price);
  const waiting = seatAtBest(state);
  for (const mentee of waiting) {
    findWish(state, mentee);
    augment(state, search, mentee, state.wish.best);
  }
  state.least.fill(0);
}

/** Returns those who found no place. */
function seatAtBest(state: State): readonly number[] {
  const { wish } = state;
  const waiting: number[] = [];
  for (let mentee = 0; mentee < state.menteeCount; mentee++) {
    findWish(state, mentee);
    const { mentor } = wish;
    if (mentor >= 0 && state.price[mentor]! >= nextCost(state, mentor))
      sit(state, mentee, mentor, wish.value);
    else if (mentor >= 0) waiting.push(mentee);
  }
  return waiting;
}

function augment(state: State, search: Search, mentee: number, own: number): void {
  const { frontier } = search;
  search.length = Number.POSITIVE_INFINITY;
  explore(state, search, mentee, own, 0);
  settle(state, search);
  for (let r = 0; r < frontier.done; r++) {
    const j = frontier.reached[r]!;
    state.price[j]! += search.length - frontier.distance[j]!;
  }
  moveAlong(state, search, search.end === NOBODY ? makeRoom(state, search, mentee) : search.end);
  clear(frontier);
}

/** Extends the search by all pairs of one mentee who gains `own` and stands `from` away from the start. */
function explore(state: State, search: Search, mentee: number, own: number, from: number): void {
  const { frontier, mover, value } = search;
  const { distance } = frontier;
  const { price } = state;
  const { base, weights, known } = state.market;
  const { mentors, scores } = state.rows[mentee]!;
  const away = from + own;
  if (away < search.length) {
    search.length = away;
    search.leaver = mentee;
    search.end = NOBODY;
  }
  const start = base[mentee]!;
  const kept = known[mentee]!;
  const { point } = weights;
  for (let e = 0; e < mentors.length; e++) {
    const j = mentors[e]!;
    let worth = start + point * scores[e]!;
    if (j === kept) worth += weights.known;
    const next = away - worth + price[j]!;
    // What is no nearer than an end already found can be no part of the way.
    if (next >= distance[j]! || next >= search.length) continue;
    reach(frontier, j, next);
    value[j] = worth;
    mover[j] = mentee;
  }
}

/** Settles mentors by rising distance until none is nearer than the nearest end. */
function settle(state: State, search: Search): void {
  const { frontier } = search;
  for (;;) {
    const mentor = settleNearest(frontier, search.length);
    if (mentor === NOBODY) return;
    const from = frontier.nearest;
    const open = from + nextCost(state, mentor) - state.price[mentor]!;
    if (open < search.length) {
      search.length = open;
      search.end = mentor;
    }
    const start = state.seat[mentor]!;
    for (let at = start; at < start + state.load[mentor]!; at++) {
      const sitting = state.sitting[at]!;
      explore(state, search, sitting, gain(state, sitting), from);
    }
  }
}

/** Leaves the mentee at the end of the path without a pair; returns the mentor whose place became free. */
function makeRoom(state: State, search: Search, mentee: number): number {
  if (search.leaver === mentee) return NOBODY;
  const mentor = state.mentorOf[search.leaver]!;
  stand(state, search.leaver);
  return mentor;
}

/** Moves everybody on the path by one, from its end, which has a free place, back to the mentee it began with. */
function moveAlong(state: State, search: Search, end: number): void {
  for (let free = end; free !== NOBODY; ) {
    const mover = search.mover[free]!;
    const before = state.mentorOf[mover]!;
    stand(state, mover);
    sit(state, mover, free, search.value[free]!);
    free = before;
  }
}
