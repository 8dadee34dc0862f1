/** Papers, batches, readers, letters and templates of the invented school. */

import type * as R from '../../src/flows/replies';
import { MARKUP, TODAY } from './invented';

const NO_ACTIONS: R.PaperActions = { sign: false, redo: false, beside: false, cancel: false, retire: false };

export function paper(code: string, own: Partial<R.PaperCard> = {}): R.PaperCard {
  return {
    code,
    kind: 'приказ',
    title: 'О закреплении наставнических пар и групп',
    numbered: true,
    changesSheets: true,
    number: '',
    day: '',
    state: 'проект',
    reason: '',
    url: `https://docs.example.org/d/${code}`,
    pdfUrl: `https://docs.example.org/d/${code}/export?format=pdf`,
    about: '',
    acknowledged: '',
    mail: '',
    actions: NO_ACTIONS,
    ...own,
  };
}

export const DRAFT = paper('Д-005', {
  number: '58-од',
  day: TODAY,
  about: '21 пара',
  actions: { ...NO_ACTIONS, sign: true, redo: true, cancel: true },
});

export const IN_FORCE = paper('Д-003', {
  title: 'О назначении куратора наставничества',
  number: '12-од',
  day: '2025-11-03',
  state: 'действует',
  acknowledged: '2 из 5',
  actions: { ...NO_ACTIONS, sign: true, retire: true },
});

export const UNMADE = paper('Д-004', {
  kind: 'Приглашение',
  title: 'Приглашение на встречу',
  changesSheets: false,
  about: MARKUP,
  state: 'не создан',
  reason: 'Не указан адрес. Впишите его в лист «Наставники».\nНе указана дата.',
  url: '',
  pdfUrl: '',
  actions: { ...NO_ACTIONS, redo: true, cancel: true },
});

export const WAITING = paper('Д-006', {
  title: 'Положение о наставничестве',
  kind: 'Положение',
  state: 'в очереди',
  url: '',
  pdfUrl: '',
  actions: { ...NO_ACTIONS, cancel: true },
});

export const BATCH: R.BatchCard = {
  batch: 'bmh4k2x',
  title: 'Согласие законного представителя',
  total: 300,
  waiting: 17,
  failed: 3,
  made: 280,
  sent: 40,
  unsent: 2,
};

const entry = (kind: string, title: string, count = 0, inForce = false): R.CatalogueEntry => ({
  kind,
  title,
  count,
  inForce,
});

export const PAPERS: R.Papers = {
  today: TODAY,
  needs: [
    {
      kind: 'orderPairs',
      title: 'Приказ о закреплении наставнических пар и групп',
      text: '2\u00a0пары ждут приказа',
      count: 2,
    },
    {
      kind: 'consentGuardian',
      title: 'Согласие законного представителя',
      text: '13\u00a0человек ждут согласия',
      count: 13,
    },
  ],
  catalogue: [
    {
      title: 'Приказы',
      entries: [
        entry('orderCurator', 'Приказ о назначении куратора', 1, true),
        entry('orderPairs', 'Приказ о закреплении наставнических пар и групп', 3),
        entry('orderEvent', 'Приказ о проведении мероприятия'),
      ],
    },
    {
      title: 'Согласия',
      entries: [entry('consentGuardian', 'Согласие законного представителя', 300)],
    },
    {
      title: 'Другие документы',
      entries: [entry('minutes', 'Протокол заседания'), entry('placeholderList', 'Перечень подстановок', 0)],
    },
  ],
  recent: [{ paper: WAITING }, { paper: DRAFT }, { batch: BATCH }, { paper: UNMADE }, { paper: IN_FORCE }],
  more: 12,
  queue: { waiting: 0, pausedUntil: '' },
  mail: { waiting: 0, pausedUntil: '' },
  folderUrl: 'https://drive.example.org/folder',
};

