import { type Bench, bench } from './fake-execution';

let b: Bench;
beforeEach(() => {
  b = bench();
  b.sheet.getRange('D1:D4').setValues([['математика'], ['физика'], [''], ['физика']]);
});

const cell = (a1: string) => b.sheet.getRange(a1);
const fromRange = () => b.app.newDataValidation().requireValueInRange(cell('D1:D4'), true);

test('a rule gives back what it was built from', () => {
  const list = b.app
    .newDataValidation()
    .requireValueInList(['да', 'нет'], true)
    .setHelpText('да или нет')
    .build();
  expect([list.getCriteriaType(), list.getCriteriaValues(), list.getHelpText()]).toEqual([
    'VALUE_IN_LIST',
    [['да', 'нет'], true],
    'да или нет',
  ]);
  cell('A1').setDataValidation(fromRange().setAllowInvalid(false).build());
  const rule = cell('A1').getDataValidation();
  const source = rule?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range;
  expect([rule?.getCriteriaType(), source.getA1Notation(), rule?.getAllowInvalid()]).toEqual([
    'VALUE_IN_RANGE',
    'D1:D4',
    false,
  ]);
});

test('wrong values are let in unless the rule says otherwise', () => {
  cell('A1').setDataValidation(fromRange().build()).setValue('химия');
  expect(cell('A1').getValue()).toBe('химия');
});

test('a rule that refuses wrong values names the cell and the values', () => {
  cell('B2').setDataValidation(fromRange().setAllowInvalid(false).build());
  expect(() => cell('B2').setValue('химия')).toThrow(
    'The data you entered in cell B2 violates the data validation rules set on this sheet/cell. Please enter one of the following values: математика, физика.',
  );
  cell('B2').setValue('физика').setValue('');
  expect(cell('B2').getValue()).toBe('');
});

test('a refused block is not written at all, earlier writes stay', () => {
  cell('B2').setDataValidation(fromRange().setAllowInvalid(false).build());
  cell('A1').setValue('раньше');
  expect(() => cell('B1:B2').setValues([['x'], ['y']])).toThrow('violates');
  expect([cell('A1').getValue(), cell('B1').getValue()]).toEqual(['раньше', '']);
});

test.each<[string, unknown, unknown]>([
  ['requireCheckbox', true, 'да'],
  ['requireDate', '01.09.2026', 5],
  ['requireNumberBetween', 5, 11],
])('%s takes %p and refuses %p', (method, good, bad) => {
  const builder = b.app.newDataValidation().setAllowInvalid(false);
  if (method === 'requireCheckbox') builder.requireCheckbox();
  if (method === 'requireDate') builder.requireDate();
  if (method === 'requireNumberBetween') builder.requireNumberBetween(1, 10);
  cell('A1').setDataValidation(builder.build());
  cell('A1').setValue(good);
  expect(() => cell('A1').setNumberFormat('0').setValue(bad)).toThrow('violates the data validation rules');
});

test('the source of a list follows rows and columns', () => {
  cell('A1').setDataValidation(fromRange().build());
  b.sheet.insertColumnsAfter(2, 1);
  b.sheet.insertRowsAfter(2, 1);
  const [source] = cell('A1').getDataValidation()?.getCriteriaValues() ?? [];
  expect((source as GoogleAppsScript.Spreadsheet.Range).getA1Notation()).toBe('E1:E5');
});

test('rules are set cell by cell and taken away', () => {
  const rule = b.app.newDataValidation().requireCheckbox().build();
  cell('A1:B1').setDataValidations([[rule, null]]);
  expect(
    cell('A1:B1')
      .getDataValidations()
      .flat()
      .map((r) => r?.getCriteriaType()),
  ).toEqual(['CHECKBOX', undefined]);
  cell('A1').setDataValidation(null);
  expect(cell('A1').getDataValidation()).toBeNull();
});

test('a rule without a criterion cannot be built', () => {
  expect(() => b.app.newDataValidation().build()).toThrow("don't match the method signature");
});
