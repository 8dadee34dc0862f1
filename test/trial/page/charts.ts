/** Charts of a sheet over the cells they belong to. */
import { byId, el } from './element';
import { type Geometry, HEADER_HEIGHT, HEADER_WIDTH } from './geometry';
import { sheet } from './state';

/** The server draws; the page only puts the drawing in its place. */
function drawing(svg: string, width: number, height: number): HTMLElement {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return el(
    'figure',
    { class: 'chart', style: `width:${width}px;height:${height}px` },
    document.importNode(documentElement, true),
  );
}

export function drawCharts(geometry: Geometry): void {
  byId('charts').replaceChildren(
    ...sheet().charts.map((chart) => {
      const node = drawing(chart.svg, chart.width, chart.height);
      const row = geometry.rows.findIndex((number) => number >= chart.row);
      const column = geometry.columns.find((one) => one.column >= chart.column);
      node.style.top = `${HEADER_HEIGHT + (geometry.tops[Math.max(0, row)] ?? 0) + chart.y}px`;
      node.style.left = `${HEADER_WIDTH + (column?.left ?? 0) + chart.x}px`;
      return node;
    }),
  );
}
