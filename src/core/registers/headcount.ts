/** Контингент (R17): whom the school has on a day; denominators of the indicators. */

import { type RecordOf, register } from './register';

const COUNT = { kind: 'number', group: 'request', width: 110 } as const;

export const HEADCOUNT = register({
  key: 'headcount',
  title: 'Контингент',
  tab: 'figures',
  keyColumn: 'asOf',
  frozenUpTo: 'asOf',
  columns: {
    asOf: {
      title: 'Дата среза',
      kind: 'day',
      group: 'who',
      width: 100,
      note: 'На какой день посчитано. Показатели берут последний срез своего учебного года до даты расчёта. Заполняет куратор.',
    },
    pupils: { ...COUNT, title: 'Всего обучающихся', note: 'Человек.' },
    pupils10to18: { ...COUNT, title: 'Из них 10–18 лет', note: 'Человек; не больше, чем всего.' },
    pupils15to18: { ...COUNT, title: 'Из них 15–18 лет', note: 'Человек; не больше, чем 10–18 лет.' },
    teachers: { ...COUNT, title: 'Всего педагогов', note: 'Педагогических работников, человек.' },
    youngTeachers: {
      ...COUNT,
      title: 'Из них молодых, до 3 лет стажа',
      note: 'Со стажем от 0 до 3 лет, человек.',
    },
    organisations: {
      ...COUNT,
      title: 'Организаций в городе',
      note: 'Предприятий и организаций, которые могли бы дать наставников. Если число неизвестно, оставьте пустым.',
    },
    source: {
      title: 'Источник',
      kind: 'text',
      group: 'terms',
      width: 240,
      note: 'Откуда числа: «ОО-1 на 20 сентября», «список работников». Печатается рядом с показателем.',
    },
    remarks: {
      title: 'Замечания',
      kind: 'text',
      wrap: true,
      group: 'state',
      width: 280,
      note: 'Что в строке не сходится. Заполняется само.',
    },
  },
});

export type Headcount = RecordOf<typeof HEADCOUNT.columns>;
