/** Deciding in «Подбор» from the keyboard alone, taking back, many at once. */

import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar, Refused } from './fake-server';
import { proposals } from './invented-pairs';
import { textOf } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openMatching(server: FakeServer = fakeServer()): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openSidebar(browser, server);
  await page.getByRole('tab', { name: 'Подбор' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('article').first().waitFor();
  return { page, server };
}

const activeCard = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.closest('article')?.dataset.mentee);
const codes = (page: Page): Promise<string[]> =>
  page
    .locator('article')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.mentee ?? ''));
const decisions = (server: FakeServer): unknown[] =>
  server.calls.flatMap(({ name, request }) =>
    name === 'decide' ? (request as { decisions: unknown[] }).decisions : [],
  );

/** Goes from the tab to the first card as a person without a mouse does. */
async function tabToCards(page: Page): Promise<void> {
  for (let i = 0; i < 15 && !(await activeCard(page)); i++) await page.keyboard.press('Tab');
  expect(await activeCard(page)).toBe('У-001');
}

test('arrows choose a card, Enter accepts, the focus goes to the next card', async () => {
  const { page, server } = await openMatching();
  await tabToCards(page);
  await page.keyboard.press('ArrowDown');
  expect(await activeCard(page)).toBe('У-002');
  await page.keyboard.press('Enter');
  await page.getByText('Принято: Тихонов Егор Денисович. Осталось 5.').waitFor();
  expect(await activeCard(page)).toBe('У-003');
  expect(await codes(page)).toEqual(['У-001', 'У-003', 'У-004', 'У-005', 'У-006', 'У-090']);
  expect(decisions(server)).toEqual([{ mentee: 'У-002', mentor: 'Н-002', decision: 'accept' }]);
  expect(await page.locator('#message-text').getAttribute('role')).toBe('status');
  await page.close();
});

test('what was accepted is taken back by Ctrl+Z and by the button', async () => {
  const { page, server } = await openMatching();
  await tabToCards(page);
  await page.keyboard.press('Enter');
  await page.getByText('Принято: Белова').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Предложения возвращены').waitFor();
  expect(await codes(page)).toContain('У-001');
  await page.locator('article').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await page.getByText('Предложения возвращены').waitFor();
  expect(await codes(page)).toContain('У-001');
  expect(server.calls.filter(({ name }) => name === 'undoDecisions').map(({ request }) => request)).toEqual([
    { pairs: ['ПР-У-001'] },
    { pairs: ['ПР-У-001'] },
  ]);
  await page.close();
});

test('decisions made while the server works are sent together afterwards', async () => {
  const { page, server } = await openMatching();
  const release = server.hold('decide');
  await tabToCards(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await page.locator('article[aria-busy=true]').count()).toBe(3);
  expect(await activeCard(page)).toBe('У-004');
  release();
  await page.waitForFunction(() => document.querySelectorAll('article').length === 4);
  const sent = server.calls.filter(({ name }) => name === 'decide').map(({ request }) => request);
  expect(sent.map((request) => (request as { decisions: unknown[] }).decisions.length)).toEqual([1, 2]);
  expect(await textOf(page, '#message-text')).toContain('Приняты 2');
  await page.close();
});

