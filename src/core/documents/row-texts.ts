/** Texts of cells and rows of a template, as they stand or as they will be once filled. */

import { cellText, type DocsBlock, type DocsRow, OBJECT_MARK, paragraphText } from './document-json';
import type { Layout } from './layout';
import type { OpenList } from './list';
import { beforeStop, foldName, placeholdersIn, splitName } from './placeholders';
import type { Values } from './values';

/** Replaces placeholders once, from left to right; a value is never searched again. */
export function replacePlaceholders(text: string, value: (name: string) => string | undefined): string {
  let result = '';
  let done = 0;
  for (const { name, raw, at } of placeholdersIn(text)) {
    const end = at + raw.length;
    const shown = value(name);
    result += text.slice(done, at) + (shown === undefined ? raw : beforeStop(shown, text.charAt(end)));
    done = end;
  }
  return result + text.slice(done);
}

/** A condition and the space behind it leave no trace. */
const CONDITION_MARK = /\{\{\s*если\s[^{}\ufffc]*\}\} ?/gi;

/**
 * Texts of the paragraphs among the blocks as they will be once filled. One whose condition does not hold is left
 * out; an empty line is left of it where Google keeps its newline.
 */
export function filledTexts(
  blocks: readonly DocsBlock[],
  layout: Layout,
  value: (name: string) => string | undefined,
): readonly string[] {
  return blocks.flatMap((_, at) => filledText(blocks, at, layout, value) ?? []);
}

/** The text of one block; null for a table and for a paragraph that goes. */
export function filledText(
  blocks: readonly DocsBlock[],
  at: number,
  layout: Layout,
  value: (name: string) => string | undefined,
): string | null {
  const paragraph = blocks[at]?.paragraph;
  if (!paragraph) return null;
  if (layout.dropped.has(paragraph)) return blocks[at + 1]?.paragraph ? null : '';
  const text = paragraphText(paragraph).replace(/\n$/, '').replace(CONDITION_MARK, '');
  return replacePlaceholders(text, (name) => layout.mark({ paragraph, name }) ?? value(name))
    .split(OBJECT_MARK)
    .join('');
}

/** Value of a name in the row that stands for one row of a list: a column of the list, or a plain field. */
export function cellValue(values: Values, list: OpenList, name: string, index: number): string | undefined {
  return values.list(name) === list ? values.cell(name, index) : values.field(name);
}

/** Texts of a marker row for one row of its list; cells that a merge will cover are empty. */
export function rowTexts(
  row: DocsRow,
  layout: Layout,
  values: Values,
  list: OpenList,
  index: number,
): readonly string[] {
  return (row.tableCells ?? []).map((cell) => {
    const covered = list.merges.some(
      ({ first, count, columns }) =>
        index > first && index < first + count && isMerged(cellText(cell), columns, values),
    );
    if (covered) return '';
    const value = (name: string) => cellValue(values, list, name, index);
    return filledTexts(cell.content ?? [], layout, value).join('\n');
  });
}

/** True when the cell shows merged columns of a list and no other column of a list. */
export function isMerged(text: string, columns: readonly string[], values: Values): boolean {
  const merged = new Set(columns.map(foldName));
  const shown = placeholdersIn(text).filter(({ name }) => values.list(name) !== undefined);
  return shown.length > 0 && shown.every(({ name }) => merged.has(columnName(name)));
}

/** «Пары: наставник, кратко» is a spelling of the column «наставник». */
function columnName(name: string): string {
  return foldName((splitName(name)?.column ?? '').split(',')[0] ?? '');
}

/** Shown in a marker row when its list is empty. */
const EMPTY_LIST = '—';

/** Texts of a marker row whose list has no rows: a dash in every cell that would show a column. */
export function emptyRowTexts(row: DocsRow, layout: Layout, values: Values): readonly string[] {
  return (row.tableCells ?? []).map((cell) => {
    const marked = placeholdersIn(cellText(cell)).some(({ name }) => values.list(name) !== undefined);
    return marked ? EMPTY_LIST : filledTexts(cell.content ?? [], layout, values.field).join('\n');
  });
}
