/** The acts a paper cites, as a phrase after «В соответствии с» (domain B.10). */

import { isDay } from '../day';
import { BASIS_TOPICS, type BasisTopic, type LegalBasis } from '../registers/legal-bases';
import { inflectAct } from '../russian/acts';
import { shortDay } from '../russian/dates';
import type { Case } from '../russian/grammar';
import { foldText } from '../text';

/** Acts on one of the topics that the curator has marked to be cited, in the order of the sheet. */
export function citedBases(
  bases: readonly LegalBasis[],
  topics: readonly BasisTopic[],
): readonly LegalBasis[] {
  const wanted = topics.map((topic) => foldText(BASIS_TOPICS[topic]));
  return bases.filter(
    ({ cited, kind, topics: about }) => cited && kind !== '' && wanted.includes(foldText(about)),
  );
}

/** In the nominative without a case. «распоряжением Правительства Российской Федерации от 21.05.2025 № 1264-р «Об …»». */
export function basisPhrase({ kind, day, number, title }: LegalBasis, to: Case | null): string {
  return [
    to === null ? kind : inflectAct(kind, to),
    isDay(day) ? `от\u00a0${shortDay(day)}` : '',
    number === '' ? '' : `№\u00a0${number}`,
    title === '' ? '' : `«${title}»`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** All of them in one phrase. */
export function basesPhrase(bases: readonly LegalBasis[], to: Case): string {
  return bases.map((basis) => basisPhrase(basis, to)).join(', ');
}
