/** The same school subject: what teachers look for in a mentor (domain B.2, «предметник – предметник»). */
import type { Criterion } from './criterion';

export const SUBJECT: Criterion = {
  key: 'subject',
  title: 'Предмет',
  weight: 15,
  value: (mentee, mentor) =>
    mentee.subject === '' || mentor.subject === '' ? null : mentee.subject === mentor.subject ? 100 : 0,
  reason: (mentee) => `один предмет: ${mentee.record.subject.trim()}`,
  against: 'предметы разные',
};
