/** «Кто ответил», «Напомнить», the closing day, and closing with all that follows from it. */

import type { Browser, Page } from 'playwright-core';
import type * as R from '../../src/flows/replies';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar, Refused } from './fake-server';
import { QUESTIONNAIRES } from './invented';
import { SURVEYS } from './invented-surveys';
import { openTab, requests, textOf, untilSays } from './look';
import { PEOPLE, REMINDER } from './survey-answers';

const TITLE = 'Педагог перед программой';
const ANONYMOUS = 'Качество программы';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openCard(server: FakeServer, title = TITLE): Promise<Page> {
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Анкеты');
  await page.locator('summary').filter({ hasText: title }).click();
  return page;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

async function openReminder(server: FakeServer): Promise<Page> {
  const page = await openCard(server);
  await press(page, `Напомнить: ${TITLE}`);
  await page.getByRole('heading', { name: 'Напоминание' }).waitFor();
  return page;
}

test('the letter, who gets it and who cannot be written to are seen before anything is sent', async () => {
  const server = fakeServer();
  const page = await openReminder(server);
  await untilSays(page, 'Уйдут 3 письма.');
  // Nobody who has answered meanwhile is to be reminded.
  expect(server.calls.slice(-2).map(({ name }) => name)).toEqual(['collectAnswers', 'planReminder']);
  const view = await textOf(page, '#view');
  for (const text of [
    'Ответили 2 из 6',
    'Ответы принимаются до 31 октября.',
    'entry.1=%D0%9F-001',
    'Ссылка у каждого своя.',
    'p2@example.org',
    'В базе нет адреса электронной почты.',
  ])
    expect(view).toContain(text);
  expect(view).not.toContain('Анкета анонимная');
  await page.getByText('Текст письма').click();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(requests(server, 'sendReminders')).toEqual([]);
  await press(page, 'Отправить 3 письма');
  await untilSays(page, 'Отправлены 3 письма.');
  expect(requests(server, 'sendReminders')).toEqual([
    { key: 'teacherBefore', codes: ['П-001', 'П-002', 'П-003'] },
  ]);
  await press(page, 'К анкетам');
  await page.locator('#form-teacherBefore[open]').waitFor();
  expect(server.faults).toEqual([]);
  await page.close();
});

test('a text for a messenger is copied', async () => {
  const page = await openReminder(fakeServer());
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://sidebar.test' });
  await press(page, /^Скопировать текст: Константинопольская/);
  await page.getByText('Текст скопирован.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(REMINDER.others[0]!.text);
  await page.close();
});

test('sent stretch by stretch; refusals and whoever the quota leaves are named at the end', async () => {
  const server = fakeServer();
  server.answers.planReminder = () => ({ ...REMINDER, left: 2 });
  const runs: R.ReminderRun[] = [
    {
      sent: 0,
      failed: [{ code: 'П-001', name: 'Авдеев Кирилл Ильич', reason: 'Google не принял адрес «p1».' }],
      waiting: 2,
      unsent: [],
      fault: '',
    },
    { sent: 1, failed: [], waiting: 0, unsent: ['Ёлкина Вера Степановна'], fault: '' },
  ];
  server.answers.sendReminders = () => runs.shift()!;
  const page = await openReminder(server);
  await untilSays(page, 'Из 3 писем сегодня Google отправит 2: остальным напомните завтра.');
  await press(page, 'Отправить 2 письма');
  await untilSays(page, 'Отправлено 1 письмо.');
  const view = await textOf(page, '#view');
  expect(view).toContain('Не дошло: 1Авдеев Кирилл ИльичGoogle не принял адрес «p1».');
  expect(view).toContain('Напомните завтра: 1');
  expect(view).toContain('Ёлкина Вера Степановна');
  expect(requests(server, 'sendReminders')[1]).toEqual({ key: 'teacherBefore', codes: ['П-002', 'П-003'] });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('when Google answers with nothing but faults it stops instead of going through everybody', async () => {
  const server = fakeServer();
  server.answers.sendReminders = () => ({
    sent: 0,
    failed: [{ code: 'П-001', name: '', reason: 'Письмо могло уйти.' }],
    waiting: 2,
    unsent: [],
    fault: 'Service error: Mail',
  });
  const page = await openReminder(server);
  await press(page, 'Отправить 3 письма');
  await untilSays(page, 'Остановились: Google не отвечает. Остальным можно напомнить позже.');
  expect(requests(server, 'sendReminders')).toHaveLength(2);
  await page.close();
});

test('nobody to write to: no button, and why', async () => {
  const server = fakeServer();
  server.answers.planReminder = () => ({ ...REMINDER, answered: 6, letters: [], others: [], body: '' });
  const page = await openReminder(server);
  await untilSays(page, 'Напоминать некому: ответили все.');
  expect(await page.getByRole('button', { name: 'Отправить' }).count()).toBe(0);
  server.answers.planReminder = () => ({ ...REMINDER, letters: [], others: [], body: '', writtenTo: 4 });
  await press(page, 'Назад');
  await press(page, `Напомнить: ${TITLE}`);
  await untilSays(page, 'Сегодня уже написали: 4. Второго письма за день не будет.');
  await page.close();
});

test('an anonymous survey says that everybody gets the letter, and names nobody who has answered', async () => {
  const server = fakeServer();
  const cards = [...QUESTIONNAIRES, ...SURVEYS].map((card) =>
    card.title === ANONYMOUS
      ? { ...card, state: 'accepting' as const, url: 'https://forms.example.org/q' }
      : card,
  );
  server.answers.readQuestionnaires = () => cards;
  server.answers.readAnswerState = ({ key }) => ({
    key,
    title: ANONYMOUS,
    anonymous: true,
    invited: 40,
    answered: 8,
    people: [],
  });
  server.answers.planReminder = () => ({
    ...REMINDER,
    title: ANONYMOUS,
    anonymous: true,
    invited: 40,
    answered: 8,
  });
  const page = await openCard(server, ANONYMOUS);
  await press(page, `Кто ответил: ${ANONYMOUS}`);
  await untilSays(page, 'Ответов 8, участников 40');
  await untilSays(page, 'Анкета анонимная: кто ответил, не узнать.');
  expect(await page.locator('#view li').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Напомнить');
  await untilSays(page, 'Письмо уйдёт всем, для кого она, с одной и той же ссылкой без кода.');
  expect(await textOf(page, '#view')).not.toContain('Ссылка у каждого своя.');
  await page.close();
});

test('those who have not answered stand first, each with a link of their own', async () => {
  const server = fakeServer();
  const page = await openCard(server);
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://sidebar.test' });
  await press(page, `Кто ответил: ${TITLE}`);
  await untilSays(page, 'Не ответили: 4');
  expect(await page.locator('.list > li').count()).toBe(4);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Ссылка: Белова Дарья Павловна');
  await page.getByText('Личная ссылка скопирована.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(PEOPLE[1]!.url);
  await press(page, 'Скопировать все ссылки');
  await page.getByText('Ссылки скопированы.').waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(`Авдеев Кирилл Ильич: ${PEOPLE[0]!.url}`);
  await page.keyboard.press('Escape');
  await page.locator('#form-teacherBefore[open]').waitFor();
  await page.close();
});

test('a request that comes as it comes has nobody to remind', async () => {
  const page = await openCard(fakeServer(), 'Обращение куратору');
  const labels = await page.locator('#form-petition button').allTextContents();
  expect(labels).toEqual(['Скопировать ссылку', 'QR-код', 'Срок', 'Закрыть приём']);
  await page.close();
});

test('the closing day is asked for under the card, set and taken back', async () => {
  const server = fakeServer();
  const page = await openCard(server);
  await press(page, `Срок приёма: ${TITLE}`);
  const day = page.getByLabel('Последний день приёма');
  expect(await day.inputValue()).toBe('2026-10-31');
  expect(await accessibilityFaults(page)).toEqual([]);
  await day.fill('2026-10-11');
  await press(page, 'Сохранить');
  await untilSays(page, 'Этот день уже прошёл.');
  await day.fill('2026-11-15');
  await press(page, 'Сохранить');
  await untilSays(page, 'Опубликована 14 сентября, приём до 15 ноября');
  await press(page, `Срок приёма: ${TITLE}`);
  await day.fill('');
  await press(page, 'Сохранить');
  await page.getByText('Срок снят.').waitFor();
  expect(requests(server, 'setClosing')).toEqual([
    { key: 'teacherBefore', day: '2026-11-15' },
    { key: 'teacherBefore', day: '' },
  ]);
  await page.close();
});

test('closing collects and counts at once; a refusal on the way is gone on from', async () => {
  const server = fakeServer();
  const { collectAnswers } = server.answers;
  server.answers.collectAnswers = () => {
    throw new Refused([{ happened: 'Google не отдал ответы.', data: '', todo: '', repair: 'retry' }]);
  };
  const page = await openCard(server);
  await press(page, `Закрыть приём: ${TITLE}`);
  await untilSays(page, 'Google не отдал ответы.');
  expect(await textOf(page, '#form-teacherBefore summary')).toContain('Приём закрыт');
  server.answers.collectAnswers = collectAnswers;
  await press(page, 'Повторить');
  await page.getByText('Показатели обновлены.').waitFor();
  expect(server.calls.slice(2).map(({ name }) => name)).toEqual([
    'closeQuestionnaire',
    'collectAnswers',
    'collectAnswers',
    'refreshIndicators',
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});
