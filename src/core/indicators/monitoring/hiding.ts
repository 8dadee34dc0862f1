/**
 * Few answers may be recognised, so groups of fewer than five people are not shown, and nothing shown tells of them.
 * The rule, in the order in which it works:
 *
 * 1. Forms of mentoring asked in the same questionnaires may stand together. Those with fewer than five people are shown
 *    together as one group; where together they are one form, fewer than five people, or as many people as only one split
 *    among the forms allows, the next form by name joins them: by name, or joining would tell of its size.
 * 2. Where no form is left to join, they are left out: out of the groups and out of the total as well.
 * 3. In a group that is shown an item that fewer than five answered is left out in the same way.
 *
 * The total is that of the groups shown, no more: whatever is subtracted from whatever, a hidden number never comes out.
 */

import { foldText } from '../../text';

/** Least number of people that is shown. */
export const LEAST_SHOWN = 5;

/** What one person said on one item; a person says one thing on an item. */
export interface Entry {
  readonly who: string;
  /** Form of mentoring; '' when it is not known. */
  readonly form: string;
  /** Key of the item. */
  readonly item: string;
  /** Questionnaire it was asked in: forms asked in different ones never stand together, or one would be the difference. */
  readonly asked: string;
}

export interface Group<E extends Entry> {
  /** One form, or several that are shown only together. */
  readonly forms: readonly string[];
  /** What may be shown. */
  readonly entries: readonly E[];
  /** Keys of items that too few answered. */
  readonly hiddenItems: readonly string[];
}

export interface Grouped<E extends Entry> {
  readonly groups: readonly Group<E>[];
  /** Forms left out everywhere. */
  readonly leftOut: readonly string[];
}

interface OfForm<E> {
  readonly form: string;
  readonly entries: readonly E[];
  readonly people: number;
}

export function groupByForm<E extends Entry>(entries: readonly E[]): Grouped<E> {
  const sets = listBy([...listBy(entries, ({ form }) => foldText(form)).values()].map(ofForm), askedIn);
  const groups: Group<E>[] = [];
  const leftOut: string[] = [];
  for (const forms of sets.values()) {
    const sorted = [...forms].sort((a, b) => (a.form < b.form ? -1 : 1));
    let together = sorted.filter(({ people }) => people < LEAST_SHOWN);
    let apart = sorted.filter(({ people }) => people >= LEAST_SHOWN);
    if (together.length > 0 && tells(together)) {
      together = [...together, ...apart.slice(0, 1)];
      apart = apart.slice(1);
    }
    if (together.length > 0 && tells(together)) leftOut.push(...together.map(({ form }) => form));
    else if (together.length > 0) groups.push(groupOf(together));
    groups.push(...apart.map((one) => groupOf([one])));
  }
  const order = [...new Set(entries.map(({ form }) => foldText(form)))];
  const placeOf = (form: string): number => order.indexOf(foldText(form));
  const inOrder = (forms: readonly string[]): string[] => [...forms].sort((a, b) => placeOf(a) - placeOf(b));
  return {
    groups: groups
      .map((group) => ({ ...group, forms: inOrder(group.forms) }))
      .sort((a, b) => placeOf(a.forms[0]!) - placeOf(b.forms[0]!)),
    leftOut: inOrder(leftOut),
  };
}

/** Whether the number of people in all the forms together, each known to be small, gives away that of one. */
function tells(forms: readonly OfForm<unknown>[]): boolean {
  const people = forms.reduce((sum, one) => sum + one.people, 0);
  const isOneSplit = people === forms.length || people === forms.length * (LEAST_SHOWN - 1);
  const allSmall = forms.every((one) => one.people < LEAST_SHOWN);
  return people < LEAST_SHOWN || (allSmall && isOneSplit);
}

function ofForm<E extends Entry>(entries: readonly E[]): OfForm<E> {
  return { form: entries[0]!.form, entries, people: new Set(entries.map(({ who }) => who)).size };
}

function askedIn({ entries }: OfForm<Entry>): string {
  return [...new Set(entries.map(({ asked }) => asked))].sort().join('\n');
}

function groupOf<E extends Entry>(forms: readonly OfForm<E>[]): Group<E> {
  const entries = forms.flatMap((one) => one.entries);
  const byItem = listBy(entries, ({ item }) => item);
  const isFew = (item: string): boolean => {
    const count = byItem.get(item)!.length;
    return count < LEAST_SHOWN || (forms.length > 1 && count <= forms.length);
  };
  return {
    forms: forms.map(({ form }) => form),
    entries: entries.filter(({ item }) => !isFew(item)),
    hiddenItems: [...byItem.keys()].filter(isFew),
  };
}

/** Rows by key, in the order of the first of each. */
export function listBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  return lists;
}
