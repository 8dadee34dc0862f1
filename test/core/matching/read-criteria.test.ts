import type { Cell, Cells } from '../../../src/core/cell';
import { CRITERIA } from '../../../src/core/matching/criteria/list';
import { DEFAULT_ORDER, MATCHING_ORDER } from '../../../src/core/matching/order';
import {
  CRITERIA_ROWS,
  criteriaCells,
  missingCriteria,
  readCriteria,
} from '../../../src/core/matching/read-criteria';
import { OPTIONAL_RULES } from '../../../src/core/matching/rules/list';
import { CRITERIA_SHEET, type CriteriaRow } from '../../../src/core/registers/criteria';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { toRecord } from '../../../src/core/registers/register';

const TIME = CRITERIA.find(({ key }) => key === 'time')!;
const row = (cells: Cells): CriteriaRow => toRecord(CRITERIA_SHEET, cells, DEFAULT_LISTS);
const ALL = CRITERIA_ROWS.map((declared) => row(criteriaCells(declared)));

/** The rows as set-up writes them, one of them changed. */
function changed(title: string, cells: Cells): readonly CriteriaRow[] {
  return CRITERIA_ROWS.map((declared) => ({
    ...row({ ...criteriaCells(declared), ...(declared.title === title ? cells : {}) }),
  }));
}

test('the sheet as it is written, an empty one and none at all mean the defaults', () => {
  const defaults = {
    weights: Object.fromEntries(CRITERIA.map(({ key, weight }) => [key, weight])),
    rules: { ownChild: true },
    order: DEFAULT_ORDER,
    problems: [],
  };
  expect(readCriteria(ALL)).toEqual(defaults);
  expect(readCriteria([])).toEqual(defaults);
  expect(DEFAULT_ORDER).toEqual({
    evenLoad: 2,
    floor: null,
    quality: null,
    fewestChanges: true,
    mutual: false,
  });
});

test.each<[Cell, number, boolean]>([
  ['30', 30, false],
  [30, 30, false],
  [' 0 ', 0, false],
  ['100', 100, false],
  ['101', TIME.weight, true],
  [-5, TIME.weight, true],
  ['−5', TIME.weight, true],
  [7.5, TIME.weight, true],
  ['1e2', TIME.weight, true],
  ['много', TIME.weight, true],
  ['10 баллов', TIME.weight, true],
  ['', TIME.weight, true],
  ['   ', TIME.weight, true],
  ['=A1', TIME.weight, true],
])('weight %j is %i, a problem: %p', (weight, meant, odd) => {
  const read = readCriteria(changed(TIME.title, { weight }));
  expect(read.weights.time).toBe(meant);
  const value = String(weight).trim();
  const problem = {
    code: value === '' ? 'weightMissing' : 'weightOdd',
    place: { register: 'criteria', code: TIME.title, column: 'weight' },
    values: { name: TIME.title, value, standard: String(TIME.weight) },
  };
  expect(read.problems).toEqual(odd ? [problem] : []);
});

test('a row that is off counts nothing, whatever its weight', () => {
  for (const weight of ['много', '', 50]) {
    const read = readCriteria(changed(TIME.title, { on: false, weight }));
    expect(read.weights.time).toBe(0);
    expect(read.problems).toEqual([]);
  }
});

test('all criteria may be off', () => {
  const { weights } = readCriteria(ALL.map((one) => ({ ...one, on: false })));
  expect(Object.values(weights)).toEqual(CRITERIA.map(() => 0));
});

test('the optional rule and what comes first', () => {
  expect(readCriteria(changed(OPTIONAL_RULES.ownChild.title, { on: false })).rules).toEqual({
    ownChild: false,
  });
  const order = (title: string, cells: Cells) => readCriteria(changed(title, cells)).order;
  const { evenLoad, floor, quality, fewestChanges, mutual } = MATCHING_ORDER;
  expect(order(evenLoad.title, { on: false })).toEqual({ ...DEFAULT_ORDER, evenLoad: 0 });
  expect(order(evenLoad.title, { weight: 7 })).toEqual({ ...DEFAULT_ORDER, evenLoad: 7 });
  expect(order(floor.title, { on: true })).toEqual({ ...DEFAULT_ORDER, floor: 40 });
  expect(order(floor.title, { on: true, weight: 0 })).toEqual({ ...DEFAULT_ORDER, floor: 0 });
  expect(order(floor.title, { on: true, weight: 'сорок' })).toEqual({ ...DEFAULT_ORDER, floor: 40 });
  expect(order(quality.title, { on: true, weight: 65 })).toEqual({ ...DEFAULT_ORDER, quality: 65 });
  expect(order(fewestChanges.title, { on: false })).toEqual({ ...DEFAULT_ORDER, fewestChanges: false });
  expect(order(mutual.title, { on: true, weight: 'да' })).toEqual({ ...DEFAULT_ORDER, mutual: true });
});

test('a deleted row counts as by default and is missing; foreign and doubled rows do nothing', () => {
  const rows = [
    row({ name: 'Погода', on: true, weight: 'дождь' }),
    row({ name: '', on: true, weight: 50 }),
    row({ name: 'УДОБНОЕ  время', on: true, weight: 50 }),
    ...ALL.filter(({ name }) => name !== 'Предмет'),
  ];
  const read = readCriteria(rows);
  expect(read.problems).toEqual([]);
  expect(read.weights).toMatchObject({ time: 50, subject: 12 });
  expect(missingCriteria(rows).map(({ key }) => key)).toEqual(['subject']);
  expect(missingCriteria([])).toEqual(CRITERIA_ROWS);
  expect(missingCriteria(ALL)).toEqual([]);
});

test('every row has a key and a title of its own and says what it means', () => {
  for (const field of ['key', 'title', 'meaning', 'example'] as const) {
    expect(new Set(CRITERIA_ROWS.map((declared) => declared[field])).size).toBe(CRITERIA_ROWS.length);
  }
  for (const { meaning, example } of CRITERIA_ROWS) {
    expect(meaning).toMatch(/^[А-ЯЁ][^!]*\.$/);
    expect(example).toMatch(/^[А-ЯЁ«\d][^!\n]*\.$/);
  }
  expect(ALL.map(({ standard }) => standard)).toContain('40, выключено');
  expect(ALL.map(({ standard }) => standard)).toContain('включено');
});
