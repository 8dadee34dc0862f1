import ExcelJS from 'exceljs';
import { setFilter } from './by-user';
import { type Bench, bench } from './fake-execution';
import { writeXlsx } from './xlsx';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const cell = (a1: string) => b.sheet.getRange(a1);

async function written(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(b.workspace, b.spreadsheetId)) as unknown as ExcelJS.Buffer);
  return workbook;
}

async function page(): Promise<ExcelJS.Worksheet> {
  return (await written()).worksheets[0]!;
}

test('values keep their kinds', async () => {
  cell('A1:E1').setValues([['текст', 5, true, '01.09.2026', "'007"]]);
  const read = await page();
  expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((a1) => read.getCell(a1).value)).toEqual([
    'текст',
    5,
    true,
    new Date('2026-09-01T00:00:00Z'),
    '007',
  ]);
  expect(read.getCell('D1').numFmt).toBe('dd.mm.yyyy');
});

test.each(["'=1+1", '+7 900', "'@имя", '-'])('%s is text and stays text when edited', async (text) => {
  cell('A1').setValue(text);
  const read = await page();
  expect(read.getCell('A1').value).toBe(text.replace(/^'/, ''));
  expect(read.getCell('A1').formula).toBeUndefined();
  expect(read.getCell('A1').numFmt).toBe('@');
});

test('a formula keeps its result', async () => {
  cell('A1:B1').setValues([[2, '=IF(A1>1;A1*2;0)']]);
  expect((await page()).getCell('B1').value).toEqual({ formula: 'IF(A1>1,A1*2,0)', result: 4 });
});

test('text of several lines is kept and wrapped', async () => {
  cell('A1').setValue('первая\nвторая');
  const read = (await page()).getCell('A1');
  expect([read.value, read.alignment?.wrapText]).toEqual(['первая\nвторая', true]);
});

test('looks and notes are kept', async () => {
  cell('A1')
    .setValue('Код')
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackground('#3f5b76')
    .setNote('кто');
  const read = (await page()).getCell('A1');
  expect(read.font).toMatchObject({ bold: true, name: 'Arial', size: 10, color: { argb: 'FFFFFFFF' } });
  expect(read.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF3F5B76' } });
  expect(read.note).toBe('кто');
});

test('widths, frozen panes, hidden columns, filter and tab colour are kept', async () => {
  cell('A1:C3').setValues([
    ['x', 'y', 'z'],
    [1, 2, 3],
    [4, 5, 6],
  ]);
  b.sheet.setFrozenRows(1);
  b.sheet.setFrozenColumns(2);
  b.sheet.hideColumns(3);
  b.sheet.setColumnWidth(1, 215).setTabColor('#1a73e8');
  cell('A1:C1000').createFilter();
  setFilter(b.workspace, b.place, 1, ['4']);
  const read = await page();
  expect(read.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
  expect([read.getColumn(1).width, read.getColumn(3).hidden]).toEqual([30, true]);
  expect(read.autoFilter).toBe('A1:C3');
  expect([read.getRow(2).hidden, read.getRow(3).hidden]).toEqual([false, true]);
  expect(read.properties.tabColor).toEqual({ argb: 'FF1A73E8' });
});

test('charts are pictures in their places', async () => {
  cell('A1:B3').setValues([
    ['Форма', 'Пары'],
    ['ученик – ученик', 3],
    ['учитель – учитель', 1],
  ]);
  const chart = b.sheet.newChart().asColumnChart().addRange(cell('A1:B3')).setPosition(5, 3, 7, 4);
  b.sheet.insertChart(chart.setOption('width', 300).setOption('height', 200).build());
  const read = await page();
  const [image] = read.getImages();
  expect(image!.range.tl).toMatchObject({
    nativeCol: 2,
    nativeRow: 4,
    nativeColOff: 7 * 9525,
    nativeRowOff: 4 * 9525,
  });
  expect(image!.range).toMatchObject({ ext: { width: 300, height: 200 } });
});

test('hidden sheets stay hidden', async () => {
  b.spreadsheet.insertSheet('Служебный').hideSheet();
  expect((await written()).worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['Лист1', 'visible'],
    ['Служебный', 'hidden'],
  ]);
});

describe('validations', () => {
  const rule = () => b.app.newDataValidation();

  test('a short list stands in the rule', async () => {
    cell('A2:A100').setDataValidation(
      rule().requireValueInList(['да', 'нет']).setAllowInvalid(false).build(),
    );
    const validation = (await page()).getCell('A50').dataValidation;
    expect(validation).toMatchObject({ type: 'list', formulae: ['"да,нет"'], errorStyle: 'stop' });
  });

  test('a list with commas stands on a sheet of its own', async () => {
    cell('A2').setDataValidation(rule().requireValueInList(['да, конечно', 'нет']).build());
    const workbook = await written();
    const validation = workbook.worksheets[0]?.getCell('A2').dataValidation;
    expect(validation).toMatchObject({ formulae: ["'Значения списков'!$A$1:$A$2"], errorStyle: 'warning' });
    const lists = workbook.getWorksheet('Значения списков');
    expect([lists?.state, lists?.getCell('A1').value]).toEqual(['veryHidden', 'да, конечно']);
  });

  test('a range of another sheet, numbers and dates', async () => {
    const source = b.spreadsheet.insertSheet('Справочники').getRange('B2:B9');
    cell('A2').setDataValidation(rule().requireValueInRange(source).build());
    cell('B2').setDataValidation(rule().requireNumberBetween(1, 5).build());
    cell('C2').setDataValidation(rule().requireDate().build());
    const read = await page();
    expect(['A2', 'B2', 'C2'].map((a1) => read.getCell(a1).dataValidation)).toMatchObject([
      { type: 'list', formulae: ["'Справочники'!$B$2:$B$9"] },
      { type: 'decimal', formulae: [1, 5] },
      { type: 'date' },
    ]);
  });
});

test('every condition becomes an expression for its own area', async () => {
  const format = () => b.app.newConditionalFormatRule().setBackground('#e6f4ea').setFontColor('#137333');
  b.sheet.setConditionalFormatRules([
    format()
      .whenTextEqualTo('готово')
      .setRanges([cell('B2:B9'), cell('D2:D9')])
      .build(),
    format()
      .whenTextContains('нет')
      .setRanges([cell('B2:B9')])
      .build(),
    format()
      .whenFormulaSatisfied('=$A2="x"')
      .setRanges([cell('A2:C9')])
      .build(),
  ]);
  const { conditionalFormattings } = (await page()) as unknown as {
    conditionalFormattings: { ref: string; rules: { type: string; formulae: string[]; style: object }[] }[];
  };
  const shown = conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map(({ type, formulae }) => [ref, type, formulae[0]]),
  );
  expect(shown.sort()).toEqual([
    ['A2:C9', 'expression', '$A2="x"'],
    ['B2:B9', 'expression', 'B2="готово"'],
    ['B2:B9', 'expression', 'ISNUMBER(SEARCH("нет",B2))'],
    ['D2:D9', 'expression', 'D2="готово"'],
  ]);
  expect(conditionalFormattings[0]?.rules[0]?.style).toMatchObject({ font: { color: { argb: 'FF137333' } } });
});

test('names that Excel does not take are changed, in formulas too', async () => {
  const long = 'Персонализированные программы 2026/27';
  b.spreadsheet.insertSheet(long).getRange('A1').setValue(5);
  cell('A1').setFormula(`='${long}'!A1`);
  const workbook = await written();
  expect(workbook.worksheets[1]?.name).toBe('Персонализированные программы 2');
  expect(workbook.worksheets[0]?.getCell('A1').value).toEqual({
    formula: "'Персонализированные программы 2'!A1",
    result: 5,
  });
});
