/** The grid: only the rows in sight are drawn, so that long sheets stay quick. */
import type { CellPicture } from '../wire';
import { drawCell } from './cell';
import { drawCharts } from './charts';
import { byId, el } from './element';
import { drawFilterButton } from './filter';
import { type Geometry, HEADER_HEIGHT, HEADER_WIDTH, measure, rowIndexAt } from './geometry';
import { letters, onChange, type Place, rectangle, rowPicture, selected, sheet } from './state';

/** Rows drawn above and below the window. */
const SPARE_ROWS = 12;

let geometry: Geometry;
let drawn: { from: number; to: number } = { from: 0, to: 0 };
let shownSheet = -1;
const scrollOf = new Map<number, { left: number; top: number }>();

export const gridBox = (): HTMLElement => byId('grid-box');
const table = () => byId<HTMLTableElement>('grid');

export const currentGeometry = (): Geometry => geometry;

function looksStyle(): void {
  const rules = sheet().looks.map((look, index) => `#grid td.k${index}{${look.css}}`);
  byId('looks').textContent = rules.join('\n');
}

function headerRow(): HTMLElement {
  const row = el('tr', { role: 'row', class: 'letters', 'aria-rowindex': '1' });
  row.append(
    el(
      'th',
      { class: 'corner', role: 'columnheader', 'aria-colindex': '1' },
      el('span', { class: 'hidden-text' }, 'Номера строк'),
    ),
  );
  geometry.columns.forEach(({ column, left }, index) => {
    const th = el(
      'th',
      {
        role: 'columnheader',
        'aria-colindex': String(column + 1),
        'data-column-head': String(column),
        class: 'letter',
      },
      letters(column),
    );
    if (index < geometry.frozenColumns) {
      th.classList.add('stay');
      th.style.left = `${HEADER_WIDTH + left}px`;
      if (index === geometry.frozenColumns - 1) th.classList.add('last-frozen-column');
    }
    const next = geometry.columns[index + 1]?.column ?? sheet().columns.length + 1;
    if (next > column + 1) th.classList.add('hides-next');
    row.append(th);
  });
  return row;
}

/** Room for a text that runs over into empty cells on its right. */
function roomAfter(cells: readonly (CellPicture | null)[], index: number): number {
  let room = geometry.columns[index]?.width ?? 0;
  for (let next = index + 1; next < geometry.columns.length; next++) {
    const column = geometry.columns[next];
    if (!column) break;
    const cell = cells[column.column - 1];
    if (cell?.t || cell?.r) break;
    if (index < geometry.frozenColumns && next >= geometry.frozenColumns) break;
    room += column.width;
  }
  return room;
}

function drawRow(index: number): HTMLElement {
  const row = geometry.rows[index] ?? 1;
  const height = geometry.heights[index] ?? 21;
  const tr = el('tr', { role: 'row', 'aria-rowindex': String(row + 1), style: `height:${height}px` });
  const frozenRow = index < geometry.frozenRows;
  const top = HEADER_HEIGHT + (geometry.tops[index] ?? 0);
  const head = el(
    'th',
    { role: 'rowheader', class: 'number', 'aria-colindex': '1', 'data-row-head': String(row) },
    String(row),
  );
  if (frozenRow) {
    tr.className = index === geometry.frozenRows - 1 ? 'frozen last-frozen' : 'frozen';
    head.style.top = `${top}px`;
  }
  tr.append(head);
  const cells = rowPicture(row)?.c ?? [];
  geometry.columns.forEach(({ column, left }, position) => {
    const cell = cells[column - 1] ?? null;
    if (cell?.under) return;
    const td = el('td');
    drawCell(td, sheet(), cell, row, column, cell?.t ? roomAfter(cells, position) : 0);
    if (cell?.span) {
      td.colSpan = geometry.columns.filter(
        (other) => other.column >= column && other.column < column + (cell.span?.columns ?? 1),
      ).length;
      if (cell.span.rows > 1) td.rowSpan = cell.span.rows;
    }
    drawFilterButton(td, row, column);
    td.style.height = `${height}px`;
    if (frozenRow) td.style.top = `${top}px`;
    if (position < geometry.frozenColumns) {
      td.classList.add('stay');
      td.style.left = `${HEADER_WIDTH + left}px`;
      if (position === geometry.frozenColumns - 1) td.classList.add('last-frozen-column');
    }
    tr.append(td);
  });
  return tr;
}

const spacer = (height: number) =>
  el(
    'tr',
    { class: 'spacer', 'aria-hidden': 'true', style: `height:${height}px` },
    el('td', { style: `height:${height}px` }),
  );

/** The rows to be drawn for the present scroll position, as indices. */
function windowRows(): { from: number; to: number } {
  const box = gridBox();
  const frozen = geometry.frozenRows;
  const top = box.scrollTop + (geometry.tops[frozen] ?? 0);
  const from = Math.max(frozen, rowIndexAt(geometry, top) - SPARE_ROWS);
  const to = Math.min(geometry.rows.length, rowIndexAt(geometry, top + box.clientHeight) + 1 + SPARE_ROWS);
  return { from, to: Math.max(to, from) };
}

