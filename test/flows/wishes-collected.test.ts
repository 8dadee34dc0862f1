/** F08: answers in «Пожелания», and what people do to them in between. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import { after, reopen, rowsOf, sheetNamed } from './school';
import { collect, formsTitled, MENTEES, MENTORS, PEOPLE, published, wish } from './wishing-school';

/** Rows of «Пожелания»: code, class or post, wishes, whom not. */
const rows = (workspace: LocalWorkspace): readonly unknown[][] =>
  rowsOf(workspace, 'Пожелания').map((row) => [
    row.Код,
    row['Класс или должность'],
    row['Первый выбор'],
    row['Второй выбор'],
    row['Третий выбор'],
    row['Не хотел бы'],
  ]);
const remarks = (workspace: LocalWorkspace): unknown[] =>
  rowsOf(workspace, 'Пожелания').map((row) => row.Замечания);

test('become one row for each person, by code; collected twice nothing changes', () => {
  const workspace = reopen(published);
  wish(workspace, 'menteeWishes', PEOPLE.lev, [PEOPLE.raisa, PEOPLE.roman], { refused: [PEOPLE.yana] });
  wish(workspace, 'mentorWishes', PEOPLE.raisa, [PEOPLE.zoya]);
  expect(collect(workspace)).toMatchObject({ responses: 2, added: 0, updated: 2, repeated: 0, remarks: 0 });
  expect(rows(workspace)).toEqual([
    ['У-001', '7А', 'Н-002', 'Н-001', '', 'Н-003'],
    ['Н-002', 'студент', 'У-002', '', '', ''],
  ]);
  const before = workspace.state.spreadsheets[published.spreadsheetId]!.sheets;
  const kept = JSON.stringify(before.find(({ name }) => name === 'Пожелания'));
  expect(collect(workspace)).toMatchObject({ responses: 0, added: 0, updated: 0, repeated: 0 });
  expect(JSON.stringify(sheetNamed(workspace, 'Пожелания'))).toBe(kept);
  expect(JSON.stringify(rowsOf(workspace, 'Журнал'))).not.toContain('Аистов');
  expect(JSON.stringify(rowsOf(workspace, 'Пожелания'))).not.toMatch(/Аистов|Окунева|Калинин/);
});

test('the latest counts whole; what the curator has corrected stays with a remark', () => {
  const workspace = reopen(published);
  const first = wish(workspace, 'menteeWishes', PEOPLE.lev, [PEOPLE.raisa, PEOPLE.roman]);
  collect(workspace);
  // The curator has let people change what they sent.
  formsTitled(workspace, 'menteeWishes')[0]!.allowsEdits = true;
  wish(workspace, 'menteeWishes', PEOPLE.lev, [PEOPLE.yana], { edit: first });
  expect(collect(workspace)).toMatchObject({ responses: 1, repeated: 1 });
  expect(rows(workspace)).toEqual([['У-001', '7А', 'Н-003', '', '', '']]);
  type(workspace, 'Пожелания', 2, 'Первый выбор', 'Н-001');
  wish(workspace, 'menteeWishes', PEOPLE.lev, [PEOPLE.raisa, PEOPLE.yana]);
  expect(collect(workspace).remarks).toBe(1);
  expect(rows(workspace)).toEqual([['У-001', '7А', 'Н-001', 'Н-003', '', '']]);
  expect(remarks(workspace)).toEqual([
    'Первый выбор: в новом ответе «Н-002», оставлено исправленное вручную «Н-001».',
  ]);
});

test('a wish for somebody who has left is kept and named, in the row and in the panel', () => {
  const workspace = reopen(published);
  wish(workspace, 'menteeWishes', PEOPLE.zoya, [PEOPLE.raisa, PEOPLE.roman, PEOPLE.roman], {
    refused: [PEOPLE.roman],
  });
  collect(workspace);
  type(workspace, 'Наставники', 3, 'Состояние', 'сложил обязанности');
  collect(workspace);
  expect(rows(workspace)).toEqual([['У-002', '9Б', 'Н-002', 'Н-001', 'Н-001', 'Н-001']]);
  const said = [
    'Первый выбор: Н-002 больше не участвует, не учитывается.',
    'Второй выбор: Н-001 и выбран, и назван в «Не хотел бы»: спросите участника.',
    'Третий выбор: Н-001 уже выбран выше.',
  ];
  expect(remarks(workspace)).toEqual([said.join('\n')]);
  const shown = ask<To.Participants>(workspace, 'readParticipants').remarks.filter(
    ({ place }) => place.register === 'preferences',
  );
  expect(shown.map(({ name, text }) => [name, text])).toEqual(
    said.map((text) => ['Вербина Зоя Игоревна', `Пожелания. ${text}`]),
  );
  expect(ask(workspace, 'goTo', shown[0]!.place)).toBeNull();
  // Once everything is put right there is nothing left to say.
  type(workspace, 'Наставники', 3, 'Состояние', '');
  type(workspace, 'Пожелания', 2, 'Третий выбор', '');
  type(workspace, 'Пожелания', 2, 'Не хотел бы', '');
  collect(workspace);
  expect(remarks(workspace)).toEqual(['']);
});

