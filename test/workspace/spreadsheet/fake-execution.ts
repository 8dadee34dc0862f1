/** One empty spreadsheet and a script beside it, for tests of the service alone. */
import { chartGlobals } from '../charts/app';
import { expose } from '../service-object';
import { emptyState } from '../state';
import type { Execution, Workspace } from '../workspace';
import { spreadsheetGlobals } from './app';
import { createSpreadsheet, type SheetPlace } from './by-user';
import type { SpreadsheetState } from './state';

/** 10 September 2026, 09:00 in Moscow. */
export const NOW = Date.UTC(2026, 8, 10, 6);

export interface Bench {
  readonly workspace: Workspace;
  readonly spreadsheetId: string;
  readonly state: SpreadsheetState;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly charts: GoogleAppsScript.Charts.Charts;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** The first sheet, for people's actions. */
  readonly place: SheetPlace;
  /** Names of the calls whose scopes were asked for. */
  readonly scopes: string[];
}

export function bench(options: { readonly locale?: string; readonly timeZone?: string } = {}): Bench {
  let ids = 0;
  const workspace: Workspace = {
    state: emptyState(NOW, 'kurator@school.example'),
    now: () => NOW,
    newId: (kind) => `${kind}-${++ids}`,
    timeZone: 'Europe/Moscow',
    shown: { menus: [], sidebar: null, dialogs: [], alerts: [] },
    spend: () => undefined,
  };
  const spreadsheetId = createSpreadsheet(workspace, 'Наставничество', options);
  const scopes: string[] = [];
  const execution: Execution = {
    workspace,
    user: 'kurator@school.example',
    host: { kind: 'spreadsheet', id: spreadsheetId },
    authMode: 'FULL',
    realm: { Date, Array, Object, Error },
    touch: () => undefined,
    requireScope: (call) => {
      scopes.push(call);
    },
    ui: () => {
      throw new Error('no screen here');
    },
    wait: () => undefined,
  };
  const globals = { ...spreadsheetGlobals(execution), ...chartGlobals(execution) };
  const app = expose(globals.SpreadsheetApp!) as unknown as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const spreadsheet = app.getActiveSpreadsheet();
  return {
    workspace,
    spreadsheetId,
    state: workspace.state.spreadsheets[spreadsheetId]!,
    app,
    charts: expose(globals.Charts!) as unknown as Bench['charts'],
    spreadsheet,
    sheet: spreadsheet.getSheets()[0]!,
    place: { spreadsheetId, sheetId: 0 },
    scopes,
  };
}
