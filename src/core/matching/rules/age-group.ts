/** The mentor chose whom to help, by class or as «педагоги»; nothing, or what cannot be understood, means everybody. */
import { foldText } from '../../text';
import type { AgeGroup } from '../age-groups';
import { type MenteeProfile, type MentorProfile, TEACHERS } from '../person';
import type { PairRule } from './rule';

/**
 * `anybody`: the mentor chose nothing, or what cannot be understood; `chosen`: the mentee is among those chosen; `other`: is not;
 * `unlisted`: nobody could have chosen such a mentee, so not having chosen them says nothing.
 */
export type AgeFit = 'anybody' | 'chosen' | 'other' | 'unlisted';

const TEACHERS_GROUP = foldText('педагоги');
/** Letters by which a role is known in the plural: «воспитатель» – «воспитатели». */
const STEM = 5;

export const AGE_GROUP: PairRule = {
  key: 'ageGroup',
  about: 'pair',
  sentence: 'наставник выбрал другой возраст',
  breaks: (mentee, mentor, context) => context.ageFit(mentor, mentee) === 'other',
};

/** `all` are the age groups that a mentor could have chosen, `roles` those of mentees, folded. */
export function fitAge(
  mentor: MentorProfile,
  mentee: MenteeProfile,
  all: readonly AgeGroup[],
  roles: readonly string[],
): AgeFit {
  if (mentor.ageGroups.length === 0) return 'anybody';
  if (mentor.ageGroups.some((group) => includes(group, mentee))) return 'chosen';
  if (mentor.ageGroups.some((group) => isUnclear(group, roles))) return 'anybody';
  return all.some((group) => includes(group, mentee)) ? 'other' : 'unlisted';
}

function isUnclear(group: AgeGroup, roles: readonly string[]): boolean {
  return (
    'word' in group && ![...TEACHERS, ...roles].some((role) => group.word.startsWith(role.slice(0, STEM)))
  );
}

/** A pupil whose class cannot be read belongs to every group of classes: the row carries a remark already. */
function includes(group: AgeGroup, mentee: MenteeProfile): boolean {
  if ('word' in group) {
    if (mentee.isPupil || mentee.role === '') return false;
    if (TEACHERS.includes(mentee.role) && group.word === TEACHERS_GROUP) return true;
    return group.word.startsWith(mentee.role.slice(0, STEM));
  }
  if (!mentee.isPupil) return false;
  return mentee.classNumber === null || (mentee.classNumber >= group.from && mentee.classNumber <= group.to);
}
