/** Counting: all figures of a day, coverage month by month, pairs by form. */

import { addDays, addMonths } from '../day';
import { foldText } from '../text';
import { K7 } from './coverage';
import type { Figure, Material, Point } from './figure';
import { layGround, onePerCode } from './ground';
import { figureOf } from './indicator';
import { INDICATORS } from './list';

/** Every indicator on a day `2026-09-01`: K1–K8, then the working ones. */
export function countFigures(material: Material, asOf: string): readonly Figure[] {
  const ground = layGround(material, asOf);
  return INDICATORS.map((indicator) => figureOf(indicator, ground));
}

/** Coverage of the pupils (K7) at the end of each month from September of the school year, the last point on the day. */
export function coverageByMonth(material: Material, asOf: string): readonly Point[] {
  const { yearStart } = layGround(material, asOf);
  const ends = Array.from({ length: 12 }, (_, month) => addDays(addMonths(yearStart, month + 1), -1));
  return [...ends.filter((end) => end < asOf), asOf].map((day) => ({
    asOf: day,
    value: figureOf(K7, layGround(material, day)).value,
  }));
}

export interface FormCount {
  /** Form of mentoring; '' where none is written. */
  readonly form: string;
  readonly pairs: number;
}

/** Pairs in a programme by form of mentoring, the most frequent first, equal ones by title. */
export function pairsByForm(material: Material, asOf: string): readonly FormCount[] {
  const forms = new Map<string, FormCount>();
  for (const { form } of onePerCode(layGround(material, asOf).pairs)) {
    const { form: title, pairs } = forms.get(foldText(form)) ?? { form, pairs: 0 };
    forms.set(foldText(form), { form: title, pairs: pairs + 1 });
  }
  return [...forms.values()].sort((a, b) => b.pairs - a.pairs || (a.form < b.form ? -1 : 1));
}
