/** The head's copy of «Показатели»: one file with one address, values alone; no fault of it disturbs counting. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { clickMenu, openSpreadsheet } from '../workspace/by-user';
import { deleteFile, trashFile } from '../workspace/drive/by-user';
import type { SheetState } from '../workspace/spreadsheet/state';
import type { LocalWorkspace } from '../workspace/workspace';
import { board, cells, counted, hourly, refresh, rowOf, spreadsheetId } from './counted-school';
import { refusal, type } from './edits';
import { after, reopen, rowsOf } from './school';

const copied = after(counted, (workspace) => void ask(workspace, 'copyIndicators'));

function copies(workspace: LocalWorkspace): string[] {
  return Object.keys(workspace.state.spreadsheets).filter((id) => id !== spreadsheetId);
}

function copyOf(workspace: LocalWorkspace): SheetState {
  return workspace.state.spreadsheets[copies(workspace)[0]!]!.sheets[0]!;
}

const read = (workspace: LocalWorkspace): To.IndicatorCopy | null =>
  ask<To.Indicators>(workspace, 'readIndicators').copy;

const row = (workspace: LocalWorkspace, key: string): unknown[] =>
  cells(copyOf(workspace)).find(([number]) => number === key)!;

const uploads = (workspace: LocalWorkspace, work: () => unknown): number => {
  const before = workspace.calls['Utilities.zip'] ?? 0;
  work();
  return (workspace.calls['Utilities.zip'] ?? 0) - before;
};

/** Another headcount: K1 changes. */
const change = (workspace: LocalWorkspace, count = '400'): void =>
  void type(workspace, 'Контингент', 2, 'Из них 10–18 лет', count);

test('is a file of one sheet in the folder of papers, with the values of the sheet', () => {
  const workspace = reopen(copied);
  const [id, ...others] = copies(workspace);
  expect(others).toEqual([]);
  const { state } = workspace;
  const file = state.files[id!]!;
  expect(file.mimeType).toBe('application/vnd.google-apps.spreadsheet');
  expect(file.name).toMatch(/^Показатели наставничества – \S/);
  expect(state.files[file.parents[0]!]?.name).toBe('Куратор: документы наставничества');
  expect(state.spreadsheets[id!]!.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Показатели', false],
  ]);
  const own = rowOf(workspace, 'K1').slice(0, 11);
  expect(row(workspace, 'K1').filter((_, i) => i !== 6)).toEqual(own);
  expect(copyOf(workspace).rows.flatMap((each) => each?.formulas ?? [])).toEqual([]);
  expect(copyOf(workspace).columnWidths).toHaveLength(12);
  expect(read(workspace)).toEqual({
    url: `https://docs.google.com/spreadsheets/d/${id}/edit`,
    updatedOn: expect.stringMatching(/сентября 2026/),
    trouble: '',
  });
});

test('notes of the curator stay on the sheet, nobody is named in the copy', () => {
  const workspace = reopen(copied);
  const text = cells(copyOf(workspace)).flat().join('\n');
  for (const name of ['Наставляемые', 'Наставники']) {
    for (const person of rowsOf(workspace, name)) {
      expect(text).not.toContain(String(person['Фамилия, имя, отчество']).split(' ')[0]);
      expect(text).not.toContain(String(person.Код));
    }
  }
  expect(text).not.toMatch(/[А-Я]{1,2}-\d{3}|@|заметок/);
});

test('each count and each night update the same file; nothing new, nothing sent', () => {
  const workspace = reopen(copied);
  const before = copies(workspace);
  change(workspace);
  expect(uploads(workspace, () => refresh(workspace))).toBe(1);
  expect(row(workspace, 'K1')[8]).toBe(400);
  expect(uploads(workspace, () => refresh(workspace))).toBe(0);
  const day = read(workspace)?.updatedOn;
  change(workspace, '410');
  expect(hourly(workspace, 1, 4).error).toBeNull();
  expect(row(workspace, 'K1')[8]).toBe(410);
  expect(copies(workspace)).toEqual(before);
  expect(read(workspace)?.updatedOn).not.toBe(day);
});

