/** «Что если»: changes are tried without writing, and written only when asked for. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer } from './fake-server';
import { proposals } from './invented-pairs';
import { activeCard, goToCard, openMatching, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openTrial(server: FakeServer = fakeServer()): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openMatching(browser, server);
  await goToCard(page, 'У-001');
  await page.keyboard.press('w');
  await page.getByRole('heading', { name: 'Что если' }).waitFor();
  return { page, server };
}

const tryIt = async (page: Page, change: string): Promise<void> => {
  await page.getByLabel('Что изменить').selectOption({ label: change });
  await page.getByRole('button', { name: 'Примерить' }).click();
  await page.locator('#page[aria-busy=false]').waitFor();
};

/** What the server was asked for that writes. */
const written = (server: FakeServer): unknown[] => [
  ...requests(server, 'proposePairs'),
  ...requests(server, 'decide'),
];

test('changes are collected, tried, taken away, and nothing is written', async () => {
  const { page, server } = await openTrial();
  await untilSays(page, 'Ничего не записано, пока не нажато «Применить».');
  await tryIt(page, 'Наставник: Седова Раиса Никитична');
  await untilSays(page, 'Станет 58 пар: −1,4 балла.');
  expect(await page.locator('.figures tbody tr').allTextContents()).toEqual([
    'Пары58580',
    'Сумма с учётом нагрузки4141,24139,8−1,4',
    'Средний балл71,471,2−0,2',
    'Слабейшая пара48480',
  ]);
  await untilSays(page, 'У-001: новый наставник – Н-002');
  await page.getByLabel('Для кого').selectOption('У-005');
  await tryIt(page, 'Оставить без пары');
  await tryIt(page, 'В первую очередь');
  await tryIt(page, 'Не предлагать: Седова Раиса Никитична');
  await page.getByLabel('Для кого').selectOption('У-001');
  await tryIt(page, 'Наставник: Орлов Глеб Романович');
  expect(requests(server, 'tryChanges').at(-1)).toEqual({
    changes: [
      { kind: 'without', mentee: 'У-005' },
      { kind: 'priority', mentee: 'У-005', on: true },
      { kind: 'forbid', mentee: 'У-005', mentor: 'Н-002' },
      { kind: 'pair', mentee: 'У-001', mentor: 'Н-003' },
    ],
  });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Убрать: Ёлкина Вера Степановна Оставить без пары' }).click();
  await page.locator('#page[aria-busy=false]').waitFor();
  expect(await page.locator('.list li').count()).toBe(3);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Подбор' }).waitFor();
  expect(await activeCard(page)).toBe('У-001');
  expect(written(server)).toEqual([]);
  await page.close();
});

test('«Применить» proposes pairs with the changes', async () => {
  const { page, server } = await openTrial();
  expect(await page.getByRole('button', { name: 'Применить' }).count()).toBe(0);
  await tryIt(page, 'Не предлагать: Журавлёв Артём Сергеевич');
  await untilSays(page, '«Применить» запишет эти изменения в таблицу');
  await page.getByRole('button', { name: 'Применить' }).click();
  await page.getByText('Изменения записаны, пары предложены заново.').waitFor();
  expect(written(server)).toEqual([{ changes: [{ kind: 'forbid', mentee: 'У-001', mentor: 'Н-001' }] }]);
  await page.close();
});

test('the advice on the card of a mentee without a pair is tried at once', async () => {
  const { page, server } = await openMatching(browser);
  await page.getByRole('button', { name: /^Что если: Ещё одно место/ }).click();
  await page.getByText('Разница').waitFor();
  expect(requests(server, 'tryChanges')).toEqual([
    { changes: [{ kind: 'place', mentor: 'Н-003', places: 2 }] },
  ]);
  await untilSays(page, 'Ещё одно место: Орлов Глеб Романович');
  expect(written(server)).toEqual([]);
  await page.close();
});

test('«Другой» leads to all who may be proposed, not only those with a price beside them', async () => {
  const { page, server } = await openMatching(browser);
  await goToCard(page, 'У-001');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Что если' }).waitFor();
  const list = page.getByLabel('Наставник', { exact: true });
  expect(await list.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await list.locator('option').allTextContents()).toEqual([
    'Выберите',
    'Седова Раиса Никитична – Педагог, учитель химии',
    'Орлов Глеб Романович – Ученик, 10А',
    'Вяткина Ольга Тимофеевна – Педагог-психолог',
    'Громов Пётр Ильич – Выпускник, студент',
  ]);
  await page.getByRole('button', { name: 'Примерить' }).click();
  expect(requests(server, 'tryChanges')).toEqual([]);
  await list.selectOption('Н-014');
  await page.getByRole('button', { name: 'Примерить' }).click();
  await untilSays(page, 'Наставник: Громов Пётр Ильич');
  expect(requests(server, 'tryChanges')).toEqual([
    { changes: [{ kind: 'pair', mentee: 'У-001', mentor: 'Н-014' }] },
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  // Another kind of change needs no mentor of all.
  await page.getByLabel('Что изменить').selectOption({ label: 'Оставить без пары' });
  expect(await list.isVisible()).toBe(false);
  await page.close();
});

test('changes that cannot be are said with the figures of the rest', async () => {
  const server = fakeServer();
  const count = server.answers.tryChanges;
  server.answers.tryChanges = async (request) => ({
    ...(await count(request)),
    troubles: [{ happened: 'У-001 и Н-009: формат не подходит.', data: 'Не учтено.', todo: '' }],
  });
  const { page } = await openTrial(server);
  await tryIt(page, 'Наставник: Вяткина Ольга Тимофеевна');
  await page.getByRole('alert').getByText('формат не подходит').waitFor();
  expect(await page.locator('.figures').count()).toBe(1);
  await page.close();
});

test('going back while the server counts stays back', async () => {
  const { page, server } = await openTrial();
  const release = server.hold('tryChanges');
  await page.getByRole('button', { name: 'Примерить' }).click();
  await page.getByRole('button', { name: 'Назад' }).first().click();
  await page.locator('article').first().waitFor();
  release();
  await page.locator('#page[aria-busy=false]').waitFor();
  expect(await textOf(page, '#heading')).toBe('Подбор');
  await page.close();
});

test('a long list of mentees is searched by name or code', async () => {
  const server = fakeServer();
  server.answers.readProposals = () => proposals(60);
  const { page } = await openTrial(server);
  expect(await page.getByLabel('Для кого').locator('option').count()).toBe(61);
  await page.getByLabel('Найти по имени или коду').fill('у-017');
  expect(await page.getByLabel('Для кого').locator('option').allTextContents()).toEqual([
    'Белова Дарья Павловна – У-001',
    'Ёлкина Вера Степановна – У-017',
  ]);
  await page.getByLabel('Для кого').selectOption('У-017');
  await tryIt(page, 'Оставить без пары');
  expect(requests(server, 'tryChanges')).toEqual([{ changes: [{ kind: 'without', mentee: 'У-017' }] }]);
  await page.close();
});
