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
  coverageRole: {
    title: 'Охват: в какой роли',
    note: 'Кого считать в охвате обучающихся и педагогов: любая, наставляемый или наставник. По умолчанию любая, уточните у учредителя.',
    default: 'любая',
    required: false,
  },
  ageOn: {
    title: 'Возраст: на какую дату',
    note: 'На какую дату считать возраст в показателях: на дату расчёта, на 1 сентября или на 31 декабря учебного года. По умолчанию на дату расчёта, уточните у учредителя.',
    default: 'на дату расчёта',
    required: false,
  },
  tookPart: {
    title: 'Вошедшие в программу: когда',
    note: 'Чьи пары считать: в течение года – в любой день с 1 сентября до даты расчёта; на дату расчёта – только в этот день. По умолчанию в течение года, уточните у учредителя.',
    default: 'в течение года',
    required: false,
  },
  satisfiedFrom: {
    title: 'Удовлетворённость: от скольких баллов',
    note: 'С какого среднего балла от 1 до 10 участник считается удовлетворённым. По умолчанию 7, уточните у учредителя.',
    default: '7',
    required: false,
  },
  satisfactionOf: {
    title: 'Удовлетворённость: доля от кого',
    note: 'Делить удовлетворённых на число ответивших или на число участников: ответившие или участники. По умолчанию ответившие, уточните у учредителя.',
    default: 'ответившие',
    required: false,
  },
  organisationsAs: {
    title: 'Организации-партнёры: доля или число',
    note: 'Показывать долю от организаций города или число организаций: доля или число. По умолчанию доля, уточните у учредителя.',
    default: 'доля',
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
