/** D23: согласие на обнародование и использование изображения (B.8). */

import { documentKind } from '../document-kind';
import { PERSON } from '../subjects/people';
import { CONSENT_UNTIL } from './consent-adult';
import { SIGNS_TOO } from './consent-guardian';

export const CONSENT_IMAGE = documentKind({
  key: 'consentImage',
  id: 'D23',
  title: 'Согласие на использование изображения',
  group: 'consents',
  heading: 'Согласие на использование изображения',
  about: PERSON,
  each: true,
  topics: ['data'],
  mustShow: ['Участник'],
  asks: [CONSENT_UNTIL],
  conditions: [SIGNS_TOO],
});
