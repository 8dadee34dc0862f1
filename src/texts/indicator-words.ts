/** Indicators in words, for the panel. */

import { deviation } from '../core/indicators/sheet';
import { counted, formatNumber } from '../core/russian/plural';
import { schoolYearText } from '../core/russian/school-years';

const NO_BREAK = '\u00a0';

/** «54,2 %», «12», «н/д». */
export function sayValue(value: number | null, unit: 'percent' | 'count'): string {
  if (value === null) return 'н/д';
  return unit === 'count' ? formatNumber(value) : `${formatNumber(value)}${NO_BREAK}%`;
}

/** «+4,2», «−10,0»; '' without fact or plan. */
export function sayDeviation(value: number | null, plan: number | null): string {
  const gap = deviation(value, plan);
  if (gap === null) return '';
  const sign = gap > 0 ? '+' : gap < 0 ? '−' : '';
  return `${sign}${Math.abs(gap).toFixed(1).replace('.', ',')}`;
}

/** «120 из 221»; '' where there is nothing to divide or to show. */
export function sayCounted(numerator: number | null, denominator: number | null): string {
  return numerator === null || denominator === null
    ? ''
    : `${formatNumber(numerator)} из${NO_BREAK}${formatNumber(denominator)}`;
}

/** What the curator should fill in before the figures tell anything. */
export const LACKING = {
  neverCounted: () => 'Показатели ещё не посчитаны: нажмите «Обновить показатели».',
  headcount: (schoolYear: string) =>
    `Заполните «Контингент» за ${schoolYearText(schoolYear)}: без него неизвестно, из скольких считать доли.`,
  headcountOdd: () => 'В «Контингенте» есть замечания: проверьте числа.',
  planOdd: (key: string, value: string) => `План показателя ${key} – не число: «${value}». Впишите процент.`,
  plans: (schoolYear: string, count: number) =>
    `Впишите план школы за ${schoolYearText(schoolYear)}: не заполнено ${counted(count, 'значение', 'значения', 'значений')}.`,
} as const;
