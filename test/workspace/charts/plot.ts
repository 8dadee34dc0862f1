/** The inside of a chart with axes: columns, bars and lines over their grid. */
import type { DrawnChart } from './drawn';
import { colourOf, groupWidth, isStacked, numberOption, type Scale, scaleOf, textOption } from './look';
import { shortened, tag, widthOf, words, wrapped } from './markup';

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const TICK = 12;
const LABEL = 11;
const GRID = '#e0e3e7';
const BASE = '#5f6368';
const AXIS_TITLE = { size: 12, anchor: 'middle', fill: '#202124' } as const;

/** Columns or lines: categories along the lower edge. */
export function upright(chart: DrawnChart, box: Frame): string {
  const scale = scaleOf(chart, 'vAxis');
  const titleAtLeft = textOption(chart, 'vAxis.title');
  const titleBelow = textOption(chart, 'hAxis.title');
  const margin = Math.max(...scale.ticks.map((tick) => widthOf(scale.written(tick), TICK))) + 10;
  const left = box.left + margin + (titleAtLeft ? 20 : 0);
  const width = box.left + box.width - left;
  const group = width / Math.max(1, chart.categories.length);
  const names = chart.categories.map((name) => wrapped(name, group - 6, TICK, 3));
  const below = Math.max(1, ...names.map((lines) => lines.length)) * 15 + 8 + (titleBelow ? 22 : 0);
  // Room for the number over the highest column.
  const frame = { left, top: box.top + 14, width, height: box.height - below - 14 };
  const y = (value: number) =>
    frame.top + frame.height * (1 - (value - scale.from) / (scale.to - scale.from));
  const parts = scale.ticks.map(
    (tick) =>
      tag('line', {
        x1: left,
        x2: left + width,
        y1: y(tick),
        y2: y(tick),
        stroke: tick === 0 ? BASE : GRID,
      }) + words(left - 8, y(tick) + 4, scale.written(tick), { anchor: 'end', size: TICK }),
  );
  parts.push(chart.type === 'LINE' ? lines(chart, left, group, y) : columns(chart, left, group, scale, y));
  for (const [index, text] of names.entries()) {
    for (const [line, one] of text.entries()) {
      const place = frame.top + frame.height + 18 + line * 15;
      parts.push(words(left + group * (index + 0.5), place, one, { anchor: 'middle', size: TICK }));
    }
  }
  if (titleBelow) parts.push(words(left + width / 2, box.top + box.height - 4, titleBelow, AXIS_TITLE));
  if (titleAtLeft) {
    parts.push(words(box.left + 12, frame.top + frame.height / 2, titleAtLeft, { ...AXIS_TITLE, turn: -90 }));
  }
  return parts.join('');
}

function columns(
  chart: DrawnChart,
  left: number,
  group: number,
  scale: Scale,
  y: (value: number) => number,
): string {
  const stacked = isStacked(chart);
  const side = stacked ? 1 : Math.max(1, chart.series.length);
  const used = groupWidth(chart, group, 72 * side);
  const bar = used / side;
  const parts: string[] = [];
  for (const [index] of chart.categories.entries()) {
    let below = 0;
    for (const [number, { values, texts }] of chart.series.entries()) {
      const value = values[index];
      if (value === null || value === undefined) continue;
      const from = stacked ? below : Math.max(scale.from, Math.min(0, scale.to));
      const to = stacked ? from + value : value;
      below += value;
      const x = left + group * (index + 0.5) - used / 2 + (stacked ? 0 : bar * number);
      const [top, bottom] = [Math.min(y(to), y(from)), Math.max(y(to), y(from))];
      const gap = Math.min(2, bar / 8);
      parts.push(
        tag('rect', {
          x: x + gap / 2,
          y: top,
          width: bar - gap,
          height: bottom - top,
          fill: colourOf(chart, number),
        }),
      );
      const text = texts[index] ?? '';
      if (!stacked && widthOf(text, LABEL) <= bar + 8) {
        parts.push(
          words(x + bar / 2, value < 0 ? bottom + 12 : top - 4, text, { anchor: 'middle', size: LABEL }),
        );
      }
    }
  }
  return parts.join('');
}

