/** The two have worked together before and it went well; having no past together says nothing. */
import type { Criterion } from './criterion';

export const EARLIER_PAIR: Criterion = {
  key: 'earlierPair',
  title: 'Прежняя удачная пара',
  on: true,
  weight: 5,
  meaning: 'Эти двое уже были парой: завершили программу – 100, закончили раньше – 0.',
  example: 'В прошлом году пара завершена, план выполнен: 100 из 100.',
  value: (mentee, mentor, context) => {
    const past = context.past.get(mentee.number);
    if (past?.well.has(mentor.number)) return 100;
    return past?.early.has(mentor.number) ? 0 : null;
  },
  reason: () => 'уже были парой и завершили программу',
  against: 'прежняя пара не завершила программу',
};
