/** The add-on, respondents and papers of the trial in a real browser. */
import { readFileSync } from 'node:fs';
import { accessibilityFaults } from '../browser/axe';
import { useSession } from './browser-session';

const { cell, complaints, idle, journal, menu, page, sample, valueAt } = useSession();

describe('the add-on', () => {
  test('a message, a question answered both ways, a window, a failure', async () => {
    await menu('Сообщить');
    const dialog = page().getByRole('dialog');
    expect(await dialog.textContent()).toContain('Всё собрано.');
    await dialog.getByRole('button', { name: 'ОК' }).click();
    await menu('Спросить');
    expect(journal()).toEqual([]);
    await dialog.getByRole('button', { name: 'Да' }).click();
    await idle();
    expect(journal()).toEqual(['до вопроса', 'да']);
    await menu('Спросить');
    await dialog.waitFor();
    await page().keyboard.press('Escape');
    await page().waitForTimeout(300);
    expect(journal()).toEqual(['до вопроса', 'да', 'до вопроса', 'нет']);
    await menu('Окно');
    await page().frameLocator('#script-dialog iframe').getByText('Внутри окна').waitFor();
    await page().getByRole('button', { name: 'Закрыть окно' }).click();
    await menu('Упасть');
    await page().getByRole('alert').getByText('Нет листа «Пары»').waitFor();
  });

  test('the sidebar calls the script and gets values, errors and the cursor', async () => {
    await menu('Открыть панель');
    const panel = page().frameLocator('#sidebar-frame iframe');
    expect(await page().locator('#sidebar-title').textContent()).toBe('Панель куратора');
    expect((await page().locator('#sidebar').boundingBox())?.width).toBe(300);
    await panel.getByLabel('Имя').fill('<Зоя>');
    await panel.getByRole('button', { name: 'Поздороваться' }).click();
    await panel.getByText('Здравствуйте, <Зоя>').waitFor();
    await page().getByText('Записано').waitFor();
    expect(journal()).toEqual(['привет, <Зоя>']);
    await panel.getByRole('button', { name: 'Упасть' }).click();
    await panel.getByText('Ошибка: Нет листа «Пары»').waitFor();
    await panel.getByRole('button', { name: 'Неверно' }).click();
    await panel.getByText('TypeError: Failed due to illegal value in property: 0').waitFor();
    await panel.getByRole('button', { name: 'Перейти' }).click();
    await page().waitForFunction(() => document.getElementById('cell-name')?.textContent === 'C250');
    expect(await cell(250, 3).isVisible()).toBe(true);
    await page().getByRole('button', { name: 'Закрыть панель' }).click();
    await page().locator('#sidebar').waitFor({ state: 'hidden' });
  });

  test('the sidebar cannot reach the page or the server by itself', async () => {
    await menu('Открыть панель');
    await page().frameLocator('#sidebar-frame iframe').getByRole('heading').waitFor();
    const frame = page()
      .frames()
      .find((one) => one.url().includes('/sidebar'));
    const reach = await frame?.evaluate(async () => {
      const tries: string[] = [];
      try {
        tries.push(String(parent.document.title));
      } catch {
        tries.push('страница закрыта');
      }
      try {
        await fetch('/api/view');
        tries.push('сервер открыт');
      } catch {
        tries.push('сервер закрыт');
      }
      return tries;
    });
    expect(reach).toEqual(['страница закрыта', 'сервер закрыт']);
    complaints.length = 0;
  });

  test('links to Google lead to the trial’s own pages', async () => {
    await menu('Открыть панель');
    const link = page().frameLocator('#sidebar-frame iframe').getByRole('link', { name: 'Документ' });
    const [popup] = await Promise.all([page().context().waitForEvent('page'), link.click()]);
    await popup.waitForLoadState();
    expect(popup.url()).toBe(`${sample().running.url}document/abc_1`);
    await popup.close();
  });

  test('every address that the panel copies leads to a page of the trial', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await menu('Открыть панель');
    const panel = page().frameLocator('#sidebar-frame iframe');
    await panel.getByRole('button', { name: 'Скопировать' }).click();
    await panel.getByText('Скопировано').waitFor();
    const { url } = sample().running;
    expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(
      `А: ${url}form/a\nБ: ${url}form/b`,
    );
  });

  test('the panel lives by the clock of the school', async () => {
    const panel = page().frameLocator('#sidebar-frame iframe');
    await menu('Открыть панель');
    const now = await panel
      .locator('body')
      .evaluate(() => [Date.now(), Date.parse(new Date().toISOString())]);
    for (const moment of now) expect(Math.abs(moment - sample().trial.workspace.now())).toBeLessThan(60_000);
  });

  test('the clock goes forward and fires what is due', async () => {
    const before = await page().locator('#clock-text').textContent();
    await page().locator('#clock').click();
    await page().getByRole('button', { name: '+1 день' }).click();
    await idle();
    expect(journal().filter((text) => text === 'час')).toHaveLength(24);
    expect(await page().locator('#clock-text').textContent()).not.toBe(before);
    await page().locator('#clock').click();
    await page().getByLabel('Перейти к дате').fill('2026-10-01');
    await page().getByRole('button', { name: 'Перейти', exact: true }).click();
    await page().waitForFunction(() =>
      document.getElementById('clock-text')?.textContent?.startsWith('1 октября 2026'),
    );
  });
});

