/** Пожелания после встречи (F08): one row per person who answered, on either side; everybody by code. */

import { PERSON } from './person-columns';
import { type Column, type RecordOf, register } from './register';

export const PREFERENCES = register({
  key: 'preferences',
  title: 'Пожелания',
  tab: 'work',
  keyColumn: 'code',
  frozenUpTo: 'detail',
  columns: {
    code: {
      title: 'Код',
      kind: 'code',
      group: 'who',
      width: 80,
      note: 'Кто ответил: код из листа «Наставляемые» или «Наставники». Если не узнан, впишите.',
    },
    detail: {
      title: 'Класс или должность',
      kind: 'text',
      group: 'who',
      width: 140,
      note: 'Для узнавания, из базы.',
    },
    wish1: wish('Первый выбор'),
    wish2: wish('Второй выбор'),
    wish3: wish('Третий выбор'),
    refused: {
      title: 'Не хотел бы',
      kind: 'many',
      group: 'request',
      width: 160,
      note: 'Коды тех, с кем не хотел бы работать, через точку с запятой. Видит только куратор.',
    },
    remarks: { ...PERSON.remarks, note: 'Что в пожеланиях не учесть и почему.' },
    enteredOn: { ...PERSON.enteredOn, title: 'Дата ответа', note: 'Когда получен первый ответ.' },
    source: PERSON.source,
    changedOn: PERSON.changedOn,
    responses: PERSON.responses,
    snapshot: PERSON.snapshot,
  },
});

export type Preference = RecordOf<typeof PREFERENCES.columns>;

function wish<const T extends string>(title: T) {
  return {
    title,
    kind: 'code',
    group: 'request',
    width: 130,
    note: 'Код из базы другой стороны: наставляемый выбирает наставника, наставник – наставляемого. Исправленное вручную не перезаписывается.',
  } as const satisfies Column;
}
