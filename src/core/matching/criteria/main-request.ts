/** Profile and experience of the mentor answer the mentee's request (A143): the main request above all. */
import { hasBit } from '../numbers';
import type { Criterion } from './criterion';

export const MAIN_REQUEST: Criterion = {
  key: 'mainRequest',
  title: 'Главный запрос',
  on: true,
  weight: 30,
  meaning: 'Наставник готов помочь с тем, что для наставляемого важнее всего.',
  example: 'Главный запрос – «Математика», она есть среди тем наставника: 100 из 100.',
  value: (mentee, mentor) =>
    mentee.mainTopicNumber === 0 ? null : hasBit(mentor.topics.bits, mentee.mainTopicNumber) ? 100 : 0,
  reason: (mentee) => `главный запрос совпал: ${mentee.record.mainTopic.trim()}`,
  against: 'главного запроса нет среди тем наставника',
};
