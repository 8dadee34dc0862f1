/** Поощрения (R19): who is thanked, how and for what. */

import { CODE } from './code-column';
import { type RecordOf, register } from './register';

export const AWARDS = register({
  key: 'awards',
  title: 'Поощрения',
  tab: 'work',
  prefix: 'ПО',
  keyColumn: 'code',
  frozenUpTo: 'person',
  columns: {
    code: CODE,
    person: {
      title: 'Кого',
      kind: 'code',
      group: 'who',
      width: 110,
      note: 'Код наставника или наставляемого. Заполняет куратор.',
    },
    kind: {
      title: 'Вид поощрения',
      kind: 'choice',
      values: ['благодарность', 'благодарственное письмо', 'почётная грамота', 'выплата', 'публикация'],
      group: 'request',
      width: 190,
      note: 'Чем поощряется.',
    },
    reason: {
      title: 'За что',
      kind: 'text',
      group: 'request',
      width: 320,
      note: 'Продолжает слово «за»: «плодотворную работу наставником».',
    },
    order: {
      title: 'Приказ',
      kind: 'text',
      group: 'state',
      width: 140,
      note: 'Номер и дата приказа. Заполняется сам.',
    },
    handed: {
      title: 'Вручено',
      kind: 'day',
      group: 'state',
      width: 100,
      note: 'Дата вручения.',
      optional: true,
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

export type Award = RecordOf<typeof AWARDS.columns>;
