/**
 * What a curator may do to «Показатели», and then corrects a register: figures and charts follow, by the button and by the
 * night's trigger, and whatever is the curator's own is still there.
 */

import { CHART_ROWS, NOTES_LINE } from '../../src/core/indicators/sheet';
import { ask } from '../demo/demo';
import { runDueTriggers, tick } from '../workspace/by-user';
import {
  deleteColumns,
  deleteRows,
  editCell,
  insertColumns,
  insertRows,
  moveRow,
  renameSheet,
  sortRange,
} from '../workspace/spreadsheet/by-user';
import { chartView } from '../workspace/spreadsheet/chart-data';
import type { ChartState, SheetState } from '../workspace/spreadsheet/state';
import type { LocalWorkspace } from '../workspace/workspace';
import { CHARTS, cells, counted, DATA, DAY, HOUR, spreadsheetId } from './counted-school';
import { type } from './edits';
import { after, reopen, rowsOf, sheetNamed } from './school';

const KEYS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
/** The day’s own first count is done: what follows is the curator’s. */
const ready = after(counted, (workspace) => void tick(workspace, 12 * HOUR));
const id = sheetNamed(reopen(ready), 'Показатели').id;
const place = { spreadsheetId, sheetId: id };

const sheetOf = (workspace: LocalWorkspace): SheetState =>
  workspace.state.spreadsheets[spreadsheetId]!.sheets.find((sheet) => sheet.id === id)!;
const write = (workspace: LocalWorkspace, row: number, column: number, text: string): void =>
  void editCell(workspace, { ...place, row, column, text });
function writeRow(workspace: LocalWorkspace, row: number, values: readonly unknown[]): void {
  for (const [i, value] of values.entries()) write(workspace, row, i + 1, String(value));
}

/** Row (1-based) that begins so. */
const rowOf = (workspace: LocalWorkspace, begins: string): number =>
  cells(sheetOf(workspace)).findIndex((row) => row.includes(begins)) + 1;
const figure = (workspace: LocalWorkspace, key: string): readonly unknown[] =>
  cells(sheetOf(workspace))[rowOf(workspace, key) - 1]!;

/** Of K1, under the header. */
function fact(workspace: LocalWorkspace): unknown {
  const header = cells(sheetOf(workspace)).find((row) => row.includes('Отклонение'))!;
  return figure(workspace, 'K1')[header.indexOf('Факт')];
}

function style(workspace: LocalWorkspace, row: number, column: number): Record<string, unknown> {
  const { styles, rows } = sheetOf(workspace);
  return styles[rows[row - 1]?.styles[column - 1] ?? 0] as unknown as Record<string, unknown>;
}

function restyle(workspace: LocalWorkspace, row: number, column: number, change: object): void {
  const sheet = sheetOf(workspace);
  sheet.styles.push({ ...style(workspace, row, column), ...change } as never);
  sheet.rows[row - 1]!.styles[column - 1] = sheet.styles.length - 1;
}

function drawn(workspace: LocalWorkspace, title: string): readonly unknown[] {
  const chart = sheetOf(workspace).charts.find(({ options }) => String(options.title).startsWith(title))!;
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId]!;
  return chartView(spreadsheet, chart, workspace.now()).series.map(({ values }) => values);
}

const WAYS: readonly (readonly [string, (workspace: LocalWorkspace) => void])[] = [
  ['«Обновить»', (workspace) => void ask(workspace, 'refreshIndicators')],
  [
    'the night’s trigger',
    (workspace) => {
      workspace.advance(DAY);
      const runs = runDueTriggers(workspace);
      expect(runs.map(({ error }) => error)).toEqual([null]);
    },
  ],
];

/** What the curator does, and what must be found afterwards. */
const DEEDS: Readonly<
  Record<
    string,
    readonly [act: (workspace: LocalWorkspace) => void, check: (workspace: LocalWorkspace) => void]
  >
