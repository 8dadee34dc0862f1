/**
 * A teacher is mentored by a teacher of no fewer years (B.2, «опытный – молодой»), unless both wish reverse
 * mentoring, where it is the young one who teaches (A082).
 */
import { bothWishReverse, hasFewerYears } from '../terms';
import type { PairRule } from './rule';

export const FEWER_YEARS: PairRule = {
  key: 'fewerYears',
  about: 'pair',
  sentence: 'стаж наставника меньше, а реверсивное наставничество оба не выбирали',
  breaks: (mentee, mentor) => hasFewerYears(mentee, mentor) && !bothWishReverse(mentee, mentor),
};
