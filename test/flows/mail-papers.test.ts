/** Papers by e-mail: a dry run, the day's quota, letters cut off, addresses that are none. */

import type * as To from '../../src/flows/replies';
import { ask, makePapers } from '../demo/demo';
import { callServer, tick } from '../workspace/by-user';
import { attachedFiles } from '../workspace/script/mail';
import { deleteRows } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { type } from './edits';
import { letters, mentorCodes, openWith, schoolOf } from './paper-school';
import { after, rowsOf, sheetNamed } from './school';

const PEOPLE = 12;
const people = mentorCodes(PEOPLE);
const HOUR = 3_600_000;
const saved = after(schoolOf(PEOPLE), (workspace) => {
  makePapers(workspace, letters(people), 'letters');
});
const codes = people.map((_, i) => `Д-${String(i + 1).padStart(3, '0')}`);

const column = (workspace: LocalWorkspace, title: string): unknown[] =>
  rowsOf(workspace, 'Документы').map((row) => row[title]);
const outbox = (workspace: LocalWorkspace) => workspace.state.mails;

test('the dry run says who would get what, and sends nothing', () => {
  const workspace = openWith(saved, {});
  type(workspace, 'Наставники', 3, 'Электронная почта', '');
  type(workspace, 'Наставники', 4, 'Электронная почта', 'не помню');
  const plan = ask<To.MailPlan>(workspace, 'planMail', { codes });
  expect(plan.left).toBe(100);
  expect(plan.letters).toHaveLength(PEOPLE - 2);
  expect(plan.letters[0]).toMatchObject({
    code: 'Д-001',
    to: 'mentor1@school.example',
    title: 'Благодарственное письмо',
  });
  expect(plan.unsendable.map(({ code, reason }) => [code, reason])).toEqual([
    ['Д-002', 'В базе нет адреса электронной почты.'],
    ['Д-003', 'Адрес «не помню» не похож на электронную почту.'],
  ]);
  expect(outbox(workspace)).toEqual([]);
  expect(column(workspace, 'Отправка').every((state) => state === '')).toBe(true);
});

test('every letter goes once, with its own paper as PDF, and the register says when', () => {
  const workspace = openWith(saved, {});
  ask(workspace, 'stageMail', { codes });
  while (ask<To.MailRun>(workspace, 'runMail').waiting > 0);
  // Sent ones are left out when somebody presses again.
  expect(ask<To.MailPlan>(workspace, 'planMail', { codes }).letters).toEqual([]);
  ask(workspace, 'stageMail', { codes });
  ask(workspace, 'runMail');
  expect(outbox(workspace).flatMap(({ to }) => to)).toEqual(
    people.map((_, i) => `mentor${i + 1}@school.example`),
  );
  const [letter] = outbox(workspace);
  expect(letter!.subject).toBe('Благодарственное письмо');
  expect(letter!.body).toContain('Лужин');
  const [pdf] = attachedFiles(letter!);
  expect(pdf).toMatchObject({ name: 'Благодарственное письмо.pdf', type: 'application/pdf' });
  const text = Buffer.from(pdf!.base64, 'base64').toString('utf8');
  expect(text).toContain('Абрикосов');
  expect(column(workspace, 'Отправка')).toEqual(codes.map(() => 'отправлено'));
  expect(column(workspace, 'Отправлено').every((at) => typeof at === 'number')).toBe(true);
});

test("the day's quota stops the letters, the hourly trigger sends the rest the next day", () => {
  const workspace = openWith(saved, { email: 5 });
  ask(workspace, 'stageMail', { codes });
  const run = ask<To.MailRun>(workspace, 'runMail');
  expect(run).toMatchObject({ sent: 5, failed: 0, waiting: PEOPLE - 5, left: 0 });
  expect(run.pausedUntil).toMatch(/^2026-09-\d\dT\d\d:\d\d:\d\d$/);
  for (let hours = 0; hours < 23; hours += 1) tick(workspace, HOUR);
  expect(outbox(workspace)).toHaveLength(5);
  for (let hours = 0; hours < 48; hours += 1) tick(workspace, HOUR);
  expect(outbox(workspace)).toHaveLength(PEOPLE);
  expect(new Set(outbox(workspace).flatMap(({ to }) => to)).size).toBe(PEOPLE);
});

test('a letter whose answer was lost is never sent twice: its row says to look', () => {
  const workspace = openWith(saved, {});
  ask(workspace, 'stageMail', { codes: codes.slice(0, 3) });
  workspace.faults.fail({ className: 'MailApp', method: 'sendEmail', at: 2, after: true });
  callServer(workspace, 'runMail');
  workspace.faults.clear();
  while (ask<To.MailRun>(workspace, 'runMail').waiting > 0);
  expect(outbox(workspace)).toHaveLength(3);
  expect(column(workspace, 'Отправка').slice(0, 3)).toEqual(['отправлено', 'не отправлено', 'отправлено']);
  expect(String(column(workspace, 'Причина')[1])).toContain('Отправка прервалась: письмо могло уйти.');
});

