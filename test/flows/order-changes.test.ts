/** An order whose pairs, numbers, days, template or file change between its beginning and its signature. */

import type * as To from '../../src/flows/replies';
import { ask, issueOrder } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import { applyRequests } from '../workspace/docs/requests';
import { documentText } from '../workspace/docs/text';
import { deleteRows } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { orderRequest, refusal, type } from './edits';
import { pairedSchool, reopen, rowsOf } from './school';

const saved = pairedSchool();
const ORDER = { number: '5', day: '2026-10-01' };
const ALL = ['НП-001', 'НП-002', 'НП-003', 'НП-004'];

const column = (workspace: LocalWorkspace, sheet: string, title: string): unknown[] =>
  rowsOf(workspace, sheet).map((row) => row[title]);

function documentOf(workspace: LocalWorkspace, url: string) {
  return workspace.state.documents[/\/d\/([\w-]+)/.exec(url)![1]!]!;
}

const textOf = (workspace: LocalWorkspace, { url }: To.PaperCard): string =>
  documentText(documentOf(workspace, url)).replace(/\u00a0/g, ' ');

const filesOf = (workspace: LocalWorkspace) =>
  Object.values(workspace.state.files).filter(({ name, trashed }) => name.startsWith('Приказ') && !trashed);

/** The order stops before the document is filled, or right after that. */
function cutOff(workspace: LocalWorkspace, filled: boolean): void {
  ask(workspace, 'stagePapers', { ...orderRequest(ALL), ...ORDER });
  workspace.faults.fail(
    filled
      ? { className: 'Docs.Documents', method: 'batchUpdate', after: true }
      : { className: 'Docs.Documents', method: 'batchUpdate' },
  );
  callServer(workspace, 'runPapers');
  expect(workspace.faults.fired).toBe(1);
  workspace.faults.clear();
}

const run = (workspace: LocalWorkspace): To.PapersRun => ask<To.PapersRun>(workspace, 'runPapers');
const paper = (workspace: LocalWorkspace): To.PaperCard =>
  ask<To.BatchPapers>(workspace, 'readBatch', { batch: 'press' }).papers[0]!;

test.each([false, true])('a pair cancelled after a cut leaves the order (filled: %s)', (filled) => {
  const workspace = reopen(saved);
  cutOff(workspace, filled);
  type(workspace, 'Пары', 2, 'Состояние', 'отменена');
  expect(run(workspace)).toMatchObject({ made: 1, failed: 0, waiting: 0 });
  const order = paper(workspace);
  expect(order).toMatchObject({ number: '5-од', day: '2026-10-01', state: 'проект', about: '3\u00a0пары' });
  expect(textOf(workspace, order)).not.toContain('Аистов');
  expect(textOf(workspace, order)).not.toContain('{{');
  expect(column(workspace, 'Пары', 'Состояние')).toEqual([
    'отменена',
    'на приказе',
    'на приказе',
    'на приказе',
  ]);
  expect(column(workspace, 'Документы', 'О ком или о чём')).toEqual(['НП-002; НП-003; НП-004']);
  expect(filesOf(workspace)).toHaveLength(1);
});

test('a cut order whose pairs are all cancelled is cancelled and gives its number back', () => {
  const workspace = reopen(saved);
  cutOff(workspace, false);
  for (const row of [2, 3, 4, 5]) type(workspace, 'Пары', row, 'Состояние', 'отменена');
  expect(run(workspace)).toMatchObject({ made: 0, failed: 0, waiting: 0 });
  expect(column(workspace, 'Документы', 'Состояние')).toEqual(['отменён']);
  expect(filesOf(workspace)).toEqual([]);
  expect(ask<To.Overview>(workspace, 'readOverview').troubles).toEqual([]);
  type(workspace, 'Пары', 2, 'Состояние', 'согласована');
  expect(issueOrder(workspace, ORDER)).toMatchObject({ code: 'Д-002', number: '5-од', state: 'проект' });
});

test('a draft that is taken back frees its pairs and its number', () => {
  const workspace = reopen(saved);
  const { code } = issueOrder(workspace, ORDER);
  expect(column(workspace, 'Пары', 'Документ')).toEqual(ALL.map(() => code));
  ask(workspace, 'cancelPaper', { code });
  expect(column(workspace, 'Пары', 'Состояние')).toEqual(ALL.map(() => 'согласована'));
  expect(column(workspace, 'Пары', 'Документ')).toEqual(ALL.map(() => ''));
  expect(filesOf(workspace)).toEqual([]);
  expect(issueOrder(workspace, ORDER)).toMatchObject({ code: 'Д-002', number: '5-од' });
});

