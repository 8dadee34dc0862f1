/**
 * Third phase: places that stayed empty although their price is above what they cost. Each is offered anew by
 * one shortest path backwards (Dijkstra with the prices as potentials): somebody comes from another mentor, whose
 * place then passes on, until a mentee without a pair comes or a place may as well stay empty. Prices fall.
 */
import { clear, type Frontier, newFrontier, reach, settleNearest } from './frontier';
import { NOBODY, pairValue } from './market';
import { gain, lastCost, nextCost, type State, sit, stand } from './state';

/** Pairs looked at, by mentor. */
interface Columns {
  readonly start: Int32Array;
  readonly mentee: Int32Array;
  readonly value: Float64Array;
}

interface Search {
  readonly frontier: Frontier;
  /** The mentee who would come away from the mentor reached, to which mentor, and the value of that pair. */
  readonly mover: Int32Array;
  readonly next: Int32Array;
  readonly value: Float64Array;
  length: number;
  /** The mentor whose place stays empty, or who takes `comer`, a mentee without a pair. */
  end: number;
  comer: number;
  comerValue: number;
}

export function refillAll(state: State): void {
  const m = state.mentorCount;
  let columns: Columns | null = null;
  const search: Search = {
    frontier: newFrontier(m),
    mover: new Int32Array(m),
    next: new Int32Array(m),
    value: new Float64Array(m),
    length: Number.POSITIVE_INFINITY,
    end: NOBODY,
    comer: NOBODY,
    comerValue: Number.NaN,
  };
  for (let j = 0; j < m; j++) {
    while (state.price[j]! > nextCost(state, j)) {
      columns ??= columnsOf(state);
      refill(state, search, columns, j);
    }
  }
}

function columnsOf(state: State): Columns {
  const start = new Int32Array(state.mentorCount + 1);
  for (const { mentors } of state.rows) for (let e = 0; e < mentors.length; e++) start[mentors[e]! + 1]! += 1;
  for (let j = 0; j < state.mentorCount; j++) start[j + 1]! += start[j]!;
  const fill = start.slice();
  const mentee = new Int32Array(start[state.mentorCount]!);
  const value = new Float64Array(mentee.length);
  state.rows.forEach((row, i) => {
    for (let e = 0; e < row.mentors.length; e++) {
      const at = fill[row.mentors[e]!]!;
      fill[row.mentors[e]!] = at + 1;
      mentee[at] = i;
      value[at] = pairValue(state.market, i, row, e);
    }
  });
  return { start, mentee, value };
}

function refill(state: State, search: Search, columns: Columns, mentor: number): void {
  const { frontier } = search;
  search.length = state.price[mentor]! - nextCost(state, mentor);
  search.end = mentor;
  search.comer = NOBODY;
  reach(frontier, mentor, 0);
  settle(state, search, columns, mentor);
  for (let r = 0; r < frontier.done; r++) {
    const j = frontier.reached[r]!;
    state.price[j]! -= search.length - frontier.distance[j]!;
  }
  // From the end back to the mentor with the empty place: everybody on the path moves on by one.
  makeWay(state, search, search.end, mentor);
  if (search.comer !== NOBODY) sit(state, search.comer, search.end, search.comerValue);
  clear(frontier);
}

/** Moves somebody from `from` to the next mentor on the path, and so on up to `mentor`. */
function makeWay(state: State, search: Search, from: number, mentor: number): void {
  for (let j = from; j !== mentor; j = search.next[j]!) {
    const mover = search.mover[j]!;
    stand(state, mover);
    sit(state, mover, search.next[j]!, search.value[j]!);
  }
}

function settle(state: State, search: Search, columns: Columns, mentor: number): void {
  const { frontier } = search;
  for (;;) {
    const j = settleNearest(frontier, search.length);
    if (j === NOBODY) return;
    const from = frontier.nearest;
    const empty = j === mentor ? search.length : from + state.price[j]! - lastCost(state, j);
    if (empty < search.length) {
      search.length = empty;
      search.end = j;
      search.comer = NOBODY;
    }
    explore(state, search, columns, j, from);
  }
}

/** Who could come to this mentor. */
function explore(
  state: State,
  search: Search,
  { start, mentee, value }: Columns,
  mentor: number,
  from: number,
): void {
  const { frontier, mover, next } = search;
  const away = from + state.price[mentor]!;
  for (let at = start[mentor]!; at < start[mentor + 1]!; at++) {
    const k = mentee[at]!;
    const there = state.mentorOf[k]!;
    if (there === mentor) continue;
    const length = away - value[at]! + gain(state, k);
    if (length >= search.length) continue;
    if (there === NOBODY) {
      search.length = length;
      search.end = mentor;
      search.comer = k;
      search.comerValue = value[at]!;
    } else if (length < frontier.distance[there]!) {
      reach(frontier, there, length);
      mover[there] = k;
      next[there] = mentor;
      search.value[there] = value[at]!;
    }
  }
}
