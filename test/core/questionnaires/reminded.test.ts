/** Codes of those written to, kept short. */

import fc from 'fast-check';
import { holdsCode, type Packed, withCode, withoutCode } from '../../../src/core/questionnaires/reminded';

const packed = (codes: readonly string[]): Packed => codes.reduce<Packed>(withCode, {});

test('neighbours become a run; what was not put in is not held', () => {
  const few = packed(['У-003', 'Н-002', 'У-001', 'У-002', 'У-007', 'гость']);
  expect(few).toEqual({ 'У-': '1-3 7', 'Н-': '2', гость: '0' });
  expect(['У-002', 'У-004', 'П-002', 'Н-002', 'гость'].map((code) => holdsCode(few, code))).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});

test('holds what was put in and not taken out, in any order', () => {
  const code = fc
    .tuple(fc.constantFrom('У-', 'П-', 'Н-'), fc.integer({ min: 1, max: 30 }))
    .map(([a, n]) => a + n);
  fc.assert(
    fc.property(fc.array(code), fc.array(code), fc.array(code), (put, taken, asked) => {
      const held = taken.reduce<Packed>(withoutCode, packed(put));
      for (const one of [...put, ...asked])
        expect([one, holdsCode(held, one)]).toEqual([one, put.includes(one) && !taken.includes(one)]);
    }),
  );
});
