/** D23: согласие на распространение персональных данных, отдельный документ (B.8). */

import { documentKind } from '../document-kind';
import { PERSON } from '../subjects/people';
import { CONSENT_UNTIL } from './consent-adult';
import { SIGNS_TOO } from './consent-guardian';

export const CONSENT_PUBLICATION = documentKind({
  key: 'consentPublication',
  id: 'D23',
  title: 'Согласие на распространение персональных данных',
  group: 'consents',
  heading: 'Согласие на распространение персональных данных',
  about: PERSON,
  each: true,
  topics: ['data'],
  mustShow: ['Участник'],
  asks: [CONSENT_UNTIL],
  conditions: [SIGNS_TOO],
});