test('another mentor is chosen, a pair fixed, released and rejected by keys', async () => {
  const { page, server } = await openMatching();
  await tabToCards(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('свободных мест нет');
  await page.keyboard.press('Escape');
  expect(await activeCard(page)).toBe('У-001');
  expect(await page.locator('.others').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('Выбран другой наставник').waitFor();
  await page.keyboard.press('f');
  await page.getByText('Пара закреплена').waitFor();
  expect(await page.locator('article').first().getAttribute('aria-label')).toContain('закреплено');
  await page.keyboard.press('f');
  await page.getByText('Пара откреплена').waitFor();
  expect(await activeCard(page)).toBe('У-001');
  await page.keyboard.press('Delete');
  await page.getByText('больше не предлагается').waitFor();
  expect(await codes(page)).not.toContain('У-001');
  expect(decisions(server)).toEqual([
    { mentee: 'У-001', mentor: 'Н-002', decision: 'choose' },
    { mentee: 'У-001', mentor: 'Н-001', decision: 'fix' },
    { mentee: 'У-001', mentor: 'Н-001', decision: 'release' },
    { mentee: 'У-001', mentor: 'Н-001', decision: 'reject' },
  ]);
  await page.close();
});

test('only one card and its buttons are reached by Tab', async () => {
  const { page } = await openMatching();
  const reached = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.cards article, .cards button')].filter(
        (e) => e.tabIndex === 0,
      ).length,
  );
  expect(reached).toBe(5);
  await page.close();
});

test('chips filter the list', async () => {
  const { page } = await openMatching();
  await page.getByRole('button', { name: 'Слабые' }).click();
  expect(await codes(page)).toEqual(['У-005', 'У-006']);
  await page.getByRole('button', { name: 'Без пары' }).click();
  expect(await codes(page)).toEqual(['У-090']);
  await page.getByRole('button', { name: 'Закреплённые' }).click();
  expect(await codes(page)).toEqual(['У-004']);
  expect(await page.getByRole('button', { name: 'Закреплённые' }).getAttribute('aria-pressed')).toBe('true');
  await page.close();
});

test('many are accepted after saying how many', async () => {
  const { page, server } = await openMatching();
  await page.getByRole('button', { name: 'Принять все от…' }).click();
  await page.getByLabel('От скольких баллов').fill('80');
  expect(await page.locator('#view').textContent()).toContain('Будут приняты');
  expect(decisions(server)).toEqual([]);
  await page.getByRole('button', { name: 'Принять 2' }).click();
  await page.locator('#message').getByText('Приняты').waitFor();
  expect(await codes(page)).toEqual(['У-003', 'У-004', 'У-005', 'У-006', 'У-090']);
  await page.getByText('Приняты, ждут приказа: 2').waitFor();
  await page.close();
});

test('decisions marked in the sheet are carried out by one press', async () => {
  const server = fakeServer();
  server.answers.readProposals = () => ({ ...proposals(6), pendingInSheet: 3 });
  const { page } = await openMatching(server);
  expect(await textOf(page, '.panel')).toContain('отмечены 3 решения');
  await page.getByRole('button', { name: 'Выполнить' }).click();
  await page.locator('.panel').waitFor({ state: 'detached' });
  expect(server.calls.at(-1)).toEqual({ name: 'decide', request: { decisions: [] } });
  await page.close();
});

test('a refused decision brings the card back and can be repeated', async () => {
  const server = fakeServer();
  const carryOut = server.answers.decide;
  server.answers.decide = () => {
    throw new Refused([
      {
        happened: 'Сейчас с таблицей работает другой запуск.',
        data: 'Ничего не изменено.',
        todo: 'Повторите.',
        repair: 'retry',
      },
    ]);
  };
  const { page } = await openMatching(server);
  await tabToCards(page);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('другой запуск').waitFor();
  expect(await codes(page)).toContain('У-001');
  expect(await page.locator('article[aria-busy=true]').count()).toBe(0);
  server.answers.decide = carryOut;
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByText('Принято: Белова').waitFor();
  await page.close();
});

test('a thousand proposals open in portions and are walked by arrows', async () => {
  const server = fakeServer();
  server.answers.readProposals = () => proposals(1020);
  const { page } = await openMatching(server);
  expect(await page.locator('article').count()).toBe(50);
  await page.locator('article').nth(49).focus();
  await page.keyboard.press('ArrowDown');
  expect(await activeCard(page)).toBe('У-051');
  expect(await page.locator('article').count()).toBe(100);
  expect(await textOf(page, '#view')).toContain('1020 из 1021 наставляемого');
  await page.close();
});
