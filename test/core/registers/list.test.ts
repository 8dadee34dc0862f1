/** A walk over all registers: what holds for every one of them. */
import type { Cell } from '../../../src/core/cell';
import { REGISTERS } from '../../../src/core/registers/list';
import { DEFAULT_LISTS, LISTS } from '../../../src/core/registers/lists';
import {
  type Column,
  columnKeys,
  locate,
  missingColumns,
  type Register,
  readEntries,
  toCell,
  toInput,
  toRecord,
} from '../../../src/core/registers/register';
import { foldText } from '../../../src/core/text';

const ALL = Object.entries(REGISTERS).map(([key, of]) => [key, of as Register] as const);

const NOTHING: Readonly<Record<string, unknown>> = { number: null, yesNo: false, many: [] };

test('tabs have titles of their own', () => {
  const titles = ALL.map(([, { title }]) => foldText(title));
  expect(new Set(titles).size).toBe(titles.length);
});

describe.each(ALL)('register %s', (key, of) => {
  const columns = columnKeys(of).map((column) => [column, of.columns[column]!] as const);

  test('is listed under its own key, with its key and frozen columns', () => {
    expect(of.key).toBe(key);
    expect(Object.keys(of.columns)).toContain(of.keyColumn);
    expect(Object.keys(of.columns)).toContain(of.frozenUpTo);
    expect(['bases', 'work', 'papers', 'figures', 'settings']).toContain(of.tab);
  });

  test.each(columns)('column %s has a title, a note and a width', (_, { title, note, width }) => {
    expect(title.trim()).toBe(title);
    expect(title).not.toBe('');
    expect(note).toMatch(/[.…]$/);
    expect(note).not.toMatch(/!/);
    expect(width).toBeGreaterThanOrEqual(60);
    expect(width).toBeLessThanOrEqual(450);
  });

  test('titles stay different when folded', () => {
    const titles = columns.map(([, { title }]) => foldText(title));
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('drop-downs offer something', () => {
    for (const [column, { kind, list, options, values }] of columns) {
      for (const named of [list ?? [], options ?? []].flat()) expect(LISTS[named]).toBeDefined();
      if (kind === 'choice')
        expect([column, list !== undefined || (values?.length ?? 0) > 1]).toEqual([column, true]);
    }
  });

  test('colours belong to words of its drop-downs', () => {
    const words = columns.flatMap(([, { values }]) => values ?? []);
    for (const word of Object.keys(of.colours ?? {})) expect(words).toContain(word);
  });

  test('the hidden columns are not left to the curator', () => {
    for (const [, { system, optional }] of columns) expect(system === true && optional === true).toBe(false);
  });

  test('cells read as a record and written again keep their values', () => {
    const cells = Object.fromEntries(columns.map(([column, declared]) => [column, sampleOf(declared)]));
    const record = toRecord(of, cells, DEFAULT_LISTS);
    const again = Object.fromEntries(columns.map(([column]) => [column, toCell(record[column]!)]));
    expect(again).toEqual(cells);
    expect(toRecord(of, again, DEFAULT_LISTS)).toEqual(record);
  });

  test('an empty row reads as nothing and is written as nothing', () => {
    const record = toRecord(of, {}, DEFAULT_LISTS);
    for (const [column, { kind }] of columns) {
      const nothing = kind in NOTHING ? NOTHING[kind] : '';
      expect([column, record[column]]).toEqual([column, nothing]);
      expect(['', false]).toContain(toCell(record[column]!));
    }
  });

  test('a moved, shouted header with foreign columns between is found, and rows come back by key', () => {
    const header = columns
      .flatMap(([, { title }]) => ['Моё', `  ${title.toUpperCase().replace(/Ё/g, 'Е')} `])
      .reverse();
    const found = locate(of, header);
    for (const [column, { title }] of columns) {
      expect(foldText(header[found[column]!]!)).toBe(foldText(title));
    }
    const row = header.map((_, at): Cell => {
      const own = columns.find(([column]) => found[column] === at);
      return own ? sampleOf(own[1]) : 'чужое';
    });
    const empty = header.map((): Cell => '');
    const entries = readEntries(of, { header, rows: [empty, row] }, DEFAULT_LISTS);
    expect(entries).toHaveLength(1);
    expect(entries[0]!.row).toBe(1);
    expect(entries[0]!.cells).toEqual(
      Object.fromEntries(columns.map(([column, declared]) => [column, sampleOf(declared)])),
    );
  });

  test('a missing column is named, unless only the curator uses it', () => {
    for (const [column, { title, optional }] of columns) {
      const header = columns.filter(([other]) => other !== column).map(([, declared]) => declared.title);
      const problems = missingColumns(of, header);
      if (optional) expect(problems).toEqual([]);
      else
        expect(problems).toEqual([
          {
            code: 'columnMissing',
            place: { register: key, code: '', column },
            values: { sheet: of.title, column: title },
          },
        ]);
    }
  });

  test('days go out as dates, everything else as it is', () => {
    for (const [, declared] of columns) {
      const sample = sampleOf(declared);
      const dated = declared.kind === 'day' || declared.kind === 'moment';
      expect(toInput(declared, sample)).toEqual(dated ? { date: sample } : sample);
      expect(toInput(declared, '=1+1')).toBe('=1+1');
      expect(toInput(declared, '')).toBe('');
    }
  });
});

function sampleOf({ kind, list, options, values }: Column): Cell {
  const offered = values ?? [list ?? [], options ?? []].flat().flatMap((key) => DEFAULT_LISTS[key]);
  switch (kind) {
    case 'number':
      return 3;
    case 'day':
      return '2026-09-01';
    case 'moment':
      return '2026-09-01T08:10:46';
    case 'yesNo':
      return true;
    case 'many':
      return offered.length > 0 ? offered.join('; ') : 'У-001; Вторник: День';
    case 'choice':
      return offered[0]!;
    default:
      return '=1+1 {{x}} $& <img src=x>, «😀»\nвторая строка';
  }
}
