/** Мероприятия (R18): meetings, councils, training and the final event, one row each. */

import { CODE } from './code-column';
import { type RecordOf, register } from './register';

export const EVENTS = register({
  key: 'events',
  title: 'Мероприятия',
  tab: 'work',
  prefix: 'М',
  keyColumn: 'code',
  frozenUpTo: 'title',
  columns: {
    code: CODE,
    title: {
      title: 'Название',
      kind: 'text',
      group: 'who',
      width: 280,
      note: 'Как напечатать в приказе и приглашении. Заполняет куратор.',
    },
    kind: {
      title: 'Вид мероприятия',
      kind: 'choice',
      values: [
        'итоговое мероприятие',
        'круглый стол',
        'общая встреча',
        'педагогический совет',
        'методический совет',
        'административное совещание',
        'заседание совета наставников',
        'родительское собрание',
        'обучение наставников',
        'семинар',
        'конкурс',
      ],
      group: 'request',
      width: 200,
      note: 'По виду предлагаются документы: приказ, приглашения, протокол.',
    },
    day: { title: 'Дата', kind: 'day', group: 'terms', width: 100, note: 'Когда состоится.' },
    time: {
      title: 'Время',
      kind: 'text',
      plain: true,
      group: 'terms',
      width: 80,
      note: 'Начало, в виде 14:00.',
    },
    venue: { title: 'Место', kind: 'text', group: 'terms', width: 200, note: 'Актовый зал, кабинет 12.' },
    responsible: {
      title: 'Ответственный',
      kind: 'text',
      group: 'terms',
      width: 200,
      note: 'Должность того, кто готовит.',
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

export type SchoolEvent = RecordOf<typeof EVENTS.columns>;
