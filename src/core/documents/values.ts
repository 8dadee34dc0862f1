/** Values by the names a template uses; what Docs would silently drop is dropped here, so that lengths agree. */
import { type DocsCell, type DocsRow, OBJECT_MARK, paragraphText } from './document-json';
import type { Filling, ListValues } from './document-kind';
import { foldName, placeholdersIn, splitName } from './placeholders';

export interface Values {
  /** Value of a plain name; undefined when there is none such. */
  field(name: string): string | undefined;
  /** The list a name belongs to; undefined for plain and unknown names. */
  list(name: string): ListValues | undefined;
  /** Value of «Пары: наставник» in a row; undefined when the list has no such column. */
  cell(name: string, row: number): string | undefined;
}

/** A value as it can stand in a document: line breaks of any system become newlines. */
function cleanValue(value: string): string {
  return [...value.replace(/\r\n?/g, '\n')].filter((character) => !isDropped(character)).join('');
}

/** Control characters and the private use area are dropped by Docs, lone halves of a surrogate pair are refused. */
function isDropped(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0b;
  return control || (code >= 0xd800 && code <= 0xf8ff);
}

export function readValues(filling: Filling): Values {
  const fields = foldKeys(filling.fields);
  const lists = new Map(
    Object.entries(filling.lists).map(([name, list]) => [
      foldName(name),
      { list, rows: list.rows.map(foldKeys) },
    ]),
  );
  const listOf = (name: string) => {
    const split = splitName(name);
    return split ? lists.get(foldName(split.list)) : undefined;
  };
  return {
    field: (name) => fields.get(foldName(name)),
    list: (name) => listOf(name)?.list,
    cell: (name, row) => listOf(name)?.rows[row]?.get(foldName(splitName(name)?.column ?? '')),
  };
}

function foldKeys(record: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(record).map(([name, value]) => [foldName(name), cleanValue(value)]));
}

/** All values of a filling, for `leftovers`. */
export function insertedValues({ fields, lists }: Filling): readonly string[] {
  const rows = Object.values(lists).flatMap((list) => list.rows);
  return [...Object.values(fields), ...rows.flatMap((row) => Object.values(row))].map(cleanValue);
}

/** Replaces placeholders once, from left to right; a value is never searched again. */
export function replacePlaceholders(text: string, value: (name: string) => string | undefined): string {
  let result = '';
  let done = 0;
  for (const { name, raw, at } of placeholdersIn(text)) {
    result += text.slice(done, at) + (value(name) ?? raw);
    done = at + raw.length;
  }
  return result + text.slice(done);
}

/** Text of a cell as it stands, a line for each paragraph; pictures and tables inside it are left out. */
export function cellText(cell: DocsCell): string {
  return (cell.content ?? [])
    .filter((block) => block.paragraph !== undefined)
    .map((block) => paragraphText(block.paragraph ?? {}).replace(/\n$/, ''))
    .join('\n')
    .split(OBJECT_MARK)
    .join('');
}

/** The list whose rows a table row stands for, by the first placeholder with a known list. */
export function listOfRow(row: DocsRow, values: Values): ListValues | undefined {
  for (const cell of row.tableCells ?? []) {
    for (const { name } of placeholdersIn(cellText(cell))) {
      const list = values.list(name);
      if (list) return list;
    }
  }
  return undefined;
}

/** Value of a name in the row that stands for one row of a list: a column of the list, or a plain field. */
export function cellValue(values: Values, list: ListValues, name: string, index: number): string | undefined {
  return values.list(name) === list ? values.cell(name, index) : values.field(name);
}

/** Texts of a marker row for one row of its list; cells that a merge will cover are empty. */
export function rowTexts(row: DocsRow, values: Values, list: ListValues, index: number): readonly string[] {
  return (row.tableCells ?? []).map((cell) => {
    const text = cellText(cell);
    const covered = (list.merges ?? []).some(
      ({ first, count, columns }) =>
        index > first && index < first + count && isMerged(text, columns, values),
    );
    if (covered) return '';
    return replacePlaceholders(text, (name) => cellValue(values, list, name, index));
  });
}

/** True when the cell shows merged columns of a list and no other column of a list. */
export function isMerged(text: string, columns: readonly string[], values: Values): boolean {
  const merged = new Set(columns.map(foldName));
  const shown = placeholdersIn(text).filter(({ name }) => values.list(name) !== undefined);
  return shown.length > 0 && shown.every(({ name }) => merged.has(foldName(splitName(name)?.column ?? '')));
}

/** Shown in a marker row when its list is empty. */
const EMPTY_LIST = '—';

/** Texts of a marker row whose list has no rows: a dash in every cell that would show a column. */
export function emptyRowTexts(row: DocsRow, values: Values): readonly string[] {
  return (row.tableCells ?? []).map((cell) => {
    const text = cellText(cell);
    const marked = placeholdersIn(text).some(({ name }) => values.list(name) !== undefined);
    return marked ? EMPTY_LIST : replacePlaceholders(text, values.field);
  });
}
