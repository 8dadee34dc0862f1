/** Charts of «Показатели» are changed in place, and nothing that the curator has put on the sheet is touched. */

import { CHART_ROWS, NOTES_LINE } from '../../src/core/indicators/sheet';
import type * as To from '../../src/flows/replies';
import { ask, countIndicators } from '../demo/demo';
import { deleteRows, insertColumns } from '../workspace/spreadsheet/by-user';
import type { ChartState } from '../workspace/spreadsheet/state';
import {
  board,
  CHARTS,
  cells,
  charts,
  counted,
  DATA,
  drawn,
  hourly,
  lineRow,
  paired,
  refresh,
  rowOf,
  spreadsheetId,
  TITLE,
  write,
  YEARS,
} from './counted-school';
import { type } from './edits';
import { reopen, rowsOf, sheetNamed } from './school';

describe('charts', () => {
  test('are drawn once from a hidden sheet, titled, and lie between the tables', () => {
    const workspace = reopen(counted);
    const data = sheetNamed(workspace, DATA);
    expect(data.hidden).toBe(true);
    expect(charts(workspace)).toHaveLength(CHARTS);
    const top = cells(board(workspace)).findIndex(([text]) => text === 'Диаграммы') + 2;
    for (const { ranges, options, position, headers } of charts(workspace)) {
      expect([ranges.length, ranges[0]?.sheetId, headers]).toEqual([1, data.id, 1]);
      expect(options.title).toMatch(/^[K1-8А-ЯЁ].*[а-яё%]$/);
      expect(position.row).toBeGreaterThanOrEqual(top);
      expect(position.row + 9).toBeLessThan(top + CHART_ROWS);
    }
    const { categories, series } = drawn(workspace, 'K1.');
    expect(categories).toEqual(['2026–2027']);
    expect(series.map(({ name }) => name)).toEqual(['План', 'Факт']);
    expect(series[1]?.values).toEqual([rowOf(workspace, 'K1')[3]]);
    const forms = drawn(workspace, 'Пары по формам');
    expect(forms.type).toBe('BAR');
    expect(forms.series[0]?.values.reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe(
      rowsOf(workspace, 'Пары').length,
    );
  });

  test('an edit by hand comes through with the next count, in the same charts', () => {
    const workspace = reopen(counted);
    const before = charts(workspace).map(({ id }) => id);
    const calls = { ...workspace.calls };
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '400');
    refresh(workspace);
    expect(rowOf(workspace, 'K1')[7]).toBe(400);
    expect(drawn(workspace, 'K1.').series[1]?.values).toEqual([rowOf(workspace, 'K1')[3]]);
    expect(charts(workspace).map(({ id }) => id)).toEqual(before);
    for (const call of ['Sheet.insertChart', 'Sheet.updateChart'])
      expect(workspace.calls[call] ?? 0).toBe(calls[call] ?? 0);
  });

  test('another year of figures changes the charts of the years in place', () => {
    const workspace = reopen(counted);
    const before = charts(workspace).map(({ id }) => id);
    const row = rowsOf(workspace, YEARS).length + 2;
    const past = { Показатель: 'K1', 'Учебный год': '2025–2026', 'План, %': '20', 'Факт, %': '17,5' };
    for (const [title, text] of Object.entries(past)) type(workspace, YEARS, row, title, text);
    refresh(workspace);
    expect(drawn(workspace, 'K1.').categories).toEqual(['2025–2026', '2026–2027']);
    expect(drawn(workspace, 'K1.').series[1]?.values[0]).toBe(17.5);
    expect(drawn(workspace, 'K2.').categories).toEqual(['2026–2027']);
    expect(charts(workspace).map(({ id }) => id)).toEqual(before);
    expect(cells(board(workspace)).flat()).toContain('Прошлые годы');
  });

  test('one that was deleted is made again, one that was moved stays, one of the curator is left alone', () => {
    const workspace = reopen(counted);
    const sheet = board(workspace);
    const own: ChartState = { ...sheet.charts[0]!, id: 9001, options: { title: 'Мой график' } };
    const moved = { ...sheet.charts[1]!, position: { row: 90, column: 14, x: 5, y: 5 } };
    const [gone, , ...others] = sheet.charts;
    sheet.charts = [own, moved, ...others];
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '400');
    refresh(workspace);
    expect(charts(workspace)).toHaveLength(CHARTS + 1);
    expect(charts(workspace).slice(0, 2)).toEqual([own, moved]);
    const again = charts(workspace).slice(-1)[0]!;
    expect(again.options.title).toBe(gone!.options.title);
    refresh(workspace);
    expect(charts(workspace)).toHaveLength(CHARTS + 1);
  });
});

describe('what the curator writes on the sheet', () => {
  test('notes below the line and to the right survive when the block grows', () => {
    const workspace = reopen(paired);
    const line = lineRow(workspace);
    write(workspace, line + 2, 1, 'Спросить директора о плане');
    write(workspace, line + 1, 3, '=A1');
    write(workspace, 2, 14, 'справа');
    countIndicators(workspace);
    const below = lineRow(workspace);
    expect(below).toBeGreaterThan(line + CHART_ROWS);
    const all = cells(board(workspace));
    expect(all[below + 1]?.[0]).toBe('Спросить директора о плане');
    expect(board(workspace).rows[below]?.formulas[2]).toBe('=A1');
    expect(all[1]?.[13]).toBe('справа');
    expect(all.filter((row) => row.includes(NOTES_LINE))).toHaveLength(1);
    refresh(workspace);
    expect(lineRow(workspace)).toBe(below);
  });

  test('a column put between ours stays its owner’s', () => {
    const workspace = reopen(counted);
    insertColumns(workspace, { spreadsheetId, sheetId: board(workspace).id }, 7);
    write(workspace, 4, 7, 'Комментарий');
    write(workspace, 5, 7, 'уточнить к декабрю');
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '400');
    const told = refresh(workspace);
    const row = rowOf(workspace, 'K1');
    expect([row[5] !== '', row[6], row[8]]).toEqual([true, 'уточнить к декабрю', 400]);
    expect(ask<To.Indicators>(workspace, 'readIndicators')).toEqual(told);
  });

  test('the line may be deleted: it comes back above the notes', () => {
    const workspace = reopen(counted);
    const line = lineRow(workspace);
    write(workspace, line + 1, 1, 'моя заметка');
    deleteRows(workspace, { spreadsheetId, sheetId: board(workspace).id }, line);
    refresh(workspace);
    expect(lineRow(workspace)).toBe(line);
    expect(cells(board(workspace))[line]?.[0]).toBe('моя заметка');
  });

  test('a sheet that was deleted is made again by a click, not by the night', () => {
    const workspace = reopen(counted);
    const { sheets } = workspace.state.spreadsheets[spreadsheetId]!;
    sheets.splice(sheets.indexOf(board(workspace)), 1);
    expect(hourly(workspace, 1, 4).error).toBeNull();
    expect(sheets.map(({ name }) => name)).not.toContain(TITLE);
    refresh(workspace);
    expect(charts(workspace)).toHaveLength(CHARTS);
  });
});
