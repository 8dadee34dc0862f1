/** «Показатели»: filled and charted, kept up to date in place, and nothing of the curator's touched. */

import { CHART_ROWS, NOTES_LINE } from '../../src/core/indicators/sheet';
import type * as To from '../../src/flows/replies';
import { enlarge } from '../bench/large-school';
import { ask, countIndicators, HEADCOUNT } from '../demo/demo';
import { callServer, editCell } from '../workspace/by-user';
import { deleteRows, insertColumns } from '../workspace/spreadsheet/by-user';
import { chartView } from '../workspace/spreadsheet/chart-data';
import type { CellValue, ChartState, SheetState } from '../workspace/spreadsheet/state';
import type { LocalWorkspace, RunResult } from '../workspace/workspace';
import { refusal, type } from './edits';
import { after, pairedSchool, reopen, rowsOf, sheetNamed } from './school';

const TITLE = 'Показатели';
const DATA = 'Данные диаграмм';
const YEARS = 'Показатели по годам';
const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Charts of K1–K8, coverage, satisfaction, pairs by form. */
const CHARTS = 11;

const paired = pairedSchool();
const counted = after(paired, (workspace) => void countIndicators(workspace));
const { spreadsheetId } = paired;

const board = (workspace: LocalWorkspace): SheetState => sheetNamed(workspace, TITLE);
const cells = (sheet: SheetState): CellValue[][] => sheet.rows.map((row) => row?.values ?? []);
const charts = (workspace: LocalWorkspace): readonly ChartState[] => board(workspace).charts;
const refresh = (workspace: LocalWorkspace): To.Indicators =>
  ask<To.Indicators>(workspace, 'refreshIndicators');

/** The row of a figure in the first table that names it: № and what stands beside it. */
function rowOf(workspace: LocalWorkspace, key: string): CellValue[] {
  const found = cells(board(workspace)).find(([number]) => number === key);
  if (!found) throw new Error(`no row of ${key}`);
  return found;
}

function drawn(workspace: LocalWorkspace, title: string): ReturnType<typeof chartView> {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId]!;
  const chart = charts(workspace).find(({ options }) => String(options.title).startsWith(title));
  if (!chart) throw new Error(`no chart ${title}`);
  return chartView(spreadsheet, chart, workspace.now());
}

function write(workspace: LocalWorkspace, row: number, column: number, text: string): void {
  editCell(workspace, { spreadsheetId, sheetId: board(workspace).id, row, column, text });
}

const lineRow = (workspace: LocalWorkspace): number =>
  cells(board(workspace)).findIndex((row) => row.includes(NOTES_LINE)) + 1;

/** An hourly run at the hour of a day so many days from now, wall time of Moscow. */
function hourly(workspace: LocalWorkspace, days: number, hour: number): RunResult {
  const midnight = Math.floor((workspace.now() + 3 * HOUR) / DAY) * DAY - 3 * HOUR;
  workspace.advance(midnight + days * DAY + hour * HOUR - workspace.now());
  return workspace.run('onHour', [], { hostSpreadsheetId: spreadsheetId, background: true });
}

test('set-up makes the sheet before «Ответы анкет», saying what to do first', () => {
  const workspace = reopen(paired);
  const tabs = workspace.state.spreadsheets[spreadsheetId]!.sheets.map(({ name }) => name);
  expect(tabs.indexOf(TITLE)).toBe(tabs.indexOf('Ответы анкет') - 1);
  expect(board(workspace).tabColor).toBe('#8430ce');
  const said = cells(board(workspace)).flat().join('\n');
  expect(said).toContain('Заполните лист «Контингент»');
  expect(said).toContain('Нажмите «Обновить показатели»');
  expect(said).toContain(NOTES_LINE);
  expect(tabs).not.toContain(DATA);
  expect(ask<To.Indicators>(workspace, 'readIndicators')).toMatchObject({
    countedOn: '',
    main: [],
    sheet: { register: 'indicators' },
    lacking: [
      { place: { register: 'headcount' } },
      { text: 'Показатели ещё не посчитаны: нажмите «Обновить показатели».' },
    ],
  });
});

test('every figure stands with numerator, denominator, day, rule and source; percents are numbers', () => {
  const workspace = reopen(counted);
  const keys = cells(board(workspace)).map(([key]) => key);
  expect(keys.slice(4, 12)).toEqual(['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8']);
  const [, title, , fact, , mark, numerator, denominator, day, rule, source] = rowOf(workspace, 'K1');
  expect([denominator, typeof fact, typeof day]).toEqual([
    Number(HEADCOUNT['Из них 10–18 лет']),
    'number',
    'number',
  ]);
  expect(fact).toBe(Math.round((Number(numerator) / Number(denominator)) * 1000) / 10);
  for (const text of [title, rule, source]) expect(text).not.toBe('');
  expect(['✓ достигнут', '▲ не достигнут', '– нет плана']).toContain(mark);
  const { styles, rows } = board(workspace);
  expect(styles[rows[4]?.styles[3] ?? 0]).toMatchObject({ numberFormat: '0.0"\u00a0%"', bold: true });
  expect(String(cells(board(workspace))[1]?.[0])).toMatch(
    /2026–2027 учебный год · посчитано на \d+\u00a0сентября 2026/,
  );
});

