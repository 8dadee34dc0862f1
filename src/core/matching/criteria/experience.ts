/**
 * The mentor of a teacher has worked longer («опытный – молодой специалист», domain B.2). Reverse mentoring turns
 * it round (A082): there a younger mentor is what both wish for.
 */
import { counted } from '../../russian/plural';
import { isTurnedRound, onlyReverse } from '../terms';
import type { Criterion } from './criterion';

/** Years by which the mentor should be ahead. */
const ENOUGH = 5;

export const EXPERIENCE: Criterion = {
  key: 'experience',
  title: 'Стаж',
  on: true,
  weight: 6,
  meaning:
    'У педагогов: наставник опытнее на 5 лет и больше – 100, меньше чем на 5 – 70, стаж одинаковый – 40; при реверсивном наоборот.',
  example: 'У наставляемого 2 года, у наставника 15 лет: 100 из 100.',
  value: (mentee, mentor) => {
    if (!mentee.isTeacher || mentee.experience === null || mentor.experience === null) return null;
    if (isTurnedRound(mentee, mentor)) return 100;
    const ahead = mentor.experience - mentee.experience;
    if (ahead === 0) return 40;
    if (ahead < 0 || onlyReverse(mentee, mentor)) return 0;
    return ahead >= ENOUGH ? 100 : 70;
  },
  reason: (mentee, mentor) => {
    const [own, other] = [mentee.record.experience ?? 0, mentor.record.experience ?? 0];
    const years = `${sayYears(other)} и ${sayYears(own)}`;
    if (isTurnedRound(mentee, mentor)) return `оба выбрали реверсивное, стаж: ${years}`;
    return own === other ? `одинаковый стаж: ${sayYears(own)}` : `стаж наставника больше: ${years}`;
  },
  against: 'стаж наставника не подходит',
};

function sayYears(years: number): string {
  return counted(years, 'год', 'года', 'лет');
}
