import { bitsOf, countBoth, hasBit, numbering } from '../../../src/core/matching/numbers';

test('equal words have equal numbers, the empty word has 0, others count on', () => {
  const number = numbering();
  expect(['б', 'а', 'б', '', 'constructor', '__proto__'].map(number)).toEqual([1, 2, 1, 0, 3, 4]);
});

test.each([
  [[], [], 0],
  [[1], [], 0],
  [[0, 29, 30, 31], [31, 29], 2],
  [[29, 61, 62], [62, 61, 30], 2],
  [[31, 32, 33], [33, 31, 64], 2],
  [[5, 5, 1000], [1000, 5], 2],
])('%j and %j have %i in common', (one, other, count) => {
  expect(countBoth(bitsOf(one), bitsOf(other))).toBe(count);
  expect(countBoth(bitsOf(other), bitsOf(one))).toBe(count);
  for (const number of [0, 1, 5, 29, 30, 31, 61, 62, 32, 33, 64, 999, 1000, 5000]) {
    expect([number, hasBit(bitsOf(one), number)]).toEqual([number, one.includes(number as never)]);
  }
});
