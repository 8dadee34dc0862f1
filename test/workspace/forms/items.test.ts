import { expose } from '../service-object';
import type { FormApp } from './app';
import { formGlobals } from './app';
import { fakeExecution } from './fake-execution';

const execution = fakeExecution();
const app = expose(formGlobals(execution).FormApp!) as FormApp;
const form = app.create('Анкета');

test('the generic item turns into its own kind only', () => {
  const { length } = form.getItems();
  form.addListItem().setTitle('Класс').setHelpText('Например, 7А');
  const item = form.getItems()[length]!;
  expect([item.getType(), item.getTitle(), item.getHelpText(), item.getIndex()]).toEqual([
    'LIST',
    'Класс',
    'Например, 7А',
    length,
  ]);
  expect(item.asListItem().getTitle()).toBe('Класс');
  expect(() => item.asTextItem()).toThrow('Invalid conversion for item type: LIST.');
  item.setTitle('Ваш класс');
  expect(item.asListItem().getTitle()).toBe('Ваш класс');
});

test.each([
  ['TEXT', () => form.addTextItem()],
  ['PARAGRAPH_TEXT', () => form.addParagraphTextItem()],
  ['MULTIPLE_CHOICE', () => form.addMultipleChoiceItem()],
  ['CHECKBOX', () => form.addCheckboxItem()],
  ['LIST', () => form.addListItem()],
  ['SCALE', () => form.addScaleItem()],
  ['GRID', () => form.addGridItem()],
  ['CHECKBOX_GRID', () => form.addCheckboxGridItem()],
  ['DATE', () => form.addDateItem()],
] as const)('a question of kind %s is optional until required', (kind, add) => {
  const item = add();
  expect(item.getType()).toBe(app.ItemType[kind]);
  expect(item.isRequired()).toBe(false);
  expect(item.setRequired(true).isRequired()).toBe(true);
});

test('a heading cannot be required', () => {
  const heading = form.addSectionHeaderItem() as unknown as { setRequired(on: boolean): void };
  expect(() => heading.setRequired(true)).toThrow('SectionHeaderItem.setRequired is not imitated');
  expect(form.addPageBreakItem().setTitle('Дальше').getType()).toBe('PAGE_BREAK');
});

describe('choices', () => {
  const values = (item: { getChoices(): readonly { getValue(): string }[] }) =>
    item.getChoices().map((choice) => choice.getValue());

  test('a new choice question has one empty choice', () => {
    expect(values(form.addMultipleChoiceItem())).toEqual(['']);
    expect(values(form.addCheckboxItem())).toEqual(['']);
    expect(values(form.addListItem())).toEqual(['']);
  });

  test('choices are set whole; an option may hold a comma', () => {
    const item = form.addCheckboxItem().setChoiceValues(['Уверенность, общение', 'Спорт']);
    expect(values(item)).toEqual(['Уверенность, общение', 'Спорт']);
  });

  test('the same choice twice and no choice at all are refused', () => {
    const item = form.addListItem().setChoiceValues(['а']);
    expect(() => item.setChoiceValues(['б', 'б'])).toThrow('Questions cannot have duplicate choice values.');
    expect(() => item.setChoiceValues([])).toThrow('Array is empty: values');
    expect(values(item)).toEqual(['а']);
  });

  test('the option «Другое» exists where Google has it', () => {
    expect(form.addCheckboxItem().showOtherOption(true).hasOtherOption()).toBe(true);
    expect(form.addMultipleChoiceItem().hasOtherOption()).toBe(false);
    const list = form.addListItem() as unknown as { showOtherOption(on: boolean): void };
    expect(() => list.showOtherOption(true)).toThrow('ListItem.showOtherOption is not imitated');
  });

  test('choices of a list lead to no page', () => {
    const [choice] = form.addListItem().getChoices();
    expect(() => (choice as unknown as { getGoToPage(): void }).getGoToPage()).toThrow('Choice.getGoToPage');
  });
});

test('a scale goes from 1 to 5 until told otherwise', () => {
  const item = form.addScaleItem();
  expect([item.getLowerBound(), item.getUpperBound()]).toEqual([1, 5]);
  item.setBounds(0, 10).setLabels('плохо', 'хорошо');
  expect([item.getLowerBound(), item.getUpperBound(), item.getLeftLabel(), item.getRightLabel()]).toEqual([
    0,
    10,
    'плохо',
    'хорошо',
  ]);
  expect(() => item.setBounds(2, 5)).toThrow('Invalid argument: lower');
  expect(() => item.setBounds(1, 11)).toThrow('Invalid argument: upper');
});

test('a grid has rows and columns', () => {
  const item = form.addGridItem().setRows(['Понедельник']).setColumns(['утро', 'вечер']);
  expect([item.getRows(), item.getColumns()]).toEqual([['Понедельник'], ['утро', 'вечер']]);
});

test('a date asks for the year until told otherwise', () => {
  const item = form.addDateItem();
  expect(item.includesYear()).toBe(true);
  expect(item.setIncludesYear(false).includesYear()).toBe(false);
});

describe('validation', () => {
  test('a text question takes a text validation, a paragraph its own', () => {
    const text = app.createTextValidation().requireTextIsEmail().setHelpText('Проверьте адрес').build();
    const paragraph = app.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(500).build();
    expect(text.getHelpText()).toBe('Проверьте адрес');
    const item = form.addTextItem().setValidation(text);
    const state = () =>
      execution.workspace.state.forms[form.getId()]!.items.find(({ id }) => id === item.getId());
    expect(state()?.validation).toEqual({ rule: { type: 'EMAIL' }, helpText: 'Проверьте адрес' });
    item.clearValidation();
    expect(state()?.validation).toBeNull();
    form.addParagraphTextItem().setValidation(paragraph);
    expect(() => item.setValidation(paragraph)).toThrow("don't match the method signature");
  });

  test('bounds must be numbers', () => {
    const builder = app.createTextValidation();
    expect(() => builder.requireNumberBetween('1', 2)).toThrow('Invalid argument: start');
  });
});
