/** Mouse and keyboard on the grid. */
import { act } from './api';
import { openColumnMenu, openRowMenu } from './context';
import {
  cancelEdit,
  commit,
  enterCell,
  focusGrid,
  isEditing,
  openList,
  ruleAt,
  setCell,
  startEdit,
  step,
} from './editor';
import { byId } from './element';
import { openFilter } from './filter';
import { currentGeometry, gridBox } from './grid';
import { notify } from './messages';
import { cellAt, type Place, rectangle, select, selected, sheet } from './state';
import { pastedRows, tableText } from './table-text';

const placeOf = (node: Element | null): Place | null => {
  const td = node?.closest<HTMLElement>('td[data-row]');
  return td ? { row: Number(td.dataset.row), column: Number(td.dataset.column) } : null;
};

/** Next place in a direction, at the edge of a block of filled cells when `far`. */
function edge(from: Place, rows: number, columns: number): Place {
  const filled = (place: Place) => (cellAt(place)?.t ?? '') !== '';
  const picture = sheet();
  const ok = (place: Place) =>
    place.row >= 1 &&
    place.column >= 1 &&
    place.row <= picture.rowCount &&
    place.column <= picture.columns.length;
  const next = (place: Place): Place => ({ row: place.row + rows, column: place.column + columns });
  let at = from;
  const through = filled(at) && ok(next(at)) && filled(next(at));
  while (ok(next(at))) {
    if (through && !filled(next(at))) break;
    at = next(at);
    if (!through && filled(at)) break;
  }
  return at;
}

function moveBy(event: KeyboardEvent, rows: number, columns: number): void {
  const { at, to } = selected();
  const far = event.ctrlKey || event.metaKey;
  if (event.shiftKey) {
    select(at, far ? edge(to, rows, columns) : { row: to.row + rows, column: to.column + columns });
  } else if (far) select(edge(at, rows, columns));
  else step(at, rows, columns);
}

function pageRows(): number {
  return Math.max(1, Math.floor(gridBox().clientHeight / 21) - 4);
}

function clearSelected(): void {
  const area = rectangle();
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => ''),
  );
  void act('/api/edit', { sheet: sheet().id, row: area.top, column: area.left, rows });
}

function moveKey(event: KeyboardEvent): boolean {
  const lastColumn = sheet().columns.length;
  const { at } = selected();
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      moveBy(event, -1, 0);
      return true;
    case 'ArrowDown':
      if (event.altKey && ruleAt(at)?.kind === 'list') openList(at);
      else moveBy(event, 1, 0);
      return true;
    case 'ArrowLeft':
      moveBy(event, 0, -1);
      return true;
    case 'ArrowRight':
      moveBy(event, 0, 1);
      return true;
    case 'Tab':
      step(at, 0, event.shiftKey ? -1 : 1);
      return true;
    case 'PageDown':
      step(at, pageRows(), 0);
      return true;
    case 'PageUp':
      step(at, -pageRows(), 0);
      return true;
    case 'Home':
      select({ row: far ? 1 : at.row, column: 1 });
      return true;
    case 'End':
      select({ row: far ? (sheet().rows.at(-1)?.n ?? 1) : at.row, column: lastColumn });
      return true;
    default:
      return false;
  }
}

function onKey(event: KeyboardEvent): void {
  if (isEditing() || event.isComposing) return;
  const { at } = selected();
  const far = event.ctrlKey || event.metaKey;
  // Escape gives the keyboard back to the page, so that Tab can leave the grid.
  if (event.key === 'Escape') byId('formula').focus();
  else if (moveKey(event)) {
    // moved
  } else if (event.key === 'Enter' || event.key === 'F2') enterCell();
  else if (event.key === 'Delete' || event.key === 'Backspace') clearSelected();
  else if (event.key === ' ' && ruleAt(at)?.kind === 'checkbox') void setCell(at, !cellAt(at)?.on);
  else if (far && event.key.toLowerCase() === 'a') {
    select({ row: 1, column: 1 }, { row: sheet().rows.at(-1)?.n ?? 1, column: sheet().columns.length });
  } else if (far && event.key.toLowerCase() === 'z') void act('/api/undo', {});
  else if (event.key.length === 1 && !far && !event.altKey) startEdit(event.key);
  else return;
  event.preventDefault();
}

