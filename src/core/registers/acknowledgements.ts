/** Ознакомление (R14): who has to read which paper, and who has signed for it. */

import { type RecordOf, register } from './register';

export const ACKNOWLEDGEMENTS = register({
  key: 'acknowledgements',
  title: 'Ознакомление',
  tab: 'papers',
  keyColumn: 'code',
  frozenUpTo: 'who',
  columns: {
    code: {
      title: 'Код строки',
      kind: 'text',
      group: 'who',
      width: 110,
      note: 'Документ и человек; по коду строка находится.',
    },
    paper: {
      title: 'Документ',
      kind: 'text',
      group: 'who',
      width: 90,
      note: 'Код документа из листа «Документы».',
    },
    who: {
      title: 'Кто',
      kind: 'text',
      group: 'who',
      width: 180,
      note: 'Код участника или должность. Имена – только в базах.',
    },
    until: { title: 'Срок', kind: 'day', group: 'state', width: 100, note: 'Ознакомить до этого дня.' },
    signed: {
      title: 'Дата подписи',
      kind: 'day',
      group: 'state',
      width: 130,
      note: 'С листа ознакомления. Заполняет куратор здесь или в панели.',
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

export type Acknowledgement = RecordOf<typeof ACKNOWLEDGEMENTS.columns>;
