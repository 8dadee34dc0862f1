/** The two have worked together before and it went well; having no past together says nothing. */
import type { Criterion } from './criterion';

export const EARLIER_PAIR: Criterion = {
  key: 'earlierPair',
  title: 'Прежняя удачная пара',
  on: true,
  weight: 5,
  meaning: 'Эти двое уже были парой и завершили программу в срок.',
  example: 'В прошлом году пара завершена, план выполнен: 100 из 100.',
  value: (mentee, mentor, context) => (context.past.get(mentee.number)?.well.has(mentor.number) ? 100 : null),
  reason: () => 'уже были парой и завершили программу',
  against: 'прежняя пара сложилась неудачно',
};
