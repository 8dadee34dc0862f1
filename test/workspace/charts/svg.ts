/** A chart as SVG: one drawing for the sheet on the screen and for pictures. */
import type { DrawnChart } from './drawn';
import { colourOf, type LegendPlace, legendPlace, numberOption, optionOf, textOption } from './look';
import { shortened, tag, widthOf, words } from './markup';
import { type Frame, lying, upright } from './plot';

const EDGE = 16;
const LEGEND = 12;

/** Kinds that are drawn. */
export const DRAWN: readonly string[] = ['COLUMN', 'BAR', 'LINE', 'PIE'];

/** Throws for a kind that is not imitated. */
export function chartSvg(chart: DrawnChart): string {
  if (!DRAWN.includes(chart.type)) throw new Error(`Charts of type ${chart.type} are not imitated`);
  const { title, zoom = 1 } = chart;
  const [width, height] = [chart.width / zoom, chart.height / zoom];
  const titleSize = numberOption(chart, 'titleTextStyle.fontSize');
  const titleWeight = optionOf(chart, 'titleTextStyle.bold') === true ? 500 : 400;
  const subtitle = textOption(chart, 'subtitle');
  const parts = [
    tag('rect', { x: 0, y: 0, width, height, fill: textOption(chart, 'backgroundColor') || '#ffffff' }),
  ];
  let box: Frame = { left: EDGE, top: EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
  for (const [text, size, fill, weight] of [
    [title, titleSize === null ? 18 : titleSize / zoom, '#202124', titleWeight],
    [subtitle, 13, '#5f6368', 400],
  ] as const) {
    if (text === '') continue;
    parts.push(words(EDGE, box.top + size - 3, shortened(text, box.width, size), { size, fill, weight }));
    box = cut(box, 'top', size + 10);
  }
  const place = legendPlace(chart);
  const legend = namesOf(chart);
  if (place === 'right') {
    const room = Math.min(
      box.width * 0.38,
      Math.max(60, ...legend.map((name) => widthOf(name, LEGEND) + 26)),
    );
    parts.push(legendColumn(chart, legend, { ...box, left: box.left + box.width - room, width: room }));
    box = cut(box, 'right', room + 12);
  } else if (place !== 'none') {
    const y = place === 'top' ? box.top + 10 : box.top + box.height - 2;
    parts.push(legendRow(chart, legend, box, y));
    box = cut(box, place, 26);
  }
  parts.push(
    chart.type === 'PIE' ? pie(chart, box) : chart.type === 'BAR' ? lying(chart, box) : upright(chart, box),
  );
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: chart.width,
    height: chart.height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': "Roboto, Arial, 'Liberation Sans', sans-serif",
    role: 'img',
    'aria-label': told(chart),
  };
  return tag('svg', attributes, parts.join(''));
}

/** The whole chart in words. */
function told({ title, categories, series }: DrawnChart): string {
  const rows = categories.map(
    (name, i) => `${name}: ${series.map(({ texts }) => texts[i] || '—').join(', ')}`,
  );
  return `${title}. ${rows.join('; ')}`;
}

function cut(box: Frame, side: Exclude<LegendPlace, 'none'>, size: number): Frame {
  if (side === 'right') return { ...box, width: box.width - size };
  return { ...box, top: box.top + (side === 'top' ? size : 0), height: box.height - size };
}

const namesOf = (chart: DrawnChart): readonly string[] =>
  chart.type === 'PIE'
    ? chart.categories
    : chart.series.map(({ name }, index) => textOption(chart, `series.${index}.labelInLegend`) || name);

const mark = (chart: DrawnChart, index: number, x: number, y: number): string =>
  tag('rect', { x, y: y - 10, width: 12, height: 12, rx: 2, fill: colourOf(chart, index) });

function legendColumn(chart: DrawnChart, names: readonly string[], box: Frame): string {
  const room = Math.max(1, Math.floor(box.height / 22));
  return names
    .slice(0, room)
    .map((name, index) => {
      const y = box.top + 14 + index * 22;
      return (
        mark(chart, index, box.left, y) + words(box.left + 20, y, shortened(name, box.width - 20, LEGEND))
      );
    })
    .join('');
}

function legendRow(chart: DrawnChart, names: readonly string[], box: Frame, y: number): string {
  const most = box.width / Math.max(1, names.length) - 36;
  let x = box.left;
  return names
    .map((name, index) => {
      const text = shortened(name, most, LEGEND);
      const at = x;
      x += widthOf(text, LEGEND) + 36;
      return mark(chart, index, at, y) + words(at + 18, y, text);
    })
    .join('');
}

function pie(chart: DrawnChart, box: Frame): string {
  const values = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.max(10, Math.min(box.width, box.height) / 2 - 4);
  const hole = radius * Math.min(0.9, Math.max(0, numberOption(chart, 'pieHole') ?? 0));
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (total === 0) return words(x, y, 'Нет данных', { anchor: 'middle' });
  let angle = -Math.PI / 2;
  const parts = values.map((value, index) => {
    const share = value / total;
    if (share === 0) return '';
    const from = angle;
    angle += share * 2 * Math.PI;
    const at = (turn: number, far: number) =>
      `${(x + far * Math.cos(turn)).toFixed(2)} ${(y + far * Math.sin(turn)).toFixed(2)}`;
    const fill = colourOf(chart, index);
    const slice =
      share > 0.9999
        ? tag('circle', { cx: x, cy: y, r: radius, fill })
        : tag('path', {
            d: `M${x} ${y}L${at(from, radius)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${at(angle, radius)}Z`,
            fill,
            stroke: '#ffffff',
            'stroke-width': 1.5,
          });
    const middle = (from + angle) / 2;
    const far = share > 0.9999 ? 0 : hole ? (hole + radius) / 2 : radius * 0.66;
    const written = `${(share * 100).toLocaleString('ru-RU', { maximumFractionDigits: 1 })}%`;
    const place = { anchor: 'middle', size: 12, fill: onColour(fill), weight: 500 } as const;
    const label =
      share < 0.05 ? '' : words(x + far * Math.cos(middle), y + far * Math.sin(middle) + 4, written, place);
    return [slice, label] as const;
  });
  const middle = hole ? tag('circle', { cx: x, cy: y, r: hole, fill: '#ffffff' }) : '';
  return parts.map((part) => part[0] ?? '').join('') + middle + parts.map((part) => part[1] ?? '').join('');
}

/** White or black, whichever is read more easily. */
function onColour(fill: string): string {
  const [red = 0, green = 0, blue = 0] = (fill.match(/[\da-f]{2}/gi) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 > 160 ? '#202124' : '#ffffff';
}