test('an author who cannot be read keeps a row, and becomes the person the curator puts in', () => {
  const workspace = reopen(published);
  wish(workspace, 'menteeWishes', 'Лисин Ян, 6Б', [PEOPLE.raisa], { old: true });
  wish(workspace, 'menteeWishes', 'Лисин Ян, 6Б', ['кто-нибудь'], { old: true });
  expect(collect(workspace)).toMatchObject({ responses: 2, updated: 2, remarks: 2 });
  expect(rows(workspace).map(([, , first]) => first)).toEqual(['Н-002', 'кто-нибудь']);
  expect(remarks(workspace)[1]).toMatch(/^Не узнать, кто ответил.*\nПервый выбор: «кто-нибудь» нет в базах/);
  type(workspace, 'Пожелания', 2, 'Код', 'у-3');
  collect(workspace);
  expect([rows(workspace)[0], remarks(workspace)[0]]).toEqual([['у-3', '5В', 'Н-002', '', '', ''], '']);
  wish(workspace, 'menteeWishes', PEOPLE.kira, [PEOPLE.roman]);
  collect(workspace);
  expect(rows(workspace)).toHaveLength(2);
  expect(rows(workspace)[0]).toEqual(['у-3', '5В', 'Н-001', '', '', '']);
});

test('a sheet that was deleted comes back with all answers', () => {
  const workspace = reopen(published);
  wish(workspace, 'menteeWishes', PEOPLE.lev, [PEOPLE.raisa]);
  collect(workspace);
  const expected = rows(workspace);
  const spreadsheet = workspace.state.spreadsheets[published.spreadsheetId]!;
  const at = spreadsheet.sheets.findIndex(({ name }) => name === 'Пожелания');
  spreadsheet.sheets.splice(at, 1);
  expect(refusal(workspace, 'collectAnswers')).toEqual(['Нет листа «Пожелания».']);
  ask(workspace, 'runSetUpStep', { step: 'sheet:preferences' });
  collect(workspace);
  expect(rows(workspace)).toEqual(expected);
});

test('end as the same rows whatever call of collecting fails', () => {
  const answered = after(published, (workspace) => {
    wish(workspace, 'menteeWishes', PEOPLE.lev, [PEOPLE.raisa]);
    collect(workspace);
    wish(workspace, 'menteeWishes', PEOPLE.lev, [PEOPLE.yana]);
    wish(workspace, 'mentorWishes', PEOPLE.raisa, [PEOPLE.zoya], { refused: [PEOPLE.lev] });
  });
  const wake = (workspace: LocalWorkspace): void => {
    workspace.run('onFormSubmitted', [], { hostSpreadsheetId: answered.spreadsheetId, background: true });
  };
  const clean = reopen(answered);
  const count = (): number => Object.values(clean.calls).reduce((sum, times) => sum + times, 0);
  const begun = count();
  wake(clean);
  const points = count() - begun;
  const expected = JSON.stringify(rowsOf(clean, 'Пожелания'));
  const differing: number[] = [];
  for (let n = 1; n <= points; n += 5) {
    const workspace = reopen(answered);
    workspace.faults.failAt(n);
    wake(workspace);
    expect(workspace.faults.fired).toBe(1);
    workspace.faults.clear();
    wake(workspace);
    if (JSON.stringify(rowsOf(workspace, 'Пожелания')) !== expected) differing.push(n);
  }
  expect(rows(clean)).toHaveLength(2);
  expect(points).toBeGreaterThan(100);
  expect(differing).toEqual([]);
});

test('the number of calls to the sheets does not grow with the answers', () => {
  const callsFor = (answers: number): number => {
    const workspace = reopen(published);
    for (let i = 0; i < answers; i++)
      wish(workspace, 'menteeWishes', MENTEES[i % MENTEES.length]!, [MENTORS[i % MENTORS.length]!]);
    const sheetCalls = (): number =>
      Object.entries(workspace.calls).reduce(
        (sum, [call, times]) => (/^(Spreadsheet|Sheet|Range)/.test(call) ? sum + times : sum),
        0,
      );
    const begun = sheetCalls();
    collect(workspace);
    expect(rows(workspace)).toHaveLength(Math.min(answers, MENTEES.length));
    return sheetCalls() - begun;
  };
  expect(callsFor(20)).toBe(callsFor(1));
});
