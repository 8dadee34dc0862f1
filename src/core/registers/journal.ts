/** Журнал действий (R29): who did what, when, with whose data; people by code only. */

import { register } from './register';

export const JOURNAL = register({
  key: 'journal',
  title: 'Журнал',
  tab: 'settings',
  keyColumn: 'at',
  frozenUpTo: 'at',
  columns: {
    at: {
      title: 'Когда',
      kind: 'moment',
      group: 'who',
      width: 140,
      note: 'Время по часовому поясу таблицы.',
    },
    who: {
      title: 'Кто',
      kind: 'text',
      group: 'who',
      width: 200,
      note: 'Учётная запись; «по расписанию» – сработал триггер.',
    },
    what: { title: 'Что сделано', kind: 'text', group: 'state', width: 420, note: 'Действие.' },
    whom: {
      title: 'О ком',
      kind: 'text',
      group: 'state',
      width: 300,
      note: 'Коды участников, пар, документов.',
    },
  },
});
