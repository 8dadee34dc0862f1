/** Пары и группы (R03 and R04 in one): a row per mentee and mentor; rows of one group share its code. */

import { CODE } from './code-column';
import { PAIRING } from './pairing-columns';
import { type RecordOf, register } from './register';

/** Life of a pair after domain A.2.5, as far as it is led here. */
export const PAIR_STATES = {
  agreed: 'согласована',
  ordering: 'на приказе',
  approved: 'утверждена',
  finished: 'завершена',
  cancelled: 'отменена',
} as const;

export const PAIR_PREFIX = 'НП';

export const PAIRS = register({
  key: 'pairs',
  title: 'Пары',
  tab: 'work',
  prefix: PAIR_PREFIX,
  keyColumn: 'code',
  frozenUpTo: 'mentor',
  colours: {
    [PAIR_STATES.agreed]: 'wait',
    [PAIR_STATES.ordering]: 'wait',
    [PAIR_STATES.approved]: 'good',
    [PAIR_STATES.cancelled]: 'bad',
  },
  columns: {
    code: CODE,
    mentee: PAIRING.mentee,
    mentor: {
      title: 'Наставник',
      kind: 'code',
      group: 'who',
      width: 110,
      note: 'Код из листа «Наставники».',
    },
    type: {
      title: 'Пара или группа',
      kind: 'choice',
      values: ['пара', 'группа'],
      group: 'terms',
      width: 100,
      note: 'Группа – один наставник и двое или больше наставляемых.',
    },
    group: {
      title: 'Код группы',
      kind: 'text',
      group: 'terms',
      width: 120,
      note: 'Общий у строк одной группы.',
    },
    form: PAIRING.form,
    kind: PAIRING.kind,
    topic: {
      title: 'Направление',
      kind: 'text',
      group: 'request',
      width: 170,
      note: 'Главный запрос, с которым работают.',
    },
    score: { title: 'Баллы', kind: 'number', group: 'terms', width: 70, note: 'Баллы подбора.' },
    reasons: { title: 'Почему', kind: 'text', group: 'terms', width: 320, note: 'Доводы подбора.' },
    state: {
      title: 'Состояние',
      kind: 'choice',
      values: Object.values(PAIR_STATES),
      group: 'state',
      width: 120,
      note: 'Ведётся само: согласована, на приказе, утверждена.',
    },
    decidedOn: {
      title: 'Дата решения',
      kind: 'day',
      group: 'state',
      width: 100,
      note: 'Когда куратор принял пару.',
    },
    document: {
      title: 'Документ',
      kind: 'text',
      group: 'state',
      width: 90,
      note: 'Код приказа из листа «Документы».',
    },
    order: { title: 'Приказ', kind: 'text', group: 'state', width: 140, note: 'Номер и дата приказа.' },
    start: {
      title: 'Дата начала',
      kind: 'day',
      group: 'state',
      width: 100,
      note: 'Дата приказа; можно изменить.',
    },
    plannedEnd: {
      title: 'Окончание по плану',
      kind: 'day',
      group: 'state',
      width: 110,
      note: 'По умолчанию 31 мая; программа длится от трёх месяцев до года.',
    },
    end: {
      title: 'Окончание',
      kind: 'day',
      group: 'state',
      width: 100,
      note: 'Фактическая дата.',
      optional: true,
    },
    endReason: {
      title: 'Причина окончания',
      kind: 'text',
      group: 'state',
      width: 180,
      note: 'План выполнен, по инициативе сторон, замена.',
      optional: true,
    },
    previous: {
      title: 'Прежняя пара',
      kind: 'text',
      group: 'state',
      width: 90,
      note: 'Код пары, вместо которой создана эта.',
      optional: true,
    },
    note: PAIRING.note,
  },
});

export type Pair = RecordOf<typeof PAIRS.columns>;

/** Pairs that take a place of their mentor and keep their mentee out of the next proposal. */
export function isLive(pair: Pair): boolean {
  return (
    pair.state === PAIR_STATES.agreed ||
    pair.state === PAIR_STATES.ordering ||
    pair.state === PAIR_STATES.approved
  );
}
