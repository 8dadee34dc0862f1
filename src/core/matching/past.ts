/** What two people had with each other before, as «Пары» tells. */
import { isDay } from '../day';
import { PAIR_STATES, type Pair } from '../registers/pairs';
import { foldText } from '../text';
import { numberOfCode } from './person';

/** Numbers (`numberOfCode`) of mentors with whom it went well and of those who were replaced. */
export interface Past {
  readonly well: ReadonlySet<number>;
  readonly replaced: ReadonlySet<number>;
}

/** By number of the mentee. */
export function readPast(pairs: readonly Pair[]): ReadonlyMap<number, Past> {
  const past = new Map<number, { readonly well: Set<number>; readonly replaced: Set<number> }>();
  const byCode = new Map(pairs.map((pair) => [pair.code, pair]));
  // A pair carried on under a new code is no replacement.
  const replaced = new Set(
    pairs.flatMap(({ previous, mentor }) => {
      const before = previous === '' ? undefined : byCode.get(previous);
      return before && before.mentor !== mentor ? [before] : [];
    }),
  );
  for (const pair of pairs) {
    const mentee = numberOfCode(pair.mentee);
    const mentor = numberOfCode(pair.mentor);
    const had = past.get(mentee) ?? { well: new Set(), replaced: new Set() };
    past.set(mentee, had);
    if (replaced.has(pair) || foldText(pair.endReason).includes('замен')) had.replaced.add(mentor);
    else if (wentWell(pair)) had.well.add(mentor);
  }
  return past;
}

/** Finished, and not before its time unless the plan was fulfilled. */
function wentWell({ state, end, plannedEnd, endReason }: Pair): boolean {
  if (state !== PAIR_STATES.finished) return false;
  const reason = foldText(endReason);
  if (reason.includes('выполнен') && !reason.includes('не выполнен')) return true;
  if (reason.includes('инициатив') || reason.includes('досрочн')) return false;
  return !(isDay(end) && isDay(plannedEnd) && end < plannedEnd);
}
