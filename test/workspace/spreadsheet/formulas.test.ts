import { type Bench, bench } from './fake-execution';
import { canonicalFormula } from './formulas';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const cell = (a1: string) => b.sheet.getRange(a1);
const formula = (text: string) => cell('D1').setFormula(text).getValue();

test('values are worked out over Cyrillic sheets and open ranges', () => {
  const people = b.spreadsheet.insertSheet('Наставляемые');
  people.getRange('A1:B3').setValues([
    ['7А', 5],
    ['7Б', 6],
    ['7А', 7],
  ]);
  expect(formula('=SUMIFS(Наставляемые!B2:B,Наставляемые!A2:A,"7А")')).toBe(7);
  expect(formula('=COUNTIF(\'Наставляемые\'!A:A,"7*")')).toBe(3);
});

test('Russian separators are understood', () => {
  cell('A1:A3').setValues([[1], [2], [3]]);
  expect(formula('=IF(SUM(A1:A3)>5,5;"да;нет";"нет")')).toBe('да;нет');
  expect(canonicalFormula('={1;2\\3}&IF(A1;1,5;"a;b")', 'ru_RU')).toBe('={1;2,3}&IF(A1,1.5,"a;b")');
  expect(canonicalFormula('=IF(A1,1,2)', 'ru_RU')).toBe('=IF(A1,1,2)');
});

test('a change is seen at the next reading', () => {
  cell('A1').setValue(1);
  expect(formula('=A1*2')).toBe(2);
  cell('A1').setValue(5);
  expect(cell('D1').getValue()).toBe(10);
  cell('A1').clearContent();
  expect(cell('D1').getValue()).toBe(0);
});

test('text that looks like a number stays text', () => {
  cell('A1:A3').setValues([["'007"], ["'=1+1"], ["'ИСТИНА"]]);
  expect(formula('=A1&"|"&A2&"|"&A3')).toBe('007|=1+1|ИСТИНА');
});

test('dates give dates', () => {
  cell('A1').setValue('01.09.2026');
  cell('D1').setFormula('=A1+1');
  expect(cell('D1').getValue()).toEqual(new Date('2026-09-01T21:00:00Z'));
  expect(cell('D1').getDisplayValue()).toBe('02.09.2026');
});

test('TODAY shows the virtual clock', () => {
  cell('D1').setFormula('=TODAY()');
  expect(cell('D1').getDisplayValue()).toBe('10.09.2026');
});

test.each([
  ['=NOPE(1)', '#NAME?'],
  ['=1/0', '#DIV/0!'],
  ['=1+', '#ERROR!'],
  ['=NA()', '#N/A'],
  ['=D1', '#REF!'],
  ['=Нет!A1', '#REF!'],
])('%s reads %s and is stored as written', (text, shown) => {
  expect(formula(text)).toBe(shown);
  expect(cell('D1').getFormula()).toBe(text);
});

test('a formula spills into its neighbours', () => {
  cell('A1:A4').setValues([['б'], [''], ['а'], ['б']]);
  cell('C1').setFormula('=UNIQUE(FILTER(A1:A4,A1:A4<>""))');
  expect(cell('C1:C3').getValues().flat()).toEqual(['б', 'а', '']);
  expect(cell('C2').getFormula()).toBe('');
  cell('C9').setFormula('=ARRAYFORMULA(A1:A4&"!")');
  expect(b.sheet.getLastRow()).toBe(12);
});

test('REGEXMATCH knows Cyrillic letters', () => {
  cell('A1').setValue('10 «Б» класс');
  expect(formula('=REGEXMATCH(A1,"«[А-Я]»")')).toBe(true);
});

test('a column of formulas beside 1500 rows is worked out', () => {
  b.sheet.insertRowsAfter(1000, 501);
  cell('A2:A1501').setValues(Array.from({ length: 1500 }, (_, i) => [`'У-${i}`]));
  cell('B2:B1501').setValues(Array.from({ length: 1500 }, (_, i) => [`=A${i + 2}&"!"`]));
  expect(cell('B1501').getValue()).toBe('У-1499!');
  cell('A1501').setValue('новый');
  expect(cell('B2:B1501').getValues()[1499]).toEqual(['новый!']);
});
