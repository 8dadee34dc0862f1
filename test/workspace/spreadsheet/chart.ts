/** `EmbeddedChart` and its builder: kind, ranges, place and options. */
import { isOneOf } from '../charts/enumeration';
import { chartPng } from '../charts/png';
import { DRAWN } from '../charts/svg';
import { expectArguments } from '../script/arguments';
import { Blob } from '../script/blob';
import { ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { nextNumber } from './cells';
import { chartView } from './chart-data';
import { Range } from './range';
import type { ChartState, SheetState, SpreadsheetState } from './state';

const CALL = 'SpreadsheetApp.EmbeddedChartBuilder';

export class EmbeddedChart extends ServiceObject {
  readonly className_ = 'EmbeddedChart';
  constructor(
    private readonly execution_: Execution,
    private readonly spreadsheet_: SpreadsheetState,
    readonly chart_: ChartState,
  ) {
    super(execution_);
  }
  /** null until the chart has been inserted. */
  getChartId(): number | null {
    return this.chart_.id || null;
  }
  getRanges(): Range[] {
    return this.chart_.ranges.map(
      ({ sheetId, ...area }) => new Range(this.execution_, this.spreadsheet_, sheetId, area),
    );
  }
  /** The picture that the sheet shows at this moment; other kinds of pictures are not imitated. */
  getAs(contentType: unknown): Blob {
    expectArguments(typeof contentType === 'string', 'SpreadsheetApp.EmbeddedChart.getAs', contentType);
    if (contentType !== 'image/png') throw new Error(`A chart as ${contentType} is not imitated`);
    return this.getBlob();
  }
  getBlob(): Blob {
    const view = chartView(this.spreadsheet_, this.chart_, this.execution_.workspace.now());
    return new Blob(this.execution_, chartPng(view), 'image/png', 'chart.png');
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution_, this.spreadsheet_, this.chart_);
  }
  /** The chart as it lies on a sheet. */
  numbered_(): ChartState {
    return { ...this.chart_, id: nextNumber(this.spreadsheet_) };
  }
}

export function isChart(value: unknown): value is EmbeddedChart {
  return value instanceof EmbeddedChart;
}

export function sheetCharts(
  execution: Execution,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
): EmbeddedChart[] {
  return sheet.charts.map((chart) => new EmbeddedChart(execution, spreadsheet, chart));
}

const BLANK: ChartState = {
  id: 0,
  type: 'TABLE',
  ranges: [],
  headers: 0,
  options: {},
  position: { row: 1, column: 1, x: 0, y: 0 },
};

export class EmbeddedChartBuilder extends ServiceObject {
  readonly className_ = 'EmbeddedChartBuilder';
  constructor(
    private readonly execution_: Execution,
    private readonly spreadsheet_: SpreadsheetState,
    private chart_: ChartState = BLANK,
  ) {
    super(execution_);
  }
  private with_(change: Partial<ChartState>): this {
    this.chart_ = { ...this.chart_, ...change };
    return this;
  }
  asColumnChart(): this {
    return this.with_({ type: 'COLUMN' });
  }
  asBarChart(): this {
    return this.with_({ type: 'BAR' });
  }
  asPieChart(): this {
    return this.with_({ type: 'PIE' });
  }
  asLineChart(): this {
    return this.with_({ type: 'LINE' });
  }
  setChartType(type: unknown): this {
    expectArguments(isOneOf('ChartType', type), `${CALL}.setChartType`, type);
    return isOneOf('ChartType', type) ? this.with_({ type: type.className_ }) : this;
  }
  addRange(range: unknown): this {
    expectArguments(range instanceof Range, `${CALL}.addRange`, range);
    if (!(range instanceof Range)) return this;
    return this.with_({ ranges: [...this.chart_.ranges, { ...range.area_, sheetId: range.sheetId_ }] });
  }
  clearRanges(): this {
    return this.with_({ ranges: [] });
  }
  setNumHeaders(headers: unknown): this {
    expectArguments(typeof headers === 'number', `${CALL}.setNumHeaders`, headers);
    return this.with_({ headers: Number(headers) });
  }
  setOption(option: unknown, value: unknown): this {
    expectArguments(typeof option === 'string', `${CALL}.setOption`, option, value);
    return this.with_({ options: { ...this.chart_.options, [String(option)]: value } });
  }
  setTitle(title: unknown): this {
    return this.typed_('setTitle').setOption('title', title);
  }
  setColors(colours: unknown): this {
    return this.typed_('setColors').setOption('colors', colours);
  }
  setLegendPosition(position: unknown): this {
    this.typed_('setLegendPosition');
    expectArguments(isOneOf('Position', position), `${CALL}.setLegendPosition`, position);
    const { className_: name } = position as ServiceObject;
    return this.setOption('legend.position', name.toLowerCase());
  }
  setXAxisTitle(title: unknown): this {
    return this.typed_('setXAxisTitle').setOption('hAxis.title', title);
  }
  setYAxisTitle(title: unknown): this {
    return this.typed_('setYAxisTitle').setOption('vAxis.title', title);
  }
  setStacked(): this {
    return this.typed_('setStacked').setOption('isStacked', true);
  }
  /** Google's builder has these methods only once the kind of chart is chosen by a method of its own. */
  private typed_(method: string): this {
    if (!DRAWN.includes(this.chart_.type)) {
      throw new Error(`EmbeddedChartBuilder.${method} is there only after asColumnChart() and the like`);
    }
    return this;
  }
  /** Cell that the upper left corner lies on, and the distance from its corner in pixels. */
  setPosition(row: unknown, column: unknown, x: unknown, y: unknown): this {
    const fits = [row, column, x, y].every((value) => typeof value === 'number');
    expectArguments(fits, `${CALL}.setPosition`, row, column, x, y);
    return this.with_({
      position: { row: Number(row), column: Number(column), x: Number(x), y: Number(y) },
    });
  }
  build(): EmbeddedChart {
    if (!DRAWN.includes(this.chart_.type))
      throw new Error(`Charts of type ${this.chart_.type} are not imitated`);
    return new EmbeddedChart(this.execution_, this.spreadsheet_, this.chart_);
  }
}
