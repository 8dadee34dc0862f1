/**
 * The request in the mentee's own words against everything the mentor says of what he or she can do (A143), word
 * by word by stems. A second and a third common word say less than the first.
 */
import { hasBit } from '../numbers';
import { wordsOf } from '../words';
import type { Criterion } from './criterion';

const BY_COUNT = [0, 70, 90, 100] as const;
const SHOWN = 4;

export const STORY: Criterion = {
  key: 'story',
  title: 'Запрос своими словами',
  on: true,
  weight: 6,
  meaning: 'Слова запроса есть среди тем, интересов, достижений, в предмете или должности наставника.',
  example: '«ЕГЭ по математике» и тема «Математика»: 70 из 100.',
  value: (mentee, mentor) => {
    const { stems } = mentee;
    if (stems.length === 0) return null;
    let common = 0;
    for (let i = 0; i < stems.length && common < BY_COUNT.length - 1; i++) {
      if (hasBit(mentor.stems, stems[i]!)) common++;
    }
    return BY_COUNT[common]!;
  },
  reason: (mentee, mentor) => {
    const asked = wordsOf([mentee.record.story]);
    const common = asked.said.filter((_, i) => hasBit(mentor.stems, asked.stems[i]!));
    const said = common.slice(0, SHOWN).map((word) => `«${word}»`);
    return `${common.length === 1 ? 'слово' : 'слова'} запроса есть и у наставника: ${said.join(', ')}`;
  },
  against: 'слов запроса у наставника нет',
};
