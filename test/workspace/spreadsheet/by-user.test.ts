import {
  addResponseSheet,
  appendResponseRow,
  createSpreadsheet,
  editCell,
  moveSheet,
  openSheet,
  renameResponseColumn,
  renameSheet,
  toggleCheckbox,
  unlinkResponseSheet,
  updateResponseRow,
} from './by-user';
import { type Bench, bench } from './fake-execution';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const cell = (a1: string) => b.sheet.getRange(a1);
const edit = (text: string) => editCell(b.workspace, { ...b.place, row: 1, column: 1, text });

describe('a new spreadsheet', () => {
  test('has one Russian sheet, the zone of the script, and a file on Drive', () => {
    const id = createSpreadsheet(b.workspace, 'Вторая');
    const state = b.workspace.state.spreadsheets[id];
    expect([state?.locale, state?.timeZone, state?.sheets.map(({ name }) => name)]).toEqual([
      'ru_RU',
      'Europe/Moscow',
      ['Лист1'],
    ]);
    expect(b.workspace.state.files[id]).toMatchObject({ name: 'Вторая', origin: 'service' });
  });
});

describe('typing into a cell', () => {
  test('tells old and new value as a trigger gets them', () => {
    expect(edit('5')).toMatchObject({ accepted: true, oldValue: undefined, value: '5' });
    expect(edit('ИСТИНА')).toMatchObject({ oldValue: '5', value: 'TRUE' });
    expect(edit('01.09.2026')).toMatchObject({ oldValue: 'TRUE', value: '46266' });
    expect(edit('')).toMatchObject({ oldValue: '46266', value: undefined });
  });

  test('puts in a formula', () => {
    edit('=1+2');
    expect([cell('A1').getFormula(), cell('A1').getValue()]).toEqual(['=1+2', 3]);
  });

  test('is refused by a strict rule, in words, and changes nothing', () => {
    const rule = b.app.newDataValidation().requireValueInList(['да', 'нет']).setAllowInvalid(false).build();
    cell('A1').setValue('да').setDataValidation(rule);
    expect(edit('может быть')).toMatchObject({
      accepted: false,
      message: 'Данные в ячейке A1 не подходят под правило проверки. Введите одно из значений: да, нет.',
      value: 'да',
    });
    expect(cell('A1').getValue()).toBe('да');
    expect(edit('нет').accepted).toBe(true);
  });

  test('names the protections that warn', () => {
    cell('A1:A9').protect().setDescription('Куратор: служебные столбцы').setWarningOnly(true);
    expect(edit('x').warnings).toEqual(['Куратор: служебные столбцы']);
  });

  test('a text that is too long is refused', () => {
    expect(edit('я'.repeat(50_001))).toMatchObject({ accepted: false, value: undefined });
  });
});

test('a checkbox is ticked and unticked', () => {
  cell('A1').setDataValidation(b.app.newDataValidation().requireCheckbox().build());
  const place = { ...b.place, row: 1, column: 1 };
  expect(toggleCheckbox(b.workspace, place)).toMatchObject({ oldValue: undefined, value: 'TRUE' });
  expect(toggleCheckbox(b.workspace, place)).toMatchObject({ oldValue: 'TRUE', value: 'FALSE' });
  expect(() => toggleCheckbox(b.workspace, { ...place, column: 2 })).toThrow('no checkbox in B1');
});

test('tabs are dragged, opened and renamed', () => {
  const second = b.spreadsheet.insertSheet('Второй', 1).getSheetId();
  moveSheet(b.workspace, { ...b.place, sheetId: second }, 1);
  expect(b.state.sheets.map(({ name }) => name)).toEqual(['Второй', 'Лист1']);
  openSheet(b.workspace, b.place);
  expect(b.state.activeSheetId).toBe(0);
  expect(() => renameSheet(b.workspace, b.place, 'второй')).toThrow('already exists');
});

describe('a sheet of responses', () => {
  const header = ['Отметка времени', 'ФИО', 'Класс'];
  let sheetId: number;
  beforeEach(() => {
    sheetId = addResponseSheet(
      b.workspace,
      b.spreadsheetId,
      'form',
      'https://docs.google.com/forms/d/form',
      header,
    );
  });
  const sheet = () => b.spreadsheet.getSheetById(sheetId)!;

  test('is the first tab, named by Google, with the header and the form’s address', () => {
    expect([sheet().getName(), sheet().getIndex(), sheet().getFrozenRows()]).toEqual([
      'Ответы на форму (1)',
      1,
      1,
    ]);
    expect(sheet().getFormUrl()).toBe('https://docs.google.com/forms/d/form');
    expect(sheet().getDataRange().getValues()).toEqual([header]);
    addResponseSheet(b.workspace, b.spreadsheetId, 'form2', 'u', header);
    expect(b.state.sheets[0]?.name).toBe('Ответы на форму (2)');
  });

  test('gets a row per response; texts are read as typed but never as formulas', () => {
    const at = new Date('2026-09-07T05:10:46Z');
    expect(appendResponseRow(b.workspace, b.spreadsheetId, sheetId, [at, '=1+1', '5-7'])).toBe(2);
    expect(appendResponseRow(b.workspace, b.spreadsheetId, sheetId, [at, '+7 900', '8А'])).toBe(3);
    expect(sheet().getDataRange().getDisplayValues().slice(1)).toEqual([
      ['07.09.2026 8:10:46', '=1+1', '05.07.2026'],
      ['07.09.2026 8:10:46', '+7 900', '8А'],
    ]);
    expect(sheet().getRange('B2').getFormula()).toBe('');
  });

  test('an edited response changes only what is given', () => {
    appendResponseRow(b.workspace, b.spreadsheetId, sheetId, [1, 'Иванов', '8А']);
    updateResponseRow(b.workspace, b.spreadsheetId, sheetId, 2, [2, undefined, null]);
    expect(sheet().getRange('A2:C2').getValues()).toEqual([[2, 'Иванов', '']]);
  });

  test('columns are renamed and added, and the link is undone', () => {
    renameResponseColumn(b.workspace, b.spreadsheetId, sheetId, 3, 'Класс и буква');
    renameResponseColumn(b.workspace, b.spreadsheetId, sheetId, 30, '=Новый');
    expect(sheet().getRange('C1').getValue()).toBe('Класс и буква');
    expect([sheet().getRange(1, 30).getValue(), sheet().getMaxColumns()]).toEqual(['=Новый', 30]);
    unlinkResponseSheet(b.workspace, b.spreadsheetId, sheetId);
    expect(sheet().getFormUrl()).toBeNull();
  });
});
