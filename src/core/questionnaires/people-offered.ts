/** Whom the questionnaires of wishes offer. */

import { compareWords } from '../russian/alphabet';
import { choiceOf } from './wishes';

/**
 * Choices in the order of names: those marked as having been at the meeting, or all when nobody is marked
 * (domain A027, A028). A form takes no choice twice, so a code counts once.
 */
export function peopleOffered(
  people: readonly {
    readonly code: string;
    readonly name: string;
    readonly post: string;
    readonly met: boolean;
  }[],
): readonly string[] {
  const met = people.filter((person) => person.met);
  const byCode = new Map(
    (met.length > 0 ? met : people)
      .filter(({ code }) => code !== '')
      .map((person) => [person.code, choiceOf(person)]),
  );
  return [...byCode.values()].sort(compareWords);
}
