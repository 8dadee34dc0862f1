/** «Показатели»: filled, kept by years, up to date; no fault of it disturbs anything else. */

import { NOTES_LINE } from '../../src/core/indicators/sheet';
import type * as To from '../../src/flows/replies';
import { enlarge } from '../bench/large-school';
import { ask } from '../demo/demo';
import { HEADCOUNT } from '../demo/indicators';
import { callServer, clickMenu, openSpreadsheet } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import {
  board,
  CHARTS,
  cells,
  charts,
  counted,
  DATA,
  DAY,
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
import { refusal, type } from './edits';
import { after, reopen, rowsOf, sheetNamed } from './school';

test('set-up makes the sheet before «Ответы анкет», saying what to do first', () => {
  const workspace = reopen(paired);
  const tabs = workspace.state.spreadsheets[spreadsheetId]!.sheets.map(({ name }) => name);
  expect(tabs.indexOf(TITLE)).toBe(tabs.indexOf('Ответы анкет') - 1);
  expect(board(workspace).tabColor).toBe('#8430ce');
  const said = cells(board(workspace)).flat().join('\n');
  expect(said).toContain('Заполните лист «Контингент»');
  expect(said).toContain('Нажмите «Обновить показатели»');
  expect(said).toContain(NOTES_LINE);
  expect(sheetNamed(workspace, DATA).hidden).toBe(true);
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
      place: { register: 'targets', code: 'K1', column: 'plan' },
    },
  ]);
  expect(refusal(workspace, 'goTo', told.lacking[0]!.place!)).toEqual([]);
  const { activeArea } = workspace.state.spreadsheets[spreadsheetId]!;
  const all = rowsOf(workspace, 'Плановые значения');
  expect(all[activeArea.row - 2]).toMatchObject({
    Показатель: 'K1',
    'Учебный год': '2026–2027',
    Пояснение: 'Доля детей и молодёжи 10–18 лет в роли наставляемых',
  });
  expect(told.working.length).toBeGreaterThan(0);
  expect(ask(workspace, 'readIndicators')).toEqual(told);
  expect(refusal(workspace, 'goTo', { register: 'indicators', code: '', column: '' })).toEqual([]);
  expect(workspace.state.spreadsheets[spreadsheetId]!.activeSheetId).toBe(board(workspace).id);
});

test('a plan in words is named, and the rest is still asked for', () => {
  const workspace = reopen(counted);
  refresh(workspace);
  const at = rowsOf(workspace, 'Плановые значения').findIndex(
    (row) => row.Показатель === 'K2' && row['Учебный год'] === '2026–2027',
  );
  type(workspace, 'Плановые значения', at + 2, 'План школы, %', 'сто');
  const place = (code: string) => ({ register: 'targets', code, column: 'plan' });
  expect(refresh(workspace).lacking).toEqual([
    { text: 'План показателя K2 – не число: «сто». Впишите процент.', place: place('K2') },
    {
      text: 'Впишите план школы за 2026–2027 учебный год: не заполнено 7\u00a0значений.',
      place: place('K1'),
    },
  ]);
  expect(rowsOf(workspace, 'Плановые значения')[at]!['План школы, %']).toBe('сто');
});

test('the menu counts, shows the sheet and says what is lacking', () => {
  const workspace = reopen(counted);
  openSpreadsheet(workspace, spreadsheetId);
  type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '400');
  expect(clickMenu(workspace, 'Обновить показатели').error).toBeNull();
  expect(rowOf(workspace, 'K1')[7]).toBe(400);
  expect(workspace.state.spreadsheets[spreadsheetId]!.activeSheetId).toBe(board(workspace).id);
  expect(workspace.shown.alerts.slice(-1)[0]).toMatchObject({
    title: 'Показатели обновлены',
    prompt: expect.stringMatching(/^Посчитано на \d+\u00a0сентября.*\nВпишите план школы/),
  });
});

test('what does not add up in the headcount is said on its row', () => {
  const workspace = reopen(counted);
  type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '600');
  expect(refresh(workspace).lacking.map(({ text }) => text)).toContain(
    'В «Контингенте» есть замечания: проверьте числа.',
  );
  expect(rowsOf(workspace, 'Контингент')[0]?.Замечания).toContain('«Из них 10–18 лет» больше');
  expect(rowOf(workspace, 'K1')[3]).toBe('н/д');
  type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '420');
  refresh(workspace);
  expect(rowsOf(workspace, 'Контингент')[0]?.Замечания).toBe('');
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

describe('years', () => {
  function withYear(state: string, schoolYear: string): LocalWorkspace {
    const workspace = reopen(counted);
    const row = schoolYear === '2026–2027' ? 2 : rowsOf(workspace, YEARS).length + 2;
    const cells = { Показатель: 'K1', 'Учебный год': schoolYear, 'Факт, %': '33,3', Состояние: state };
    for (const [title, text] of Object.entries(cells)) type(workspace, YEARS, row, title, text);
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '400');
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

  test('when the next year has begun, nothing that is changed in the sheets changes the one before', () => {
    const workspace = reopen(counted);
    const before = rowsOf(workspace, YEARS);
    workspace.advance(370 * DAY);
    refresh(workspace);
    const past = (): unknown => rowsOf(workspace, YEARS).filter((row) => row['Учебный год'] === '2026–2027');
    expect(past()).toEqual(before.map((row) => ({ ...row, Состояние: 'сдан' })));
    const shown = (): unknown => {
      const all = cells(board(workspace));
      return all.slice(all.findIndex(([text]) => text === 'Прошлые годы'));
    };
    const drawnBefore = drawn(workspace, 'K1.').series.map(({ values }) => values[0]);
    const [kept, stood] = [past(), shown()];
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '100');
    type(workspace, 'Контингент', 2, 'Всего обучающихся', '120');
    for (let row = 2; row <= rowsOf(workspace, 'Пары').length + 1; row++)
      type(workspace, 'Пары', row, 'Состояние', 'отменена');
    type(workspace, 'Наставляемые', 2, 'Дата рождения', '01.01.1990');
    type(workspace, 'Плановые значения', 2, 'План школы, %', '12');
    refresh(workspace);
    hourly(workspace, 1, 4);
    expect(past()).toEqual(kept);
    expect(shown()).toEqual(stood);
    expect(drawn(workspace, 'K1.').categories).toEqual(['2026–2027', '2027–2028']);
    expect(drawn(workspace, 'K1.').series.map(({ values }) => values[0])).toEqual(drawnBefore);
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
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '400');
    expect(hourly(workspace, 1, 2).error).toBeNull();
    expect(rowOf(workspace, 'K1')[7]).toBe(420);
    hourly(workspace, 0, 3.5);
    expect(rowOf(workspace, 'K1')[7]).toBe(400);
    expect(drawn(workspace, 'K1.').series[1]?.values).toEqual([rowOf(workspace, 'K1')[3]]);
    expect(charts(workspace)).toHaveLength(CHARTS);
    type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '500');
    hourly(workspace, 0, 5);
    expect(rowOf(workspace, 'K1')[7]).toBe(400);
    hourly(workspace, 1, 9);
    expect(rowOf(workspace, 'K1')[7]).toBe(500);
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
    const made = Object.entries(workspace.calls).map(([call, times]) => [call, times - (before[call] ?? 0)]);
    return Object.fromEntries(made.filter(([, times]) => times !== 0));
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
