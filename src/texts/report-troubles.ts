/** What a report lacks, in words. */

import { shortDay } from '../core/russian/dates';
import { UNCHANGED, type Words } from './words';

export const REPORT_TROUBLES: Readonly<Record<string, Words>> = {
  reportPeriodOdd: {
    happened: ({ value }) => `Не понятно, за какой период отчёт: «${value}».`,
    data: UNCHANGED,
    todo: () => 'Вернитесь к подготовке отчёта и выберите период.',
  },
  reportPeriodAhead: {
    happened: ({ period }) => `Период ещё не начался: ${period}.`,
    data: UNCHANGED,
    todo: () => 'Выберите период, который уже идёт или закончился.',
  },
  reportPeriodOpen: {
    happened: ({ period, day }) =>
      `Квартал ещё не закончился: ${period}. До ${shortDay(day ?? '')} числа могут измениться.`,
    data: UNCHANGED,
    todo: () => 'Отчёт можно создать сейчас, а после конца периода – заново: выводы сохранятся.',
  },
  reportWithoutHeadcount: {
    happened: ({ sheet, names }) =>
      `На листе «${sheet}» нет чисел, из которых считаются показатели: ${names}. В отчёте будет «н/д».`,
    data: UNCHANGED,
    todo: ({ sheet }) => `Заполните лист «${sheet}» и вернитесь к отчёту.`,
  },
  reportWithoutAnswers: {
    happened: ({ names, period }) => `Нет ответов за этот период: ${period}. Анкеты: ${names}.`,
    data: UNCHANGED,
    todo: () => 'Соберите ответы или создайте отчёт без них: он скажет, чего нет.',
  },
  reportWithoutPairs: {
    happened: ({ period }) => `Нет ни одной пары по приказу, которая работала в этот период: ${period}.`,
    data: UNCHANGED,
    todo: () => 'Проверьте лист «Пары»: состояние и дату начала.',
  },
};
