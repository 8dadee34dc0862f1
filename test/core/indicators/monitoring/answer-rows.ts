/** Rows of «Ответы анкет» and of pairs with everything filled in, for tests that name only what they are about. */

import type { Answer } from '../../../../src/core/registers/answers';
import { PAIR_STATES, type Pair } from '../../../../src/core/registers/pairs';

export const YEAR = '2026–2027';

export function answer(some: Partial<Answer>): Answer {
  return {
    day: '2027-04-10',
    questionnaire: 'Анкета',
    stage: 'после программы',
    role: 'наставляемый',
    form: '',
    subject: '',
    pair: '',
    item: `Вопрос ${some.key ?? ''}`,
    value: '',
    remarks: '',
    measure: '',
    key: '',
    response: '',
    ...some,
  };
}

/** A response as the rows that it leaves: values by key. */
export function response(some: Partial<Answer>, values: Readonly<Record<string, string>>): readonly Answer[] {
  return Object.entries(values).map(([key, value]) => answer({ ...some, key, item: `Вопрос ${key}`, value }));
}

export function pair(some: Partial<Pair>): Pair {
  return {
    code: 'НП-001',
    mentee: 'У-001',
    mentor: 'Н-001',
    type: 'пара',
    group: '',
    form: 'ученик – ученик',
    kind: 'традиционное',
    topic: '',
    score: null,
    reasons: '',
    state: PAIR_STATES.approved,
    decidedOn: '',
    document: '',
    order: '',
    start: '2026-10-12',
    plannedEnd: '2027-05-31',
    end: '',
    endReason: '',
    previous: '',
    note: '',
    ...some,
  };
}
