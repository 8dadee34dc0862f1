/** Настройки (R27): the school's details, one row each; what is declared here fills the orders. */

import { foldText } from '../text';
import { type Entry, register } from './register';

export const SETTINGS = register({
  key: 'settings',
  title: 'Настройки',
  tab: 'settings',
  keyColumn: 'name',
  frozenUpTo: 'name',
  columns: {
    name: {
      title: 'Параметр',
      kind: 'text',
      group: 'who',
      width: 280,
      note: 'Название параметра не изменяйте: по нему он находится.',
    },
    value: {
      title: 'Значение',
      kind: 'text',
      wrap: true,
      group: 'terms',
      width: 420,
      note: 'Заполняет куратор здесь или в панели.',
    },
    note: {
      title: 'Пояснение',
      kind: 'text',
      wrap: true,
      group: 'state',
      width: 420,
      note: 'Для чего параметр.',
    },
  },
});

interface Setting {
  readonly title: string;
  readonly note: string;
  /** Written by set-up; marked «по умолчанию» in the note where the programme leaves it open. */
  readonly default: string;
  /** An order cannot be made without it. */
  readonly required: boolean;
}

export const SCHOOL_SETTINGS = {
  fullName: {
    title: 'Полное наименование организации',
    note: 'Как в уставе; печатается в шапке приказа.',
    default: '',
    required: true,
  },
  shortName: { title: 'Краткое наименование', note: 'Для анкет и заголовков.', default: '', required: false },
  city: { title: 'Город', note: 'Место издания приказа: «г. Северный».', default: '', required: true },
  headPost: {
    title: 'Должность руководителя',
    note: 'Как в подписи приказа.',
    default: 'Директор',
    required: true,
  },
  headName: { title: 'Руководитель', note: 'Фамилия, имя, отчество полностью.', default: '', required: true },
  curatorPost: {
    title: 'Должность куратора',
    note: 'Как в приказе.',
    default: 'заместитель директора',
    required: true,
  },
  curatorName: { title: 'Куратор', note: 'Фамилия, имя, отчество полностью.', default: '', required: true },
  schoolYear: { title: 'Учебный год', note: 'В виде 2026–2027.', default: '', required: true },
  orderSuffix: {
    title: 'Индекс номера приказа',
    note: 'Пишется после номера, например -од; может быть пустым.',
    default: '',
    required: false,
  },
  staffSuffix: {
    title: 'Индекс приказов по личному составу',
    note: 'По умолчанию -лс; приказы о поощрении нумеруются отдельно.',
    default: '-лс',
    required: false,
  },
  address: { title: 'Адрес организации', note: 'Для согласий и соглашений.', default: '', required: false },
  taxNumbers: {
    title: 'ИНН и ОГРН',
    note: 'Как напечатать в согласии и соглашении.',
    default: '',
    required: false,
  },
  site: { title: 'Сайт', note: 'Адрес официального сайта.', default: '', required: false },
  contacts: { title: 'Телефон и почта', note: 'Для писем и объявлений.', default: '', required: false },
  forms: {
    title: 'Склонение',
    note: 'Если имя или должность склоняется неверно, напишите: «руководитель, кому: Швецу Илье Олеговичу; должность куратора, кого: …».',
    default: '',
    required: false,
  },
  look: {
    title: 'Оформление документов',
    note: 'По умолчанию по ГОСТ Р 7.0.97-2025: шрифт любой, заголовок у всех документов. Впишите 2016 для прежнего вида. Действует на новые образцы.',
    default: '2025',
    required: false,
  },
  font: {
    title: 'Шрифт документов',
    note: 'По умолчанию Times New Roman, 14. Можно указать другой: «PT Serif, 13». Действует на новые образцы.',
    default: 'Times New Roman, 14',
    required: false,
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SchoolKey = keyof typeof SCHOOL_SETTINGS;

/** The school's details, every one a text, '' when not filled in. */
export type SchoolDetails = Readonly<Record<SchoolKey, string>>;

export const SCHOOL_KEYS = Object.keys(SCHOOL_SETTINGS) as SchoolKey[];

export function readSchool(entries: readonly Entry<typeof SETTINGS.columns>[]): SchoolDetails {
  const byName = new Map(entries.map(({ record }) => [foldText(record.name), record.value]));
  return Object.fromEntries(
    SCHOOL_KEYS.map((key) => [
      key,
      byName.get(foldText(SCHOOL_SETTINGS[key].title)) ?? SCHOOL_SETTINGS[key].default,
    ]),
  ) as SchoolDetails;
}
