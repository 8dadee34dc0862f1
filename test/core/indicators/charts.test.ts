import { type ChartMaterial, chartData, chartPlans } from '../../../src/core/indicators/charts';
import { CHART_ROWS, ROW_HEIGHT, SHEET_COLUMNS } from '../../../src/core/indicators/sheet';
import { figure, stored } from './figures';

const MATERIAL: ChartMaterial = {
  figures: [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((i) => figure({ key: `K${i}`, value: i === 6 ? null : 10 * i })),
    figure({ key: 'P1' }),
  ],
  stored: [stored(), stored({ indicator: 'K5', value: 70 })],
  schoolYear: '2026–2027',
  points: [
    { asOf: '2026-09-30', value: 3.5 },
    { asOf: '2026-10-31', value: null },
  ],
  forms: [{ form: 'ученик – ученик', pairs: 12 }],
};
const plans = chartPlans(MATERIAL);
const named = (name: string) => plans.find((plan) => plan.name === name)!;

test('plan against fact by years, for the main indicators alone', () => {
  expect(plans.map(({ name }) => name)).toEqual(
    'K1 K2 K3 K4 K5 K6 K7 K8 coverage satisfaction forms'.split(' '),
  );
  expect(named('K1').table).toEqual([
    ['Учебный год', 'План', 'Факт'],
    ['2025–2026', 40, 41.5],
    ['2026–2027', 50, 10],
  ]);
  expect(named('K2').table).toHaveLength(2);
});

test('coverage by months, satisfaction of both sides, pairs by form', () => {
  expect(named('coverage').table.slice(1)).toEqual([
    ['сен', 3.5],
    ['окт', null],
  ]);
  expect(named('satisfaction').table).toEqual([
    ['Учебный год', 'Наставляемые', 'Наставники'],
    ['2025–2026', 70, null],
    ['2026–2027', 50, null],
  ]);
  expect(named('forms').table).toEqual([
    ['Форма', 'Пары'],
    ['ученик – ученик', 12],
  ]);
});

test('a year that was a count is no point among shares, nor one of too few answers', () => {
  const count = { value: 7, numerator: 7, denominator: null };
  const past = [
    stored({ indicator: 'K4', ...count }),
    stored({ indicator: 'K5', value: 75, numerator: 3, denominator: 4 }),
  ];
  const drawn = (unit: 'percent' | 'count', key: string) =>
    chartPlans({
      ...MATERIAL,
      figures: [figure({ key: 'K4', unit }), figure({ key: 'K5' })],
      stored: past,
    }).find(({ name }) => name === key)!.table[1];
  expect(drawn('percent', 'K4')).toEqual(['2025–2026', null, null]);
  expect(drawn('count', 'K4')).toEqual(['2025–2026', 40, 7]);
  expect(drawn('count', 'K5')).toEqual(['2025–2026', 40, null]);
});

test('a chart without data says so instead of being empty', () => {
  const empty = chartPlans({ ...MATERIAL, points: [], forms: [] });
  expect(empty.find(({ name }) => name === 'forms')?.table[1]).toEqual(['нет пар', 0]);
  expect(empty.find(({ name }) => name === 'coverage')?.table[1]).toEqual(['нет данных', null]);
});

test('the tables stand side by side and do not overlap, gaps are empty cells', () => {
  const data = chartData(plans);
  const width = plans.reduce((sum, { table }) => sum + table[0]!.length, 0);
  expect(data.every((row) => row.length === width)).toBe(true);
  for (const { table, dataAt } of plans) {
    table.forEach((row, i) => {
      expect(data[i]!.slice(dataAt, dataAt + row.length)).toEqual(row.map((value) => value ?? ''));
    });
  }
});

test('no chart covers another, and all lie in the rows kept free, as wide as the block', () => {
  const left = (column: number): number =>
    SHEET_COLUMNS.slice(0, column).reduce((sum, { width }) => sum + width, 0);
  const boxes = plans.map(({ place, width, height }) => ({
    x: left(place.column) + place.x,
    y: place.row * ROW_HEIGHT,
    width,
    height,
  }));
  boxes.forEach((a, i) => {
    expect(a.x + a.width).toBeLessThanOrEqual(left(SHEET_COLUMNS.length));
    expect(a.y + a.height).toBeLessThanOrEqual(CHART_ROWS * ROW_HEIGHT);
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  });
});
