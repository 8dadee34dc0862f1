import { readTyped } from './typed-input';

const SERIAL_1_SEPTEMBER_2026 = 46266;

function typed(text: string, format = '', locale = 'ru_RU') {
  return readTyped(text, { locale, format, year: 2026 });
}

describe('a text typed into a Russian spreadsheet', () => {
  test.each<[string, number, string]>([
    ['5', 5, ''],
    ['-5', -5, ''],
    ['007', 7, ''],
    ['1,5', 1.5, ''],
    [',5', 0.5, ''],
    ['1 000', 1000, '#,##0'],
    ['1\u00a0234,50', 1234.5, '#,##0.00'],
    ['89123456789', 89123456789, ''],
    ['1e3', 1000, '0.00E+00'],
    ['(5)', -5, ''],
    ['10%', 0.1, '0%'],
    ['7%', 0.07, '0%'],
    ['12,5 %', 0.125, '0.00%'],
    ['300 ₽', 300, '#,##0" ₽"'],
  ])('%s is the number %d', (text, value, format) => {
    expect(typed(text)).toEqual({ value, formula: '', format });
  });

  test.each<[string, number, string]>([
    ['01.09.2026', SERIAL_1_SEPTEMBER_2026, 'dd.mm.yyyy'],
    ['1.9.26', SERIAL_1_SEPTEMBER_2026, 'dd.mm.yyyy'],
    ['1/9', SERIAL_1_SEPTEMBER_2026, 'dd.mm.yyyy'],
    ['1/2', SERIAL_1_SEPTEMBER_2026 - 212, 'dd.mm.yyyy'],
    ['5-7', SERIAL_1_SEPTEMBER_2026 - 58, 'dd.mm.yyyy'],
    ['10-11', SERIAL_1_SEPTEMBER_2026 + 70, 'dd.mm.yyyy'],
    ['1 сентября 2026', SERIAL_1_SEPTEMBER_2026, 'dd.mm.yyyy'],
    ['1 сен', SERIAL_1_SEPTEMBER_2026, 'dd.mm.yyyy'],
    ['2026-09-01', SERIAL_1_SEPTEMBER_2026, 'yyyy-mm-dd'],
  ])('%s is the day with the serial number %d', (text, value, format) => {
    expect(typed(text)).toEqual({ value, formula: '', format });
  });

  test('a date with a time keeps the seconds', () => {
    const { value, format } = typed('2026-09-07 08:10:46');
    expect(value).toBeCloseTo(SERIAL_1_SEPTEMBER_2026 + 6 + (8 * 3600 + 10 * 60 + 46) / 86_400, 9);
    expect(format).toBe('yyyy-mm-dd hh:mm:ss');
    expect(typed('07.09.2026 8:10').format).toBe('dd.mm.yyyy h:mm:ss');
  });

  test('a time is a part of a day', () => {
    expect(typed('12:30')).toEqual({ value: 12.5 / 24, formula: '', format: 'h:mm' });
    expect(typed('30:00').format).toBe('[h]:mm:ss');
  });

  test.each(['TRUE', 'true', 'ИСТИНА', 'истина'])('%s is true', (text) => {
    expect(typed(text).value).toBe(true);
  });

  test.each(['FALSE', 'ЛОЖЬ'])('%s is false', (text) => {
    expect(typed(text).value).toBe(false);
  });

  test.each([
    '2.000',
    '+5',
    '+7 912 345-67-89',
    '-',
    '8 (912) 345-67-89',
    '8-912-345-67-89',
    '5А',
    '5 «А»',
    '31.02.2026',
    '13.13',
    '1,000,000',
    '$2.99',
    '12:75',
    '1 дом',
    '  ',
    'Infinity',
    '1 000 0',
    '(5',
  ])('%s stays text', (text) => {
    expect(typed(text)).toEqual({ value: text, formula: '', format: '' });
  });

  test('a leading apostrophe forces text and is not kept', () => {
    expect(typed("'=1+1")).toEqual({ value: '=1+1', formula: '', format: '' });
    expect(typed("'5-7").value).toBe('5-7');
    expect(typed("''a").value).toBe("'a");
  });

  test('what begins with = is a formula, = alone is text', () => {
    expect(typed('=A1+1')).toEqual({ value: '', formula: '=A1+1', format: '' });
    expect(typed('=').value).toBe('=');
  });
});

describe('the plain text format', () => {
  test.each(['007', '1/2', 'TRUE', '10%', '2026-09-01'])('keeps %s', (text) => {
    expect(typed(text, '@')).toEqual({ value: text, formula: '', format: '' });
  });

  test('still reads formulas and drops the apostrophe', () => {
    expect(typed('=1+1', '@').formula).toBe('=1+1');
    expect(typed("'007", '@').value).toBe('007');
  });
});

describe('a text typed into an English spreadsheet', () => {
  test.each<[string, number]>([
    ['2.000', 2],
    ['1,000,000', 1_000_000],
    ['$2.99', 2.99],
    ['9/1/2026', SERIAL_1_SEPTEMBER_2026],
    ['9/1', SERIAL_1_SEPTEMBER_2026],
  ])('%s is %d', (text, value) => {
    expect(typed(text, '', 'en_US').value).toBe(value);
  });

  test('a point is no mark of a date', () => {
    expect(typed('01.09.2026', '', 'en_US').value).toBe('01.09.2026');
  });
});
