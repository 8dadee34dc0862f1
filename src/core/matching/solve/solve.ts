/**
 * Prices by bidding, then the exact answer from these prices. Large tables are solved on the promising pairs of
 * each mentee; then every pair is held against the prices found (after Volgenant's LAPMOD), and those that would
 * have been better are added. When there is none left the answer is best for the whole table.
 */
import { augmentAll, newSearch } from './augment';
import { bid } from './bid';
import type { Market } from './market';
import { addMissed, narrow } from './narrow';
import { refillAll } from './refill';
import { newState, type State } from './state';

/** Tables with no more pairs for each mentee than this are solved whole. */
const WHOLE = 48;
/** Points by which mentees outbid each other, round by round: each round starts from the prices of the one before. */
const RAISES = [60, 15, 4];

/** One state is used from first to last: new ones would make the engine compile everything again. */
export function solve(market: Market): State {
  const pairs = market.rows.reduce((sum, { mentors }) => sum + mentors.length, 0);
  const [rough = 1, ...finer] = RAISES;
  const state = newState(market);
  const search = newSearch(state.mentorCount);
  state.rows = market.rows;
  bid(state, rough);
  if (pairs > WHOLE * state.menteeCount) state.rows = narrow(state);
  for (const raise of finer) bid(state, raise);
  for (;;) {
    augmentAll(state, search);
    refillAll(state);
    const more = state.rows === market.rows ? null : addMissed(state);
    if (!more) return state;
    state.rows = more;
  }
}
