/** On what terms two people work together: the form and the kind of mentoring of their pair. */
import { foldText } from '../text';
import type { MatchingContext } from './context';
import { hasBit } from './numbers';
import { type Choices, countCommon, type MenteeProfile, type MentorProfile, numberOfKind } from './person';

interface PairForm {
  readonly title: string;
  /** How many of the two wish it; who named no form at all wishes any. */
  readonly wishes: 0 | 1 | 2;
}

const IN_GROUP = numberOfKind('в группе');
const REVERSE = numberOfKind('реверсивное');
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
  const wishes = countWishes(mentee, mentor, context);
  const form = context
    .fittingForms(mentor, mentee)
    .find(({ number }) => wish(mentee.forms, number) + wish(mentor.forms, number) === wishes);
  return form ? { title: form.title, wishes } : null;
}

/** How many of the two wish the form that is chosen for them. */
export function countWishes(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  context: MatchingContext,
): 0 | 1 | 2 {
  const forms = context.fittingForms(mentor, mentee);
  let most = 0;
  for (let i = 0; i < forms.length && most < 2; i++) {
    const { number } = forms[i]!;
    const wishes = wish(mentee.forms, number) + wish(mentor.forms, number);
    if (wishes > most) most = wishes;
  }
  return most as 0 | 1 | 2;
}

function wish(wishes: Choices, number: number): 0 | 1 {
  return wishes.said.length === 0 || hasBit(wishes.bits, number) ? 1 : 0;
}

/**
 * «Реверсивное» when roles are turned round, and only then; else the first kind, in the order of «Справочники»,
 * that both wish; «традиционное» when there is none: kinds never keep two people apart. «В группе» counts only when
 * `groupPossible`: a group needs two mentees (A080). Who named no kind agrees to what the other wishes.
 */
export function chooseKind(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  context: MatchingContext,
  groupPossible: boolean,
): string {
  const silent = mentee.kinds.said.length === 0 && mentor.kinds.said.length === 0;
  const turned = isTurnedRound(mentee, mentor);
  const common = context.kinds.find((kind) => {
    const number = numberOfKind(kind);
    if (turned || number === REVERSE) return turned && number === REVERSE;
    if (silent || (number === IN_GROUP && !groupPossible)) return false;
    return wish(mentee.kinds, number) === 1 && wish(mentor.kinds, number) === 1;
  });
  return common ?? context.kinds.find((kind) => foldText(kind) === TRADITIONAL) ?? TRADITIONAL;
}

/** Both said in so many words that they would work in a group. */
export function bothWishGroup(mentee: MenteeProfile, mentor: MentorProfile): boolean {
  return hasBit(mentee.kinds.bits, IN_GROUP) && hasBit(mentor.kinds.bits, IN_GROUP);
}

export function isGroupKind(kind: string): boolean {
  return numberOfKind(kind) === IN_GROUP;
}

export function isReverseKind(kind: string): boolean {
  return numberOfKind(kind) === REVERSE;
}

/** Reverse mentoring (A082), said in so many words by both: who teaches whom changes with the subject. */
export function bothWishReverse(mentee: MenteeProfile, mentor: MentorProfile): boolean {
  return hasBit(mentee.kinds.bits, REVERSE) && hasBit(mentor.kinds.bits, REVERSE);
}

/** Both wish nothing in common but reverse mentoring. */
export function onlyReverse(mentee: MenteeProfile, mentor: MentorProfile): boolean {
  return bothWishReverse(mentee, mentor) && countCommon(mentee.kinds, mentor.kinds) === 1;
}

/** Reverse mentoring with a mentor of fewer years than the mentee: the young one helps the experienced one. */
export function isTurnedRound(mentee: MenteeProfile, mentor: MentorProfile): boolean {
  return hasFewerYears(mentee, mentor) && bothWishReverse(mentee, mentor);
}

/** Both are teachers or the like, both years are known, and the mentor has fewer. */
export function hasFewerYears(mentee: MenteeProfile, mentor: MentorProfile): boolean {
  return (
    mentee.isTeacher &&
    mentor.isTeacher &&
    mentee.experience !== null &&
    mentor.experience !== null &&
    mentor.experience < mentee.experience
  );
}
