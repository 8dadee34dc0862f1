/**
 * Third phase: of all answers that are equally good the one first in the order of codes: the first mentee
 * gets the first mentor possible, then the second mentee, and so on; having nobody comes last. So the answer
 * depends on the problem alone, neither on the order of rows nor on the way it was found.
 *
 * An answer is best if and only if it fits the final prices: every pair is tight (as good for the mentee as
 * any at these prices), whoever has nobody gains nothing from anybody, and every mentor takes neither fewer nor
 * more than the price pays for. So mentees are moved along tight pairs only. `ground` stands for having nobody
 * and for free places alike.
 */
import { pairValue } from './market';
import { collect } from './scan';
import { gain, lastCost, nextCost, type State, sit, stand } from './state';

const NOT_MOVED = -1;

/** Tight pairs in the order of the mentees' codes; those of one mentee in the order of the mentors' codes. */
interface TightPairs {
  /** Pairs of the mentee who is k-th by code are `first[k] … first[k + 1] − 1`. */
  readonly first: Int32Array;
  readonly mentor: readonly number[];
  readonly value: readonly number[];
  /** Place by code of the mentee of each pair. */
  readonly order: readonly number[];
  /** Tight pairs of mentor j are `pair[start[j]] … pair[start[j + 1] − 1]`, by rising mentee. */
  readonly start: Int32Array;
  readonly pair: Int32Array;
  /** Places by code of mentees who gain 0 and may as well have nobody. */
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

/** `byCode`: mentees by their code; `rank`: place of each mentor by code. */
export function settleTies(state: State, byCode: Int32Array, rank: Int32Array): void {
  const tight = findTight(state, byCode, rank);
  const ground = state.mentorCount;
  const passing: Passing = {
    next: new Int32Array(ground + 1),
    mover: new Int32Array(ground + 1),
    pair: new Int32Array(ground + 1),
    seen: new Uint8Array(ground + 1),
    queue: new Int32Array(ground + 1),
    count: 0,
  };
  for (let k = 0; k < byCode.length; k++) {
    const now = nodeOf(state, byCode[k]!);
    // Pairs with mentors that come before the present one.
    let end = tight.first[k]!;
    while (end < tight.first[k + 1]! && (now === ground || rank[tight.mentor[end]!]! < rank[now]!)) end++;
    if (end === tight.first[k]!) continue;
    const pair = findReachable(state, tight, passing, byCode, { k, now, end });
    if (pair >= 0) pass(state, tight, passing, byCode, pair, now);
  }
}

/** Index of the mentee's mentor, or `ground`. */
function nodeOf(state: State, mentee: number): number {
  const mentor = state.mentorOf[mentee]!;
  return mentor < 0 ? state.mentorCount : mentor;
}

function findTight(state: State, byCode: Int32Array, rank: Int32Array): TightPairs {
  const { market } = state;
  const first = new Int32Array(byCode.length + 1);
  const start = new Int32Array(state.mentorCount + 1);
  const found = new Int32Array(state.mentorCount);
  const mentor: number[] = [];
  const value: number[] = [];
  const order: number[] = [];
  const leavable: number[] = [];
  for (let k = 0; k < byCode.length; k++) {
    const i = byCode[k]!;
    const own = gain(state, i);
    if (own === 0) leavable.push(k);
    const row = market.rows[i]!;
    const count = collect(state, i, row, own, found);
    const tight = found.subarray(0, count);
    if (count > 1) tight.sort((a, b) => rank[row.mentors[a]!]! - rank[row.mentors[b]!]!);
    for (const e of tight) {
      const j = row.mentors[e]!;
      mentor.push(j);
      value.push(pairValue(market, i, row, e));
      order.push(k);
      start[j + 1]! += 1;
    }
    first[k + 1] = mentor.length;
  }
  for (let j = 0; j < state.mentorCount; j++) start[j + 1]! += start[j]!;
  const fill = start.slice();
  const pair = new Int32Array(mentor.length);
  mentor.forEach((j, p) => {
    pair[fill[j]!] = p;
    fill[j]! += 1;
  });
  return { first, mentor, value, order, start, pair, leavable };
}

/**
 * Searches backwards from the place the mentee would free, over mentees that come later, for the first of the
 * wanted mentors that could pass a mentee on to there. Returns that pair or −1.
 */
function findReachable(
  state: State,
  tight: TightPairs,
  passing: Passing,
  byCode: Int32Array,
  { k, now, end }: { readonly k: number; readonly now: number; readonly end: number },
): number {
  const { queue, seen } = passing;
  const best = tight.mentor[tight.first[k]!]!;
  seen.fill(0);
  seen[now] = 1;
  queue[0] = now;
  passing.count = 1;
  for (let at = 0; at < passing.count && seen[best] === 0; at++) {
    const node = queue[at]!;
    if (node === state.mentorCount) reachGround(state, tight, passing, byCode, k);
    else reachMentor(state, tight, passing, byCode, k, node);
  }
  for (let p = tight.first[k]!; p < end; p++) if (seen[tight.mentor[p]!] === 1) return p;
  return -1;
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
  byCode: Int32Array,
  k: number,
  mentor: number,
): void {
  // A place that the price does not more than pay for may as well stay empty.
  if (state.price[mentor]! <= lastCost(state, mentor))
    reach(passing, state.mentorCount, mentor, NOT_MOVED, -1);
  for (let at = tight.start[mentor + 1]! - 1; at >= tight.start[mentor]!; at--) {
    const pair = tight.pair[at]!;
    if (tight.order[pair]! <= k) break;
    const other = byCode[tight.order[pair]!]!;
    reach(passing, nodeOf(state, other), mentor, other, pair);
  }
}

/** Who has a place that the price pays for, or somebody who may as well have nobody. */
function reachGround(state: State, tight: TightPairs, passing: Passing, byCode: Int32Array, k: number): void {
  const ground = state.mentorCount;
  for (let j = 0; j < ground; j++) {
    if (state.price[j]! >= nextCost(state, j) && state.places[j]! > 0)
      reach(passing, j, ground, NOT_MOVED, -1);
  }
  for (const order of tight.leavable) {
    const other = byCode[order]!;
    if (order > k && state.mentorOf[other]! >= 0) reach(passing, state.mentorOf[other]!, ground, other, -1);
  }
}

/** Moves the mentee by the pair and everybody on the way from there to the place that becomes free. */
function pass(
  state: State,
  tight: TightPairs,
  passing: Passing,
  byCode: Int32Array,
  pair: number,
  now: number,
): void {
  const moves: { readonly mentee: number; readonly pair: number }[] = [
    { mentee: byCode[tight.order[pair]!]!, pair },
  ];
  for (let node = tight.mentor[pair]!; node !== now; node = passing.next[node]!) {
    const mover = passing.mover[node]!;
    if (mover !== NOT_MOVED) moves.push({ mentee: mover, pair: passing.pair[node]! });
  }
  // All stand up first, so that nobody needs a place that is still taken.
  for (const move of moves) stand(state, move.mentee);
  for (const { mentee, pair: by } of moves)
    if (by >= 0) sit(state, mentee, tight.mentor[by]!, tight.value[by]!);
}
