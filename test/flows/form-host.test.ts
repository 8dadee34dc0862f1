/** The add-on in the editor of a form: its menu in every mode, checking, publishing, state. */

import { MENUS } from '../../src/flows/wake';
import { DIST } from '../demo/demo';
import { clickMenu, openFormEditor, openSpreadsheet } from '../workspace/by-user';
import { newForm } from '../workspace/forms/app';
import { linkToSpreadsheet } from '../workspace/forms/by-user';
import { newItem } from '../workspace/forms/items';
import type { ItemState } from '../workspace/forms/state';
import { createSpreadsheet } from '../workspace/spreadsheet/by-user';
import { createWorkspace } from '../workspace/workspace';
import { click, FORM, form, formWith, item, look, make, USER } from './form-by-hand';

describe('the menu of each editor', () => {
  test.each(['NONE', 'LIMITED'] as const)('is there in the mode %s and asks for nothing else', (authMode) => {
    const workspace = createWorkspace({
      dist: DIST,
      projectName: 'Куратор',
      now: Date.UTC(2026, 8, 4),
      user: USER,
    });
    workspace.state.forms[FORM] = newForm(FORM, false);
    const spreadsheetId = createSpreadsheet(workspace, 'Школа');
    for (const host of ['form', 'spreadsheet'] as const) {
      const runs =
        host === 'form'
          ? openFormEditor(workspace, FORM, { authMode })
          : openSpreadsheet(workspace, spreadsheetId, { authMode });
      expect(runs.map(({ error }) => error)).toEqual([null]);
      expect(Object.keys(runs[0]!.calls).filter((call) => !/^(Ui|Menu|\w+App)\./.test(call))).toEqual([]);
      expect(workspace.shown.menus).toMatchObject([{ name: 'Куратор', addon: true }]);
      expect(workspace.shown.menus[0]!.items).toEqual(
        MENUS[host].map((entry) => entry && { label: entry.title, handler: entry.handler }),
      );
    }
    expect(workspace.state.properties).toEqual({});
  });

  test('opens the window of the form, not the panel', () => {
    const workspace = formWith([]);
    expect(clickMenu(workspace, 'Сделать эту форму анкетой…').error).toBeNull();
    expect(workspace.shown.dialogs).toMatchObject([{ title: 'Сделать эту форму анкетой', width: 520 }]);
    expect(workspace.shown.sidebar).toBeNull();
  });

  test('checks the account by what works in a form', () => {
    const { prompt } = click(formWith([]), 'Проверить на этом аккаунте');
    expect(prompt).toBe(
      'Да: Новая анкета создаётся закрытой и открывается по щелчку.\n' +
        'Да: Дополнение читает открытую форму и помнит, какая она анкета.',
    );
  });
});

