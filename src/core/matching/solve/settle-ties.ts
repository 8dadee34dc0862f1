/**
 * Third phase: of all answers that are equally good the one first in the order of codes: the first mentee
 * gets the first mentor possible, then the second mentee, and so on; having nobody comes last. So the answer
 * depends on the problem alone, neither on the order of rows nor on the way it was found.
 *
 * An answer is best if and only if it fits the final prices: every pair is tight (as good for the mentee as
 * any at these prices), whoever has nobody gains nothing from anybody, and every mentor with a price is full.
 * So mentees are moved along tight pairs only. `ground` stands for having nobody and for free places alike.
 */
import { gain, NOBODY, type State, sit, stand } from './state';

const NOT_MOVED = -1;

interface TightPairs {
  readonly gains: Float64Array;
  /** Tight pairs of mentor j are `pair[start[j]] … pair[start[j + 1] − 1]`, by rising mentee. */
  readonly start: Int32Array;
  readonly pair: Int32Array;
  readonly mentee: Int32Array;
  /** Mentees who gain 0 and may as well have nobody. */
  readonly leavable: readonly number[];
}

/** How a place is passed on: the mentee at node x moves by a pair (or off, −1) to node `next[x]`. */
interface Passing {
  readonly next: Int32Array;
  readonly mover: Int32Array;
  readonly pair: Int32Array;
  readonly seen: Uint8Array;
  readonly queue: Int32Array;
  count: number;
}

export function settleTies(state: State): void {
  const tight = findTight(state);
  const nodes = state.mentorCount + 1;
  const passing: Passing = {
    next: new Int32Array(nodes),
    mover: new Int32Array(nodes),
    pair: new Int32Array(nodes),
    seen: new Uint8Array(nodes),
    queue: new Int32Array(nodes),
    count: 0,
  };
  for (let mentee = 0; mentee < state.menteeCount; mentee++) {
    const ground = state.mentorCount;
    const now = state.mentorOf[mentee] === NOBODY ? ground : state.mentorOf[mentee]!;
    const earlier = findEarlier(state, tight, mentee, now);
    if (earlier.length === 0) continue;
    const pair = findReachable(state, tight, passing, mentee, now, earlier);
    if (pair >= 0) pass(state, passing, mentee, pair, now);
  }
}

function findTight(state: State): TightPairs {
  const gains = new Float64Array(state.menteeCount);
  const start = new Int32Array(state.mentorCount + 1);
  const leavable: number[] = [];
  for (let i = 0; i < state.menteeCount; i++) {
    gains[i] = gain(state, i);
    if (gains[i] === 0) leavable.push(i);
    forEachTight(state, gains[i]!, i, (j) => {
      start[j + 1]! += 1;
    });
  }
  for (let j = 0; j < state.mentorCount; j++) start[j + 1]! += start[j]!;
  const fill = start.slice();
  const pair = new Int32Array(start[state.mentorCount]!);
  const mentee = new Int32Array(pair.length);
  for (let i = 0; i < state.menteeCount; i++) {
    forEachTight(state, gains[i]!, i, (j, e) => {
      const at = fill[j]!;
      pair[at] = e;
      mentee[at] = i;
      fill[j] = at + 1;
    });
  }
  return { gains, start, pair, mentee, leavable };
}

function forEachTight(
  state: State,
  own: number,
  mentee: number,
  visit: (mentor: number, pair: number) => void,
) {
  const end = state.first[mentee + 1]!;
  for (let e = state.first[mentee]!; e < end; e++) {
    const j = state.mentor[e]!;
    if (state.places[j]! > 0 && state.value[e]! - state.price[j]! === own) visit(j, e);
  }
}

/** Pairs with mentors that come before the present one and are as good, by rising mentor. */
function findEarlier(state: State, tight: TightPairs, mentee: number, now: number): number[] {
  const earlier: number[] = [];
  const end = state.first[mentee + 1]!;
  for (let e = state.first[mentee]!; e < end && state.mentor[e]! < now; e++) {
    const j = state.mentor[e]!;
    if (state.places[j]! > 0 && state.value[e]! - state.price[j]! === tight.gains[mentee]) earlier.push(e);
  }
  return earlier;
}

/**
 * Searches backwards from the place the mentee would free, over mentees that come later, for the first of the
 * wanted mentors that could pass a mentee on to there. Returns that pair or −1.
 */
function findReachable(
  state: State,
  tight: TightPairs,
  passing: Passing,
  mentee: number,
  now: number,
  wanted: readonly number[],
): number {
  const { queue, seen } = passing;
  const first = state.mentor[wanted[0]!]!;
  seen.fill(0);
  seen[now] = 1;
  queue[0] = now;
  passing.count = 1;
  for (let at = 0; at < passing.count && seen[first] === 0; at++) {
    const node = queue[at]!;
    if (node === state.mentorCount) reachGround(state, tight, passing, mentee);
    else reachMentor(state, tight, passing, mentee, node);
  }
  return wanted.find((e) => seen[state.mentor[e]!] === 1) ?? -1;
}

function reach(passing: Passing, node: number, next: number, mover: number, pair: number): void {
  if (passing.seen[node] === 1) return;
  passing.seen[node] = 1;
  passing.next[node] = next;
  passing.mover[node] = mover;
  passing.pair[node] = pair;
  passing.queue[passing.count++] = node;
}

/** Who could come to this mentor, and from where. */
function reachMentor(
  state: State,
  tight: TightPairs,
  passing: Passing,
  mentee: number,
  mentor: number,
): void {
  const ground = state.mentorCount;
  // A mentor without a price need not be full: the place may stay empty.
  if (state.price[mentor] === 0) reach(passing, ground, mentor, NOT_MOVED, -1);
  const end = tight.start[mentor + 1]!;
  for (let at = end - 1; at >= tight.start[mentor]!; at--) {
    const other = tight.mentee[at]!;
    if (other <= mentee) break;
    const from = state.mentorOf[other]!;
    reach(passing, from === NOBODY ? ground : from, mentor, other, tight.pair[at]!);
  }
}

/** Who has a free place, or somebody who may as well have nobody. */
function reachGround(state: State, tight: TightPairs, passing: Passing, mentee: number): void {
  const ground = state.mentorCount;
  for (let j = 0; j < state.mentorCount; j++) {
    if (state.load[j]! < state.places[j]!) reach(passing, j, ground, NOT_MOVED, -1);
  }
  for (const other of tight.leavable) {
    const from = state.mentorOf[other]!;
    if (other > mentee && from !== NOBODY) reach(passing, from, ground, other, -1);
  }
}

/** Moves the mentee by the pair and everybody on the way from there to the place that becomes free. */
function pass(state: State, passing: Passing, mentee: number, pair: number, now: number): void {
  const moves: { readonly mentee: number; readonly pair: number }[] = [{ mentee, pair }];
  for (let node = state.mentor[pair]!; node !== now; node = passing.next[node]!) {
    const mover = passing.mover[node]!;
    if (mover !== NOT_MOVED) moves.push({ mentee: mover, pair: passing.pair[node]! });
  }
  // All stand up first, so that nobody needs a place that is still taken.
  for (const move of moves) stand(state, move.mentee);
  for (const move of moves) if (move.pair >= 0) sit(state, move.mentee, move.pair);
}
