/** «Анкеты»: groups, unfolding, what is sent to the server and what is seen afterwards, many published in a row. */

import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/chromium';
import { fakeServer, openSidebar, Refused } from './fake-server';
import { QUESTIONNAIRES } from './invented';
import { SURVEYS } from './invented-surveys';
import { openTab, requests, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const unfold = (page: Page, title: string): Promise<void> =>
  page.locator('summary').filter({ hasText: title }).click();

const texts = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((all) => all.map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()));

test('questionnaires stand in groups with their count, those given out first, all folded', async () => {
  const { page } = await openSidebar(browser);
  await openTab(page, 'Анкеты');
  expect(await texts(page, '#view h2')).toEqual([
    'Базы и подбор 5',
    'До программы 3',
    'Во время работы 2',
    'Итоги 3',
    'По обращению 1',
  ]);
  expect((await texts(page, '#view h3')).slice(0, 8)).toEqual([
    'Анкета ученика',
    'Пожелания после встречи: наставляемые',
    'Анкета наставника',
    'Анкета педагога',
    'Пожелания после встречи: наставники',
    'Педагог перед программой',
    'Сбор запросов к программе',
    'Ученик перед программой',
  ]);
  expect(await page.locator('#view details[open]').count()).toBe(0);
  expect(await textOf(page, '#form-teacherBefore summary')).toBe(
    'Педагог перед программойПринимает ответы1240 ответов',
  );
  expect(await textOf(page, '#form-quality summary')).toContain('Анонимная');
  expect(await textOf(page, '#form-teacherBefore summary')).not.toContain('Анонимная');
  await unfold(page, 'Педагог перед программой');
  expect(await textOf(page, '#form-teacherBefore')).toContain(
    'Опубликована 14 сентября, приём до 31 октября',
  );
  await page.close();
});

test('everything is reached by keyboard: arrows along the list, Enter unfolds', async () => {
  const { page } = await openSidebar(browser);
  await openTab(page, 'Анкеты');
  await page.locator('summary').first().focus();
  await page.keyboard.press('ArrowUp');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  expect(await page.locator('details[open]').getAttribute('id')).toBe('form-teacherBefore');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Скопировать ссылку: Педагог перед программой',
  );
  await page.close();
});

