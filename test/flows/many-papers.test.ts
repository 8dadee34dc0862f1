/** Letters by the hundred: faults, the six-minute limit and the day's quota lose none, double none, mix up none. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { callServer, tick } from '../workspace/by-user';
import { documentText } from '../workspace/docs/text';
import type { LocalWorkspace } from '../workspace/workspace';
import { letters, mentorCodes, openWith, schoolOf } from './paper-school';
import { rowsOf } from './school';

const PEOPLE = 300;
const saved = schoolOf(PEOPLE);
const codes = mentorCodes(PEOPLE);
const HOUR = 3_600_000;

const papers = (workspace: LocalWorkspace) => rowsOf(workspace, 'Документы');
const states = (workspace: LocalWorkspace): string[] => [
  ...new Set(papers(workspace).map(({ Состояние: state }) => String(state))),
];

/** Letters on Drive that are not in the bin, with the text of each. */
function made(workspace: LocalWorkspace): ReadonlyMap<string, string> {
  const files = Object.values(workspace.state.files).filter(
    ({ name, trashed }) => name.startsWith('Благодарственное письмо.') && !trashed,
  );
  return new Map(files.map(({ id }) => [id, documentText(workspace.state.documents[id]!)]));
}

/** Every row has its own document, which is about the person of the row, and no document is left over. */
function expectWhole(workspace: LocalWorkspace, people = PEOPLE): void {
  const rows = papers(workspace);
  const names = new Map(
    rowsOf(workspace, 'Наставники').map((row) => [row.Код, String(row['Фамилия, имя, отчество'])]),
  );
  const documents = made(workspace);
  expect(rows.map((row) => row['О ком или о чём'])).toEqual(codes.slice(0, people));
  expect(states(workspace)).toEqual(['проект']);
  expect(documents.size).toBe(people);
  const wrong = rows.filter((row) => {
    const text = documents.get(String(row['Файл (служебное)'])) ?? '';
    const [surname = ''] = names.get(row['О ком или о чём'])!.split('-');
    // «Абрикосову-Берёзкину»: the beginning of the surname is the same in every case.
    return !text.includes(surname) || text.includes('{{');
  });
  expect(wrong).toEqual([]);
  expect(new Set(rows.map((row) => row['Файл (служебное)'])).size).toBe(people);
}

test('300 letters with every 7th service call failing and the six minutes spent twice', () => {
  const workspace = openWith(saved, { documents: 1500 });
  // Every other fault lets the call take effect and loses its answer.
  workspace.faults.fail({ every: 14, after: true });
  workspace.faults.fail({ every: 7 });
  let cuts = 0;
  for (const at of [2000, 4000]) {
    workspace.faults.interruptAt(at, () => {
      cuts += 1;
      workspace.state.clock += 7 * 60_000;
    });
  }
  // The panel's press, pressed again when it has failed, and its next steps.
  for (let presses = 0; presses < 3; presses += 1) callServer(workspace, 'stagePapers', letters(codes));
  let steps = 0;
  while (states(workspace).some((state) => state !== 'проект') && steps < 200) {
    callServer(workspace, 'runPapers');
    steps += 1;
  }
  expect(cuts).toBe(2);
  expect(workspace.faults.fired).toBeGreaterThan(500);
  workspace.faults.clear();
  ask(workspace, 'runPapers');
  expectWhole(workspace);
});

