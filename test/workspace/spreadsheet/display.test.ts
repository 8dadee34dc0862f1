import { displayText, isDateFormat } from './display';

const MORNING = 46272 + (8 * 3600 + 5 * 60 + 9) / 86_400;

test.each<[number | string | boolean, string, string]>([
  [5, '', '5'],
  [1.5, '', '1,5'],
  [0.1 + 0.2, '', '0,3'],
  [-3, '', '-3'],
  [true, '', 'ИСТИНА'],
  [false, '', 'ЛОЖЬ'],
  ['текст', '0.00', 'текст'],
  [0.125, '0%', '13%'],
  [0.125, '0.0%', '12,5%'],
  [1234567.5, '#,##0.00', '1\u00a0234\u00a0567,50'],
  [7, '000', '007'],
  [-2, '0.0', '-2,0'],
  [-0.001, '0.0', '0,0'],
  [2, '0" шт."', '2 шт.'],
  [-4, '0;(0)', '(4)'],
  [0, '0;-0;"нет"', 'нет'],
  [0.5, '#.##', ',5'],
  [12345, '0.00E+00', '1,23E+04'],
  [300, '#,##0" ₽"', '300 ₽'],
  [MORNING, 'dd.mm.yyyy', '07.09.2026'],
  [MORNING, 'dd.MM.yyyy hh:mm', '07.09.2026 08:05'],
  [MORNING, 'd.m.yy h:mm:ss', '7.9.26 8:05:09'],
  [MORNING, 'd mmmm yyyy', '7 сентября 2026'],
  [MORNING, 'ddd', 'пн'],
  [MORNING, 'mm:ss', '05:09'],
  [MORNING, 'h:mm am/pm', '8:05 AM'],
  [1.5, '[h]:mm', '36:00'],
])('%p in the format %p is shown as %p', (value, format, shown) => {
  expect(displayText(value, format, 'ru_RU')).toBe(shown);
});

test('an English spreadsheet has points, commas and English words', () => {
  expect(displayText(1234.5, '#,##0.0', 'en_US')).toBe('1,234.5');
  expect(displayText(true, '', 'en_US')).toBe('TRUE');
  expect(displayText(MORNING, 'mmmm d', 'en_US')).toBe('September 7');
});

test('formats of dates are told from formats of numbers', () => {
  expect(['dd.mm.yyyy', 'h:mm', '[h]:mm:ss', 'yyyy'].every(isDateFormat)).toBe(true);
  expect(['0.00', '#,##0" дней"', '@', '', '0%', '[red]0'].some(isDateFormat)).toBe(false);
});
