/** The mentor chose whom to help, by class or as «педагоги»; choosing nothing means everybody. */
import { foldText } from '../../text';
import type { AgeGroup, MenteeProfile } from '../person';
import type { PairRule } from './rule';

const TEACHERS = ['Педагог', 'Молодой специалист'].map(foldText);
const TEACHERS_GROUP = foldText('педагоги');
/** Letters by which a role is known in the plural: «воспитатель» – «воспитатели». */
const STEM = 5;

export const AGE_GROUP: PairRule = {
  key: 'ageGroup',
  about: 'pair',
  sentence: 'наставник выбрал другой возраст',
  breaks: (mentee, mentor, context) => {
    if (mentor.ageGroups.length === 0 || mentor.ageGroups.some((group) => includes(group, mentee)))
      return false;
    // Nobody could have chosen such a mentee, so not having chosen them says nothing.
    return context.ageGroups.some((group) => includes(group, mentee));
  },
};

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
