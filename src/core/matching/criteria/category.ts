/** The mentor of a teacher has a higher category; their order is that of «Справочники». */
import type { Criterion } from './criterion';

export const CATEGORY: Criterion = {
  key: 'category',
  title: 'Квалификационная категория',
  on: true,
  weight: 3,
  meaning: 'У педагогов: категория наставника выше – 100, такая же – 50; порядок – как в «Справочниках».',
  example: 'Первая и высшая у наставника: 100 из 100.',
  value: (mentee, mentor, context) => {
    if (!mentee.isTeacher || mentee.category === '' || mentor.category === '') return null;
    const own = context.categoryRank.get(mentee.category);
    const other = context.categoryRank.get(mentor.category);
    if (own === undefined || other === undefined) return null;
    return other > own ? 100 : other === own ? 50 : 0;
  },
  reason: (mentee, mentor) =>
    mentee.category === mentor.category ? '' : `категория наставника выше: ${mentor.category}`,
  against: 'категория наставника ниже',
};
