/** Editing a cell: in place, in the formula line, or by its list. */
import type { RulePicture } from '../wire';
import { act } from './api';
import { byId, el } from './element';
import { cellBox, gridBox, reveal } from './grid';
import { closePopup, moveInList, openPopup } from './popup';
import { a1, cellAt, editText, onChange, type Place, select, selected, sheet } from './state';

interface Editing {
  readonly place: Place;
  readonly sheetId: number;
  readonly input: HTMLTextAreaElement;
}

let editing: Editing | null = null;

export const isEditing = (): boolean => editing !== null;

export const ruleAt = (place: Place): RulePicture | undefined => {
  const cell = cellAt(place);
  return cell?.r ? sheet().rules[cell.r - 1] : undefined;
};

export const focusGrid = (): void => byId('grid').focus({ preventScroll: true });

const line = () => byId<HTMLInputElement>('formula');

function grow(input: HTMLTextAreaElement): void {
  input.style.height = 'auto';
  input.style.height = `${Math.max(input.scrollHeight + 2, Number(input.dataset.height))}px`;
}

function close(): void {
  editing?.input.remove();
  editing = null;
}

/** Sends a value; the view that comes back shows what the sheet made of it. */
export function setCell(place: Place, text: string | boolean): Promise<boolean> {
  return act('/api/edit', { sheet: sheet().id, row: place.row, column: place.column, rows: [[text]] });
}

/** Ends editing. Returns false when nothing was being edited. */
export function commit(move: { rows: number; columns: number } | null): boolean {
  if (!editing) return false;
  const { place, input, sheetId } = editing;
  const text = input.value;
  const changed = text !== editText(place);
  close();
  focusGrid();
  if (move) step(place, move.rows, move.columns);
  if (changed)
    void act('/api/edit', { sheet: sheetId, row: place.row, column: place.column, rows: [[text]] });
  return true;
}

export function cancelEdit(): void {
  close();
  showLine();
  focusGrid();
}

/** Next visible cell in a direction. */
export function step(from: Place, rows: number, columns: number): void {
  const picture = sheet();
  const hiddenRows = new Set(picture.hiddenRows);
  let { row, column } = from;
  for (let left = Math.abs(rows); left > 0; left--) {
    let next = row + Math.sign(rows);
    while (hiddenRows.has(next)) next += Math.sign(rows);
    if (next < 1 || next > picture.rowCount) break;
    row = next;
  }
  for (let left = Math.abs(columns); left > 0; left--) {
    let next = column + Math.sign(columns);
    while (picture.columns[next - 1]?.hidden) next += Math.sign(columns);
    if (next < 1 || next > picture.columns.length) break;
    column = next;
  }
  select({ row, column });
}

/**
 * Opens the editor over the active cell.
 * @param first text that replaces the contents, null to go on with what is there
 */
export function startEdit(first: string | null, inLine = false): void {
  const place = selected().at;
  if (editing || ruleAt(place)?.kind === 'checkbox') return;
  reveal(place);
  const box = cellBox(place);
  if (!box) return;
  const outer = gridBox();
  const frame = outer.getBoundingClientRect();
  const input = el('textarea', {
    class: 'cell-editor',
    rows: '1',
    'aria-label': `Ячейка ${a1(place)}`,
    spellcheck: 'false',
    'data-height': String(box.height + 1),
  });
  input.style.left = `${box.left - frame.left + outer.scrollLeft}px`;
  input.style.top = `${box.top - frame.top + outer.scrollTop}px`;
  input.style.minWidth = `${box.width + 1}px`;
  input.style.maxWidth = `${Math.max(box.width, Math.min(480, frame.right - box.left - 20))}px`;
  input.style.width = `${Math.max(box.width + 1, Math.min(360, editText(place).length * 7 + 20))}px`;
  input.value = first ?? editText(place);
  outer.append(input);
  editing = { place, sheetId: sheet().id, input };
  grow(input);
  input.addEventListener('input', () => {
    line().value = input.value;
    grow(input);
  });
  input.addEventListener('keydown', editorKeys);
  input.addEventListener('blur', () => {
    // The formula line is part of the editor: going there does not end editing.
    setTimeout(() => {
      if (editing?.input === input && document.activeElement !== line()) commit(null);
    }, 0);
  });
  if (inLine) return;
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
}

function editorKeys(event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Escape') cancelEdit();
  else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
    if (!editing || event.target !== editing.input) return;
    editing.input.setRangeText('\n', editing.input.selectionStart, editing.input.selectionEnd, 'end');
    editing.input.dispatchEvent(new Event('input'));
  } else if (event.key === 'Enter') commit({ rows: event.shiftKey ? -1 : 1, columns: 0 });
  else if (event.key === 'Tab') commit({ rows: 0, columns: event.shiftKey ? -1 : 1 });
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The drop-down list of a cell. */
export function openList(place: Place): void {
  const rule = ruleAt(place);
  const box = cellBox(place);
  if (rule?.kind !== 'list' || !box) return;
  const present = cellAt(place)?.t ?? '';
  const choose = (value: string) => {
    closePopup();
    focusGrid();
    if (value !== present) void setCell(place, value);
  };
  const list = el('div', {
    class: 'list',
    role: 'listbox',
    'aria-label': `Значения для ${a1(place)}`,
    tabindex: '-1',
  });
  for (const value of rule.values) {
    list.append(
      el(
        'button',
        {
          type: 'button',
          role: 'option',
          tabindex: '-1',
          'aria-selected': value === present ? 'true' : 'false',
          autofocus: value === present,
          on: { click: () => choose(value) },
        },
        el('span', { class: 'chip' }, value),
      ),
    );
  }
  list.addEventListener('keydown', (event) => moveInList(list, event));
  list.style.minWidth = `${box.width}px`;
  openPopup(list, box);
}

/** What Enter, F2 or a double click do to a cell. */
export function enterCell(): void {
  const place = selected().at;
  const rule = ruleAt(place);
  if (rule?.kind === 'checkbox') void setCell(place, !cellAt(place)?.on);
  else if (rule?.kind === 'list') openList(place);
  else startEdit(null);
}

function showLine(): void {
  const { at } = selected();
  byId('cell-name').textContent = a1(at);
  if (!editing) line().value = editText(at);
}

export function startEditor(): void {
  line().addEventListener('focus', () => {
    if (!editing) startEdit(null, true);
  });
  line().addEventListener('input', () => {
    if (!editing) startEdit(null, true);
    if (!editing) return;
    editing.input.value = line().value;
    grow(editing.input);
  });
  line().addEventListener('keydown', editorKeys);
  line().addEventListener('blur', () => {
    setTimeout(() => {
      if (editing && document.activeElement !== editing.input) commit(null);
    }, 0);
  });
  onChange((change) => {
    if (change === 'selection' && editing) commit(null);
    showLine();
  });
}