> = {
  'puts a chart of her own on the sheet': [
    (workspace) => {
      const sheet = sheetOf(workspace);
      sheet.charts.push({
        ...sheet.charts[0]!,
        id: 9001,
        options: { title: 'Мой график' },
      } satisfies ChartState);
    },
    (workspace) => {
      const own = sheetOf(workspace).charts.filter(({ options }) => options.title === 'Мой график');
      expect(own).toMatchObject([{ id: 9001 }]);
      expect(sheetOf(workspace).charts).toHaveLength(CHARTS + 1);
    },
  ],
  'moves and resizes a chart': [
    (workspace) => {
      const chart = sheetOf(workspace).charts[2]!;
      Object.assign(chart, { position: { row: 99, column: 13, x: 7, y: 3 } });
      Object.assign(chart.options, { width: 640, height: 300 });
    },
    (workspace) =>
      expect(sheetOf(workspace).charts[2]).toMatchObject({
        position: { row: 99, column: 13, x: 7, y: 3 },
        options: { width: 640, height: 300 },
      }),
  ],
  'deletes a chart of ours': [
    (workspace) => void sheetOf(workspace).charts.splice(3, 1),
    (workspace) => {
      const titles = sheetOf(workspace).charts.map(({ options }) => options.title);
      expect(new Set(titles).size).toBe(CHARTS);
      expect(titles).toHaveLength(CHARTS);
    },
  ],
  'writes notes beside and below': [
    (workspace) => {
      write(workspace, 5, 13, 'обсудить');
      write(workspace, rowOf(workspace, NOTES_LINE) + 1, 1, 'на педсовет');
      sheetOf(workspace).rows[4]!.notes[3] = 'примечание к ячейке';
    },
    (workspace) => {
      expect(figure(workspace, 'K1')[12]).toBe('обсудить');
      expect(rowOf(workspace, 'на педсовет')).toBe(rowOf(workspace, NOTES_LINE) + 1);
      expect(sheetOf(workspace).rows[rowOf(workspace, 'K1') - 1]!.notes[3]).toBe('примечание к ячейке');
    },
  ],
  'gives figures a format and a colour of her own': [
    (workspace) => {
      for (const key of ['K1', 'K7', 'P5'])
        restyle(workspace, rowOf(workspace, key), 4, { numberFormat: '0.000', background: '#ffff00' });
    },
    (workspace) => {
      for (const key of ['K1', 'K7', 'P5'])
        expect(style(workspace, rowOf(workspace, key), 4)).toMatchObject({
          numberFormat: '0.000',
          background: '#ffff00',
        });
    },
  ],
  'inserts rows above the table and writes there': [
    (workspace) => {
      insertRows(workspace, place, 1, 3);
      write(workspace, 1, 1, 'Для педсовета 12 ноября');
      write(workspace, 2, 4, 'черновик');
    },
    (workspace) => {
      expect(rowOf(workspace, 'Для педсовета 12 ноября')).toBe(1);
      expect(cells(sheetOf(workspace))[1]![3]).toBe('черновик');
      expect(rowOf(workspace, 'Показатели наставничества')).toBe(4);
    },
  ],
  'inserts a small table of her own above, headed like ours': [
    (workspace) => {
      insertRows(workspace, place, 1, 2);
      writeRow(workspace, 1, ['№', 'Кому показать', 'План']);
      writeRow(workspace, 2, ['1', 'Директору', 'май']);
    },
    (workspace) => {
      const [header, row] = cells(sheetOf(workspace));
      expect([header!.slice(0, 3), row!.slice(0, 3)]).toEqual([
        ['№', 'Кому показать', 'План'],
        [1, 'Директору', 'май'],
      ]);
    },
  ],
  'inserts a row within the table': [
    (workspace) => {
      insertRows(workspace, place, rowOf(workspace, 'K4'), 1);
      write(workspace, rowOf(workspace, 'K3') + 1, 2, 'Молодых учителей ждём ещё двух');
      insertRows(workspace, place, rowOf(workspace, 'P2'), 1);
      write(workspace, rowOf(workspace, 'P1') + 1, 5, 'только число');
    },
    (workspace) => {
      expect(rowOf(workspace, 'Молодых учителей ждём ещё двух')).toBe(rowOf(workspace, 'K3') + 1);
      expect(rowOf(workspace, 'K4')).toBe(rowOf(workspace, 'K3') + 2);
      expect(rowOf(workspace, 'только число')).toBe(rowOf(workspace, 'P1') + 1);
    },
  ],
  'copies rows of the table below the line': [
    (workspace) => {
      writeRow(workspace, rowOf(workspace, NOTES_LINE) + 3, figure(workspace, 'K1').slice(0, 4));
    },
    (workspace) =>
      expect(cells(sheetOf(workspace))[rowOf(workspace, NOTES_LINE) + 2]!.slice(0, 2)).toEqual(
        figure(workspace, 'K1').slice(0, 2),
      ),
  ],
  'sorts the table by the facts': [
    (workspace) => {
      const area = { row: rowOf(workspace, 'K1'), column: 1, rows: 8, columns: 11 };
      sortRange(workspace, place, area, 4, false);
    },
    (workspace) => expect(rowOf(workspace, 'K2')).toBe(rowOf(workspace, 'K1') + 1),
  ],
  'sorts the whole sheet, her notes with it': [
    (workspace) => {
      write(workspace, rowOf(workspace, NOTES_LINE) + 2, 1, 'Ждать ответа из управления');
      const { rows, maxColumns } = sheetOf(workspace);
      sortRange(workspace, place, { row: 1, column: 1, rows: rows.length, columns: maxColumns }, 1);
    },
    (workspace) => {
      const all = cells(sheetOf(workspace)).flat();
      expect(all.filter((text) => text === 'Ждать ответа из управления')).toHaveLength(1);
      expect(all.filter((text) => text === NOTES_LINE)).toHaveLength(1);
    },
  ],
  'drags a row below the line': [
    (workspace) => moveRow(workspace, place, rowOf(workspace, 'K2'), rowOf(workspace, NOTES_LINE) + 2),
    (workspace) => expect(cells(sheetOf(workspace)).filter(([key]) => key === 'K2')).toHaveLength(1),
  ],
  'deletes rows of the table': [
    (workspace) => deleteRows(workspace, place, rowOf(workspace, 'K2'), 3),
    (workspace) => expect(style(workspace, rowOf(workspace, 'K8'), 4)).toMatchObject({ bold: true }),
  ],
  'deletes everything from the charts down': [
    (workspace) => {
      const from = rowOf(workspace, 'Диаграммы');
      deleteRows(workspace, place, from, sheetOf(workspace).maxRows - from + 1);
    },
    (workspace) => expect(rowOf(workspace, NOTES_LINE)).toBeGreaterThan(rowOf(workspace, 'P9')),
  ],
  'deletes a column of ours, with one of her own beside': [
    (workspace) => {
      write(workspace, 5, 12, 'моё');
      deleteColumns(workspace, place, 11, 1);
      deleteColumns(workspace, place, 1, 1);
    },
    (workspace) => {
      expect(figure(workspace, 'K1')[11]).toBe('моё');
      expect(String(figure(workspace, 'K1')[10])).toContain('Лист');
    },
  ],
  'puts a column in between': [
    (workspace) => {
      insertColumns(workspace, place, 5, 1);
      write(workspace, rowOf(workspace, 'K1'), 5, 'в мае было больше');
    },
    (workspace) => expect(figure(workspace, 'K1')[4]).toBe('в мае было больше'),
  ],
  'renames the sheet': [
    (workspace) => renameSheet(workspace, place, 'Для директора'),
    (workspace) => {
      const names = workspace.state.spreadsheets[spreadsheetId]!.sheets.map(({ name }) => name);
      expect(names).toContain('Для директора');
      expect(names).not.toContain('Показатели');
    },
  ],
  'deletes the hidden sheet': [
    (workspace) => {
      const { sheets } = workspace.state.spreadsheets[spreadsheetId]!;
      sheets.splice(sheets.indexOf(sheetNamed(workspace, DATA)), 1);
    },
    (workspace) => {
      expect(sheetNamed(workspace, DATA).hidden).toBe(true);
      const ranges = sheetOf(workspace).charts.flatMap((chart) => chart.ranges);
      expect(new Set(ranges.map(({ sheetId }) => sheetId))).toEqual(
        new Set([sheetNamed(workspace, DATA).id]),
      );
    },
  ],
};

