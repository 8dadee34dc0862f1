/** The mentor has chosen the age of the mentee in so many words; who chose nothing takes everybody. */
import type { Criterion } from './criterion';

export const WISHED_AGE: Criterion = {
  key: 'wishedAge',
  title: 'Возраст, который выбрал наставник',
  on: true,
  weight: 2,
  meaning: 'Наставник отметил, что готов помогать таким.',
  example: '6 класс, отмечено «5–7 классы»: 100 из 100.',
  value: (mentee, mentor, context) => {
    const fit = context.ageFit(mentor, mentee);
    return fit === 'chosen' ? 100 : fit === 'other' ? 0 : null;
  },
  reason: (mentee) =>
    `наставник выбрал этот возраст: ${mentee.isPupil ? mentee.record.post.trim() : 'педагоги'}`,
  against: 'наставник выбрал другой возраст',
};
