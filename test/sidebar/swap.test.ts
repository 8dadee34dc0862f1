/** «Обменять наставников»: two pairs seen before and after, exchanged, and exchanged back. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer } from './fake-server';
import { activeCard, decisions, goToCard, openMatching, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openSwap(server: FakeServer = fakeServer()): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openMatching(browser, server);
  await goToCard(page, 'У-001');
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: 'Обменять наставников' }).waitFor();
  return { page, server };
}

test('both sides and the price are shown before, and «Отменить» swaps back', async () => {
  const { page, server } = await openSwap();
  // Whoever has the same mentor is nobody to exchange with.
  expect(
    await page
      .getByLabel('С кем обменяться')
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
  ).toEqual(['', 'У-002', 'У-003', 'У-005', 'У-006']);
  await page.getByLabel('С кем обменяться').selectOption('У-002');
  await untilSays(page, 'Всего: +1 пара, −1,4 балла.');
  expect(requests(server, 'tryChanges')).toEqual([
    {
      changes: [
        { kind: 'pair', mentee: 'У-001', mentor: 'Н-002' },
        { kind: 'pair', mentee: 'У-002', mentor: 'Н-001' },
      ],
    },
  ]);
  expect(await page.locator('.bullets li').allTextContents()).toEqual([
    'У-001: новый наставник – Н-002',
    'У-002: новый наставник – Н-001',
  ]);
  expect(decisions(server)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Обменять' }).click();
  await page.getByText('Обменено, обе пары закреплены.').waitFor();
  expect(await page.locator('article').first().getAttribute('aria-label')).toContain('Седова');
  expect(await page.locator('article').nth(1).getAttribute('aria-label')).toContain('Журавлёв');
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await page.locator('article[aria-label*="Белова"][aria-label*="Журавлёв"]').waitFor();
  expect(decisions(server)).toEqual([
    { mentee: 'У-001', mentor: 'Н-002', decision: 'swap', other: 'У-002' },
    { mentee: 'У-001', mentor: 'Н-001', decision: 'swap', other: 'У-002' },
  ]);
  await page.close();
});

test('Esc leaves without a decision, and without a choice nothing is sent', async () => {
  const { page, server } = await openSwap();
  await page.getByRole('button', { name: 'Обменять' }).click();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Подбор' }).waitFor();
  expect(await activeCard(page)).toBe('У-001');
  expect(decisions(server)).toEqual([]);
  await page.close();
});

test('a swap that the server refuses is not called done', async () => {
  const server = fakeServer();
  const board = server.answers.readProposals;
  server.answers.decide = async () => ({
    pairs: [],
    proposals: await board(undefined),
    troubles: [
      { happened: 'Пары уже изменились.', data: 'Ничего не изменено.', todo: 'Откройте раздел снова.' },
    ],
  });
  const { page } = await openSwap(server);
  await page.getByLabel('С кем обменяться').selectOption('У-002');
  await page.getByRole('button', { name: 'Обменять' }).click();
  await page.getByRole('alert').getByText('Пары уже изменились').waitFor();
  expect(await textOf(page, '#message-text')).toBe('');
  await page.close();
});
