/** Charts that are made once and afterwards changed in place; those of other people are never touched. */

import type { ChartPlan } from '../core/indicators/charts';
import { fingerprint } from '../core/text';
import { patiently } from './patience';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A chart of ours by its name: Google's number of it, and a mark of how it was drawn last. */
export type KnownCharts = Readonly<Record<string, { readonly id: number; readonly drawn: string }>>;

/**
 * Brings the charts of a sheet in line with the plans: changes those known by id whose ranges or looks differ, makes
 * those that are gone, and gives what is to be remembered. A chart moved or resized by hand stays where it is.
 * `top` is the row (1-based) on which the charts begin, `columns` the places of the block's columns (0-based).
 */
export function drawCharts(
  sheetId: number,
  dataId: number,
  plans: readonly ChartPlan[],
  known: KnownCharts,
  at: { readonly top: number; readonly columns: readonly number[] },
): KnownCharts {
  const sheet = sheetOf(sheetId);
  const data = sheetOf(dataId);
  const there = chartsById(sheet);
  const ours: Record<string, { id: number; drawn: string }> = {};
  const made: ChartPlan[] = [];
  for (const plan of plans) {
    const drawn = drawnAs(plan, dataId);
    // A run cut off after drawing has remembered nothing: its chart is told by the table it is drawn from.
    const id = known[plan.name]?.id ?? adopted(there, known, data, plan);
    const chart = id === undefined ? undefined : there.get(id);
    if (id === undefined || !chart) {
      made.push(plan);
      continue;
    }
    if (known[plan.name]?.drawn !== drawn) {
      patiently(() => sheet.updateChart(dressed(chart.modify().clearRanges(), data, plan).build()));
    }
    ours[plan.name] = { id, drawn };
  }
  for (const plan of made) {
    const { row, column, x } = plan.place;
    const chart = dressed(sheet.newChart(), data, plan)
      .setPosition(at.top + row, (at.columns[column] ?? column) + 1, x, 0)
      .setOption('width', plan.width)
      .setOption('height', plan.height)
      .build();
    sheet.insertChart(chart);
  }
  if (made.length === 0) return ours;
  SpreadsheetApp.flush();
  const fresh = [...chartsById(sheet)].filter(([id]) => !there.has(id));
  for (const plan of made) {
    const found = fresh.find(([, chart]) => drawnFrom(chart, data, plan));
    if (found) ours[plan.name] = { id: found[0], drawn: drawnAs(plan, dataId) };
  }
  return ours;
}

function sheetOf(id: number): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(id);
  if (!sheet) throw new Error(`sheet ${id} is gone`);
  return sheet;
}

function chartsById(sheet: Sheet): ReadonlyMap<number, Chart> {
  const charts = patiently(() => sheet.getCharts());
  return new Map(charts.map((chart) => [Number(chart.getChartId()), chart]));
}

function adopted(
  there: ReadonlyMap<number, Chart>,
  known: KnownCharts,
  data: Sheet,
  plan: ChartPlan,
): number | undefined {
  if (there.size === 0) return undefined;
  const taken = new Set(Object.values(known).map(({ id }) => id));
  return [...there].find(([id, chart]) => !taken.has(id) && drawnFrom(chart, data, plan))?.[0];
}

function drawnFrom(chart: Chart, data: Sheet, { dataAt }: ChartPlan): boolean {
  const range = chart.getRanges()[0];
  return range?.getColumn() === dataAt + 1 && range.getSheet().getSheetId() === data.getSheetId();
}

/** A mark of all that makes the chart worth drawing anew when it changes; its numbers follow by themselves. */
function drawnAs({ kind, title, colours, table, dataAt }: ChartPlan, dataId: number): string {
  return fingerprint(JSON.stringify([kind, title, colours, table.length, table[0]?.length, dataAt, dataId]));
}

function dressed(builder: Builder, data: Sheet, plan: ChartPlan): Builder {
  const { kind, title, colours, table, dataAt } = plan;
  const width = table[0]?.length ?? 1;
  const typed =
    kind === 'line' ? builder.asLineChart() : kind === 'bar' ? builder.asBarChart() : builder.asColumnChart();
  const labels = Object.fromEntries(colours.map((color, i) => [i, { color, dataLabel: 'value' }]));
  const values = kind === 'bar' ? 'hAxis' : 'vAxis';
  return typed
    .addRange(data.getRange(1, dataAt + 1, table.length, width))
    .setNumHeaders(1)
    .setOption('useFirstColumnAsDomain', true)
    .setOption('title', title)
    .setOption('titleTextStyle', { fontSize: 13, color: '#202124' })
    .setOption('colors', [...colours])
    .setOption('series', labels)
    .setOption('legend', { position: width > 2 ? 'top' : 'none' })
    .setOption('pointSize', 5)
    .setOption(`${values}.minValue`, 0);
}
