/** The share of the mentee's requests with which the mentor is ready to help (A143). */
import { plural } from '../../russian/plural';
import { countCommon, listCommon, sayList } from '../person';
import type { Criterion } from './criterion';

export const TOPICS: Criterion = {
  key: 'topics',
  title: 'Темы запросов',
  weight: 15,
  value: (mentee, mentor) => {
    const all = mentee.topics.folded.length;
    return all === 0 ? null : Math.round((100 * countCommon(mentee.topics, mentor.topics)) / all);
  },
  reason: (mentee, mentor) => {
    const all = mentee.topics.folded.length;
    const common = listCommon(mentee.topics, mentor.topics);
    if (all === 1 && mentee.topics.folded[0] === mentee.mainTopic) return '';
    return `${common.length} из ${all} ${plural(all, 'темы', 'тем', 'тем')}: ${sayList(common)}`;
  },
  against: 'общих тем нет',
};
