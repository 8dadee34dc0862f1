/** The curator's ways through the real panel beside the real sheet: whatever is done in one, the other says it too. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type * as To from '../../src/flows/replies';
import { type as typeText } from '../flows/edits';
import {
  CROWDED,
  compare,
  everything,
  inPanel,
  inSheet,
  inventedAnswers,
  read,
  readySchool,
} from '../flows/matching-school';
import { rowsOf, sheetNamed } from '../flows/school';
import { bundleAssets } from '../trial/assets';
import { openTrial } from '../trial/open-trial';
import { serveTrial } from '../trial/routes';
import { type Trial, workspaceOptions } from '../trial/trial';
import { openWorkspace } from '../workspace/workspace';
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
  const prepare = () => {
    const { json, spreadsheetId } = readySchool(inventedAnswers(CROWDED));
    return { workspace: openWorkspace(json, workspaceOptions(DIST)), spreadsheetId };
  };
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

const view = () => panel.locator('#view');
const card = (code: string) => panel.locator(`article[data-mentee="${code}"]`);
const settled = () => panel.locator('#page[aria-busy=false]').waitFor();
const said = (text: string | RegExp) => panel.locator('#message').getByText(text).waitFor();
const mentorOf = (code: string): string =>
  inSheet(trial.workspace).find(({ mentee }) => mentee === code)!.mentor;

/** Panel and sheet say the same, and so does the panel opened anew. */
async function agreed(): Promise<To.Proposals> {
  const proposals = read(trial.workspace);
  expect(inSheet(trial.workspace)).toEqual(inPanel(proposals));
  const labels = await panel
    .locator('article')
    .evaluateAll((cards) =>
      cards.map((each) => [(each as HTMLElement).dataset.mentee, each.getAttribute('aria-label')]),
    );
  for (const { mentee, mentor, score } of proposals.cards) {
    const label = labels.find(([code]) => code === mentee.code)?.[1];
    expect(label).toContain(`${mentee.name}, наставник ${mentor.name}, ${score} из 100`);
  }
  return proposals;
}

async function openMatching(): Promise<void> {
  await panel.getByRole('tab', { name: 'Обзор' }).click();
  await settled();
  await panel.getByRole('tab', { name: 'Подбор' }).click();
  await settled();
}

