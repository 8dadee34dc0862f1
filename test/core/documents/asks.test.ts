/** What the curator types in for a paper: fields and lists of it, and what is wrong with the answers. */
import {
  askChoice,
  askDay,
  askEvent,
  askLines,
  askText,
  daysLater,
  schoolYearEnd,
} from '../../../src/core/documents/ask';
import { askedTable } from '../../../src/core/documents/asked-tables';
import { answerTo, linesOf, unanswered } from '../../../src/core/documents/asks';
import type { Material } from '../../../src/core/documents/material';
import { valuesOf } from '../../../src/core/documents/values';
import { inventedKind, plainMaterial } from './invented';

const TOPIC = askText(['Тема', 'о чём', 'наставничество']);
const NOTE = askText(['Примечание', 'что ещё', ''], 'нет', false);
const UNTIL = askDay(['Срок', 'до какого дня', '26 октября 2026 г.'], daysLater(14));
const GUESTS = askLines(['Гости', 'кто придёт', 'Лугова А.И.']);
const MOOD = askChoice(['Настроение', 'какое', 'бодрое'], ['бодрое', 'ровное']);
const EVENT = askEvent(['Событие', 'какое', 'Праздник']);
const kind = { ...inventedKind({}), asks: [TOPIC, NOTE, UNTIL, GUESTS, MOOD, EVENT] };

const withAnswers = (answers: Material['answers'], day = '2026-10-12'): Material =>
  plainMaterial({ answers, paper: { code: '', number: '', day, edition: 1 } });

test('an answer, or what stood in the form at first', () => {
  const material = withAnswers({ Тема: '  снег\n' });
  expect([TOPIC, NOTE, UNTIL, GUESTS, MOOD, EVENT].map((ask) => answerTo(ask, material))).toEqual([
    'снег',
    'нет',
    '2026-10-26',
    '',
    'бодрое',
    '',
  ]);
  expect(answerTo(NOTE, withAnswers({ Примечание: '' }))).toBe('');
  expect(answerTo(UNTIL, withAnswers({}, ''))).toBe('2026-10-19');
  expect(schoolYearEnd(withAnswers({}))).toBe('2027-08-31');
});

test('fields and lists in the paper', () => {
  const values = valuesOf(
    kind,
    withAnswers({ Тема: 'снег', Гости: '1. Анна\n2) Лев;\n', Срок: '2026-11-01' }),
  );
  expect(['Тема, с прописной', 'Срок, цифрами', 'Настроение', 'Гости'].map(values.field)).toEqual([
    'Снег',
    '01.11.2026',
    'бодрое',
    undefined,
  ]);
  expect([0, 1, 2].map((row) => values.cell('Гости: строка', row))).toEqual(['Анна', 'Лев', undefined]);
  expect(values.cell('Гости: №', 1)).toBe('2');
  expect(['Гости', 'Примечание'].map(values.holds)).toEqual([true, true]);
});

test.each([
  ['раз\n\n  два  \n', ['раз', 'два']],
  ['1. раз\n2) два\n10.три\n1.1. четыре', ['раз', 'два', 'три', 'четыре']],
  ['- раз\n– два\n— три\n• четыре\n-пять', ['раз', 'два', 'три', 'четыре', 'пять']],
  ['раз;\nдва; \n;\n', ['раз', 'два']],
  [
    '12.10.2026 – открытие\n1.5 часа\n10.30 – перерыв',
    ['12.10.2026 – открытие', '1.5 часа', '10.30 – перерыв'],
  ],
  ['2026 год\n5 человек', ['2026 год', '5 человек']],
  ['раз\r\nдва', ['раз', 'два']],
  ['', []],
])('lines of %j', (answer, lines) => expect(linesOf(answer)).toEqual(lines));

test('what is required and missing, and days that are none', () => {
  const wrong = (answers: Material['answers']) =>
    unanswered(kind.asks, withAnswers(answers)).map(({ ask, odd }) => [ask.name, odd]);
  expect(wrong({})).toEqual([
    ['Тема', ''],
    ['Гости', ''],
    ['Событие', ''],
  ]);
  expect(wrong({ Тема: 'а', Гости: 'б', Событие: 'М-001', Срок: '31 сентября', Примечание: '' })).toEqual([
    ['Срок', '31 сентября'],
  ]);
  expect(wrong({ Тема: 'а', Гости: 'б', Событие: 'М-001', Срок: ' ' })).toEqual([['Срок', '']]);
  expect(wrong({ Тема: 'а', Гости: 'б', Событие: 'М-001', Настроение: '' })).toEqual([['Настроение', '']]);
  expect(wrong({ Тема: 'а', Гости: 'б', Событие: 'М-001' })).toEqual([]);
});

test('lines with parts become columns; what is too much stays in the last one', () => {
  const table = askedTable(GUESTS, [
    ['кто', '', ''],
    ['когда', '', ''],
    ['где', '', ''],
  ]);
  const answer = '1. Анна; ноябрь; школа\nЛев\n12.10.2026; утро; дом; сад\n;;';
  const values = valuesOf({ ...kind, lists: [table] }, withAnswers({ Гости: answer }));
  const rows = [0, 1, 2].map((row) =>
    ['кто', 'когда', 'где'].map((column) => values.cell(`Гости: ${column}`, row)),
  );
  expect(rows).toEqual([
    ['Анна', 'ноябрь', 'школа'],
    ['Лев', '—', '—'],
    ['12.10.2026', 'утро', 'дом; сад'],
  ]);
  expect(values.list('Гости: кто')?.count).toBe(3);
});
