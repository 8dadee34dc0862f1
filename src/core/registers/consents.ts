/** Реестр согласий (R05): one row per paper that somebody has to sign. */

import { type RecordOf, register } from './register';

export const CONSENT_STATES = {
  waiting: 'ждём',
  given: 'получено',
  withdrawn: 'отозвано',
  unneeded: 'не требуется',
} as const;

export const CONSENT_KINDS = {
  minor: 'ПДн несовершеннолетнего',
  adult: 'ПДн взрослого',
  duties: 'дополнительные обязанности наставника',
} as const;

export const SIGNERS = { self: 'сам участник', guardian: 'законный представитель' } as const;

export const CONSENTS = register({
  key: 'consents',
  title: 'Согласия',
  tab: 'bases',
  keyColumn: 'code',
  frozenUpTo: 'subject',
  colours: {
    [CONSENT_STATES.waiting]: 'wait',
    [CONSENT_STATES.given]: 'good',
    [CONSENT_STATES.withdrawn]: 'bad',
  },
  columns: {
    code: { title: 'Код', kind: 'text', group: 'who', width: 70, note: 'Присваивается сам.' },
    subject: {
      title: 'Код участника',
      kind: 'code',
      group: 'who',
      width: 110,
      note: 'Чьи данные. Имена – только в листах «Наставляемые» и «Наставники».',
    },
    detail: {
      title: 'Класс или должность',
      kind: 'text',
      group: 'who',
      width: 150,
      note: 'Для сверки с бумагой.',
    },
    kind: {
      title: 'Вид согласия',
      kind: 'choice',
      values: Object.values(CONSENT_KINDS),
      group: 'request',
      width: 220,
      note: 'Согласие – отдельный документ, не пункт анкеты.',
    },
    signer: {
      title: 'Кто подписывает',
      kind: 'choice',
      values: Object.values(SIGNERS),
      group: 'request',
      width: 170,
      note: 'До 14 лет – законный представитель, 14–17 – представитель и сам, с 18 – сам.',
    },
    state: {
      title: 'Состояние',
      kind: 'choice',
      values: Object.values(CONSENT_STATES),
      group: 'state',
      width: 110,
      note: 'Ставит куратор: «получено», когда бумага на руках.',
    },
    signed: { title: 'Дата подписи', kind: 'day', group: 'state', width: 130, note: 'С бумаги.' },
    until: {
      title: 'Действует до',
      kind: 'day',
      group: 'state',
      width: 100,
      note: 'Пусто – до конца программы.',
    },
    relation: {
      title: 'Степень родства',
      kind: 'text',
      group: 'terms',
      width: 120,
      note: 'Мать, отец, опекун.',
      optional: true,
    },
    storage: { title: 'Где хранится', kind: 'text', group: 'terms', width: 150, note: 'Папка, кабинет.' },
    scope: {
      title: 'Перечень данных',
      kind: 'text',
      group: 'terms',
      width: 160,
      note: 'Если согласие не на всё.',
      optional: true,
    },
    bans: {
      title: 'Запреты',
      kind: 'text',
      group: 'terms',
      width: 140,
      note: 'Что подписавший запретил.',
      optional: true,
    },
    withdrawn: {
      title: 'Дата отзыва',
      kind: 'day',
      group: 'state',
      width: 100,
      note: 'С этого дня участник не предлагается.',
    },
    afterWithdrawal: {
      title: 'Что сделано по отзыву',
      kind: 'text',
      group: 'state',
      width: 170,
      note: 'Заполняет куратор.',
      optional: true,
    },
    destroyBy: {
      title: 'Уничтожить до',
      kind: 'day',
      group: 'state',
      width: 100,
      note: '30 дней после отзыва.',
    },
    note: {
      title: 'Примечание',
      kind: 'text',
      group: 'state',
      width: 200,
      note: 'Для куратора.',
      optional: true,
    },
  },
});

export type Consent = RecordOf<typeof CONSENTS.columns>;
