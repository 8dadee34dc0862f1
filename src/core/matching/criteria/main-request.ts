/** Profile and experience of the mentor answer the mentee's request (A143): the main request above all. */
import type { Criterion } from './criterion';

export const MAIN_REQUEST: Criterion = {
  key: 'mainRequest',
  title: 'Главный запрос',
  weight: 30,
  value: (mentee, mentor) =>
    mentee.mainTopic === '' ? null : mentor.topics.has.has(mentee.mainTopic) ? 100 : 0,
  reason: (mentee) => `главный запрос совпал: ${mentee.record.mainTopic.trim()}`,
  against: 'главного запроса нет среди тем наставника',
};
