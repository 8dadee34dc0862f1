/** Meeting face to face or at a distance; «Любой» fits everybody. */
import { foldText } from '../../text';
import type { Criterion } from './criterion';

const ANY = foldText('Любой');

export const MEETING_FORMAT: Criterion = {
  key: 'meetingFormat',
  title: 'Формат встреч',
  weight: 5,
  value: (mentee, mentor) => {
    const [one, other] = [mentee.meetingFormat, mentor.meetingFormat];
    if (one === '' || other === '') return null;
    return one === other || one === ANY || other === ANY ? 100 : 0;
  },
  reason: (mentee, mentor) => {
    const said = mentee.meetingFormat === ANY ? mentor.meetingFormat : mentee.meetingFormat;
    return said === ANY ? 'формат встреч обоим любой' : `формат встреч подходит обоим: ${said}`;
  },
  against: 'желаемый формат встреч разный',
};
