/**
 * The working state of the solver: mentees and mentors in the order of their codes, allowed pairs as one
 * compact list, who sits where, and the mentors' prices. Fixed pairs have already been taken out.
 */

export const NOBODY = -1;

export interface State {
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** Pairs of mentee i are `first[i] … first[i + 1] − 1`, by rising mentor. */
  readonly first: Int32Array;
  readonly mentor: Int32Array;
  /** Worth of placing the mentee plus the score of the pair. */
  readonly value: Float64Array;
  readonly places: Int32Array;
  readonly price: Float64Array;
  readonly mentorOf: Int32Array;
  /** Value of the pair the mentee now has. */
  readonly held: Float64Array;
  /** Mentees of mentor j are `sitting[seat[j]] … sitting[seat[j] + load[j] − 1]`. */
  readonly seat: Int32Array;
  readonly sitting: Int32Array;
  readonly load: Int32Array;
  /** Where in `sitting` the mentee is. */
  readonly seatOf: Int32Array;
}

export interface Pairs {
  readonly first: Int32Array;
  readonly mentor: Int32Array;
  readonly value: Float64Array;
}

/** Nobody sits anywhere and all prices are 0. Places beyond a mentor's allowed mentees are dropped. */
export function newState(pairs: Pairs, freePlaces: ArrayLike<number>): State {
  const menteeCount = pairs.first.length - 1;
  const mentorCount = freePlaces.length;
  const places = new Int32Array(mentorCount);
  for (const j of pairs.mentor) places[j]! += 1;
  const seat = new Int32Array(mentorCount);
  let seats = 0;
  for (let j = 0; j < mentorCount; j++) {
    places[j] = Math.min(places[j]!, freePlaces[j]!);
    seat[j] = seats;
    seats += places[j]!;
  }
  return {
    menteeCount,
    mentorCount,
    ...pairs,
    places,
    price: new Float64Array(mentorCount),
    mentorOf: new Int32Array(menteeCount).fill(NOBODY),
    held: new Float64Array(menteeCount),
    seat,
    sitting: new Int32Array(seats),
    load: new Int32Array(mentorCount),
    seatOf: new Int32Array(menteeCount),
  };
}

/** Gives the mentee of pair `pair` a place; the mentor must have one free. */
export function sit(state: State, mentee: number, pair: number): void {
  const mentor = state.mentor[pair]!;
  const at = state.seat[mentor]! + state.load[mentor]!;
  state.sitting[at] = mentee;
  state.seatOf[mentee] = at;
  state.load[mentor]! += 1;
  state.mentorOf[mentee] = mentor;
  state.held[mentee] = state.value[pair]!;
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
