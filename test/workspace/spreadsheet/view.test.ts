import { setFilter } from './by-user';
import type { CellView } from './cell-view';
import { type Bench, bench } from './fake-execution';
import { sheetView, spreadsheetView } from './view';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const cell = (a1: string) => b.sheet.getRange(a1);
const view = () => sheetView(b.workspace, b.spreadsheetId, 0);
const seen = (row: number, column: number): CellView | undefined =>
  view()
    .rows.find((line) => line.row === row)
    ?.cells.find((one) => one.column === column);

describe('a cell', () => {
  test.each<[string, Partial<CellView>]>([
    ['01.09.2026', { text: '01.09.2026', edit: '01.09.2026', kind: 'date', align: 'right' }],
    ['2026-09-07 08:10:46', { text: '2026-09-07 08:10:46', edit: '07.09.2026 8:10:46', kind: 'date' }],
    ['1,5', { text: '1,5', edit: '1,5', kind: 'number', align: 'right' }],
    ['10%', { text: '10%', edit: '10%', kind: 'number' }],
    ['TRUE', { text: 'ИСТИНА', edit: 'TRUE', kind: 'boolean', align: 'center' }],
    ["'007", { text: '007', edit: "'007", kind: 'text', align: 'left' }],
    ["'=1+1", { text: '=1+1', edit: "'=1+1", kind: 'text' }],
    ['Иван', { text: 'Иван', edit: 'Иван', kind: 'text' }],
    ['=1+1', { text: '2', edit: '=1+1', formula: '=1+1', kind: 'number' }],
    ['=NOPE()', { text: '#NAME?', edit: '=NOPE()', kind: 'error' }],
  ])('typed as %s', (typed, expected) => {
    cell('A1').setValue(typed);
    expect(seen(1, 1)).toMatchObject(expected);
  });

  test('shows its look, note and rule', () => {
    cell('B2')
      .setBackground('#3f5b76')
      .setFontColor('#ffffff')
      .setFontWeight('bold')
      .setWrapStrategy(b.app.WrapStrategy.WRAP)
      .setVerticalAlignment('middle')
      .setNote('Заполняет куратор')
      .setDataValidation(b.app.newDataValidation().requireValueInList(['да', 'нет']).build())
      .setValue('может быть');
    expect(seen(2, 2)).toMatchObject({
      background: '#3f5b76',
      colour: '#ffffff',
      bold: true,
      wrap: 'WRAP',
      vertical: 'middle',
      note: 'Заполняет куратор',
      validation: 0,
      invalid: true,
    });
    expect(view().validations).toEqual([{ kind: 'list', options: ['да', 'нет'], strict: false, help: '' }]);
  });

  test('empty ones without anything are left out, empty checkboxes are not', () => {
    cell('A2:A3').setDataValidation(b.app.newDataValidation().requireCheckbox().build());
    cell('C3').setValue('x');
    expect(view().rows.map((row) => row.cells.map((one) => [one.row, one.column, one.kind]))).toEqual([
      [],
      [[2, 1, 'empty']],
      [
        [3, 1, 'empty'],
        [3, 3, 'text'],
      ],
    ]);
    expect(view().validations[0]?.kind).toBe('checkbox');
  });

  test('options of a list come from the cells of its range', () => {
    cell('D1:D3').setValues([['7А'], [''], ['7Б']]);
    cell('A1').setDataValidation(
      b.app.newDataValidation().requireValueInRange(cell('D1:D9')).setAllowInvalid(false).build(),
    );
    expect(view().validations).toEqual([{ kind: 'list', options: ['7А', '7Б'], strict: true, help: '' }]);
  });
});

describe('conditional formats', () => {
  const rule = () => b.app.newConditionalFormatRule().setRanges([cell('A2:B10')]);

  test('colour by equal text, by part of a text and by formula', () => {
    cell('A2:B4').setValues([
      ['Закреплена', 'готова'],
      ['ждёт согласия', ''],
      ['', 7],
    ]);
    b.sheet.setConditionalFormatRules([
      rule().whenTextEqualTo('закреплена').setBackground('#e6f4ea').setBold(true).build(),
      rule().whenTextContains('согласи').setBackground('#fef7e0').setFontColor('#8A4B00').build(),
      rule().whenFormulaSatisfied('=$B2=7').setBackground('#fce8e6').build(),
    ]);
    expect(seen(2, 1)).toMatchObject({ background: '#e6f4ea', bold: true });
    expect(seen(3, 1)).toMatchObject({ background: '#fef7e0', colour: '#8a4b00' });
    expect(seen(4, 1)).toMatchObject({ background: '#fce8e6', kind: 'empty' });
    expect(seen(2, 2)).toMatchObject({ background: '', bold: false });
  });

  test('the first rule that applies wins, later ones fill what it leaves open', () => {
    cell('A2').setValue('x');
    b.sheet.setConditionalFormatRules([
      rule().whenTextEqualTo('x').setBackground('#111111').build(),
      rule().whenTextContains('x').setBackground('#222222').setFontColor('#333333').build(),
    ]);
    expect(seen(2, 1)).toMatchObject({ background: '#111111', colour: '#333333' });
  });

  test('a rule needs ranges and can be read back', () => {
    expect(() => b.app.newConditionalFormatRule().whenTextEqualTo('x').build()).toThrow(
      'Ranges must have at least one range.',
    );
    b.sheet.setConditionalFormatRules([rule().whenTextEqualTo('x').setBackground('#111111').build()]);
    const [read] = b.sheet.getConditionalFormatRules();
    expect(read?.getRanges().map((range) => range.getA1Notation())).toEqual(['A2:B10']);
    expect(read?.getBooleanCondition()?.getCriteriaValues()).toEqual(['x']);
    expect(String(read?.getBooleanCondition()?.getCriteriaType())).toBe('TEXT_EQUAL_TO');
  });
});

