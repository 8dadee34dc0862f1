/** F08 in a real browser: the curator publishes the wishes, a mentee finds everybody in the drop-downs and chooses. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { rowsOf } from '../flows/school';
import { bundleAssets } from '../trial/assets';
import { openTrial } from '../trial/open-trial';
import { serveTrial } from '../trial/routes';
import { prepareSchool } from '../trial/school';
import type { Trial } from '../trial/trial';
import { accessibilityFaults } from './axe';
import { launchBrowser, openPage } from './chromium';

const DIST = resolve(__dirname, '../../dist');
const TITLE = 'Пожелания после встречи: наставляемые';

let browser: Browser;
let page: Page;
let panel: FrameLocator;
let trial: Trial;
let running: Awaited<ReturnType<typeof serveTrial>>;

beforeAll(async () => {
  browser = await launchBrowser();
  const prepare = () => prepareSchool(DIST);
  const file = join(mkdtempSync(join(tmpdir(), 'kurator-')), 'state.json');
  trial = openTrial(file, DIST, true, prepare, () => undefined);
  running = await serveTrial(trial, await bundleAssets(), 0, prepare);
  page = await openPage(browser, { width: 1280, height: 800 });
  panel = page.frameLocator('iframe').first();
});

afterAll(async () => {
  await browser.close();
  await running.close();
});

test('the curator collects the participants and publishes the wishes', async () => {
  await page.goto(running.url);
  await page.getByRole('button', { name: 'Понятно' }).click();
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
  await panel.getByRole('tab', { name: 'Анкеты' }).click();
  const card = panel.getByRole('group', { name: TITLE });
  await card.getByText('Создастся, когда будут участники').waitFor();
  await card.locator('summary').click();
  expect(await card.getByRole('button').count()).toBe(0);
  await panel.getByRole('button', { name: 'Собрать ответы' }).click();
  await card.getByRole('button', { name: 'Опубликовать' }).click();
  await card.getByText('Принимает ответы').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a mentee chooses among the mentors; the row stands in «Пожелания» by code', async () => {
  const form = Object.values(trial.workspace.state.forms).find(({ title }) => title === TITLE)!;
  await page.goto(`${running.url}form/${form.id}`);
  const list = (name: RegExp) => page.getByRole('group', { name }).locator('select');
  const [own, offered] = await Promise.all(
    [/Кто вы/, /Первый выбор/].map((name) => list(name).locator('option').allTextContents()),
  );
  expect(own).toHaveLength(rowsOf(trial.workspace, 'Наставляемые').length + 1);
  expect(offered).toHaveLength(rowsOf(trial.workspace, 'Наставники').length + 1);
  await list(/Кто вы/).selectOption(own![2]!);
  await list(/Первый выбор/).selectOption(offered![3]!);
  await page
    .getByRole('group', { name: /С кем не хотели бы/ })
    .getByLabel(offered![1]!)
    .check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText('Его видит только куратор').waitFor();
  const code = (choice: string): string => /\(([^()]+)\)$/.exec(choice)![1]!;
  // The trigger has collected it.
  expect(rowsOf(trial.workspace, 'Пожелания')).toMatchObject([
    {
      Код: code(own![2]!),
      'Первый выбор': code(offered![3]!),
      'Второй выбор': '',
      'Не хотел бы': code(offered![1]!),
      Замечания: '',
    },
  ]);
});
