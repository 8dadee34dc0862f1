/** The form of a paper and the text before it is made: choice, questions, complaints, remarks, cautions. */

import type { Browser, Page } from 'playwright-core';
import type { PaperRequest, Trouble } from '../../src/flows/replies';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar } from './fake-server';
import { MARKUP, TODAY } from './invented';
import { CAUTION, ORDER_FORM, PREVIEW } from './invented-forms';
import { BROKEN } from './invented-papers';
import { openTab, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openForm(
  which: RegExp,
  server: FakeServer = fakeServer(),
): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await page.getByRole('button', { name: which }).first().click();
  await page.getByRole('button', { name: 'Назад' }).first().waitFor();
  return { page, server };
}

const ORDER = /Подготовить: Приказ/;
const CONSENT = /Подготовить: Согласие/;
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).first().click();
const label = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent);

test('what is typed goes to the server as it stands', async () => {
  const { page, server } = await openForm(ORDER);
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
  const { page, server } = await openForm(ORDER);
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
  const { page, server } = await openForm(CONSENT);
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
  const { page, server } = await openForm(ORDER);
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
  const { page } = await openForm(ORDER, server);
  await untilSays(page, 'Примите пары в разделе «Подбор».');
  expect(await page.getByRole('button', { name: 'Посмотреть текст' }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test('a broken template comes first and is put back to the sample from here', async () => {
  const server = fakeServer();
  const template = { url: 'https://docs.example.org/d/template', problems: [BROKEN] };
  server.answers.readPaperForm = () => ({ ...ORDER_FORM, template });
  const { page } = await openForm(ORDER, server);
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

const MISSING: Trouble = {
  happened: `Не указана должность: ${MARKUP}.`,
  data: 'Ничего не изменено.',
  todo: 'Впишите должность в лист «Наставники».',
  place: { register: 'mentors', code: 'Н-002', column: 'post' },
};
const UNASKED: Trouble = {
  happened: 'Не заполнено: Встреча.',
  data: 'Ничего не изменено.',
  todo: '',
  place: { register: 'asked', code: '', column: 'Встреча' },
};

test('missing data stand before the text, with the way to the cell and to the question', async () => {
  const server = fakeServer();
  server.answers.previewPaper = () => ({ ...PREVIEW, missing: [MISSING, UNASKED] });
  const { page } = await openForm(ORDER, server);
  await page.getByLabel('Контроль', { exact: true }).fill('директор');
  await press(page, 'Посмотреть текст');
  await untilSays(page, 'Сначала заполните недостающее: 2 замечания.');
  for (const part of [MISSING.happened, MISSING.data, MISSING.todo])
    expect(await textOf(page, '#troubles')).toContain(part);
  expect(await page.getByRole('button', { name: /^Создать/ }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Перейти');
  await page.getByText('Курсор стоит на нужной ячейке.').waitFor();
  expect(server.calls.at(-1)).toEqual({ name: 'goTo', request: MISSING.place });
  await press(page, 'Заполнить');
  await untilSays(page, 'Заполните: Встреча.');
  expect(await label(page)).toBe('Встреча');
  server.answers.previewPaper = () => PREVIEW;
  await press(page, 'Посмотреть текст');
  await page.getByRole('button', { name: 'Создать черновик' }).waitFor();
  expect(await textOf(page, '#troubles')).toBe('');
  await page.close();
});

test('cautions have to be read; the mark lasts and is told to the server', async () => {
  const server = fakeServer();
  server.answers.previewPaper = () => ({ ...PREVIEW, cautions: [CAUTION] });
  const { page } = await openForm(ORDER, server);
  await page.getByLabel('Контроль', { exact: true }).fill('директор');
  await press(page, 'Посмотреть текст');
  await untilSays(page, CAUTION.happened);
  await press(page, 'Создать черновик');
  await page.getByRole('alert').getByText('Прочитайте предупреждения').waitFor();
  expect(await label(page)).toBe('Прочитано, создать всё равно');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(requests(server, 'stagePapers')).toEqual([]);
  await page.keyboard.press('Space');
  await press(page, 'Создать черновик');
  await untilSays(page, 'Документ создан');
  expect(requests(server, 'stagePapers')).toMatchObject([{ kind: 'orderPairs', cautionsSeen: true }]);
  await page.close();
});

test('many papers are leafed through; what some of them lack does not stop the others', async () => {
  const server = fakeServer();
  server.answers.previewPaper = ({ at }) => ({ ...PREVIEW, at, total: 300, missing: [MISSING] });
  const { page } = await openForm(CONSENT, server);
  await press(page, 'Посмотреть текст');
  await untilSays(page, 'Документ 1 из 300');
  await untilSays(page, '1 замечание. Документы, которым чего-то не хватает, не будут созданы');
  await press(page, 'Предыдущий документ');
  await untilSays(page, 'Документ 300 из 300');
  await press(page, 'Следующий документ');
  await page.locator('#page[aria-busy=false]').waitFor();
  await page.keyboard.press('Enter');
  await untilSays(page, 'Документ 2 из 300');
  expect((requests(server, 'previewPaper') as readonly { at: number }[]).map(({ at }) => at)).toEqual([
    0, 299, 0, 1,
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Создать 300 документов' }).waitFor();
  server.answers.previewPaper = ({ at }) => ({ ...PREVIEW, at, total: 300, missing: [BROKEN] });
  await press(page, 'Следующий документ');
  await untilSays(page, BROKEN.happened);
  expect(await page.getByRole('button', { name: /^Создать/ }).count()).toBe(0);
  await page.close();
});
