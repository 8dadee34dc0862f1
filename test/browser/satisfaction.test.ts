/** The end of a programme in a real browser: a respondent says how content he is, the curator closes the form and counts. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { MENTEE_SATISFACTION } from '../../src/core/questionnaires/surveys/satisfaction';
import { ANONYMOUS, YES_NO } from '../../src/core/registers/answers';
import { ask, formIds, issueOrder, markAllConsents, signOrder } from '../demo/demo';
import { charts, rowOf } from '../flows/counted-school';
import { acceptAll, rowsOf } from '../flows/school';
import { bundleAssets } from '../trial/assets';
import { openTrial } from '../trial/open-trial';
import { serveTrial } from '../trial/routes';
import { prepareSchool } from '../trial/school';
import type { Trial } from '../trial/trial';
import { submitForm } from '../workspace/by-user';
import { accessibilityFaults } from './axe';
import { launchBrowser, openPage } from './chromium';

const DIST = resolve(__dirname, '../../dist');
const { title, questions } = MENTEE_SATISFACTION;
const FORM = 'ученик – ученик';

let browser: Browser;
let page: Page;
let panel: FrameLocator;
let trial: Trial;
let running: Awaited<ReturnType<typeof serveTrial>>;

/** Pairs stand in a signed order, the form is out, four mentees have answered it. */
function prepare() {
  const school = prepareSchool(DIST);
  const { workspace } = school;
  workspace.opened = { spreadsheetId: school.spreadsheetId, user: workspace.state.user };
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  acceptAll(workspace);
  signOrder(workspace, issueOrder(workspace));
  ask(workspace, 'publishQuestionnaire', { key: 'menteeSatisfaction' });
  const answers = Object.fromEntries(
    questions
      .filter(({ required }) => required)
      .map(({ title: item, kind }) => [item, kind === 'scale' ? '9' : kind === 'choice' ? YES_NO[0]! : '']),
  );
  for (let i = 0; i < 4; i++) {
    workspace.advance(60_000);
    const sent = { ...answers, 'Форма наставничества': FORM };
    submitForm(workspace, formIds(workspace).menteeSatisfaction, sent, { fireTriggers: false });
  }
  return school;
}

beforeAll(async () => {
  browser = await launchBrowser();
  const file = join(mkdtempSync(join(tmpdir(), 'kurator-')), 'state.json');
  trial = openTrial(file, DIST, true, prepare, () => undefined);
  running = await serveTrial(trial, await bundleAssets(), 0, prepare);
  page = await openPage(browser, { width: 1280, height: 900 });
  panel = page.frameLocator('iframe').first();
});

afterAll(async () => {
  await browser.close();
  await running.close();
});

const plain = (text: string | null): string => (text ?? '').replace(/\s/g, ' ');
const formAddress = (): string => `${running.url}form/${formIds(trial.workspace).menteeSatisfaction}`;

async function openPanel(tab: string): Promise<void> {
  await page.goto(running.url);
  const welcome = page.getByRole('button', { name: 'Понятно' });
  if (await welcome.isVisible()) await welcome.click();
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
  await panel.getByRole('heading', { name: 'Этапы' }).waitFor();
  await panel.getByRole('tab', { name: tab }).click();
}

async function count(): Promise<void> {
  await panel.getByRole('button', { name: 'Обновить показатели' }).click();
  await panel.getByText(/^Посчитано\./).waitFor();
}

test('before anybody has been asked the figure is not known', async () => {
  await openPanel('Показатели');
  await count();
  expect(await panel.getByRole('region', { name: 'Удовлетворённость наставляемых' }).textContent()).toContain(
    'н/д',
  );
  expect(rowOf(trial.workspace, 'K5').join(' ')).toContain('н/д');
});

test('a mentee answers the anonymous form', async () => {
  await page.goto(formAddress());
  expect(await page.getByText('Ответы анонимны').count()).toBeGreaterThan(0);
  expect(await page.getByLabel(/почт/i).count()).toBe(0);
  await page
    .getByRole('group', { name: /Форма наставничества/ })
    .locator('select')
    .selectOption(FORM);
  for (const { title: item, kind, required } of questions) {
    if (!required || !(kind === 'scale' || kind === 'choice') || item === 'Форма наставничества') continue;
    const group = page.getByRole('radiogroup', { name: item });
    if (kind === 'scale') await group.getByText('4', { exact: true }).click();
    else await group.getByLabel(YES_NO[0]!, { exact: true }).check();
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText('Спасибо, ответ получен.').waitFor();
});

test('the curator closes the form, and the answers, the figures and the sheet follow', async () => {
  await openPanel('Анкеты');
  await panel.getByText(title, { exact: true }).click();
  const drawn = charts(trial.workspace).map(({ id }) => id);
  await panel.getByRole('button', { name: `Закрыть приём: ${title}` }).click();
  await panel.getByText('Приём закрыт, ответы собраны. Показатели обновлены.').waitFor();
  await panel.getByRole('tab', { name: 'Показатели' }).click();
  // Four of five are content: 9 of 10 each, the fifth 4 of 10.
  const card = panel.getByRole('region', { name: 'Удовлетворённость наставляемых' });
  expect(plain(await card.textContent())).toMatch(/80 %.*4 из 5/);
  const row = rowOf(trial.workspace, 'K5');
  expect(row.slice(row.indexOf(85), row.indexOf(85) + 3)).toEqual([85, 80, -5]);
  expect(charts(trial.workspace).map(({ id }) => id)).toEqual(drawn);
  expect(await accessibilityFaults(page)).toEqual([]);
  const answers = rowsOf(trial.workspace, 'Ответы анкет').filter((row) => row.Анкета === title);
  expect(new Set(answers.map((row) => row.Кто))).toEqual(new Set([ANONYMOUS]));
  await panel.getByRole('button', { name: 'Открыть лист «Показатели»' }).click();
  const line = page.locator('tr', { hasText: 'K5' }).filter({ hasText: 'Удовлетворённость наставляемых' });
  await line.first().waitFor();
  expect(plain(await line.first().textContent())).toMatch(/85.*80/);
});

test('whoever comes late is told that the form is closed', async () => {
  await page.goto(formAddress());
  await page.getByText('Анкета больше не принимает ответы').waitFor();
});
