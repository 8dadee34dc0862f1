/** Refusals in three parts with a way out, Google's own failures in words, long waits. */

import type { Browser } from 'playwright-core';
import type { Trouble } from '../../src/flows/replies';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { fakeServer, openSidebar, Refused } from './fake-server';
import { MARKUP, OVERVIEW, TODAY } from './invented';
import { BROKEN } from './invented-papers';
import { openTab, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const MISSING: Trouble = {
  happened: `Не указана должность: ${MARKUP}.`,
  data: 'Ничего не изменено.',
  todo: 'Впишите должность в лист «Наставники».',
  place: { register: 'mentors', code: 'Н-002', column: 'post' },
};

test('a trouble of a template leads to the templates', async () => {
  const server = fakeServer();
  server.answers.previewPaper = () => {
    throw new Refused([BROKEN]);
  };
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await page.getByRole('button', { name: 'Подготовить: Согласие' }).click();
  await page.getByRole('button', { name: 'Посмотреть текст' }).click();
  await untilSays(page, BROKEN.happened);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('alert').getByRole('button', { name: 'Открыть шаблоны' }).click();
  await untilSays(page, 'Тексты документов – ваши');
  expect(await textOf(page, '#troubles')).toBe('');
  await page.keyboard.press('Escape');
  await untilSays(page, 'Последние документы');
  await page.close();
});

test('a missing sheet is made from the trouble itself, then the view opens', async () => {
  const server = fakeServer();
  const read = server.answers.readParticipants;
  server.answers.readParticipants = () => {
    throw new Refused([{ ...MISSING, happened: 'Нет листа «Наставники».', repair: 'setUp' }]);
  };
  const { page } = await openSidebar(browser, server);
  await page.getByRole('tab', { name: 'Участники' }).click();
  await untilSays(page, 'Нет листа «Наставники».');
  expect(await accessibilityFaults(page)).toEqual([]);
  server.answers.readParticipants = read;
  await page.getByRole('button', { name: 'Проверить листы и анкеты' }).click();
  await page.getByRole('button', { name: 'Вернуться' }).click();
  await untilSays(page, 'Готовы к подбору');
  await page.close();
});

test.each([
  ['PERMISSION_DENIED', 'несколько аккаунтов Google'],
  ['NetworkError: Connection failure due to HTTP 0', 'Нет связи с Google.'],
  ['Exceeded maximum execution time', 'Exceeded maximum execution time'],
])('Google says %s: the panel says what to do and tries again', async (failure, words) => {
  const server = fakeServer();
  server.answers.readOverview = () => {
    throw new Error(failure);
  };
  const { page } = await openSidebar(browser, server);
  await untilSays(page, words);
  expect(await accessibilityFaults(page)).toEqual([]);
  server.answers.readOverview = () => OVERVIEW;
  await page.getByRole('button', { name: 'Повторить' }).click();
  await untilSays(page, 'Что сделать сегодня');
  expect(await textOf(page, '#troubles')).toBe('');
  await page.close();
});

test('an answer of another shape is refused in words', async () => {
  const server = fakeServer();
  const { page } = await openSidebar(browser, server);
  await untilSays(page, 'Этапы');
  await page.evaluate(() => {
    const run = {
      withSuccessHandler: (done: (reply: unknown) => void) => ({
        withFailureHandler: () => ({ readPapers: () => done({ answer: 42 }) }),
      }),
    };
    Object.assign(window, { google: { script: { run } } });
  });
  await page.getByRole('tab', { name: 'Документы' }).click();
  await untilSays(page, 'Ответ таблицы не удалось прочитать.');
  await page.getByRole('tab', { name: 'Анкеты' }).click();
  await untilSays(page, 'Панель и дополнение разных версий.');
  await page.close();
});

test('a wait is silent at first, then says what is done, then for how long, and can be left', async () => {
  const server = fakeServer();
  const { page } = await openSidebar(browser, server);
  await untilSays(page, 'Этапы');
  await page.clock.install({ time: new Date(`${TODAY}T10:00:00+03:00`) });
  await page.clock.pauseAt(new Date(`${TODAY}T11:00:00+03:00`));
  const release = server.hold('readQuestionnaires');
  await page.getByRole('tab', { name: 'Анкеты' }).click();
  await page.clock.runFor(290);
  expect(await page.locator('#waiting').isHidden()).toBe(true);
  await page.clock.runFor(20);
  expect(await textOf(page, '#waiting [role=status]')).toBe('Читаем анкеты…');
  expect(await page.getByRole('button', { name: 'Прервать' }).isHidden()).toBe(true);
  await page.clock.runFor(2700);
  expect(await textOf(page, '#waiting .seconds')).toBe('3 с');
  await page.clock.resume();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Прервать' }).click();
  await untilSays(page, 'Панель больше не ждёт ответа.');
  release();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await untilSays(page, '58 ответов');
  await page.close();
});

test('an answer that comes after the user has gone elsewhere draws nothing', async () => {
  const server = fakeServer();
  const { page } = await openSidebar(browser, server);
  await untilSays(page, 'Этапы');
  const release = server.hold('readQuestionnaires');
  await page.getByRole('tab', { name: 'Анкеты' }).click();
  await openTab(page, 'Документы');
  release();
  await page.waitForTimeout(200);
  expect(await textOf(page, 'h1')).toBe('Документы');
  expect(await page.locator('#waiting').isHidden()).toBe(true);
  await page.close();
});

test('while one call runs, other presses do nothing', async () => {
  const server = fakeServer();
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Участники');
  const release = server.hold('collectAnswers');
  await page.getByRole('button', { name: 'Собрать ответы' }).click();
  await page.getByRole('button', { name: 'Собрать ответы' }).click();
  await page.getByRole('button', { name: 'Отметить согласия' }).click();
  expect(await textOf(page, 'h1')).toBe('Участники');
  release();
  await page.locator('#message-text').getByText('Получено').waitFor();
  expect(server.calls.filter(({ name }) => name === 'collectAnswers')).toHaveLength(1);
  await page.close();
});
