/** The text of a paper before it is made: what is missing, cautions, leafing, tables as in the template. */

import type { Browser, Page } from 'playwright-core';
import type { Trouble } from '../../src/flows/replies';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { fakeServer } from './fake-server';
import { MARKUP } from './invented';
import { CAUTION, PREVIEW } from './invented-forms';
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
  const { page } = await openPaperForm(browser, ORDER, server);
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
  const { page } = await openPaperForm(browser, ORDER, server);
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
  const { page } = await openPaperForm(browser, CONSENT, server);
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

test('tables look as in the template, and nothing is cut', async () => {
  const server = fakeServer();
  const rows = [Array.from({ length: 7 }, (_, i) => `Персонализированная ${i}`)];
  server.answers.previewPaper = () => ({
    ...PREVIEW,
    blocks: [...PREVIEW.blocks, { kind: 'table', plain: false, aligns: [], rows }],
  });
  const { page } = await openPaperForm(browser, ORDER, server);
  await page.getByLabel('Контроль', { exact: true }).fill('директор');
  await press(page, 'Посмотреть текст');
  await untilSays(page, 'ПРИКАЗЫВАЮ');
  const tables = await page.locator('.paper table').evaluateAll((all) =>
    all.map((table) => {
      const { borderTopStyle, textAlign } = getComputedStyle(table.querySelector('td:nth-child(2)')!);
      return `${borderTopStyle} ${textAlign}`;
    }),
  );
  expect(tables).toEqual(['none right', 'solid start', 'none start', 'solid start']);
  const cut = (selector: string): Promise<boolean> =>
    page.locator(selector).evaluate((box) => box.scrollWidth > box.clientWidth);
  expect([await cut('.paper'), await cut('.paper .wide')]).toEqual([false, true]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});
