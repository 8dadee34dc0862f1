/** The curator moves, adds, sorts, renames and deletes: the flows go on, or stop with one sentence and a repair. */

import type * as To from '../../src/flows/replies';
import { ask, formIds, issueOrder, markAllConsents } from '../demo/demo';
import type { PlannedResponse } from '../demo/responses';
import { callServer, submitForm } from '../workspace/by-user';
import {
  deleteColumns,
  editCell,
  insertColumns,
  moveColumn,
  renameSheet,
  sortSheet,
} from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { ANSWERS, acceptAll, answeredSchool, reopen, rowsOf, sheetNamed } from './school';

const saved = answeredSchool();
const { spreadsheetId } = saved;

/** 1-based place of a column. */
function columnOf(workspace: LocalWorkspace, sheet: string, title: string): number {
  const at = sheetNamed(workspace, sheet).rows[0]?.values.indexOf(title) ?? -1;
  if (at < 0) throw new Error(`no column ${title}`);
  return at + 1;
}

function type(workspace: LocalWorkspace, sheet: string, row: number, title: string, text: string): void {
  const place = {
    spreadsheetId,
    sheetId: sheetNamed(workspace, sheet).id,
    row,
    column: columnOf(workspace, sheet, title),
  };
  editCell(workspace, { ...place, text });
}

function wholeJob(workspace: LocalWorkspace): To.PaperCard {
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  acceptAll(workspace);
  return issueOrder(workspace, { number: '57', day: '2026-10-12' });
}

test('columns moved and sheets renamed: the whole job runs', () => {
  const plain = reopen(saved);
  const expected = wholeJob(plain);
  const workspace = reopen(saved);
  const mentees = sheetNamed(workspace, 'Наставляемые').id;
  moveColumn(
    workspace,
    { spreadsheetId, sheetId: mentees },
    columnOf(workspace, 'Наставляемые', 'Ответы (служебное)'),
    2,
  );
  moveColumn(workspace, { spreadsheetId, sheetId: mentees }, columnOf(workspace, 'Наставляемые', 'Код'), 9);
  renameSheet(workspace, { spreadsheetId, sheetId: mentees }, 'Дети и учителя');
  renameSheet(workspace, { spreadsheetId, sheetId: sheetNamed(workspace, 'Пары').id }, 'Тандемы');
  expect(wholeJob(workspace)).toMatchObject({ number: '57-од', state: 'проект', about: expected.about });
  const byCode = (rows: Record<string, unknown>[]) => new Map(rows.map((row) => [row.Код, row]));
  expect(byCode(rowsOf(workspace, 'Дети и учителя'))).toEqual(byCode(rowsOf(plain, 'Наставляемые')));
});

test("a column of the curator's own with formulas survives collecting, sorting and more answers", () => {
  const workspace = reopen(answeredSchool(ANSWERS.slice(0, 2)));
  ask(workspace, 'collectAnswers');
  const mentees = sheetNamed(workspace, 'Наставляемые').id;
  insertColumns(workspace, { spreadsheetId, sheetId: mentees }, 4, 1);
  const place = { spreadsheetId, sheetId: mentees, column: 4 };
  editCell(workspace, { ...place, row: 1, text: 'Моё' });
  editCell(workspace, { ...place, row: 2, text: '=1+1' });
  editCell(workspace, { ...place, row: 3, text: '=2+2' });
  sortSheet(
    workspace,
    { spreadsheetId, sheetId: mentees },
    columnOf(workspace, 'Наставляемые', 'Фамилия, имя, отчество'),
    false,
  );
  const formulas = (): string[] =>
    sheetNamed(workspace, 'Наставляемые')
      .rows.slice(1, 3)
      .map((row) => row?.formulas[3] ?? '');
  const before = formulas();
  type(workspace, 'Наставляемые', 2, 'Класс или должность', '9В');
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  ask(workspace, 'proposePairs', {});
  expect([...before].sort()).toEqual(['=1+1', '=2+2']);
  expect(formulas()).toEqual(before);
  expect(rowsOf(workspace, 'Наставляемые')[0]).toMatchObject({ 'Класс или должность': '9В', Код: 'У-002' });
});

