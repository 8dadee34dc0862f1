/** On what terms two people work together: the form and the kind of mentoring of their pair. */
import { foldText } from '../text';
import type { MatchingContext } from './context';
import type { Choices, MenteeProfile, MentorProfile } from './person';

export interface PairForm {
  readonly title: string;
  /** How many of the two wish it; who named no form at all wishes any. */
  readonly wishes: 0 | 1 | 2;
}

const IN_GROUP = foldText('в группе');
const TRADITIONAL = 'традиционное';

/**
 * The first form, in the order of «Справочники», that both wish and whose roles fit; failing that the first
 * that one of them wishes; failing that the first that fits. Null when the roles fit no form.
 */
export function chooseForm(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  context: MatchingContext,
): PairForm | null {
  let best: PairForm | null = null;
  for (const { title, folded } of context.fittingForms(mentor.role, mentee.role)) {
    const wishes = (wish(mentee.forms, folded) + wish(mentor.forms, folded)) as 0 | 1 | 2;
    if (best === null || wishes > best.wishes) best = { title, wishes };
    if (wishes === 2) break;
  }
  return best;
}

function wish(wishes: Choices, folded: string): 0 | 1 {
  return wishes.folded.length === 0 || wishes.has.has(folded) ? 1 : 0;
}

/**
 * The first kind, in the order of «Справочники», that both wish; «традиционное» when there is none: kinds
 * never keep two people apart. «В группе» counts only when `groupPossible`: a group needs two mentees (A080).
 * Who named no kind agrees to what the other wishes.
 */
export function chooseKind(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  context: MatchingContext,
  groupPossible: boolean,
): string {
  const silent = mentee.kinds.folded.length === 0 && mentor.kinds.folded.length === 0;
  const common = context.kinds.find((kind) => {
    const folded = foldText(kind);
    if (silent || (folded === IN_GROUP && !groupPossible)) return false;
    return wish(mentee.kinds, folded) === 1 && wish(mentor.kinds, folded) === 1;
  });
  return common ?? context.kinds.find((kind) => foldText(kind) === TRADITIONAL) ?? TRADITIONAL;
}

/** Both said in so many words that they would work in a group. */
export function bothWishGroup(mentee: MenteeProfile, mentor: MentorProfile): boolean {
  return mentee.kinds.has.has(IN_GROUP) && mentor.kinds.has.has(IN_GROUP);
}
