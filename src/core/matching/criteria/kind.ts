/**
 * A kind of mentoring that both wish (A079–A085). «В группе» alone is worth half: whether a group comes about is
 * for others to decide, and it is named as a reason only when it did. «Реверсивное» counts only where roles are
 * turned round: nobody else can work so.
 */
import { countCommon, listCommon, sayList } from '../person';
import { bothWishGroup, bothWishReverse, isGroupKind, isReverseKind, isTurnedRound } from '../terms';
import type { Criterion } from './criterion';

export const KIND: Criterion = {
  key: 'kind',
  title: 'Вид наставничества',
  on: true,
  weight: 5,
  meaning: 'Вид наставничества выбрали оба; если общий только вид «в группе» – половина.',
  example: 'Оба отметили «ситуационное»: 100 из 100.',
  value: (mentee, mentor) => {
    if (mentee.kinds.said.length === 0 || mentor.kinds.said.length === 0) return null;
    const inVain = bothWishReverse(mentee, mentor) && !isTurnedRound(mentee, mentor);
    const common = countCommon(mentee.kinds, mentor.kinds) - (inVain ? 1 : 0);
    return common === 0 ? 0 : common === 1 && bothWishGroup(mentee, mentor) ? 50 : 100;
  },
  reason: (mentee, mentor, _, kind) => {
    const common = listCommon(mentee.kinds, mentor.kinds);
    const turned = isTurnedRound(mentee, mentor);
    const said = common.filter(
      (one) => (turned || !isReverseKind(one)) && (!isGroupKind(one) || isGroupKind(kind)),
    );
    return said.length === 0 ? '' : `вид подходит обоим: ${sayList(said)}`;
  },
  against: 'подходящего обоим вида наставничества нет',
};
