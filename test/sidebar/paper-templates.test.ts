/** The school's templates: looked through, checked, put back, made, added to. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar, Refused } from './fake-server';
import { BROKEN, TEMPLATES } from './invented-papers';
import { openTab, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

async function openTemplates(server: FakeServer = fakeServer()): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await page.getByRole('button', { name: 'Шаблоны', exact: true }).click();
  await untilSays(page, 'Тексты документов – ваши');
  return { page, server };
}

test('templates stand by groups, each with its link or not made yet', async () => {
  const { page } = await openTemplates();
  expect(await page.locator('summary').allTextContents()).toEqual([
    'Приказы: 3',
    'Согласия: 1',
    'Другие документы: 2',
    'Свои документы: 1',
    'Новый шаблон',
    'Как устроены шаблоны',
  ]);
  await page.getByText('Приказы: 3').click();
  expect(await textOf(page, 'details[open]')).toContain(
    'Приказ о проведении мероприятияЕщё не создан: появится с первым документом.',
  );
  await page.getByText('Как устроены шаблоны').click();
  await untilSays(page, '{{Куратор, кому}}');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('a template is put back to the sample after a question', async () => {
  const { page, server } = await openTemplates();
  await page.getByText('Приказы: 3').click();
  await press(page, 'Вернуть образец: Приказ о закреплении');
  await untilSays(page, 'Нынешний шаблон уйдёт в корзину Диска');
  expect(requests(server, 'restoreTemplate')).toEqual([]);
  await page.locator('.panel').getByRole('button', { name: 'Вернуть' }).click();
  await untilSays(page, 'Образец возвращён.');
  expect(requests(server, 'restoreTemplate')).toEqual([{ kind: 'orderPairs' }]);
  expect(await textOf(page, 'li.changed')).toContain('Приказ о закреплении');
  await page.close();
});

test('templates are checked four at a time; what is wrong stands under its document', async () => {
  const server = fakeServer();
  server.answers.checkTemplates = ({ kinds }) =>
    kinds.map((kind) => ({ kind, problems: kind === 'minutes' ? [BROKEN] : [] }));
  const { page } = await openTemplates(server);
  await press(page, 'Проверить шаблоны');
  await untilSays(page, 'С замечаниями: 1 из 6.');
  expect(await textOf(page, 'section')).toContain(`Протокол заседания${BROKEN.happened}`);
  expect(requests(server, 'checkTemplates')).toEqual([
    { kinds: ['orderCurator', 'orderPairs', 'consentGuardian', 'minutes'] },
    { kinds: ['placeholderList', 'own:abc'] },
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Вернуть образец: Протокол');
  await page.locator('.panel').getByRole('button', { name: 'Вернуть' }).click();
  await untilSays(page, 'Образец возвращён.');
  await page.keyboard.press('Escape');
  await untilSays(page, 'Последние документы');
  await page.close();
});

test('the check is stopped, goes on where it stopped, and says that all is well', async () => {
  const server = fakeServer();
  const { page } = await openTemplates(server);
  const release = server.hold('checkTemplates');
  await press(page, 'Проверить шаблоны');
  await press(page, 'Прервать');
  release();
  await untilSays(page, 'Прервано: сделано 4 из 6.');
  await press(page, 'Продолжить');
  await untilSays(page, 'Все шаблоны в порядке: 6.');
  expect(requests(server, 'checkTemplates')).toHaveLength(2);
  await press(page, 'К шаблонам');
  await untilSays(page, 'Тексты документов – ваши');
  await page.close();
});

test('a sample that is missing is made', async () => {
  const { page, server } = await openTemplates();
  await press(page, 'Создать недостающие');
  await untilSays(page, 'Создано шаблонов: 1.');
  expect(requests(server, 'makeTemplates')).toEqual([{ kinds: ['orderEvent'] }]);
  expect(await page.getByRole('button', { name: 'Создать недостающие' }).count()).toBe(0);
  expect(await textOf(page, 'li.changed')).toContain('Приказ о проведении мероприятия');
  await page.close();
});

test('an own template is made after one of ours and used for a paper', async () => {
  const { page, server } = await openTemplates();
  await page.getByText('Новый шаблон').click();
  await press(page, 'Создать шаблон');
  await untilSays(page, 'Впишите название.');
  await page.getByLabel('Название').fill(' Памятка ');
  await page.getByLabel('За основу').selectOption('minutes');
  expect(await page.getByLabel('За основу').locator('option').count()).toBe(6);
  await press(page, 'Создать шаблон');
  await untilSays(page, 'Шаблон создан: откройте его и впишите свой текст.');
  expect(requests(server, 'addTemplate')).toEqual([{ title: 'Памятка', like: 'minutes' }]);
  await press(page, 'Подготовить: Памятка');
  await page.getByRole('button', { name: 'Посмотреть текст' }).waitFor();
  expect(requests(server, 'readPaperForm')).toEqual([{ kind: 'own:new' }]);
  await page.keyboard.press('Escape');
  await untilSays(page, 'Тексты документов – ваши');
  await page.close();
});

test('a name that is taken is refused, what was typed stays', async () => {
  const server = fakeServer();
  server.answers.addTemplate = () => {
    throw new Refused([{ happened: 'Такой шаблон уже есть.', data: 'Ничего не изменено.', todo: '' }]);
  };
  const { page } = await openTemplates(server);
  await page.getByText('Новый шаблон').click();
  await page.getByLabel('Название').fill(TEMPLATES.templates.at(-1)!.title);
  await press(page, 'Создать шаблон');
  await page.getByRole('alert').getByText('Такой шаблон уже есть.').waitFor();
  expect(await page.getByLabel('Название').inputValue()).toBe('Справка наставнику');
  await page.close();
});
