/** Pairs made from the curator's decisions: their dates, and which of them form a group. */

import type { Cells } from '../cell';
import { addDays } from '../day';
import { PAIR_STATES, type Pair } from '../registers/pairs';
import { foldText } from '../text';

const GROUP_KIND = 'в группе';
/** A personalised programme lasts from three months to a year (A072). */
const SHORTEST_DAYS = 92;

/**
 * Last day of a programme by default: 31 May of the school year, or three months on where that would be too
 * short. The programme's documents leave the day open.
 */
export function plannedEnd(day: string): string {
  const year = Number(day.slice(0, 4));
  const may = `${day.slice(5) <= '05-31' ? year : year + 1}-05-31`;
  const earliest = addDays(day, SHORTEST_DAYS);
  return may >= earliest ? may : earliest;
}

/** A group has two mentees or more (A080): who is left alone with the mentor works as a pair of the usual kind. */
export function kindOf({ kind, type }: Pair): string {
  return type === 'пара' && foldText(kind) === foldText(GROUP_KIND) ? 'традиционное' : kind;
}

/**
 * Type and group code of pairs that are not in an order yet: two or more mentees whom one mentor takes «в группе»
 * are a group (A080), one alone is a pair. Gives only the rows that change.
 */
export function groupPairs(
  pairs: readonly { readonly row: number; readonly record: Pair }[],
): ReadonlyMap<number, Cells> {
  const open = pairs.filter(({ record }) => record.state === PAIR_STATES.agreed);
  const together = new Map<string, { readonly row: number; readonly record: Pair }[]>();
  for (const pair of open) {
    if (foldText(pair.record.kind) !== foldText(GROUP_KIND)) continue;
    together.set(pair.record.mentor, [...(together.get(pair.record.mentor) ?? []), pair]);
  }
  const changed = new Map<number, Cells>();
  for (const { row, record } of open) {
    const members = foldText(record.kind) === foldText(GROUP_KIND) ? (together.get(record.mentor) ?? []) : [];
    const [type, group] = members.length > 1 ? ['группа', `Г-${record.mentor}`] : ['пара', ''];
    if (record.type !== type || record.group !== group) changed.set(row, { type, group });
  }
  return changed;
}
