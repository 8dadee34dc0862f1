import { locateColumns } from '../../../src/core/indicators/block';
import type { Figure } from '../../../src/core/indicators/figure';
import { readSheetFigures } from '../../../src/core/indicators/read-sheet';
import {
  deviation,
  emptySheet,
  filledSheet,
  markOf,
  SHEET_COLUMNS,
  type SheetContent,
} from '../../../src/core/indicators/sheet';
import type { StoredFigure } from '../../../src/core/registers/figures';
import { figure, stored } from './figures';

const FIGURES: readonly Figure[] = [
  figure(),
  figure({ key: 'K2', value: 8, plan: 10 }),
  figure({ key: 'K3', plan: null }),
  figure({ key: 'K4', value: null, denominator: null, numerator: 3 }),
  figure({ key: 'P1', unit: 'count', value: 61, numerator: 61, denominator: null, plan: null }),
  figure({ key: 'P2', plan: null }),
];
const CONTENT: SheetContent = {
  school: 'Школа № 5',
  schoolYear: '2026-2027',
  today: '2026-11-28',
  figures: FIGURES,
  stored: [stored(), stored({ schoolYear: '2024–2025', plan: null, value: null })],
  remarks: { K2: ['Ответов мало.', 'Срез старый.'] },
};

const { rows, chartsAt } = filledSheet(CONTENT);
const values = rows.map((row) => row.map(({ value }) => (typeof value === 'object' ? value.date : value)));
const row = (key: string) => values.find(([number]) => number === key)!;

test('the head says whose figures these are and of which day', () => {
  expect(values[0]?.[0]).toBe('Показатели наставничества');
  expect(values[1]?.[0]).toBe('Школа № 5 · 2026–2027 учебный год · посчитано на 28\u00a0ноября 2026\u00a0г.');
});

test.each([
  ['K1', [50, 54.3, 4.3, '✓ достигнут', 120, 221]],
  ['K2', [10, 8, -2, '▲ не достигнут', 120, 221]],
  ['K3', ['–', 54.3, '–', '– нет плана', 120, 221]],
  ['K4', [50, 'н/д', '–', 'н/д', 3, 'н/д']],
  ['P1', ['', 61, '', '', '–', '–']],
  ['P2', ['', 54.3, '', '', 120, 221]],
])('%s stands with plan, fact, deviation, mark and what it is counted from', (key, expected) => {
  expect(row(key).slice(2, 8)).toEqual(expected);
  expect(row(key).slice(8)).toEqual([
    '2026-11-28',
    key.startsWith('K') ? '¹' : 'Каждый учтён один раз.',
    expect.stringMatching(/^Листы «Пары» и «Контингент»\./),
  ]);
});

test('no data and no plan are never reached', () => {
  expect(markOf({ value: null, plan: 0 })).toBe('unknown');
  expect(markOf({ value: 0, plan: null })).toBe('unplanned');
  expect(markOf({ value: 0, plan: 0 })).toBe('reached');
  expect(markOf({ value: 100, plan: 50 })).toBe('reached');
  expect(markOf({ value: 133.3, plan: 50 })).toBe('odd');
  expect(deviation(33.3, 33.4)).toBe(-0.1);
  expect(deviation(null, 1)).toBeNull();
});

test('remarks stand below the source', () => {
  expect(row('K2')[10]).toBe(
    'Листы «Пары» и «Контингент».\nЗамечание: Ответов мало.\nЗамечание: Срез старый.',
  );
});

test('past years have two lines an indicator, the years from left to right', () => {
  const at = values.findIndex(([title]) => title === 'Прошлые годы');
  expect(values[at + 1]?.slice(0, 6)).toEqual(['№', 'Показатель', '', '2024–2025', '2025–2026', '']);
  expect(values[at + 2]?.slice(2, 5)).toEqual(['план', '–', 40]);
  expect(values[at + 3]?.slice(2, 5)).toEqual(['факт', 'н/д', 41.5]);
  const none = filledSheet({ ...CONTENT, stored: [] })
    .rows.flat()
    .map(({ value }) => value);
  expect(none).not.toContain('Прошлые годы');
});

