/** Papers being made: progress, rests, limits, faults, stopping, going on; the list of one click. */

import type { Browser, Page } from 'playwright-core';
import type { PapersRun, SignRun } from '../../src/flows/replies';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar } from './fake-server';
import { TODAY } from './invented';
import { BATCH_PAPERS, NO_RUN, UNMADE } from './invented-papers';
import { openTab, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** A server whose runs come one after the other; the last one is repeated. */
function serverWith(...runs: readonly Partial<PapersRun>[]): FakeServer {
  const server = fakeServer();
  let next = 0;
  server.answers.runPapers = () => ({ ...NO_RUN, ...runs[Math.min(next++, runs.length - 1)] });
  return server;
}

async function openPreview(server: FakeServer): Promise<Page> {
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await press(page, 'Подготовить: Согласие');
  await press(page, 'Посмотреть текст');
  await page.getByRole('button', { name: 'Создать 12 документов' }).waitFor();
  return page;
}

test('run after run the bar grows; at the end it says what was made and what was not, and why', async () => {
  const server = serverWith(
    { made: 5, waiting: 7, papers: BATCH_PAPERS.slice(4, 6) },
    { made: 6, failed: 1, papers: [UNMADE, BATCH_PAPERS[6]!] },
  );
  const page = await openPreview(server);
  const release = server.hold('runPapers');
  await press(page, 'Создать 12 документов');
  await untilSays(page, 'Создано 0 из 12…');
  expect(await textOf(page, 'h1')).toBe('Создаём документы');
  expect(await accessibilityFaults(page)).toEqual([]);
  release();
  await untilSays(page, 'Создано 11 документов.');
  await untilSays(page, 'Не создан: 1 документ');
  expect(await textOf(page, '#view')).toContain('Не указан адрес. Впишите его в лист «Наставники».');
  await untilSays(page, 'Отдайте на подпись.');
  await untilSays(page, 'нажмите «Подписан…»: согласие отметится само.');
  expect(await accessibilityFaults(page)).toEqual([]);
  server.answers.runPapers = () => ({ ...NO_RUN, made: 1, papers: [BATCH_PAPERS[7]!] });
  await press(page, 'Создать заново: Приглашение');
  await untilSays(page, 'Документ создан');
  expect(requests(server, 'redoPaper')).toEqual([{ code: 'Д-004' }]);
  await press(page, 'К документам');
  await untilSays(page, 'Последние документы');
  await page.close();
});

test('«Прервать» stops after the run under way, «Продолжить» goes on', async () => {
  const server = serverWith({ made: 5, waiting: 7, papers: BATCH_PAPERS.slice(4, 6) });
  const page = await openPreview(server);
  const release = server.hold('runPapers');
  await press(page, 'Создать 12 документов');
  await press(page, 'Прервать');
  await untilSays(page, 'Заканчиваем начатое');
  release();
  await untilSays(
    page,
    'Создано 5 из 12. Прервано. Продолжим сами в течение часа. Не нужны – «Отменить оставшиеся».',
  );
  expect(requests(server, 'runPapers')).toHaveLength(1);
  expect(await page.locator('progress').evaluate((bar) => (bar as HTMLProgressElement).value)).toBe(5);
  expect(await page.getByRole('link', { name: 'Открыть' }).count()).toBe(2);
  server.answers.runPapers = () => ({ ...NO_RUN, made: 7, papers: [] });
  await press(page, 'Продолжить');
  await untilSays(page, 'Создано 12 документов.');
  await page.close();
});

test('when Google asks to wait the seconds are counted down and the work goes on by itself', async () => {
  const server = serverWith({ made: 5, waiting: 7, restSeconds: 60 }, { made: 7 });
  const page = await openPreview(server);
  await page.clock.install({ time: new Date(`${TODAY}T10:00:00+03:00`) });
  await page.clock.pauseAt(new Date(`${TODAY}T11:00:00+03:00`));
  await press(page, 'Создать 12 документов');
  await untilSays(page, 'Google просит подождать: 1:00');
  await page.clock.runFor(1000);
  await untilSays(page, 'Google просит подождать: 0:59');
  expect(requests(server, 'runPapers')).toHaveLength(1);
  await page.clock.runFor(59_000);
  await untilSays(page, 'Создано 12 документов.');
  await page.close();
});

test('a rest is left at once by «Прервать»', async () => {
  const server = serverWith({ made: 5, waiting: 7, restSeconds: 60 });
  const page = await openPreview(server);
  await press(page, 'Создать 12 документов');
  await untilSays(page, 'Google просит подождать');
  await press(page, 'Прервать');
  await untilSays(page, 'Прервано. Продолжим сами в течение часа.');
  expect(await textOf(page, '[role=timer]')).toBe('');
  await page.close();
});

test('the limit of a day: the panel says when it goes on by itself', async () => {
  const server = serverWith({ made: 5, waiting: 7, pausedUntil: '2026-11-22T14:05:00' });
  const page = await openPreview(server);
  await press(page, 'Создать 12 документов');
  await untilSays(
    page,
    'Создано 5 из 12. Google на сегодня больше не даёт создать документы. Продолжим сами после 14:05 22 ноября. Панель можно закрыть.',
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'К документам');
  await untilSays(page, 'Последние документы');
  expect(requests(server, 'runPapers')).toHaveLength(1);
  await page.close();
});

test('a fault is shown, tried again once, then the work stands still until «Повторить»', async () => {
  const server = serverWith(
    { made: 5, waiting: 7, fault: 'Service Documents failed' },
    { waiting: 7, fault: 'Service Documents failed' },
  );
  const page = await openPreview(server);
  await press(page, 'Создать 12 документов');
  await page.getByRole('alert').getByText('Service Documents failed').waitFor();
  await untilSays(page, 'Создано 5 из 12. Остановились: Google не отвечает.');
  expect(requests(server, 'runPapers')).toHaveLength(3);
  expect(await accessibilityFaults(page)).toEqual([]);
  server.answers.runPapers = () => ({ ...NO_RUN, made: 7 });
  await press(page, 'Повторить');
  await untilSays(page, 'Создано 12 документов.');
  await page.close();
});

test('a run that is cut off is said in words and goes on', async () => {
  const server = fakeServer();
  const run = server.answers.runPapers;
  server.answers.runPapers = () => {
    throw new Error('NetworkError: Connection failure due to HTTP 0');
  };
  const page = await openPreview(server);
  await press(page, 'Создать 12 документов');
  await page.getByRole('alert').getByText('Нет связи с Google.').waitFor();
  await untilSays(page, 'Создано 0 из 12. Остановились из-за ошибки.');
  server.answers.runPapers = run;
  await press(page, 'Продолжить');
  await untilSays(page, 'Создано 12 документов.');
  await page.close();
});

test('a press that is tried again enters the papers under the same code', async () => {
  const server = fakeServer();
  const stage = server.answers.stagePapers;
  server.answers.stagePapers = () => {
    throw new Error('NetworkError: Connection failure due to HTTP 0');
  };
  const page = await openPreview(server);
  await press(page, 'Создать 12 документов');
  await page.getByRole('alert').getByText('Нет связи с Google.').waitFor();
  server.answers.stagePapers = stage;
  await press(page, 'Повторить');
  await untilSays(page, 'Создано 12 документов.');
  const codes = (requests(server, 'stagePapers') as readonly { batch: string }[]).map(({ batch }) => batch);
  expect(codes[0]).toMatch(/^b[0-9a-z]{4,23}$/);
  expect(codes[1]).toBe(codes[0]);
  await page.close();
});

test('leaving the view ends the runs', async () => {
  const server = serverWith({ made: 1, waiting: 11 });
  const page = await openPreview(server);
  const release = server.hold('runPapers');
  await press(page, 'Создать 12 документов');
  await openTab(page, 'Участники');
  release();
  await page.waitForTimeout(200);
  expect(requests(server, 'runPapers')).toHaveLength(1);
  expect(await textOf(page, 'h1')).toBe('Участники');
  await page.close();
});

test('the list of one click: portions, filters, what is left is cancelled after a question', async () => {
  const server = fakeServer();
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await press(page, 'Открыть список');
  await untilSays(page, 'Участник 1');
  expect(await page.locator('.card').count()).toBe(30);
  await press(page, 'Показать ещё 10');
  expect(await page.locator('.card').count()).toBe(40);
  await press(page, 'Не созданы');
  expect(await page.locator('.card').count()).toBe(4);
  expect(await page.locator('.chips [aria-pressed=true]').textContent()).toBe('Не созданы · 4');
  await press(page, 'Не отправлены');
  expect(await textOf(page, '.card')).toContain('Нет адреса почты.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Отменить оставшиеся');
  await untilSays(page, 'Не будет создано: 17 документов. Созданные останутся.');
  await page.locator('.panel').getByRole('button', { name: 'Отменить оставшиеся' }).click();
  await page.locator('#message-text').getByText('Оставшиеся документы отменены.').waitFor();
  expect(requests(server, 'cancelBatch')).toEqual([{ batch: 'bmh4k2x' }]);
  await page.keyboard.press('Escape');
  await untilSays(page, 'Последние документы');
  await page.close();
});

test('one paper of a list is made anew, and the list is shown again', async () => {
  const server = fakeServer();
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await press(page, 'Открыть список');
  await press(page, 'Создать заново: Участник 4');
  await untilSays(page, 'Документ создан');
  await press(page, 'К документам');
  await untilSays(page, 'Участник 4');
  expect(requests(server, 'redoPaper')).toEqual([{ code: 'Д-103' }]);
  expect(await page.locator('.card.changed').getAttribute('data-code')).toBe('Д-103');
  await page.close();
});

test('all drafts of one click are signed with one day', async () => {
  const server = fakeServer();
  const sign = server.answers.signBatch;
  let stretch = 0;
  server.answers.signBatch = (request) => {
    stretch += 1;
    if (stretch === 1) return { signed: 30, failed: 1, waiting: 5, fault: 'Документ удалён.' };
    return { ...(sign(request) as SignRun), signed: 5 };
  };
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await press(page, 'Открыть список');
  await press(page, 'Подписаны все…');
  const panel = page.locator('.panel');
  expect(await panel.textContent()).toContain('36');
  expect(await panel.getByLabel('Дата').inputValue()).toBe(TODAY);
  await panel.getByLabel('Дата').fill('');
  await panel.getByRole('button', { name: 'Подписаны все' }).click();
  await untilSays(page, 'Укажите дату.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByLabel('Дата').fill('2026-10-09');
  await panel.getByRole('button', { name: 'Подписаны все' }).click();
  await page.locator('#message-text').getByText('Подписано: 35.').waitFor();
  await page.getByRole('alert').getByText('Документ удалён.').waitFor();
  const request = { batch: 'bmh4k2x', day: '2026-10-09' };
  expect(requests(server, 'signBatch')).toEqual([request, request]);
  expect(await page.getByRole('button', { name: 'Подписаны все…' }).count()).toBe(0);
  await page.close();
});

test('what is not made yet of one click is cancelled where the run stands still', async () => {
  const server = serverWith({ made: 5, waiting: 7, pausedUntil: '2026-11-22T14:05:00' });
  const page = await openPreview(server);
  await press(page, 'Создать 12 документов');
  await press(page, 'Отменить оставшиеся');
  await untilSays(page, 'Созданные останутся.');
  await page.locator('.panel').getByRole('button', { name: 'Отменить оставшиеся' }).click();
  await untilSays(page, 'Последние документы');
  expect(requests(server, 'cancelBatch')).toHaveLength(1);
  await page.close();
});

test('what comes next of an order is number, day and registers', async () => {
  const { page } = await openSidebar(browser, fakeServer());
  await openTab(page, 'Документы');
  await press(page, 'Создать заново: Приглашение');
  await untilSays(
    page,
    'Нажмите «Подписан…» в карточке документа: номер и дата впишутся, реестры обновятся.',
  );
  await page.close();
});

test('a run that had nothing left to make says so instead of claiming papers', async () => {
  const page = await openPreview(serverWith({}));
  await press(page, 'Создать 12 документов');
  await untilSays(page, 'Новых документов нет');
  await untilSays(page, 'Они уже созданы или отменены');
  await page.close();
});
