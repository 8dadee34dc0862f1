/** D24: письменное согласие на участие и дополнительные обязанности (A088, A093, A241). */

import { CONSENT_KINDS } from '../../registers/consents';
import { PAIR_STATES } from '../../registers/pairs';
import { askDay, schoolYearEnd } from '../ask';
import { consentCandidates } from '../candidates';
import { documentKind } from '../document-kind';
import { text } from '../field';
import { PERSON, participants, personCandidate } from '../subjects/people';
import { SIGNS_TOO } from './consent-guardian';

const waiting = consentCandidates(CONSENT_KINDS.duties);

export const CONSENT_PARTICIPATION = documentKind({
  key: 'consentParticipation',
  id: 'D24',
  title: 'Согласие на участие и дополнительные обязанности',
  group: 'consents',
  heading: 'Согласие на участие и дополнительные обязанности',
  about: PERSON,
  each: true,
  consent: CONSENT_KINDS.duties,
  topics: ['any', 'labour'],
  mustShow: ['Участник'],
  fields: [
    text(
      ['Форма', 'форма наставничества из пар участника', 'учитель – ученик'],
      ({ archive, chosen: [code = ''] }) =>
        [
          ...new Set(
            archive.pairs
              .filter(({ state }) => state !== PAIR_STATES.cancelled)
              .filter(({ mentor, mentee }) => mentor === code || mentee === code)
              .map(({ form }) => form),
          ),
        ].join(', '),
    ),
  ],
  asks: [
    askDay(['Участие с', 'первый день участия', '12 октября 2026 г.'], ({ archive }) => archive.today),
    askDay(['Участие до', 'последний день участия', '31 мая 2027 г.'], schoolYearEnd),
  ],
  conditions: [SIGNS_TOO],
  /** Everybody may agree in writing; from employees who become mentors the register asks for it. */
  candidates: (archive) => {
    const due = new Set(waiting(archive).flatMap((one) => (one.due ? [one.code] : [])));
    return participants(archive).map((someone) => personCandidate(someone, due.has(someone.code)));
  },
  need: [
    'согласие наставника на обязанности не подготовлено',
    'согласия наставников на обязанности не подготовлены',
    'согласий наставников на обязанности не подготовлено',
  ],
});
