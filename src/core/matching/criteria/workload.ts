/** Time the mentor has for each mentee, this one and those already taken: an hour a week is enough for a meeting. */
import { formatNumber, plural } from '../../russian/plural';
import type { MatchingContext } from '../context';
import type { MentorProfile } from '../person';
import type { Criterion } from './criterion';

export const WORKLOAD: Criterion = {
  key: 'workload',
  title: 'Нагрузка наставника',
  on: true,
  weight: 2,
  meaning: 'Сколько часов в неделю выходит на каждого вместе с уже взятыми: час и больше – 100.',
  example: '2 часа, трое уже есть: 50 из 100.',
  value: (_, mentor, context) => {
    const hours = hoursEach(mentor, context);
    return hours === null ? null : Math.round(100 * Math.min(1, hours));
  },
  reason: (_, mentor, context) => {
    const hours = Math.round((hoursEach(mentor, context) ?? 0) * 10) / 10;
    // After «до» all whole numbers but 1, 21 … take «часов».
    const word = Number.isInteger(hours) ? plural(hours, 'часа', 'часов', 'часов') : 'часа';
    return `у наставника есть до ${formatNumber(hours)} ${word} в неделю`;
  },
  against: 'у наставника не остаётся времени',
};

/** Null when the hours are not known. */
function hoursEach({ code, record: { hours } }: MentorProfile, { taken }: MatchingContext): number | null {
  return hours === null || hours < 0 ? null : hours / ((taken.get(code) ?? 0) + 1);
}
