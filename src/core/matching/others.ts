/** Other mentors whom the curator may choose instead of the proposed one. */
import { compareCodes } from './assign';
import type { AllowedMentors } from './assignment';

export interface OtherMentor {
  readonly mentor: string;
  /** 0…1000 */
  readonly score: number;
  /** A place is left, with all pairs proposed counted in. */
  readonly free: boolean;
}

const SHOWN = 5;

/**
 * The best allowed mentors but one, at most five, by falling score, equal ones by code.
 *
 * `freeAfter` holds by index the places left once all proposed pairs stand; `but` is the index of the mentor
 * left out, −1 for none.
 */
export function findOthers(
  allowed: AllowedMentors,
  codes: readonly string[],
  freeAfter: readonly number[],
  but: number,
): readonly OtherMentor[] {
  return Array.from(allowed.mentors, (j, e) => ({ j, score: allowed.scores[e]! }))
    .filter(({ j }) => j !== but)
    .sort((a, b) => b.score - a.score || compareCodes(codes[a.j]!, codes[b.j]!))
    .slice(0, SHOWN)
    .map(({ j, score }) => ({ mentor: codes[j]!, score, free: freeAfter[j]! > 0 }));
}
