/** «Как подбирать»: the switches with their prices, and proposing as they stand. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar, Refused } from './fake-server';
import { OPTIONS, proposals } from './invented-pairs';
import { openMatching, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openWays(server: FakeServer = fakeServer()): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openMatching(browser, server);
  await page.getByText('Как подбирать').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Что важнее').waitFor();
  return { page, server };
}

test('every switch shows its price as the server has counted it', async () => {
  const { page, server } = await openWays();
  expect(requests(server, 'compareWays')).toEqual([{}]);
  const says = {
    many: '58 пар, средний балл 71,4',
    quality: '49 пар, средний балл 80,3',
    floor: 'Цена: −3 пары, −120,3 балла. Без потери пар – до 43.',
    fewest: 'Изменятся 3 пары; лучшее заново изменит 11: +2,4 балла.',
    mutual: 'Без этого таких пар: 2. Цена: −1 пара, −1,2 балла.',
  };
  for (const [key, text] of Object.entries(says)) {
    expect(await textOf(page, `#ways-price-${key}`)).toBe(text);
  }
  expect(await page.getByLabel('Участие').isChecked()).toBe(true);
  expect(await page.getByLabel('Менять как можно меньше').isChecked()).toBe(true);
  expect(await page.getByLabel('Наименьший балл пары').inputValue()).toBe('40');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('a changed switch asks for the prices anew; those on cost what they cost', async () => {
  const { page, server } = await openWays();
  await page.getByLabel('Взаимный выбор').focus();
  await page.keyboard.press('Space');
  await untilSays(page, '57 пар, средний балл 71,4');
  // Still the price of the mutual choice itself, though it is on now.
  expect(await textOf(page, '#ways-price-mutual')).toBe('Без этого таких пар: 2. Цена: −1 пара, −1,2 балла.');
  await page.getByLabel('Качество').check();
  await page.getByLabel('Каждая пара прибавляет').fill('60');
  await page.getByLabel('Наименьший балл пары').fill('45');
  await untilSays(page, '45 пар, средний балл 80,3');
  expect(await page.getByLabel('Ни одной пары ниже').isChecked()).toBe(true);
  expect(requests(server, 'compareWays').at(-1)).toEqual({
    options: { quality: 60, floor: 45, fewestChanges: true, mutual: true },
  });
  expect(requests(server, 'proposePairs')).toEqual([]);
  await page.close();
});

test('an answer that comes too late is not shown', async () => {
  const { page, server } = await openWays();
  const count = server.answers.compareWays;
  let release = (): void => undefined;
  server.answers.compareWays = async (request) => {
    if (request.options?.mutual) {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    return count(request);
  };
  await page.getByLabel('Взаимный выбор').check();
  while (requests(server, 'compareWays').length < 2) await page.waitForTimeout(20);
  await page.getByLabel('Взаимный выбор').uncheck();
  await page.getByLabel('Менять как можно меньше').uncheck();
  await page.locator('.ways:not([aria-busy])').waitFor();
  release();
  await page.waitForTimeout(100);
  expect(await textOf(page, '#ways-price-many')).toBe('58 пар, средний балл 71,4');
  expect(requests(server, 'compareWays').at(-1)).toEqual({ options: { ...OPTIONS, fewestChanges: false } });
  await page.close();
});

test('pairs are proposed in the way chosen, and a number that is none is not sent', async () => {
  const { page, server } = await openWays();
  await page.getByLabel('Качество').check();
  await page.getByLabel('Каждая пара прибавляет').fill('150');
  await page.getByRole('button', { name: 'Подобрать так' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('ways-points');
  expect(await page.locator('#ways-points').getAttribute('aria-invalid')).toBe('true');
  expect(requests(server, 'proposePairs')).toEqual([]);
  await page.getByLabel('Каждая пара прибавляет').fill('32.5');
  await page.getByRole('button', { name: 'Подобрать так' }).click();
  expect(requests(server, 'proposePairs')).toEqual([]);
  await page.getByLabel('Каждая пара прибавляет').fill('55');
  await page.getByRole('button', { name: 'Подобрать так' }).click();
  await page.getByText('Предложены 6').waitFor();
  expect(requests(server, 'proposePairs')).toEqual([{ options: { ...OPTIONS, quality: 55 } }]);
  expect(await page.locator('details[open]').count()).toBe(0);
  await page.getByRole('button', { name: 'Предложить заново' }).click();
  await page.locator('#page[aria-busy=false]').waitFor();
  expect(requests(server, 'proposePairs').at(-1)).toEqual({});
  await page.close();
});

test('the first proposal may follow the switches; the weights are a press away', async () => {
  const server = fakeServer();
  server.answers.readProposals = () => ({ ...proposals(0), madeAt: '', unmatched: [], wanted: [] });
  const { page } = await openMatchingWithoutCards(server);
  await page.getByText('Как подбирать').click();
  await page.getByText('Что важнее').waitFor();
  await page.getByLabel('Менять как можно меньше').uncheck();
  await page.getByRole('button', { name: 'Веса критериев' }).click();
  await page.getByText('Курсор стоит').waitFor();
  expect(requests(server, 'goTo')).toEqual([{ register: 'criteria', code: '', column: 'weight' }]);
  await page.getByRole('button', { name: 'Подобрать так' }).click();
  await page.locator('article').first().waitFor();
  expect(requests(server, 'proposePairs')).toEqual([{ options: { ...OPTIONS, fewestChanges: false } }]);
  await page.close();
});

test('prices follow decisions made while they stand there', async () => {
  const { page, server } = await openWays();
  await page.getByRole('button', { name: /^Принять: Белова/ }).click();
  await page.getByText('Принято: Белова').waitFor();
  while (requests(server, 'compareWays').length < 2) await page.waitForTimeout(20);
  await page.locator('.ways:not([aria-busy])').waitFor();
  expect(await page.getByLabel('Участие').isChecked()).toBe(true);
  await page.close();
});

test('a refusal is said, and the prices can be asked for again', async () => {
  const server = fakeServer();
  const count = server.answers.compareWays;
  server.answers.compareWays = () => {
    throw new Refused([
      { happened: 'Сейчас с таблицей работает другой запуск.', data: '', todo: 'Повторите.' },
    ]);
  };
  const { page } = await openMatching(browser, server);
  await page.getByText('Как подбирать').click();
  await page.getByRole('alert').getByText('другой запуск').waitFor();
  server.answers.compareWays = count;
  await page.getByRole('button', { name: 'Посчитать' }).click();
  await page.getByText('Что важнее').waitFor();
  expect(await textOf(page, '#ways-price-many')).toBe('58 пар, средний балл 71,4');
  await page.close();
});

async function openMatchingWithoutCards(server: FakeServer): Promise<{ page: Page }> {
  const { page } = await openSidebar(browser, server);
  await page.getByRole('tab', { name: 'Подбор' }).click();
  await page.getByText('Пары ещё не предлагались').waitFor();
  return { page };
}
