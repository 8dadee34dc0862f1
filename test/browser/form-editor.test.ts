/** The editor of a form in a real browser: its menu makes a questionnaire, checks, publishes; a respondent answers. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { QUESTIONNAIRES } from '../../src/core/questionnaires/list';
import { bundleAssets } from '../trial/assets';
import { openTrial } from '../trial/open-trial';
import { serveTrial } from '../trial/routes';
import { prepareSchool } from '../trial/school';
import type { Trial } from '../trial/trial';
import { accessibilityFaults } from './axe';
import { launchBrowser, openPage } from './chromium';

const DIST = resolve(__dirname, '../../dist');
const { title: TITLE, questions: QUESTIONS } = QUESTIONNAIRES.requests;

let browser: Browser;
let page: Page;
let dialog: FrameLocator;
let trial: Trial;
let running: Awaited<ReturnType<typeof serveTrial>>;
let formId = '';

beforeAll(async () => {
  browser = await launchBrowser();
  const prepare = () => prepareSchool(DIST);
  const file = join(mkdtempSync(join(tmpdir(), 'kurator-')), 'state.json');
  trial = openTrial(file, DIST, true, prepare, () => undefined);
  running = await serveTrial(trial, await bundleAssets(), 0, prepare);
  page = await openPage(browser, { width: 1280, height: 800 });
  dialog = page.frameLocator('#script-dialog iframe');
});

afterAll(async () => {
  await browser.close();
  await running.close();
});

const form = () => trial.workspace.state.forms[formId]!;

/** A picture to look at, when LOOK names a folder. */
async function picture(name: string): Promise<void> {
  if (process.env.LOOK) await page.screenshot({ path: join(process.env.LOOK, `${name}.png`) });
}

async function choose(words: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: words, exact: true }).click();
}

/** The window that the menu has opened says so; presses the button. */
async function answer(words: string, button: string): Promise<void> {
  const window = page.getByRole('dialog');
  await window.getByText(words).first().waitFor();
  await picture(`window-${button}-${words.slice(0, 12)}`);
  await window.getByRole('button', { name: button, exact: true }).click();
}

test('a new form has the menu of a form', async () => {
  await page.goto(`${running.url}documents`);
  await page.getByRole('link', { name: 'Новая форма', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Вопрос без заголовка' }).waitFor();
  formId = page.url().split('/').at(-1)!;
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  expect(await page.getByRole('menuitem').allTextContents()).toEqual([
    'Куратор',
    'Сделать эту форму анкетой…',
    'Проверить',
    'Опубликовать…',
    'Состояние',
    'Проверить на этом аккаунте',
  ]);
  await picture('menu');
  await page.keyboard.press('Escape');
  await choose('Проверить');
  await answer('Эта форма ещё не анкета «Куратора».', 'ОК');
});

test('the window shows what would change and makes the questionnaire', async () => {
  await choose('Сделать эту форму анкетой…');
  await dialog.getByLabel('Какой анкетой сделать эту форму').waitFor();
  const main = dialog.getByRole('button', { name: 'Сделать анкетой' });
  expect(await main.isDisabled()).toBe(true);
  await picture('dialog-empty');
  await dialog.getByLabel('Какой анкетой сделать эту форму').selectOption(TITLE);
  await dialog.getByText(`Добавятся вопросы (${QUESTIONS.length})`).waitFor();
  await picture('dialog-plan');
  expect(await accessibilityFaults(page)).toEqual([]);
  await main.click();
  await dialog.getByText('Готово: форма стала анкетой').waitFor();
  await picture('dialog-done');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  expect(await page.locator('.question-title').allTextContents()).toEqual(
    QUESTIONS.map(({ title, required }) => (required ? `${title} *` : title)),
  );
});

test('checks, publishes, tells the state and the spreadsheet', async () => {
  await choose('Проверить');
  await answer('Всё на месте', 'ОК');
  await choose('Опубликовать…');
  await answer('Форма начнёт принимать ответы по ссылке.', 'Да');
  await answer('Форма опубликована и принимает ответы.', 'ОК');
  expect(form()).toMatchObject({ published: true, accepting: true });
  await page.getByRole('button', { name: 'Связать с таблицей' }).click();
  await page.getByRole('button', { name: 'Связать с таблицей' }).waitFor({ state: 'hidden' });
  await choose('Состояние');
  await answer(`spreadsheets/d/${trial.spreadsheetId}`, 'ОК');
});

test('a respondent answers; the form then asks before it is changed', async () => {
  await page.goto(`${running.url}form/${formId}`);
  await picture('respondent');
  await page
    .getByRole('radiogroup', { name: /Кто вы/ })
    .getByLabel('Педагог')
    .check();
  await page
    .getByRole('radiogroup', { name: /уже участвовали/ })
    .getByLabel('Нет')
    .check();
  await page
    .getByRole('radiogroup', { name: /Кем вы хотели бы быть/ })
    .getByLabel('Наставником')
    .check();
  await page
    .getByRole('group', { name: /В чём нужна/ })
    .getByLabel('Аттестация')
    .check();
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText('Спасибо, ответ получен.').waitFor();
  expect(form().responses).toHaveLength(1);
  form().items[0]!.title = 'Кто ты';
  await page.goto(`${running.url}form-editor/${formId}`);
  await choose('Проверить');
  await answer('Переименованы: «Кто вы» теперь называется «Кто ты».', 'ОК');
  await choose('Сделать эту форму анкетой…');
  await dialog.getByText('Вопрос «Кто ты» станет называться «Кто вы».').waitFor();
  const main = dialog.getByRole('button', { name: 'Сделать анкетой' });
  expect(await main.isDisabled()).toBe(true);
  await dialog.getByLabel('Да, изменить форму, на которую уже отвечали').check();
  await picture('dialog-answered');
  await main.click();
  await dialog.getByText('Вопрос «Кто ты» называется теперь «Кто вы».').waitFor();
  expect(form().responses).toHaveLength(1);
  expect(form().items[0]!.title).toBe('Кто вы');
});

test('the panel of the spreadsheet takes the form over and collects its answer', async () => {
  await page.goto(running.url);
  await page.getByRole('button', { name: 'Понятно' }).click();
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
  const panel = page.frameLocator('iframe').first();
  await panel.getByRole('tab', { name: 'Анкеты' }).click();
  const card = panel.getByRole('group', { name: TITLE });
  await card.locator('summary').click();
  const before = Object.keys(trial.workspace.state.forms).length;
  await card.getByRole('button', { name: 'Опубликовать' }).click();
  await card.getByText('Принимает ответы').waitFor();
  expect(Object.keys(trial.workspace.state.forms)).toHaveLength(before);
});
