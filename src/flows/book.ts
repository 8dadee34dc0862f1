/** The registers of one run: read together, changed in memory, written together. */

import type { Cell, Cells, Input } from '../core/cell';
import { Stop } from '../core/problem';
import { REGISTERS, type RegisterKey } from '../core/registers/list';
import { type Lists, readLists } from '../core/registers/lists';
import {
  type Columns,
  columnKeys,
  type Entry,
  locate,
  missingColumns,
  type Positions,
  type Register,
  readEntries,
  toInput,
  toRecord,
} from '../core/registers/register';
import { readSchool, type SchoolDetails, SETTINGS } from '../core/registers/settings';
import { account, type Now, now } from '../google/session';
import { type CellChange, type OpenSheet, openSheets } from '../google/sheets';
import { type Memory, readMemory } from './memory';

type ColumnsOf<K extends RegisterKey> = (typeof REGISTERS)[K]['columns'];

interface OpenRegister {
  readonly register: Register;
  readonly sheet: OpenSheet;
  readonly positions: Positions<Columns>;
  readonly changes: Map<number, Record<string, Cell>>;
  readonly appended: Cells[];
  /** Worked out once and again after a change. */
  entries: readonly Entry[] | null;
  saved: boolean;
}

export interface Book {
  readonly memory: Memory;
  readonly now: Now;
  readonly lists: Lists;
  readonly school: SchoolDetails;
  /** Rows of a register as they stand after the changes made so far. */
  entries<K extends RegisterKey>(key: K): readonly Entry<ColumnsOf<K>>[];
  change(key: RegisterKey, row: number, cells: Cells): void;
  append(key: RegisterKey, cells: Cells): void;
  /** A line for «Журнал»; people by code. */
  note(what: string, whom: readonly string[]): void;
  /** Writes everything, once; the entries stay readable as they have become. */
  save(): void;
  sheet(key: RegisterKey): OpenSheet;
}

/** Columns written after all others: a row counts as taken in when these are there. */
const LAST: readonly string[] = ['snapshot', 'responses', 'response'];
const LIST_SHEET = 'lists';
export const LIST_TITLE = 'Справочники';

/**
 * Reads the registers named, together with «Справочники», «Настройки» and «Журнал».
 * Throws Stop when a sheet or a column that is needed is gone, naming it.
 */
export function openBook(keys: readonly RegisterKey[], who: string = account()): Book {
  const memory = readMemory();
  const wanted = [...new Set<RegisterKey>([...keys, 'settings', 'journal'])];
  const [listSheet, ...sheets] = openSheets([
    { id: memory.sheets[LIST_SHEET] ?? null, name: LIST_TITLE },
    ...wanted.map((key) => ({ id: memory.sheets[key] ?? null, name: REGISTERS[key].title })),
  ]);
  const gone: string[] = wanted.filter((_, i) => !sheets[i]).map((key) => REGISTERS[key].title);
  if (!listSheet) gone.push(LIST_TITLE);
  if (gone.length > 0 && !memory.setUp.done) throw new Stop([{ code: 'notSetUp', values: {} }]);
  if (gone.length > 0) throw new Stop(gone.map((sheet) => ({ code: 'sheetMissing', values: { sheet } })));
  const lists = readLists(listSheet?.table ?? { header: [], rows: [] });
  const open = new Map<RegisterKey, OpenRegister>();
  wanted.forEach((key, i) => {
    const sheet = sheets[i]!;
    const register: Register = REGISTERS[key];
    open.set(key, {
      register,
      sheet,
      positions: locate(register, sheet.table.header),
      changes: new Map(),
      appended: [],
      entries: null,
      saved: false,
    });
  });
  const lacking = [...open.values()].flatMap(({ register, sheet }) =>
    missingColumns(register, sheet.table.header),
  );
  if (lacking.length > 0) throw new Stop(lacking);
  const time = now();
  const of = (key: RegisterKey): OpenRegister => {
    const found = open.get(key);
    if (!found) throw new Error(`register ${key} was not opened`);
    return found;
  };
  return {
    memory,
    now: time,
    lists,
    school: readSchool(readEntries(SETTINGS, of('settings').sheet.table, lists)),
    entries: (key) => currentEntries(of(key), lists) as never,
    change: (key, row, cells) => changeRow(of(key), row, cells),
    append: (key, cells) => {
      appendRow(of(key), cells);
    },
    note: (what, whom) => {
      appendRow(of('journal'), { at: time.moment, who, what, whom: [...new Set(whom)].join(', ') });
    },
    save: () => {
      for (const key of wanted) save(of(key));
    },
    sheet: (key) => of(key).sheet,
  };
}

function currentEntries(open: OpenRegister, lists: Lists): readonly Entry[] {
  open.entries ??= workOutEntries(open, lists);
  return open.entries;
}

function workOutEntries(
  { register, sheet, changes, appended }: OpenRegister,
  lists: Lists,
): readonly Entry[] {
  const entries = readEntries(register, sheet.table, lists).map((entry) => {
    const changed = changes.get(entry.row);
    if (!changed) return entry;
    const cells = { ...entry.cells, ...changed };
    return { row: entry.row, cells, record: toRecord(register, cells, lists) };
  });
  const height = sheet.table.rows.length;
  return [
    ...entries,
    ...appended.map((cells, i) => ({ row: height + i, cells, record: toRecord(register, cells, lists) })),
  ];
}

function appendRow(open: OpenRegister, cells: Cells): void {
  open.appended.push(cells);
  open.entries = null;
}

function changeRow(open: OpenRegister, row: number, cells: Cells): void {
  const { sheet, changes, appended } = open;
  open.entries = null;
  const height = sheet.table.rows.length;
  if (row >= height) appended[row - height] = { ...appended[row - height], ...cells };
  else changes.set(row, { ...changes.get(row), ...cells });
}

/** Writes what differs from what was read. */
function save(open: OpenRegister): void {
  const { register, sheet, positions, changes, appended } = open;
  if (open.saved) throw new Error(`${register.title} was saved already`);
  const own = columnKeys(register).flatMap((key) => positions[key] ?? []);
  const changed: CellChange[] = [];
  for (const [row, cells] of changes) {
    for (const [key, value] of Object.entries(cells)) {
      const column = positions[key];
      const before = column === undefined ? undefined : sheet.table.rows[row]?.[column];
      if (column === undefined || before === value) continue;
      changed.push({ row, column, value: toInput(register.columns[key]!, value) });
    }
  }
  const last = LAST.flatMap((key) => positions[key] ?? []);
  if (changed.length > 0) sheet.change(changed, own, last);
  const rows = appended.map((cells) => toRow(register, positions, cells, sheet.table.header.length));
  const commit = positions[register.keyColumn] ?? 0;
  sheet.append(rows, own, positions.snapshot ?? positions.key ?? commit, commit);
  open.saved = true;
}

function toRow(register: Register, positions: Positions<Columns>, cells: Cells, width: number): Input[] {
  const row = new Array<Input>(width).fill('');
  for (const [key, value] of Object.entries(cells)) {
    const at = positions[key];
    if (at !== undefined) row[at] = toInput(register.columns[key]!, value);
  }
  return row;
}
