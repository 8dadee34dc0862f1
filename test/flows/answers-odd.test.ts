/** Forms and lists that people have changed or deleted: what was answered is not lost and does not come back. */

import type * as To from '../../src/flows/replies';
import { ask, formIds } from '../demo/demo';
import type { PlannedResponse } from '../demo/responses';
import { submitForm } from '../workspace/by-user';
import { deleteFile } from '../workspace/drive/by-user';
import { deleteRows } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import { ANSWERS, answeredSchool, reopen, rowsOf, sheetNamed } from './school';

const saved = answeredSchool();
const { spreadsheetId } = saved;
const collect = (workspace: LocalWorkspace): To.CollectResult => ask(workspace, 'collectAnswers');
const codes = (workspace: LocalWorkspace): unknown[] =>
  rowsOf(workspace, 'Наставляемые').map((row) => row.Код);

test('a deleted form keeps no other answers back, and the overview names it', () => {
  const workspace = reopen(saved);
  deleteFile(workspace, formIds(workspace).teacher);
  expect(collect(workspace)).toMatchObject({ responses: 7, added: 6 });
  expect(ask<To.Overview>(workspace, 'readOverview').troubles).toMatchObject([
    { happened: 'Анкета «Анкета наставляемого: педагог» не найдена.', repair: 'setUp' },
  ]);
});

test('a row that the curator deletes stays deleted', () => {
  const workspace = reopen(saved);
  collect(workspace);
  deleteRows(workspace, { spreadsheetId, sheetId: sheetNamed(workspace, 'Наставляемые').id }, 3, 1);
  expect(collect(workspace)).toMatchObject({ responses: 0 });
  expect(codes(workspace)).toEqual(['У-001', 'У-003', 'П-001']);
});

test("answers to the curator's own or renamed questions become remarks", () => {
  const workspace = reopen(saved);
  const form = workspace.state.forms[formIds(workspace).pupil]!;
  form.items.find(({ title }) => title === 'Класс')!.title = 'В каком ты классе';
  collect(workspace);
  expect(rowsOf(workspace, 'Наставляемые')[0]).toMatchObject({ 'Класс или должность': '' });
  expect(rowsOf(workspace, 'Наставляемые')[0]!.Замечания).toContain('Ещё в ответе «В каком ты классе»: 7 а.');
});

test('a day renamed in «Справочники» while the form still has the old one is kept', () => {
  const workspace = reopen(saved);
  type(workspace, 'Справочники', 2, 'Дни недели', 'Пн');
  const slots = { 'Когда удобно встречаться': [['Утро'], ['День'], [], [], [], []] };
  const pupil = { ...ANSWERS[0]!.answers, 'Фамилия, имя, отчество': 'Ясенев Марк Ильич', ...slots };
  submitForm(workspace, formIds(workspace).pupil, pupil, { lenient: true });
  const row = rowsOf(workspace, 'Наставляемые').find((person) => person.Код === 'У-004');
  expect(Object.values(row!)).toContain('Вторник: День; Понедельник: Утро');
});

test('an empty list is named before a form is touched; a doubled value is taken once', () => {
  const workspace = reopen(saved);
  type(workspace, 'Справочники', 3, 'Дни недели', 'Понедельник');
  expect(refusal(workspace, 'updateQuestionnaires')).toEqual([]);
  for (let row = 2; row <= 7; row++) type(workspace, 'Справочники', row, 'Дни недели', '');
  expect(refusal(workspace, 'updateQuestionnaires')).toEqual([
    'В «Справочниках» пуст список «Дни недели», а из него берутся варианты ответов.',
  ]);
});

test('answers of one second that do not fit into one run are taken by the next ones', () => {
  const many = [0, 1, 3].map((i): PlannedResponse => ({ ...ANSWERS[i]!, at: ANSWERS[0]!.at }));
  const workspace = reopen(answeredSchool(many));
  const runs: number[] = [];
  for (let run = 0; run < 5; run++) {
    workspace.faults.fail({
      className: 'FormResponse',
      method: 'getItemResponses',
      act: () => workspace.advance(201_000),
    });
    const { responses, more } = collect(workspace);
    workspace.faults.clear();
    runs.push(responses);
    if (!more) break;
  }
  expect(runs).toEqual([1, 1, 1]);
  expect(codes(workspace)).toEqual(['У-001', 'У-002', 'У-003']);
});
