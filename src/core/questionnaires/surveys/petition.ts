/** F18: what a side of a pair asks to change, or proposes (A120, A132, A133, A147–A149). */

import { ANSWER_STAGES } from '../../registers/answers';
import { CHANGE_KINDS } from '../../registers/petitions';
import { choice, day, declareSurvey, PAIR, ROLE_IN_PAIR, story } from './ask';

export const PETITION = declareSurvey(
  'petition',
  {
    title: 'Обращение',
    audience: 'Для наставников и наставляемых, в любое время',
    description: 'Попросите что-то изменить в работе пары или предложите, как улучшить программу.',
    confirmation: 'Спасибо, обращение получено. Куратор свяжется с вами.',
  },
  { number: 'F18', when: 'demand', stage: ANSWER_STAGES.during, role: '', anonymous: false },
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
    choice('otherSide', 'Что думает другая сторона', ['Не возражает', 'Возражает', 'Ещё не обсуждали']),
  ],
);
