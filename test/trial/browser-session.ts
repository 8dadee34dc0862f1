/** A browser with the sample trial in front of it, for the tests. */
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../browser/chromium';
import type { SheetState } from '../workspace/spreadsheet/state';
import { type Sample, startSample } from './sample-script';

export interface Session {
  /** The page of the running test. */
  page(): Page;
  sample(): Sample;
  sheetNamed(name: string): SheetState;
  valueAt(row: number, column: number): unknown;
  /** First column of the sheet the script writes its log to. */
  journal(): unknown[];
  cell(row: number, column: number): Locator;
  /** Waits until the server has answered. */
  idle(): Promise<unknown>;
  menu(item: string): Promise<void>;
  /** Errors thrown in the page since the test began. */
  readonly complaints: string[];
}

/** Opens a fresh trial before each test; afterwards nothing outside may have been asked, nothing thrown. */
export function useSession(): Session {
  let browser: Browser;
  let sample: Sample;
  let page: Page;
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    sample = await startSample();
    page = await openPage(browser, { width: 1280, height: 800 });
    outside.length = 0;
    complaints.length = 0;
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) outside.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(sample.running.url);
    await page.getByRole('gridcell', { name: 'Участник 1', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Понятно' }).click();
  });
  afterEach(async () => {
    await page.close();
    await sample.running.close();
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const sheetNamed = (name: string) => {
    const { workspace, spreadsheetId } = sample.trial;
    const found = workspace.state.spreadsheets[spreadsheetId]?.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`нет листа ${name}`);
    return found;
  };
  return {
    complaints,
    page: () => page,
    sample: () => sample,
    sheetNamed,
    valueAt: (row, column) => sheetNamed('Список').rows[row - 1]?.values[column - 1] ?? '',
    journal: () => sheetNamed('Журнал').rows.map((row) => row?.values[0] ?? ''),
    cell: (row, column) => page.locator(`#cell-${row}-${column}`),
    idle: () => page.waitForFunction(() => !document.body.classList.contains('busy')),
    menu: async (item) => {
      await page.getByRole('menuitem', { name: 'Куратор' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
  };
}
