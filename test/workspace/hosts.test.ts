/** One script in two editors: what it finds there, and what it may do before it is allowed more. */
import { callServer, clickMenu, openFormEditor, openSpreadsheet } from './by-user';
import type { RunOptions } from './execution';
import { createSpreadsheet } from './spreadsheet/by-user';
import { temporaryDist } from './temporary-dist';
import { createWorkspace } from './workspace';

const CODE = `
function ui() { try { return SpreadsheetApp.getUi(); } catch (e) { return FormApp.getUi(); } }
function onOpen(e) { console.log(e.authMode); ui().createAddonMenu().addItem('Имя', 'name').addItem('Спросить', 'ask').addToUi(); }
function name() { return active().form || active().book; }
function active() {
  var form = FormApp.getActiveForm();
  var book = SpreadsheetApp.getActiveSpreadsheet();
  return { form: form && form.getId(), book: book && book.getId() };
}
function formUi() { FormApp.getUi(); }
function sheetUi() { SpreadsheetApp.getUi(); }
function ask() {
  var ui = FormApp.getUi();
  var reply = ui.prompt('Новое название', 'Как назвать анкету?', ui.ButtonSet.OK_CANCEL);
  if (reply.getSelectedButton() === ui.Button.OK) FormApp.getActiveForm().setTitle(reply.getResponseText());
  ui.showModalDialog(HtmlService.createHtmlOutput('<p>Готово</p>'), 'Анкета');
  ui.alert('Сделано');
}
function openOther(id) { return FormApp.openById(id).getId(); }
function remember() { PropertiesService.getDocumentProperties().setProperty('a', 'b'); return LockService.getDocumentLock() !== null; }
function make() { return FormApp.create('Анкета').getId(); }
`;

function school(scopes = ['forms', 'spreadsheets.currentonly', 'script.container.ui']) {
  const dist = temporaryDist(CODE, { scopes });
  const workspace = createWorkspace({ dist, now: Date.UTC(2026, 8, 10), user: 'z@school.example' });
  const spreadsheetId = createSpreadsheet(workspace, 'Школа');
  const formId = String(workspace.run('make').value);
  const inForm = (name: string, more: RunOptions = {}, ...args: unknown[]) =>
    workspace.run(name, args, { hostFormId: formId, ...more });
  return { workspace, spreadsheetId, formId, inForm };
}

test('each editor gives its own file and its own windows, the other’s are not there', () => {
  const { workspace, spreadsheetId, formId, inForm } = school();
  const inSheet = (name: string) => workspace.run(name, [], { hostSpreadsheetId: spreadsheetId });
  expect(inForm('active').value).toEqual({ form: formId, book: null });
  expect(inSheet('active').value).toEqual({ form: null, book: spreadsheetId });
  expect(workspace.run('active').value).toEqual({ form: null, book: null });
  expect([inForm('formUi').error, inSheet('sheetUi').error]).toEqual([null, null]);
  expect(inForm('sheetUi').error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  expect(inSheet('formUi').error?.message).toBe('Cannot call FormApp.getUi() from this context.');
  expect(inForm('formUi', { background: true }).error?.message).toContain('FormApp.getUi()');
  expect(() => workspace.run('active', [], { hostFormId: formId, hostSpreadsheetId: spreadsheetId })).toThrow(
    'a spreadsheet or a form',
  );
});

test('the menu made on opening a form runs with the form as its file', () => {
  const { workspace, spreadsheetId, formId } = school();
  openSpreadsheet(workspace, spreadsheetId);
  expect(clickMenu(workspace, 'Имя').value).toBe(spreadsheetId);
  expect(openFormEditor(workspace, formId).map((run) => [run.error, run.log[0]?.text])).toEqual([
    [null, 'LIMITED'],
  ]);
  expect(clickMenu(workspace, 'Имя').value).toBe(formId);
  expect(callServer(workspace, 'name').value).toBe(formId);
  openSpreadsheet(workspace, spreadsheetId);
  expect(callServer(workspace, 'name').value).toBe(spreadsheetId);
  expect(() => openFormEditor(workspace, 'nowhere')).toThrow('No form nowhere');
});

test('a prompt gives the button and the words; a closed one gives neither', () => {
  const { workspace, formId } = school();
  openFormEditor(workspace, formId);
  workspace.answers.push({ button: 'OK', text: 'Анкета наставника' });
  expect(clickMenu(workspace, 'Спросить').error).toBeNull();
  expect(workspace.state.forms[formId]?.title).toBe('Анкета наставника');
  expect(workspace.shown.dialogs).toMatchObject([{ title: 'Анкета', html: '<p>Готово</p>' }]);
  clickMenu(workspace, 'Спросить');
  expect(workspace.state.forms[formId]?.title).toBe('Анкета наставника');
  expect(workspace.shown.alerts.map(({ answer, text }) => [answer, text])).toEqual([
    ['OK', 'Анкета наставника'],
    ['OK', null],
    ['CLOSE', ''],
    ['OK', null],
  ]);
});

test('LIMITED reaches the form itself, NONE only the menu', () => {
  const { formId, inForm, workspace } = school();
  const works = (name: string, authMode: 'NONE' | 'LIMITED' | 'FULL') =>
    inForm(name, { authMode }, formId).error === null;
  const table = ['active', 'remember', 'openOther', 'ask'].map((name) => [
    name,
    works(name, 'NONE'),
    works(name, 'LIMITED'),
    works(name, 'FULL'),
  ]);
  expect(table).toEqual([
    ['active', false, true, true],
    ['remember', false, true, true],
    ['openOther', false, false, true],
    ['ask', false, false, true],
  ]);
  const [opening] = openFormEditor(workspace, formId, { authMode: 'NONE' });
  expect([opening?.error, opening?.log[0]?.text]).toEqual([null, 'NONE']);
  expect(workspace.shown.menus).toHaveLength(1);
  expect(inForm('openOther', { authMode: 'LIMITED' }, formId).error?.message).toBe(
    'Specified permissions are not sufficient to call FormApp.openById. ' +
      'Required permissions: https://www.googleapis.com/auth/forms',
  );
});

test('without any scope for forms the active form is refused', () => {
  const { workspace } = school();
  workspace.refuseScope('forms');
  expect(workspace.run('active', [], { hostFormId: 'any' }).error?.message).toContain(
    '(https://www.googleapis.com/auth/forms.currentonly || https://www.googleapis.com/auth/forms)',
  );
});

test('properties and locks of a document belong to the form', () => {
  const { workspace, formId, inForm } = school();
  expect(inForm('remember').value).toBe(true);
  expect(workspace.state.properties).toEqual({ [`document:${formId}`]: { a: 'b' } });
});