test('the year is kept, plans are asked for, the panel reads the same', () => {
  const workspace = reopen(counted);
  expect(rowsOf(workspace, YEARS)).toHaveLength(8);
  expect(rowsOf(workspace, YEARS)[0]).toMatchObject({
    Показатель: 'K1',
    'Учебный год': '2026–2027',
    'Факт, %': rowOf(workspace, 'K1')[3],
    Состояние: 'текущий',
  });
  const plans = rowsOf(workspace, 'Плановые значения').filter((row) => row['Учебный год'] === '2026–2027');
  expect(plans.map((row) => [row.Показатель, row['План школы, %']])).toEqual(
    ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'].map((key) => [key, '']),
  );
  const told = refresh(workspace);
  expect(told.lacking).toEqual([
    {
      text: 'Впишите план школы за 2026–2027 учебный год: не заполнено 8\u00a0значений.',
      place: { register: 'targets', code: '', column: '' },
    },
  ]);
  expect(told.working.length).toBeGreaterThan(0);
  expect(ask(workspace, 'readIndicators')).toEqual(told);
  expect(refusal(workspace, 'goTo', { register: 'indicators', code: '', column: '' })).toEqual([]);
  expect(workspace.state.spreadsheets[spreadsheetId]!.activeSheetId).toBe(board(workspace).id);
});

test('a plan typed in gives deviation and mark', () => {
  const workspace = reopen(counted);
  const { rows } = sheetNamed(workspace, 'Плановые значения');
  const at = (title: string): number => rows[0]!.values.indexOf(title);
  for (const [key, plan] of [
    ['K7', '0,1'],
    ['K8', '99'],
  ] as const) {
    const row = rows.findIndex(
      (each) => each?.values[at('Показатель')] === key && each.values[at('Учебный год')] === '2026–2027',
    );
    type(workspace, 'Плановые значения', row + 1, 'План школы, %', plan);
  }
  refresh(workspace);
  const [, , plan, fact, gap, mark] = rowOf(workspace, 'K8');
  expect([plan, mark]).toEqual([99, '▲ не достигнут']);
  expect(gap).toBeCloseTo(Number(fact) - 99, 5);
  expect(rowOf(workspace, 'K7')[5]).toBe('✓ достигнут');
});

