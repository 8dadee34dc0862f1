/** The promising pairs of a large table: few for each mentee, some for each mentor, the missed ones added. */
import { pairValue, type Row } from './market';
import { collect, findWish } from './scan';
import { gain, type State } from './state';

/** So many pairs of each mentee are looked at to begin with, and so many more are added at a time. */
const FIRST = 20;
const MORE = 8;
/** Fewer or more than so many are sought again, within more or less. */
const FEWEST = FIRST / 2;
const MOST = 4 * FIRST;
/** Each mentor has so many pairs for each place: without any, their price could not be found. */
const FOR_PLACE = 2;
/** Points below the best gain within which promising pairs are sought at first. */
const WITHIN = 80;

/** The best of so many offers by rising cost, kept in order. */
interface Shortlist {
  readonly cost: Float64Array;
  readonly item: Int32Array;
  /** What else belongs to the item. */
  readonly at: Int32Array;
  count: number;
}

function newShortlist(most: number): Shortlist {
  return { cost: new Float64Array(most), item: new Int32Array(most), at: new Int32Array(most), count: 0 };
}

function offer(list: Shortlist, cost: number, item: number, at: number): void {
  const most = list.cost.length;
  if (list.count === most && cost >= list.cost[most - 1]!) return;
  let place = list.count < most ? list.count++ : most - 1;
  for (; place > 0 && list.cost[place - 1]! > cost; place--) {
    list.cost[place] = list.cost[place - 1]!;
    list.item[place] = list.item[place - 1]!;
    list.at[place] = list.at[place - 1]!;
  }
  list.cost[place] = cost;
  list.item[place] = item;
  list.at[place] = at;
}

/** The pairs that look best at the present prices, about so many for each mentee. */
export function narrow(state: State): readonly Row[] {
  const { wish } = state;
  const found = new Int32Array(state.mentorCount);
  const bests = new Float64Array(state.menteeCount);
  let within = WITHIN * state.market.weights.point;
  const rows = state.rows.map((row, mentee) => {
    findWish(state, mentee);
    bests[mentee] = wish.best;
    if (row.mentors.length <= FIRST) return row;
    let count = collect(state, mentee, row, wish.best - within, found);
    for (let tries = 0; tries < 3 && (count < FEWEST || count > MOST); tries++) {
      within = Math.ceil(within * (count < FEWEST ? 1.5 : 0.7));
      count = collect(state, mentee, row, wish.best - within, found);
    }
    // The width that is right for one mentee is about right for the next.
    if (count < FIRST) within = Math.ceil(within * 1.05);
    else if (count > 2 * FIRST) within = Math.ceil(within * 0.95);
    return pick(row, found.subarray(0, Math.min(count, MOST)));
  });
  return addRare(state, rows, bests);
}

/** Puts a pair on a list of the mentee's pairs, the best gain first. */
function offerPair(list: Shortlist, { market, price }: State, mentee: number, row: Row, at: number): void {
  offer(list, price[row.mentors[at]!]! - pairValue(market, mentee, row, at), at, 0);
}

/** Adds pairs of mentors who are hardly wanted at the present prices. */
function addRare(state: State, rows: readonly Row[], bests: Float64Array): readonly Row[] {
  const { market, places, price } = state;
  const lacking = places.map((count) => FOR_PLACE * count);
  for (const { mentors } of rows) for (let e = 0; e < mentors.length; e++) lacking[mentors[e]!]! -= 1;
  const lists = Array.from(lacking, (count, j) => (count > 0 ? newShortlist(FOR_PLACE * places[j]!) : null));
  if (lists.every((list) => list === null)) return rows;
  state.rows.forEach((row, mentee) => {
    for (let e = 0; e < row.mentors.length; e++) {
      const j = row.mentors[e]!;
      if (lacking[j]! <= 0) continue;
      offer(lists[j]!, bests[mentee]! - pairValue(market, mentee, row, e) + price[j]!, mentee, e);
    }
  });
  const added = new Map<number, number[]>();
  lists.forEach((list, mentor) => {
    for (let k = 0; k < (list?.count ?? 0); k++) {
      const mentee = list!.item[k]!;
      if (rows[mentee]!.mentors.includes(mentor)) continue;
      added.set(mentee, [...(added.get(mentee) ?? []), list!.at[k]!]);
    }
  });
  return rows.map((row, mentee) => join(row, pick(market.rows[mentee]!, added.get(mentee) ?? [])));
}

/** The rows with those pairs added that beat what the mentee gains now; null when there are none. */
export function addMissed(state: State): readonly Row[] | null {
  const list = newShortlist(MORE);
  const found = new Int32Array(state.mentorCount);
  const more = new Map<number, Row>();
  for (let mentee = 0; mentee < state.menteeCount; mentee++) {
    const row = state.market.rows[mentee]!;
    const count = collect(state, mentee, row, gain(state, mentee) + 1, found);
    if (count === 0) continue;
    list.count = 0;
    for (let k = 0; k < count; k++) offerPair(list, state, mentee, row, found[k]!);
    more.set(mentee, pick(row, list.item.subarray(0, list.count)));
  }
  if (more.size === 0) return null;
  return state.rows.map((row, mentee) => join(row, more.get(mentee) ?? EMPTY));
}

const EMPTY: Row = { mentors: new Int32Array(0), scores: new Uint16Array(0) };

function pick({ mentors, scores }: Row, places: ArrayLike<number>): Row {
  const picked = { mentors: new Int32Array(places.length), scores: new Uint16Array(places.length) };
  for (let k = 0; k < places.length; k++) {
    picked.mentors[k] = mentors[places[k]!]!;
    picked.scores[k] = scores[places[k]!]!;
  }
  return picked;
}

function join(a: Row, b: Row): Row {
  if (b.mentors.length === 0) return a;
  const mentors = new Int32Array(a.mentors.length + b.mentors.length);
  const scores = new Uint16Array(mentors.length);
  mentors.set(a.mentors);
  mentors.set(b.mentors, a.mentors.length);
  scores.set(a.scores);
  scores.set(b.scores, a.scores.length);
  return { mentors, scores };
}