export const READERS: R.Readers = {
  paper: IN_FORCE,
  today: TODAY,
  readers: [
    {
      code: 'Д-003-1',
      name: 'Журавлёв Артём Сергеевич',
      post: 'учитель физики',
      until: '2026-10-07',
      signed: '',
    },
    {
      code: 'Д-003-2',
      name: 'Седова Раиса Никитична',
      post: 'учитель химии',
      until: '2026-10-17',
      signed: '',
    },
    { code: 'Д-003-3', name: MARKUP, post: '', until: '', signed: '' },
    {
      code: 'Д-003-4',
      name: 'Вяткина Ольга Тимофеевна',
      post: 'педагог-психолог',
      until: '2026-10-07',
      signed: '2026-10-05',
    },
    {
      code: 'Д-003-5',
      name: 'Пахомова Инна Олеговна',
      post: 'куратор',
      until: '2026-10-07',
      signed: '2026-10-06',
    },
  ],
};

export const MAIL: R.MailPlan = {
  left: 95,
  unsigned: 0,
  letters: [
    { code: 'Д-010', name: 'Журавлёв А.С.', to: 'zhuravlev@example.org', title: 'Приглашение на встречу' },
    {
      code: 'Д-011',
      name: 'Седова Р.Н. – Авдеев К.И.',
      to: 'sedova@example.org, avdeev@example.org',
      title: 'Индивидуальная программа',
    },
  ],
  unsendable: [{ code: 'Д-012', name: MARKUP, reason: 'В базе нет адреса электронной почты.' }],
};

const template = (
  kind: string,
  title: string,
  group: string,
  made: boolean,
  own = false,
): R.TemplateCard => ({
  kind,
  title,
  group,
  url: made ? `https://docs.example.org/d/template-${kind.replace(':', '-')}` : '',
  own,
});

export const TEMPLATES: R.Templates = {
  folderUrl: 'https://drive.example.org/templates',
  templates: [
    template('orderCurator', 'Приказ о назначении куратора', 'Приказы', true),
    template('orderPairs', 'Приказ о закреплении наставнических пар и групп', 'Приказы', true),
    template('orderEvent', 'Приказ о проведении мероприятия', 'Приказы', false),
    template('consentGuardian', 'Согласие законного представителя', 'Согласия', true),
    template('minutes', 'Протокол заседания', 'Другие документы', true),
    template('placeholderList', 'Перечень подстановок', 'Другие документы', true),
    template('own:abc', 'Справка наставнику', 'Свои документы', true, true),
  ],
};

export const BROKEN: R.Trouble = {
  happened: 'В шаблоне есть незнакомое поле {{Дериктор}}.',
  data: 'Ничего не изменено.',
  todo: 'Возможно, имелось в виду {{Директор}}: исправьте шаблон.',
  repair: 'restoreTemplate',
};

/** Papers of one click, of all states. */
export const BATCH_PAPERS: readonly R.PaperCard[] = Array.from({ length: 40 }, (_, i) =>
  paper(`Д-${100 + i}`, {
    kind: 'Согласие',
    title: BATCH.title,
    about: i === 2 ? MARKUP : `Участник ${i + 1}`,
    ...(i % 10 === 3
      ? {
          state: 'не создан',
          reason: 'Нет адреса.',
          url: '',
          pdfUrl: '',
          actions: { ...NO_ACTIONS, redo: true, cancel: true },
        }
      : {
          mail: i === 0 ? 'не отправлено' : i === 1 ? 'отправлено' : '',
          reason: i === 0 ? 'Нет адреса почты.' : '',
          actions: { ...NO_ACTIONS, sign: true, redo: true, cancel: true },
        }),
  }),
);

/** A stretch of the run in which nothing was made. */
export const NO_RUN: R.PapersRun = {
  made: 0,
  failed: 0,
  waiting: 0,
  restSeconds: 0,
  pausedUntil: '',
  papers: [],
  fault: '',
};

export const NO_MAIL: R.MailRun = { sent: 0, failed: 0, waiting: 0, left: 95, pausedUntil: '', fault: '' };
