/** The first run: the form's checks, the notice, progress by steps, stopping, going on, a step that fails. */

import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../browser/axe';
import { launchBrowser } from '../browser/chromium';
import { type FakeServer, fakeServer, openSidebar, Refused } from './fake-server';
import { EMPTY_SCHOOL, OVERVIEW, SCHOOL, SETTINGS, STEPS } from './invented';
import { openTab, textOf, untilSays } from './look';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

function freshSchool(): FakeServer {
  const server = fakeServer();
  server.answers.readOverview = () => ({ ...OVERVIEW, setUp: false });
  server.answers.readSetUp = () => ({
    school: EMPTY_SCHOOL,
    noticeAccepted: false,
    setUp: false,
    steps: STEPS,
  });
  return server;
}

/** A server whose form is filled in already, so that one press starts the steps. */
function readySchool(): FakeServer {
  const server = freshSchool();
  server.answers.readSetUp = () => ({ school: SCHOOL, noticeAccepted: true, setUp: false, steps: STEPS });
  return server;
}

const start = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Создать таблицы и анкеты' }).click();
const stepsRun = (server: FakeServer): string[] =>
  server.calls.flatMap(({ name, request }) =>
    name === 'runSetUpStep' ? [(request as { step: string }).step] : [],
  );

test('the form says in words what is missing and starts nothing', async () => {
  const { page, server } = await openSidebar(browser, freshSchool());
  await start(page);
  const view = await textOf(page, '#view');
  expect(view).toContain('Впишите полное наименование школы.');
  expect(view).toContain('Впишите фамилию, имя и отчество куратора.');
  expect(view).toContain('Прочитайте и поставьте отметку');
  expect(await page.locator('[aria-invalid=true]').count()).toBe(6);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    await page.getByLabel('Полное наименование школы').getAttribute('id'),
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(server.calls.map(({ name }) => name)).toEqual(['readOverview', 'readSetUp']);
  expect(await page.getByRole('tablist').isHidden()).toBe(true);
  await page.close();
});

test('the notice says plainly what the law forbids', async () => {
  const { page } = await openSidebar(browser, freshSchool());
  await page.getByText('О персональных данных').waitFor();
  const notice = await textOf(page, '.notice');
  for (const words of [
    '1 июля 2025',
    '152-ФЗ',
    'нарушение',
    'руководитель',
    'вымышленных',
    'уменьшают риск',
  ]) {
    expect(notice).toContain(words);
  }
  await page.close();
});

test('the filled form is sent tidied, the steps run in order, then comes what is next', async () => {
  const { page, server } = await openSidebar(browser, freshSchool());
  await page.getByLabel('Полное наименование школы').fill('  Школа   № 4 ');
  await page.getByLabel('Краткое наименование').fill('Школа № 4');
  await page.getByLabel('Населённый пункт').fill('г. Северный');
  await page.getByLabel('Руководитель', { exact: true }).fill('Гордеева Марина Львовна');
  await page.getByLabel('Должность куратора').fill('педагог-организатор');
  await page.getByLabel('Куратор', { exact: true }).fill('Пахомова');
  await page.getByLabel('Учебный год').fill('2026 - 2028');
  await page.getByLabel('Понимаю, решение принял руководитель').check();
  await start(page);
  expect(await textOf(page, '#view')).toContain('Второй год должен идти сразу за первым.');
  expect(await textOf(page, '#view')).toContain('Впишите фамилию, имя и отчество полностью.');
  await page.getByLabel('Куратор', { exact: true }).fill('Пахомова Инна Олеговна');
  await page.getByLabel('Учебный год').fill('2026/2027');
  await start(page);
  await page.getByRole('heading', { name: 'Готово: что дальше' }).waitFor();
  const sent = server.calls.find(({ name }) => name === 'startSetUp')?.request;
  expect(sent).toEqual({
    school: {
      ...EMPTY_SCHOOL,
      fullName: 'Школа № 4',
      shortName: 'Школа № 4',
      city: 'г. Северный',
      headName: 'Гордеева Марина Львовна',
      curatorPost: 'педагог-организатор',
      curatorName: 'Пахомова Инна Олеговна',
      schoolYear: '2026–2027',
    },
    noticeAccepted: true,
  });
  expect(stepsRun(server)).toEqual(STEPS.map(({ key }) => key));
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Перейти к анкетам' }).click();
  await page.getByText('Анкета ученика').waitFor();
  await page.close();
});