test('an order that is not made cannot be signed, nor one without number or day', () => {
  const workspace = reopen(saved);
  cutOff(workspace, false);
  const sign = { code: 'Д-001', ...ORDER };
  expect(refusal(workspace, 'signPaper', sign)).toEqual(['Документ Д-001 сейчас в состоянии «в очереди».']);
  run(workspace);
  expect(refusal(workspace, 'signPaper', { ...sign, number: ' ', day: 'вчера' })).toEqual([
    'Не указан номер документа.',
    'Дату документа «вчера» не удалось прочесть.',
  ]);
  expect(column(workspace, 'Пары', 'Состояние')).toEqual(Array(4).fill('на приказе'));
});

test('signed once more with another day: finished pairs stay finished, the start follows the order', () => {
  const workspace = reopen(saved);
  issueOrder(workspace, ORDER);
  ask(workspace, 'signPaper', { code: 'Д-001', number: '5-од', day: '2026-10-02' });
  const [before] = column(workspace, 'Пары', 'Дата начала') as number[];
  type(workspace, 'Пары', 2, 'Состояние', 'завершена');
  ask(workspace, 'signPaper', { code: 'Д-001', number: '5-од', day: '3 октября 2026' });
  expect(column(workspace, 'Пары', 'Состояние').slice(0, 2)).toEqual(['завершена', 'утверждена']);
  expect(column(workspace, 'Пары', 'Дата начала').slice(0, 2)).toEqual([before, before! + 1]);
});

test('a draft without number and day gets both at signing, what was typed around them stays', () => {
  const workspace = reopen(saved);
  const draft = issueOrder(workspace, { number: '', day: '' });
  expect(draft).toMatchObject({ number: '', day: '', state: 'проект' });
  expect(textOf(workspace, draft)).toContain('№ ________');
  const typed = { insertText: { location: { index: 1 }, text: 'Поправка куратора. ' } };
  applyRequests(documentOf(workspace, draft.url), [typed], () => 'none');
  const signed = ask<To.PaperCard>(workspace, 'signPaper', {
    code: draft.code,
    number: '61',
    day: '2026-10-20',
  });
  expect(signed).toMatchObject({ number: '61-од', day: '2026-10-20', state: 'действует' });
  const text = textOf(workspace, signed);
  expect(text).toContain('№ 61-од');
  expect(text).toContain('«20» октября 2026 г.');
  expect(text).toContain('от 20.10.2026 № 61-од');
  expect(text).toContain('Поправка куратора.');
  expect(text).not.toContain('________');
  expect(column(workspace, 'Пары', 'Состояние')).toEqual(Array(4).fill('утверждена'));
  expect(column(workspace, 'Пары', 'Приказ')).toEqual(Array(4).fill('№ 61-од от 20.10.2026'));
});

test('a number is taken with and without the index, in the same year, and 5/1 is not 5', () => {
  const workspace = reopen(saved);
  issueOrder(workspace, { ...ORDER, chosen: ['НП-001'] });
  const missing = (number: string, day: string): number =>
    ask<To.PaperPreview>(workspace, 'previewPaper', {
      ...orderRequest(['НП-002']),
      number,
      day,
      at: 0,
    }).missing.length;
  expect([missing('5', '2026-12-01'), missing('5-ОД', '12.10.2026')]).toEqual([1, 1]);
  expect([missing('5/1', '2026-12-01'), missing('5', '2027-01-11')]).toEqual([0, 0]);
});

test('a second tab of the template is filled as well', () => {
  const workspace = reopen(saved);
  const [id] = Object.entries(workspace.state.files).find(([, { name }]) => name.startsWith('Шаблон:'))!;
  const { tabs } = workspace.state.documents[id]!;
  tabs.push({ ...structuredClone(tabs[0]!), id: 't.2', title: 'Копия' });
  const made = documentOf(workspace, issueOrder(workspace, ORDER).url);
  expect(made.tabs).toHaveLength(2);
  expect(JSON.stringify(made.tabs[1])).toContain('Аистов');
  expect(JSON.stringify(made.tabs)).not.toContain('{{');
});

test("another spreadsheet of the same account gets an order of its own, not the first one's", () => {
  const workspace = reopen(saved);
  const first = issueOrder(workspace, ORDER);
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
  const second = issueOrder(workspace, { number: '9', day: '2026-10-05' });
  expect(second).toMatchObject({ code: first.code, number: '9-од', about: '3\u00a0пары' });
  expect(second.url).not.toBe(first.url);
  expect(textOf(workspace, first)).toContain('Аистов');
  expect(textOf(workspace, second)).not.toContain('Аистов');
});
