/** What a chart's options and numbers come to: colours, words at the axes, round steps. */
import type { DrawnChart } from './drawn';

/** First colours of Google's charts. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

/** An option, nested or written with dots: `legend.position`. */
export function optionOf({ options }: DrawnChart, path: string): unknown {
  if (Object.hasOwn(options, path)) return options[path];
  return path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | null)?.[key], options);
}

export function textOption(chart: DrawnChart, path: string): string {
  const value = optionOf(chart, path);
  return typeof value === 'string' ? value : '';
}

export function numberOption(chart: DrawnChart, path: string): number | null {
  const value = optionOf(chart, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Colour of a series, of a pie the colour of a slice. */
export function colourOf(chart: DrawnChart, index: number): string {
  const colours = optionOf(chart, 'colors');
  const given = Array.isArray(colours) ? colours[index % Math.max(1, colours.length)] : undefined;
  const own = textOption(chart, `${chart.type === 'PIE' ? 'slices' : 'series'}.${index}.color`);
  return own || (typeof given === 'string' ? given : (COLOURS[index % COLOURS.length] ?? '#4285f4'));
}

export type LegendPlace = 'none' | 'top' | 'bottom' | 'right';

/** Where the names of series stand; one series needs no name, as in Sheets. */
export function legendPlace(chart: DrawnChart): LegendPlace {
  const given = (textOption(chart, 'legend.position') || textOption(chart, 'legend')).toLowerCase();
  if (given === 'none' || given === 'top' || given === 'bottom' || given === 'right') return given;
  return chart.type === 'PIE' || chart.series.length > 1 ? 'right' : 'none';
}

/** Width of the columns or bars of one category: the option `bar.groupWidth`, a share of its room or pixels. */
export function groupWidth(chart: DrawnChart, room: number, most: number): number {
  const given = optionOf(chart, 'bar.groupWidth');
  const share = /^([\d.]+)%$/.exec(String(given))?.[1];
  if (share !== undefined) return (room * Math.min(100, Number(share))) / 100;
  const pixels = Number(given ?? Number.NaN) / (chart.zoom ?? 1);
  return Number.isFinite(pixels) ? Math.min(room, pixels) : Math.min(room * 0.72, most);
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** A number as it stands at the axis. */
  readonly written: (value: number) => string;
}

/** Round steps around all values and zero; the options of the axis `axis` may set its ends. */
export function scaleOf(chart: DrawnChart, axis: 'hAxis' | 'vAxis'): Scale {
  const stacked = isStacked(chart);
  const totals = chart.categories.map((_, i) =>
    chart.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0),
  );
  const values = stacked ? totals : chart.series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const window = (side: 'min' | 'max') => numberOption(chart, `${axis}.viewWindow.${side}`);
  const wanted = (side: 'min' | 'max') => numberOption(chart, `${axis}.${side}Value`);
  const loose = !chart.tight || stacked || values.length === 0;
  // Outside Sheets a wanted end gives way to the numbers themselves.
  const low =
    window('min') ??
    (loose ? (wanted('min') ?? Math.min(0, ...values)) : Math.min(wanted('min') ?? Infinity, ...values));
  const upper = window('max') ?? wanted('max') ?? (loose ? Math.max(0, ...values) : -Infinity);
  const high = Math.max(chart.tight && window('max') === null ? Math.max(upper, ...values) : upper, low);
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = ([1, 2, 5, 10].find((one) => one * power >= span / 5) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { from: first * step, to: last * step, ticks, written: writer(chart, axis, step) };
}

export const isStacked = (chart: DrawnChart): boolean => {
  const value = optionOf(chart, 'isStacked');
  return value === true || value === 'true' || value === 'absolute';
};

/** Shares are written in per cent where the cells are, or where the axis is told so. */
function writer(chart: DrawnChart, axis: 'hAxis' | 'vAxis', step: number): (value: number) => string {
  const told = textOption(chart, `${axis}.format`);
  const shares =
    told === 'percent' ||
    told.endsWith('%') ||
    chart.series.some(({ texts }) => texts.some((text) => text.endsWith('%')));
  const digits = Math.max(0, -Math.floor(Math.log10(shares ? step * 100 : step) + 1e-9));
  const format = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: digits });
  return (value) => (shares ? `${format.format(value * 100)}%` : format.format(value));
}
