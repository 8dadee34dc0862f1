/** Every view opens, says what it should, fits 300 px, is accessible, and shows people's words letter by letter. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { builtPage, fakeServer, openSidebar } from './fake-server';
import { MARKUP, OVERVIEW, PARTICIPANTS } from './invented';
import { NOTHING_COUNTED } from './invented-indicators';
import { proposals } from './invented-pairs';
import { PAPERS } from './invented-papers';
import { openTab, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Tabs and what each view must say. */
const VIEWS: readonly (readonly [tab: string, says: readonly string[]])[] = [
  ['Обзор', ['Сегодня 12 октября', 'Что сделать сегодня', '34 из 38', 'pahomova@example.org']],
  [
    'Анкеты',
    ['58 ответов', 'Опубликована 30 декабря 2025 г.', 'Не опубликована', 'Приём закрыт', 'По обращению'],
  ],
  ['Участники', ['Готовы к подбору', '3 человека ждут отметки о согласии', 'похожа на описку']],
  [
    'Подбор',
    ['Пары предложены 6 из 7 наставляемых', 'лучшее при ваших условиях, проверено', 'Игра на баяне'],
  ],
  ['Документы', ['2 пары ждут приказа', '№ 58-од от 12 октября · 21 пара', 'Не создан', '300 документов']],
  ['Показатели', ['Чего не хватает', '54,2 %', 'План выполнен', 'Рабочие показатели: 3']],
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
  ['form', 'Документы', ['Подготовить: Приказ'], 'Выбрано 2 из 3'],
  ['preview', 'Документы', ['Подготовить: Согласие', 'Посмотреть текст'], 'ПРИКАЗЫВАЮ'],
  [
    'created',
    'Документы',
    ['Подготовить: Согласие', 'Посмотреть текст', 'Создать 12 документов'],
    'Создано 12 документов.',
  ],
  ['signed', 'Документы', ['Подписан…: О закреплении'], 'Как на подписанной бумаге'],
  ['batch', 'Документы', ['Открыть список'], 'Участник 1'],
  ['readers', 'Документы', ['Ознакомление 2 из 5'], 'Срок прошёл: до 7 октября'],
  ['letters', 'Документы', ['Отправить письмами'], 'Уйдут 2 письма.'],
  ['templates', 'Документы', ['Шаблоны'], 'Свои документы: 1'],
  ['templates checked', 'Документы', ['Шаблоны', 'Проверить шаблоны'], 'Все шаблоны в порядке: 6.'],
];

test.each(BEHIND)('%s opens behind «%s»', async (_, tab, press, says) => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, tab);
  // All questionnaires unfolded.
  await page.locator('.fold').evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
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
  expect(await shown()).toContain(MARKUP);
  await page.getByRole('button', { name: 'Подготовить: Согласие' }).click();
  await page.getByRole('button', { name: 'Посмотреть текст' }).click();
  expect(await page.locator('.paper td').nth(12).textContent()).toBe(MARKUP);
  expect(await page.locator('.paper p').nth(2).innerText()).toBe(
    'О закреплении наставнических пар и групп\nна 2026–2027 учебный год',
  );
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
  server.answers.readIndicators = () => NOTHING_COUNTED;
  server.answers.readPapers = () => ({ ...PAPERS, needs: [], recent: [], more: 0, folderUrl: '' });
  const { page } = await openSidebar(browser, server);
  const says = {
    Обзор: 'Всё в порядке',
    Анкеты: 'Создайте их',
    Участники: 'Опубликуйте анкеты',
    Подбор: 'Предложить пары',
    Документы: 'Документов пока нет',
    Показатели: 'Показатели ещё не посчитаны',
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
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Настройки');
  await page.close();
});

test('the page is what HtmlService takes', () => {
  const script = /<script>([\s\S]*)<\/script>/.exec(builtPage())?.[1] ?? '';
  expect(script.length).toBeGreaterThan(10_000);
  expect(script.includes('//')).toBe(false);
  expect(script.includes('<!--')).toBe(false);
  expect([...script].every((letter) => letter.charCodeAt(0) < 128)).toBe(true);
});
