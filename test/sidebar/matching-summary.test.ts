/** What stands around the cards of «Подбор»: the result, cautions, whom to look for. */

import type { Browser } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { fakeServer } from './fake-server';
import { proposals } from './invented-pairs';
import { openMatching, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('what is not the best says why, and cautions lead to their cells', async () => {
  const server = fakeServer();
  const caution = (code: string): ReturnType<typeof proposals>['cautions'][number] => ({
    happened: `Пожелание ${code} называет Н-099, такого наставника нет.`,
    data: 'Пожелание не учтено.',
    todo: 'Исправьте код.',
    place: { register: 'preferences', code, column: 'wish1' },
  });
  server.answers.readProposals = () => ({
    ...proposals(6),
    optimal: false,
    gap: 'Не лучшее из возможных: с новыми ответами будет на 2 пары больше.',
    cautions: [caution('У-014'), caution('У-015'), caution('У-016')],
  });
  const { page } = await openMatching(browser, server);
  expect(await textOf(page, '#view')).toContain('с новыми ответами будет на 2 пары больше');
  expect(await textOf(page, '#view')).not.toContain('проверено');
  await untilSays(page, 'Средний балл 71,4 · самая слабая пара 48');
  await untilSays(page, 'Предпочли бы друг друга: 2 пары');
  expect(await page.locator('.cautions .trouble:visible').count()).toBe(2);
  await page.getByText('Ещё замечания: 1').click();
  await page.locator('.cautions .trouble:visible').nth(2).getByRole('button', { name: 'Перейти' }).click();
  await page.getByText('Курсор стоит').waitFor();
  expect(requests(server, 'goTo')).toEqual([{ register: 'preferences', code: 'У-016', column: 'wish1' }]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('whom to look for is listed and copied', async () => {
  const { page } = await openMatching(browser);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(Object.assign(window, { copied: text })) },
    });
  });
  await page.getByText('Кого искать: 2').click();
  await untilSays(page, '3 наставляемых');
  await page.getByRole('button', { name: 'Скопировать список' }).click();
  await page.getByText('Список скопирован').waitFor();
  const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
  expect(copied.split('\n')).toHaveLength(2);
  expect(copied).toContain('Игра на народных инструментах (3\u00a0наставляемых): Педагог или родитель');
  await page.close();
});
