/**
 * Second phase: one shortest path per mentee without a place, over mentors as single nodes (Dijkstra with
 * the prices as potentials). A path moves mentees on from mentor to mentor until it meets a free place or a
 * mentee whom it is cheapest to leave without a pair. Prices and moves keep the whole answer best for the
 * mentees considered so far, so after the last one it is best for all.
 */
import { gain, NOBODY, type State, sit, stand } from './state';

interface Search {
  readonly distance: Float64Array;
  /** Pair by which the path comes to the mentor, and the mentee of that pair. */
  readonly pair: Int32Array;
  readonly mover: Int32Array;
  /** Mentors reached: the first `done` are settled, by rising distance; the others are still open. */
  readonly reached: Int32Array;
  done: number;
  count: number;
  /** Shortest way found to end by leaving somebody without a pair. */
  leaving: number;
  leaver: number;
}

export function augmentAll(state: State, waiting: readonly number[]): void {
  const m = state.mentorCount;
  const search: Search = {
    distance: new Float64Array(m).fill(Number.POSITIVE_INFINITY),
    pair: new Int32Array(m),
    mover: new Int32Array(m),
    reached: new Int32Array(m),
    done: 0,
    count: 0,
    leaving: 0,
    leaver: NOBODY,
  };
  for (const mentee of waiting) augment(state, search, mentee);
}

function augment(state: State, search: Search, mentee: number): void {
  search.done = 0;
  search.count = 0;
  search.leaving = Number.POSITIVE_INFINITY;
  explore(state, search, mentee, bestGain(state, mentee), 0);
  const end = findEnd(state, search);
  const length = end === NOBODY ? search.leaving : search.distance[end]!;
  for (let r = 0; r < search.done; r++) {
    const j = search.reached[r]!;
    state.price[j]! += length - search.distance[j]!;
  }
  if (end === NOBODY) moveAlong(state, search, makeRoom(state, search, mentee));
  else moveAlong(state, search, end);
  for (let r = 0; r < search.count; r++) search.distance[search.reached[r]!] = Number.POSITIVE_INFINITY;
}

function bestGain(state: State, mentee: number): number {
  let best = 0;
  const end = state.first[mentee + 1]!;
  for (let e = state.first[mentee]!; e < end; e++) {
    const j = state.mentor[e]!;
    if (state.places[j]! > 0) best = Math.max(best, state.value[e]! - state.price[j]!);
  }
  return best;
}

/** Extends the search by all pairs of one mentee who gains `own` and stands `from` away from the start. */
function explore(state: State, search: Search, mentee: number, own: number, from: number): void {
  const { distance, mover, pair, reached } = search;
  const base = from + own;
  if (base < search.leaving) {
    search.leaving = base;
    search.leaver = mentee;
  }
  const end = state.first[mentee + 1]!;
  for (let e = state.first[mentee]!; e < end; e++) {
    const j = state.mentor[e]!;
    const next = base - state.value[e]! + state.price[j]!;
    if (next >= distance[j]! || state.places[j] === 0) continue;
    if (distance[j] === Number.POSITIVE_INFINITY) reached[search.count++] = j;
    distance[j] = next;
    pair[j] = e;
    mover[j] = mentee;
  }
}

/** Settles mentors by rising distance up to the nearest with a free place; NOBODY when leaving is nearer. */
function findEnd(state: State, search: Search): number {
  const { distance, reached } = search;
  while (search.done < search.count) {
    let nearest = search.done;
    for (let r = search.done + 1; r < search.count; r++) {
      if (distance[reached[r]!]! < distance[reached[nearest]!]!) nearest = r;
    }
    const mentor = reached[nearest]!;
    const from = distance[mentor]!;
    if (from >= search.leaving) return NOBODY;
    if (state.load[mentor]! < state.places[mentor]!) return mentor;
    reached[nearest] = reached[search.done]!;
    reached[search.done++] = mentor;
    const start = state.seat[mentor]!;
    for (let at = start; at < start + state.load[mentor]!; at++) {
      const sitting = state.sitting[at]!;
      explore(state, search, sitting, gain(state, sitting), from);
    }
  }
  return NOBODY;
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
    sit(state, mover, search.pair[free]!);
    free = before;
  }
}
