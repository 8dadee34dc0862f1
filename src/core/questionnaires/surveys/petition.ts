/** F18: what a side of a pair asks to change, or proposes (A120, A132, A133, A147–A149). */

import { ANSWER_STAGES } from '../../registers/answers';
import { CHANGE_KINDS } from '../../registers/petitions';
import type { RowBegun } from '../questionnaire';
import { codeIn } from '../wishes';
import { choice, day, declareSurvey, PAIR, ROLE_IN_PAIR, story } from './ask';

const AGREES = 'Не возражает';

/** «Обращения» (R22). What no order changes by itself is told in the note, and the curator says which change it is. */
const BEGINS: RowBegun = {
  register: 'petitions',
  knownBy: ['day', 'pair', 'from', 'reason'],
  cells: ({ pair, role, petitionKind, reason, since, otherSide }, moment) => {
    const isChange = Object.values<unknown>(CHANGE_KINDS).includes(petitionKind);
    const told = [isChange ? '' : petitionKind, otherSide ? `Другая сторона: ${otherSide}` : ''];
    return {
      day: moment.slice(0, 10),
      pair: codeIn(String(pair)) ?? pair ?? '',
      from: role ?? '',
      kind: isChange ? (petitionKind ?? '') : '',
      reason: reason ?? '',
      since: since ?? '',
      agreed: otherSide === AGREES,
      note: told.filter((part) => part !== '').join('. '),
    };
  },
};

export const PETITION = declareSurvey(
  'petition',
  {
    title: 'Обращение',
    audience: 'Для наставников и наставляемых, в любое время',
    description: 'Попросите что-то изменить в работе пары или предложите, как улучшить программу.',
    confirmation: 'Спасибо, обращение получено. Куратор свяжется с вами.',
  },
  { number: 'F18', when: 'demand', stage: ANSWER_STAGES.during, role: '', anonymous: false, begins: BEGINS },
  [
    PAIR,
    ROLE_IN_PAIR,
    choice('petitionKind', 'О чём обращение', [
      ...Object.values(CHANGE_KINDS),
      'сложение обязанностей наставника',
      'предложение по программе',
    ]),
    story('reason', 'Причина или предложение', { required: true }),
    day('since', 'С какого дня', { required: false }),
    choice('otherSide', 'Что думает другая сторона', [AGREES, 'Возражает', 'Ещё не обсуждали']),
  ],
);