test('the chip leaves those that were published, whatever stood open stays open', async () => {
  const { page } = await openSidebar(browser);
  await openTab(page, 'Анкеты');
  await unfold(page, 'Отзыв о встрече');
  await page.getByRole('button', { name: 'Опубликованные · 6' }).click();
  expect(await texts(page, '#view h2')).toEqual([
    'Базы и подбор 3',
    'До программы 1',
    'Во время работы 1',
    'По обращению 1',
  ]);
  expect(await page.locator('details[open]').getAttribute('id')).toBe('form-meeting');
  expect(await page.getByRole('button', { name: 'опубликовать все' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Все · 14' }).click();
  expect(await page.locator('#view h3').count()).toBe(14);
  await page.close();
});

test('a survey is made by publishing it, one of the bases that is gone by the set-up before', async () => {
  const server = fakeServer();
  server.answers.readQuestionnaires = () => [
    { ...QUESTIONNAIRES[1]!, state: 'absent', url: '', editUrl: '', outdated: [] },
    ...SURVEYS,
  ];
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Анкеты');
  expect(await textOf(page, '#form-teacher summary')).toContain('Анкеты нет');
  expect(await textOf(page, '#form-pupilBefore summary')).toContain('Не создана');
  await unfold(page, 'Анкета педагога');
  await page.getByRole('button', { name: 'Создать и опубликовать: Анкета педагога' }).click();
  await untilSays(page, 'Анкета принимает ответы.');
  await unfold(page, 'Ученик перед программой');
  await page.getByRole('button', { name: 'Создать и опубликовать: Ученик перед программой' }).click();
  await page.locator('#form-pupilBefore[open].changed').waitFor();
  expect(server.calls.slice(-3)).toEqual([
    { name: 'runSetUpStep', request: { step: 'form:teacher' } },
    { name: 'publishQuestionnaire', request: { key: 'teacher' } },
    { name: 'publishQuestionnaire', request: { key: 'pupilBefore' } },
  ]);
  await page.close();
});

test('all of a group are published one after the other, stopped and gone on with', async () => {
  const server = fakeServer();
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Анкеты');
  const release = server.hold('publishQuestionnaire');
  await page.getByRole('button', { name: 'Создать и опубликовать все: Итоги' }).click();
  await untilSays(page, 'Удовлетворённость наставляемых работой с наставником… 1 из 3');
  await page.getByRole('button', { name: 'Прервать' }).click();
  await untilSays(page, 'Заканчиваем начатый шаг');
  release();
  await untilSays(page, 'Прервано: сделано 1 из 3. Сделанное сохранено.');
  expect(requests(server, 'publishQuestionnaire')).toEqual([{ key: 'menteeSatisfaction' }]);
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await untilSays(page, 'Принимают ответы: 3 анкеты. Раздайте ссылки участникам.');
  expect(requests(server, 'publishQuestionnaire')).toEqual([
    { key: 'menteeSatisfaction' },
    { key: 'mentorSatisfaction' },
    { key: 'quality' },
  ]);
  expect(await page.getByRole('button', { name: 'опубликовать все: Итоги' }).count()).toBe(0);
  expect(server.faults).toEqual([]);
  await page.close();
});

test('a refusal in the middle keeps what is done and leads back to the list', async () => {
  const server = fakeServer();
  const { publishQuestionnaire } = server.answers;
  server.answers.publishQuestionnaire = (request) => {
    if (request.key === 'mentorSatisfaction') {
      throw new Refused([
        { happened: 'Google не открыл приём ответов.', data: 'Анкета цела.', todo: '', repair: 'retry' },
      ]);
    }
    return publishQuestionnaire(request);
  };
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Анкеты');
  await page.getByRole('button', { name: 'Создать и опубликовать все: Итоги' }).click();
  await untilSays(page, 'Google не открыл приём ответов.');
  await untilSays(page, 'Остановились на шаге 2 из 3: Удовлетворённость наставников.');
  await page.getByRole('button', { name: 'Закончить позже' }).click();
  expect(await textOf(page, '#form-menteeSatisfaction summary')).toContain('Принимает ответы');
  expect(await textOf(page, '#form-mentorSatisfaction summary')).toContain('Не опубликована');
  expect(await textOf(page, '#form-quality summary')).toContain('Не создана');
  await page.close();
});

test('a questionnaire is published, closed, and its link copied', async () => {
  const { page, server } = await openSidebar(browser);
  await openTab(page, 'Анкеты');
  await unfold(page, 'Анкета педагога');
  await page.getByRole('button', { name: 'Опубликовать: Анкета педагога' }).click();
  await page.getByText('Анкета принимает ответы. Раздайте ссылку').waitFor();
  expect(server.calls.at(-1)).toEqual({ name: 'publishQuestionnaire', request: { key: 'teacher' } });
  expect(await page.locator('.card.changed[open] h3').textContent()).toBe('Анкета педагога');
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://sidebar.test' });
  await page.getByRole('button', { name: 'Скопировать ссылку: Анкета педагога' }).click();
  await page.locator('#message-text').getByText('Ссылка скопирована.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/teacher/viewform');
  await page.getByRole('button', { name: 'Закрыть приём: Анкета педагога' }).click();
  await page.getByText('Приём закрыт, ответы собраны.').waitFor();
  await page.close();
});

test('with the clipboard shut the link is shown, selected', async () => {
  const { page } = await openSidebar(browser);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openTab(page, 'Анкеты');
  await unfold(page, 'Анкета ученика');
  await page.getByRole('button', { name: 'Скопировать ссылку: Анкета ученика' }).click();
  await page.getByText('Скопируйте: Ctrl + C.').waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toContain('/pupil/viewform');
  await page.close();
});

test('the QR code is drawn with a quiet border', async () => {
  const { page } = await openSidebar(browser);
  await openTab(page, 'Анкеты');
  await unfold(page, 'Анкета ученика');
  await page.getByRole('button', { name: 'Показать QR-код: Анкета ученика' }).click();
  const dark = await page.locator('canvas').evaluate((canvas) => {
    const { width } = canvas as HTMLCanvasElement;
    const pen = (canvas as HTMLCanvasElement).getContext('2d');
    const at = (x: number, y: number): number => pen?.getImageData(x, y, 1, 1).data[0] ?? -1;
    return { edge: at(5, 5), corner: at(12 * 4 + 5, 12 * 4 + 5), right: at(width - 12 * 4 - 5, 12 * 4 + 5) };
  });
  expect(dark).toEqual({ edge: 255, corner: 0, right: 0 });
  expect(await page.getByRole('img', { name: 'QR-код анкеты «Анкета ученика»' }).count()).toBe(1);
  await page.close();
});