describe.each(WAYS)('%s', (_, refresh) => {
  test.each(Object.entries(DEEDS))('after the curator %s', (__, [act, check]) => {
    const workspace = reopen(ready);
    const ids = sheetOf(workspace).charts.map((chart) => chart.id);
    act(workspace);
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '400');
    type(workspace, 'Пары', 2, 'Состояние', 'отменена');
    const before = cells(sheetOf(workspace)).flat();
    refresh(workspace);
    check(workspace);
    // Each figure once, in order, and no row of ours lost or left behind.
    const all = cells(sheetOf(workspace));
    const line = rowOf(workspace, NOTES_LINE);
    const above = all.slice(0, line - 1).flat();
    expect(above.filter((value) => KEYS.includes(String(value)))).toEqual(KEYS);
    expect(above.filter((value) => value === 'Показатели наставничества')).toHaveLength(1);
    expect(above.filter((value) => String(value).includes('посчитано на'))).toHaveLength(1);
    expect(above.filter((value) => value === 'Диаграммы')).toHaveLength(1);
    // The edit has come through, to the sheet and to the chart.
    expect(before).not.toContain(400);
    expect(figure(workspace, 'K1')).toContain(400);
    expect(fact(workspace)).toBe(0.5);
    expect(drawn(workspace, 'K1.')[1]).toEqual([0.5]);
    expect((drawn(workspace, 'Пары по')[0] as number[]).reduce((sum, pairs) => sum + pairs, 0)).toBe(
      rowsOf(workspace, 'Пары').length - 1,
    );
    const kept = sheetOf(workspace).charts.map((chart) => chart.id);
    expect(ids.filter((one) => !kept.includes(one)).length).toBeLessThanOrEqual(1);
    // Room for the charts is left, and another run changes nothing.
    const heading = rowOf(workspace, 'Диаграммы');
    expect(
      all
        .slice(heading, heading + CHART_ROWS)
        .flatMap((each) => each.slice(0, 3))
        .join(''),
    ).toBe('');
    const state = JSON.stringify(sheetOf(workspace));
    ask(workspace, 'refreshIndicators');
    expect(JSON.stringify(sheetOf(workspace))).toBe(state);
  });
});
