/** All hard rules. A mentor whom several rules exclude is counted under the first. */
import type { MatchingContext, OptionalRules } from '../context';
import type { Declaration } from '../criteria/declaration';
import type { MenteeProfile, MentorProfile } from '../person';
import { AGE_GROUP } from './age-group';
import { AVOID } from './avoid';
import { MENTEE_CONSENT, MENTOR_CONSENT } from './consent';
import { FEWER_YEARS } from './fewer-years';
import { LOWER_CLASS } from './lower-class';
import { OWN_CHILD } from './own-child';
import { PLACES } from './places';
import { REFUSED } from './refused';
import { REPLACED } from './replaced';
import { ROLES } from './roles';
import type { MenteeRule, MentorRule, PairRule, Rule } from './rule';
import { SAME_PERSON } from './same-person';
import { MENTEE_STATE, MENTOR_STATE } from './state';

export const MENTEE_RULES: readonly MenteeRule[] = [MENTEE_STATE, MENTEE_CONSENT];

/** Roles come first: that a mentor of pupils has no place is no news for a teacher. */
export const PAIR_RULES: readonly PairRule[] = [
  ROLES,
  AGE_GROUP,
  LOWER_CLASS,
  FEWER_YEARS,
  SAME_PERSON,
  OWN_CHILD,
  AVOID,
  REFUSED,
  REPLACED,
];

/** Rules that the curator may switch off in «Критерии». */
export const OPTIONAL_RULES: Readonly<Record<keyof OptionalRules, Declaration>> = { ownChild: OWN_CHILD };

export const MENTOR_RULES: readonly MentorRule[] = [MENTOR_STATE, MENTOR_CONSENT, PLACES];

export const RULES: readonly Rule[] = [...MENTEE_RULES, ...PAIR_RULES, ...MENTOR_RULES];

/** Every rule that the pair breaks: the answer to «почему не этот наставник?». */
export function brokenRules(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  context: MatchingContext,
): readonly Rule[] {
  return RULES.filter((rule) =>
    rule.about === 'mentee'
      ? rule.breaks(mentee, context)
      : rule.about === 'mentor'
        ? rule.breaks(mentor, context)
        : rule.breaks(mentee, mentor, context),
  );
}
