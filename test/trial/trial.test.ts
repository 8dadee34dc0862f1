/** The sheet in a real browser, driven as a person drives it. */
import { readFileSync } from 'node:fs';
import { useSession } from './browser-session';
import { ROWS } from './sample-script';

const { cell, idle, journal, page, sample, valueAt } = useSession();

describe('the sheet', () => {
  test('shows the spreadsheet: title, menus, frozen header, rows, tabs', async () => {
    expect(await page().locator('#file-name').textContent()).toBe('Проба <школы>');
    expect(await page().getByRole('menubar').getByRole('menuitem').allTextContents()).toEqual([
      'Файл',
      'Куратор',
      'Расширения',
    ]);
    expect(await page().getByRole('tab').allTextContents()).toEqual([
      'Ответы на форму (1)',
      'Список',
      'Журнал',
    ]);
    await page()
      .locator('#grid-box')
      .evaluate((box) => box.scrollTo({ top: 290 * 21, left: 200 }));
    await cell(ROWS + 1, 1).waitFor();
    const head = await cell(1, 1).boundingBox();
    const box = await page().locator('#grid-box').boundingBox();
    expect(Math.round((head?.y ?? 0) - (box?.y ?? 0))).toBe(24);
    expect(Math.round((head?.x ?? 0) - (box?.x ?? 0))).toBe(46);
    expect(await page().locator('#grid tbody tr').count()).toBeLessThan(90);
  });

  test('an edit is read as typed, fires onEdit, is kept and can be taken back', async () => {
    await cell(3, 2).dblclick();
    await page().keyboard.press('Control+A');
    await page().keyboard.type('Зоя');
    await page().keyboard.press('Enter');
    await page().getByRole('gridcell', { name: 'Зоя' }).waitFor();
    expect(valueAt(3, 2)).toBe('Зоя');
    expect(await page().locator('#cell-name').textContent()).toBe('B4');
    expect(journal()).toContain('правка B3: Зоя');
    expect(readFileSync(sample().trial.file, 'utf8')).toContain('Зоя');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.type('12,5');
    await page().keyboard.press('Tab');
    await idle();
    expect(valueAt(4, 5)).toBe(12.5);
    await page().keyboard.press('Control+z');
    await idle();
    expect(valueAt(4, 5)).toBe(3);
  });

  test('Escape leaves the cell as it was, Delete empties it, the formula line edits it', async () => {
    await cell(5, 2).click();
    await page().keyboard.type('x');
    await page().keyboard.press('Escape');
    expect(valueAt(5, 2)).toBe('Участник 4');
    await page().keyboard.press('Delete');
    await idle();
    expect(valueAt(5, 2)).toBe('');
    await page().locator('#formula').fill('=1+1');
    await page().locator('#formula').press('Enter');
    await page().waitForFunction(() => document.getElementById('cell-5-2')?.textContent === '2');
    await cell(5, 2).click();
    expect(await page().locator('#formula').inputValue()).toBe('=1+1');
  });

  test('lists and checkboxes; a value that the list refuses is not taken', async () => {
    await cell(2, 3).locator('.chip-arrow').click();
    await page().getByRole('option', { name: 'в паре' }).click();
    await idle();
    expect(valueAt(2, 3)).toBe('в паре');
    await cell(2, 4).getByRole('checkbox').click();
    await idle();
    expect(valueAt(2, 4)).toBe(true);
    await page().keyboard.press(' ');
    await idle();
    expect(valueAt(2, 4)).toBe(false);
    await cell(2, 3).click();
    await page().keyboard.type('x');
    await page().keyboard.type('чужое');
    await page().keyboard.press('Enter');
    await page().getByRole('alert').waitFor();
    expect(valueAt(2, 3)).toBe('в паре');
  });

  test('a conditional format colours the row it speaks of', async () => {
    const colour = (row: number) => cell(row, 3).evaluate((td) => getComputedStyle(td).backgroundColor);
    expect([await colour(3), await colour(2)]).toEqual(['rgb(230, 244, 234)', 'rgb(255, 255, 255)']);
  });

  test('filter hides by value and sorts', async () => {
    await page().getByRole('button', { name: 'Фильтр столбца C' }).click();
    const panel = page().getByRole('dialog', { name: /Фильтр/ });
    await panel.getByLabel(/новый/).uncheck();
    await panel.getByRole('button', { name: 'ОК' }).click();
    await idle();
    expect(await page().getByRole('gridcell', { name: 'Участник 1', exact: true }).count()).toBe(0);
    expect(await cell(3, 2).textContent()).toBe('Участник 2');
    await page()
      .getByRole('button', { name: /Фильтр столбца E/ })
      .click();
    await page().getByRole('button', { name: 'Сортировать Я → А' }).click();
    await idle();
    expect(valueAt(2, 5)).not.toBe(1);
    const shown = await page().locator('#grid tbody td[data-column="2"]').allTextContents();
    expect(shown[1]).toBe(`Участник ${ROWS}`);
  });

  test('rows and columns come, go and move; sheets are renamed', async () => {
    await page().locator('[data-row-head="3"]').click({ button: 'right' });
    await page().getByRole('menuitem', { name: 'Вставить 1 строку выше' }).click();
    await idle();
    expect([valueAt(3, 2), valueAt(4, 2)]).toEqual(['', 'Участник 2']);
    await page().locator('[data-row-head="3"]').click({ button: 'right' });
    await page().getByRole('menuitem', { name: 'Удалить 1 строку' }).click();
    await idle();
    expect(valueAt(3, 2)).toBe('Участник 2');
    await page().locator('[data-column-head="5"]').click({ button: 'right' });
    await page().getByRole('menuitem', { name: 'Переместить влево' }).click();
    await idle();
    expect([valueAt(1, 4), valueAt(1, 5)]).toEqual(['Балл', 'Согласие']);
    await page().getByRole('tab', { name: 'Журнал' }).dblclick();
    await page()
      .getByLabel(/Новое название листа/)
      .fill('Дневник');
    await page().keyboard.press('Enter');
    await page().getByRole('tab', { name: 'Дневник' }).waitFor();
  });

  test('a block is copied and pasted with the keyboard', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await cell(2, 1).click();
    await page().keyboard.press('Shift+ArrowRight');
    await page().keyboard.press('Shift+ArrowDown');
    await page().keyboard.press('Control+c');
    await cell(10, 1).click();
    await page().keyboard.press('Control+v');
    await idle();
    expect([valueAt(10, 1), valueAt(10, 2), valueAt(11, 2)]).toEqual(['У-001', 'Участник 1', 'Участник 2']);
  });
});
