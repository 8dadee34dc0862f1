import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumn,
  moveRow,
  renameSheet,
  sortSheet,
} from './by-user';
import { type Bench, bench } from './fake-execution';
import { moveFormula, renameInFormula, type Shift, shiftFormula } from './references';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const cell = (a1: string) => b.sheet.getRange(a1);
const column = (a1: string) => cell(a1).getValues().flat();

describe('references in formulas', () => {
  const insertAt3: Shift = { sheetId: 0, axis: 'row', kind: 'insert', at: 3, count: 2 };
  const deleteB: Shift = { sheetId: 0, axis: 'column', kind: 'delete', at: 2, count: 1 };
  const moveDtoB: Shift = { sheetId: 0, axis: 'column', kind: 'move', from: 4, count: 1, to: 2 };

  test.each<[string, Shift, string]>([
    ['=A2+A3', insertAt3, '=A2+A5'],
    ['=SUM(A1:A10)', insertAt3, '=SUM(A1:A12)'],
    ['=SUM($A$3:A)', insertAt3, '=SUM($A$5:A)'],
    ['=COUNTA(A:A)', insertAt3, '=COUNTA(A:A)'],
    ['=SUM(2:3)', insertAt3, '=SUM(2:5)'],
    ['="A3 "&A3', insertAt3, '="A3 "&A5'],
    ['=LOG10(A3)', insertAt3, '=LOG10(A5)'],
    ["='Лист1'!A3+Другой!A3", insertAt3, "='Лист1'!A5+Другой!A3"],
    ['=A1+B1+C1', deleteB, '=A1+#REF!+B1'],
    ['=SUM(A1:C1)', deleteB, '=SUM(A1:B1)'],
    ['=SUM(B1:B9)', deleteB, '=SUM(#REF!)'],
    ['=VLOOKUP($D2;$A:$C;2)', deleteB, '=VLOOKUP($C2;$A:$B;2)'],
    ['=A1+B1+C1+D1', moveDtoB, '=A1+C1+D1+B1'],
  ])('%s', (formula, shift, after) => {
    expect(shiftFormula(formula, shift, 'Лист1', 'Лист1')).toBe(after);
  });

  test('a formula on another sheet follows only what it names', () => {
    expect(shiftFormula('=A3+Лист1!A3', insertAt3, 'Лист1', 'Другой')).toBe('=A3+Лист1!A5');
  });

  test('a copied formula keeps what has a dollar sign', () => {
    expect(moveFormula('=A1+$A1+A$1+$A$1', 2, 1)).toBe('=B3+$A3+B$1+$A$1');
    expect(moveFormula('=A1', -1, 0)).toBe('=#REF!');
  });

  test('a renamed sheet is renamed in formulas, quoted', () => {
    expect(renameInFormula("=Пары!A1+'Пары'!B2+Пары2!A1", 'Пары', 'Пары и группы')).toBe(
      "='Пары и группы'!A1+'Пары и группы'!B2+Пары2!A1",
    );
  });
});