test('a past count has no percent sign, and what too few answered is not shown', () => {
  const cellOf = (part: Partial<StoredFigure>) => {
    const past = filledSheet({
      ...CONTENT,
      stored: [stored(part)],
      figures: [figure({ key: part.indicator! })],
    });
    const at = past.rows.findIndex(([first]) => first?.value === 'Прошлые годы');
    const { value, look } = past.rows[at + 3]![3]!;
    return [value, look];
  };
  expect(cellOf({ indicator: 'K4', value: 7, numerator: 7, denominator: null })).toEqual([7, 'strongCount']);
  expect(cellOf({ indicator: 'K4', value: 7, numerator: 7, denominator: 100 })).toEqual([7, 'strongPercent']);
  expect(cellOf({ indicator: 'K4', value: 7, numerator: null, denominator: null })).toEqual([
    7,
    'strongPercent',
  ]);
  expect(cellOf({ indicator: 'K5', value: 75, numerator: 3, denominator: 4 })).toEqual(['н/д', 'faint']);
  expect(cellOf({ indicator: 'K5', value: 60, numerator: 3, denominator: 5 })).toEqual([60, 'strongPercent']);
  expect(cellOf({ indicator: 'K1', value: 75, numerator: 3, denominator: 4 })).toEqual([75, 'strongPercent']);
});

test('a figure that is not shown has neither numerator nor denominator', () => {
  const hidden = figure({ key: 'K5', numerator: null, denominator: null, value: null });
  const shown = filledSheet({ ...CONTENT, figures: [hidden] }).rows.find(([key]) => key?.value === 'K5');
  expect(shown?.slice(3, 8).map(({ value }) => value)).toEqual(['н/д', '–', 'н/д', 'н/д', 'н/д']);
});

test('of many past years the last six are shown', () => {
  const many = Array.from({ length: 9 }, (_, i) => stored({ schoolYear: `${2017 + i}–${2018 + i}` }));
  const sheet = filledSheet({ ...CONTENT, stored: many }).rows;
  const at = sheet.findIndex(([first]) => first?.value === 'Прошлые годы');
  expect(sheet[at + 1]?.slice(3).map(({ value }) => value)).toEqual([
    '2020–2021',
    '2021–2022',
    '2022–2023',
    '2023–2024',
    '2024–2025',
    '2025–2026',
    '',
    '',
  ]);
});

test('charts begin below their heading; every row is as wide as the block', () => {
  expect(values[(chartsAt ?? 0) - 1]?.[0]).toBe('Диаграммы');
  expect(values[chartsAt ?? 0]?.every((value) => value === '')).toBe(true);
  for (const sheet of [rows, emptySheet('Школа').rows])
    expect(sheet.every((each) => each.length === SHEET_COLUMNS.length)).toBe(true);
});

describe('read back', () => {
  test('every figure comes back as it was', () => {
    expect(readSheetFigures(values)).toEqual(
      FIGURES.map(({ problems, schoolYear, ...each }) => ({
        ...each,
        // The sentence that all main ones share stands below the table.
        rule: each.key.startsWith('K') ? '¹' : each.rule,
        // Of a count only the count is shown.
        numerator: each.unit === 'count' ? null : each.numerator,
        remarks: CONTENT.remarks[each.key] ?? [],
      })),
    );
  });
  test('columns are found by their titles, wherever others were put in between', () => {
    const moved = values.map((each) => [...each.slice(0, 2), 'чужое', ...each.slice(2)]);
    expect(locateColumns(moved)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(readSheetFigures(moved)).toEqual(readSheetFigures(values));
  });
  test('an empty sheet has none and its columns stand from the left', () => {
    expect(readSheetFigures([['']])).toEqual([]);
    expect(locateColumns([])).toEqual(SHEET_COLUMNS.map((_, i) => i));
  });
});
