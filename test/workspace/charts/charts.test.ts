/** `Charts`: tables of numbers, builders, and what their pictures show. */
import { fromScript } from '../service-object';
import { bench } from '../spreadsheet/fake-execution';
import type { Chart } from './builder';
import { chartSvg } from './svg';

const { charts: C, scopes } = bench();
const { ColumnType, Position, PointStyle } = C;

type Rows = readonly (readonly (string | number | null)[])[];

const table = (rows: Rows, ...names: readonly string[]) =>
  rows.reduce(
    (made, row) => made.addRow([...row]),
    names.reduce(
      (made, name) => made.addColumn(ColumnType.NUMBER, name),
      C.newDataTable().addColumn(ColumnType.STRING, 'Год'),
    ),
  );
const years = () =>
  table(
    [
      ['2023', 40, 42],
      ['2024', 50, null],
      ['2025', 60, 57],
    ],
    'План',
    'Факт',
  );
const svgOf = (chart: GoogleAppsScript.Charts.Chart): string =>
  chartSvg((fromScript(chart) as unknown as Chart).drawn_);
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
const count = (svg: string, pattern: RegExp) => (svg.match(pattern) ?? []).length;
const sizeOf = (blob: GoogleAppsScript.Base.Blob) => {
  const bytes = Buffer.from(blob.getBytes());
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test.each(['newColumnChart', 'newBarChart', 'newLineChart'] as const)(
  '%s: a PNG of the size asked for',
  (kind) => {
    const chart = C[kind]().setDataTable(years()).setDimensions(1201, 499).setTitle('Охват').build();
    const blob = chart.getAs('image/png');
    expect(sizeOf(blob)).toEqual([1201, 499]);
    expect([blob.getContentType(), blob.getName()]).toEqual(['image/png', 'chart.png']);
    expect(chart.getBlob().getBytes()).toEqual(blob.getBytes());
    expect(sizeOf(C[kind]().setDataTable(years()).build().getBlob())).toEqual([600, 400]);
    expect(scopes).not.toContain('Charts');
    expect(() => chart.getAs('image/jpeg')).toThrow('A chart as image/jpeg is not imitated');
  },
);

test('columns: title, names of the axes and of the series, no numbers beside the columns', () => {
  const builder = C.newColumnChart()
    .setDataTable(years())
    .setTitle('Охват <всех>')
    .setXAxisTitle('Учебный год')
    .setYAxisTitle('Человек')
    .setColors(['#b0bec5', '#1a73e8'])
    .setLegendPosition(Position.TOP)
    .setOption('series', { 0: { dataLabel: 'value' } })
    .setOption('vAxis.minValue', 0);
  const svg = svgOf(builder.build());
  const shown = textsOf(svg).filter((text) => text !== ' ');
  expect(shown).toEqual(
    expect.arrayContaining(['Охват &lt;всех&gt;', 'Учебный год', 'Человек', 'План', 'Факт']),
  );
  expect(shown).toEqual(expect.arrayContaining(['0', '20', '40', '60', '2023']));
  expect(shown).not.toEqual(expect.arrayContaining(['42']));
  // Three columns and two columns, for an empty cell has none, and a mark in the legend for each.
  expect([count(svg, /#b0bec5/g), count(svg, /#1a73e8/g)]).toEqual([3 + 1, 2 + 1]);
});

test('the axis begins near the lowest number unless it is told where', () => {
  const ticks = (change: (chart: GoogleAppsScript.Charts.ColumnChartBuilder) => object) => {
    const chart = C.newColumnChart().setDataTable(years()).setLegendPosition(Position.NONE);
    change(chart);
    return textsOf(svgOf(chart.build())).filter((text) => /^\d+%?$/.test(String(text)) && !/^20/.test(text!));
  };
  expect(ticks((chart) => chart)).toEqual(['40', '45', '50', '55', '60']);
  expect(ticks((chart) => chart.setRange(0, 100))).toEqual(['0', '40', '60', '80', '100']);
  expect(ticks((chart) => chart.setOption('vAxis', { viewWindow: { min: 0 } }))).toContain('0');
  // A wanted end that would cut a column off is not taken.
  expect(ticks((chart) => chart.setRange(45, 50))).toEqual(['40', '45', '50', '55', '60']);
});

test('a line breaks at an empty cell; points are drawn once they have a size', () => {
  const line = (change: (chart: GoogleAppsScript.Charts.LineChartBuilder) => object = (chart) => chart) => {
    const chart = C.newLineChart().setDataTable(years());
    change(chart);
    return svgOf(chart.build());
  };
  expect([...line().matchAll(/<path d="([^"]+)"/g)].map(([, path = '']) => count(path, /M/g))).toEqual([
    1, 2,
  ]);
  expect(line()).toContain('r="0"');
  expect(line((chart) => chart.setPointStyle(PointStyle.MEDIUM))).not.toContain('r="0"');
});

test('bars: the width of a group, shares at the axis, stacked', () => {
  const bars = (width: string) =>
    svgOf(
      C.newBarChart()
        .setDataTable(table([['Охват', 0.4]], 'Факт'))
        .setOption('bar.groupWidth', width)
        .setOption('hAxis', { minValue: 0, maxValue: 1, format: '#%' })
        .build(),
    );
  const height = (svg: string) => Number(/<rect[^>]*height="([\d.]+)" fill="#3366cc"/.exec(svg)?.[1]);
  // Two pixels stand between the bars.
  expect((height(bars('80%')) + 2) / (height(bars('40%')) + 2)).toBeCloseTo(2);
  expect(textsOf(bars('80%'))).toEqual(expect.arrayContaining(['0%', '100%', 'Охват']));
  const stacked = svgOf(C.newColumnChart().setDataTable(years()).setStacked().build());
  expect(textsOf(stacked)).toContain('150');
});

test('letters are as big as asked, and grow slowly by themselves', () => {
  const zoom = (width: number, size?: number) => {
    const chart = C.newColumnChart()
      .setDataTable(years())
      .setDimensions(width, width / 2);
    if (size) chart.setOption('fontSize', size);
    return Number(/viewBox="0 0 ([\d.]+)/.exec(svgOf(chart.build()))?.[1]) / width;
  };
  expect(zoom(1200, 24)).toBeCloseTo(0.5);
  expect(zoom(1200)).toBeCloseTo(12 / 15);
  expect(zoom(600)).toBeCloseTo(1);
});

test('values of enumerations are objects, equal to themselves; their names are refused', () => {
  const { TOP } = Position;
  expect(String(TOP)).toBe('TOP');
  expect(TOP).toBe(C.Position.TOP);
  const loose = C as unknown as {
    newDataTable(): { addColumn(type: unknown, label: unknown): unknown };
    newColumnChart(): { setLegendPosition(place: unknown): unknown; setColors(colours: unknown): unknown };
    newLineChart(): { setPointStyle(style: unknown): unknown };
  };
  expect(() => loose.newDataTable().addColumn('NUMBER', 'План')).toThrow(
    "The parameters (String,String) don't match the method signature for Charts.DataTableBuilder.addColumn.",
  );
  expect(() => loose.newColumnChart().setLegendPosition('top')).toThrow(
    "The parameters (String) don't match the method signature for Charts.ColumnChartBuilder.setLegendPosition.",
  );
  expect(() => loose.newColumnChart().setLegendPosition(ColumnType.NUMBER)).toThrow('setLegendPosition');
  expect(() => loose.newColumnChart().setColors('#fff')).toThrow('setColors');
  expect(() => loose.newLineChart().setPointStyle('MEDIUM')).toThrow('setPointStyle');
});

test('a table takes what its columns take; a built one no longer changes', () => {
  const growing = years();
  // The types of Google's services know no source but the builder.
  const built = growing.build() as GoogleAppsScript.Charts.DataTableSource;
  growing.addRow(['2026', 99, 99]).setValue(0, 1, 10);
  expect(textsOf(svgOf(C.newColumnChart().setDataTable(built).build()))).not.toContain('2026');
  const later = textsOf(svgOf(C.newColumnChart().setDataTable(growing).build()));
  expect(later).toEqual(expect.arrayContaining(['2026', '0', '100']));
  expect(() => years().addRow(['2026', 1, 2, 3])).toThrow('size different than 3');
  expect(() => years().addRow(['2026', '12'])).toThrow('Value 12 does not match type number of column План');
  expect(() => years().addRow([2026])).toThrow('does not match type string');
  expect(() => years().setValue(7, 1, 0)).toThrow('Invalid row or column index');
  expect(() => C.newDataTable().addColumn(ColumnType.DATE, 'День')).toThrow('not imitated');
});

test('nothing to draw, and what is not imitated', () => {
  expect(() => C.newColumnChart().build()).toThrow('A data table must be set');
  expect(() => C.newColumnChart().setDataTable(table([])).build()).toThrow('not imitated');
  expect(() => C.newPieChart()).toThrow('Charts.newPieChart is not imitated by the stand-in');
  const empty = svgOf(
    C.newLineChart()
      .setDataTable(table([['2023', null]], 'Факт'))
      .build(),
  );
  expect(empty).not.toMatch(/NaN|Infinity/);
});