describe('charts', () => {
  test('are drawn once from a hidden sheet, titled, and lie between the tables', () => {
    const workspace = reopen(counted);
    const data = sheetNamed(workspace, DATA);
    expect(data.hidden).toBe(true);
    expect(charts(workspace)).toHaveLength(CHARTS);
    for (const { ranges, options, position, headers } of charts(workspace)) {
      expect([ranges.length, ranges[0]?.sheetId, headers]).toEqual([1, data.id, 1]);
      expect(options.title).toMatch(/^[K1-8А-ЯЁ].*[а-яё%]$/);
      expect(position.row).toBeGreaterThan(14);
      expect(position.row + 9).toBeLessThanOrEqual(14 + CHART_ROWS);
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
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '40');
    refresh(workspace);
    expect(rowOf(workspace, 'K1')[7]).toBe(40);
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
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '40');
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
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '40');
    const told = refresh(workspace);
    const row = rowOf(workspace, 'K1');
    expect([row[5] !== '', row[6], row[8]]).toEqual([true, 'уточнить к декабрю', 40]);
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

describe('years', () => {
  function withYear(state: string, schoolYear: string): LocalWorkspace {
    const workspace = reopen(counted);
    const row = schoolYear === '2026–2027' ? 2 : rowsOf(workspace, YEARS).length + 2;
    const cells = { Показатель: 'K1', 'Учебный год': schoolYear, 'Факт, %': '33,3', Состояние: state };
    for (const [title, text] of Object.entries(cells)) type(workspace, YEARS, row, title, text);
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '40');
    refresh(workspace);
    return workspace;
  }
  const row = (workspace: LocalWorkspace, year: string) =>
    rowsOf(workspace, YEARS).filter((each) => each.Показатель === 'K1' && each['Учебный год'] === year);

  test('a past one is closed and never counted anew', () => {
    const workspace = withYear('текущий', '2024-2025');
    expect(row(workspace, '2024-2025')).toEqual([
      expect.objectContaining({ 'Факт, %': 33.3, Знаменатель: '', Состояние: 'сдан' }),
    ]);
    expect(rowsOf(workspace, YEARS)).toHaveLength(9);
  });

  test('what the curator has reported this year stays and is what the sheet shows', () => {
    const workspace = withYear('сдан', '2026–2027');
    expect(row(workspace, '2026–2027')).toEqual([
      expect.objectContaining({ 'Факт, %': 33.3, Знаменатель: 420, Состояние: 'сдан' }),
    ]);
    expect(rowOf(workspace, 'K1')[3]).toBe(33.3);
    expect(rowOf(workspace, 'K1')[9]).toContain('Показатель сдан');
    expect(rowOf(workspace, 'K7')[7]).toBe(Number(HEADCOUNT['Всего обучающихся']));
  });
});

describe('the hourly run', () => {
  test('counts once a day, after three at night', () => {
    const workspace = reopen(counted);
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '40');
    expect(hourly(workspace, 1, 2).error).toBeNull();
    expect(rowOf(workspace, 'K1')[7]).toBe(420);
    hourly(workspace, 0, 3.5);
    expect(rowOf(workspace, 'K1')[7]).toBe(40);
    expect(drawn(workspace, 'K1.').series[1]?.values).toEqual([rowOf(workspace, 'K1')[3]]);
    expect(charts(workspace)).toHaveLength(CHARTS);
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '50');
    hourly(workspace, 0, 5);
    expect(rowOf(workspace, 'K1')[7]).toBe(40);
    hourly(workspace, 1, 9);
    expect(rowOf(workspace, 'K1')[7]).toBe(50);
  });

  test('a fault of it disturbs nothing else', () => {
    const workspace = reopen(counted);
    workspace.faults.fail({ className: 'Sheet', method: 'getCharts', times: 'always', message: 'нет' });
    const run = hourly(workspace, 1, 4);
    expect(run.error).toBeNull();
    expect(run.log.map(({ text }) => text).join('\n')).toContain('нет');
    expect(ask<To.Settings>(workspace, 'readSettings').trigger.outcome).toBe('Новых ответов: 0.');
  });
});

test('a run cut off at any call is completed by the next, no chart twice, no note lost', () => {
  const before = after(paired, (workspace) => {
    write(workspace, lineRow(workspace) + 1, 1, 'моя заметка');
    type(workspace, 'Контингент', 2, 'Дата среза', '01.09.2026');
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '420');
  });
  const count = (workspace: LocalWorkspace): number =>
    Object.values(workspace.calls).reduce((sum, times) => sum + times, 0);
  const look = (workspace: LocalWorkspace): unknown => ({
    block: cells(board(workspace)).map((row) => row.filter((value) => value !== '')),
    charts: charts(workspace)
      .map(({ options }) => options.title)
      .sort(),
    years: rowsOf(workspace, YEARS),
    data: cells(sheetNamed(workspace, DATA)),
  });
  const clean = reopen(before);
  const begun = count(clean);
  refresh(clean);
  const points = count(clean) - begun;
  for (let n = 1; n <= points; n += 23) {
    const workspace = reopen(before);
    workspace.faults.failAt(n);
    callServer(workspace, 'refreshIndicators');
    workspace.faults.clear();
    refresh(workspace);
    expect([n, look(workspace)]).toEqual([n, look(clean)]);
  }
  expect(points).toBeGreaterThan(100);
});

test('the number of calls does not grow with people, pairs and answers', () => {
  const callsOf = (size: Parameters<typeof enlarge>[1]): Readonly<Record<string, number>> => {
    const workspace = reopen(counted);
    enlarge(workspace, size);
    refresh(workspace);
    const before = { ...workspace.calls };
    refresh(workspace);
    return Object.fromEntries(
      Object.entries(workspace.calls).map(([call, times]) => [call, times - (before[call] ?? 0)]),
    );
  };
  const few = callsOf({ people: 10, pairs: 3, answers: 10 });
  expect(callsOf({ people: 700, pairs: 200, answers: 3000 })).toEqual(few);
  expect(Object.values(few).reduce((sum, times) => sum + times, 0)).toBeLessThan(200);
});

test('no name, code or contact of a person stands on the sheet or behind its charts', () => {
  const workspace = reopen(counted);
  const text = [board(workspace), sheetNamed(workspace, DATA)]
    .flatMap((sheet) => [cells(sheet), sheet.rows.map((row) => row?.notes ?? [])])
    .flat(2)
    .join('\n');
  for (const name of ['Наставляемые', 'Наставники']) {
    for (const person of rowsOf(workspace, name)) {
      expect(text).not.toContain(String(person['Фамилия, имя, отчество']).split(' ')[0]);
      expect(text).not.toContain(String(person.Код));
    }
  }
  expect(text).not.toMatch(/[А-Я]{1,2}-\d{3}|@/);
});
