/** Names, categories and numbers of a chart, read from the ranges it is made from. */
import type { DrawnChart } from '../charts/drawn';
import { sheetById, styleAt, valueAt } from './cells';
import { displayText } from './display';
import { calculator } from './formulas';
import type { ChartState, SheetArea, SpreadsheetState } from './state';

export interface ChartView extends DrawnChart {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

interface Item {
  readonly text: string;
  readonly number: number | null;
}

/** Columns of all ranges side by side: the first gives the categories, each further one a series. */
export function chartView(spreadsheet: SpreadsheetState, chart: ChartState, now: number): ChartView {
  const columns = chart.ranges.flatMap((range) => columnsOf(spreadsheet, range, now));
  const [names = [], ...series] = columns;
  const { headers, options } = chart;
  const size = (name: string, usual: number): number => Number(options[name]) || usual;
  return {
    id: chart.id,
    type: chart.type,
    title: String(options.title ?? ''),
    categories: names.slice(headers).map(({ text }) => text),
    series: series.map((items) => ({
      name: headers > 0 ? (items[headers - 1]?.text ?? '') : '',
      values: items.slice(headers).map(({ number }) => number),
      texts: items.slice(headers).map(({ text }) => text),
    })),
    ...chart.position,
    width: size('width', 600),
    height: size('height', 371),
    options,
  };
}

function columnsOf(spreadsheet: SpreadsheetState, range: SheetArea, now: number): Item[][] {
  const sheet = sheetById(spreadsheet, range.sheetId);
  if (!sheet) return [];
  const calculated = calculator(spreadsheet, sheet, now);
  return Array.from({ length: range.columns }, (_, c) =>
    Array.from({ length: range.rows }, (_unused, r): Item => {
      const [row, column] = [range.row + r, range.column + c];
      const result = calculated(row, column);
      const value = result?.value ?? valueAt(sheet, row, column);
      const format = styleAt(sheet, row, column).numberFormat || (result?.format ?? '');
      return {
        text: displayText(value, format, spreadsheet.locale),
        number: typeof value === 'number' ? value : null,
      };
    }),
  );
}
