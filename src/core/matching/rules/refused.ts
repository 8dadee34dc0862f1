/** «Не хотел бы» of either side after the group meeting. Who of the two said so is nobody's business (4.6). */
import type { Wishes } from '../context';
import type { PairRule } from './rule';

export const REFUSED: PairRule = {
  key: 'refused',
  about: 'pair',
  sentence: 'кто-то из двоих просил не предлагать эту пару',
  breaks: (mentee, mentor, context) =>
    refuses(context.wishesOf(mentee), mentor.number) || refuses(context.wishesOf(mentor), mentee.number),
};

function refuses(wishes: Wishes | null, person: number): boolean {
  return wishes !== null && wishes.refused.size > 0 && wishes.refused.has(person);
}
