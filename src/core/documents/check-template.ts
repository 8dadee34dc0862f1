/** Whether a template, which the curator may have edited, still holds everything its document needs. */
import type { Problem } from '../problem';
import type { DocsDocument, DocsRow } from './document-json';
import type { DocumentKind } from './document-kind';
import {
  findPlaceholders,
  foldName,
  ITEM,
  nearest,
  type Placeholder,
  readCondition,
  SUBITEM,
  splitName,
} from './placeholders';
import { rangeName } from './signing';
import { knownConditions, knownNames, listsOf } from './vocabulary';

/**
 * `templateBroken` braces that make no placeholder (text) · `templateUnknown` a name nobody knows (placeholder) ·
 * `templateMisspelt` the same with a near name (placeholder, nearest) · `templateFieldMissing` (field) ·
 * `templateListMissing` no row for a whole list (list, meaning) ·
 * `templateOutsideTable` a column of a list that stands in no table (placeholder) · `templateMixedRow` one row for
 * two lists (placeholder) · `templateMergedRow` merged cells in the row to be repeated (placeholder) ·
 * `templateNotInRow` something that has to stand once in a row that is repeated (placeholder). All of them
 * name the template (template).
 */
export type TemplateProblemCode =
  | 'templateBroken'
  | 'templateUnknown'
  | 'templateMisspelt'
  | 'templateFieldMissing'
  | 'templateListMissing'
  | 'templateOutsideTable'
  | 'templateMixedRow'
  | 'templateMergedRow'
  | 'templateNotInRow';

export type TemplateProblem = Problem<TemplateProblemCode>;

/** Problems in the order of the text, then what is missing; empty when the template can be filled. */
export function checkTemplate(document: DocsDocument, kind: DocumentKind): readonly TemplateProblem[] {
  const { placeholders, broken } = findPlaceholders(document);
  const known = knownNames(kind);
  const folded = new Set(known.map(foldName));
  const conditions = knownConditions(kind);
  const problems: readonly TemplateProblem[] = [
    ...broken.map(({ text }) => problem('templateBroken', { text })),
    ...placeholders.flatMap((placeholder) => {
      const condition = readCondition(placeholder.name);
      if (condition) return checkCondition(placeholder, condition, conditions);
      return checkName(placeholder, known, folded);
    }),
    ...checkRows(placeholders, kind),
    ...checkSingles(placeholders, kind),
    ...missing(placeholders, kind),
  ];
  return problems.map(({ code, values }) => ({ code, values: { ...values, template: kind.title } }));
}

function problem(code: TemplateProblemCode, values: Problem['values']): TemplateProblem {
  return { code, values };
}

function checkName(
  { name, raw, cell }: Placeholder,
  known: readonly string[],
  folded: ReadonlySet<string>,
): readonly TemplateProblem[] {
  if (folded.has(foldName(name))) {
    return splitName(name) && !cell ? [problem('templateOutsideTable', { placeholder: raw })] : [];
  }
  return [misspelt(raw, nearest(name, known))];
}

function checkCondition(
  { raw }: Placeholder,
  { name, not }: { readonly name: string; readonly not: boolean },
  conditions: readonly string[],
): readonly TemplateProblem[] {
  if (conditions.some((each) => foldName(each) === foldName(name))) return [];
  const near = nearest(name, conditions);
  return [misspelt(raw, near && `если ${not ? 'нет ' : ''}${near}`)];
}

function misspelt(placeholder: string, near: string | null): TemplateProblem {
  return near === null
    ? problem('templateUnknown', { placeholder })
    : problem('templateMisspelt', { placeholder, nearest: `{{${near}}}` });
}

/** A row is repeated as it stands: it may belong to one list only and may not hold merged cells. */
function checkRows(placeholders: readonly Placeholder[], kind: DocumentKind): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const lists = new Set(listsOf(kind).map(({ name }) => foldName(name)));
  const listOfRow = new Map<DocsRow, string>();
  for (const { name, raw, cell } of placeholders) {
    const row = cell?.table.tableRows?.[cell.row];
    const list = foldName(splitName(name)?.list ?? '');
    if (!cell || !row || !lists.has(list)) continue;
    const before = listOfRow.get(row);
    if (before !== undefined && before !== list)
      problems.push(problem('templateMixedRow', { placeholder: raw }));
    if (before !== undefined) continue;
    listOfRow.set(row, list);
    if (hasMergedCells(cell.table.tableRows ?? [], cell.row, cell.table.columns)) {
      problems.push(problem('templateMergedRow', { placeholder: raw }));
    }
  }
  return problems;
}

/** Numbers of items, and what is filled in at signing, would be right in the first of the repeated rows alone. */
function checkSingles(placeholders: readonly Placeholder[], kind: DocumentKind): readonly TemplateProblem[] {
  const lists = new Set(listsOf(kind).map(({ name }) => foldName(name)));
  const repeated = new Set(
    placeholders.flatMap(({ name, cell }) =>
      lists.has(foldName(splitName(name)?.list ?? '')) ? (cell?.table.tableRows?.[cell.row] ?? []) : [],
    ),
  );
  return placeholders.flatMap(({ name, raw, cell }) => {
    const row = cell?.table.tableRows?.[cell.row];
    const single = rangeName(name) !== null || [ITEM, SUBITEM].includes(foldName(name));
    return single && row && repeated.has(row) ? [problem('templateNotInRow', { placeholder: raw })] : [];
  });
}

function hasMergedCells(rows: readonly DocsRow[], at: number, columns: number | undefined): boolean {
  const cells = rows[at]?.tableCells ?? [];
  if (columns !== undefined && cells.length !== columns) return true;
  return rows.slice(0, at + 1).some((row, index) =>
    (row.tableCells ?? []).some(({ tableCellStyle }) => {
      const reachesDown = index + (tableCellStyle?.rowSpan ?? 1) > at + (index === at ? 1 : 0);
      return reachesDown || (index === at && (tableCellStyle?.columnSpan ?? 1) > 1);
    }),
  );
}

/** `mustShow` names a field, in whatever spelling, or a list, of which any column will do. */
function missing(placeholders: readonly Placeholder[], kind: DocumentKind): readonly TemplateProblem[] {
  const shown = placeholders.map(({ name }) => name).filter((name) => !readCondition(name));
  const present = new Set(shown.map((name) => foldName((splitName(name)?.list ?? name).split(',')[0]!)));
  const lists = new Map(listsOf(kind).map((list) => [foldName(list.name), list]));
  return kind.mustShow
    .filter((name) => !present.has(foldName(name)))
    .map((name) => {
      const list = lists.get(foldName(name));
      return list
        ? problem('templateListMissing', { list: name, meaning: list.meaning })
        : problem('templateFieldMissing', { field: `{{${name}}}` });
    });
}
