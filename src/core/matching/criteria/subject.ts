/** The same school subject: what teachers look for in a mentor (domain B.2, «предметник – предметник»). */
import type { Criterion } from './criterion';

export const SUBJECT: Criterion = {
  key: 'subject',
  title: 'Предмет',
  on: true,
  weight: 12,
  meaning: 'У педагогов один предмет или направление.',
  example: 'Оба ведут физику: 100 из 100.',
  value: (mentee, mentor) =>
    mentee.subjectNumber === 0 || mentor.subjectNumber === 0
      ? null
      : mentee.subjectNumber === mentor.subjectNumber
        ? 100
        : 0,
  reason: (mentee) => `один предмет: ${mentee.record.subject.trim()}`,
  against: 'предметы разные',
};
