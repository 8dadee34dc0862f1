/** All services together, driven by one small script. */
import { editCell, fireFormSubmit, openSpreadsheet, submitForm, toggleCheckbox } from './by-user';
import { createSpreadsheet } from './spreadsheet/by-user';
import { temporaryDist } from './temporary-dist';
import { createWorkspace, type LocalWorkspace, openWorkspace, type RunResult } from './workspace';

const CODE = `
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Начать', 'setUp').addToUi(); }
  function onEdit(e) {
    e.range.getSheet().getRange(5, 1, 1, 2).setValues([[String(e.oldValue), String(e.value)]]);
    try { FormApp.openById('x'); } catch (error) { console.log(error.message); }
    return [e.authMode, e.range.getA1Notation(), e.source.getId()];
  }
  function setUp() {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const form = FormApp.create('Анкета');
    form.setTitle('Анкета').addTextItem().setTitle('Имя').setRequired(true);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, file.getId()).setPublished(true);
    ScriptApp.newTrigger('collect').forSpreadsheet(file).onFormSubmit().create();
    return form.getId();
  }
  function collect(e) {
    console.log(JSON.stringify(Object.keys(e).sort()));
    return [e.authMode, e.namedValues['Имя'], e.values.length, e.range.getA1Notation(), typeof e.triggerUid, e.values[1]];
  }
  function watch() {
    ScriptApp.newTrigger('watched').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
  }
  function watched(e) { return [e.authMode, e.value, 'oldValue' in e]; }
  function write() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue('сам');
    sheet.getRange('B1').insertCheckboxes();
    const doc = Drive.Files.create({ name: 'Лист', mimeType: 'application/vnd.google-apps.document' });
    return Docs.Documents.get(doc.id).documentId === doc.id;
  }
  function dates() {
    const range = SpreadsheetApp.getActiveSheet().getRange('D1');
    range.setValue(new Date(2026, 8, 1));
    return [range.getValue() instanceof Date, range.getValue().getHours(), range.getDisplayValue()];
  }`;

let workspace: LocalWorkspace;
let host: string;

function run(name: string, ...args: unknown[]): RunResult {
  return workspace.run(name, args, { hostSpreadsheetId: host });
}

function cell(row: number, column: number): unknown {
  return workspace.state.spreadsheets[host]?.sheets.find(({ id }) => id === 0)?.rows[row - 1]?.values[
    column - 1
  ];
}

beforeEach(() => {
  workspace = createWorkspace({
    dist: temporaryDist(CODE),
    now: Date.UTC(2026, 9, 12, 9),
    user: 'k@school.example',
  });
  host = createSpreadsheet(workspace, 'Наставничество');
});

describe('a form submission', () => {
  test('fires the installed trigger of the linked spreadsheet with the event of a spreadsheet', () => {
    const formId = String(run('setUp').value);
    const { runs, row } = submitForm(workspace, formId, { Имя: 'Аня' });
    expect(row).toBe(2);
    expect(runs.map(({ value, error }) => [value, error])).toEqual([
      [['FULL', ['Аня'], 2, 'A2:B2', 'string', 'Аня'], null],
    ]);
    expect(runs[0]?.log[0]?.text).toBe('["authMode","namedValues","range","triggerUid","values"]');
  });

  test('may miss its trigger, and the trigger may come later or twice', () => {
    const formId = String(run('setUp').value);
    const sent = submitForm(
      workspace,
      formId,
      { Имя: 'Боря' },
      { fireTriggers: false, at: Date.UTC(2026, 9, 1) },
    );
    expect(sent.runs).toEqual([]);
    expect(workspace.state.forms[formId]?.responses[0]?.at).toBe(Date.UTC(2026, 9, 1));
    expect(fireFormSubmit(workspace, sent)).toHaveLength(1);
    expect(fireFormSubmit(workspace, sent)[0]?.error).toBeNull();
  });

  test('fires nothing when no trigger is installed', () => {
    const formId = String(run('setUp').value);
    workspace.state.triggers.length = 0;
    expect(submitForm(workspace, formId, { Имя: 'Вера' }).runs).toEqual([]);
  });
});

describe('edits', () => {
  test('a person fires onEdit with old and new value; what the script writes fires nothing', () => {
    editCell(workspace, { spreadsheetId: host, sheetId: 0, row: 1, column: 3, text: '1' });
    const { runs } = editCell(workspace, { spreadsheetId: host, sheetId: 0, row: 1, column: 3, text: '2' });
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ value: ['LIMITED', 'C1', host], error: null });
    expect([cell(5, 1), cell(5, 2)]).toEqual([1, 2]);
    expect(runs[0]?.log[0]?.text).toContain(
      'Specified permissions are not sufficient to call FormApp.openById',
    );
  });

  test('an installed trigger runs in full mode beside the simple one', () => {
    run('watch');
    const { runs } = editCell(workspace, { spreadsheetId: host, sheetId: 0, row: 2, column: 2, text: 'x' });
    expect(runs.map(({ value }) => value)).toEqual([
      ['LIMITED', 'B2', host],
      ['FULL', 'x', false],
    ]);
  });

  test('script writes fire no trigger', () => {
    run('watch');
    const before = { ...workspace.calls };
    expect(run('write')).toMatchObject({ value: true, error: null });
    expect(cell(1, 1)).toBe('сам');
    expect(workspace.calls['Spreadsheet.getId']).toBe(before['Spreadsheet.getId']);
    expect(cell(5, 1) ?? '').toBe('');
    expect(
      toggleCheckbox(workspace, { spreadsheetId: host, sheetId: 0, row: 1, column: 2 }).runs,
    ).toHaveLength(2);
  });
});

test('a date in a cell reads back as a Date of the script at midnight of its zone', () => {
  const { value, error } = run('dates');
  expect(error).toBeNull();
  expect(value).toEqual([true, 0, '01.09.2026']);
});

test('advanced services are there only when the manifest switches them on', () => {
  const { dist } = workspace;
  Object.assign(workspace, { dist: { ...dist, advanced: new Set() } });
  expect(run('write').error).toMatchObject({ name: 'ReferenceError', message: 'Drive is not defined' });
});

test('a fault at every call in turn is an error of the run and stops it there', () => {
  const calls = run('write').callCount;
  expect(calls).toBeGreaterThan(5);
  for (let n = 1; n <= calls; n++) {
    workspace.faults.failAt(n, { after: n % 2 === 0 });
    const failed = run('write');
    expect(failed.error?.name).toBe('Exception');
    expect(failed.callCount).toBe(n);
  }
});

test('everything is there again after saving and opening', () => {
  const formId = String(run('setUp').value);
  submitForm(workspace, formId, { Имя: 'Аня' });
  run('write');
  const json = workspace.save();
  workspace = openWorkspace(json, { dist: temporaryDist(CODE) });
  expect(workspace.save()).toBe(json);
  expect(cell(1, 1)).toBe('сам');
  openSpreadsheet(workspace, host);
  expect(workspace.shown.menus[0]?.items).toEqual([{ label: 'Начать', handler: 'setUp' }]);
  expect(submitForm(workspace, formId, { Имя: 'Боря' })).toMatchObject({ row: 3, runs: [{ error: null }] });
});
