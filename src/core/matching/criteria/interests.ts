/** Common interests: the part of «взаимный интерес и симпатия» (A144) that questionnaires can tell. */
import { countCommon, listCommon, sayList } from '../person';
import type { Criterion } from './criterion';

const FOR_ONE = 50;

export const INTERESTS: Criterion = {
  key: 'interests',
  title: 'Интересы',
  on: true,
  weight: 5,
  meaning: 'Есть общие увлечения: одно – 50, два и больше – 100.',
  example: 'Оба любят шахматы и кино: 100 из 100.',
  value: (mentee, mentor) => {
    if (mentee.interests.said.length === 0 || mentor.interests.said.length === 0) return null;
    return Math.min(100, FOR_ONE * countCommon(mentee.interests, mentor.interests));
  },
  reason: (mentee, mentor) => {
    const common = listCommon(mentee.interests, mentor.interests);
    return `${common.length === 1 ? 'общий интерес' : 'общие интересы'}: ${sayList(common)}`;
  },
  against: 'общих интересов не названо',
};
