/** Invented figures for the tests of what is made of them. */

import type { Figure } from '../../../src/core/indicators/figure';
import type { StoredFigure } from '../../../src/core/registers/figures';

export function figure(part: Partial<Figure> = {}): Figure {
  return {
    key: 'K1',
    title: 'Доля наставляемых 10–18 лет',
    unit: 'percent',
    numerator: 120,
    denominator: 221,
    value: 54.3,
    plan: 50,
    asOf: '2026-11-28',
    schoolYear: '2026–2027',
    rule: 'Каждый учтён один раз.',
    source: 'Листы «Пары» и «Контингент».',
    problems: [],
    ...part,
  };
}

export function stored(part: Partial<StoredFigure> = {}): StoredFigure {
  return {
    indicator: 'K1',
    title: 'Доля наставляемых 10–18 лет',
    schoolYear: '2025–2026',
    plan: 40,
    value: 41.5,
    numerator: 83,
    denominator: 200,
    asOf: '2026-05-31',
    rule: '',
    source: '',
    state: 'сдан',
    ...part,
  };
}

/** Rows of a register, one below the other. */
export function rowsOf<R>(
  records: readonly R[],
): readonly { readonly row: number; readonly record: R; readonly cells: Readonly<Record<string, never>> }[] {
  return records.map((record, row) => ({ row, record, cells: {} }));
}
