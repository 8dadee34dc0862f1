import { moneyInWords, numberInWords } from '../../../src/core/russian/numbers-in-words';

test.each([
  [0, 'male', 'ноль'],
  [1, 'neuter', 'одно'],
  [2, 'female', 'две'],
  [10, 'male', 'десять'],
  [12, 'female', 'двенадцать'],
  [21, 'female', 'двадцать одна'],
  [40, 'male', 'сорок'],
  [58, 'female', 'пятьдесят восемь'],
  [100, 'male', 'сто'],
  [111, 'male', 'сто одиннадцать'],
  [902, 'neuter', 'девятьсот два'],
  [1000, 'male', 'одна тысяча'],
  [1001, 'female', 'одна тысяча одна'],
  [2022, 'male', 'две тысячи двадцать два'],
  [5000, 'male', 'пять тысяч'],
  [211_000, 'male', 'двести одиннадцать тысяч'],
  [1_000_000, 'female', 'один миллион'],
  [2_001_014, 'male', 'два миллиона одна тысяча четырнадцать'],
  [
    999_999_999,
    'female',
    'девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять',
  ],
] as const)('%p, %s', (n, gender, words) => {
  expect(numberInWords(n, gender)).toBe(words);
});

test('other numbers stay in figures', () => {
  expect(numberInWords(2.5, 'male')).toBe('2,5');
  expect(numberInWords(-3, 'male')).toBe('−3');
  expect(numberInWords(1_000_000_000, 'male')).toBe('1\u202f000\u202f000\u202f000');
});

test.each([
  [5000, '5 000 (пять тысяч) рублей 00 копеек'],
  [1, '1 (один) рубль 00 копеек'],
  [2.01, '2 (два) рубля 01 копейка'],
  [1234.5, '1 234 (одна тысяча двести тридцать четыре) рубля 50 копеек'],
  [0, '0 (ноль) рублей 00 копеек'],
  [0.999, '1 (один) рубль 00 копеек'],
  [1_250_000, '1 250 000 (один миллион двести пятьдесят тысяч) рублей 00 копеек'],
  [-1, ''],
  [Number.NaN, ''],
])('%p rubles', (rubles, words) => {
  expect(moneyInWords(rubles).replace(/\u00a0/g, ' ')).toBe(words);
});

test('figures are not broken', () => {
  expect(moneyInWords(5000)).toContain('5\u00a0000 ');
});
