/** A school with pairs, and the same once its indicators have been counted; how its sheet is read in tests. */

import { NOTES_LINE } from '../../src/core/indicators/sheet';
import type * as To from '../../src/flows/replies';
import { ask, countIndicators, issueOrder, signOrder } from '../demo/demo';
import { editCell } from '../workspace/by-user';
import { chartView } from '../workspace/spreadsheet/chart-data';
import type { CellValue, ChartState, SheetState } from '../workspace/spreadsheet/state';
import type { LocalWorkspace, RunResult } from '../workspace/workspace';
import { after, pairedSchool, sheetNamed } from './school';

export const TITLE = 'Показатели';
export const DATA = 'Данные диаграмм';
export const YEARS = 'Показатели по годам';
export const DAY = 86_400_000;
export const HOUR = 3_600_000;
/** Charts of K1–K8, coverage, satisfaction, pairs by form. */
export const CHARTS = 11;

export const paired = after(pairedSchool(), (workspace) => signOrder(workspace, issueOrder(workspace)));
export const counted = after(paired, (workspace) => void countIndicators(workspace));
export const { spreadsheetId } = paired;

export const board = (workspace: LocalWorkspace): SheetState => sheetNamed(workspace, TITLE);
export const cells = (sheet: SheetState): CellValue[][] => sheet.rows.map((row) => row?.values ?? []);
export const charts = (workspace: LocalWorkspace): readonly ChartState[] => board(workspace).charts;
export const refresh = (workspace: LocalWorkspace): To.Indicators =>
  ask<To.Indicators>(workspace, 'refreshIndicators');

/** The row of a figure in the first table that names it: № and what stands beside it. */
export function rowOf(workspace: LocalWorkspace, key: string): CellValue[] {
  const found = cells(board(workspace)).find(([number]) => number === key);
  if (!found) throw new Error(`no row of ${key}`);
  return found;
}

export function drawn(workspace: LocalWorkspace, title: string): ReturnType<typeof chartView> {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId]!;
  const chart = charts(workspace).find(({ options }) => String(options.title).startsWith(title));
  if (!chart) throw new Error(`no chart ${title}`);
  return chartView(spreadsheet, chart, workspace.now());
}

export function write(workspace: LocalWorkspace, row: number, column: number, text: string): void {
  editCell(workspace, { spreadsheetId, sheetId: board(workspace).id, row, column, text });
}

export const lineRow = (workspace: LocalWorkspace): number =>
  cells(board(workspace)).findIndex((row) => row.includes(NOTES_LINE)) + 1;

/** An hourly run at the hour of a day so many days from now, wall time of Moscow. */
export function hourly(workspace: LocalWorkspace, days: number, hour: number): RunResult {
  const midnight = Math.floor((workspace.now() + 3 * HOUR) / DAY) * DAY - 3 * HOUR;
  workspace.advance(midnight + days * DAY + hour * HOUR - workspace.now());
  return workspace.run('onHour', [], { hostSpreadsheetId: spreadsheetId, background: true });
}
