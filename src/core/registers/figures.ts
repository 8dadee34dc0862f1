/** Показатели по годам (R16): a row per indicator and school year; a year that was reported stays as it was. */

import { type RecordOf, register } from './register';

export const FIGURE_STATES = { current: 'текущий', reported: 'сдан' } as const;

export const FIGURES = register({
  key: 'figures',
  title: 'Показатели по годам',
  tab: 'figures',
  keyColumn: 'indicator',
  frozenUpTo: 'schoolYear',
  colours: { [FIGURE_STATES.reported]: 'good' },
  columns: {
    indicator: { title: 'Показатель', kind: 'text', group: 'who', width: 90, note: 'Номер: K1, K2…' },
    title: { title: 'Название', kind: 'text', group: 'who', width: 300, note: 'Что показано.' },
    schoolYear: {
      title: 'Учебный год',
      kind: 'text',
      group: 'who',
      width: 110,
      plain: true,
      note: 'Например 2026–2027.',
    },
    plan: {
      title: 'План, %',
      kind: 'number',
      group: 'request',
      width: 80,
      note: 'Из листа «Плановые значения».',
    },
    value: { title: 'Факт, %', kind: 'number', group: 'request', width: 80, note: 'Пусто – нет данных.' },
    numerator: { title: 'Числитель', kind: 'number', group: 'request', width: 90, note: 'Сколько.' },
    denominator: { title: 'Знаменатель', kind: 'number', group: 'request', width: 100, note: 'Из скольких.' },
    asOf: {
      title: 'Дата расчёта',
      kind: 'day',
      group: 'terms',
      width: 100,
      note: 'На какой день посчитано.',
    },
    rule: {
      title: 'Как посчитано',
      kind: 'text',
      wrap: true,
      group: 'terms',
      width: 360,
      note: 'Правило и настройки.',
    },
    source: {
      title: 'Источник',
      kind: 'text',
      wrap: true,
      group: 'terms',
      width: 260,
      note: 'Откуда числа.',
    },
    state: {
      title: 'Состояние',
      kind: 'choice',
      values: Object.values(FIGURE_STATES),
      group: 'state',
      width: 100,
      note: '«сдан» – строка больше не пересчитывается. Прошлые годы становятся такими сами.',
    },
  },
});

export type StoredFigure = RecordOf<typeof FIGURES.columns>;
