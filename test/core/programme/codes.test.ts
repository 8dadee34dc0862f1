import { nextCode } from '../../../src/core/programme/codes';

test.each<[string, readonly string[], number, string, number]>([
  ['the first of all', [], 0, 'М-001', 1],
  ['after the highest, whatever the order', ['М-002', 'М-010', 'М-003'], 0, 'М-011', 11],
  ['after the highest ever given out, though its row is gone', ['М-002'], 7, 'М-008', 8],
  ['codes of others do not count', ['НМ-050', 'ММ-9', 'М', 'М050', 'Н-090'], 0, 'М-001', 1],
  ['what is no number counts as none', ['М-', 'М-один', 'М-004а'], 0, 'М-005', 5],
  ['beyond three figures', ['М-999', 'М-1000'], 0, 'М-1001', 1001],
])('%s', (_, codes, last, code, number) => expect(nextCode(codes, 'М', last)).toEqual({ code, number }));

test('a code is never given out twice, whatever rows are deleted', () => {
  const given: string[] = [];
  let last = 0;
  for (let i = 0; i < 50; i++) {
    const next = nextCode(
      given.filter((_, at) => at % 3 === i % 3),
      'ОБ',
      last,
    );
    last = next.number;
    given.push(next.code);
  }
  expect(new Set(given).size).toBe(50);
  expect(given.at(-1)).toBe('ОБ-050');
});
