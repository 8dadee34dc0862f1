/** Whether a template, which the curator may have edited, still holds everything its document needs. */
import type { Problem } from '../problem';
import type { DocsDocument, DocsRow } from './document-json';
import { type DocumentKind, knownNames } from './document-kind';
import { findPlaceholders, foldName, nearest, type Placeholder, splitName } from './placeholders';

/**
 * `templateBroken` braces that make no placeholder (text) · `templateUnknown` a name nobody knows (placeholder) ·
 * `templateMisspelt` the same with a near name (placeholder, nearest) · `templateFieldMissing` (field, meaning) ·
 * `templateListMissing` no row for a whole list (list, meaning) · `templateColumnMissing` (placeholder, meaning) ·
 * `templateOutsideTable` a column of a list that stands in no table (placeholder) · `templateMixedRow` one row for
 * two lists (placeholder) · `templateMergedRow` merged cells in the row to be repeated (placeholder).
 */
export type TemplateProblemCode =
  | 'templateBroken'
  | 'templateUnknown'
  | 'templateMisspelt'
  | 'templateFieldMissing'
  | 'templateListMissing'
  | 'templateColumnMissing'
  | 'templateOutsideTable'
  | 'templateMixedRow'
  | 'templateMergedRow';

export type TemplateProblem = Problem<TemplateProblemCode>;

/** Problems in the order of the text, then what is missing; empty when the template can be filled. */
export function checkTemplate(document: DocsDocument, kind: DocumentKind): readonly TemplateProblem[] {
  const { placeholders, broken } = findPlaceholders(document);
  const known = knownNames(kind);
  return [
    ...broken.map(({ text }) => problem('templateBroken', { text })),
    ...placeholders.flatMap((placeholder) => checkName(placeholder, known)),
    ...checkRows(placeholders, kind),
    ...missing(placeholders, kind),
  ];
}

function problem(code: TemplateProblemCode, values: Problem['values']): TemplateProblem {
  return { code, values };
}

function checkName({ name, raw, cell }: Placeholder, known: readonly string[]): readonly TemplateProblem[] {
  if (known.some((candidate) => foldName(candidate) === foldName(name))) {
    return splitName(name) && !cell ? [problem('templateOutsideTable', { placeholder: raw })] : [];
  }
  const near = nearest(name, known);
  if (near === null) return [problem('templateUnknown', { placeholder: raw })];
  return [problem('templateMisspelt', { placeholder: raw, nearest: `{{${near}}}` })];
}

/** A row is repeated as it stands: it may belong to one list only and may not hold merged cells. */
function checkRows(placeholders: readonly Placeholder[], kind: DocumentKind): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const listOfRow = new Map<DocsRow, string>();
  for (const { name, raw, cell } of placeholders) {
    const row = cell?.table.tableRows?.[cell.row];
    const list = foldName(splitName(name)?.list ?? '');
    if (!cell || !row || !kind.lists.some((declared) => foldName(declared.name) === list)) continue;
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

function missing(placeholders: readonly Placeholder[], kind: DocumentKind): readonly TemplateProblem[] {
  const present = new Set(placeholders.map(({ name }) => foldName(name)));
  const fields = kind.fields
    .filter(({ name, required }) => required && !present.has(foldName(name)))
    .map(({ name, meaning }) => problem('templateFieldMissing', { field: `{{${name}}}`, meaning }));
  const lists = kind.lists.flatMap(({ name: list, meaning, required, columns }) => {
    const isPresent = ({ name }: { readonly name: string }) => present.has(foldName(`${list}: ${name}`));
    if (!columns.some(isPresent)) return required ? [problem('templateListMissing', { list, meaning })] : [];
    return columns
      .filter((column) => column.required && !isPresent(column))
      .map((column) =>
        problem('templateColumnMissing', {
          placeholder: `{{${list}: ${column.name}}}`,
          meaning: column.meaning,
        }),
      );
  });
  return [...fields, ...lists];
}
