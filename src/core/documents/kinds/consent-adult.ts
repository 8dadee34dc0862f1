/** D23: согласие взрослого участника на обработку персональных данных (A002, A015, A209). */

import { CONSENT_KINDS } from '../../registers/consents';
import { askDay, schoolYearEnd } from '../ask';
import { consentCandidates } from '../candidates';
import { documentKind } from '../document-kind';
import { PERSON } from '../subjects/people';

/** A consent ends with the programme and its reports, and on this day at the latest (B.8). */
export const CONSENT_UNTIL = askDay(
  ['Согласие до', 'день, дольше которого согласие не действует', '31 августа 2027 г.'],
  schoolYearEnd,
);

export const CONSENT_ADULT = documentKind({
  key: 'consentAdult',
  id: 'D23',
  title: 'Согласие на обработку персональных данных (взрослый)',
  group: 'consents',
  heading: 'Согласие на обработку персональных данных (взрослый)',
  about: PERSON,
  each: true,
  consent: CONSENT_KINDS.adult,
  topics: ['data'],
  mustShow: ['Участник'],
  asks: [CONSENT_UNTIL],
  candidates: consentCandidates(CONSENT_KINDS.adult),
  need: [
    'согласие взрослого не подготовлено',
    'согласия взрослых не подготовлены',
    'согласий взрослых не подготовлено',
  ],
});
