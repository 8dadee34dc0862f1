/** Shares and means as reports print them. */

import { percent } from '../../indicators/indicator';
import { formatNumber } from '../../russian/plural';

export const NO_DATA = 'н/д';
export const NONE = '—';
export const FEW_ANSWERS = 'менее 5 ответов';

/** «54,2 %»; «н/д» for what is not known. */
export function percentWords(value: number | null): string {
  return value === null ? NO_DATA : `${formatNumber(value)}\u00a0%`;
}

/** «75 %» of a part; «н/д» of nothing. */
export function shareWords(part: number, whole: number): string {
  return percentWords(percent(part, whole));
}

/** «7,4», «5,0»: a mean, to one place unless more are wanted. */
export function meanWords(value: number, places = 1): string {
  return value.toFixed(places).replace('.', ',').replace('-', '−');
}

/** «+4,2», «−10», «0»: a difference with its sign. */
export function signed(value: number, say: (value: number) => string = formatNumber): string {
  return (value > 0 ? '+' : '') + say(value);
}
