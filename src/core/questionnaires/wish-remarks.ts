/** What is wrong with a row of «Пожелания», said for the curator. Follows from the row and the bases as they stand. */

import type { Cells } from '../cell';
import type { Problem } from '../problem';
import { PREFERENCES, type Preference } from '../registers/preferences';
import { foldText, readCode } from '../text';
import { readSnapshot } from './snapshot';

/** Somebody of the bases; `gone` when they take no part any more. */
export interface Known {
  readonly side: 'mentees' | 'mentors';
  readonly gone: boolean;
}

const WISHES = ['wish1', 'wish2', 'wish3'] as const;

/**
 * Problems of one row in the order of its columns. `people` by code; `twice` tells that another row has the
 * same code. Nothing is taken out of the row: what is named here is left aside by the matching.
 */
export function wishRemarks(
  { record, cells }: { readonly record: Preference; readonly cells: Cells },
  people: ReadonlyMap<string, Known>,
  twice: boolean,
): readonly Problem[] {
  const found: Problem[] = [];
  const place = (column: string) => ({ register: PREFERENCES.key, code: String(cells.code ?? ''), column });
  const add = (code: string, column: keyof Preference, value: string, more: Problem['values'] = {}): void => {
    const { title } = PREFERENCES.columns[column];
    found.push({ code, place: place(column), values: { column: title, value, ...more } });
  };
  const author = people.get(record.code);
  const { twin, conflicts, extra } = readSnapshot(cells.snapshot ?? '');
  if (twin !== '') add('wisherMoved', 'code', record.code, { twin });
  else if (!author) add('wisherUnknown', 'code', record.code);
  else if (author.gone) add('wisherGone', 'code', record.code);
  if (twice) add('wisherTwice', 'code', record.code);

  const refused = record.refused.map(readCode);
  const seen = new Set<string>();
  const check = (column: keyof Preference, code: string): void => {
    const person = people.get(code);
    if (code === record.code) add('wishSelf', column, code);
    else if (!person) add('wishUnknown', column, code);
    else if (person.gone) add('wishGone', column, code);
    else if (person.side === author?.side) add('wishOwnSide', column, code);
  };
  for (const column of WISHES) {
    const code = record[column];
    if (code === '') continue;
    if (seen.has(code)) {
      add('wishTwice', column, code);
      continue;
    }
    seen.add(code);
    check(column, code);
    if (refused.includes(code)) add('wishRefused', column, code);
  }
  for (const code of refused) check('refused', code);

  for (const [key, said] of Object.entries(conflicts)) {
    if (foldText(String(said)) === foldText(String(cells[key] ?? ''))) continue;
    add('answerDiffers', key as keyof Preference, String(cells[key] ?? ''), { answer: String(said) });
  }
  for (const [column, value] of Object.entries(extra)) add('extraAnswer', 'remarks', value, { column });
  return found;
}
