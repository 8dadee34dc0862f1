import { type GivenAnswer, readAnswer } from './check-answer';
import { newItem } from './items';
import type { ItemKind, ItemState, TextRule } from './state';

const item = (kind: ItemKind, more: Partial<ItemState> = {}): ItemState => ({ ...newItem(1, kind), ...more });
const problem = (question: ItemState, given?: GivenAnswer) => readAnswer(question, given, false).problem;
const answer = (question: ItemState, given?: GivenAnswer) => readAnswer(question, given, true).answer;

describe('shapes', () => {
  const grid = item('GRID', { rows: ['Пн', 'Вт'], columns: ['утро', 'вечер'] });
  const boxes = item('CHECKBOX_GRID', { rows: ['Пн', 'Вт'], columns: ['утро', 'вечер'] });

  test.each([
    ['text', item('TEXT'), ' =A1 ', ' =A1 '],
    ['blank text', item('TEXT'), '  ', null],
    ['nothing', item('TEXT'), undefined, null],
    ['checkboxes', item('CHECKBOX'), ['a', ''], ['a']],
    ['no checkbox', item('CHECKBOX'), [], null],
    ['grid', grid, ['утро'], ['утро', null]],
    ['empty grid', grid, [null, ''], null],
    ['checkbox grid', boxes, [[], ['утро', 'вечер']], [null, ['утро', 'вечер']]],
    ['empty checkbox grid', boxes, [[], null], null],
    ['date', item('DATE'), '2012-02-29', '2012-02-29'],
    ['date without year', item('DATE', { includesYear: false }), '02-29', '02-29'],
  ] as const)('%s', (_, question, given, expected) => {
    expect(answer(question, given)).toEqual(expected);
  });

  test.each([
    ['a list for a text', item('TEXT'), ['a']],
    ['a text for checkboxes', item('CHECKBOX'), 'a'],
    ['too many rows', grid, ['утро', 'утро', 'утро']],
    ['lists in a grid', grid, [['утро']]],
    ['texts in a checkbox grid', boxes, ['утро']],
    ['a day that is not', item('DATE'), '2011-02-29'],
    ['a day as Russians write it', item('DATE'), '01.02.2011'],
  ] as const)('%s is refused even from old answers', (_, question, given) => {
    expect(readAnswer(question, given, true)).toEqual({ answer: null, problem: expect.any(String) });
  });
});

describe('what new answers must keep to', () => {
  test('a required question, and every row of a required grid', () => {
    expect(problem(item('TEXT', { required: true }))).toBe('Это обязательный вопрос');
    expect(problem(item('TEXT'))).toBeNull();
    const grid = item('GRID', { required: true, rows: ['Пн', 'Вт'], columns: ['утро'] });
    expect(problem(grid, ['утро', null])).toBe('Ответьте в каждой строке');
    expect(problem(grid, ['утро', 'утро'])).toBeNull();
  });

  test('options, with one of one’s own where allowed', () => {
    const list = item('LIST', { choices: ['7А'] });
    expect(problem(list, '7А')).toBeNull();
    expect(problem(list, '7Б')).toBe('Выберите ответ из списка');
    const boxes = item('CHECKBOX', { choices: ['Спорт'], otherOption: true });
    expect(problem(boxes, ['Спорт', 'Шахматы, шашки'])).toBeNull();
    expect(problem(boxes, ['Шахматы', 'Шашки'])).toBe('Выберите ответ из списка');
    expect(problem(item('SCALE'), '6')).toBe('Выберите ответ из списка');
    expect(problem(item('SCALE'), '5')).toBeNull();
    expect(problem(item('GRID', { rows: ['Пн'], columns: ['утро'] }), ['ночь'])).toBe(
      'Выберите ответ из списка',
    );
  });

  test.each<[TextRule, string, string]>([
    [{ type: 'EMAIL' }, 'ivanov@school.example', 'ivanov@school'],
    [{ type: 'URL' }, 'https://school.example', 'school'],
    [{ type: 'NUMBER' }, '1,5', 'полтора'],
    [{ type: 'WHOLE_NUMBER' }, '-3', '1.5'],
    [{ type: 'BETWEEN', from: 1, to: 5 }, '5', '3 человека'],
    [{ type: 'NOT_BETWEEN', from: 1, to: 5 }, '6', '5'],
    [{ type: 'EQUAL', value: 2 }, '2', '3'],
    [{ type: 'NOT_EQUAL', value: 2 }, '3', '2'],
    [{ type: 'GREATER', value: 2 }, '3', '2'],
    [{ type: 'GREATER_OR_EQUAL', value: 2 }, '2', '1'],
    [{ type: 'LESS', value: 2 }, '1', '2'],
    [{ type: 'LESS_OR_EQUAL', value: 2 }, '2', '3'],
    [{ type: 'MATCHES', pattern: '\\d+[А-Я]' }, '7А', 'в 7А'],
    [{ type: 'NOT_MATCHES', pattern: '\\d+' }, '7А', '7'],
    [{ type: 'CONTAINS', pattern: '\\d' }, '7А', 'А'],
    [{ type: 'NOT_CONTAINS', pattern: '\\d' }, 'А', '7А'],
    [{ type: 'LENGTH_AT_LEAST', value: 2 }, 'аб', 'а'],
    [{ type: 'LENGTH_AT_MOST', value: 2 }, 'аб', 'абв'],
  ])('%j', (rule, good, bad) => {
    const question = item('TEXT', { validation: { rule, helpText: '' } });
    expect(problem(question, good)).toBeNull();
    expect(problem(question, bad)).toMatch(/^(Укажите|Ответ|Нужно)/);
    const worded = item('TEXT', { validation: { rule, helpText: 'Иначе' } });
    expect(problem(worded, bad)).toBe('Иначе');
  });

  test('a scale takes the whole numbers between its ends, as digits', () => {
    const scale = item('SCALE', { lower: 1, upper: 10 });
    const refused = ['0', '11', '4.5', '04', '1e1', '-1', 'пять'];
    expect(['1', '10'].map((given) => problem(scale, given))).toEqual([null, null]);
    expect(refused.map((given) => problem(scale, given))).toEqual(
      refused.map(() => 'Выберите ответ из списка'),
    );
    expect(problem({ ...scale, required: true }, '')).toBe('Это обязательный вопрос');
  });

  test('none of it concerns old answers', () => {
    const list = item('LIST', { choices: ['7А'], required: true });
    expect(readAnswer(list, undefined, true)).toEqual({ answer: null, problem: null });
    expect(readAnswer(list, '7Б', true)).toEqual({ answer: '7Б', problem: null });
  });
});
