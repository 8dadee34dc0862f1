/**
 * Rows without a code: somebody typed a person in by hand, or the writing of a new row was cut off before its
 * code, which is written last.
 */

import type { Cells } from '../cell';
import { isDay } from '../day';
import { belongs, numberOf } from './reconcile';
import { cutOff, fillEmpty, readSnapshot } from './snapshot';

export interface Adopted {
  readonly changed: ReadonlyMap<number, Cells>;
  /** Codes of people entered by hand. */
  readonly added: readonly string[];
  readonly lastNumbers: Readonly<Record<string, number>>;
}

export function adopt(input: {
  readonly rows: readonly { readonly row: number; readonly cells: Cells }[];
  /** Prefix of the code that a person typed in by hand gets; null leaves the row without one. */
  readonly prefixOf: (cells: Cells) => string | null;
  readonly lastNumbers: Readonly<Record<string, number>>;
  readonly today: string;
  readonly schoolYear: string;
}): Adopted {
  const lastNumbers: Record<string, number> = { ...input.lastNumbers };
  for (const { cells } of input.rows) {
    for (const prefix of Object.keys(lastNumbers)) {
      const code = String(cells.code ?? '') || readSnapshot(cells.snapshot ?? '').code;
      if (belongs(code, prefix)) lastNumbers[prefix] = Math.max(lastNumbers[prefix] ?? 0, numberOf(code));
    }
  }
  const changed = new Map<number, Cells>();
  const added: string[] = [];
  for (const { row, cells } of input.rows) {
    if ((cells.code ?? '') !== '') continue;
    const snapshot = readSnapshot(cells.snapshot ?? '');
    if (snapshot.code !== '') {
      const taken = String(cells.responses ?? '');
      const first = taken.slice(0, 10);
      changed.set(row, {
        ...fillEmpty(cells, {
          enteredOn: isDay(first) ? first : input.today,
          changedOn: input.today,
          schoolYear: input.schoolYear,
          source: taken.includes('import-') ? 'таблица' : 'анкета',
        }),
        ...cutOff(cells, snapshot),
      });
      continue;
    }
    const prefix = input.prefixOf(cells);
    if (prefix === null) continue;
    lastNumbers[prefix] = (lastNumbers[prefix] ?? 0) + 1;
    const code = `${prefix}-${String(lastNumbers[prefix]).padStart(3, '0')}`;
    added.push(code);
    changed.set(row, {
      ...fillEmpty(cells, { enteredOn: input.today, schoolYear: input.schoolYear, source: 'вручную' }),
      code,
    });
  }
  return { changed, added, lastNumbers };
}