describe('a sheet', () => {
  test('shows sizes, frozen and hidden columns, tab and protections', () => {
    cell('C4').setValue('x');
    b.sheet.setFrozenRows(1);
    b.sheet.setFrozenColumns(2);
    b.sheet.hideColumns(3);
    b.sheet.setColumnWidth(1, 250).setTabColor('#188038').setHiddenGridlines(true).setRowHeight(1, 50);
    cell('C1:C1000').protect().setDescription('служебные').setWarningOnly(true);
    const shown = view();
    expect(shown).toMatchObject({
      name: 'Лист1',
      usedRows: 4,
      usedColumns: 3,
      frozenRows: 1,
      frozenColumns: 2,
      gridlines: false,
      tabColor: '#188038',
      hidden: false,
      protections: [{ description: 'служебные', warningOnly: true }],
    });
    expect(shown.columns.slice(0, 3)).toEqual([
      { name: 'A', width: 250, hidden: false },
      { name: 'B', width: 100, hidden: false },
      { name: 'C', width: 100, hidden: true },
    ]);
    expect(shown.rows[0]?.height).toBe(50);
  });

  test('a filter hides rows by shown text, never the header', () => {
    cell('A1:A4').setValues([['x'], ['10%'], ['x'], ['y']]);
    cell('A1:A1000').createFilter();
    setFilter(b.workspace, b.place, 1, ['x', '10%']);
    expect(view().rows.map((row) => row.hidden)).toEqual([false, true, true, false]);
    expect(view().filter?.hiddenValues).toEqual({ 1: ['x', '10%'] });
    setFilter(b.workspace, b.place, 1, []);
    expect(view().rows.some((row) => row.hidden)).toBe(false);
  });

  test('a window of rows can be asked for', () => {
    cell('A1:A9').setValue('x');
    const rows = sheetView(b.workspace, b.spreadsheetId, 0, { from: 3, to: 4 }).rows;
    expect(rows.map((row) => row.row)).toEqual([3, 4]);
  });

  test('1500 rows of 60 columns with two conditions are drawn', () => {
    b.sheet.insertRowsAfter(1000, 500);
    b.sheet.insertColumnsAfter(26, 34);
    b.sheet.getRange(1, 1, 1500, 60).setValue('текст');
    b.sheet.setConditionalFormatRules([
      b.app
        .newConditionalFormatRule()
        .whenTextEqualTo('x')
        .setBold(true)
        .setRanges([cell('B1:B1500')])
        .build(),
      b.app
        .newConditionalFormatRule()
        .whenFormulaSatisfied('=$A1="x"')
        .setBold(true)
        .setRanges([cell('A1:C1500')])
        .build(),
    ]);
    expect(view().rows).toHaveLength(1500);
  });

  test('tabs come in their order with the cursor', () => {
    b.spreadsheet.insertSheet('Начало', 0).hideSheet();
    cell('B2').activate();
    const { tabs, activeSheetId, activeArea } = spreadsheetView(b.workspace, b.spreadsheetId);
    expect(tabs.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Начало', true],
      ['Лист1', false],
    ]);
    expect([activeSheetId, activeArea.row, activeArea.column]).toEqual([0, 2, 2]);
  });
});

describe('charts', () => {
  const insert = () => {
    cell('A1:C3').setValues([
      ['Показатель', 'Факт', 'План'],
      ['Охват', 0.4, 0.5],
      ['Согласия', 12, ''],
    ]);
    const chart = b.sheet
      .newChart()
      .asColumnChart()
      .addRange(cell('A1:C3'))
      .setNumHeaders(1)
      .setOption('title', 'Показатели')
      .setPosition(2, 5, 10, 20)
      .build();
    b.sheet.insertChart(chart);
  };

  test('show categories and series of their ranges', () => {
    insert();
    expect(view().charts).toMatchObject([
      {
        type: 'COLUMN',
        title: 'Показатели',
        categories: ['Охват', 'Согласия'],
        series: [
          { name: 'Факт', values: [0.4, 12] },
          { name: 'План', values: [0.5, null] },
        ],
        row: 2,
        column: 5,
        x: 10,
        y: 20,
      },
    ]);
  });

  test('are changed in place and removed', () => {
    insert();
    const [chart] = b.sheet.getCharts();
    const id = chart?.getChartId();
    expect(chart?.getRanges()[0]?.getA1Notation()).toBe('A1:C3');
    b.sheet.updateChart(chart!.modify().asBarChart().setOption('title', 'Новое').build());
    expect(view().charts.map(({ type, title }) => [type, title])).toEqual([['BAR', 'Новое']]);
    expect(b.sheet.getCharts()[0]?.getChartId()).toBe(id);
    b.sheet.removeChart(b.sheet.getCharts()[0]!);
    expect(b.sheet.getCharts()).toEqual([]);
  });

  test('kinds have names', () => {
    expect(String(b.charts.ChartType.COLUMN)).toBe('COLUMN');
    expect(b.charts.ChartType.COLUMN).toBe(b.charts.ChartType.COLUMN);
  });
});
