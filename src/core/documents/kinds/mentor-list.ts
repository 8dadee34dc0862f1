/** D21: старт-лист наставников (A012). */

import { documentKind } from '../document-kind';
import { MENTORS_TOGETHER } from '../subjects/mentors';

export const MENTOR_LIST = documentKind({
  key: 'mentorList',
  id: 'D21',
  title: 'Старт-лист наставников',
  group: 'pairs',
  heading: 'Старт-лист наставников на {{Учебный год}} учебный год',
  about: MENTORS_TOGETHER,
  mustShow: ['Наставники'],
});
