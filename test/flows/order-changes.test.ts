/** An order whose pairs, numbers, days, template or file change between its beginning and its signature. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import { documentText } from '../workspace/docs/text';
import { deleteRows } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import { pairedSchool, reopen, rowsOf } from './school';

const saved = pairedSchool();
const ORDER = { number: '5', day: '2026-10-01' };

const issue = (workspace: LocalWorkspace, request = ORDER): To.IssuedOrder =>
  ask(workspace, 'issueOrder', request);
const column = (workspace: LocalWorkspace, sheet: string, title: string): unknown[] =>
  rowsOf(workspace, sheet).map((row) => row[title]);

function textOf(workspace: LocalWorkspace, { url }: To.IssuedOrder): string {
  return documentText(workspace.state.documents[/\/d\/([\w-]+)/.exec(url)![1]!]!);
}

/** The order stops before the document is filled, or right after that. */
function cutOff(workspace: LocalWorkspace, filled: boolean): void {
  workspace.faults.fail(
    filled
      ? { className: 'Docs.Documents', method: 'batchUpdate', after: true }
      : { className: 'Docs.Documents', method: 'batchUpdate' },
  );
  callServer(workspace, 'issueOrder', ORDER);
  expect(workspace.faults.fired).toBe(1);
  workspace.faults.clear();
}

test.each([false, true])('a pair cancelled after a cut leaves the order (filled: %s)', (filled) => {
  const workspace = reopen(saved);
  cutOff(workspace, filled);
  type(workspace, 'Пары', 2, 'Состояние', 'отменена');
  const order = issue(workspace, { number: '7', day: '2026-10-03' });
  expect(order).toMatchObject({ number: '5-од', day: '2026-10-01', pairs: 3, placeholdersLeft: 0 });
  expect(textOf(workspace, order)).not.toContain('Аистов');
  expect(column(workspace, 'Пары', 'Состояние')).toEqual([
    'отменена',
    'на приказе',
    'на приказе',
    'на приказе',
  ]);
  expect(column(workspace, 'Документы', 'Пары')).toEqual(['НП-002; НП-003; НП-004']);
  const orders = Object.values(workspace.state.files).filter(({ name }) => name.startsWith('Приказ'));
  expect(orders.filter(({ trashed }) => !trashed)).toHaveLength(1);
});

test('a cut order whose pairs are all cancelled gives its number back', () => {
  const workspace = reopen(saved);
  cutOff(workspace, false);
  for (const row of [2, 3, 4, 5]) type(workspace, 'Пары', row, 'Состояние', 'отменена');
  expect(refusal(workspace, 'issueOrder', ORDER)).toEqual(['Нет пар, которые ждут приказа.']);
  expect(ask<To.Overview>(workspace, 'readOverview').troubles).toEqual([]);
  type(workspace, 'Пары', 2, 'Состояние', 'согласована');
  expect(issue(workspace)).toMatchObject({ code: 'Д-002', number: '5-од', pairs: 1 });
});

test('an order that is not finished cannot be signed, nor one without number or day', () => {
  const workspace = reopen(saved);
  cutOff(workspace, false);
  const sign = { code: 'Д-001', ...ORDER };
  expect(refusal(workspace, 'markSigned', sign)).toEqual(['Создание приказа № 5-од прервалось.']);
  issue(workspace);
  expect(refusal(workspace, 'markSigned', { ...sign, number: ' ', day: 'вчера' })).toEqual([
    'Не указан номер приказа.',
    'Дату «вчера» не удалось прочесть.',
  ]);
  expect(column(workspace, 'Пары', 'Состояние')).toEqual(Array(4).fill('на приказе'));
});

test('signed once more with another day: finished pairs stay finished, the start follows the order', () => {
  const workspace = reopen(saved);
  issue(workspace);
  ask(workspace, 'markSigned', { code: 'Д-001', number: '5-од', day: '2026-10-02' });
  const [before] = column(workspace, 'Пары', 'Дата начала') as number[];
  type(workspace, 'Пары', 2, 'Состояние', 'завершена');
  ask(workspace, 'markSigned', { code: 'Д-001', number: '5-од', day: '3 октября 2026' });
  expect(column(workspace, 'Пары', 'Состояние').slice(0, 2)).toEqual(['завершена', 'утверждена']);
  expect(column(workspace, 'Пары', 'Дата начала').slice(0, 2)).toEqual([before, before! + 1]);
});

test('a number is taken with and without the index, in the same year, and 5/1 is not 5', () => {
  const workspace = reopen(saved);
  issue(workspace);
  type(workspace, 'Пары', 2, 'Состояние', 'согласована');
  type(workspace, 'Пары', 2, 'Документ', '');
  const missing = (number: string, day: string): number =>
    ask<To.OrderPreview>(workspace, 'previewOrder', { number, day }).missing.length;
  expect([missing('5', '2026-12-01'), missing('5-ОД', '12.10.2026')]).toEqual([1, 1]);
  expect([missing('5/1', '2026-12-01'), missing('5', '2027-01-11')]).toEqual([0, 0]);
});

test('a second tab of the template is filled as well', () => {
  const workspace = reopen(saved);
  const [id] = Object.entries(workspace.state.files).find(([, { name }]) => name.startsWith('Шаблон'))!;
  const { tabs } = workspace.state.documents[id]!;
  tabs.push({ ...structuredClone(tabs[0]!), id: 't.2', title: 'Копия' });
  const order = issue(workspace);
  const made = workspace.state.documents[/\/d\/([\w-]+)/.exec(order.url)![1]!]!;
  expect(made.tabs).toHaveLength(2);
  expect(JSON.stringify(made.tabs[1])).toContain('Аистов');
  expect(JSON.stringify(made.tabs)).not.toContain('{{');
});

test("another spreadsheet of the same account gets an order of its own, not the first one's", () => {
  const workspace = reopen(saved);
  const first = issue(workspace);
  const { state } = JSON.parse(saved.json) as { readonly state: LocalWorkspace['state'] };
  const { spreadsheets, files, properties } = workspace.state;
  const old = saved.spreadsheetId;
  const other = 'another-file-of-the-same-school';
  spreadsheets[other] = { ...state.spreadsheets[old]!, id: other };
  files[other] = { ...files[old]!, id: other };
  for (const [store, values] of Object.entries(state.properties)) {
    if (store.includes(old)) properties[store.replace(old, other)] = values;
  }
  workspace.opened = { spreadsheetId: other, user: workspace.state.user };
  const pairs = Object.values(spreadsheets[other].sheets).find(({ name }) => name === 'Пары')!;
  deleteRows(workspace, { spreadsheetId: other, sheetId: pairs.id }, 2, 1);
  const second = issue(workspace, { number: '9', day: '2026-10-05' });
  expect(second).toMatchObject({ code: first.code, number: '9-од', pairs: 3 });
  expect(second.url).not.toBe(first.url);
  expect(textOf(workspace, first)).toContain('Аистов');
  expect(textOf(workspace, second)).not.toContain('Аистов');
});
