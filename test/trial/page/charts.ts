/** Charts of a sheet as plain drawings with their numbers written out. */
import type { ChartPicture } from '../wire';
import { byId, el, svg } from './element';
import { type Geometry, HEADER_HEIGHT, HEADER_WIDTH } from './geometry';
import { sheet } from './state';

/** First colours of Google's charts. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

const colour = (index: number): string => COLOURS[index % COLOURS.length] ?? '#4285f4';

const written = (value: number): string =>
  value.toLocaleString('ru-RU', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 });

function label(x: number, y: number, text: string, anchor = 'middle', size = 11): SVGElement {
  return svg('text', { x, y, 'text-anchor': anchor, 'font-size': size, fill: '#5f6368' }, text);
}

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, Math.max(1, length - 1))}…` : text;

/** A round number not below the greatest value, for the end of the axis. */
function axisEnd(chart: ChartPicture): number {
  const most = Math.max(0, ...chart.series.flatMap((series) => series.values.map((value) => value ?? 0)));
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most) ?? most;
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function columns(chart: ChartPicture, frame: Frame): SVGElement[] {
  const end = axisEnd(chart);
  const parts: SVGElement[] = [];
  for (let line = 0; line <= 4; line++) {
    const y = frame.top + frame.height - (frame.height * line) / 4;
    parts.push(
      svg('line', { x1: frame.left, x2: frame.left + frame.width, y1: y, y2: y, stroke: '#e0e0e0' }),
      label(frame.left - 6, y + 4, written((end * line) / 4), 'end'),
    );
  }
  const group = frame.width / Math.max(1, chart.categories.length);
  const bar = (group * 0.7) / Math.max(1, chart.series.length);
  chart.categories.forEach((category, index) => {
    const start = frame.left + group * index + group * 0.15;
    chart.series.forEach((series, number) => {
      const value = series.values[index] ?? 0;
      const height = (frame.height * Math.max(0, value)) / end;
      const x = start + bar * number;
      const y = frame.top + frame.height - height;
      parts.push(svg('rect', { x, y, width: Math.max(1, bar - 2), height, fill: colour(number) }));
      if (series.values[index] !== null) parts.push(label(x + bar / 2 - 1, y - 4, written(value)));
    });
    parts.push(
      label(start + group * 0.35, frame.top + frame.height + 16, shorten(category, Math.floor(group / 6.5))),
    );
  });
  return parts;
}

function bars(chart: ChartPicture, frame: Frame): SVGElement[] {
  const end = axisEnd(chart);
  const group = frame.height / Math.max(1, chart.categories.length);
  const bar = (group * 0.7) / Math.max(1, chart.series.length);
  return chart.categories.flatMap((category, index) => [
    label(frame.left - 6, frame.top + group * (index + 0.5) + 4, shorten(category, 18), 'end'),
    ...chart.series.flatMap((series, number) => {
      const value = series.values[index] ?? 0;
      const width = (frame.width * 0.9 * Math.max(0, value)) / end;
      const y = frame.top + group * index + group * 0.15 + bar * number;
      return [
        svg('rect', { x: frame.left, y, width, height: Math.max(1, bar - 2), fill: colour(number) }),
        label(frame.left + width + 4, y + bar / 2 + 3, written(value), 'start'),
      ];
    }),
  ]);
}

function pie(chart: ChartPicture, frame: Frame): SVGElement[] {
  const values = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.min(frame.width / 4, frame.height / 2);
  const x = frame.left + radius;
  const y = frame.top + frame.height / 2;
  let angle = -Math.PI / 2;
  return values.flatMap((value, index) => {
    const share = total ? value / total : 0;
    const from = angle;
    angle += share * 2 * Math.PI;
    const point = (at: number) => `${x + radius * Math.cos(at)} ${y + radius * Math.sin(at)}`;
    const slice =
      share > 0.9999
        ? svg('circle', { cx: x, cy: y, r: radius, fill: colour(index) })
        : svg('path', {
            d: `M${x} ${y} L${point(from)} A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(angle)} Z`,
            fill: colour(index),
          });
    const line = frame.top + 14 + index * 18;
    const legend = frame.left + radius * 2 + 24;
    const name = shorten(chart.categories[index] ?? '', 24);
    return [
      ...(share > 0 ? [slice] : []),
      svg('rect', { x: legend, y: line - 9, width: 10, height: 10, fill: colour(index) }),
      label(legend + 16, line, `${name} — ${written(value)} (${Math.round(share * 100)} %)`, 'start'),
    ];
  });
}

function drawing(chart: ChartPicture): HTMLElement {
  const { width, height } = chart;
  const type = chart.type.toUpperCase();
  const legend = chart.series.length > 1 && type !== 'PIE';
  const top = 44 + (legend ? 20 : 0);
  const frame = { left: type === 'BAR' ? 140 : 50, top, width: 0, height: height - top - 36 };
  frame.width = width - frame.left - 24;
  const parts =
    type === 'PIE' ? pie(chart, frame) : type === 'BAR' ? bars(chart, frame) : columns(chart, frame);
  const names = legend
    ? chart.series.flatMap((series, index) => [
        svg('rect', { x: 50 + index * 130, y: 42, width: 10, height: 10, fill: colour(index) }),
        label(64 + index * 130, 51, shorten(series.name, 16), 'start'),
      ])
    : [];
  const told = chart.categories
    .map(
      (category, index) => `${category}: ${chart.series.map((one) => one.values[index] ?? '—').join(', ')}`,
    )
    .join('; ');
  return el(
    'figure',
    { class: 'chart', style: `width:${width}px;height:${height}px` },
    svg(
      'svg',
      {
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-label': `${chart.title}. ${told}`,
      },
      svg('text', { x: 16, y: 28, 'font-size': 16, fill: '#202124' }, chart.title),
      ...names,
      ...parts,
    ),
  );
}

/** Puts the sheet's charts over the cells they belong to. */
export function drawCharts(geometry: Geometry): void {
  byId('charts').replaceChildren(
    ...sheet().charts.map((chart) => {
      const node = drawing(chart);
      const row = geometry.rows.findIndex((number) => number >= chart.row);
      const column = geometry.columns.find((one) => one.column >= chart.column);
      node.style.top = `${HEADER_HEIGHT + (geometry.tops[Math.max(0, row)] ?? 0) + chart.y}px`;
      node.style.left = `${HEADER_WIDTH + (column?.left ?? 0) + chart.x}px`;
      return node;
    }),
  );
}
