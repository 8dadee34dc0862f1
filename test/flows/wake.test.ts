/** Triggers, whose errors nobody sees, and spreadsheets that keep another time than the script. */

import type * as To from '../../src/flows/replies';
import { ask, DIST } from '../demo/demo';
import { createSpreadsheet, deleteColumns, deleteRows } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace, RunResult } from '../workspace/workspace';
import { createWorkspace } from '../workspace/workspace';
import { refusal } from './edits';
import { ANSWERS, answeredSchool, reopen, rowsOf, sheetNamed } from './school';

const saved = answeredSchool();
const { spreadsheetId } = saved;
const wake = (workspace: LocalWorkspace): RunResult =>
  workspace.run('onHour', [], { hostSpreadsheetId: spreadsheetId, background: true });
const trigger = (workspace: LocalWorkspace): To.Settings['trigger'] =>
  ask<To.Settings>(workspace, 'readSettings').trigger;

test('the last run is kept as a moment and a sentence, whether it went well or not', () => {
  const workspace = reopen(saved);
  expect(wake(workspace).error).toBeNull();
  expect(trigger(workspace)).toMatchObject({ outcome: 'Новых ответов: 8.' });
  expect(trigger(workspace).lastRun).toMatch(/^2026-09-05T\d\d:\d\d:\d\d$/);
  const sheetId = sheetNamed(workspace, 'Наставляемые').id;
  deleteColumns(workspace, { spreadsheetId, sheetId }, 1, 1);
  expect(wake(workspace).error).toBeNull();
  expect(trigger(workspace).outcome).toBe('Ответы не собраны. На листе «Наставляемые» нет столбца «Код».');
});

test('a trigger does not fail even when what has failed is the place where it would say so', () => {
  const workspace = reopen(saved);
  workspace.faults.fail({ className: 'Properties', times: 'always' });
  const run = wake(workspace);
  expect(run.error).toBeNull();
  expect(run.log.length).toBeGreaterThan(0);
});

test('before set-up every door says so in one sentence', () => {
  const now = Date.UTC(2026, 8, 1);
  const workspace = createWorkspace({ dist: DIST, now, user: 'kurator@school.example' });
  const id = createSpreadsheet(workspace, 'Пустая таблица');
  workspace.opened = { spreadsheetId: id, user: workspace.state.user };
  const doors: Readonly<Record<string, object | undefined>> = {
    collectAnswers: undefined,
    proposePairs: {},
    compareWays: {},
    tryChanges: {},
    readProposals: undefined,
    decide: { decisions: [] },
    readPapers: undefined,
    readSettings: undefined,
    updateQuestionnaires: undefined,
  };
  for (const [door, request] of Object.entries(doors)) {
    expect([door, ...refusal(workspace, door, request)]).toEqual([door, 'Таблицы и анкеты ещё не созданы.']);
  }
});

const BIRTHS = ['2013-03-01', '2011-03-27', '2009-01-01', '2014-10-26', '1980-07-07'];

test.each(['Asia/Kamchatka', 'Europe/Kaliningrad', 'Europe/London', 'America/New_York'])(
  'birth dates are the same days in %s',
  (timeZone) => {
    const workspace = reopen(births);
    workspace.state.spreadsheets[births.spreadsheetId]!.timeZone = timeZone;
    ask(workspace, 'collectAnswers');
    const days = (): string[] =>
      rowsOf(workspace, 'Наставляемые').map((row) =>
        new Date((Number(row['Дата рождения']) - 25_569) * 86_400_000).toISOString(),
      );
    const expected = BIRTHS.map((day) => `${day}T00:00:00.000Z`);
    expect(days()).toEqual(expected);
    expect(ask<To.Participants>(workspace, 'readParticipants').remarks.map(({ text }) => text)).toEqual([]);
    // Deleting a row makes the next run write the others once more.
    deleteRows(
      workspace,
      { spreadsheetId: births.spreadsheetId, sheetId: sheetNamed(workspace, 'Согласия').id },
      2,
      9,
    );
    ask(workspace, 'collectAnswers');
    expect(days()).toEqual(expected);
  },
);

const births = answeredSchool(
  BIRTHS.map((day, i) => ({
    ...ANSWERS[0]!,
    at: ANSWERS[0]!.at + i * 60_000,
    answers: {
      ...ANSWERS[0]!.answers,
      'Фамилия, имя, отчество': `Дубов Лев ${'АБВГД'[i]}ич`,
      'Дата рождения': day,
    },
  })),
);
