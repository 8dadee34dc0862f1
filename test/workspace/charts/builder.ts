/** `ColumnChartBuilder` and its like, and the chart they build: a picture of its own, on no sheet. */
import { expectArguments } from '../script/arguments';
import { Blob } from '../script/blob';
import { type Runtime, ServiceError, ServiceObject } from '../service-object';
import { DataTable, DataTableBuilder } from './data-table';
import type { DrawnChart } from './drawn';
import { isOneOf } from './enumeration';
import { chartPng } from './png';

/** First colours of charts outside Sheets. */
const COLOURS = ['#3366cc', '#dc3912', '#ff9900', '#109618', '#990099', '#0099c6', '#dd4477', '#66aa00'];
const POINT_SIZES: Readonly<Record<string, number>> = { NONE: 0, TINY: 4, MEDIUM: 7, LARGE: 10, HUGE: 14 };
/** Letters that are as big as the drawing means them. */
const USUAL_LETTERS = 12;

/** The picture of a chart. */
export class Chart extends ServiceObject {
  readonly className_ = 'Chart';
  constructor(
    runtime: Runtime,
    readonly drawn_: DrawnChart,
  ) {
    super(runtime);
  }
  /** Other kinds of pictures are not imitated. */
  getAs(contentType: unknown): Blob {
    expectArguments(typeof contentType === 'string', 'Charts.Chart.getAs', contentType);
    if (contentType !== 'image/png') throw new Error(`A chart as ${contentType} is not imitated`);
    return this.getBlob();
  }
  getBlob(): Blob {
    return new Blob(this.runtime_, chartPng(this.drawn_), 'image/png', 'chart.png');
  }
}

/** What all three kinds have; a column chart and a bar chart differ in the axis that their numbers stand at. */
class ChartBuilder extends ServiceObject {
  private table_: DataTable | null = null;
  private options_: Readonly<Record<string, unknown>> = {};
  private size_ = { width: 600, height: 400 };
  constructor(
    runtime: Runtime,
    readonly className_: string,
    private readonly type_: string,
  ) {
    super(runtime);
  }
  private take_(fits: boolean, method: string, options: Record<string, unknown>, ...given: unknown[]): this {
    expectArguments(fits, `Charts.${this.className_}.${method}`, ...given);
    this.options_ = { ...this.options_, ...options };
    return this;
  }
  private text_(method: string, option: string, text: unknown): this {
    return this.take_(typeof text === 'string', method, { [option]: text }, text);
  }
  setDataTable(table: unknown): this {
    const built = table instanceof DataTableBuilder ? table.build() : table;
    this.take_(built instanceof ServiceObject, 'setDataTable', {}, table);
    if (!(built instanceof DataTable)) throw new Error('A chart of this source of data is not imitated');
    this.table_ = built;
    return this;
  }
  setDimensions(width: unknown, height: unknown): this {
    const fits = [width, height].every((side) => typeof side === 'number' && side >= 1);
    this.take_(fits, 'setDimensions', {}, width, height);
    this.size_ = { width: Math.trunc(Number(width)), height: Math.trunc(Number(height)) };
    return this;
  }
  setTitle(title: unknown): this {
    return this.text_('setTitle', 'title', title);
  }
  setXAxisTitle(title: unknown): this {
    return this.text_('setXAxisTitle', 'hAxis.title', title);
  }
  setYAxisTitle(title: unknown): this {
    return this.text_('setYAxisTitle', 'vAxis.title', title);
  }
  setBackgroundColor(colour: unknown): this {
    return this.text_('setBackgroundColor', 'backgroundColor', colour);
  }
  setColors(colours: unknown): this {
    const fits = Array.isArray(colours) && colours.every((colour) => typeof colour === 'string');
    return this.take_(fits, 'setColors', { colors: colours }, colours);
  }
  setLegendPosition(position: unknown): this {
    const fits = isOneOf('Position', position);
    const place = fits ? position.className_.toLowerCase() : '';
    return this.take_(fits, 'setLegendPosition', { 'legend.position': place }, position);
  }
  setOption(option: unknown, value: unknown): this {
    return this.take_(typeof option === 'string', 'setOption', { [String(option)]: value }, option, value);
  }
  /** The ends of the axis of numbers, which gives way to numbers beyond them. */
  setRange(start: unknown, end: unknown): this {
    const axis = this.type_ === 'BAR' ? 'hAxis' : 'vAxis';
    const fits = typeof start === 'number' && typeof end === 'number';
    const ends = { [`${axis}.minValue`]: start, [`${axis}.maxValue`]: end };
    return this.take_(fits, 'setRange', ends, start, end);
  }
  build(): Chart {
    if (!this.table_) throw new ServiceError('A data table must be set before building the chart.');
    const { columns_: columns, rows_: rows } = this.table_;
    const number = columns.findIndex(({ type }, i) => i > 0 && type !== 'NUMBER');
    if (columns[0]?.type !== 'STRING' || columns.length < 2 || number > 0) {
      throw new Error('A chart of anything but a column of names and columns of numbers is not imitated');
    }
    const { width, height } = this.size_;
    const letters = Number(this.options_.fontSize) || usualLetters(width, height);
    const options = {
      colors: COLOURS,
      legend: 'right',
      pointSize: 0,
      titleTextStyle: { fontSize: letters, bold: true },
      ...this.options_,
    };
    return new Chart(this.runtime_, {
      type: this.type_,
      title: String(this.options_.title ?? ''),
      categories: rows.map(([name]) => String(name ?? '')),
      // Values stand beside nothing: that would take a column of annotations, which no such table can have.
      series: columns.slice(1).map(({ label }, i) => ({
        name: label,
        values: rows.map((row) => row[i + 1] as number | null),
        texts: rows.map(() => ''),
      })),
      width,
      height,
      options,
      zoom: letters / USUAL_LETTERS,
      tight: true,
    });
  }
}

/** Size of letters where none is set: it grows far more slowly than the chart does. */
const usualLetters = (width: number, height: number): number => Math.round(Math.cbrt(2 * (width + height)));

/** Columns and bars may stand on one another. */
class StackedBuilder extends ChartBuilder {
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
}

class LineChartBuilder extends ChartBuilder {
  setPointStyle(style: unknown): this {
    expectArguments(isOneOf('PointStyle', style), 'Charts.LineChartBuilder.setPointStyle', style);
    return this.setOption('pointSize', POINT_SIZES[String((style as ServiceObject).className_)]);
  }
}

export const columnChartBuilder = (runtime: Runtime) =>
  new StackedBuilder(runtime, 'ColumnChartBuilder', 'COLUMN');
export const barChartBuilder = (runtime: Runtime) => new StackedBuilder(runtime, 'BarChartBuilder', 'BAR');
export const lineChartBuilder = (runtime: Runtime) =>
  new LineChartBuilder(runtime, 'LineChartBuilder', 'LINE');
