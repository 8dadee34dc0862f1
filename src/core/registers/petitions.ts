/** Обращения (R22): what a side of a pair asks to change after the order, and what was decided. */

import { CODE } from './code-column';
import { type RecordOf, register } from './register';

/** Changes of a pair that an order makes (domain A120, A133, A147–A149). */
export const CHANGE_KINDS = {
  replace: 'замена наставника',
  end: 'досрочное прекращение',
  prolong: 'продление',
  correct: 'корректировка программы',
} as const;

export const PETITIONS = register({
  key: 'petitions',
  title: 'Обращения',
  tab: 'work',
  prefix: 'ОБ',
  keyColumn: 'code',
  frozenUpTo: 'pair',
  columns: {
    code: CODE,
    pair: {
      title: 'Пара',
      kind: 'code',
      group: 'who',
      width: 90,
      note: 'Код из листа «Пары». Заполняет куратор.',
    },
    from: {
      title: 'От кого',
      kind: 'choice',
      values: ['наставник', 'наставляемый', 'обе стороны', 'куратор', 'законный представитель'],
      group: 'request',
      width: 150,
      note: 'Кто обратился.',
    },
    kind: {
      title: 'Вид',
      kind: 'choice',
      values: Object.values(CHANGE_KINDS),
      group: 'request',
      width: 190,
      note: 'Что изменить. Сложение обязанностей наставника – это замена или досрочное прекращение.',
    },
    day: { title: 'Дата', kind: 'day', group: 'request', width: 100, note: 'День обращения.' },
    reason: {
      title: 'Причина',
      kind: 'text',
      group: 'request',
      width: 260,
      note: 'Продолжает слова «в связи с»: «переходом на другую работу».',
    },
    since: {
      title: 'Изменить с',
      kind: 'day',
      group: 'terms',
      width: 100,
      note: 'С какого дня; пусто – с даты приказа.',
    },
    mentor: {
      title: 'Новый наставник',
      kind: 'code',
      group: 'terms',
      width: 110,
      note: 'Для замены: код из листа «Наставники».',
    },
    until: {
      title: 'Новый срок',
      kind: 'day',
      group: 'terms',
      width: 100,
      note: 'Для продления: последний день программы.',
    },
    change: {
      title: 'Что изменить в программе',
      kind: 'text',
      group: 'terms',
      width: 240,
      note: 'Для корректировки.',
    },
    agreed: {
      title: 'Согласие другой стороны',
      kind: 'yesNo',
      group: 'state',
      width: 110,
      note: 'Для продления и корректировки нужно обоюдное согласие.',
    },
    decision: {
      title: 'Решение',
      kind: 'choice',
      values: ['удовлетворить', 'отказать'],
      group: 'state',
      width: 130,
      note: 'Приказ готовится по обращениям, которые решено удовлетворить.',
    },
    order: {
      title: 'Приказ',
      kind: 'text',
      group: 'state',
      width: 140,
      note: 'Номер и дата приказа. Заполняется сам.',
    },
    note: {
      title: 'Примечание',
      kind: 'text',
      group: 'state',
      width: 220,
      note: 'Для куратора.',
      optional: true,
    },
  },
});

export type Petition = RecordOf<typeof PETITIONS.columns>;
