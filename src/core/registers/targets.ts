/** Плановые значения: what share each indicator should reach in a school year, the sources' two sets beside the school's. */

import type { Cells } from '../cell';
import { type RecordOf, register } from './register';

/** Samples by indicator and the year in which the school year begins (S4, table of indicators; S0, targets; domain A.2.4). */
export const SAMPLE_TARGETS: Readonly<
  Record<
    string,
    { readonly of: 'plan2020' | 'plan2021'; readonly from: number; readonly values: readonly number[] }
  >
> = {
  K1: { of: 'plan2020', from: 2020, values: [10, 20, 35, 50, 70] },
  K2: { of: 'plan2020', from: 2020, values: [2, 4, 6, 8, 10] },
  K3: { of: 'plan2020', from: 2020, values: [100, 100, 100, 100, 100] },
  K4: { of: 'plan2020', from: 2020, values: [1, 2, 3, 4, 5] },
  K5: { of: 'plan2020', from: 2020, values: [50, 55, 60, 70, 85] },
  K6: { of: 'plan2020', from: 2020, values: [50, 55, 60, 70, 85] },
  K7: { of: 'plan2021', from: 2021, values: [10, 20, 40, 50] },
  K8: { of: 'plan2021', from: 2021, values: [10, 20, 40, 50] },
};

const samples: readonly Cells[] = Object.entries(SAMPLE_TARGETS).flatMap(
  ([indicator, { of, from, values }]) =>
    values.map((value, i) => ({ indicator, schoolYear: `${from + i}–${from + i + 1}`, [of]: value })),
);

export const TARGETS = register({
  key: 'targets',
  title: 'Плановые значения',
  tab: 'figures',
  keyColumn: 'indicator',
  frozenUpTo: 'schoolYear',
  samples,
  columns: {
    indicator: {
      title: 'Показатель',
      kind: 'text',
      group: 'who',
      width: 100,
      note: 'Номер показателя с листа «Показатели»: K1, K2… Строки нового года добавляются внизу сами, когда показатели считаются.',
    },
    schoolYear: {
      title: 'Учебный год',
      kind: 'text',
      group: 'who',
      width: 110,
      plain: true,
      note: 'Например 2026–2027.',
    },
    plan: {
      title: 'План школы, %',
      kind: 'number',
      group: 'request',
      width: 130,
      note: 'Заполняет куратор. Если пусто, берётся образец справа, а для более поздних лет – последний образец: по умолчанию, уточните у учредителя.',
    },
    plan2020: {
      title: 'Образец 2020–2024, %',
      kind: 'number',
      group: 'terms',
      width: 130,
      note: 'Из плана школы на 2020–2024 годы. Год в образце – год начала учебного года.',
    },
    plan2021: {
      title: 'Образец 2021–2024, %',
      kind: 'number',
      group: 'terms',
      width: 130,
      note: 'Из дорожной карты школы на 2021–2024 годы; значения там названы «не менее».',
    },
    note: {
      title: 'Пояснение',
      kind: 'text',
      group: 'state',
      width: 360,
      note: 'Для куратора. В строках нового года – название показателя.',
      optional: true,
    },
  },
});

export type Target = RecordOf<typeof TARGETS.columns>;
