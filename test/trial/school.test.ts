/** The invented school of the trial, through the built add-on. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../browser/chromium';
import { bundleAssets } from './assets';
import { serveTrial } from './routes';
import { prepareSchool } from './school';
import type { Running } from './server';
import { newTrial, openFile, type Trial } from './trial';

const DIST = resolve(__dirname, '../../dist');

let trial: Trial;
let running: Running;
let browser: Browser;

beforeAll(async () => {
  const prepare = () => prepareSchool(DIST);
  trial = newTrial(prepare(), DIST, join(mkdtempSync(join(tmpdir(), 'school-')), 'state.json'));
  openFile(trial);
  running = await serveTrial(trial, await bundleAssets(), 0, prepare);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const rowsOf = (name: string): number => {
  const { sheets } = trial.workspace.state.spreadsheets[trial.spreadsheetId] ?? { sheets: [] };
  const sheet = sheets.find((one) => one.name === name);
  return sheet?.rows.filter((row) => row?.values[0]).length ?? -1;
};

test('answers wait in published questionnaires, nothing is collected, the clock stands at the twelfth', () => {
  const { forms, clock } = trial.workspace.state;
  const answers = Object.values(forms).map(({ responses, published, accepting }) => ({
    open: published && accepting,
    some: responses.length > 0,
    late: responses.filter(({ at }) => at > clock).length,
  }));
  expect(answers).toEqual(Array(3).fill({ open: true, some: true, late: 0 }));
  expect([rowsOf('Наставляемые'), rowsOf('Наставники')]).toEqual([1, 1]);
  expect(new Date(clock).toISOString().slice(0, 13)).toBe('2026-09-12T07');
  const due = trial.workspace.state.triggers.filter((one) => (one.nextRun ?? clock + 1) <= clock);
  expect(due).toEqual([]);
});

test('the curator collects from the menu and finds the people in the sheet, the panel opens', async () => {
  const page = await openPage(browser, { width: 1280, height: 800 });
  await page.goto(running.url);
  await page.getByRole('button', { name: 'Понятно' }).click();
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: 'Собрать ответы' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.textContent()).toContain('Ответы собраны');
  await dialog.getByRole('button', { name: 'ОК' }).click();
  const { forms } = trial.workspace.state;
  const sent = Object.values(forms).reduce((sum, { responses }) => sum + responses.length, 0);
  const people = rowsOf('Наставляемые') + rowsOf('Наставники') - 2;
  expect(people).toBeGreaterThan(100);
  expect(people).toBeLessThanOrEqual(sent);
  await page.getByRole('tab', { name: 'Наставляемые', exact: true }).click();
  await page.getByRole('gridcell', { name: 'У-001', exact: true }).waitFor();
  await page.getByRole('menuitem', { name: 'Расширения' }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
  await page.frameLocator('#sidebar-frame iframe').getByText('Этапы').waitFor();
  await page.close();
});
