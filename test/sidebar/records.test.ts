/** Answers, consents and import: what is sent to the server and what is seen afterwards. */

import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/chromium';
import { fakeServer, openSidebar } from './fake-server';
import { PARTICIPANTS, TODAY } from './invented';
import { openTab, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('answers are collected call by call until no more wait', async () => {
  const server = fakeServer();
  let left = 3;
  server.answers.collectAnswers = () => {
    left -= 1;
    return { responses: 40, added: 30, updated: 7, repeated: 3, remarks: 2, more: left > 0 };
  };
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Участники');
  await page.getByRole('button', { name: 'Собрать ответы' }).click();
  await untilSays(
    page,
    'Получено 120 ответов: 90 новых участников, обновлено строк: 21, повторных: 9. 2 строки с замечаниями.',
  );
  await page.close();
});

test('consents found by search are marked together', async () => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, 'Участники');
  await page.getByRole('button', { name: 'Отметить согласия' }).click();
  await page.getByRole('button', { name: 'Отметить подписанными' }).click();
  expect(await textOf(page, '#view')).toContain('Выберите хотя бы одно согласие.');
  await page.getByLabel('Найти').fill('белова');
  await page.getByLabel('Выбрать всех, кто показан').check();
  await untilSays(page, 'Выбрано: 2 согласия');
  await page.getByLabel('Действует до').fill('2026-01-01');
  await page.getByRole('button', { name: 'Отметить подписанными' }).click();
  expect(await textOf(page, '#view')).toContain('Срок кончается раньше подписи.');
  await page.getByLabel('Действует до').fill('2027-08-31');
  await page.getByLabel('Где хранится бумага').fill(' папка 04-12 ');
  await page.getByRole('button', { name: 'Отметить подписанными' }).click();
  await untilSays(page, 'Отмечено: 2 согласия.');
  expect(server.calls.at(-1)).toEqual({
    name: 'markConsents',
    request: { consents: ['С-021', 'С-022'], signed: TODAY, until: '2027-08-31', storage: 'папка 04-12' },
  });
  expect(await textOf(page, '.people')).not.toContain('Белова');
  await page.keyboard.press('Escape');
  expect(await textOf(page, 'h1')).toBe('Участники');
  await untilSays(page, '2 человека ждут отметки');
  await page.close();
});

test('a withdrawn consent is marked by its code', async () => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, 'Участники');
  await page.getByRole('button', { name: 'Отметить согласия' }).click();
  await page.getByText('Согласие отозвано').click();
  await page.getByRole('button', { name: 'Отметить отзыв' }).click();
  expect(await textOf(page, '#view')).toContain('Впишите код согласия.');
  await page.getByLabel('Код согласия').fill('с-012');
  await page.getByRole('button', { name: 'Отметить отзыв' }).click();
  await page.getByText('Отзыв согласия С-012 отмечен.').waitFor();
  expect(server.calls.at(-1)).toEqual({ name: 'withdrawConsent', request: { consent: 'С-012', day: TODAY } });
  await page.close();
});

test('pasted answers are compared first and loaded as they were compared', async () => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, 'Участники');
  await page.getByRole('button', { name: 'Загрузить ответы из таблицы' }).click();
  await page.getByLabel('Откуда взять').selectOption('');
  await page.getByRole('button', { name: 'Сличить столбцы' }).click();
  await untilSays(page, 'Вставьте таблицу с ответами.');
  const pasted = 'ФИО\tКласс\nЗимина Олеся\t7А';
  await page.getByLabel('Таблица с ответами').fill(pasted);
  await page.getByLabel('Чьи это ответы').selectOption('mentor');
  await page.getByRole('button', { name: 'Сличить столбцы' }).click();
  await page.getByRole('button', { name: 'Загрузить 71' }).click();
  await untilSays(page, 'Получен 71 ответ: 71 новый участник.');
  expect(server.calls.find(({ name }) => name === 'importAnswers')?.request).toEqual({
    questionnaire: 'mentor',
    sheet: '',
    pasted,
  });
  expect(await textOf(page, 'h1')).toBe('Участники');
  await page.close();
});

test('many remarks come in portions', async () => {
  const server = fakeServer();
  const [one] = PARTICIPANTS.remarks;
  server.answers.readParticipants = () => ({
    ...PARTICIPANTS,
    remarks: Array.from({ length: 64 }, () => one!),
  });
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Участники');
  expect(await page.locator('.list > li').count()).toBe(30);
  await page.getByRole('button', { name: 'Показать ещё 30' }).click();
  await page.getByRole('button', { name: 'Показать ещё 4' }).click();
  expect(await page.locator('.list > li').count()).toBe(64);
  await page.close();
});