test.each([
  ['into the bin', (workspace: LocalWorkspace, id: string) => trashFile(workspace, id)],
  ['for good', deleteFile],
])('thrown away %s it is missed, not made again by itself', (_, throwAway) => {
  const workspace = reopen(copied);
  const [id] = copies(workspace);
  throwAway(workspace, id!);
  const left = copies(workspace);
  change(workspace);
  expect(refresh(workspace).copy?.trouble).toBe('gone');
  expect(rowOf(workspace, 'K1')[7]).toBe(400);
  expect(hourly(workspace, 1, 4).error).toBeNull();
  expect(copies(workspace)).toEqual(left);
  const made = ask<To.Indicators>(workspace, 'copyIndicators').copy;
  expect(made?.trouble).toBe('');
  expect(made?.url).not.toContain(id);
  expect(copies(workspace)).toHaveLength(left.length + 1);
});

test('back from the bin it is updated again under the same address', () => {
  const workspace = reopen(copied);
  const [id] = copies(workspace);
  trashFile(workspace, id!);
  change(workspace);
  refresh(workspace);
  trashFile(workspace, id!, false);
  expect(refresh(workspace).copy).toMatchObject({ trouble: '', url: expect.stringContaining(id!) });
  expect(row(workspace, 'K1')[8]).toBe(400);
});

test('when Google refuses, counting goes on and the panel says so until it has worked', () => {
  const workspace = reopen(copied);
  change(workspace);
  workspace.faults.fail({ className: 'Drive.Files', method: 'update', times: 'always', message: 'нельзя' });
  expect(refresh(workspace).copy?.trouble).toBe('failed');
  expect(rowOf(workspace, 'K1')[7]).toBe(400);
  expect(hourly(workspace, 1, 4).error).toBeNull();
  workspace.faults.clear();
  expect(refresh(workspace).copy?.trouble).toBe('');
  expect(row(workspace, 'K1')[8]).toBe(400);
});

test('updated no longer, the file stays as it was; the next one is another file', () => {
  const workspace = reopen(copied);
  const [id] = copies(workspace);
  expect(ask<To.Indicators>(workspace, 'stopCopy').copy).toBeNull();
  const before = structuredClone(workspace.state.spreadsheets[id!]);
  change(workspace);
  expect(refresh(workspace).copy).toBeNull();
  expect(workspace.state.spreadsheets[id!]).toEqual(before);
  expect(ask<To.Indicators>(workspace, 'copyIndicators').copy?.url).not.toContain(id);
  expect(copies(workspace)).toHaveLength(2);
  const gone = reopen(copied);
  deleteFile(gone, id!);
  expect(ask<To.Indicators>(gone, 'stopCopy').copy).toBeNull();
});

test('making it twice, or once more after a run was cut off, leaves one file', () => {
  const workspace = reopen(counted);
  workspace.faults.fail({ className: 'Drive.Files', method: 'create', after: true });
  ask(workspace, 'copyIndicators');
  ask(workspace, 'copyIndicators');
  const other = reopen(counted);
  // The file is made, its id is not kept.
  other.faults.fail({ className: 'Drive.Files', method: 'create', at: 1, after: true, message: 'обрыв' });
  expect(refusal(other, 'copyIndicators')).not.toEqual([]);
  expect(read(other)).toBeNull();
  ask(other, 'copyIndicators');
  for (const each of [workspace, other]) expect(copies(each)).toHaveLength(1);
  expect(board(workspace).name).toBe('Показатели');
});

test('the check on the account tries it and tidies up', () => {
  const workspace = reopen(counted);
  openSpreadsheet(workspace, spreadsheetId);
  expect(clickMenu(workspace, 'Проверить на этом аккаунте').error).toBeNull();
  expect(workspace.shown.alerts.slice(-1)[0]?.prompt).toContain(
    'Да: Отдельная таблица обновляется, ссылка на неё остаётся прежней.',
  );
});
