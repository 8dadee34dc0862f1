/** Set-up makes everything once, whatever call fails on the way, and never touches what the curator has made. */

import { REGISTERS } from '../../src/core/registers/list';
import type * as To from '../../src/flows/replies';
import { ask, DIST } from '../demo/demo';
import { INVENTED_SCHOOL } from '../demo/invented-school';
import { callServer } from '../workspace/by-user';
import { createSpreadsheet } from '../workspace/spreadsheet/by-user';
import { createWorkspace, type LocalWorkspace } from '../workspace/workspace';
import { reopen, rowsOf, sheetNamed } from './school';

const START = { school: INVENTED_SCHOOL, noticeAccepted: true };

function emptyFile(): LocalWorkspace {
  const workspace = createWorkspace({
    dist: DIST,
    now: Date.UTC(2026, 8, 1),
    user: 'kurator@school.example',
  });
  const spreadsheetId = createSpreadsheet(workspace, 'Новая таблица');
  workspace.opened = { spreadsheetId, user: workspace.state.user };
  return workspace;
}

function runAll(workspace: LocalWorkspace): readonly string[] {
  const { steps } = ask<To.SetUpPlan>(workspace, 'readSetUp');
  return steps.flatMap(({ key }) => ask<To.StepResult>(workspace, 'runSetUpStep', { step: key }).done);
}

const tabs = (workspace: LocalWorkspace): string[] =>
  Object.values(workspace.state.spreadsheets).flatMap(({ sheets }) =>
    sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
  );

test('the sheets stand in their order with header, frozen part, filter, protection; answers are hidden', () => {
  const workspace = emptyFile();
  ask(workspace, 'startSetUp', START);
  runAll(workspace);
  expect(tabs(workspace)).toEqual([
    'Начало',
    'Наставляемые',
    'Наставники',
    'Согласия',
    'Подбор',
    'Пары',
    'Пожелания',
    'Документы',
    'Ознакомление',
    'Обращения',
    'Мероприятия',
    'Поощрения',
    'Партнёры',
    'Дорожная карта',
    'Показатели',
    'Ответы анкет',
    'Контингент',
    'Плановые значения',
    'Показатели по годам',
    'Критерии',
    'Правовые основания',
    'Настройки',
    'Справочники',
    'Журнал',
  ]);
  for (const { title, columns } of Object.values(REGISTERS)) {
    const sheet = sheetNamed(workspace, title);
    expect(sheet.rows[0]?.values).toEqual(Object.values(columns).map((column) => column.title));
    expect(sheet.frozenRows).toBe(1);
    const hidden = sheet.hiddenColumns.filter(Boolean).length;
    const system = Object.values(columns).filter((column) => 'system' in column && column.system).length;
    expect([title, hidden, sheet.protections.length]).toEqual([title, system, system]);
    expect(sheet.protections.every(({ warningOnly }) => warningOnly)).toBe(true);
  }
  expect(rowsOf(workspace, 'Настройки')[0]).toMatchObject({ Значение: INVENTED_SCHOOL.fullName });
  expect(workspace.state.triggers.map(({ handler }) => handler)).toEqual(['onFormSubmitted', 'onHour']);
  expect(Object.values(workspace.state.forms).every(({ published }) => !published)).toBe(true);
});

test('without the notice accepted nothing is made', () => {
  const workspace = emptyFile();
  const reply = callServer(workspace, 'startSetUp', { ...START, noticeAccepted: false }).value;
  expect(reply).toMatchObject({ ok: false });
  expect(callServer(workspace, 'runSetUpStep', { step: 'sheet:mentees' }).value).toMatchObject({ ok: false });
  expect(tabs(workspace)).toEqual(['Лист1']);
});

/** What a person would see of the file, ids and times aside. */
function look(workspace: LocalWorkspace): unknown {
  const sheets = Object.values(workspace.state.spreadsheets).flatMap((spreadsheet) => spreadsheet.sheets);
  return {
    sheets: sheets.map(({ name, rows, rules, styles, ...sheet }) => ({
      name,
      values:
        name === 'Журнал'
          ? []
          : rows.map((row) => row?.values ?? []).filter((row) => row.some((value) => value !== '')),
      notes: rows[0]?.notes,
      header: rows[0]?.styles.map((style) => styles[style]),
      body: rows[1]?.styles.map((style) => styles[style]),
      rules: rows[1]?.rules.map((rule) => rules[rule]?.criterion),
      widths: sheet.columnWidths,
      hidden: sheet.hiddenColumns,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      // A row inserted by a run that was cut off before writing it stays, empty.
      filter: sheet.filter?.area.columns,
      // A protection cut off before it got its name stands twice and warns once.
      protected: [...new Set(sheet.protections.map(({ area }) => area?.column))].sort(),
      coloured: sheet.conditionalFormats,
    })),
    forms: Object.values(workspace.state.forms).map(({ title, description, items }) => [
      title,
      description,
      items.map(({ id, ...item }) => item),
    ]),
    documents: Object.values(workspace.state.documents).map(({ tabs }) => tabs[0]?.body),
    triggers: workspace.state.triggers.map(({ handler }) => handler),
  };
}

test.each([
  ['sheet:mentees', 8],
  ['sheet:lists', 5],
  ['sheet:indicators', 5],
  ['school', 2],
  ['form:pupil', 8],
  ['template', 2],
  ['triggers', 7],
])('step %s cut off at any call is completed by the next run', (step, stride) => {
  const clean = emptyFile();
  ask(clean, 'startSetUp', START);
  const steps = ask<To.SetUpPlan>(clean, 'readSetUp').steps.map(({ key }) => key);
  for (const key of steps.slice(0, steps.indexOf(step))) ask(clean, 'runSetUpStep', { step: key });
  const before = { json: clean.save(), spreadsheetId: Object.keys(clean.state.spreadsheets)[0]! };
  const count = (): number => Object.values(clean.calls).reduce((sum, times) => sum + times, 0);
  const begun = count();
  ask(clean, 'runSetUpStep', { step });
  const points = count() - begun;
  const expected = JSON.stringify(look(clean));
  const differing: number[] = [];
  for (let n = 1; n <= points; n += stride) {
    const workspace = reopen(before);
    workspace.faults.failAt(n);
    callServer(workspace, 'runSetUpStep', { step });
    expect(workspace.faults.fired).toBe(1);
    workspace.faults.clear();
    ask(workspace, 'runSetUpStep', { step });
    if (JSON.stringify(look(workspace)) !== expected) differing.push(n);
  }
  expect(points).toBeGreaterThan(10);
  expect(differing).toEqual([]);
});
