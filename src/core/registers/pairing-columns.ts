/** Columns that a proposed pair and a made one have alike. */

import type { Column } from './register';

export const PAIRING = {
  mentee: {
    title: 'Наставляемый',
    kind: 'code',
    group: 'who',
    width: 130,
    note: 'Код из листа «Наставляемые».',
  },
  form: {
    title: 'Форма',
    kind: 'choice',
    list: 'forms',
    group: 'terms',
    width: 170,
    note: 'Форма наставничества.',
  },
  kind: {
    title: 'Вид',
    kind: 'choice',
    list: 'kinds',
    group: 'terms',
    width: 130,
    note: 'Вид наставничества.',
  },
  note: {
    title: 'Примечание',
    kind: 'text',
    group: 'state',
    width: 200,
    note: 'Для куратора.',
    optional: true,
  },
} as const satisfies Readonly<Record<string, Column>>;
