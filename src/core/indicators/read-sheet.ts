/** Reads the figures back from «Показатели», so that the panel shows them without counting everything anew. */

import type { Cell } from '../cell';
import { readNumber } from '../registers/register';
import { locateColumns } from './block';
import type { Figure } from './figure';
import { REMARK, SHEET_COLUMNS } from './sheet';

/** A figure as it is shown; `remarks` are sentences. */
export type ShownFigure = Pick<
  Figure,
  'key' | 'title' | 'unit' | 'numerator' | 'denominator' | 'value' | 'plan' | 'asOf' | 'rule' | 'source'
> & { readonly remarks: readonly string[] };

const KEY = /^[A-Z]\d+$/;

/** Every figure of the block once, in its order; rows of past years have no rule and are left out. */
export function readSheetFigures(rows: readonly (readonly Cell[])[]): readonly ShownFigure[] {
  const places = locateColumns(rows);
  const found = new Map<string, ShownFigure>();
  for (const cells of rows) {
    const texts = SHEET_COLUMNS.map((_, i) => cells[places[i]!] ?? '');
    const [key, title, plan, fact, , , numerator, denominator, asOf, rule, sources] = texts;
    if (!KEY.test(String(key)) || rule === '' || found.has(String(key))) continue;
    const [source = '', ...notes] = String(sources).split(`\n${REMARK}`);
    found.set(String(key), {
      key: String(key),
      title: String(title),
      unit: numerator === '–' ? 'count' : 'percent',
      numerator: readNumber(numerator ?? ''),
      denominator: readNumber(denominator ?? ''),
      value: readNumber(fact ?? ''),
      plan: readNumber(plan ?? ''),
      asOf: String(asOf),
      rule: String(rule),
      source,
      remarks: notes,
    });
  }
  return [...found.values()];
}
