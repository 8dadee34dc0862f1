/** The main job in a real browser: a respondent answers, the curator collects, pairs, orders and reads the document. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { formIds } from '../demo/demo';
import { rowsOf } from '../flows/school';
import { bundleAssets } from '../trial/assets';
import { openTrial } from '../trial/open-trial';
import { serveTrial } from '../trial/routes';
import { prepareSchool } from '../trial/school';
import type { Trial } from '../trial/trial';
import { documentText } from '../workspace/docs/text';
import { accessibilityFaults } from './axe';
import { launchBrowser, openPage } from './chromium';

const DIST = resolve(__dirname, '../../dist');

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

test('a respondent fills in the form; what is missing is said under the question', async () => {
  await page.goto(`${running.url}form/${formIds(trial.workspace).pupil}`);
  await page.getByRole('button', { name: 'Отправить' }).click();
  expect(await page.getByText('Это обязательный вопрос').count()).toBeGreaterThan(3);
  await page.getByRole('textbox', { name: /Фамилия, имя, отчество/ }).fill('Новикова Злата =1+1');
  await page
    .getByRole('group', { name: /Дата рождения/ })
    .locator('input')
    .fill('2012-04-03');
  await page.getByRole('textbox', { name: /^Класс/ }).fill('8 б');
  await page
    .getByRole('group', { name: /С чем нужна помощь/ })
    .getByLabel('Математика')
    .check();
  await page
    .getByRole('group', { name: /Главный запрос/ })
    .locator('select')
    .selectOption('Математика');
  await page
    .getByRole('group', { name: /Желаемая форма/ })
    .getByLabel('ученик – ученик')
    .check();
  await page
    .getByRole('radiogroup', { name: /Формат встреч/ })
    .getByLabel('Любой')
    .check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText('Спасибо, ответ получен.').waitFor();
  // The trigger has collected everything that had come in.
  const row = rowsOf(trial.workspace, 'Наставляемые').find((person) =>
    String(person['Фамилия, имя, отчество']).startsWith('Новикова'),
  );
  expect(row).toMatchObject({
    'Фамилия, имя, отчество': 'Новикова Злата =1+1',
    'Класс или должность': '8Б',
    Состояние: 'ждём согласие',
  });
});

test('the curator opens the panel and marks the consents', async () => {
  await page.goto(running.url);
  await page.getByRole('button', { name: 'Понятно' }).click();
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
  await panel.getByRole('heading', { name: 'Этапы' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('tab', { name: 'Участники' }).click();
  await panel.getByRole('button', { name: 'Собрать ответы' }).click();
  await panel
    .getByText(/новых ответов нет|Получено|Получен/i)
    .first()
    .waitFor();
  await panel.getByRole('button', { name: 'Отметить согласия' }).click();
  await panel.getByLabel('Выбрать всех, кто показан').check();
  await panel.getByRole('button', { name: 'Отметить подписанными' }).click();
  await panel.getByText(/Отмечено: \d+\sсогласи/).waitFor();
  expect(rowsOf(trial.workspace, 'Согласия').every((row) => row.Состояние === 'получено')).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('pairs are proposed and accepted by keyboard alone', async () => {
  await panel.getByRole('tab', { name: 'Подбор' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Предложить пары' }).focus();
  await page.keyboard.press('Enter');
  await panel.locator('article').first().waitFor();
  expect(await panel.locator('#view').textContent()).toContain('лучшее из возможных, проверено');
  const proposed = rowsOf(trial.workspace, 'Подбор').filter((row) => row.Наставник !== '').length;
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    if (await panel.locator('article:focus, article :focus').count()) break;
  }
  await page.keyboard.press('Enter');
  await panel
    .getByText(/Принято: /)
    .first()
    .waitFor();
  expect(rowsOf(trial.workspace, 'Пары')).toHaveLength(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Принять все от…' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: /^Принять \d+/ }).waitFor();
  await panel.getByRole('slider').or(panel.getByRole('spinbutton')).first().fill('0');
  await panel.getByRole('button', { name: /^Принять \d+/ }).focus();
  await page.keyboard.press('Enter');
  await untilTrue(async () => rowsOf(trial.workspace, 'Пары').length === proposed);
});

test('the order is made, opened and read', async () => {
  await panel.getByRole('tab', { name: 'Документы' }).click();
  await panel
    .getByRole('button', { name: /^Подготовить: Приказ о закреплении/ })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Посмотреть текст' }).click();
  await panel.getByText('ПРИКАЗЫВАЮ').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Создать черновик' }).click();
  await panel.getByRole('heading', { name: 'Что дальше' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const [paper] = rowsOf(trial.workspace, 'Документы');
  expect(paper).toMatchObject({ Номер: '1-од', Состояние: 'проект' });
  const id = String(paper?.['Файл (служебное)']);
  await page.goto(`${running.url}document/${id}`);
  await page.getByText('ПРИКАЗЫВАЮ').first().waitFor();
  const text = documentText(trial.workspace.state.documents[id]!);
  expect(text).not.toMatch(/\{\{/);
  const names = new Map(
    rowsOf(trial.workspace, 'Наставляемые').map((row) => [row.Код, String(row['Фамилия, имя, отчество'])]),
  );
  for (const { Наставляемый: code } of rowsOf(trial.workspace, 'Пары'))
    expect(text).toContain(names.get(code));
  expect(await accessibilityFaults(page)).toEqual([]);
});

/** Waits until something holds on the server. */
async function untilTrue(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await holds()); i++) await page.waitForTimeout(100);
  expect(await holds()).toBe(true);
}
