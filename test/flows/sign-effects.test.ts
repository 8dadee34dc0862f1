/** Signing again, signing many, signing late: the document and every sheet say the same. */

import type * as To from '../../src/flows/replies';
import { ask, issueOrder, makePapers } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import { documentText } from '../workspace/docs/text';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import { draft, paste, proposed } from './paper-school';
import { pairedSchool, reopen, rowsOf } from './school';

const saved = pairedSchool();
const DAY = '2026-09-14';

const column = (workspace: LocalWorkspace, sheet: string, title: string) =>
  rowsOf(workspace, sheet).map((row) => row[title]);
const sign = (workspace: LocalWorkspace, { code }: To.PaperCard, number: string, day = DAY) =>
  ask<To.PaperCard>(workspace, 'signPaper', { code, number, day });

function textOf(workspace: LocalWorkspace, { url }: To.PaperCard): string {
  const id = /\/d\/([\w-]+)/.exec(url)![1]!;
  return documentText(workspace.state.documents[id]!).replace(/\u00a0/g, ' ');
}

test.each([
  ['with another day', '2026-09-12'],
  ['without a day', ''],
])('an order drafted %s: its list and the sheet of pairs bear the day of the signature', (_, day) => {
  const workspace = reopen(saved);
  const order = issueOrder(workspace, { number: '57', day });
  sign(workspace, order, '58');
  const text = textOf(workspace, order);
  expect(text.match(/14\.09\.2026 – 31\.05\.2027/g)).toHaveLength(rowsOf(workspace, 'Пары').length);
  expect(text).not.toContain('12.09.2026');
  const names = Object.values(workspace.state.files).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('Приказ'))).toEqual([
    'Приказ № 58-од от 14.09.2026. О закреплении наставнических пар и групп на 2026–2027 учебный год',
  ]);
  const starts = column(workspace, 'Пары', 'Дата начала');
  // A number or day mistyped is put right the same way.
  const card = sign(workspace, order, '59', '2026-09-15');
  expect(card).toMatchObject({ number: '59-од', state: 'действует', actions: { sign: true } });
  expect(textOf(workspace, order)).toContain('15.09.2026 – 31.05.2027');
  expect(column(workspace, 'Пары', 'Дата начала')).toEqual(starts.map((start) => Number(start) + 1));
  expect(new Set(column(workspace, 'Пары', 'Приказ'))).toEqual(new Set(['№ 59-од от 15.09.2026']));
  expect(new Set(column(workspace, 'Ознакомление', 'Код строки')).size).toBe(
    rowsOf(workspace, 'Ознакомление').length,
  );
});

test('a day that is a slip of the pen is refused; so is a reading before the order', () => {
  const workspace = reopen(saved);
  const order = issueOrder(workspace);
  expect(refusal(workspace, 'signPaper', { code: order.code, number: '1', day: '2031-02-01' })).toEqual([
    'Дата 01.02.2031 больше чем на два месяца позже сегодняшней или больше чем на год раньше неё.',
    expect.stringMatching(/^Дата приказа 01\.02\.2031 позже окончания программ/),
  ]);
  sign(workspace, order, '1');
  const { readers } = ask<To.Readers>(workspace, 'readReaders', { code: order.code });
  const rows = readers.map(({ code }) => code);
  expect(refusal(workspace, 'markRead', { paper: order.code, rows, day: '2026-09-13' })).toEqual([
    'Ознакомление 13.09.2026 раньше самого документа (14.09.2026).',
  ]);
});

test('a paper put out of force by mistake comes back', () => {
  const workspace = reopen(saved);
  const order = draft(workspace, 'orderCurator');
  sign(workspace, order, '5');
  ask(workspace, 'retirePaper', { code: order.code });
  expect(column(workspace, 'Документы', 'Состояние')).toEqual(['утратил силу']);
  sign(workspace, order, '5');
  expect(column(workspace, 'Документы', 'Состояние')).toEqual(['действует']);
});

