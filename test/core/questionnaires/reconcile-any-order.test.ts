/** Whatever the order and the batches in which answers arrive, the same rows come of them. */
import type { Cells } from '../../../src/core/cell';
import { BASE_KEYS, QUESTIONNAIRES } from '../../../src/core/questionnaires/list';
import type { BaseKey } from '../../../src/core/questionnaires/questionnaire';
import type { Response } from '../../../src/core/questionnaires/reconcile';
import { readSnapshot } from '../../../src/core/questionnaires/snapshot';
import { inventSchool } from '../../demo/invent';
import { collect, EMPTY, type Sheet } from './people';

const SIZE = { pupils: 60, teachers: 20, mentors: 40 };

function roller(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % sides;
  };
}

function shuffled<T>(items: readonly T[], roll: (sides: number) => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = roll(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

function responsesOf(key: BaseKey, seed: number): Response[] {
  return inventSchool({ ...SIZE, seed })[key].map((answers, i) => ({
    id: `r${i}`,
    moment: `2026-09-${String(1 + (i % 28)).padStart(2, '0')}T${String(8 + (i % 12)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00`,
    answers,
    extra: {},
  }));
}

/** Rows apart from their codes, which go by arrival; sorted so that their order does not matter. */
function content(sheet: Sheet): string[] {
  return sheet.rows
    .map(({ code: _code, snapshot, ...cells }: Cells) => {
      const { values, conflicts } = readSnapshot(snapshot ?? '');
      return JSON.stringify([Object.entries(cells).sort(), Object.entries(values).sort(), conflicts]);
    })
    .sort();
}

describe.each(BASE_KEYS)('%s', (key) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('school %i: any order, any batches, some answers doubled', (seed) => {
    const roll = roller(seed);
    const responses = responsesOf(key, seed);
    const { sheet: whole, done } = collect(EMPTY, responses, key);
    expect(done.added.length + done.repeated).toBe(responses.length);
    expect(done.repeated).toBeGreaterThanOrEqual(0);

    for (let round = 0; round < 5; round++) {
      let sheet = EMPTY;
      let rest = shuffled([...responses, ...responses.slice(0, 10)], roll);
      while (rest.length > 0) {
        const count = 1 + roll(rest.length);
        ({ sheet } = collect(sheet, rest.slice(0, count), key));
        rest = rest.slice(count);
        // Between two runs the curator may sort the sheet.
        sheet = { ...sheet, rows: shuffled(sheet.rows, roll) };
      }
      expect(content(sheet)).toEqual(content(whole));
      const codes = sheet.rows.map(({ code }) => String(code)).sort();
      const { prefix } = QUESTIONNAIRES[key];
      expect(codes).toEqual(codes.map((_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`));
      expect(collect(sheet, responses, key).sheet).toEqual(sheet);
    }
  });
});
