/** There is a form of mentoring whose roles fit both people (A078, A086; roles stand in «Справочники»). */
import type { PairRule } from './rule';

export const ROLES: PairRule = {
  key: 'roles',
  about: 'pair',
  sentence: 'роли не подходят ни к одной форме наставничества',
  breaks: (mentee, mentor, context) => context.fittingForms(mentor, mentee).length === 0,
};
