/** The first run in a real browser: from an empty file to sheets, questionnaires and the order's template. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DIST } from '../demo/demo';
import { INVENTED_SCHOOL } from '../demo/invented-school';
import { rowsOf } from '../flows/school';
import { bundleAssets } from '../trial/assets';
import { openTrial } from '../trial/open-trial';
import { serveTrial } from '../trial/routes';
import { prepareEmpty } from '../trial/school';
import type { Trial } from '../trial/trial';
import { accessibilityFaults } from './axe';
import { launchBrowser, openPage } from './chromium';

let browser: Browser;
let page: Page;
let trial: Trial;
let running: Awaited<ReturnType<typeof serveTrial>>;

beforeAll(async () => {
  browser = await launchBrowser();
  const prepare = () => prepareEmpty(DIST);
  trial = openTrial(
    join(mkdtempSync(join(tmpdir(), 'kurator-')), 'state.json'),
    DIST,
    true,
    prepare,
    () => undefined,
  );
  running = await serveTrial(trial, await bundleAssets(), 0, prepare);
  page = await openPage(browser, { width: 1280, height: 800 });
});

afterAll(async () => {
  await browser.close();
  await running.close();
});

test('the curator tells of the school, accepts the notice and gets everything', async () => {
  await page.goto(running.url);
  await page.getByRole('button', { name: 'Понятно' }).click();
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
  const panel = page.frameLocator('iframe').first();
  await panel.getByLabel('Полное наименование школы').fill(INVENTED_SCHOOL.fullName);
  await panel.getByLabel('Краткое наименование').fill(INVENTED_SCHOOL.shortName);
  await panel.getByLabel('Населённый пункт').fill(INVENTED_SCHOOL.city);
  await panel.getByLabel('Руководитель', { exact: true }).fill(INVENTED_SCHOOL.headName);
  await panel.getByLabel('Куратор', { exact: true }).fill(INVENTED_SCHOOL.curatorName);
  await panel.getByRole('button', { name: 'Создать таблицы и анкеты' }).click();
  expect(Object.keys(trial.workspace.state.forms)).toEqual([]);
  await panel.getByLabel('Понимаю, решение принял руководитель').check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Создать таблицы и анкеты' }).click();
  await panel.getByRole('heading', { name: 'Готово: что дальше' }).waitFor();
  const settings = rowsOf(trial.workspace, 'Настройки');
  expect(settings.find((row) => row.Параметр === 'Руководитель')).toMatchObject({
    Значение: INVENTED_SCHOOL.headName,
  });
  expect(Object.values(trial.workspace.state.forms).map(({ published }) => published)).toEqual([
    false,
    false,
    false,
  ]);
  expect(Object.values(trial.workspace.state.documents)).toHaveLength(1);
  await panel.getByRole('button', { name: 'Перейти к анкетам' }).click();
  await panel.locator('summary').filter({ hasText: 'Анкета наставника' }).click();
  await panel.getByRole('button', { name: /^Опубликовать: Анкета наставника/ }).click();
  await panel.getByText('Принимает ответы', { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
