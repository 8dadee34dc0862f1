/** Charts: what the builder takes, what the drawing shows, the picture a script gets. */

import { chartSvg } from '../charts/svg';
import { type Bench, bench } from './fake-execution';
import { sheetView } from './view';

let b: Bench;
beforeEach(() => {
  b = bench();
  b.sheet.getRange('A1:C4').setValues([
    ['Показатель', 'План', 'Факт'],
    ['Охват', 0.5, 0.42],
    ['Отзывы <да>', 0.9, ''],
    ['Согласия', 1, 1.2],
  ]);
  b.sheet.getRange('B2:C4').setNumberFormat('0%');
});

const builder = () =>
  b.sheet.newChart().addRange(b.sheet.getRange('A1:C4')).setNumHeaders(1).setPosition(6, 1, 0, 0);
/** The types of Google's builders lack the methods that every kind has. */
const options = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, given: Record<string, unknown>) =>
  Object.entries(given).reduce((made, [name, value]) => made.setOption(name, value), chart);
const drawn = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder): string => {
  b.sheet.insertChart(chart.build());
  return chartSvg(sheetView(b.workspace, b.spreadsheetId, 0).charts.at(-1)!);
};
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
const count = (svg: string, pattern: RegExp) => (svg.match(pattern) ?? []).length;

test('columns: title, legend, axes with their names, numbers as the cells show them', () => {
  const svg = drawn(
    options(builder().asColumnChart() as unknown as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, {
      title: 'Показатели',
      legend: { position: 'top' },
      'vAxis.title': 'Доля',
      colors: ['#b0bec5', '#1a73e8'],
    }),
  );
  const texts = textsOf(svg);
  expect(texts).toEqual(
    expect.arrayContaining(['Показатели', 'План', 'Факт', 'Доля', 'Охват', '42%', '120%']),
  );
  expect(texts).toEqual(expect.arrayContaining(['0%', '50%', '100%', '150%']));
  // Five columns, for an empty cell has none, and two marks in the legend.
  expect(count(svg, /fill="#b0bec5"/g) + count(svg, /fill="#1a73e8"/g)).toBe(5 + 2);
  expect(svg).toContain(
    'aria-label="Показатели. Охват: 50%, 42%; Отзывы &lt;да&gt;: 90%, —; Согласия: 100%, 120%"',
  );
  expect(svg).not.toContain('<да>');
});

test('a line breaks where a number is missing, a bar chart has its categories at the left', () => {
  const line = drawn(builder().asLineChart());
  expect([...line.matchAll(/<path d="([^"]+)"/g)].map((path) => count(path[1] ?? '', /M/g))).toEqual([1, 2]);
  const bar = drawn(builder().asBarChart());
  expect(bar).toMatch(/text-anchor="end"[^>]*>Охват</);
});

test('a pie has slices with their shares and the colours of its slices', () => {
  const pie = b.sheet.newChart().asPieChart().addRange(b.sheet.getRange('A2:B4'));
  const svg = drawn(options(pie, { slices: { 1: { color: '#123456' } }, pieHole: 0.4 }));
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['Охват', '20,8%', '37,5%', '41,7%']));
  expect(count(svg, /<path/g)).toBe(3);
  expect(svg).toContain('#123456');
});

test('a chart without numbers is drawn all the same', () => {
  b.sheet.getRange('B2:C4').clearContent();
  for (const chart of [builder().asColumnChart(), builder().asBarChart(), builder().asLineChart()]) {
    expect(drawn(chart)).not.toMatch(/NaN|Infinity/);
  }
  expect(textsOf(drawn(builder().asPieChart()))).toContain('Нет данных');
});

test('a long category is broken into lines and shortened', () => {
  b.sheet
    .getRange('A2')
    .setValue('Выполнение персонализированных программ наставничества за учебный год по всем парам');
  const texts = textsOf(drawn(builder().asColumnChart()));
  expect(texts).toContain('Выполнение');
  expect(texts.some((text) => text?.endsWith('…'))).toBe(true);
  expect(Math.max(...texts.map((text) => text?.length ?? 0))).toBeLessThan(40);
});

test.each(['asColumnChart', 'asBarChart', 'asLineChart', 'asPieChart'] as const)('%s: a picture', (kind) => {
  b.sheet.insertChart(builder()[kind]().setTitle('Показатели').setOption('width', 500).build());
  const [chart] = b.sheet.getCharts();
  const picture = chart!.getAs('image/png');
  const bytes = Buffer.from(picture.getBytes());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([500, 371]);
  expect([picture.getContentType(), picture.getName()]).toEqual(['image/png', 'chart.png']);
  expect(chart!.getBlob().getBytes()).toEqual(picture.getBytes());
  b.sheet.getRange('B2').setValue(0.8);
  expect(b.sheet.getCharts()[0]!.getBlob().getBytes()).not.toEqual(picture.getBytes());
});

test('Cyrillic letters have glyphs of the font that comes along', () => {
  const picture = (title: string) => {
    b.sheet.insertChart(builder().asColumnChart().setTitle(title).build());
    return b.sheet.getCharts().at(-1)!.getBlob().getBytes();
  };
  // Missing glyphs would be the same empty boxes.
  expect(picture('ЖЖЖ')).not.toEqual(picture('ЩЩЩ'));
});

test('methods of a kind are there once the kind is chosen; kinds that are not drawn are refused', () => {
  const { ChartType, Position } = b.charts;
  const chosen = builder().asColumnChart().setXAxisTitle('Год').setYAxisTitle('Доля').setColors(['#111111']);
  const legend = chosen.setLegendPosition(Position.BOTTOM);
  const texts = textsOf(
    drawn(legend.setStacked() as unknown as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder),
  );
  expect(texts).toEqual(expect.arrayContaining(['Год', 'Доля', 'План', '250%']));
  const bare = builder() as unknown as GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
  expect(() => bare.setTitle('Рано')).toThrow('setTitle is there only after asColumnChart()');
  const scatter = builder().setChartType(ChartType.SCATTER);
  expect(() => scatter.build()).toThrow('Charts of type SCATTER are not imitated');
  b.sheet.insertChart(builder().asColumnChart().build());
  expect(() => b.sheet.getCharts()[0]!.getAs('image/jpeg')).toThrow('A chart as image/jpeg is not imitated');
});

test('a chart keeps its id when it is changed, is removed alone, and survives in the state', () => {
  for (const title of ['А', 'Б']) b.sheet.insertChart(builder().asColumnChart().setTitle(title).build());
  const ids = () => b.sheet.getCharts().map((chart) => chart.getChartId());
  const [first, second] = ids();
  expect(first).not.toBe(second);
  const changed = b.sheet.getCharts()[0]!.modify().clearRanges().addRange(b.sheet.getRange('A1:B4'));
  b.sheet.updateChart(changed.build());
  expect(ids()).toEqual([first, second]);
  const kept = JSON.parse(JSON.stringify(b.state)) as Bench['state'];
  expect(kept.sheets[0]?.charts).toEqual(b.state.sheets[0]?.charts);
  expect(kept.sheets[0]?.charts[0]).toMatchObject({ type: 'COLUMN', headers: 1, options: { title: 'А' } });
  b.sheet.removeChart(b.sheet.getCharts()[0]!);
  expect(ids()).toEqual([second]);
});
