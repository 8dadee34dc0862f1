/** The names that a template of a kind may use, with what they stand for. */

import { asFields, asLists } from './asks';
import type { Condition, DocumentKind } from './document-kind';
import { type Field, spellingsOf } from './field';
import type { List } from './list';
import type { Material } from './material';
import { chartField } from './paper-chart';
import { ITEM, SUBITEM } from './placeholders';

/** Fields of a kind: its own, its charts, those asked for, those of its subject. Of two with one name the first counts. */
export function fieldsOf(kind: DocumentKind): readonly Field<Material>[] {
  return [...kind.fields, ...kind.charts.map(chartField), ...asFields(kind.asks), ...kind.about.fields];
}

export function listsOf(kind: DocumentKind): readonly List[] {
  return [...kind.lists, ...asLists(kind.asks), ...kind.about.lists];
}

export function conditionsOf({ conditions, about }: DocumentKind): readonly Condition[] {
  return [...conditions, ...about.conditions];
}

/** Everything that may stand between the braces, conditions aside. */
export function knownNames(kind: DocumentKind): readonly string[] {
  return [
    ITEM,
    SUBITEM,
    ...fieldsOf(kind).flatMap(spellingsOf),
    ...listsOf(kind).flatMap((list) =>
      list.columns.flatMap(spellingsOf).map((column) => `${list.name}: ${column}`),
    ),
  ];
}

/** What may follow «если»: a condition, a field that is not empty, a list with rows. */
export function knownConditions(kind: DocumentKind): readonly string[] {
  return [
    ...conditionsOf(kind).map(({ name }) => name),
    ...fieldsOf(kind).map(({ name }) => name),
    ...listsOf(kind).map(({ name }) => name),
  ];
}
