/** Партнёры (R12): organisations that give mentors, with the agreement that stands with each. */

import { CODE } from './code-column';
import { type RecordOf, register } from './register';

export const PARTNERS = register({
  key: 'partners',
  title: 'Партнёры',
  tab: 'bases',
  prefix: 'ОП',
  keyColumn: 'code',
  frozenUpTo: 'title',
  columns: {
    code: CODE,
    title: {
      title: 'Организация',
      kind: 'text',
      group: 'who',
      width: 280,
      note: 'Полное наименование, как в соглашении. Заполняет куратор.',
    },
    field: { title: 'Сфера', kind: 'text', group: 'request', width: 160, note: 'Чем занимается.' },
    headPost: {
      title: 'Должность руководителя',
      kind: 'text',
      group: 'terms',
      width: 170,
      note: 'Кто подписывает соглашение: «генеральный директор».',
    },
    headName: {
      title: 'Руководитель',
      kind: 'text',
      group: 'terms',
      width: 200,
      note: 'Фамилия, имя, отчество полностью.',
    },
    actsOn: {
      title: 'Действует на основании',
      kind: 'text',
      group: 'terms',
      width: 170,
      note: '«Устава», «доверенности от … № …».',
    },
    address: {
      title: 'Адрес и реквизиты',
      kind: 'text',
      group: 'terms',
      width: 240,
      note: 'Для соглашения.',
    },
    email: { title: 'Электронная почта', kind: 'text', group: 'terms', width: 180, note: 'Для писем.' },
    mentors: {
      title: 'Сколько наставников даёт',
      kind: 'number',
      group: 'terms',
      width: 110,
      note: 'По соглашению.',
    },
    agreement: {
      title: 'Соглашение',
      kind: 'text',
      group: 'state',
      width: 160,
      note: 'Номер и дата; заполняется, когда соглашение подписано.',
    },
    until: { title: 'Действует до', kind: 'day', group: 'state', width: 100, note: 'Срок соглашения.' },
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

export type Partner = RecordOf<typeof PARTNERS.columns>;
