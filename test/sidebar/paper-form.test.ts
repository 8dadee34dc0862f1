/** The form of a paper and the text before it is made: choice, questions, complaints, remarks, cautions. */

import type { Browser, Page } from 'playwright-core';
import { DOCUMENT_KINDS } from '../../src/core/documents/kinds/list';
import { REGISTERS, type RegisterKey } from '../../src/core/registers/list';
import type { PaperRequest } from '../../src/flows/replies';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { fakeServer } from './fake-server';
import { MARKUP, TODAY } from './invented';
import { ORDER_FORM } from './invented-forms';
import { BROKEN } from './invented-papers';
import { openPaperForm, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
const ORDER = /Подготовить: Приказ/;
const CONSENT = /Подготовить: Согласие/;
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).first().click();
const label = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent);

test('what is typed goes to the server as it stands', async () => {
  const { page, server } = await openPaperForm(browser, ORDER);
  expect(await page.getByLabel('Номер').inputValue()).toBe('59');
  expect(await page.getByLabel('Дата').inputValue()).toBe(TODAY);
  await untilSays(page, 'Можно оставить пустыми: номер и дата впишутся при подписании.');
  await page.getByLabel('Контроль', { exact: true }).fill(' директор ');
  await page.getByLabel('Рабочая группа').fill('Седова Р.Н.\nОрлов Г.Р.');
  await page.getByLabel('Встреча').selectOption('М-001');
  await page.getByLabel('Номер').fill('');
  await page.getByLabel('Дата').fill('');
  await page.getByLabel('Орлов Г.Р.').check();
  await press(page, 'Посмотреть текст');
  await untilSays(page, 'ПРИКАЗЫВАЮ');
  expect(requests(server, 'previewPaper')).toEqual([
    {
      kind: 'orderPairs',
      chosen: ['ПР-001', 'ПР-002', 'ПР-003'],
      number: '',
      day: '',
      answers: {
        Контроль: 'директор',
        'Рабочая группа': 'Седова Р.Н.\nОрлов Г.Р.',
        'Срок отчёта': '2027-05-25',
        Встреча: 'М-001',
        'Вид контроля': 'оперативный',
      },
      at: 0,
    },
  ]);
  await page.keyboard.press('Escape');
  await untilSays(page, 'Рабочая группа');
  expect(await page.getByLabel('Рабочая группа').inputValue()).toBe('Седова Р.Н.\nОрлов Г.Р.');
  await page.close();
});

test('nothing chosen and nothing answered is said before the server is asked', async () => {
  const { page, server } = await openPaperForm(browser, ORDER);
  await press(page, 'Никого');
  await press(page, 'Посмотреть текст');
  expect(await textOf(page, '#view')).toContain('Выберите хотя бы одно.');
  expect(await textOf(page, '#view')).toContain('Заполните: Контроль.');
  expect(await label(page)).toContain('Журавлёв');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Все');
  await untilSays(page, 'Выбрано 3 из 3');
  await press(page, 'Посмотреть текст');
  expect(await label(page)).toBe('Контроль');
  expect(requests(server, 'previewPaper')).toEqual([]);
  await page.close();
});

test('a long list is searched; «Все» and «Никого» mean those that are shown', async () => {
  const { page, server } = await openPaperForm(browser, CONSENT);
  expect(await page.getByLabel('Номер').count()).toBe(0);
  await press(page, 'Никого');
  await page.getByLabel('Найти').fill('белова');
  await press(page, 'Все');
  await untilSays(page, 'Выбрано 4 из 13');
  await page.getByLabel('Найти').fill('никто');
  await untilSays(page, 'Ничего не нашлось.');
  await page.getByLabel('Найти').fill('');
  expect(await page.locator('.choice li').nth(2).textContent()).toContain(MARKUP);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Посмотреть текст');
  await untilSays(page, 'Документ 1 из 4');
  const [request] = requests(server, 'previewPaper') as readonly PaperRequest[];
  expect(request?.chosen).toEqual(['У-002', 'У-005', 'У-008', 'У-011']);
  await page.close();
});

test('a paper about one event has one choice, taken with the arrows', async () => {
  const { page, server } = await openPaperForm(browser, ORDER);
  await page.keyboard.press('Escape');
  await page.getByLabel('Найти документ').fill('мероприятия');
  await page.keyboard.press('Enter');
  await press(page, 'Посмотреть текст');
  await untilSays(page, 'Выберите одно из списка.');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Встреча пар' }).isChecked()).toBe(true);
  await press(page, 'Посмотреть текст');
  await untilSays(page, 'ПРИКАЗЫВАЮ');
  expect((requests(server, 'previewPaper') as readonly PaperRequest[])[0]?.chosen).toEqual(['М-002']);
  await page.close();
});

