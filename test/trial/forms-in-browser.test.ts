/** A questionnaire with a scale, an address with answers in it, and the editor of a form, in a real browser. */
import { accessibilityFaults } from '../browser/axe';
import { useSession } from './browser-session';
import { localAddress } from './frame';

const { page, sample } = useSession();

const address = (path: string) => new URL(path, sample().running.url).href;
const formId = () => Object.keys(sample().trial.workspace.state.forms)[0] ?? '';
const form = () => sample().trial.workspace.state.forms[formId()];

/** Gives the form a scale from 1 to 10; the local address of its page with name and scale filled in. */
function addScale(): string {
  const run = sample().trial.workspace.run('addScale', [formId()]);
  if (run.error) throw new Error(run.error.message);
  return address(localAddress(String(run.value)) ?? '');
}

describe('a scale', () => {
  test('fits a narrow screen, is moved by keys, can be taken back, and is sent as digits', async () => {
    addScale();
    await page().setViewportSize({ width: 360, height: 740 });
    await page().goto(address(`/form/${formId()}`));
    const group = page().getByRole('radiogroup', { name: 'Мне помогли' });
    const marks = group.getByRole('radio');
    expect(await marks.count()).toBe(10);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const boxes = await Promise.all((await group.locator('label').all()).map((label) => label.boundingBox()));
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size).toBe(1);
    expect(Math.min(...boxes.map((box) => box?.width ?? 0))).toBeGreaterThanOrEqual(24);
    expect(await accessibilityFaults(page())).toEqual([]);
    await group.getByRole('radio', { name: '10, полностью согласен' }).focus();
    await page().keyboard.press('Space');
    await page().keyboard.press('ArrowLeft');
    expect(await group.getByRole('radio', { name: '9', exact: true }).isChecked()).toBe(true);
    await group.getByRole('button', { name: 'Очистить выбор' }).click();
    expect(await group.locator('input:checked').count()).toBe(0);
    await group.getByText('7', { exact: true }).click();
    await page().getByRole('textbox', { name: 'Имя' }).fill('Зоя');
    await page().getByLabel('Математика').check();
    await page().getByRole('button', { name: 'Отправить' }).click();
    await page().getByText('Спасибо').waitFor();
    const scale = form()?.items.find(({ kind }) => kind === 'SCALE');
    expect(form()?.responses[0]?.answers[scale?.id ?? 0]).toBe('7');
  });

  test('an address with answers shows them, and they can be cleared', async () => {
    await page().goto(addScale());
    const name = page().getByRole('textbox', { name: 'Имя' });
    expect(await name.inputValue()).toBe('Зоя & Ким');
    const eight = page().getByRole('radio', { name: '8', exact: true });
    expect(await eight.isChecked()).toBe(true);
    await page().getByRole('button', { name: 'Очистить выбор' }).waitFor();
    page().once('dialog', (dialog) => void dialog.accept());
    await page().getByRole('button', { name: 'Очистить форму' }).click();
    expect([await name.inputValue(), await eight.isChecked()]).toEqual(['', false]);
  });
});

describe('the editor of a form', () => {
  test('lists the questions, says how many answers there are, is reached from the documents', async () => {
    addScale();
    await page().goto(address('/documents'));
    await page().getByRole('link', { name: 'Анкета участника', exact: true }).click();
    await page().getByRole('heading', { name: 'Мне помогли' }).waitFor();
    const facts = await page().locator('.facts').textContent();
    expect(facts).toContain('Опубликована, принимает ответы');
    expect(facts).toContain('Вопросов: 5');
    expect(facts).toContain('Ответов: 0');
    expect(await page().locator('.question').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Уверенность, общение'),
        expect.stringContaining('1 – 10'),
      ]),
    );
    expect(await accessibilityFaults(page())).toEqual([]);
  });

  test('its menu runs the script with the form as its file; the spreadsheet keeps its own', async () => {
    await page().goto(address(`/form-editor/${formId()}`));
    const choose = async (item: string) => {
      await page().getByRole('menuitem', { name: 'Куратор' }).click();
      await page().getByRole('menuitem', { name: item }).click();
    };
    await choose('Переименовать анкету');
    await page().getByRole('dialog').getByLabel('Как назвать анкету?').fill('Анкета <наставника>');
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { name: 'Анкета <наставника>', level: 1 }).waitFor();
    expect(form()?.title).toBe('Анкета <наставника>');
    await choose('Окно анкеты');
    const inner = page().frameLocator('#script-dialog iframe');
    await inner.getByText('Анкета <наставника>, 4').waitFor();
    await page().getByRole('button', { name: 'Закрыть окно' }).click();
    await choose('Упасть');
    await page().getByRole('alert').getByText('Нет листа «Пары»').waitFor();
    await page().goto(sample().running.url);
    await page().getByRole('menuitem', { name: 'Куратор' }).click();
    await page().getByRole('menuitem', { name: 'Сообщить' }).waitFor();
    expect(await page().getByRole('menuitem', { name: 'Переименовать анкету' }).count()).toBe(0);
    expect(sample().trial.workspace.openedForm).toBeNull();
  });

  test('a form that is not there is said to be missing', async () => {
    await page().goto(address('/form-editor/nowhere'));
    await page().getByText('Такой анкеты нет.').waitFor();
  });
});
