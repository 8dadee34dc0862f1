import { type Bench, bench } from './fake-execution';

let b: Bench;
beforeEach(() => {
  b = bench();
});

describe('size', () => {
  test('a new sheet has 1000 rows and 26 columns and no contents', () => {
    const { sheet } = b;
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn()]).toEqual([
      1000, 26, 0, 0,
    ]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
  });

  test('looks, rules and notes are no contents', () => {
    b.sheet.getRange('Z900').setBackground('#111111').setNote('n');
    b.sheet.getRange('A2:A1000').setDataValidation(b.app.newDataValidation().requireCheckbox().build());
    expect(b.sheet.getLastRow()).toBe(0);
  });

  test('unticked checkboxes and formulas that show nothing are contents', () => {
    b.sheet.getRange('A2:A5').insertCheckboxes();
    expect(b.sheet.getLastRow()).toBe(5);
    b.sheet.getRange('C8').setFormula('=IF(TRUE,"","a")');
    expect([b.sheet.getLastRow(), b.sheet.getLastColumn()]).toEqual([8, 3]);
    expect(b.sheet.getDataRange().getA1Notation()).toBe('A1:C8');
  });

  test('a spreadsheet holds ten million cells', () => {
    expect(() => b.sheet.insertRowsAfter(1000, 400_000)).toThrow(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});

describe('ranges', () => {
  test.each<[number[], string]>([
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0, 1], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 1, 1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
  ])('getRange(%p): %s', (args, text) => {
    const [row = 1, column = 1, rows = 1, columns = 1] = args;
    expect(() => b.sheet.getRange(row, column, rows, columns)).toThrow(text);
  });

  test.each([
    ['A1', 'A1'],
    ['b2:C10', 'B2:C10'],
    ['C:C', 'C1:C1000'],
    ['2:3', 'A2:Z3'],
    ['B5:B', 'B5:B1000'],
    ['C10:B2', 'B2:C10'],
    ['Лист1!A1', 'A1'],
    ["'Лист1'!A1", 'A1'],
  ])('%s is %s', (a1, notation) => {
    expect(b.sheet.getRange(a1).getA1Notation()).toBe(notation);
  });

  test.each(['', 'A0', 'Другой!A1', 'A1:B2:C3', 'А1'])('%p is no range', (a1) => {
    expect(() => b.sheet.getRange(a1)).toThrow('Range not found');
  });

  test('wrong arguments have Google’s text', () => {
    expect(() => b.sheet.getRange(null as never)).toThrow(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(() => b.sheet.getRange('1' as never, 2)).toThrow('The parameters (String,number)');
  });
});

describe('rows and columns', () => {
  test('inserted rows look like the row above and have its rules, not its contents', () => {
    b.sheet.getRange('A2:B2').setBackground('#eeeeee').setValue('x').insertCheckboxes();
    b.sheet.getRange('A3').setValue('below');
    b.sheet.insertRowsAfter(2, 2);
    expect(b.sheet.getMaxRows()).toBe(1002);
    expect(b.sheet.getRange('A3:B4').getBackgrounds().flat()).toEqual(Array(4).fill('#eeeeee'));
    expect(b.sheet.getRange('B4').getDataValidation()?.getCriteriaType()).toBe('CHECKBOX');
    expect(b.sheet.getRange('A3:A5').getValues().flat()).toEqual(['', '', 'below']);
  });

  test('rows are added below the last one of the sheet', () => {
    b.sheet.getRange('A1000').setNumberFormat('@');
    b.sheet.insertRowsAfter(1000, 3);
    expect(b.sheet.getRange('A1003').getNumberFormat()).toBe('@');
  });

  test('both arguments of the plural methods are needed', () => {
    expect(() => b.sheet.insertRowsAfter(1, undefined as never)).toThrow(
      "The parameters (number,undefined) don't match the method signature for SpreadsheetApp.Sheet.insertRowsAfter.",
    );
  });

  test('deleting rows moves the rest up', () => {
    b.sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
    b.sheet.deleteRows(2, 2);
    expect(b.sheet.getDataRange().getValues()).toEqual([[1], [4]]);
    expect(b.sheet.getMaxRows()).toBe(998);
  });

  test('all rows, or all that are not frozen, cannot be deleted', () => {
    b.sheet.setFrozenRows(1);
    expect(() => b.sheet.deleteRows(2, 999)).toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
    expect(() => b.sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => b.sheet.deleteRows(999, 3)).toThrow('Those rows are out of bounds.');
  });

  test('columns go with widths and hiding', () => {
    b.sheet.setColumnWidth(2, 200);
    b.sheet.hideColumns(3);
    b.sheet.insertColumnAfter(1);
    expect(b.sheet.getColumnWidth(3)).toBe(200);
    expect([3, 4].map((c) => b.sheet.isColumnHiddenByUser(c))).toEqual([false, true]);
    b.sheet.deleteColumn(1);
    expect(b.sheet.getColumnWidth(2)).toBe(200);
  });

  test('frozen ones are counted and grow with what is inserted among them', () => {
    b.sheet.setFrozenRows(1);
    b.sheet.setFrozenColumns(2);
    b.sheet.insertColumnsAfter(1, 1);
    expect([b.sheet.getFrozenRows(), b.sheet.getFrozenColumns()]).toEqual([1, 3]);
    b.sheet.insertRowsAfter(1, 5);
    expect(b.sheet.getFrozenRows()).toBe(1);
  });
});

describe('appendRow', () => {
  test('writes below the last contents and makes room', () => {
    b.sheet.getRange('A1000').setValue('last');
    b.sheet.appendRow(['=1+1', 'x']);
    expect(b.sheet.getMaxRows()).toBe(1001);
    expect(b.sheet.getRange('A1001').getFormula()).toBe('=1+1');
  });

  test('needs a value', () => {
    expect(() => b.sheet.appendRow([])).toThrow(
      "The parameters ([]) don't match the method signature for SpreadsheetApp.Sheet.appendRow.",
    );
  });
});

describe('tabs', () => {
  test('names are unique without regard to case', () => {
    b.spreadsheet.insertSheet('Пары', 1);
    const text = 'A sheet with the name "пары" already exists. Please enter another name.';
    expect(() => b.spreadsheet.insertSheet('пары')).toThrow(text);
    expect(() => b.sheet.setName('пары')).toThrow(text);
    expect(b.sheet.setName('лист1').getName()).toBe('лист1');
  });

  test('a sheet is inserted at a place and becomes the active one', () => {
    const sheet = b.spreadsheet.insertSheet('Начало', 0);
    expect(b.spreadsheet.getSheets().map((s) => [s.getName(), s.getIndex()])).toEqual([
      ['Начало', 1],
      ['Лист1', 2],
    ]);
    expect(b.spreadsheet.getActiveSheet().getSheetId()).toBe(sheet.getSheetId());
    expect(b.spreadsheet.getSheetById(sheet.getSheetId())?.getName()).toBe('Начало');
    expect(b.spreadsheet.getSheetByName('нет')).toBeNull();
    expect(b.spreadsheet.insertSheet().getName()).toBe('Лист3');
  });

  test('the last visible sheet can be neither hidden nor deleted', () => {
    const other = b.spreadsheet.insertSheet('Другой');
    b.sheet.hideSheet();
    expect(b.sheet.isSheetHidden()).toBe(true);
    expect(() => other.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(() => b.spreadsheet.deleteSheet(other)).toThrow("You can't remove all the visible sheets");
    b.sheet.showSheet();
    b.spreadsheet.deleteSheet(other);
    expect(b.spreadsheet.getSheets()).toHaveLength(1);
    expect(() => other.getName()).toThrow('not found');
  });

  test('colours, grid lines and sizes are kept', () => {
    b.sheet.setTabColor('#1A73E8').setHiddenGridlines(true).setRowHeight(1, 40);
    expect([
      b.state.sheets[0]?.tabColor,
      b.state.sheets[0]?.hiddenGridlines,
      b.sheet.getRowHeight(1),
    ]).toEqual(['#1a73e8', true, 40]);
    expect([b.sheet.getRowHeight(2), b.sheet.getColumnWidth(1), b.sheet.getFormUrl()]).toEqual([
      21,
      100,
      null,
    ]);
  });
});

describe('the file', () => {
  test('has id, name, address, zone and locale', () => {
    const { spreadsheet, spreadsheetId } = b;
    expect(spreadsheet.getId()).toBe(spreadsheetId);
    expect(spreadsheet.getName()).toBe('Наставничество');
    expect(spreadsheet.getUrl()).toBe(`https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`);
    expect([spreadsheet.getSpreadsheetTimeZone(), spreadsheet.getSpreadsheetLocale()]).toEqual([
      'Europe/Moscow',
      'ru_RU',
    ]);
  });

  test('asks for its scope when it is taken', () => {
    expect(b.scopes).toEqual(['SpreadsheetApp.getActiveSpreadsheet']);
  });

  test('shows messages in the corner', () => {
    b.spreadsheet.toast('Готово', 'Куратор', 3);
    expect(b.state.toasts).toEqual([{ message: 'Готово', title: 'Куратор', seconds: 3 }]);
  });

  test('what is not imitated throws', () => {
    expect(() => b.sheet.getDrawings()).toThrow('Sheet.getDrawings is not imitated by the stand-in');
  });

  test('everything is plain data', () => {
    b.sheet.getRange('A1:B2').setValues([
      ['01.09.2026', 1],
      ['=A1', true],
    ]);
    b.sheet.getRange('A1:B2').setBackground('#111111').createFilter();
    expect(JSON.parse(JSON.stringify(b.state))).toEqual(b.state);
  });
});