test('a run that is cut off by the six minutes goes on, and only the letter under way is in doubt', () => {
  const workspace = openWith(saved, {});
  ask(workspace, 'stageMail', { codes });
  workspace.faults.fail({
    className: 'MailApp',
    method: 'sendEmail',
    at: 4,
    act: () => {
      workspace.state.clock += 7 * 60_000;
    },
  });
  callServer(workspace, 'runMail');
  workspace.faults.clear();
  while (ask<To.MailRun>(workspace, 'runMail').waiting > 0);
  const addresses = outbox(workspace).flatMap(({ to }) => to);
  expect(new Set(addresses).size).toBe(addresses.length);
  const doubtful = rowsOf(workspace, 'Документы').filter(({ Отправка: state }) => state === 'не отправлено');
  expect(doubtful.length + addresses.length).toBeGreaterThanOrEqual(PEOPLE);
  expect(doubtful.every(({ Причина: why }) => String(why).includes('могло уйти'))).toBe(true);
});

test('letters that wait can be taken back', () => {
  const workspace = openWith(saved, {});
  ask(workspace, 'stageMail', { codes });
  ask(workspace, 'cancelMail');
  expect(ask<To.MailRun>(workspace, 'runMail')).toMatchObject({ sent: 0, waiting: 0 });
  expect(outbox(workspace)).toEqual([]);
});

test('cut off, cancelled, another letter sent, all asked for again: nobody gets two', () => {
  const workspace = openWith(saved, {});
  ask(workspace, 'stageMail', { codes: codes.slice(0, 4) });
  workspace.faults.fail({
    className: 'MailApp',
    method: 'sendEmail',
    at: 3,
    act: () => {
      workspace.state.clock += 7 * 60_000;
    },
  });
  callServer(workspace, 'runMail');
  workspace.faults.clear();
  ask(workspace, 'cancelMail');
  ask(workspace, 'stageMail', { codes: codes.slice(5, 6) });
  ask(workspace, 'runMail');
  expect(ask<To.MailPlan>(workspace, 'planMail', { codes: codes.slice(0, 2) }).letters).toEqual([]);
  ask(workspace, 'stageMail', { codes });
  while (ask<To.MailRun>(workspace, 'runMail').waiting > 0);
  const sentTo = outbox(workspace).flatMap(({ to }) => to);
  // The one under way may have gone: it is sent again because the curator has asked for it once more.
  const twice = sentTo.filter((address, at) => sentTo.indexOf(address) !== at);
  expect(twice.filter((address) => address !== 'mentor3@school.example')).toEqual([]);
});

test('a row deleted while letters go: the others are marked by their own code', () => {
  const workspace = openWith(saved, {});
  ask(workspace, 'stageMail', { codes: codes.slice(0, 3) });
  workspace.faults.fail({
    className: 'MailApp',
    method: 'sendEmail',
    at: 2,
    act: () => {
      const sheetId = sheetNamed(workspace, 'Документы').id;
      deleteRows(workspace, { spreadsheetId: workspace.opened!.spreadsheetId, sheetId }, 2, 1);
    },
  });
  ask(workspace, 'runMail');
  expect(
    rowsOf(workspace, 'Документы')
      .slice(0, 4)
      .map((row) => [row.Код, row.Отправка]),
  ).toEqual([
    ['Д-002', 'отправлено'],
    ['Д-003', 'отправлено'],
    ['Д-004', ''],
    ['Д-005', ''],
  ]);
});

test('documents that are gone, addresses that are refused and quotas in Russian are told apart', () => {
  const gone = openWith(saved, {});
  for (const row of rowsOf(gone, 'Документы').slice(0, 3)) {
    const id = String(row['Файл (служебное)']);
    delete gone.state.files[id];
    delete gone.state.documents[id];
  }
  ask(gone, 'stageMail', { codes: codes.slice(0, 5) });
  for (let i = 0; i < 2; i += 1) ask(gone, 'runMail');
  expect(column(gone, 'Отправка').slice(0, 5)).toEqual([
    ...Array(3).fill('не отправлено'),
    'отправлено',
    'отправлено',
  ]);
  expect(column(gone, 'Причина')[0]).toBe('Документ удалён с Диска: создайте его заново.');

  const refused = openWith(saved, {});
  ask(refused, 'stageMail', { codes: codes.slice(0, 1) });
  refused.faults.fail({ className: 'MailApp', method: 'sendEmail', message: 'Invalid email: mentor1' });
  expect(ask<To.MailRun>(refused, 'runMail')).toMatchObject({ sent: 0, failed: 1, waiting: 0 });
  expect(column(refused, 'Причина')[0]).toBe('Google не принял письмо: Invalid email: mentor1');

  const spent = openWith(saved, {});
  ask(spent, 'stageMail', { codes });
  const message = 'Служба была вызвана слишком много раз за день: email.';
  spent.faults.fail({ className: 'MailApp', method: 'sendEmail', times: 'always', message });
  const run = ask<To.MailRun>(spent, 'runMail');
  expect(run).toMatchObject({ sent: 0, failed: 0, waiting: PEOPLE });
  expect(run.pausedUntil).not.toBe('');
});

test('a letter whose paper was made anew says when it went before', () => {
  const workspace = openWith(saved, {});
  ask(workspace, 'stageMail', { codes: codes.slice(0, 1) });
  ask(workspace, 'runMail');
  ask(workspace, 'redoPaper', { code: codes[0] });
  ask(workspace, 'runPapers');
  const { letters: again, unsigned } = ask<To.MailPlan>(workspace, 'planMail', { codes: codes.slice(0, 1) });
  expect(again[0]!.name).toMatch(/\(уже отправлялось \d\d\.09\.2026\)$/);
  expect(unsigned).toBe(1);
});
