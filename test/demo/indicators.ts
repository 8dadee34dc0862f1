/** The indicators of the demo: whom the invented school has, and what comes of it. */

import { editCell } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';

/** As `summary.json` has it. */
export interface Indicator {
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly plan: number | null;
  readonly year: string;
}

/** Whom the invented school has: typed in by the curator before the first count. */
export const HEADCOUNT: Readonly<Record<string, string>> = {
  'Дата среза': '01.09.2026',
  'Всего обучающихся': '540',
  'Из них 10–18 лет': '420',
  'Из них 15–18 лет': '110',
  'Всего педагогов': '42',
  'Из них молодых, до 3 лет стажа': '9',
  'Организаций в городе': '120',
  Источник: 'ОО-1 на начало учебного года',
};

/** The curator types the headcount into the first row. */
export function typeHeadcount(workspace: LocalWorkspace): void {
  typeRow(workspace, 'Контингент', HEADCOUNT);
}

/** What stands in «Показатели по годам». */
export function keptIndicators(workspace: LocalWorkspace): readonly Indicator[] {
  const [header, ...rows] = rowsNamed(workspace, 'Показатели по годам');
  const number = (row: readonly unknown[], title: string): number | null => {
    const value = row[header?.indexOf(title) ?? -1] ?? '';
    return value === '' ? null : Number(value);
  };
  const text = (row: readonly unknown[], title: string): string =>
    String(row[header?.indexOf(title) ?? -1] ?? '');
  return rows
    .filter((row) => text(row, 'Показатель') !== '')
    .map((row) => ({
      key: text(row, 'Показатель'),
      numerator: number(row, 'Числитель') ?? 0,
      denominator: number(row, 'Знаменатель'),
      value: number(row, 'Факт, %'),
      plan: number(row, 'План, %'),
      year: text(row, 'Учебный год'),
    }));
}

/** Types texts into the first row below the header. */
function typeRow(workspace: LocalWorkspace, sheet: string, texts: Readonly<Record<string, string>>): void {
  const { spreadsheetId } = workspace.opened!;
  const sheetId = workspace.state.spreadsheets[spreadsheetId]!.sheets.find(({ name }) => name === sheet)!.id;
  const header = rowsNamed(workspace, sheet)[0] ?? [];
  for (const [title, text] of Object.entries(texts)) {
    editCell(workspace, { spreadsheetId, sheetId, row: 2, column: header.indexOf(title) + 1, text });
  }
}

/** Rows of a sheet by name, the header first. */
export function rowsNamed(workspace: LocalWorkspace, title: string): readonly (readonly unknown[])[] {
  const sheets = Object.values(workspace.state.spreadsheets).flatMap(({ sheets }) => sheets);
  return (sheets.find(({ name }) => name === title)?.rows ?? []).map((row) => row?.values ?? []);
}
