/** Letters and acknowledgements: the dry run, sending, limits, cancelling; marks and taking them back. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar } from './fake-server';
import { TODAY } from './invented';
import { MAIL, NO_MAIL } from './invented-papers';
import { openTab, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Отправить', exact: true }).click();

async function openMail(server: FakeServer): Promise<Page> {
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await press(page, 'Отправить письмами');
  await untilSays(page, 'Отправка писем');
  await page.locator('#page[aria-busy=false]').waitFor();
  return page;
}

test('who gets what is shown before anything is sent', async () => {
  const server = fakeServer();
  const page = await openMail(server);
  await untilSays(page, 'Уйдут 2 письма.');
  expect(await page.getByText('не подписан').count()).toBe(0);
  const view = await textOf(page, '#view');
  expect(view).toContain('sedova@example.org, avdeev@example.org');
  expect(view).toContain('В базе нет адреса электронной почты.');
  const planned = requests(server, 'planMail') as readonly { codes: readonly string[] }[];
  expect(planned[0]?.codes).toHaveLength(36);
  expect(requests(server, 'stageMail')).toEqual([]);
  await send(page);
  await untilSays(page, 'Отправлены 2 письма.');
  expect(requests(server, 'stageMail')).toEqual([{ codes: ['Д-010', 'Д-011'] }]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('more than Google lets today: how much goes now and that the rest goes by itself', async () => {
  const server = fakeServer();
  server.answers.planMail = () => ({
    ...MAIL,
    letters: Array.from({ length: 280 }, () => MAIL.letters[0]!),
  });
  const page = await openMail(server);
  await untilSays(
    page,
    'Уйдёт 280 писем. Google сегодня позволит ещё 95 адресов: остальные уйдут завтра сами.',
  );
  expect(await page.locator('details[open] summary').allTextContents()).toEqual(['Не отправить: 1']);
  server.answers.planMail = () => ({ ...MAIL, left: 0 });
  await page.keyboard.press('Escape');
  await untilSays(page, 'Последние документы');
  await press(page, 'Отправить письмами');
  await untilSays(page, 'Сегодня Google больше не отправляет: письма уйдут завтра сами.');
  server.answers.planMail = () => ({ ...MAIL, letters: [] });
  await page.keyboard.press('Escape');
  await untilSays(page, 'Последние документы');
  await press(page, 'Отправить письмами');
  await untilSays(page, 'Отправлять нечего.');
  expect(await page.getByRole('button', { name: 'Отправить', exact: true }).count()).toBe(0);
  await page.close();
});

test('at the limit of the day the rest may be cancelled', async () => {
  const server = fakeServer();
  server.answers.runMail = () => ({ ...NO_MAIL, sent: 1, waiting: 1, pausedUntil: '2026-10-13T14:05:00' });
  const page = await openMail(server);
  await send(page);
  await untilSays(
    page,
    'Отправлено 1 из 2. Google на сегодня больше не даёт отправить письма. Продолжим сами после 14:05 13 октября.',
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Не отправлять остальные');
  await untilSays(page, 'Последние документы');
  expect(requests(server, 'cancelMail')).toHaveLength(1);
  await page.close();
});

test('letters that could not be sent are counted, the reason stands on the card', async () => {
  const server = fakeServer();
  server.answers.runMail = () => ({ ...NO_MAIL, sent: 1, failed: 1 });
  const page = await openMail(server);
  await send(page);
  await untilSays(page, 'Не отправлено 1 письмо: причина – в карточке документа.');
  await press(page, 'К документам');
  await untilSays(page, 'Последние документы');
  await page.close();
});

test('one paper is sent from its card', async () => {
  const server = fakeServer();
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await press(page, 'Ещё: О закреплении');
  await press(page, 'Отправить письмом: О закреплении');
  await untilSays(page, 'Уйдут 2 письма.');
  expect(requests(server, 'planMail')).toEqual([{ codes: ['Д-005'] }]);
  await page.close();
});

async function openReaders(server: FakeServer): Promise<Page> {
  const { page } = await openSidebar(browser, server);
  await page.setViewportSize({ width: 300, height: 420 });
  await openTab(page, 'Документы');
  await press(page, 'Ознакомление 2 из 5');
  await untilSays(page, 'Выбрать всех');
  return page;
}

test('who has read a paper is marked, many at once, and the mark is taken back', async () => {
  const server = fakeServer();
  const page = await openReaders(server);
  await untilSays(page, 'Срок прошёл: до 7 октября');
  expect(await textOf(page, '#view')).toContain('До 17 октября');
  await press(page, 'Отметить ознакомленными');
  await page.getByText('Отметьте хотя бы одного человека.').waitFor();
  const seen = await page.getByText('Отметьте хотя бы одного человека.').evaluate((words) => {
    const [inner, outer] = [words, document.getElementById('page')!].map((e) => e.getBoundingClientRect());
    return inner!.top >= outer!.top && inner!.bottom <= outer!.bottom;
  });
  expect(seen).toBe(true);
  await page.getByLabel('Выбрать всех').check();
  await untilSays(page, 'Отмечено: 3 человека');
  await page.getByLabel('День ознакомления').fill('2026-10-13');
  await press(page, 'Отметить ознакомленными');
  await untilSays(page, 'Этот день ещё не наступил.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('День ознакомления').fill('2026-10-11');
  await press(page, 'Отметить ознакомленными');
  await untilSays(page, 'Ознакомлены все.');
  const rows = ['Д-003-1', 'Д-003-2', 'Д-003-3'];
  expect(requests(server, 'markRead')).toEqual([{ paper: 'Д-003', rows, day: '2026-10-11' }]);
  await page.getByRole('button', { name: 'Отменить' }).click();
  await untilSays(page, 'Выбрать всех');
  expect(requests(server, 'markRead')[1]).toEqual({ paper: 'Д-003', rows, day: '' });
  await page.close();
});

test('one mark is taken back by itself', async () => {
  const server = fakeServer();
  const page = await openReaders(server);
  await press(page, 'Снять отметку: Вяткина');
  await untilSays(page, 'Отметка снята: 1 человек.');
  expect(requests(server, 'markRead')).toEqual([{ paper: 'Д-003', rows: ['Д-003-4'], day: '' }]);
  expect(await page.getByLabel('День ознакомления').inputValue()).toBe(TODAY);
  await page.keyboard.press('Escape');
  await untilSays(page, 'Последние документы');
  await page.close();
});

test('drafts among the letters are spoken of', async () => {
  const server = fakeServer();
  server.answers.planMail = () => ({ ...MAIL, unsigned: 2 });
  const page = await openMail(server);
  await untilSays(page, '2 документа ещё не подписаны: уйдут проекты.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});
