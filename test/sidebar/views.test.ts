/** Every view opens, says what it should, fits 300 px, is accessible, and shows people's words letter by letter. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { builtPage, fakeServer, openSidebar } from './fake-server';
import { MARKUP, OVERVIEW, PARTICIPANTS } from './invented';
import { proposals } from './invented-pairs';
import { openTab, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Tabs and what each view must say. */
const VIEWS: readonly (readonly [tab: string, says: readonly string[]])[] = [
  ['Обзор', ['Сегодня 12 октября', 'Что сделать сегодня', '34 из 38', 'pahomova@example.org']],
  ['Анкеты', ['58 ответов с 3 сентября', '1 ответ с 30 декабря 2025 г.', 'Не опубликована', 'Приём закрыт']],
  ['Участники', ['Готовы к подбору', '3 человека ждут отметки о согласии', 'похожа на описку']],
  [
    'Подбор',
    ['Пары предложены 6 из 7 наставляемых', 'лучшее при ваших условиях, проверено', 'Игра на баяне'],
  ],
  ['Документы', ['2 пары ждут приказа', '№ 51-од от 28 сентября · 21 пара', 'Не закончен', '1 пара']],
  ['Настройки', ['Полное наименование школы', 'Включён', 'Версия дополнения 0.1.0']],
];

const sticksOut = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const area = document.getElementById('page') as HTMLElement;
    return document.documentElement.scrollWidth > 300 || area.scrollWidth > area.clientWidth;
  });

test.each(VIEWS)('«%s» opens', async (tab, says) => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, tab);
  for (const text of says) expect(await textOf(page, '#page')).toContain(text);
  expect(await page.getByRole('tab', { name: tab }).getAttribute('aria-selected')).toBe('true');
  expect(await page.locator('.button.main').count()).toBeLessThanOrEqual(1);
  expect(await sticksOut(page)).toBe(false);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(server.faults).toEqual([]);
  await page.close();
});

/** Pages behind a view: how to get there and what stands there. */
const BEHIND: readonly (readonly [name: string, tab: string, press: readonly string[], says: string])[] = [
  ['QR code', 'Анкеты', ['Показать QR-код: Анкета ученика'], 'Скачать картинку'],
  ['consents', 'Участники', ['Отметить согласия'], 'С-021'],
  ['import', 'Участники', ['Загрузить ответы из таблицы', 'Сличить столбцы'], 'Найдено: 71 ответ'],
  ['many at once', 'Подбор', ['Принять все от…'], 'Будут приняты 3 пары из 6. Решить по одной: 3.'],
  ['other mentors', 'Подбор', ['Другой наставник для У-001'], 'Седова Раиса Никитична'],
  ['preview', 'Документы', ['Подготовить приказ'], 'ПРИКАЗЫВАЮ'],
  [
    'created',
    'Документы',
    ['Подготовить приказ', 'Создать приказ'],
    'Приказ № 58-од от 12 октября 2026 г.: 2 пары.',
  ],
  ['signed', 'Документы', ['Отметить подписанным: О закреплении'], 'Как на подписанной бумаге'],
];

test.each(BEHIND)('%s opens behind «%s»', async (_, tab, press, says) => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, tab);
  for (const name of press) await page.getByRole('button', { name }).click();
  await untilSays(page, says);
  expect(await sticksOut(page)).toBe(false);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(server.faults).toEqual([]);
  await page.close();
});

test('markup in answers is shown as typed in every view', async () => {
  const { page } = await openSidebar(browser);
  const shown = async (): Promise<string> => (await page.locator('#page').textContent()) ?? '';
  await openTab(page, 'Участники');
  expect(await shown()).toContain(MARKUP);
  await page.getByRole('button', { name: 'Загрузить ответы из таблицы' }).click();
  await page.getByRole('button', { name: 'Сличить столбцы' }).click();
  await page.getByText('Найдено').waitFor();
  expect(await shown()).toContain(MARKUP);
  await openTab(page, 'Подбор');
  expect(await page.locator('article').nth(2).textContent()).toContain(`Якушева ${MARKUP}`);
  await openTab(page, 'Документы');
  await page.getByRole('button', { name: 'Подготовить приказ' }).click();
  expect(await page.locator('.paper td').nth(10).textContent()).toBe(MARKUP);
  expect(await page.locator('#page img').count()).toBe(0);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  await page.close();
});

test('empty views say what to do', async () => {
  const server = fakeServer();
  server.answers.readOverview = () => ({ ...OVERVIEW, todo: [] });
  server.answers.readQuestionnaires = () => [];
  server.answers.readParticipants = () => ({ ...PARTICIPANTS, counts: [], remarks: [], waiting: [] });
  server.answers.readProposals = () => ({ ...proposals(0), madeAt: '', unmatched: [] });
  server.answers.readPapers = () => ({
    waitingPairs: 0,
    nextNumber: '1',
    today: OVERVIEW.today,
    recent: [],
    template: { title: '', url: '' },
    folderUrl: '',
  });
  const { page } = await openSidebar(browser, server);
  const says = {
    Обзор: 'Всё в порядке',
    Анкеты: 'Создайте их',
    Участники: 'Опубликуйте анкеты',
    Подбор: 'Предложить пары',
    Документы: 'Примите пары',
  };
  for (const [tab, text] of Object.entries(says)) {
    await openTab(page, tab);
    expect(await textOf(page, 'main')).toContain(text);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await page.close();
});

test('tabs are reached by arrows and opened by Enter', async () => {
  const { page } = await openSidebar(browser);
  await page.getByRole('tab', { name: 'Обзор' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Замечания' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Настройки');
  await page.close();
});

test('the page is what HtmlService takes', () => {
  const script = /<script>([\s\S]*)<\/script>/.exec(builtPage())?.[1] ?? '';
  expect(script.length).toBeGreaterThan(10_000);
  expect(script.includes('//')).toBe(false);
  expect(script.includes('<!--')).toBe(false);
  expect([...script].every((letter) => letter.charCodeAt(0) < 128)).toBe(true);
  expect(Buffer.byteLength(builtPage())).toBeLessThanOrEqual(150 * 1024);
});
