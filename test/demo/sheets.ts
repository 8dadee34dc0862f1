/** What stands in the sheets of the spreadsheet that is open, and what the curator types into them. */

import { editCell } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';

/** Texts by title of the column. */
export type Line = Readonly<Record<string, string>>;

/** Rows of a sheet by name, the header first. */
export function rowsNamed(workspace: LocalWorkspace, title: string): readonly (readonly unknown[])[] {
  const sheets = Object.values(workspace.state.spreadsheets).flatMap(({ sheets }) => sheets);
  return (sheets.find(({ name }) => name === title)?.rows ?? []).map((row) => row?.values ?? []);
}

/** Rows that are not empty, with their number on the sheet. A checkbox left alone says nothing. */
export function linesOf(
  workspace: LocalWorkspace,
  title: string,
): readonly { readonly row: number; readonly cells: Readonly<Record<string, unknown>> }[] {
  const [header = [], ...rows] = rowsNamed(workspace, title);
  return rows.flatMap((values, i) =>
    values.some((value) => value !== '' && value !== false)
      ? [
          {
            row: i + 2,
            cells: Object.fromEntries(header.map((name, at) => [String(name), values[at] ?? ''])),
          },
        ]
      : [],
  );
}

/** The curator types texts into a row; throws for a column that is not there. */
export function typeInto(workspace: LocalWorkspace, sheet: string, row: number, texts: Line): void {
  const { spreadsheetId } = workspace.opened!;
  const sheetId = workspace.state.spreadsheets[spreadsheetId]!.sheets.find(({ name }) => name === sheet)!.id;
  const header = rowsNamed(workspace, sheet)[0] ?? [];
  for (const [title, text] of Object.entries(texts)) {
    const column = header.indexOf(title) + 1;
    if (column === 0) throw new Error(`no column ${title} on ${sheet}`);
    editCell(workspace, { spreadsheetId, sheetId, row, column, text });
  }
}

/** The curator types rows below the last one. */
export function typeBelow(workspace: LocalWorkspace, sheet: string, lines: readonly Line[]): void {
  const last = Math.max(1, ...linesOf(workspace, sheet).map(({ row }) => row));
  lines.forEach((line, i) => {
    typeInto(workspace, sheet, last + 1 + i, line);
  });
}
