/** Why a pair ended, in words that name nobody: what is typed in «Причина окончания» stays on the sheet of pairs. */

import { foldText } from '../text';

const GROUPS: readonly (readonly [words: string, said: RegExp])[] = [
  ['замена наставника', /замен/],
  ['план выполнен', /(?<![а-я])план.*выполн|выполн.*(?<![а-я])план/],
  ['переезд или перевод', /переезд|переех|перев[её]д|перевод|отчисл|смен[а-я]* школ/],
  ['по инициативе сторон', /инициатив|желани|просьб|заявлени|отказ/],
];
/** «Замены не было» is no replacement. */
const NEGATED = /(?<![а-я])(?:не|нет|без)(?![а-я])/;

export const NO_REASON = 'не указана';
export const OTHER_REASON = 'другая';

/** The group that a typed reason belongs to, `OTHER_REASON` for what fits none, `NO_REASON` for an empty one. */
export function reasonGroup(endReason: string): string {
  const reason = foldText(endReason);
  if (reason === '') return NO_REASON;
  const found = NEGATED.test(reason) ? undefined : GROUPS.find(([, said]) => said.test(reason));
  return found ? found[0] : OTHER_REASON;
}