describe('people and papers', () => {
  test('a respondent is told what is missing and sends the form', async () => {
    await page().getByRole('button', { name: 'Заполнить анкету как участник' }).click();
    const [form] = await Promise.all([
      page().context().waitForEvent('page'),
      page().getByRole('menuitem', { name: 'Анкета участника' }).click(),
    ]);
    await form.getByRole('button', { name: 'Отправить' }).click();
    expect(await form.locator('.error:visible').count()).toBe(2);
    await form.getByRole('textbox', { name: 'Имя' }).fill('Зоя <b>Ким</b>');
    await form.getByRole('textbox', { name: 'Почта' }).fill('не адрес');
    await form.getByLabel('Уверенность, общение').check();
    await form.getByLabel('Вторник: Вечер').check();
    await form.getByRole('button', { name: 'Отправить' }).click();
    await form.getByText('Напишите адрес').waitFor();
    await form.getByRole('textbox', { name: 'Почта' }).fill('zoya@school.example');
    expect(await accessibilityFaults(form)).toEqual([]);
    await form.getByRole('button', { name: 'Отправить' }).click();
    await form.getByText('Спасибо').waitFor();
    await form.getByRole('link', { name: 'Отправить ещё один ответ' }).click();
    await form.getByRole('button', { name: 'Отправить' }).waitFor();
    await form.close();
    const [kept] = Object.values(sample().trial.workspace.state.forms);
    expect(kept?.responses).toHaveLength(1);
    const { items = [], responses = [] } = kept ?? {};
    expect(items.map(({ id }) => responses[0]?.answers[id])).toEqual([
      'Зоя <b>Ким</b>',
      'zoya@school.example',
      ['Уверенность, общение'],
      [null, ['Вечер']],
    ]);
    expect(journal()).toEqual(['ответ']);
  });

  test('letters and documents are shown and stay here', async () => {
    const run = (name: string) =>
      sample().trial.workspace.run(name, [], { hostSpreadsheetId: sample().trial.spreadsheetId });
    expect(run('send').error).toBeNull();
    const made = run('paper');
    expect(made.error).toBeNull();
    await page().goto(`${sample().running.url}outbox`);
    expect(await page().getByRole('heading', { level: 2 }).textContent()).toBe('<b>Тема</b>');
    await page().frameLocator('iframe').getByText('Текст').waitFor();
    expect(await accessibilityFaults(page())).toEqual([]);
    const [attached] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('link', { name: 'План «А/Б».bin' }).click(),
    ]);
    expect(attached.suggestedFilename()).toBe('План «А Б».bin');
    expect([...readFileSync(await attached.path())]).toEqual([0xd1, 0x91, 0, 10]);
    await page().goto(`${sample().running.url}documents`);
    expect(await accessibilityFaults(page())).toEqual([]);
    await page().getByRole('link', { name: 'Приказ № 1', exact: true }).click();
    await page().getByText('Первый абзац').waitFor();
    expect(await accessibilityFaults(page())).toEqual([]);
    const [docx] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('link', { name: 'Скачать .docx' }).click(),
    ]);
    expect(docx.suggestedFilename()).toBe('Приказ № 1.docx');
    await page().goto(sample().running.url);
    const [xlsx] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('link', { name: 'Скачать таблицу' }).click(),
    ]);
    expect(xlsx.suggestedFilename()).toBe('Проба школы .xlsx');
    expect(
      readFileSync(await xlsx.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('everything is reached by keyboard and passes axe', async () => {
    // Fewer rows in sight: the look of a row does not depend on how many there are.
    await page().setViewportSize({ width: 1280, height: 420 });
    await page().locator('#file-name').focus();
    await page().keyboard.press('Tab');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await page().frameLocator('#sidebar-frame iframe').getByRole('heading').waitFor();
    expect(await accessibilityFaults(page())).toEqual([]);
  });

  test('«Начать заново» asks first', async () => {
    await cell(2, 2).click();
    await page().keyboard.type('x');
    await page().keyboard.type('новое');
    await page().keyboard.press('Enter');
    await idle();
    await page().getByRole('button', { name: 'Начать заново' }).first().click();
    await page().getByRole('dialog').getByRole('button', { name: 'Отмена' }).click();
    expect(valueAt(2, 2)).toBe('xновое');
    await page().getByRole('button', { name: 'Начать заново' }).first().click();
    await Promise.all([
      page().waitForEvent('load'),
      page().getByRole('dialog').getByRole('button', { name: 'Начать заново' }).click(),
    ]);
    await page().getByRole('gridcell', { name: 'Участник 1', exact: true }).waitFor();
    expect(valueAt(2, 2)).toBe('Участник 1');
  });
});
