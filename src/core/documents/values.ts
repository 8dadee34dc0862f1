/** Values of one paper by the names a template uses, worked out when they are asked for. */

import type { Place } from '../problem';
import type { DocumentKind } from './document-kind';
import { type Field, spellingsOf } from './field';
import type { List, OpenList } from './list';
import type { Material } from './material';
import { foldName, splitName } from './placeholders';
import { conditionsOf, fieldsOf, listsOf } from './vocabulary';

export interface Values {
  /** Value of a plain name, a blank to write on when it is empty; undefined when there is none such. */
  field(name: string): string | undefined;
  /** The list a name belongs to; undefined for plain and unknown names. */
  list(name: string): OpenList | undefined;
  /** Value of «Пары: наставник» in a row, a dash when it is empty; undefined when the list has no such column. */
  cell(name: string, row: number): string | undefined;
  /** Whether a condition holds: a declared one, a field that is not empty, a list with rows. Undefined when unknown. */
  holds(name: string): boolean | undefined;
  /** Where the empty value of a name has to be filled in; undefined when it is not empty or may be. */
  gap(name: string, row: number): Gap | undefined;
  /** Every text given out so far: braces in it were typed by a person and are none of ours. */
  readonly given: ReadonlySet<string>;
}

export interface Gap {
  readonly meaning: string;
  readonly place: Place;
}

const BLANK = '________';
const NOTHING = '—';

export function valuesOf(kind: DocumentKind, material: Material): Values {
  const fields = new Map<string, { readonly field: Field<Material>; readonly words: string }>();
  for (const field of fieldsOf(kind)) {
    const words = Object.keys(field.spellings);
    for (const [i, spelling] of spellingsOf(field).entries()) {
      const folded = foldName(spelling);
      if (!fields.has(folded)) fields.set(folded, { field, words: words[i]! });
    }
  }
  const lists = new Map<string, List>();
  for (const list of listsOf(kind)) if (!lists.has(foldName(list.name))) lists.set(foldName(list.name), list);
  const conditions = new Map(conditionsOf(kind).map((each) => [foldName(each.name), each]));
  const open = new Map<string, OpenList>();
  const said = new Map<string, string>();
  const given = new Set<string>();
  const openList = (folded: string): OpenList | undefined => {
    const declared = lists.get(folded);
    if (declared && !open.has(folded)) open.set(folded, declared.open(material));
    return open.get(folded);
  };
  const listOf = (name: string): OpenList | undefined => {
    const split = splitName(name);
    return split ? openList(foldName(split.list)) : undefined;
  };
  const raw = (name: string): string | undefined => {
    const folded = foldName(name);
    const known = fields.get(folded);
    if (!known) return undefined;
    const value = said.get(folded) ?? cleanValue(known.field.spellings[known.words]!(material)).trim();
    said.set(folded, value);
    return value;
  };
  const rawCell = (name: string, row: number): string | undefined => {
    const value = listOf(name)?.cell(foldName(splitName(name)?.column ?? ''), row);
    return value === undefined ? undefined : cleanValue(value).trim();
  };
  const give = (value: string | undefined, empty: string): string | undefined => {
    if (value === undefined) return undefined;
    const shown = value === '' ? empty : value;
    given.add(shown);
    return shown;
  };
  return {
    given,
    field: (name) => give(raw(name), BLANK),
    list: listOf,
    cell: (name, row) => give(rawCell(name, row), NOTHING),
    holds: (name) => {
      const folded = foldName(name);
      const condition = conditions.get(folded);
      if (condition) return condition.holds(material);
      const value = raw(name);
      if (value !== undefined) return value !== '';
      const list = openList(folded);
      return list && list.count > 0;
    },
    gap: (name, row) => {
      const list = listOf(name);
      if (list) {
        const column = foldName(splitName(name)?.column ?? '');
        const place = rawCell(name, row) === '' ? list.place(column, row) : undefined;
        const declared = lists.get(foldName(list.name))?.columns;
        const meaning = declared?.find((each) =>
          spellingsOf(each).some((s) => foldName(s) === column),
        )?.meaning;
        return place && { meaning: meaning ?? name, place };
      }
      const known = fields.get(foldName(name));
      if (!known?.field.place || raw(name) !== '') return undefined;
      return { meaning: known.field.meaning, place: known.field.place(material) };
    },
  };
}

/** A value as it can stand in a document: line breaks of any system become newlines, «№ 57» stays together. */
function cleanValue(value: string): string {
  return [...value.replace(/\r\n?/g, '\n').replace(/№ (?=\S)/g, '№\u00a0')]
    .filter((character) => !isDropped(character))
    .join('');
}

/** Control characters and the private use area are dropped by Docs, lone halves of a surrogate pair are refused. */
function isDropped(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0b;
  return control || (code >= 0xd800 && code <= 0xf8ff);
}