test('the regulation comes into force with the order that approves it', () => {
  const workspace = reopen(saved);
  draft(workspace, 'policy');
  sign(workspace, draft(workspace, 'orderPolicy'), '7');
  draft(workspace, 'policy');
  sign(workspace, draft(workspace, 'orderPolicy'), '8', '2026-09-20');
  expect(rowsOf(workspace, 'Документы').map((row) => `${row.Заголовок}: ${row.Состояние}`)).toEqual([
    'Положение о системе наставничества: утратил силу',
    'Об утверждении положения о системе наставничества: утратил силу',
    'Положение о системе наставничества: действует',
    'Об утверждении положения о системе наставничества: действует',
  ]);
});

test('signed consents of one click are marked in the register, all at once', () => {
  const workspace = reopen(saved);
  const consents = rowsOf(workspace, 'Согласия');
  const pupils = consents
    .filter((row) => row['Вид согласия'] === 'ПДн несовершеннолетнего')
    .map((row) => String(row['Код участника']));
  const chosen = [...new Set(pupils)].slice(0, 3);
  expect(chosen).toHaveLength(3);
  // As before the papers came back.
  consents.forEach((row, at) => {
    if (chosen.includes(String(row['Код участника'])))
      type(workspace, 'Согласия', at + 2, 'Состояние', 'ждём');
  });
  makePapers(workspace, { ...proposed(workspace, 'consentGuardian'), chosen }, 'consents');
  const run = ask<To.SignRun>(workspace, 'signBatch', { batch: 'consents', day: DAY });
  expect(run).toEqual({ signed: 3, failed: 0, waiting: 0, fault: '' });
  expect(new Set(column(workspace, 'Документы', 'Состояние'))).toEqual(new Set(['действует']));
  const marked = rowsOf(workspace, 'Согласия').filter(
    (row) =>
      chosen.includes(String(row['Код участника'])) && row['Вид согласия'] === 'ПДн несовершеннолетнего',
  );
  expect(marked.map((row) => row.Состояние)).toEqual(marked.map(() => 'получено'));
  expect(ask<To.SignRun>(workspace, 'signBatch', { batch: 'consents', day: DAY }).signed).toBe(0);
});

test('a signature cut off at any call leaves one successor for a replaced mentor', () => {
  const start = reopen(saved);
  sign(start, issueOrder(start), '57', '2026-09-12');
  const mentor = String(rowsOf(start, 'Пары')[1]!.Наставник);
  paste(start, 'Обращения', [
    {
      Пара: 'НП-001',
      'От кого': 'наставник',
      Причина: 'переездом',
      Решение: 'удовлетворить',
      Вид: 'замена наставника',
      'Новый наставник': mentor,
    },
  ]);
  const changes = draft(start, 'orderChanges');
  const request = { code: changes.code, number: '70', day: DAY };
  const state = { ...saved, json: start.save() };
  const calls = (workspace: LocalWorkspace) => Object.values(workspace.calls).reduce((a, b) => a + b, 0);
  const clean = reopen(state);
  const before = calls(clean);
  ask(clean, 'signPaper', request);
  const total = calls(clean) - before;
  const wanted = rowsOf(clean, 'Пары').map((row) => [row.Код, row.Наставник, row.Состояние]);
  expect(wanted).toHaveLength(rowsOf(start, 'Пары').length + 1);
  for (let at = total - 30; at <= total; at += 1) {
    const workspace = reopen(state);
    workspace.faults.fail({
      at,
      act: () => {
        workspace.state.clock += 7 * 60_000;
      },
    });
    callServer(workspace, 'signPaper', request);
    workspace.faults.clear();
    callServer(workspace, 'signPaper', request);
    expect(rowsOf(workspace, 'Пары').map((row) => [row.Код, row.Наставник, row.Состояние])).toEqual(wanted);
  }
});
