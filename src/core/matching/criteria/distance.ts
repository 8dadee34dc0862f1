/** How far apart two pupils are: a mentor one to three classes older knows more and still understands. */
import { counted } from '../../russian/plural';
import type { Criterion } from './criterion';

/** By how many classes the mentor is older; more is as the last. */
const BY_CLASSES = [60, 100, 100, 100, 70, 50, 30] as const;

export const DISTANCE: Criterion = {
  key: 'distance',
  title: 'Разница в классах',
  on: true,
  weight: 4,
  meaning: 'Ученик-наставник старше на 1–3 класса – 100, ровесник – 60, больше разница – меньше.',
  example: '7 и 9 классы: 100 из 100.',
  value: (mentee, mentor) => {
    if (mentee.classNumber === null || mentor.classNumber === null) return null;
    const older = mentor.classNumber - mentee.classNumber;
    return older < 0 ? 0 : BY_CLASSES[Math.min(older, BY_CLASSES.length - 1)]!;
  },
  reason: (mentee, mentor) => {
    const older = (mentor.classNumber ?? 0) - (mentee.classNumber ?? 0);
    return older === 0
      ? 'учатся в одной параллели'
      : `наставник старше на ${counted(older, 'класс', 'класса', 'классов')}`;
  },
  against: 'наставник учится в младшем классе',
};
