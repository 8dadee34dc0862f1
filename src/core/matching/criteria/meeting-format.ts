/** Meeting face to face or at a distance; «Любой» fits everybody. */
import { numberOfText } from '../person';
import type { Criterion } from './criterion';

const ANY = numberOfText('Любой');

export const MEETING_FORMAT: Criterion = {
  key: 'meetingFormat',
  title: 'Формат встреч',
  on: true,
  weight: 5,
  meaning: 'Оба хотят встречаться одинаково; «Любой» подходит ко всему.',
  example: 'Один выбрал «Очно», другой – «Любой»: 100 из 100.',
  value: (mentee, mentor) => {
    const one = mentee.formatNumber;
    const other = mentor.formatNumber;
    if (one === 0 || other === 0) return null;
    return one === other || one === ANY || other === ANY ? 100 : 0;
  },
  reason: (mentee, mentor) => {
    const { formatNumber, meetingFormat } = mentee.formatNumber === ANY ? mentor : mentee;
    return formatNumber === ANY
      ? 'формат встреч обоим любой'
      : `формат встреч подходит обоим: ${meetingFormat}`;
  },
  against: 'желаемый формат встреч разный',
};