describe('what follows rows and columns', () => {
  beforeEach(() => {
    b.sheet.getRange(1, 1, 4, 3).setValues([
      ['Код', 'ФИО', 'Итог'],
      ['У-002', 'Борисов', '=A2&"!"'],
      ['У-001', 'Волков', '=A3&"!"'],
      ['У-003', 'Алексеев', '=A4&"!"'],
    ]);
    cell('B3').setNote('заметка').setBackground('#aaaaaa');
    cell('B2:B1000').setDataValidation(b.app.newDataValidation().requireValueInList(['x']).build());
    cell('A1:C1000').createFilter();
    cell('C1:C1000').protect();
    const rule = b.app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A2="У-001"')
      .setBackground('#ff0000')
      .setRanges([cell('A2:C1000')])
      .build();
    b.sheet.setConditionalFormatRules([rule]);
    b.sheet.insertChart(
      b.sheet.newChart().asColumnChart().addRange(cell('A1:B4')).setPosition(5, 5, 0, 0).build(),
    );
  });

  test('a moved column takes everything along', () => {
    moveColumn(b.workspace, b.place, 2, 1);
    expect(column('A1:A4')).toEqual(['ФИО', 'Борисов', 'Волков', 'Алексеев']);
    expect([cell('A3').getNote(), cell('A3').getBackground()]).toEqual(['заметка', '#aaaaaa']);
    expect(cell('A500').getDataValidation()?.getCriteriaType()).toBe('VALUE_IN_LIST');
    expect(cell('B500').getDataValidation()).toBeNull();
    expect(cell('C2').getFormula()).toBe('=B2&"!"');
    const [rule] = b.sheet.getConditionalFormatRules();
    expect(rule?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$B2="У-001"']);
    moveColumn(b.workspace, b.place, 1, 2);
    expect(column('A1:A4')).toEqual(['Код', 'У-002', 'У-001', 'У-003']);
    expect(cell('C2').getFormula()).toBe('=A2&"!"');
  });

  test('an inserted column pushes filter, protection, chart and conditions', () => {
    insertColumns(b.workspace, b.place, 1);
    expect(b.sheet.getFilter()?.getRange().getA1Notation()).toBe('B1:D1000');
    const [protection] = b.sheet.getProtections(b.app.ProtectionType.RANGE);
    expect(protection?.getRange()?.getA1Notation()).toBe('D1:D1000');
    expect(b.sheet.getCharts()[0]?.getRanges()[0]?.getA1Notation()).toBe('B1:C4');
    expect(b.sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('B2:D1000');
  });

  test('deleting a column takes its protection away', () => {
    deleteColumns(b.workspace, b.place, 3);
    expect(b.sheet.getProtections(b.app.ProtectionType.RANGE)).toEqual([]);
    expect(b.sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:B1000');
  });

  test('rows are inserted, moved and deleted', () => {
    insertRows(b.workspace, b.place, 3);
    expect(column('A1:A5')).toEqual(['Код', 'У-002', '', 'У-001', 'У-003']);
    expect(cell('C4').getFormula()).toBe('=A4&"!"');
    deleteRows(b.workspace, b.place, 3);
    moveRow(b.workspace, b.place, 4, 2);
    expect(column('A1:A4')).toEqual(['Код', 'У-003', 'У-002', 'У-001']);
    expect(cell('B4').getNote()).toBe('заметка');
  });

  test('sorting keeps the header and carries looks, notes and formulas', () => {
    sortSheet(b.workspace, b.place, 1);
    expect(column('A1:A4')).toEqual(['Код', 'У-001', 'У-002', 'У-003']);
    expect([cell('B2').getNote(), cell('B3').getNote(), cell('B2').getBackground()]).toEqual([
      'заметка',
      '',
      '#aaaaaa',
    ]);
    expect(cell('C2:C4').getFormulas().flat()).toEqual(['=A2&"!"', '=A3&"!"', '=A4&"!"']);
    expect(column('C2:C4')).toEqual(['У-001!', 'У-002!', 'У-003!']);
    expect(cell('B1000').getDataValidation()).not.toBeNull();
    sortSheet(b.workspace, b.place, 1, false);
    expect(column('A1:A4')).toEqual(['Код', 'У-003', 'У-002', 'У-001']);
  });

  test('numbers come before texts, texts before booleans, empty cells last both ways', () => {
    cell('A2:A6').setValues([['б'], [''], [true], [3], ['а']]);
    sortSheet(b.workspace, b.place, 1);
    expect(column('A2:A6')).toEqual([3, 'а', 'б', true, '']);
    sortSheet(b.workspace, b.place, 1, false);
    expect(column('A2:A6')).toEqual([true, 'б', 'а', 3, '']);
  });

  test('a script sorts by several columns', () => {
    cell('A2:B4').setValues([
      [2, 'а'],
      [1, 'б'],
      [1, 'а'],
    ]);
    cell('A2:B4').sort([
      { column: 1, ascending: true },
      { column: 2, ascending: false },
    ]);
    expect(cell('A2:B4').getValues()).toEqual([
      [1, 'б'],
      [1, 'а'],
      [2, 'а'],
    ]);
  });

  test('renaming a sheet renames it in formulas', () => {
    const other = b.spreadsheet.insertSheet('Отчёт');
    other.getRange('A1').setFormula('=Лист1!A2');
    renameSheet(b.workspace, b.place, 'Реестр');
    expect(other.getRange('A1').getFormula()).toBe("='Реестр'!A2");
    expect(other.getRange('A1').getValue()).toBe('У-002');
  });
});