test('nobody to choose from: the form says where they come from', async () => {
  const server = fakeServer();
  server.answers.readPaperForm = () => ({ ...ORDER_FORM, candidates: [] });
  const { page } = await openPaperForm(browser, ORDER, server);
  await untilSays(page, 'Примите пары в разделе «Подбор».');
  expect(await page.getByRole('button', { name: 'Посмотреть текст' }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('a broken template comes first and is put back to the sample from here', async () => {
  const server = fakeServer();
  const template = { url: 'https://docs.example.org/d/template', problems: [BROKEN] };
  server.answers.readPaperForm = () => ({ ...ORDER_FORM, template });
  const { page } = await openPaperForm(browser, ORDER, server);
  await page.getByRole('alert').getByText(BROKEN.happened).waitFor();
  expect(await page.getByRole('link', { name: 'Открыть шаблон' }).getAttribute('href')).toBe(template.url);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Проверить снова');
  await press(page, 'Вернуть образец');
  server.answers.readPaperForm = () => ORDER_FORM;
  await page.locator('.panel').getByRole('button', { name: 'Вернуть' }).click();
  await page.locator('#message-text').getByText('Образец возвращён.').waitFor();
  expect(requests(server, 'restoreTemplate')).toEqual([{ kind: 'orderPairs' }]);
  await page.getByLabel('Контроль', { exact: true }).waitFor();
  await page.close();
});

test('a hint says everything once; a long text is seen as a whole and stays one line', async () => {
  const server = fakeServer();
  const ask = { ...ORDER_FORM.asks[0]!, required: false, example: '', initial: '' };
  const goal = 'преодолеть трудности, указанные в запросе наставляемого, и закрепить успех';
  const asks = [
    { ...ask, name: 'Кого пригласить', meaning: 'кого пригласить', example: 'родителей' },
    { ...ask, name: 'Условия', kind: 'lines' as const, meaning: 'по одному в строке' },
    { ...ask, name: 'Задачи', kind: 'lines' as const, meaning: 'задачи, по одной в строке' },
    { ...ask, name: 'Цель программы', meaning: 'общая для всех', initial: goal },
    { ...ask, name: 'Общая причина', meaning: 'продолжает слово «за»', initial: 'труд' },
  ];
  server.answers.readPaperForm = () => ({ ...ORDER_FORM, asks });
  const { page } = await openPaperForm(browser, ORDER, server);
  const fields = await page
    .locator('#view > .field')
    .evaluateAll((boxes) => boxes.map((box) => box.querySelector('.hint')?.textContent));
  expect(fields.slice(0, 3)).toEqual(['Например: родителей', 'По одному в строке.', 'По одной в строке.']);
  const text = page.getByLabel('Цель программы');
  expect(await text.evaluate((box) => [box.tagName, box.scrollHeight <= box.clientHeight])).toEqual([
    'TEXTAREA',
    true,
  ]);
  expect(await page.getByLabel('Общая причина').evaluate((box) => box.tagName)).toBe('INPUT');
  expect(await page.getByLabel('Условия').evaluate((box) => getComputedStyle(box).whiteSpace)).toBe(
    'pre-wrap',
  );
  await text.fill('найти\nпризвание');
  await press(page, 'Посмотреть текст');
  await untilSays(page, 'ПРИКАЗЫВАЮ');
  expect((requests(server, 'previewPaper') as readonly PaperRequest[])[0]?.answers).toMatchObject({
    'Цель программы': 'найти призвание',
  });
  await page.close();
});

test('the ending of numbers is spoken of where orders have one', async () => {
  const { page } = await openPaperForm(browser, ORDER);
  await untilSays(page, 'Можно писать одну цифру: окончание («-од») добавится само.');
  await page.keyboard.press('Escape');
  await page.getByLabel('Найти документ').fill('протокол');
  await page.keyboard.press('Enter');
  await page.getByLabel('Номер').waitFor();
  expect(await textOf(page, '#view')).not.toContain('окончание');
  await page.close();
});

test('a sheet that has to be filled in first is one press away', async () => {
  const hinted = DOCUMENT_KINDS.map(({ about }) => about).filter(({ empty }) => empty.includes('лист «'));
  expect(hinted.length).toBeGreaterThan(0);
  for (const { empty, sheet } of hinted)
    expect(empty).toContain(`«${REGISTERS[sheet as RegisterKey].title}»`);
  const server = fakeServer();
  server.answers.readPaperForm = () => ({
    ...ORDER_FORM,
    candidates: [],
    empty: 'Заполните лист «Обращения»: одна строка – одна запись.',
    sheet: 'petitions',
  });
  const { page } = await openPaperForm(browser, ORDER, server);
  await press(page, 'Открыть лист');
  await page.locator('#message-text').getByText('Лист открыт.').waitFor();
  expect(requests(server, 'goTo')).toEqual([{ register: 'petitions', code: '', column: '' }]);
  await page.close();
});