describe('checking', () => {
  test('a form that is none of ours says how to make it one', () => {
    const workspace = formWith([]);
    expect(click(workspace, 'Проверить').prompt).toBe(
      'Эта форма ещё не анкета «Куратора». Ничего не изменено. Выберите в меню «Сделать эту форму анкетой…».',
    );
    expect(click(workspace, 'Опубликовать…').title).toBe('Анкета не опубликована');
    expect(form(workspace).published).toBe(false);
    expect(click(workspace, 'Состояние').title).toBe('Форма – ещё не анкета «Куратора»');
  });

  test('names what is missing, doubled, renamed, asked otherwise; making mends what it may', () => {
    const workspace = formWith([]);
    make(workspace, 'meeting');
    const at = (title: string): ItemState => form(workspace).items.find((one) => one.title === title)!;
    form(workspace).items.splice(form(workspace).items.indexOf(at('Тема встречи')), 1);
    form(workspace).items.push(item(77, 'TEXT', 'Код пары'), item(78, 'TEXT', 'Ваш наставник'));
    at('Что сделали').title = 'Чем вы занимались на этот раз';
    at('Как встречались').choices = ['Лично', 'По телефону'];
    Object.assign(at('Дата встречи'), newItem(at('Дата встречи').id, 'PARAGRAPH_TEXT'), {
      title: 'Дата встречи',
    });
    form(workspace).collectsEmail = true;
    const { prompt } = click(workspace, 'Проверить');
    for (const said of [
      'Нет вопросов (1): «Тема встречи».',
      'Заданы дважды: «Код пары».',
      'Переименованы: «Что сделали» теперь называется «Чем вы занимались на этот раз».',
      'Заданы другим видом вопроса: «Дата встречи» (нужен вид «Дата»).',
      'Варианты ответов не такие, как в образце: «Как встречались».',
      'Ваши вопросы: «Ваш наставник».',
      'Форма не опубликована',
      'Форма не связана с таблицей',
    ]) {
      expect(prompt).toContain(said);
    }
    expect(prompt).not.toContain('анонимная');
    const { done } = make(workspace, 'meeting');
    expect(done).toEqual([
      'Добавлены вопросы (1): «Тема встречи».',
      'Вопрос «Чем вы занимались на этот раз» называется теперь «Что сделали».',
      'Варианты ответов теперь как в образце: «Как встречались».',
    ]);
    expect(click(workspace, 'Проверить').prompt).toMatch(
      /^Заданы дважды: «Код пары»\..*\n\nЗаданы другим видом/,
    );
  });

  test('a questionnaire made by the spreadsheet is known by its title', () => {
    const workspace = formWith([], { title: 'Качество программы', collectsEmail: true });
    expect(click(workspace, 'Проверить').prompt).toContain(
      'Анкета анонимная, а форма запоминает, кто ответил.',
    );
    form(workspace).title = 'Пожелания после встречи: наставники';
    expect(click(workspace, 'Проверить').title).toBe('Проверка анкеты «Пожелания после встречи: наставники»');
    expect(look(workspace, '').key).toBe('');
  });
});

describe('publishing and the state', () => {
  test('asks first, opens, tells, closes, opens again', () => {
    const workspace = formWith([]);
    make(workspace, 'reflection');
    click(workspace, 'Опубликовать…', 'NO');
    expect(form(workspace).published).toBe(false);
    const opened = click(workspace, 'Опубликовать…', 'YES');
    expect(form(workspace)).toMatchObject({ published: true, accepting: true });
    expect(opened.prompt).toContain('принимает ответы');
    expect(opened.prompt).toContain('Ссылка для участников: https://docs.google.com/forms/');
    click(workspace, 'Опубликовать…', 'NO');
    expect(form(workspace).accepting).toBe(true);
    const closed = click(workspace, 'Опубликовать…', 'YES');
    expect(form(workspace)).toMatchObject({ published: true, accepting: false });
    expect(closed.prompt).toContain('Приём ответов закрыт.');
    click(workspace, 'Опубликовать…', 'YES');
    expect(form(workspace).accepting).toBe(true);
  });

  test('what is wrong is said before a form is opened', () => {
    const workspace = formWith([], { title: 'Обращение' });
    workspace.answers.push('NO');
    clickMenu(workspace, 'Опубликовать…');
    expect(workspace.shown.alerts.at(-1)).toMatchObject({
      title: 'Опубликовать анкету с замечаниями?',
      prompt: expect.stringContaining('Нет вопросов'),
    });
  });

  test('a form of the old sort, without publishing, is opened and closed too', () => {
    const workspace = formWith([], { title: 'Обращение', legacy: true, accepting: false });
    click(workspace, 'Опубликовать…', 'YES');
    expect(form(workspace).accepting).toBe(true);
    click(workspace, 'Опубликовать…', 'YES');
    expect(form(workspace).accepting).toBe(false);
  });

  test('the state says how many answers there are and which spreadsheet gets them', () => {
    const workspace = formWith([]);
    make(workspace, 'pupil');
    expect(click(workspace, 'Состояние').prompt).toContain('Форма не связана с таблицей');
    const spreadsheetId = createSpreadsheet(workspace, 'Школа');
    linkToSpreadsheet(workspace, FORM, spreadsheetId);
    const { title, prompt } = click(workspace, 'Состояние');
    expect(title).toBe('Анкета «Анкета наставляемого: обучающийся»');
    expect(prompt).toContain('Ответов: 0.');
    expect(prompt).toContain(`Ответы идут в таблицу https://docs.google.com/spreadsheets/d/${spreadsheetId}`);
    expect(prompt).toContain('«Загрузить ответы из таблицы»');
  });
});
