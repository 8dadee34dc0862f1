import {
  asReported,
  firstYear,
  missingTargets,
  pastFigures,
  storeFigures,
} from '../../../src/core/indicators/years';
import type { Target } from '../../../src/core/registers/targets';
import { figure, rowsOf, stored } from './figures';

test.each([
  ['2026–2027', 2026],
  ['2026-2027', 2026],
  [' 2026/27', 2026],
  ['', null],
  ['прошлый', null],
])('a school year spelt «%s» begins in %s', (text, year) => {
  expect(firstYear(text)).toBe(year);
});

test('the first count adds a row, the next changes it, working figures have none', () => {
  const figures = [figure(), figure({ key: 'P1' })];
  const first = storeFigures(figures, []);
  expect(first.changed).toEqual([]);
  expect(first.appended).toEqual([
    expect.objectContaining({ indicator: 'K1', value: 54.3, plan: 50, state: 'текущий' }),
  ]);
  const next = storeFigures(
    [figure({ value: null, denominator: null, plan: null })],
    rowsOf([stored({ schoolYear: '2026-2027', state: 'текущий' })]),
  );
  expect(next.appended).toEqual([]);
  expect(next.changed).toEqual([
    [0, expect.objectContaining({ value: '', denominator: '', plan: '', schoolYear: '2026–2027' })],
  ]);
});

test('what was reported stays, what is past becomes reported, what is no year is left alone', () => {
  const rows = rowsOf([
    stored({ schoolYear: '2026–2027' }),
    stored({ schoolYear: '2025–2026', state: 'текущий' }),
    stored({ schoolYear: '2024–2025', state: 'сдан' }),
    stored({ schoolYear: '2027–2028', state: '' }),
    stored({ schoolYear: '?', state: '' }),
  ]);
  expect(storeFigures([figure()], rows)).toEqual({ changed: [[1, { state: 'сдан' }]], appended: [] });
});

test('of doubled rows the first is changed', () => {
  const row = stored({ schoolYear: '2026–2027', state: 'текущий' });
  expect(storeFigures([figure()], rowsOf([row, row])).changed.map(([at]) => at)).toEqual([0]);
});

test('a reported figure is shown as reported', () => {
  const rows = rowsOf([stored({ schoolYear: '2026–2027', rule: 'По спискам.' })]);
  expect(asReported(figure(), rows)).toMatchObject({
    value: 41.5,
    numerator: 83,
    asOf: '2026-05-31',
    rule: 'По спискам. Показатель сдан и больше не пересчитывается.',
  });
  expect(asReported(figure({ key: 'K2' }), rows)).toEqual(figure({ key: 'K2' }));
});

test('a reported figure is a count when it was one, and nothing when too few had answered', () => {
  const [count, few, enough] = [
    { indicator: 'K4', value: 7, numerator: 7, denominator: null },
    { indicator: 'K5', value: 75, numerator: 3, denominator: 4 },
    { indicator: 'K6', value: 60, numerator: 3, denominator: 5 },
  ].map((part) => stored({ ...part, schoolYear: '2026–2027' }));
  const rows = rowsOf([count!, few!, enough!]);
  const told = (key: string) => asReported(figure({ key }), rows);
  expect(told('K4')).toMatchObject({ unit: 'count', value: 7, denominator: null });
  expect(told('K5')).toMatchObject({ unit: 'percent', value: null, numerator: null, denominator: null });
  expect(told('K6')).toMatchObject({ unit: 'percent', value: 60, numerator: 3, denominator: 5 });
  expect(pastFigures([few!], '2027–2028')).toMatchObject([{ value: null, numerator: null }]);
});

test('what is not shown is not kept', () => {
  const hidden = figure({ key: 'K5', numerator: null, denominator: null, value: null });
  expect(storeFigures([hidden], []).appended).toEqual([
    expect.objectContaining({ numerator: '', denominator: '', value: '' }),
  ]);
});

test('past years come oldest first, each once', () => {
  const years = ['2025–2026', '2023–2024', '2025-2026', '2026–2027', 'нет'];
  const past = pastFigures(
    years.map((schoolYear, i) => stored({ schoolYear, value: i })),
    '2026–2027',
  );
  expect(past.map(({ schoolYear, value }) => [schoolYear, value])).toEqual([
    ['2023–2024', 1],
    ['2025–2026', 0],
  ]);
});

test('plans of the year are asked for where there is no row', () => {
  const target = (indicator: string, schoolYear: string): Target => ({
    indicator,
    schoolYear,
    plan: null,
    plan2020: null,
    plan2021: null,
    note: '',
  });
  const rows = rowsOf([target('K1', '2026-2027'), target('K2', '2025–2026')]);
  const figures = [figure(), figure({ key: 'K2' }), figure({ key: 'P1' })];
  expect(missingTargets(figures, rows)).toEqual([
    { indicator: 'K2', schoolYear: '2026–2027', note: figures[1]!.title },
  ]);
});