function lines(chart: DrawnChart, left: number, group: number, y: (value: number) => number): string {
  const x = (index: number) => left + group * (index + 0.5);
  const r = (numberOption(chart, 'pointSize') ?? 7) / (chart.zoom ?? 1) / 2;
  return chart.series
    .map(({ values, texts }, number) => {
      const colour = colourOf(chart, number);
      // A missing number breaks the line.
      const path = values
        .map((value, i) =>
          value === null ? '' : `${(values[i - 1] ?? null) === null ? 'M' : 'L'}${point(x(i), y(value))}`,
        )
        .join('');
      const dots = values.map((value, i) => {
        if (value === null) return '';
        const label =
          chart.series.length === 1
            ? words(x(i), y(value) - 9, texts[i] ?? '', { anchor: 'middle', size: LABEL })
            : '';
        return tag('circle', { cx: x(i), cy: y(value), r, fill: colour }) + label;
      });
      return tag('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 2.5 }) + dots.join('');
    })
    .join('');
}

const point = (x: number, y: number): string => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;

/** Bars: categories along the left edge. In Sheets, too, the horizontal axis of a bar chart holds the numbers. */
export function lying(chart: DrawnChart, box: Frame): string {
  const scale = scaleOf(chart, 'hAxis');
  const titleBelow = textOption(chart, 'hAxis.title');
  const titleAtLeft = textOption(chart, 'vAxis.title');
  const longest = Math.max(0, ...chart.categories.map((name) => widthOf(name, TICK)));
  const names = Math.min(longest, box.width * 0.36);
  const left = box.left + names + 10 + (titleAtLeft ? 20 : 0);
  // Room for the number behind the longest bar.
  const width = box.left + box.width - left - 36;
  const height = box.height - 24 - (titleBelow ? 22 : 0);
  const x = (value: number) => left + (width * (value - scale.from)) / (scale.to - scale.from);
  const parts = scale.ticks.map(
    (tick) =>
      tag('line', {
        x1: x(tick),
        x2: x(tick),
        y1: box.top,
        y2: box.top + height,
        stroke: tick === 0 ? BASE : GRID,
      }) + words(x(tick), box.top + height + 16, scale.written(tick), { anchor: 'middle', size: TICK }),
  );
  const group = height / Math.max(1, chart.categories.length);
  const stacked = isStacked(chart);
  const side = stacked ? 1 : Math.max(1, chart.series.length);
  const used = groupWidth(chart, group, 36 * side);
  const bar = used / side;
  for (const [index, name] of chart.categories.entries()) {
    const middle = box.top + group * (index + 0.5);
    const most = Math.max(1, Math.floor(group / 15));
    const rows = wrapped(name, names, TICK, Math.min(2, most)).map((row) => shortened(row, names + 6, TICK));
    for (const [row, text] of rows.entries()) {
      const at = middle + 4 + (row - (rows.length - 1) / 2) * 15;
      parts.push(words(left - 8, at, text, { anchor: 'end', size: TICK }));
    }
    let before = 0;
    for (const [number, { values, texts }] of chart.series.entries()) {
      const value = values[index];
      if (value === null || value === undefined) continue;
      const from = stacked ? before : Math.max(scale.from, Math.min(0, scale.to));
      const to = stacked ? from + value : value;
      before += value;
      const y = middle - used / 2 + (stacked ? 0 : bar * number);
      const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
      const gap = Math.min(2, bar / 8);
      const size = { x: start, y: y + gap / 2, width: end - start, height: bar - gap };
      parts.push(tag('rect', { ...size, fill: colourOf(chart, number) }));
      if (!stacked && bar >= 10)
        parts.push(words(end + 5, y + bar / 2 + 4, texts[index] ?? '', { size: LABEL }));
    }
  }
  if (titleBelow) parts.push(words(left + width / 2, box.top + box.height - 4, titleBelow, AXIS_TITLE));
  if (titleAtLeft)
    parts.push(words(box.left + 12, box.top + height / 2, titleAtLeft, { ...AXIS_TITLE, turn: -90 }));
  return parts.join('');
}