/** The card of the mentee, reached by the keyboard. */
async function goTo(code: string): Promise<void> {
  await panel.locator('article[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 30 && !(await card(code).evaluate((box) => box === document.activeElement)); i++)
    await page.keyboard.press('ArrowDown');
}

test('pairs are proposed; the switches show what the server counts and hold for the next run', async () => {
  await page.goto(running.url);
  await page.getByRole('button', { name: 'Понятно' }).click();
  await page.getByRole('menuitem', { name: 'Куратор' }).click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
  await panel.getByRole('tab', { name: 'Подбор' }).click();
  await panel.getByRole('button', { name: 'Предложить пары' }).click();
  await panel.locator('article').first().waitFor();
  expect(await view().textContent()).toContain('лучшее из возможных, проверено');
  const most = await agreed();
  await panel.getByText('Как подбирать').click();
  await panel.getByText('Что важнее').waitFor();
  await panel.getByLabel('Менять как можно меньше').uncheck();
  await panel.getByLabel('Качество').check();
  await panel.getByLabel('Каждая пара прибавляет').fill('60');
  const options = { quality: 60, floor: null, fewestChanges: false, mutual: false };
  const { chosen, turned } = compare(trial.workspace, options);
  expect(chosen.pairs).toBeLessThan(turned.quality.pairs);
  const words = ({ pairs, average }: To.Outcome): string =>
    `${pairs} пар, средний балл ${String(average).replace('.', ',')}`;
  await panel.locator('#ways-price-quality', { hasText: words(chosen) }).waitFor();
  await panel.locator('#ways-price-many', { hasText: words(turned.quality) }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Подобрать так' }).click();
  await said(/Предложен/);
  expect((await agreed()).outcome).toMatchObject({ pairs: chosen.pairs, average: chosen.average });
  expect(
    rowsOf(trial.workspace, 'Критерии').find((row) => row.Критерий === 'Качество важнее участия'),
  ).toMatchObject({
    Включён: true,
    Вес: 60,
  });
  // And back.
  await panel.getByText('Как подбирать').click();
  await panel.getByLabel('Участие').check();
  await panel.locator('.ways:not([aria-busy])').waitFor();
  await panel.getByRole('button', { name: 'Подобрать так' }).click();
  // The first message may still be there: this one says another number.
  await said(new RegExp(`Предложен\\S* ${most.cards.length}\\s`));
  expect(inPanel(await agreed())).toEqual(inPanel(most));
});

test('by keyboard alone: fixed, not to be proposed, taken back, accepted', async () => {
  const { cards } = read(trial.workspace);
  const [one, two] = cards.map(({ mentee }) => mentee.code) as [string, string];
  await goTo(one);
  await page.keyboard.press('f');
  await said('Пара закреплена');
  expect(inSheet(trial.workspace).find(({ mentee }) => mentee === one)).toMatchObject({ fixed: true });
  const before = mentorOf(two);
  await goTo(two);
  await page.keyboard.press('Delete');
  await said('больше не предлагается');
  expect(mentorOf(two)).toBe('');
  await agreed();
  await page.keyboard.press('Control+z');
  await said('снова можно предлагать');
  expect(mentorOf(two)).toBe(before);
  await agreed();
  await goTo(one);
  await page.keyboard.press('Enter');
  await said(/^Принято: /);
  expect(rowsOf(trial.workspace, 'Пары')).toMatchObject([{ Наставляемый: one, Состояние: 'согласована' }]);
  await agreed();
});

test('two are swapped at a price seen before, and swapped back', async () => {
  const { cards } = read(trial.workspace);
  const [one, ...rest] = cards.filter(({ mentee }) => mentee.code.startsWith('У-'));
  const two = rest.find(
    ({ mentor, others }) =>
      mentor.code !== one!.mentor.code && others.some(({ code }) => code === one!.mentor.code),
  )!;
  const pairs = [one!, two].map(({ mentee }) => mentorOf(mentee.code));
  await goTo(one!.mentee.code);
  await page.keyboard.press('s');
  await panel.getByLabel('С кем обменяться').selectOption(two.mentee.code);
  await panel.getByText(/^Всего: /).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Обменять' }).click();
  await said('обе пары закреплены');
  expect([one!, two].map(({ mentee }) => mentorOf(mentee.code))).toEqual([...pairs].reverse());
  await agreed();
  await panel.getByRole('button', { name: 'Отменить', exact: true }).click();
  await settled();
  await said('обе пары закреплены');
  expect([one!, two].map(({ mentee }) => mentorOf(mentee.code))).toEqual(pairs);
  await agreed();
});

test('«Что если» writes nothing until it is applied', async () => {
  const { cards, unmatched } = read(trial.workspace);
  const [one] = cards.filter(({ fixed }) => !fixed);
  const before = everything(trial.workspace);
  await goTo(one!.mentee.code);
  await page.keyboard.press('w');
  await panel.getByLabel('Что изменить').selectOption({ label: 'Оставить без пары' });
  await panel.getByRole('button', { name: 'Примерить' }).click();
  await panel.getByRole('columnheader', { name: 'Станет' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await panel.locator('article').first().waitFor();
  expect(everything(trial.workspace)).toBe(before);
  // The advice on the card of somebody without a pair, applied: one pair more, for whoever waits longest.
  const single = unmatched.find(({ helpChange }) => helpChange)!;
  await goTo(single.mentee.code);
  await card(single.mentee.code)
    .getByRole('button', { name: /^Что если: / })
    .click();
  await panel.getByRole('columnheader', { name: 'Станет' }).waitFor();
  await panel.getByRole('button', { name: 'Применить' }).click();
  await said('Изменения записаны');
  expect((await agreed()).cards).toHaveLength(cards.length + 1);
});

test('who would rather have each other is shown, and can be demanded to be nobody', async () => {
  const free = read(trial.workspace).cards.find(({ fixed, others }) => !fixed && others.length > 0)!;
  const other = free.others.at(-1)!;
  for (const [row, code, wish] of [
    [2, free.mentee.code, other.code],
    [3, other.code, free.mentee.code],
  ] as const) {
    typeText(trial.workspace, 'Пожелания', row, 'Код', code);
    typeText(trial.workspace, 'Пожелания', row, 'Первый выбор', wish);
  }
  await openMatching();
  await panel.getByText('Предпочли бы друг друга: 1').waitFor();
  await panel.getByText('Как подбирать').click();
  await panel.getByLabel('Взаимный выбор').check();
  await panel.locator('.ways:not([aria-busy])').waitFor();
  await panel.getByRole('button', { name: 'Подобрать так' }).click();
  await said(/Предложен/);
  expect(mentorOf(free.mentee.code)).toBe(other.code);
  expect(await view().textContent()).not.toContain('Предпочли бы друг друга');
  await agreed();
});

test('the sheet edited by hand is what the panel shows when it is opened again', async () => {
  const edited = read(trial.workspace).cards.find(({ fixed, others }) => !fixed && others.length > 0)!;
  const other = edited.others[0]!;
  const { rows } = sheetNamed(trial.workspace, 'Подбор');
  const at = (title: string): number => rows[0]!.values.indexOf(title) + 1;
  const row = rows.findIndex((each) => each?.values[at('Наставляемый') - 1] === edited.mentee.code) + 1;
  await page.getByRole('tablist', { name: 'Листы' }).getByRole('tab', { name: 'Подбор' }).click();
  const cell = page.locator(`td[data-row="${row}"][data-column="${at('Наставник')}"]`);
  await cell.dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(other.code);
  await page.keyboard.press('Enter');
  // The code may stand in another row as well: what counts is that the sheet has taken it here.
  while (mentorOf(edited.mentee.code) !== other.code) await page.waitForTimeout(50);
  await openMatching();
  await card(edited.mentee.code).getByText(other.name).first().waitFor();
  await card(edited.mentee.code).scrollIntoViewIfNeeded();
  expect(await card(edited.mentee.code).getAttribute('aria-label')).toContain(`${other.score} из 100`);
  await agreed();
  expect(await accessibilityFaults(page)).toEqual([]);
});