function drawBody(force: boolean): void {
  const next = windowRows();
  const near =
    Math.abs(next.from - drawn.from) < SPARE_ROWS / 2 && Math.abs(next.to - drawn.to) < SPARE_ROWS / 2;
  if (!force && near && (next.to !== geometry.rows.length || next.to === drawn.to)) return;
  drawn = next;
  const body = el('tbody');
  for (let index = 0; index < geometry.frozenRows; index++) body.append(drawRow(index));
  const above = (geometry.tops[next.from] ?? 0) - (geometry.tops[geometry.frozenRows] ?? 0);
  if (above > 0) body.append(spacer(above));
  for (let index = next.from; index < next.to; index++) body.append(drawRow(index));
  const below = (geometry.tops[geometry.rows.length] ?? 0) - (geometry.tops[next.to] ?? 0);
  if (below > 0) body.append(spacer(below));
  table().tBodies[0]?.replaceWith(body);
  drawSelection();
}

function drawAll(): void {
  const picture = sheet();
  const box = gridBox();
  geometry = measure(picture);
  looksStyle();
  const grid = table();
  grid.setAttribute('aria-rowcount', String(picture.rowCount + 1));
  grid.setAttribute('aria-colcount', String(picture.columns.length + 1));
  grid.classList.toggle('no-lines', !picture.gridlines);
  grid.style.width = `${HEADER_WIDTH + geometry.width}px`;
  const group = el('colgroup', {}, el('col', { style: `width:${HEADER_WIDTH}px` }));
  for (const column of geometry.columns) group.append(el('col', { style: `width:${column.width}px` }));
  const head = el('thead', {}, headerRow());
  grid.replaceChildren(group, head, el('tbody'));
  // The table needs its full height before a remembered scroll position can be restored.
  byId('grid-space').style.height = `${HEADER_HEIGHT + (geometry.tops[geometry.rows.length] ?? 0)}px`;
  if (shownSheet !== picture.id) {
    const place = scrollOf.get(picture.id) ?? { left: 0, top: 0 };
    shownSheet = picture.id;
    drawBody(true);
    box.scrollTo(place);
  }
  drawBody(true);
  drawCharts(geometry);
}

/** Marks the selection on what is drawn. */
function drawSelection(): void {
  const area = rectangle();
  const { at } = selected();
  const grid = table();
  for (const node of grid.querySelectorAll('.at, .in, .marked')) node.classList.remove('at', 'in', 'marked');
  for (const head of grid.querySelectorAll<HTMLElement>('[data-column-head]')) {
    const column = Number(head.dataset.columnHead);
    if (column >= area.left && column <= area.right) head.classList.add('marked');
  }
  for (const head of grid.querySelectorAll<HTMLElement>('[data-row-head]')) {
    const row = Number(head.dataset.rowHead);
    if (row < area.top || row > area.bottom) continue;
    head.classList.add('marked');
    for (const td of head.parentElement?.querySelectorAll<HTMLElement>('td') ?? []) {
      const column = Number(td.dataset.column);
      if (column >= area.left && column <= area.right) td.classList.add('in');
    }
  }
  for (const node of grid.querySelectorAll('[aria-selected]')) node.removeAttribute('aria-selected');
  const active = document.getElementById(`cell-${at.row}-${at.column}`);
  active?.classList.add('at');
  active?.setAttribute('aria-selected', 'true');
  if (active) grid.setAttribute('aria-activedescendant', active.id);
  else grid.removeAttribute('aria-activedescendant');
}

/** Scrolls just far enough to bring a cell into sight. */
export function reveal(place: Place): void {
  const box = gridBox();
  const index = geometry.rows.indexOf(place.row);
  if (index >= geometry.frozenRows) {
    const frozen = geometry.tops[geometry.frozenRows] ?? 0;
    const top = (geometry.tops[index] ?? 0) - frozen;
    const bottom = top + (geometry.heights[index] ?? 21);
    const room = box.clientHeight - HEADER_HEIGHT - frozen - 2;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + room) box.scrollTop = bottom - room;
  }
  const position = geometry.columns.findIndex((column) => column.column === place.column);
  const column = geometry.columns[position];
  if (column && position >= geometry.frozenColumns) {
    const frozen = geometry.columns[geometry.frozenColumns]?.left ?? 0;
    const left = column.left - frozen;
    const room = box.clientWidth - HEADER_WIDTH - frozen - 2;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (left + column.width > box.scrollLeft + room) {
      box.scrollLeft = Math.min(left, left + column.width - room);
    }
  }
  drawBody(false);
}

/** Where a cell lies in the window; it has to be in sight. */
export function cellBox(place: Place): DOMRect | null {
  return document.getElementById(`cell-${place.row}-${place.column}`)?.getBoundingClientRect() ?? null;
}

export function startGrid(): void {
  let waiting = false;
  gridBox().addEventListener('scroll', () => {
    scrollOf.set(shownSheet, { left: gridBox().scrollLeft, top: gridBox().scrollTop });
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      drawBody(false);
    });
  });
  window.addEventListener('resize', () => drawBody(true));
  onChange((change) => {
    if (change === 'view') drawAll();
    else drawSelection();
    reveal(selected().at);
  });
}
