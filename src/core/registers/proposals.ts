/** Подбор: one row per mentee who waits for a mentor, with the proposed one and the curator's decision. */

import { PAIRING } from './pairing-columns';
import { type RecordOf, register } from './register';

export const DECISIONS = {
  accept: 'принять',
  reject: 'отклонить',
  fix: 'закрепить',
  done: 'в паре',
} as const;

export const PROPOSALS = register({
  key: 'proposals',
  title: 'Подбор',
  tab: 'work',
  keyColumn: 'mentee',
  frozenUpTo: 'menteeDetail',
  colours: {
    [DECISIONS.accept]: 'good',
    [DECISIONS.fix]: 'wait',
    [DECISIONS.reject]: 'bad',
    [DECISIONS.done]: 'good',
  },
  columns: {
    mentee: PAIRING.mentee,
    menteeDetail: {
      title: 'Класс или должность',
      kind: 'text',
      group: 'who',
      width: 140,
      note: 'Для узнавания.',
    },
    request: { title: 'Главный запрос', kind: 'text', group: 'request', width: 170, note: 'Из анкеты.' },
    mentor: {
      title: 'Наставник',
      kind: 'code',
      group: 'who',
      width: 110,
      note: 'Код предложенного наставника. Можно вписать другой; чтобы новый подбор его не сменил, поставьте решение «закрепить».',
    },
    mentorDetail: { title: 'Кто наставник', kind: 'text', group: 'who', width: 190, note: 'Для узнавания.' },
    form: PAIRING.form,
    kind: PAIRING.kind,
    score: {
      title: 'Баллы',
      kind: 'number',
      group: 'terms',
      width: 70,
      note: 'От 0 до 100: насколько подходят друг другу.',
    },
    reasons: {
      title: 'Почему',
      kind: 'text',
      group: 'terms',
      width: 420,
      note: 'Доводы за пару или причина, по которой пары нет.',
    },
    decision: {
      title: 'Решение',
      kind: 'choice',
      values: Object.values(DECISIONS),
      group: 'state',
      width: 120,
      note: 'Решает куратор. Принятые пары переносятся в лист «Пары» кнопкой в панели.',
    },
    note: PAIRING.note,
    madeAt: {
      title: 'Предложено',
      kind: 'text',
      group: 'system',
      width: 130,
      note: 'Когда сделан подбор.',
      system: true,
    },
  },
});

export type Proposal = RecordOf<typeof PROPOSALS.columns>;