test('progress is said, the work stops after the step under way and goes on from there', async () => {
  const { page, server } = await openSidebar(browser, readySchool());
  const release = server.hold('runSetUpStep');
  await start(page);
  await untilSays(page, 'Лист «Справочники»… 1 из 8');
  expect(await page.locator('#view [role=status]').textContent()).toContain('1 из 8');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Прервать' }).click();
  await untilSays(page, 'останавливаемся');
  release();
  await untilSays(page, 'Прервано: сделано 1 из 8. Сделанное сохранено.');
  expect(stepsRun(server)).toEqual(['step:0']);
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('heading', { name: 'Готово: что дальше' }).waitFor();
  expect(stepsRun(server)).toEqual(STEPS.map(({ key }) => key));
  await page.close();
});

test('a failed step says where it stopped and is run again', async () => {
  const server = readySchool();
  const run = server.answers.runSetUpStep;
  let failed = false;
  server.answers.runSetUpStep = (request) => {
    if (request.step !== 'step:4' || failed) return run(request);
    failed = true;
    throw new Refused([
      {
        happened: 'Google не ответил.',
        data: 'Сделанное сохранено.',
        todo: 'Повторите через минуту.',
        repair: 'retry',
      },
    ]);
  };
  const { page } = await openSidebar(browser, server);
  await start(page);
  await untilSays(page, 'Остановились на шаге 5 из 8: Лист «Согласия».');
  expect(await textOf(page, '#troubles')).toContain('Google не ответил.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('heading', { name: 'Готово: что дальше' }).waitFor();
  expect(stepsRun(server)).toEqual([
    'step:0',
    'step:1',
    'step:2',
    'step:3',
    'step:4',
    'step:4',
    'step:5',
    'step:6',
    'step:7',
  ]);
  await page.close();
});

test('the settings save the school and check sheets and forms again', async () => {
  const server = fakeServer();
  server.answers.runSetUpStep = () => ({ done: [] });
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Настройки');
  await page.getByLabel('Населённый пункт').fill('');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  expect(await textOf(page, '#view')).toContain('Впишите населённый пункт.');
  await page.getByLabel('Населённый пункт').fill('пос. Лесной');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Сведения о школе сохранены.').waitFor();
  expect(server.calls.at(-1)).toEqual({
    name: 'saveSchool',
    request: { school: { ...SETTINGS.school, city: 'пос. Лесной' } },
  });
  await page.getByRole('button', { name: 'Проверить листы и анкеты' }).click();
  await untilSays(page, 'Всё на месте');
  expect(stepsRun(server)).toHaveLength(STEPS.length);
  await page.close();
});

test('what only papers need is asked for in the settings, not at the first run', async () => {
  const first = await openSidebar(browser, freshSchool());
  await first.page.getByText('Для приказов').click();
  const asked = await first.page.locator('.field label').allTextContents();
  expect(asked.at(-1)).toBe('Окончание номера приказа');
  expect(asked).toHaveLength(9);
  await first.page.close();
  const { page, server } = await openSidebar(browser);
  await openTab(page, 'Настройки');
  await page.getByText('Реквизиты для документов').click();
  await page.getByLabel('Сайт').fill(' school4.example.org ');
  await page.getByLabel('Оформление по ГОСТ').fill('2020');
  await page.getByText('Реквизиты для документов').click();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await untilSays(page, 'Впишите 2025 или 2016.');
  expect(await page.getByLabel('Оформление по ГОСТ').isVisible()).toBe(true);
  await page.getByLabel('Оформление по ГОСТ').fill('2016');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await untilSays(page, 'Сведения о школе сохранены.');
  expect(server.calls.at(-1)).toEqual({
    name: 'saveSchool',
    request: { school: { ...SCHOOL, site: 'school4.example.org', look: '2016' } },
  });
  await page.close();
});
