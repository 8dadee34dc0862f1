/** The working state of the solver: who sits with whom, and the mentors' prices. */
import { type Market, NOBODY, type Row } from './market';

export interface State {
  readonly market: Market;
  /** Pairs looked at: all allowed ones or, of a large problem, the promising ones. */
  rows: readonly Row[];
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly places: Int32Array;
  /** Of a mentor without places: infinite, so that nobody ever wants them. */
  readonly price: Float64Array;
  /** What a place costs at least for now: see `augmentAll`. */
  readonly least: Float64Array;
  readonly mentorOf: Int32Array;
  /** Value of the pair the mentee now has, 0 for nobody. */
  readonly held: Float64Array;
  /** Mentees of mentor j are `sitting[seat[j]] … sitting[seat[j] + load[j] − 1]`. */
  readonly seat: Int32Array;
  readonly sitting: Int32Array;
  readonly load: Int32Array;
  /** Where in `sitting` the mentee is. */
  readonly seatOf: Int32Array;
  /** What `findWish` has found. */
  readonly wish: Wish;
}

export interface Wish {
  /** Best mentor at the present prices, −1 when staying alone is better than any. */
  mentor: number;
  /** Value of that pair. */
  value: number;
  best: number;
  /** The best gain without that mentor, staying alone (0) included. */
  second: number;
}

/** Nobody sits anywhere and every price is what the first place costs; which pairs are looked at is yet to be said. */
export function newState(market: Market): State {
  const { mentorCount, places, rows } = market;
  const seat = new Int32Array(mentorCount);
  let seats = 0;
  for (let j = 0; j < mentorCount; j++) {
    seat[j] = seats;
    seats += places[j]!;
  }
  return {
    market,
    rows: [],
    menteeCount: rows.length,
    mentorCount,
    places,
    price: market.firstCost.map((cost, j) => (places[j] === 0 ? Number.POSITIVE_INFINITY : cost)),
    least: new Float64Array(mentorCount),
    mentorOf: new Int32Array(rows.length).fill(NOBODY),
    held: new Float64Array(rows.length),
    seat,
    sitting: new Int32Array(seats),
    load: new Int32Array(mentorCount),
    seatOf: new Int32Array(rows.length),
    // Gains outgrow the engine's small integers: fields that began as such would be laid out anew in mid-work.
    wish: { mentor: NOBODY, value: Number.NaN, best: Number.NaN, second: Number.NaN },
  };
}

/** Everybody stands up; the prices stay. */
export function vacate(state: State): void {
  state.mentorOf.fill(NOBODY);
  state.held.fill(0);
  state.load.fill(0);
}

/** What a mentor's next place costs; infinite when all are taken. */
export function nextCost(state: State, mentor: number): number {
  const load = state.load[mentor]!;
  if (load >= state.places[mentor]!) return Number.POSITIVE_INFINITY;
  return Math.max(state.least[mentor]!, state.market.firstCost[mentor]! + state.market.step * load);
}

/** What a mentor's last taken place costs; −∞ when none is taken. */
export function lastCost(state: State, mentor: number): number {
  const load = state.load[mentor]!;
  return load === 0
    ? Number.NEGATIVE_INFINITY
    : state.market.firstCost[mentor]! + state.market.step * (load - 1);
}

/** Gives the mentee a place; the mentor must have one free. */
export function sit(state: State, mentee: number, mentor: number, value: number): void {
  const at = state.seat[mentor]! + state.load[mentor]!;
  state.sitting[at] = mentee;
  state.seatOf[mentee] = at;
  state.load[mentor]! += 1;
  state.mentorOf[mentee] = mentor;
  state.held[mentee] = value;
}

/** Frees the place of a mentee, if there is one. */
export function stand(state: State, mentee: number): void {
  const mentor = state.mentorOf[mentee]!;
  if (mentor === NOBODY) return;
  const last = state.seat[mentor]! + state.load[mentor]! - 1;
  const at = state.seatOf[mentee]!;
  const moved = state.sitting[last]!;
  state.sitting[at] = moved;
  state.seatOf[moved] = at;
  state.load[mentor]! -= 1;
  state.mentorOf[mentee] = NOBODY;
  state.held[mentee] = 0;
}

/** What the mentee gains now: 0 when nobody is theirs, else the value of the pair less the mentor's price. */
export function gain(state: State, mentee: number): number {
  const mentor = state.mentorOf[mentee]!;
  return mentor === NOBODY ? 0 : state.held[mentee]! - state.price[mentor]!;
}