test("the day's quota is reached: it stops by itself, says when it goes on, and goes on", () => {
  const [all, limit] = [100, 62];
  // The templates of the order and of the letter are documents as well.
  const first = limit - 2;
  const workspace = openWith(saved, { documents: limit });
  ask(workspace, 'stagePapers', letters(codes.slice(0, all)));
  const runs: To.PapersRun[] = [];
  do runs.push(ask<To.PapersRun>(workspace, 'runPapers'));
  while (runs.at(-1)!.pausedUntil === '' && runs.length < 100);
  const last = runs.at(-1)!;
  expect(runs.reduce((sum, { made: count }) => sum + count, 0)).toBe(first);
  expect(last).toMatchObject({ waiting: all - first, failed: 0, fault: '' });
  expect(last.pausedUntil).toMatch(/^2026-09-0\dT\d\d:\d\d:\d\d$/);
  expect(ask<To.Papers>(workspace, 'readPapers').queue).toEqual({
    waiting: all - first,
    pausedUntil: last.pausedUntil,
  });
  // Nobody opens the panel any more: the hourly trigger does the rest on the next day.
  for (let hours = 0; hours < 20; hours += 1) tick(workspace, HOUR);
  expect(made(workspace).size).toBe(first);
  for (let hours = 0; hours < 6; hours += 1) tick(workspace, HOUR);
  expectWhole(workspace, all);
});

test('one letter done again is done again alone', () => {
  const workspace = openWith(saved, {});
  ask(workspace, 'stagePapers', letters(codes.slice(0, 3)));
  while (ask<To.PapersRun>(workspace, 'runPapers').waiting > 0);
  const before = papers(workspace);
  ask(workspace, 'redoPaper', { code: 'Д-002' });
  expect(ask<To.PapersRun>(workspace, 'runPapers')).toMatchObject({ made: 1, waiting: 0 });
  const after = papers(workspace);
  expect(after.map(({ Ссылка: link }) => link)).toEqual([
    before[0]!.Ссылка,
    expect.anything(),
    before[2]!.Ссылка,
  ]);
  expect(after[1]!.Ссылка).not.toBe(before[1]!.Ссылка);
  expect(made(workspace).size).toBe(3);
});

test('a letter that lacks something stops no other, and its row says why', () => {
  const workspace = openWith(saved, {});
  const people = rowsOf(workspace, 'Наставники');
  expect(people[1]!.Код).toBe('Н-002');
  const sheet = workspace.state.spreadsheets[saved.spreadsheetId]!.sheets.find(
    ({ name }) => name === 'Наставники',
  )!;
  const column = sheet.rows[0]!.values.indexOf('Фамилия, имя, отчество');
  sheet.rows[2]!.values[column] = '';
  ask(workspace, 'stagePapers', letters(codes.slice(0, 3)));
  expect(ask<To.PapersRun>(workspace, 'runPapers')).toMatchObject({ made: 2, failed: 1, waiting: 0 });
  expect(papers(workspace).map((row) => row.Состояние)).toEqual(['проект', 'не создан', 'проект']);
  expect(papers(workspace)[1]!.Причина).toContain('Не заполнено: фамилия, имя, отчество');
  expect(made(workspace).size).toBe(2);
  sheet.rows[2]!.values[column] = 'Сомов Илья Львович';
  ask(workspace, 'redoPaper', { code: 'Д-002' });
  expect(ask<To.PapersRun>(workspace, 'runPapers')).toMatchObject({ made: 1, failed: 0 });
  expect([...made(workspace).values()].join()).toContain('Сомов');
});

test('a document costs three service calls beyond those of the run, whatever its rows', () => {
  const cost = (count: number): Readonly<Record<string, number>> => {
    const workspace = openWith(saved, {});
    ask(workspace, 'stagePapers', letters(codes.slice(0, count)));
    const before = { ...workspace.calls };
    ask(workspace, 'runPapers');
    return Object.fromEntries(
      Object.entries(workspace.calls).map(([call, times]) => [call, times - (before[call] ?? 0)]),
    );
  };
  const [two, five] = [cost(2), cost(5)];
  const grown = Object.keys(five)
    .filter((call) => five[call] !== two[call])
    .map((call) => [call, (five[call]! - (two[call] ?? 0)) / 3]);
  expect(Object.fromEntries(grown)).toEqual({
    'Drive.Files.copy': 1,
    'Docs.Documents.batchUpdate': 1,
    'Docs.Documents.get': 1,
  });
});
