/** Реестр документов (R13): one row per paper the add-on has made. */

import { type RecordOf, register } from './register';

export const PAPER_STATES = {
  preparing: 'готовится',
  draft: 'проект',
  signed: 'подписан',
  void: 'утратил силу',
} as const;

export const PAPERS = register({
  key: 'papers',
  title: 'Документы',
  tab: 'papers',
  keyColumn: 'code',
  frozenUpTo: 'title',
  colours: { [PAPER_STATES.preparing]: 'bad', [PAPER_STATES.draft]: 'wait', [PAPER_STATES.signed]: 'good' },
  columns: {
    code: {
      title: 'Код',
      kind: 'text',
      group: 'who',
      width: 80,
      note: 'Присваивается сам и не повторяется.',
    },
    kind: { title: 'Вид документа', kind: 'text', group: 'who', width: 120, note: 'Приказ, лист, письмо.' },
    title: { title: 'Заголовок', kind: 'text', group: 'who', width: 300, note: 'О чём документ.' },
    number: {
      title: 'Номер',
      kind: 'text',
      group: 'state',
      width: 90,
      note: 'Следующий в календарном году; можно изменить при создании.',
    },
    day: { title: 'Дата', kind: 'day', group: 'state', width: 100, note: 'Дата документа.' },
    state: {
      title: 'Состояние',
      kind: 'choice',
      values: Object.values(PAPER_STATES),
      group: 'state',
      width: 120,
      note: '«Готовится» – создание прервано, нажмите «Продолжить» в панели.',
    },
    link: { title: 'Ссылка', kind: 'text', group: 'state', width: 240, note: 'Открыть документ.' },
    basis: {
      title: 'Основание',
      kind: 'text',
      group: 'terms',
      width: 220,
      note: 'На что ссылается документ.',
    },
    edition: {
      title: 'Редакция',
      kind: 'text',
      group: 'terms',
      width: 90,
      note: 'Для положений и перечней.',
      optional: true,
    },
    signedBy: {
      title: 'Подписывает',
      kind: 'text',
      group: 'terms',
      width: 140,
      note: 'Должность руководителя.',
    },
    annexes: { title: 'Приложения', kind: 'text', group: 'terms', width: 200, note: 'Что приложено.' },
    pairs: { title: 'Пары', kind: 'many', group: 'terms', width: 200, note: 'Коды пар в документе.' },
    file: {
      title: 'Файл (служебное)',
      kind: 'text',
      group: 'system',
      width: 120,
      note: 'Номер файла на Диске. Не изменяйте.',
      system: true,
    },
  },
});

export type Paper = RecordOf<typeof PAPERS.columns>;
