/** What the page knows: the last view from the server and the selection. */
import type { CellPicture, RowPicture, SheetPicture, TrialView } from '../wire';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The active cell. */
  readonly at: Place;
  /** The opposite corner of the marked area. */
  readonly to: Place;
}

type Change = 'view' | 'selection';

let view: TrialView | null = null;
/** Where the server believes the cursor to be. */
let known: Place = { row: 1, column: 1 };
const selections = new Map<number, Selection>();
let selection: Selection = { at: { row: 1, column: 1 }, to: { row: 1, column: 1 } };
let rows = new Map<number, RowPicture>();
const listeners: ((change: Change) => void)[] = [];

export function onChange(listener: (change: Change) => void): void {
  listeners.push(listener);
}

const tell = (change: Change) => {
  for (const listener of listeners) listener(change);
};

export function currentView(): TrialView {
  if (!view) throw new Error('вид ещё не получен');
  return view;
}

export const sheet = (): SheetPicture => currentView().sheet;

export const rowPicture = (row: number): RowPicture | undefined => rows.get(row);

export const cellAt = (place: Place): CellPicture | null => rows.get(place.row)?.c[place.column - 1] ?? null;

/** What an editor of the cell starts with. */
export const editText = (place: Place): string => {
  const cell = cellAt(place);
  return cell?.e ?? cell?.t ?? '';
};

export function setView(next: TrialView): void {
  if (view && view.sheet.id !== next.sheet.id) {
    selections.set(view.sheet.id, selection);
    const here = selections.get(next.sheet.id);
    if (here && same(next.cursor, { row: 1, column: 1 })) {
      selection = here;
      known = next.cursor;
    }
  }
  const first = !view;
  view = next;
  rows = new Map(next.sheet.rows.map((row) => [row.n, row]));
  if (first || !same(next.cursor, known)) selection = { at: next.cursor, to: next.cursor };
  known = next.cursor;
  selection = { at: inside(selection.at), to: inside(selection.to) };
  tell('view');
}

const same = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** The cursor as the script will see it; the page moves afterwards only when the script moves it. */
export function cursorForScript(): { sheet: number; row: number; column: number } {
  known = selection.at;
  return { sheet: currentView().sheet.id, ...selection.at };
}

function inside(place: Place): Place {
  const { rowCount, columns } = sheet();
  return {
    row: Math.min(Math.max(place.row, 1), rowCount),
    column: Math.min(Math.max(place.column, 1), columns.length),
  };
}

export const selected = (): Selection => selection;

export function select(at: Place, to: Place = at): void {
  selection = { at: inside(at), to: inside(to) };
  tell('selection');
}

export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rectangle(of: Selection = selection): Rectangle {
  return {
    top: Math.min(of.at.row, of.to.row),
    bottom: Math.max(of.at.row, of.to.row),
    left: Math.min(of.at.column, of.to.column),
    right: Math.max(of.at.column, of.to.column),
  };
}

/** Letters of a column: 1 is A, 27 is AA. */
export function letters(column: number): string {
  let rest = column;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}

export const a1 = (place: Place): string => `${letters(place.column)}${place.row}`;
