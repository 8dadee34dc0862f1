/**
 * The share of the mentee's requests with which the mentor is ready to help (A143). The first request, which is
 * the main one where it is known, weighs twice as much as the last, those between them in proportion.
 */
import { plural } from '../../russian/plural';
import { hasBit } from '../numbers';
import { listCommon, sayList } from '../person';
import type { Criterion } from './criterion';

export const TOPICS: Criterion = {
  key: 'topics',
  title: 'Темы запросов',
  on: true,
  weight: 15,
  meaning: 'Доля запросов, с которыми готов помочь наставник; первый запрос весит вдвое больше последнего.',
  example: 'Из трёх запросов подходят первый и третий: 67 из 100.',
  value: (mentee, mentor) => {
    const { rankedTopics } = mentee;
    const all = rankedTopics.length;
    if (all === 0) return null;
    const { bits } = mentor.topics;
    if (all === 1) return hasBit(bits, rankedTopics[0]!) ? 100 : 0;
    // Weights fall by one from 2(n − 1) to n − 1.
    let met = 0;
    for (let rank = 0; rank < all; rank++) {
      if (hasBit(bits, rankedTopics[rank]!)) met += 2 * (all - 1) - rank;
    }
    return met === 0 ? 0 : Math.round((200 * met) / (3 * all * (all - 1)));
  },
  reason: (mentee, mentor) => {
    const all = mentee.topics.said.length;
    const common = listCommon(mentee.topics, mentor.topics);
    if (all === 1 && mentee.topics.folded[0] === mentee.mainTopic) return '';
    return `${common.length} из ${all} ${plural(all, 'темы', 'тем', 'тем')}: ${sayList(common)}`;
  },
  against: 'общих тем нет',
};
