/** Monitoring in words: what qualifies a figure, and what could not be counted. */

import type { Verdict } from '../core/indicators/monitoring/checklist';
import type { Change, Growth, Shown } from '../core/indicators/monitoring/growth';
import type { AgeGroup } from '../core/indicators/monitoring/headcounts';
import { LEAST_SHOWN } from '../core/indicators/monitoring/hiding';
import type { Quarter } from '../core/indicators/monitoring/quarter';
import { formatNumber } from '../core/russian/plural';
import type { Say } from './words';

export const MONITORING_REMARKS: Readonly<Record<string, Say>> = {
  pointsOdd: ({ count }) => `Ответы, в которых нет целого балла от 1 до 10: ${count}. Они не учтены.`,
  yesNoOdd: ({ count }) => `Ответы, в которых нет ни «да», ни «нет»: ${count}. Они не учтены.`,
  growthUnnamed: ({ count }) =>
    `Ответы до и после программы без кода участника: ${count}. Их не с чем сравнить, они не учтены.`,
  answersUnmarked: ({ count }) =>
    `Строки ответов без служебной отметки: ${count}. Неизвестно, чьи они, и они не учтены.`,
  checklistOdd: ({ number, count }) =>
    `В листе соответствия понятны ответы на ${number} из ${count} утверждений: итог не посчитан.`,
  headsUnknown: ({ count }) =>
    `Коды из листа «Пары», которых нет в базах: ${count}. Этих участников нет в численности.`,
  planReportOdd: ({ pair, day, value }) =>
    `Отчёт пары ${pair} от ${day}: числа пунктов не сходятся или не читаются (всего, выполнено, просрочено: ${value}). Отчёт не учтён.`,
  meetingDayOdd: ({ pair, day, value }) =>
    `Отзыв пары ${pair} от ${day}: дата встречи «${value}» не читается или ещё не наступила. Встреча не учтена.`,
  reportPairUnknown: ({ pair }) =>
    `Есть отчёты или отзывы с кодом ${pair}, но такой пары в этом квартале нет. Они не учтены.`,
  reportPairMissing: ({ count }) => `Отчёты и отзывы без кода пары: ${count}. Они не учтены.`,
};

export const NO_COMPARISON = 'нет сопоставимых данных';
export const NOT_SHOWN = 'не показано: ответивших меньше пяти';
export const FORM_UNKNOWN = 'форма не указана';
const TOGETHER = 'Формы, в которых ответивших меньше пяти, показаны вместе с другой формой.';

/** What stands for a comparison without numbers; '' for one with them. */
export function shownWords(shown: Shown): string {
  return shown === null ? NO_COMPARISON : shown === 'hidden' ? NOT_SHOWN : '';
}

/** «ученик – ученик», or the forms that are shown together. */
export function formsWords(forms: readonly string[]): string {
  return forms.map((form) => form || FORM_UNKNOWN).join('; ');
}

/** What a reader of a table must know of its groups; nothing when every form stands on its own. */
export function groupCaveats(table: {
  readonly groups: readonly { readonly forms: readonly string[] }[];
  readonly leftOut: readonly string[];
}): readonly string[] {
  return [
    ...(table.groups.some(({ forms }) => forms.length > 1) ? [TOGETHER] : []),
    ...(table.leftOut.length > 0
      ? [`Не показаны и в итог не входят, потому что ответивших меньше пяти: ${formsWords(table.leftOut)}.`]
      : []),
  ];
}

/** What a reader of the comparison must know before the numbers (domain C.8, D33). */
export function growthCaveats(growth: Growth): readonly string[] {
  const { overall } = growth.all;
  const few = isChange(overall) && overall.isFew;
  return [
    ...(few
      ? [
          `Сравнение по ${formatNumber(overall.n)} участникам: этого мало, вывод о значимости изменений сделать нельзя.`,
        ]
      : []),
    ...(isChange(overall) && !few
      ? ['Сравнение описывает ответы участников; значимость изменений не проверялась.']
      : []),
    ...(growth.withoutPair > 0
      ? [
          `Ответили только до или только после программы (без пары): ${growth.withoutPair < LEAST_SHOWN ? 'менее пяти' : formatNumber(growth.withoutPair)}. Они не сравнивались.`,
        ]
      : []),
    ...groupCaveats(growth),
  ];
}

function isChange(shown: Shown): shown is Change {
  return shown !== null && shown !== 'hidden';
}

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  optimal: 'оптимальный уровень (15–18 баллов; границы по умолчанию)',
  admissible: 'допустимый уровень (9–14 баллов; границы по умолчанию)',
  inadmissible: 'недопустимый уровень (0–8 баллов; границы по умолчанию)',
};

export const AGE_WORDS: Readonly<Record<AgeGroup, string>> = {
  under10: 'младше 10 лет',
  from10to14: '10–14 лет',
  from15to18: '15–18 лет',
  from19to35: '19–35 лет',
  over35: 'старше 35 лет',
  unknown: 'возраст неизвестен',
};

const NUMERALS = ['I', 'II', 'III', 'IV'] as const;

/** «IV квартал 2026 года». */
export function quarterWords({ year, number }: Quarter): string {
  return `${NUMERALS[number - 1]} квартал ${year} года`;
}
