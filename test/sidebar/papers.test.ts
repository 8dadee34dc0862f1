/** «Документы»: what is needed, the catalogue, the cards and what is done with a paper. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar, Refused } from './fake-server';
import { TODAY } from './invented';
import { IN_FORCE, PAPERS, paper } from './invented-papers';
import { openTab, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openPapers(server: FakeServer = fakeServer()): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  return { page, server };
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const card = (page: Page, code: string) => page.locator(`[data-code="${code}"]`);
const cardText = async (page: Page, code: string): Promise<string> =>
  ((await card(page, code).textContent()) ?? '').replace(/\s+/g, ' ');
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

test('what waits comes first, with one main button and a way to each form', async () => {
  const { page, server } = await openPapers();
  expect(await page.locator('.button.main').allTextContents()).toEqual(['Подготовить']);
  await press(page, 'Подготовить: Согласие');
  await untilSays(page, 'Выбрано 12 из 13');
  expect(requests(server, 'readPaperForm')).toEqual([{ kind: 'consentGuardian' }]);
  await page.keyboard.press('Escape');
  await untilSays(page, 'Что нужно сейчас');
  expect(await focused(page)).toBe('Подготовить: Согласие законного представителя');
  await page.close();
});

test('papers and letters that wait go on by a press; a pause says when they go on by themselves', async () => {
  const server = fakeServer();
  server.answers.readPapers = () => ({
    ...PAPERS,
    queue: { waiting: 120, pausedUntil: '' },
    mail: { waiting: 1, pausedUntil: '' },
  });
  const { page } = await openPapers(server);
  await untilSays(
    page,
    '120 документов ждут создания. Продолжим сами в течение часа. Не нужны – «Отменить оставшиеся» в списке ниже.',
  );
  await untilSays(page, '1 письмо ждёт отправки. Продолжим сами в течение часа. Не нужны – «Отменить…».');
  expect(await page.locator('.button.main').allTextContents()).toEqual(['Продолжить']);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Отменить…');
  await press(page, 'Не отправлять');
  await page.locator('#page[aria-busy=false]').waitFor();
  expect(requests(server, 'cancelMail')).toHaveLength(1);
  server.answers.readPapers = () => ({
    ...PAPERS,
    queue: { waiting: 120, pausedUntil: '2026-11-22T14:05:00' },
    mail: { waiting: 2, pausedUntil: `${TODAY}T09:30:00` },
  });
  await openTab(page, 'Документы');
  await untilSays(
    page,
    'Google на сегодня больше не даёт создать документы. Продолжим сами после 14:05 22 ноября.',
  );
  await untilSays(page, 'больше не даёт отправить письма. Продолжим сами после 9:30 12 октября.');
  expect(await page.getByRole('button', { name: /^Продолжить созд/ }).count()).toBe(0);
  await page.close();
});

test('the catalogue is folded by groups and searched by title; Enter opens what is found', async () => {
  const { page, server } = await openPapers();
  expect(await page.locator('details[open]').count()).toBe(0);
  await page.getByText('Приказы: 3').click();
  expect(await textOf(page, 'details[open]')).toContain(
    'Приказ о назначении куратора Действует, документов: 1',
  );
  await page.getByLabel('Найти документ').fill('ПРОТОКОЛ зас');
  expect(await page.locator('details:not([hidden]) li:not([hidden])').allTextContents()).toEqual([
    'Протокол заседания',
  ]);
  expect(await page.locator('details[open]:not([hidden]) summary').allTextContents()).toEqual([
    expect.stringMatching(/: 1$/),
  ]);
  await page.getByLabel('Найти документ').fill('нет такого');
  await untilSays(page, 'Такого документа нет.');
  await page.getByLabel('Найти документ').fill('');
  expect(await page.locator('details[open] summary').allTextContents()).toEqual(['Приказы: 3']);
  await page.getByLabel('Найти документ').fill('перечень');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Посмотреть текст' }).waitFor();
  expect(requests(server, 'readPaperForm')).toEqual([{ kind: 'placeholderList' }]);
  await page.keyboard.press('Escape');
  await untilSays(page, 'Последние документы');
  expect(await page.getByLabel('Найти документ').inputValue()).toBe('перечень');
  await page.close();
});

test('cards say what a paper is, how far it is and why it was not made', async () => {
  const { page } = await openPapers();
  expect(await cardText(page, 'Д-006')).toContain('Номер и дата – при подписании');
  expect(await cardText(page, 'Д-005')).toContain('№ 58-од от 12 октября · 21 пара');
  expect(await cardText(page, 'Д-004')).toContain('Не создан');
  expect(await cardText(page, 'Д-004')).toContain('Впишите его в лист «Наставники».');
  expect(await cardText(page, 'Д-003')).toContain('№ 12-од от 3 ноября 2025 г.');
  expect(await cardText(page, 'bmh4k2x')).toContain(
    'Создано 280, не создано 3, ждут 17, отправлено писем 40, не отправлено 2.',
  );
  expect(await card(page, 'Д-005').getByRole('link', { name: 'PDF' }).getAttribute('href')).toBe(
    'https://docs.example.org/d/Д-005/export?format=pdf',
  );
  await untilSays(page, 'Более ранние на листе «Документы»: 12 записей.');
  await page.close();
});

test('a paper is signed with the number and the day of the paper itself', async () => {
  const { page, server } = await openPapers();
  await press(page, 'Подписан…: О закреплении');
  expect(await page.locator('.panel').getByLabel('Номер').inputValue()).toBe('58-од');
  await page.locator('.panel').getByLabel('Дата').fill('');
  await page.locator('.panel').getByRole('button', { name: 'Подписан' }).click();
  await untilSays(page, 'Укажите дату.');
  await page.locator('.panel').getByLabel('Номер').fill(' 60-од ');
  await page.locator('.panel').getByLabel('Дата').fill('2026-10-15');
  await page.locator('.panel').getByRole('button', { name: 'Подписан' }).click();
  await page.locator('#message-text').getByText('Подписано: № 60-од от 15').waitFor();
  expect(requests(server, 'signPaper')).toEqual([{ code: 'Д-005', number: '60-од', day: '2026-10-15' }]);
  expect(await cardText(page, 'Д-005')).toContain('Действует');
  expect(await card(page, 'Д-005').getAttribute('class')).toContain('changed');
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.code)).toBe('Д-005');
  await page.close();
});

test('a number that is taken is refused in words and may be corrected', async () => {
  const server = fakeServer();
  const sign = server.answers.signPaper;
  server.answers.signPaper = () => {
    throw new Refused([{ happened: 'Номер 58-од занят.', data: 'Ничего не изменено.', todo: '' }]);
  };
  const { page } = await openPapers(server);
  await press(page, 'Подписан…: О закреплении');
  await page.locator('.panel').getByRole('button', { name: 'Подписан' }).click();
  await page.getByRole('alert').getByText('Номер 58-од занят.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  server.answers.signPaper = sign;
  await page.locator('.panel').getByLabel('Номер').fill('61-од');
  await page.locator('.panel').getByRole('button', { name: 'Подписан' }).click();
  await page.locator('#message-text').getByText('№ 61-од').waitFor();
  await page.close();
});

test('what has no way back is asked about first; Esc leaves the question', async () => {
  const { page, server } = await openPapers();
  const more = card(page, 'Д-005').getByRole('button', { name: 'Ещё' });
  await more.focus();
  await page.keyboard.press('Enter');
  expect(await card(page, 'Д-005').locator('.drawer li').allTextContents()).toEqual([
    'Отправить письмом',
    'Создать заново',
    'Отменить',
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await untilSays(page, 'его номер освободится');
  expect(requests(server, 'cancelPaper')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.locator('.panel').count()).toBe(0);
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await textOf(page, 'h1')).toBe('Документы');
  await more.click();
  await press(page, 'Отменить: О закреплении');
  await press(page, 'Отменить документ');
  await page.locator('#message-text').getByText('Документ отменён.').waitFor();
  expect(requests(server, 'cancelPaper')).toEqual([{ code: 'Д-005' }]);
  expect(await cardText(page, 'Д-005')).toContain('Отменён');
  await page.close();
});

test('a draft is made anew after a question, one that was not made at once', async () => {
  const { page, server } = await openPapers();
  await card(page, 'Д-005').getByRole('button', { name: 'Ещё' }).click();
  await press(page, 'Создать заново: О закреплении');
  await untilSays(page, 'вписано в него вручную, пропадёт');
  await page.locator('.panel').getByRole('button', { name: 'Создать заново' }).click();
  await untilSays(page, 'Документ создан');
  await press(page, 'К документам');
  await untilSays(page, 'Последние документы');
  await press(page, 'Создать заново: Приглашение');
  await untilSays(page, 'Документ создан');
  expect(requests(server, 'redoPaper')).toEqual([{ code: 'Д-005' }, { code: 'Д-004' }]);
  expect(requests(server, 'runPapers')).toHaveLength(2);
  await page.close();
});

test('a paper in force is put out of force', async () => {
  const { page, server } = await openPapers();
  await card(page, 'Д-003').getByRole('button', { name: 'Ещё' }).click();
  await press(page, 'Утратил силу: О назначении');
  await page.locator('.panel').getByRole('button', { name: 'Утратил силу' }).click();
  await untilSays(page, 'Отмечено: документ утратил силу.');
  expect(requests(server, 'retirePaper')).toEqual([{ code: 'Д-003' }]);
  await page.close();
});

test('when papers cannot be read the templates are still to be had', async () => {
  const server = fakeServer();
  server.answers.readPapers = () => {
    throw new Error('Exceeded maximum execution time');
  };
  const { page } = await openPapers(server);
  await page.getByRole('alert').getByText('Google прервал действие.').waitFor();
  await page.getByRole('button', { name: 'Шаблоны', exact: true }).click();
  await untilSays(page, 'Тексты документов – ваши');
  await page.close();
});

test('a mistyped number of a paper in force is mended, a retired paper comes back into force', async () => {
  const { page, server } = await openPapers();
  const more = card(page, 'Д-003').getByRole('button', { name: 'Ещё' });
  await more.click();
  await press(page, 'Исправить номер и дату…: О назначении');
  const panel = page.locator('.panel');
  expect(await panel.getByLabel('Номер').inputValue()).toBe('12-од');
  expect(await panel.getByLabel('Дата').inputValue()).toBe('2025-11-03');
  expect(await panel.textContent()).toContain('окончание («-од») добавится само.');
  await panel.getByLabel('Номер').fill('13');
  await panel.getByRole('button', { name: 'Исправить' }).click();
  const message = page.locator('#message-text');
  await message.getByText('Исправлено: № 13 от').waitFor();
  expect(await message.textContent()).toMatch(/2025\sг\.$/);
  expect(requests(server, 'signPaper')).toEqual([{ code: 'Д-003', number: '13', day: '2025-11-03' }]);
  await more.click();
  await press(page, 'Утратил силу: О назначении');
  expect(await panel.textContent()).not.toContain('пары');
  await panel.getByRole('button', { name: 'Утратил силу' }).click();
  await untilSays(page, 'Отмечено: документ утратил силу.');
  await more.click();
  await press(page, 'Вернуть в силу…: О назначении');
  await panel.getByRole('button', { name: 'Вернуть в силу' }).click();
  await message.getByText('Снова в силе: № 13').waitFor();
  await page.close();
});

test('pairs outlive their order; a paper without a number frees none', async () => {
  const server = fakeServer();
  const { actions } = IN_FORCE;
  const order = paper('Д-021', { number: '57-од', day: TODAY, state: 'действует', actions });
  const letter = paper('Д-022', {
    kind: 'Приглашение',
    title: 'Приглашение',
    numbered: false,
    actions: { ...actions, retire: false, cancel: true },
  });
  server.answers.readPapers = () => ({ ...PAPERS, recent: [{ paper: order }, { paper: letter }] });
  const { page } = await openPapers(server);
  const choose = async (code: string, way: RegExp): Promise<string> => {
    const way_ = card(page, code).getByRole('button', { name: way });
    if ((await way_.count()) === 0) await card(page, code).getByRole('button', { name: 'Ещё' }).click();
    await way_.click();
    return cardText(page, code);
  };
  expect(await choose('Д-021', /^Утратил силу/)).toContain('пары останутся утверждёнными');
  const cancel = await choose('Д-022', /^Отменить/);
  expect(cancel).toContain('уйдёт в корзину Диска. Строка');
  await page.close();
});
