/** What becomes of a template before anything is changed: which parts appear, which numbers the items get. */

import {
  cellText,
  type DocsDocument,
  type DocsParagraph,
  type DocsRow,
  type ParagraphPlace,
  paragraphs,
  segments,
} from './document-json';
import type { OpenList } from './list';
import { foldName, ITEM, type Placeholder, placeholdersIn, readCondition, SUBITEM } from './placeholders';
import type { Values } from './values';

export interface Layout {
  /** Paragraphs and rows whose condition does not hold. */
  readonly dropped: ReadonlySet<DocsParagraph | DocsRow>;
  /** Whether a placeholder stands in a part that is dropped. */
  isDropped(placeholder: Pick<Placeholder, 'paragraph' | 'cell'>): boolean;
  /** «1», «2», «2.1» for «{{п}}» and «{{пп}}», '' for a condition that holds; undefined for every other name. */
  mark(placeholder: Pick<Placeholder, 'paragraph' | 'name'>): string | undefined;
}

export function layOut(document: DocsDocument, values: Values): Layout {
  const places = segments(document)
    .flatMap(paragraphs)
    .map((place) => ({ place, names: placeholdersIn(place.text).map(({ name }) => name) }));
  const dropped = new Set<DocsParagraph | DocsRow>();
  for (const { place, names } of places) {
    if (!names.some((name) => isFalse(name, values))) continue;
    const row = rowOf(place);
    dropped.add(dropsRow(place, values) && row ? row : place.paragraph);
  }
  // Numbers come second: a row may be dropped by a cell behind the one that holds its number.
  const numbers = new Map<DocsParagraph, string>();
  let [item, subitem] = [0, 0];
  for (const { place, names } of places) {
    const row = rowOf(place);
    if (dropped.has(place.paragraph) || (row && dropped.has(row))) continue;
    for (const name of names.map(foldName)) {
      if (name === ITEM) [item, subitem] = [item + 1, 0];
      else if (name === SUBITEM) subitem += 1;
      else continue;
      numbers.set(place.paragraph, name === ITEM ? String(item) : `${item}.${subitem}`);
    }
  }
  return {
    dropped,
    isDropped: ({ paragraph, cell }) => {
      const row = cell?.table.tableRows?.[cell.row];
      return dropped.has(paragraph) || (row !== undefined && dropped.has(row));
    },
    mark: ({ paragraph, name }) => {
      if (readCondition(name)) return '';
      const folded = foldName(name);
      return folded === ITEM || folded === SUBITEM ? (numbers.get(paragraph) ?? '') : undefined;
    },
  };
}

/** An unknown condition is named by the check of the template; here it counts as holding. */
function isFalse(name: string, values: Values): boolean {
  const condition = readCondition(name);
  return condition !== null && (values.holds(condition.name) ?? true) === condition.not;
}

/** In a cell with nothing else the condition is that of the whole row; a row that is repeated stays. */
function dropsRow({ cell }: ParagraphPlace, values: Values): boolean {
  const row = cell?.table.tableRows?.[cell.row];
  const content = row?.tableCells?.[cell?.column ?? 0]?.content ?? [];
  return row !== undefined && content.length === 1 && listOfRow(row, values) === undefined;
}

function rowOf({ cell }: ParagraphPlace): DocsRow | undefined {
  return cell?.table.tableRows?.[cell.row];
}

/** The list whose rows a table row stands for, by the first placeholder with a known list. */
export function listOfRow(row: DocsRow, values: Values): OpenList | undefined {
  for (const cell of row.tableCells ?? []) {
    for (const { name } of placeholdersIn(cellText(cell))) {
      const list = values.list(name);
      if (list) return list;
    }
  }
  return undefined;
}
