/** Реестр документов (R13): one row per paper, from the moment it is asked for; the row outlives every fault. */

import { CODE } from './code-column';
import { type RecordOf, register } from './register';

/** Life of a paper: asked for, being made, draft, in force, no longer. */
export const PAPER_STATES = {
  waiting: 'в очереди',
  preparing: 'готовится',
  failed: 'не создан',
  draft: 'проект',
  inForce: 'действует',
  superseded: 'утратил силу',
  void: 'отменён',
} as const;

/** «Вид документа» of every order. */
export const ORDER = 'приказ';

/** Rows whose document is still to be made. */
export const UNMADE: readonly string[] = [PAPER_STATES.waiting, PAPER_STATES.preparing];

export const MAIL_STATES = {
  waiting: 'в очереди',
  sending: 'отправляется',
  sent: 'отправлено',
  failed: 'не отправлено',
} as const;

export const PAPERS = register({
  key: 'papers',
  title: 'Документы',
  tab: 'papers',
  keyColumn: 'code',
  frozenUpTo: 'title',
  colours: {
    [PAPER_STATES.waiting]: 'wait',
    [PAPER_STATES.preparing]: 'wait',
    [PAPER_STATES.failed]: 'bad',
    [PAPER_STATES.draft]: 'wait',
    [PAPER_STATES.inForce]: 'good',
  },
  columns: {
    code: CODE,
    kind: {
      title: 'Вид документа',
      kind: 'text',
      group: 'who',
      width: 180,
      note: 'Приказ, письмо, согласие.',
    },
    title: { title: 'Заголовок', kind: 'text', group: 'who', width: 300, note: 'О чём документ.' },
    number: {
      title: 'Номер',
      kind: 'text',
      plain: true,
      group: 'state',
      width: 90,
      note: 'Присваивается при подписании; нумерация – в пределах календарного года.',
    },
    day: { title: 'Дата', kind: 'day', group: 'state', width: 100, note: 'День подписания.' },
    state: {
      title: 'Состояние',
      kind: 'choice',
      values: Object.values(PAPER_STATES),
      group: 'state',
      width: 120,
      note: 'В очереди, проект, действует, утратил силу. «Не создан» – причина справа.',
    },
    reason: {
      title: 'Причина',
      kind: 'text',
      wrap: true,
      group: 'state',
      width: 280,
      note: 'Почему документ не создан, создан без диаграмм или письмо не отправлено.',
    },
    link: { title: 'Ссылка', kind: 'text', group: 'state', width: 240, note: 'Открыть документ.' },
    subjects: {
      title: 'О ком или о чём',
      kind: 'many',
      group: 'terms',
      width: 200,
      note: 'Коды участников, пар или мероприятий.',
    },
    basis: {
      title: 'Основание',
      kind: 'text',
      group: 'terms',
      width: 220,
      note: 'На что ссылается документ.',
    },
    edition: {
      title: 'Редакция',
      kind: 'number',
      group: 'terms',
      width: 90,
      note: 'Какой по счёту документ этого вида; прежние утрачивают силу при подписании.',
    },
    replacedBy: {
      title: 'Заменён документом',
      kind: 'text',
      group: 'state',
      width: 110,
      note: 'Код документа, по которому этот утратил силу.',
    },
    signedBy: {
      title: 'Подписывает',
      kind: 'text',
      group: 'terms',
      width: 140,
      note: 'Должность руководителя.',
    },
    annexes: { title: 'Приложения', kind: 'text', group: 'terms', width: 200, note: 'Что приложено.' },
    acknowledged: {
      title: 'Ознакомлены',
      kind: 'text',
      group: 'state',
      width: 110,
      note: 'Сколько подписей из скольких; поимённо – на листе «Ознакомление».',
    },
    mail: {
      title: 'Отправка',
      kind: 'choice',
      values: Object.values(MAIL_STATES),
      group: 'state',
      width: 130,
      note: 'Письмо по электронной почте: в очереди, отправлено.',
    },
    sentAt: { title: 'Отправлено', kind: 'moment', group: 'state', width: 130, note: 'Когда ушло письмо.' },
    batch: {
      title: 'Пачка (служебное)',
      kind: 'text',
      group: 'system',
      width: 90,
      note: 'Документы, созданные одним нажатием, имеют общий код.',
      system: true,
    },
    kindKey: {
      title: 'Вид (служебное)',
      kind: 'text',
      group: 'system',
      width: 120,
      note: 'По нему находится шаблон. Не изменяйте.',
      system: true,
    },
    answers: {
      title: 'Данные (служебное)',
      kind: 'text',
      group: 'system',
      width: 120,
      note: 'Что вписано при подготовке. Не изменяйте.',
      system: true,
    },
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
