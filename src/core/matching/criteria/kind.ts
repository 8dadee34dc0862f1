/** A kind of mentoring that both wish (A079–A085). */
import { countCommon, listCommon, sayList } from '../person';
import type { Criterion } from './criterion';

export const KIND: Criterion = {
  key: 'kind',
  title: 'Вид наставничества',
  weight: 5,
  value: (mentee, mentor) => {
    if (mentee.kinds.folded.length === 0 || mentor.kinds.folded.length === 0) return null;
    return countCommon(mentee.kinds, mentor.kinds) > 0 ? 100 : 0;
  },
  reason: (mentee, mentor) => `вид подходит обоим: ${sayList(listCommon(mentee.kinds, mentor.kinds))}`,
  against: 'желаемые виды наставничества разные',
};