test('a formula put into one of our columns stays when cells on both sides of it change', () => {
  const workspace = reopen(answeredSchool(ANSWERS.slice(0, 2)));
  ask(workspace, 'collectAnswers');
  type(workspace, 'Наставляемые', 2, 'Сведения от других лиц', '=1+2');
  answerAgain(workspace, { 'С чем нужна помощь': ['Спорт'] });
  ask(workspace, 'collectAnswers');
  const row = sheetNamed(workspace, 'Наставляемые').rows[1]!;
  expect(row.formulas[columnOf(workspace, 'Наставляемые', 'Сведения от других лиц') - 1]).toBe('=1+2');
  expect(rowsOf(workspace, 'Наставляемые')[0]).toMatchObject({
    Запросы: 'Спорт',
    Изменено: expect.any(Number),
  });
});

test('a required column deleted: one sentence names it, the repair brings it back', () => {
  const workspace = reopen(saved);
  ask(workspace, 'collectAnswers');
  const mentees = sheetNamed(workspace, 'Наставляемые').id;
  deleteColumns(
    workspace,
    { spreadsheetId, sheetId: mentees },
    columnOf(workspace, 'Наставляемые', 'Главный запрос'),
  );
  const reply = callServer(workspace, 'proposePairs', {}).value as To.Reply<To.Proposals>;
  expect(reply).toMatchObject({
    ok: false,
    troubles: [{ happened: 'На листе «Наставляемые» нет столбца «Главный запрос».', repair: 'setUp' }],
  });
  for (const { key } of ask<To.SetUpPlan>(workspace, 'readSetUp').steps)
    ask(workspace, 'runSetUpStep', { step: key });
  expect(ask<To.Proposals>(workspace, 'proposePairs', {}).mentees).toBe(4);
});

test('a sheet deleted: one sentence names it, the repair makes it again', () => {
  const workspace = reopen(saved);
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId]!;
  spreadsheet.sheets = spreadsheet.sheets.filter(({ name }) => name !== 'Пары');
  const reply = callServer(workspace, 'collectAnswers').value as To.Reply<To.CollectResult>;
  expect(reply).toMatchObject({ ok: false, troubles: [{ happened: 'Нет листа «Пары».', repair: 'setUp' }] });
  for (const { key } of ask<To.SetUpPlan>(workspace, 'readSetUp').steps)
    ask(workspace, 'runSetUpStep', { step: key });
  expect(ask<To.CollectResult>(workspace, 'collectAnswers').added).toBe(7);
});

test('set-up run again adds nothing and changes nothing', () => {
  const workspace = reopen(saved);
  ask(workspace, 'collectAnswers');
  const before = JSON.stringify(
    workspace.state.spreadsheets[spreadsheetId]!.sheets.map(({ name, rows }) => [name, rows]),
  );
  const files = Object.keys(workspace.state.files).length;
  const done = ask<To.SetUpPlan>(workspace, 'readSetUp').steps.flatMap(
    ({ key }) => ask<To.StepResult>(workspace, 'runSetUpStep', { step: key }).done,
  );
  expect(done).toEqual([]);
  expect(
    JSON.stringify(workspace.state.spreadsheets[spreadsheetId]!.sheets.map(({ name, rows }) => [name, rows])),
  ).toBe(before);
  expect(Object.keys(workspace.state.files)).toHaveLength(files);
  expect(workspace.state.triggers).toHaveLength(2);
});

test("an answer of the curator's by hand stays, the difference is noted", () => {
  const workspace = reopen(answeredSchool(ANSWERS.slice(0, 2)));
  ask(workspace, 'collectAnswers');
  type(workspace, 'Наставляемые', 2, 'Главный запрос', 'Спорт');
  answerAgain(workspace, { 'Главный запрос': 'Творчество' });
  expect(ask<To.CollectResult>(workspace, 'collectAnswers')).toMatchObject({ responses: 1, repeated: 1 });
  const row = rowsOf(workspace, 'Наставляемые')[0]!;
  expect(row['Главный запрос']).toBe('Спорт');
  expect(row.Замечания).toBe(
    'Главный запрос: в новом ответе «Творчество», оставлено исправленное вручную «Спорт».',
  );
});

/** The first pupil fills in the form once more. */
function answerAgain(workspace: LocalWorkspace, changed: PlannedResponse['answers']): void {
  const { answers } = ANSWERS[0]!;
  const at = workspace.now();
  submitForm(
    workspace,
    formIds(workspace).pupil,
    { ...answers, ...changed },
    { at, lenient: true, fireTriggers: false },
  );
}
