/** What a test asks of a report on the invented school: a field, a table, its problems, what its form begins with. */

import type { DocumentKind, PaperProblem } from '../../../src/core/documents/document-kind';
import { DOCUMENT_KINDS } from '../../../src/core/documents/kinds/list';
import { valuesOf } from '../../../src/core/documents/values';
import { material } from './material';
import { reportArchive } from './report-school';
import type { Rows } from './school';

export const REPORTS = DOCUMENT_KINDS.filter(({ group }) => group === 'reports');
export const kindOf = (key: string): DocumentKind => DOCUMENT_KINDS.find((kind) => kind.key === key)!;

export type Given = Readonly<Record<string, string>>;

function about(key: string, changes: Partial<Rows> = {}, answers: Given = {}) {
  return material(kindOf(key), { archive: reportArchive(changes), answers });
}

export function field(
  key: string,
  name: string,
  changes: Partial<Rows> = {},
  answers: Given = {},
): string | undefined {
  return valuesOf(kindOf(key), about(key, changes, answers))
    .field(name)
    ?.replace(/\u00a0/g, ' ');
}

/** Rows of a list of the report, the columns named. */
export function table(
  key: string,
  list: string,
  columns: readonly string[],
  changes: Partial<Rows> = {},
  answers: Given = {},
) {
  const values = valuesOf(kindOf(key), about(key, changes, answers));
  const count = values.list(`${list}: №`)!.count;
  return Array.from({ length: count }, (_, row) =>
    columns.map((column) => values.cell(`${list}: ${column}`, row)?.replace(/\u00a0/g, ' ')),
  );
}

export function problems(
  key: string,
  changes: Partial<Rows> = {},
  answers: Given = {},
): readonly PaperProblem[] {
  const given = about(key, changes, answers);
  return kindOf(key).checks.flatMap((check) => check(given));
}

export const initial = (key: string, name: string, changes: Partial<Rows>, answers: Given = {}): string =>
  kindOf(key)
    .asks.find((ask) => ask.name === name)!
    .initial(about(key, changes, answers));
