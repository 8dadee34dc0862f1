import { LACKING, sayCounted, sayDeviation, sayValue } from '../../src/texts/indicator-words';

test.each([
  [54.2, 'percent', '54,2\u00a0%'],
  [100, 'percent', '100\u00a0%'],
  [0, 'percent', '0\u00a0%'],
  [12, 'count', '12'],
  [null, 'percent', 'н/д'],
] as const)('%s as %s reads «%s»', (value, unit, text) => {
  expect(sayValue(value, unit)).toBe(text);
});

test.each([
  [54.2, 50, '+4,2'],
  [40, 50, '−10,0'],
  [50, 50, '0,0'],
  [null, 50, ''],
  [50, null, ''],
])('%s against %s is «%s»', (value, plan, text) => {
  expect(sayDeviation(value, plan)).toBe(text);
});

test('what it is counted from', () => {
  expect(sayCounted(120, 221)).toBe('120 из\u00a0221');
  expect(sayCounted(12, null)).toBe('');
});

test('what is lacking is said in one plain sentence', () => {
  const said = [
    LACKING.neverCounted(),
    LACKING.headcount('2026–2027'),
    LACKING.headcountOdd(),
    LACKING.plans('2026–2027', 1),
  ];
  for (const text of said) expect(text).toMatch(/^[А-ЯЁ][^A-Za-z!]+\.$/);
  expect(said[3]).toContain('не заполнено 1\u00a0значение.');
});
