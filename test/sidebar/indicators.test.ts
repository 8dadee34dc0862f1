/** «Показатели»: figures against the plan, nothing counted yet, what is lacking, counting anew, a fault. */

import type { Browser } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { fakeServer, openSidebar, Refused } from './fake-server';
import { COPY, INDICATORS, NOTHING_COUNTED } from './invented-indicators';
import { openTab, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const REFRESH = { name: 'Обновить показатели' };

test('a card says fact, plan, difference and mark in words, and how it was counted', async () => {
  const { page } = await openSidebar(browser);
  await openTab(page, 'Показатели');
  expect(await textOf(page, '#view')).toContain('2026–2027 учебный годПосчитано на 11 октября 2026 г.');
  expect(await textOf(page, '#figure-K1')).toContain(
    'K1 Доля обучающихся 10–18 лет – наставляемых54,2 %план 50 %, +4,2 п. п.100 %План выполнен120 из 221',
  );
  expect(await textOf(page, '#figure-K2')).toContain('план 10 %, −3,5 п. п.10 %Ниже плана7 из 108');
  // A share above the whole names the end of its own scale.
  expect(await textOf(page, '#figure-K3')).toContain('+12,5 п. п.112,5 %План выполнен9 из 8');
  expect(await textOf(page, '#figure-K4')).toContain('н/дплан 5 %Нет данных');
  expect(await textOf(page, '#figure-K7')).toContain('36,4 %50 %План не задан163 из 448');
  expect(await page.locator('#figure-K4 .gauge').count()).toBe(0);
  const drawn = (key: string, part: string, side: 'width' | 'left'): Promise<string> =>
    page.locator(`#figure-${key} .gauge ${part}`).evaluate((each, s) => (each as HTMLElement).style[s], side);
  expect([await drawn('K2', 'div > span', 'width'), await drawn('K2', 'i', 'left')]).toEqual(['65%', '100%']);
  expect(await drawn('K1', 'i', 'left')).toBe('50%');
  expect(await page.getByText('Разные наставляемые в парах').first().isVisible()).toBe(false);
  await page.getByText('Как посчитано, 1 замечание').first().click();
  expect(await page.locator('#figure-K2').getByText('Источник: Листы «Пары»').isVisible()).toBe(true);
  expect(await page.locator('#figure-K2').getByText('Они не учтены.').isVisible()).toBe(true);
  expect(await page.locator('#figure-K1').getByText('Источник').isVisible()).toBe(false);
  await page.close();
});

test('working figures are folded below', async () => {
  const { page } = await openSidebar(browser);
  await openTab(page, 'Показатели');
  const waiting = page.getByText('Наставляемые без пары', { exact: true });
  expect(await waiting.isVisible()).toBe(false);
  await page.getByText('Рабочие показатели: 3').click();
  expect(await waiting.isVisible()).toBe(true);
  await page.locator('#counted-P1 summary').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('#counted-P1').getByText('Источник').isVisible()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('the sheet and what is lacking are a press away', async () => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, 'Показатели');
  await page.getByRole('button', { name: 'Открыть лист «Показатели»' }).click();
  await untilSays(page, 'Лист открыт.');
  await page.getByRole('button', { name: 'Перейти: Впишите план школы' }).click();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Перейти');
  await untilSays(page, 'Лист открыт.');
  expect(requests(server, 'goTo')).toEqual([
    { register: 'indicators', code: '', column: '' },
    { register: 'targets', code: '', column: '' },
  ]);
  expect(await textOf(page, '#view .list')).toContain('В «Контингенте» есть замечания: проверьте числа.');
  await page.close();
});

test('with nothing counted the view says what to do, and counting fills it', async () => {
  const server = fakeServer();
  server.answers.readIndicators = () => NOTHING_COUNTED;
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Показатели');
  expect(await textOf(page, '#view')).toBe(
    'Показатели ещё не посчитаны. Нажмите «Обновить показатели» внизу: они посчитаются по базам, парам и ' +
      'ответам анкет.Чего не хватаетЗаполните «Контингент» за 2026–2027 учебный год: без него неизвестно, ' +
      'из скольких считать доли.Перейти',
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  const release = server.hold('refreshIndicators');
  await page.getByRole('button', REFRESH).click();
  await untilSays(page, 'Считаем показатели…');
  release();
  await untilSays(page, 'План выполнен');
  expect(await page.locator('#message-text').textContent()).toBe('Посчитано.');
  await page.close();
});

test('what has changed since the last count is marked, what stood open stays open', async () => {
  const server = fakeServer();
  server.answers.refreshIndicators = () => ({
    ...INDICATORS,
    main: INDICATORS.main.map((each) => (each.key === 'K7' ? { ...each, fact: '37,1\u00a0%' } : each)),
  });
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Показатели');
  await page.locator('#counted-K1 summary').click();
  await page.getByRole('button', REFRESH).click();
  await untilSays(page, 'Посчитано. Изменился 1 показатель из основных.');
  expect(await page.locator('.changed').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['figure-K7']);
  expect(await textOf(page, '#figure-K7 .fact')).toBe('37,1 %');
  expect(await page.locator('details[open]').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
    'counted-K1',
  ]);
  await page.close();
});

test('when counting fails the figures stay and the same can be tried again', async () => {
  const server = fakeServer();
  let times = 0;
  server.answers.refreshIndicators = () => {
    times += 1;
    if (times > 1) return INDICATORS;
    throw new Refused([
      {
        happened: 'Лист «Пары» не читается.',
        data: 'Прежние показатели не изменены.',
        todo: 'Повторите через минуту.',
        repair: 'retry',
      },
    ]);
  };
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Показатели');
  await page.getByRole('button', REFRESH).click();
  await untilSays(page, 'Лист «Пары» не читается.');
  expect(await textOf(page, '#figure-K1 .fact')).toBe('54,2 %');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await untilSays(page, 'Посчитано. Основные показатели не изменились.');
  expect(await textOf(page, '#troubles')).toBe('');
  expect(server.faults).toEqual([]);
  await page.close();
});

test('when reading fails they can still be counted', async () => {
  const server = fakeServer();
  server.answers.readIndicators = () => {
    throw new Refused([{ happened: 'Лист «Показатели» удалён.', data: '', todo: '', repair: 'setUp' }]);
  };
  const { page } = await openSidebar(browser, server);
  await page.getByRole('tab', { name: 'Показатели' }).click();
  await untilSays(page, 'Лист «Показатели» удалён.');
  await page.getByRole('button', REFRESH).click();
  await untilSays(page, 'План выполнен');
  await page.close();
});

test('a table for the head is made, its link and the way to share it are shown, updating can be stopped', async () => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, 'Показатели');
  await page.getByRole('button', { name: 'Сделать отдельную таблицу для директора' }).click();
  await untilSays(page, 'Обновлена 11 октября 2026 г.');
  expect(await page.locator('#message-text').textContent()).toBe(
    'Таблица готова. Откройте её и дайте доступ директору.',
  );
  const open = page.getByRole('link', { name: 'Открыть таблицу для директора' });
  expect([await open.getAttribute('href'), await open.getAttribute('target')]).toEqual([COPY.url, '_blank']);
  await page.getByText('Как открыть доступ директору').click();
  expect(await page.getByText('выберите роль «Читатель»').isVisible()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Больше не обновлять' }).click();
  await untilSays(page, 'Файл останется на Диске с последними значениями');
  await page.getByRole('button', { name: 'Не сейчас' }).click();
  expect(requests(server, 'stopCopy')).toEqual([]);
  await page.getByRole('button', { name: 'Больше не обновлять' }).click();
  await page.getByRole('button', { name: 'Не обновлять', exact: true }).click();
  await page.getByRole('button', { name: 'Сделать отдельную таблицу для директора' }).waitFor();
  expect(await page.locator('#message-text').textContent()).toBe(
    'Таблица больше не обновляется. Сам файл остался на Диске.',
  );
  expect(requests(server, 'stopCopy')).toHaveLength(1);
  await page.close();
});

test('a table that is gone can be made anew, one that could not be updated says so', async () => {
  const server = fakeServer();
  server.answers.readIndicators = () => ({ ...INDICATORS, copy: { ...COPY, trouble: 'gone' } });
  server.answers.refreshIndicators = () => ({ ...INDICATORS, copy: { ...COPY, trouble: 'failed' } });
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Показатели');
  await untilSays(page, 'Файл удалён, лежит в корзине или закрыт для вас');
  expect(await page.getByRole('link', { name: 'Открыть таблицу' }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', REFRESH).click();
  await untilSays(page, 'В последний раз обновить не удалось');
  expect(await page.getByRole('link', { name: 'Открыть таблицу' }).count()).toBe(1);
  await page.close();
  const { page: again } = await openSidebar(browser, server);
  await openTab(again, 'Показатели');
  await again.getByRole('button', { name: 'Сделать заново' }).click();
  await again.getByRole('link', { name: 'Открыть таблицу для директора' }).waitFor();
  await again.close();
});
