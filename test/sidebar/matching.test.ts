/** Deciding in «Подбор» from the keyboard alone, taking back, many at once. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { fakeServer, Refused } from './fake-server';
import { proposals } from './invented-pairs';
import { activeCard, codes, decisions, goToCard, openMatching, requests, textOf } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Goes from the tab to the first card as a person without a mouse does. */
async function tabToCards(page: Page): Promise<void> {
  for (let i = 0; i < 15 && !(await activeCard(page)); i++) await page.keyboard.press('Tab');
  expect(await activeCard(page)).toBe('У-001');
}

test('arrows choose a card, Enter accepts, the focus goes to the next card', async () => {
  const { page, server } = await openMatching(browser);
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
  const { page, server } = await openMatching(browser);
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
  const { page, server } = await openMatching(browser);
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
  const { page, server } = await openMatching(browser);
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
    { mentee: 'У-001', mentor: 'Н-002', decision: 'fix' },
    { mentee: 'У-001', mentor: 'Н-002', decision: 'release' },
    { mentee: 'У-001', mentor: 'Н-002', decision: 'reject' },
  ]);
  await page.close();
});

test('only one card and its buttons are reached by Tab', async () => {
  const { page } = await openMatching(browser);
  const reached = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.cards article, .cards button, .cards summary')].filter(
        (e) => e.tabIndex === 0,
      ).length,
  );
  expect(reached).toBe(7);
  await page.close();
});

test('chips filter the list', async () => {
  const { page } = await openMatching(browser);
  await page.getByRole('button', { name: 'Слабые' }).click();
  expect(await codes(page)).toEqual(['У-005', 'У-006']);
  await page.getByRole('button', { name: 'Без пары' }).click();
  expect(await codes(page)).toEqual(['У-090']);
  await page.getByRole('button', { name: 'Закреплённые' }).click();
  expect(await codes(page)).toEqual(['У-004']);
  expect(await page.getByRole('button', { name: 'Закреплённые' }).getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: 'Спорные' }).click();
  expect(await codes(page)).toEqual(['У-006']);
  expect(await textOf(page, 'article')).toContain('подошёл бы лучше: 88 против 31');
  await page.locator('.chips').getByRole('button', { name: 'В первую очередь' }).click();
  expect(await codes(page)).toEqual(['У-002']);
  await page.close();
});

test('many are accepted after saying how many', async () => {
  const { page, server } = await openMatching(browser);
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
  const { page } = await openMatching(browser, server);
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
  const { page } = await openMatching(browser, server);
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
  const { page } = await openMatching(browser, server);
  expect(await page.locator('article').count()).toBe(50);
  await page.locator('article').nth(49).focus();
  await page.keyboard.press('ArrowDown');
  expect(await activeCard(page)).toBe('У-051');
  expect(await page.locator('article').count()).toBe(100);
  expect(await textOf(page, '#view')).toContain('1020 из 1021 наставляемого');
  await page.close();
});

test('a rejected pair is allowed again by «Отменить», by Ctrl+Z and from the list', async () => {
  const { page, server } = await openMatching(browser);
  await goToCard(page, 'У-003');
  await page.keyboard.press('Delete');
  await page.getByText('больше не предлагается').waitFor();
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await page.getByText('снова можно предлагать').waitFor();
  expect(await codes(page)).toContain('У-003');
  expect(await activeCard(page)).toBe('У-003');
  await page.keyboard.press('Delete');
  await page.getByText('больше не предлагается').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('снова можно предлагать').waitFor();
  await goToCard(page, 'У-002');
  await page.keyboard.press('Delete');
  await page.getByText('Не предлагать: 1').click();
  await page.getByRole('button', { name: 'Разрешить снова: Тихонов' }).click();
  await page.getByText('снова можно предлагать').waitFor();
  expect(await codes(page)).toContain('У-002');
  expect(decisions(server).map(({ mentee, mentor, decision }) => `${mentee} ${mentor} ${decision}`)).toEqual([
    'У-003 Н-003 reject',
    'У-003 Н-003 allow',
    'У-003 Н-003 reject',
    'У-003 Н-003 allow',
    'У-002 Н-002 reject',
    'У-002 Н-002 allow',
  ]);
  await page.close();
});

test('a card says the share of each reason, what speaks against, and what others cost', async () => {
  const { page } = await openMatching(browser);
  const card = await textOf(page, 'article');
  expect(card).toContain('«Подготовка к олимпиадам»+42 из 100');
  await page.locator('article summary').first().click();
  await page.getByText('Формат встреч разный').first().waitFor();
  expect(await page.getByText('Общие интересы: робототехника').first().isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Другой наставник для У-001' }).click();
  // Only the card that was opened is open after the page is drawn anew.
  expect(await page.locator('article details[open]').count()).toBe(1);
  expect(await textOf(page, '.drawer')).toContain('У-006 останется без пары');
  expect(await page.locator('.drawer [data-other]').count()).toBe(3);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('a mentee without a pair: why, what would help, and a mentor chosen at a known price', async () => {
  const { page, server } = await openMatching(browser);
  await page.getByRole('button', { name: 'Без пары' }).click();
  await page.getByText('Почему').click();
  expect(await textOf(page, 'article')).toContain('28 наставников: другая форма наставничества');
  expect(await textOf(page, 'article .help')).toContain('Ещё одно место у наставника');
  await goToCard(page, 'У-090');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('−12,6 балла всего');
  await page.keyboard.press('Enter');
  await page.getByText('Выбран другой наставник').waitFor();
  expect(decisions(server)).toEqual([{ mentee: 'У-090', mentor: 'Н-003', decision: 'choose' }]);
  await page.close();
});

test('priority is asked about first, because pairs are proposed anew', async () => {
  const { page, server } = await openMatching(browser);
  await goToCard(page, 'У-001');
  await page.keyboard.press('p');
  expect(await textOf(page, '.drawer')).toContain('Пары предложим заново');
  expect(requests(server, 'proposePairs')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await activeCard(page)).toBe('У-001');
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await page.getByText('пары предложены заново').waitFor();
  expect(requests(server, 'proposePairs')).toEqual([
    { changes: [{ kind: 'priority', mentee: 'У-001', on: true }] },
  ]);
  expect(await page.locator('article').first().getAttribute('aria-label')).toContain('в первую очередь');
  await page.getByRole('button', { name: 'Ещё' }).first().click();
  await page.getByRole('button', { name: 'Не в первую очередь' }).click();
  await page.locator('.drawer').getByRole('button', { name: 'Предложить заново' }).click();
  await page.locator('article').first().getByText('В первую очередь').waitFor({ state: 'detached' });
  await page.close();
});

test('the menu of a card opens by its button and closes by Esc', async () => {
  const { page } = await openMatching(browser);
  const more = page.getByRole('button', { name: 'Ещё' }).first();
  await more.focus();
  await page.keyboard.press('Enter');
  expect(await more.getAttribute('aria-expanded')).toBe('true');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Обменять с…');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.locator('.drawer').count()).toBe(0);
  expect(await activeCard(page)).toBe('У-001');
  await page.close();
});
