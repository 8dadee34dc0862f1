import { type Bench, bench } from './fake-execution';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const cell = (a1: string) => b.sheet.getRange(a1);

describe('writing', () => {
  test('strings are read as typed', () => {
    b.sheet.getRange(1, 1, 1, 4).setValues([['=1+1', '01.09.2026', 'ИСТИНА', '+5']]);
    expect(cell('A1').getFormula()).toBe('=1+1');
    expect(cell('B1').getValue()).toEqual(new Date('2026-08-31T21:00:00Z'));
    expect(cell('B1').getNumberFormat()).toBe('dd.mm.yyyy');
    expect(cell('C1').getValue()).toBe(true);
    expect(cell('D1').getValue()).toBe('+5');
  });

  test('a number format that is there is kept', () => {
    cell('A1').setNumberFormat('dd.mm.yyyy hh:mm').setValue('2026-09-07 08:10:46');
    expect(cell('A1').getNumberFormat()).toBe('dd.mm.yyyy hh:mm');
    expect(cell('A1').getDisplayValues()).toEqual([['07.09.2026 08:10']]);
    expect(cell('A1').getValue()).toEqual(new Date('2026-09-07T05:10:46Z'));
  });

  test('plain text set before keeps what looks like a number, but not a formula', () => {
    cell('A1:B1')
      .setNumberFormat('@')
      .setValues([['007', '=1+1']]);
    expect(cell('A1').getValue()).toBe('007');
    expect(cell('B1').getFormula()).toBe('=1+1');
  });

  test.each([null, undefined, ''])('%p empties a cell and its formula', (nothing) => {
    cell('A1').setValue('=1+1').setValue(nothing);
    expect(cell('A1').getFormula()).toBe('');
    expect(cell('A1').getValue()).toBe('');
  });

  test('one value fills every cell of a range', () => {
    cell('A1:B2').setValue(7);
    expect(cell('A1:B2').getValues()).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('a Date is kept in the time zone of the spreadsheet', () => {
    const far = bench({ timeZone: 'Asia/Vladivostok' });
    const noon = new Date('2026-09-01T12:00:00Z');
    far.sheet.getRange('A1').setValue(noon);
    expect(far.sheet.getRange('A1').getDisplayValue()).toBe('01.09.2026 22:00:00');
    expect(far.sheet.getRange('A1').getValue()).toEqual(noon);
    far.sheet.getRange('A1').setNumberFormat('0.0000');
    expect(far.sheet.getRange('A1').getValue()).toBeCloseTo(46266 + 22 / 24, 9);
  });

  test('more than 50000 characters are refused, 50000 are not', () => {
    cell('A1').setValue('я'.repeat(50_000));
    expect(() => cell('A2').setValue('я'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test.each([[{ a: 1 }], [Number.NaN], [Number.POSITIVE_INFINITY], [[1]]])('%p is no value', (value) => {
    expect(() => cell('A1').setValue(value)).toThrow("don't match the method signature");
    expect(() => cell('A1').setValues([[value]])).toThrow("don't match the method signature");
  });

  test('data of another shape are refused with Google’s texts', () => {
    expect(() => cell('A1').setValues([[1], [2]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    );
    expect(() => cell('A1:C1').setValues([[1, 2]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
    );
    expect(() => cell('A1').setValues([1] as never)).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });
});

describe('reading', () => {
  test('an empty cell is an empty string in the automatic format', () => {
    expect(cell('A1').getValue()).toBe('');
    expect(cell('A1').getFormula()).toBe('');
    expect(cell('A1').getNumberFormat()).toBe('0.###############');
    expect(cell('A1').getBackground()).toBe('#ffffff');
  });

  test('a range knows its place', () => {
    const range = b.sheet.getRange(2, 3, 4, 5);
    expect(range.getA1Notation()).toBe('C2:G5');
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual([
      2, 3, 4, 5,
    ]);
    expect([range.getLastRow(), range.getLastColumn()]).toEqual([5, 7]);
    expect(range.getSheet().getSheetId()).toBe(0);
    expect(String(range)).toBe('Range');
  });

  test('1500 rows of 60 columns are written and read', () => {
    b.sheet.insertRowsAfter(1000, 500);
    b.sheet.insertColumnsAfter(26, 34);
    const rows = Array.from({ length: 1500 }, (_, r) =>
      Array.from({ length: 60 }, (_unused, c) => `'я ${r} ${c}`),
    );
    const range = b.sheet.getRange(1, 1, 1500, 60);
    range.setValues(rows);
    const read = range.getValues();
    expect(read[1499]?.[59]).toBe('я 1499 59');
  });
});

describe('looks', () => {
  test('colours come back as lower-case hex, null resets', () => {
    cell('A1').setFontColor('#ABCDEF').setBackground('red');
    expect([cell('A1').getFontColor(), cell('A1').getBackground()]).toEqual(['#abcdef', '#ff0000']);
    cell('A1').setFontColor(null).setBackground(null);
    expect([cell('A1').getFontColor(), cell('A1').getBackground()]).toEqual(['#000000', '#ffffff']);
  });

  test('setters chain and keep each other’s work', () => {
    cell('A1:B2')
      .setFontWeight('bold')
      .setFontSize(12)
      .setFontFamily('Roboto')
      .setWrapStrategy(b.app.WrapStrategy.CLIP)
      .setVerticalAlignment('top')
      .setHorizontalAlignment('center')
      .setBorder(true, true, true, true, false, false);
    expect(b.state.sheets[0]?.styles.at(-1)).toEqual({
      numberFormat: '',
      background: '',
      fontColor: '#000000',
      fontFamily: 'Roboto',
      fontSize: 12,
      bold: true,
      italic: false,
      wrap: 'CLIP',
      horizontal: 'center',
      vertical: 'top',
      border: true,
      link: '',
    });
    expect(cell('B2').getWrapStrategy()).toBe('CLIP');
  });

  test('a rich text keeps what looks like a formula and carries its link', () => {
    const text = b.app.newRichTextValue().setText('=1+1').setLinkUrl('#gid=5').build();
    cell('A1').setRichTextValue(text);
    expect(cell('A1').getValue()).toBe('=1+1');
    expect(cell('A1').getFormula()).toBe('');
    expect(b.state.sheets[0]?.styles.at(-1)?.link).toBe('#gid=5');
    expect(() => cell('A1').setRichTextValue('text' as never)).toThrow('setRichTextValue');
  });

  test('an alignment that does not exist is ignored', () => {
    cell('A1')
      .setVerticalAlignment('top')
      .setVerticalAlignment('foo' as never);
    expect(cell('A1').getVerticalAlignment()).toBe('top');
  });

  test('lists of formats and colours go cell by cell', () => {
    cell('A1:B1')
      .setNumberFormats([['0.00', '@']])
      .setBackgrounds([['#111111', null as never]]);
    expect(cell('A1:B1').getNumberFormats()).toEqual([['0.00', '@']]);
    expect(cell('A1:B1').getBackgrounds()).toEqual([['#111111', '#ffffff']]);
  });

  test('notes are set one by one and for a whole range', () => {
    cell('A1:B1').setNote('кто заполняет');
    expect(cell('A1:B1').getNotes()).toEqual([['кто заполняет', 'кто заполняет']]);
    cell('A1:B1').setNotes([['', 'другое']]);
    expect([cell('A1').getNote(), cell('B1').getNote()]).toEqual(['', 'другое']);
  });
});

describe('clearing', () => {
  test('contents go, looks, rules and notes stay', () => {
    cell('A1').setValue(5).setNote('n').setBackground('#111111').insertCheckboxes().clearContent();
    expect(cell('A1').getValue()).toBe('');
    expect(cell('A1').getNote()).toBe('n');
    expect(cell('A1').getBackground()).toBe('#111111');
    expect(cell('A1').getDataValidation()).not.toBeNull();
  });

  test('a cleared date cell makes a date of the next number', () => {
    cell('A1').setValue('01.09.2026').clear().setValue(46267);
    expect(cell('A1').getValue()).toBeInstanceOf(Date);
  });

  test('clear of a sheet keeps notes and rules', () => {
    cell('A1').setValue(5).setNote('n').setBackground('#111111').insertCheckboxes();
    b.sheet.clear();
    expect([cell('A1').getValue(), cell('A1').getBackground(), cell('A1').getNote()]).toEqual([
      '',
      '#ffffff',
      'n',
    ]);
    expect(cell('A1').getDataValidation()).not.toBeNull();
  });
});

describe('what is made from a range', () => {
  test('one filter a sheet', () => {
    cell('A1:C9').createFilter();
    expect(b.sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:C9');
    expect(() => cell('A1:B2').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    b.sheet.getFilter()?.remove();
    expect(b.sheet.getFilter()).toBeNull();
  });

  test('merging keeps the upper left value only', () => {
    cell('A1:B2').setValue(1).merge();
    expect(cell('A1:B2').getValues()).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(b.state.sheets[0]?.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
  });

  test('protections of ranges pile up, of a sheet there is one', () => {
    cell('A1:A5').protect().setDescription('первый').setWarningOnly(true);
    cell('A1:A5').protect().setDescription('второй');
    b.sheet.protect();
    b.sheet.protect().setDescription('лист');
    const ranges = b.sheet.getProtections(b.app.ProtectionType.RANGE);
    expect(ranges.map((p) => [p.getDescription(), p.isWarningOnly()])).toEqual([
      ['первый', true],
      ['второй', false],
    ]);
    expect(b.sheet.getProtections(b.app.ProtectionType.SHEET).map((p) => p.getDescription())).toEqual([
      'лист',
    ]);
    ranges[0]?.remove();
    expect(b.sheet.getProtections(b.app.ProtectionType.RANGE)).toHaveLength(1);
  });

  test('activate moves the cursor and shows the sheet', () => {
    const other = b.spreadsheet.insertSheet('Второй');
    cell('B3').activate();
    expect(b.spreadsheet.getActiveSheet().getName()).toBe('Лист1');
    expect(b.spreadsheet.getActiveRange()?.getA1Notation()).toBe('B3');
    other.activate();
    expect(b.spreadsheet.getActiveSheet().getName()).toBe('Второй');
  });
});
