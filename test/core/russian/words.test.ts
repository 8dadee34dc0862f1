import { compareWords } from '../../../src/core/russian/alphabet';
import { dayAndMonth, longDay, orderDay, shortDay } from '../../../src/core/russian/dates';
import { counted, formatNumber, plural } from '../../../src/core/russian/plural';

describe('days in words', () => {
  test('every spelling', () => {
    expect(orderDay('2026-10-12')).toBe('«12»\u00a0октября 2026\u00a0г.');
    expect(orderDay('2026-09-01')).toBe('«01»\u00a0сентября 2026\u00a0г.');
    expect(longDay('2026-11-21')).toBe('21\u00a0ноября 2026\u00a0г.');
    expect(longDay('2027-05-05')).toBe('5\u00a0мая 2027\u00a0г.');
    expect(dayAndMonth('2026-11-21')).toBe('21\u00a0ноября');
    expect(shortDay('2026-10-12')).toBe('12.10.2026');
  });

  test.each(['', '12 октября', '2026-02-30'])('«%s» is no day and stays', (text) => {
    expect([orderDay(text), longDay(text), dayAndMonth(text), shortDay(text)]).toEqual([
      text,
      text,
      text,
      text,
    ]);
  });
});

describe('numbers', () => {
  const pairs = (count: number) => plural(count, 'пара', 'пары', 'пар');

  test('the word follows the number', () => {
    expect([0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 1.5].map(pairs)).toEqual(
      'пар пара пары пары пар пар пар пар пара пары пар пара пар пар пары'.split(' '),
    );
  });

  test('thousands, fractions, negatives', () => {
    expect(formatNumber(1234)).toBe('1234');
    expect(formatNumber(12345)).toBe('12\u202f345');
    expect(formatNumber(1234567.5)).toBe('1\u202f234\u202f567,5');
    expect(formatNumber(-3.25)).toBe('−3,25');
    expect(counted(58, 'пара', 'пары', 'пар')).toBe('58\u00a0пар');
  });
});

test('words in the order of a dictionary', () => {
  const words = ['Яшин', 'Ежов', 'Ёлкин', 'елкин', 'Жуков', 'абаев', 'Петров-Водкин', 'Петров'];
  expect([...words].sort(compareWords)).toEqual([
    'абаев',
    'Ежов',
    'елкин',
    'Ёлкин',
    'Жуков',
    'Петров',
    'Петров-Водкин',
    'Яшин',
  ]);
});
