/** D23: согласие законного представителя несовершеннолетнего (A004, A006, A201, A249). */

import { ageOn } from '../../day';
import { CONSENT_KINDS } from '../../registers/consents';
import { consentCandidates } from '../candidates';
import { type Condition, documentKind } from '../document-kind';
import { isMinor, PERSON } from '../subjects/people';
import { CONSENT_UNTIL } from './consent-adult';

/** Whoever has no birth date counts as 14–17, as in the register of consents. */
export const SIGNS_TOO: Condition = {
  name: 'От 14 до 18 лет',
  meaning: 'участник подписывает вместе с законным представителем',
  holds: ({ archive, chosen }) => {
    const someone = archive.person(chosen[0] ?? '');
    return isMinor(someone, archive.today) && (ageOn(someone.birthDate, archive.today) ?? 14) >= 14;
  },
};

export const CONSENT_GUARDIAN = documentKind({
  key: 'consentGuardian',
  id: 'D23',
  title: 'Согласие законного представителя на обработку персональных данных',
  group: 'consents',
  heading: 'Согласие законного представителя на обработку персональных данных',
  about: PERSON,
  each: true,
  consent: CONSENT_KINDS.minor,
  topics: ['data'],
  mustShow: ['Участник'],
  asks: [CONSENT_UNTIL],
  conditions: [SIGNS_TOO],
  candidates: consentCandidates(CONSENT_KINDS.minor),
  need: [
    'согласие представителя не подготовлено',
    'согласия представителей не подготовлены',
    'согласий представителей не подготовлено',
  ],
});