function onMouseDown(event: MouseEvent): void {
  const target = event.target as HTMLElement;
  if (target.closest('.cell-editor')) return;
  const funnel = target.closest<HTMLElement>('[data-filter]');
  if (funnel) return;
  const columnHead = target.closest<HTMLElement>('[data-column-head]');
  const rowHead = target.closest<HTMLElement>('[data-row-head]');
  if (event.button === 2) {
    const place = placeOf(target);
    if (place) keepOrSelect(place);
    return;
  }
  if (columnHead) selectColumns(Number(columnHead.dataset.columnHead), event.shiftKey);
  else if (rowHead) selectRows(Number(rowHead.dataset.rowHead), event.shiftKey);
  else {
    const place = placeOf(target);
    if (!place) return;
    const again = selected().at.row === place.row && selected().at.column === place.column;
    if (event.shiftKey) select(selected().at, place);
    else select(place);
    if (target.closest('.chip-arrow') || (again && target.closest('.chip'))) {
      event.preventDefault();
      openList(place);
      return;
    }
    if (target.closest('.tick')) void setCell(place, !cellAt(place)?.on);
    drag(place);
  }
  event.preventDefault();
  focusGrid();
}

function keepOrSelect(place: Place): void {
  const area = rectangle();
  const inside =
    place.row >= area.top &&
    place.row <= area.bottom &&
    place.column >= area.left &&
    place.column <= area.right;
  if (!inside) select(place);
}

function selectRows(row: number, extend: boolean): void {
  select({ row: extend ? selected().at.row : row, column: 1 }, { row, column: sheet().columns.length });
}

function selectColumns(column: number, extend: boolean): void {
  select({ row: 1, column: extend ? selected().at.column : column }, { row: sheet().rowCount, column });
}

function drag(from: Place): void {
  const move = (event: MouseEvent) => {
    const place = placeOf(document.elementFromPoint(event.clientX, event.clientY));
    const { to } = selected();
    if (place && (place.row !== to.row || place.column !== to.column)) select(from, place);
  };
  const stop = () => {
    removeEventListener('mousemove', move);
    removeEventListener('mouseup', stop);
  };
  addEventListener('mousemove', move);
  addEventListener('mouseup', stop);
}

function onContextMenu(event: MouseEvent): void {
  const target = event.target as HTMLElement;
  const columnHead = target.closest<HTMLElement>('[data-column-head]');
  const rowHead = target.closest<HTMLElement>('[data-row-head]');
  const place = placeOf(target);
  if (!columnHead && !rowHead && !place) return;
  event.preventDefault();
  const at = { x: event.clientX, y: event.clientY };
  const area = rectangle();
  if (columnHead) {
    const column = Number(columnHead.dataset.columnHead);
    const whole = area.top === 1 && area.bottom === sheet().rowCount;
    if (!whole || column < area.left || column > area.right) selectColumns(column, false);
    openColumnMenu(at);
  } else {
    const row = rowHead ? Number(rowHead.dataset.rowHead) : (place?.row ?? 1);
    const whole = area.left === 1 && area.right === sheet().columns.length;
    if (rowHead && (!whole || row < area.top || row > area.bottom)) selectRows(row, false);
    openRowMenu(at);
  }
}

function copied(): string {
  const area = rectangle();
  const geometry = currentGeometry();
  const rows: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = geometry.columns
      .filter(({ column }) => column >= area.left && column <= area.right)
      .map(({ column }) => cellAt({ row, column })?.t ?? '');
    rows.push(cells);
  }
  return tableText(rows);
}

export function startKeys(): void {
  const grid = byId('grid');
  grid.addEventListener('keydown', onKey);
  grid.addEventListener('mousedown', onMouseDown);
  grid.addEventListener('contextmenu', onContextMenu);
  grid.addEventListener('click', (event) => {
    const funnel = (event.target as HTMLElement).closest<HTMLElement>('[data-filter]');
    if (funnel) void openFilter(funnel, Number(funnel.dataset.filter));
  });
  grid.addEventListener('dblclick', (event) => {
    if (placeOf(event.target as HTMLElement) && !(event.target as HTMLElement).closest('.tick')) enterCell();
  });
  grid.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', copied());
    event.preventDefault();
  });
  grid.addEventListener('cut', (event) => {
    event.clipboardData?.setData('text/plain', copied());
    event.preventDefault();
    clearSelected();
  });
  grid.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    if (!text) return notify('В буфере обмена нет текста.');
    const area = rectangle();
    void act('/api/edit', { sheet: sheet().id, row: area.top, column: area.left, rows: pastedRows(text) });
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isEditing()) cancelEdit();
  });
  addEventListener('beforeunload', () => {
    commit(null);
  });
}
