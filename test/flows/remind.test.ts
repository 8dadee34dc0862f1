/** Reminders of a survey: who gets which letter, the day's quota, runs that are cut off, letters that are refused. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import { formPage } from '../workspace/forms/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import { pairedSchool, rowsOf, type SavedSchool } from './school';
import {
  answer,
  BEFORE,
  collect,
  formTitled,
  publish,
  reopenWith,
  SATISFACTION,
  surveyDist,
} from './survey-school';

const DAY = 86_400_000;
let dist = '';
let school: SavedSchool;

/** Mentees and mentors of the pairs have addresses, save Вербина. */
beforeAll(async () => {
  dist = await surveyDist();
  const paired = pairedSchool();
  const workspace = reopenWith(dist, paired);
  for (const [sheet, rows] of [
    ['Наставляемые', 4],
    ['Наставники', 3],
  ] as const)
    for (let row = 2; row < 2 + rows; row += 1)
      type(
        workspace,
        sheet,
        row,
        'Электронная почта',
        `${sheet === 'Наставники' ? 'n' : 'u'}${row - 1}@school.example`,
      );
  type(workspace, 'Наставляемые', 3, 'Электронная почта', '');
  for (const key of ['pupilBefore', 'menteeSatisfaction', 'meeting']) publish(workspace, key);
  ask(workspace, 'setClosing', { key: 'pupilBefore', day: '2026-09-15' });
  school = { ...paired, json: workspace.save() };
});

const open = (): LocalWorkspace => reopenWith(dist, school);
const plan = (workspace: LocalWorkspace, key: string): To.ReminderPlan =>
  ask(workspace, 'planReminder', { key });
const codesOf = ({ letters }: To.ReminderPlan): readonly string[] => letters.map(({ code }) => code);
const send = (workspace: LocalWorkspace, key: string, codes: readonly string[]): To.ReminderRun =>
  ask(workspace, 'sendReminders', { key, codes });
const sendTo = (workspace: LocalWorkspace, key: string): To.ReminderRun =>
  send(workspace, key, codesOf(plan(workspace, key)));
const outbox = (workspace: LocalWorkspace): readonly string[] =>
  workspace.state.mails.flatMap(({ to }) => to);
const notes = (workspace: LocalWorkspace) =>
  rowsOf(workspace, 'Журнал').filter((row) => String(row['Что сделано']).startsWith('Напоминание'));
const linkIn = (text: string): URL => new URL(/https:\S+/.exec(text)![0]);
const coded = (code: string) => ({
  'Ваш код': code,
  'Мне интересно учиться': '7',
  'Я знаю, кем хочу стать': '7',
});

test('the dry run names those who have not answered, the letter, and those without an address', () => {
  const workspace = open();
  answer(workspace, BEFORE, coded('У-003'));
  collect(workspace);
  const { letters, others, subject, body, ...counts } = plan(workspace, 'pupilBefore');
  expect(counts).toEqual({
    key: 'pupilBefore',
    title: BEFORE,
    anonymous: false,
    invited: 3,
    answered: 1,
    left: 100,
    writtenTo: 0,
  });
  expect(letters).toEqual([{ code: 'У-001', name: 'Аистов Лев Андреевич', to: 'u1@school.example' }]);
  expect(subject).toBe('Напоминание: анкета «Оценка до программы»');
  expect(body.replace(/\s/g, ' ')).toMatch(
    /^Здравствуйте! .*«Оценка до программы»\. Ответы принимаются до 15 сентября\. .* С уважением, .*Лужин/,
  );
  expect(others.map(({ code, detail, reason }) => [code, detail, reason])).toEqual([
    ['У-002', '9Б', 'В базе нет адреса электронной почты.'],
  ]);
  const form = formTitled(workspace, BEFORE);
  const filledIn = [body, others[0]!.text].map(
    (text) => formPage(workspace, form.id, linkIn(text).searchParams).items[0]!.prefilled,
  );
  expect(filledIn).toEqual(['У-001', 'У-002']);
  expect(outbox(workspace)).toEqual([]);
  expect(notes(workspace)).toEqual([]);
});

test('an address that is none is told from one that is missing', () => {
  const workspace = open();
  type(workspace, 'Наставляемые', 3, 'Электронная почта', 'спросить у мамы');
  expect(plan(workspace, 'pupilBefore').others[0]!.reason).toBe(
    'Адрес «спросить у мамы» не похож на электронную почту.',
  );
});

test('everybody gets one letter a day with their own link; the next day those who still have not answered', () => {
  const workspace = open();
  expect(sendTo(workspace, 'pupilBefore')).toEqual({
    sent: 2,
    failed: [],
    waiting: 0,
    unsent: [],
    fault: '',
  });
  const links = workspace.state.mails.map(({ body }) => linkIn(body).searchParams);
  const { id } = formTitled(workspace, BEFORE);
  expect(links.map((link) => formPage(workspace, id, link).items[0]!.prefilled)).toEqual(['У-001', 'У-003']);
  // Pressed twice, and once more from a panel that stood open.
  expect(plan(workspace, 'pupilBefore')).toMatchObject({ letters: [], writtenTo: 2, body: '' });
  expect(send(workspace, 'pupilBefore', ['У-001', 'У-003']).sent).toBe(0);
  expect(outbox(workspace)).toEqual(['u1@school.example', 'u3@school.example']);
  expect(notes(workspace).map((row) => [row['Что сделано'], row['О ком']])).toEqual([
    ['Напоминание об анкете «Оценка до программы»: отправлено писем 2', ''],
  ]);
  answer(workspace, BEFORE, coded('У-001'));
  collect(workspace);
  workspace.advance(DAY);
  expect(codesOf(plan(workspace, 'pupilBefore'))).toEqual(['У-003']);
});

test('an answer that came while the plan was looked at is not asked for again', () => {
  const workspace = open();
  const codes = codesOf(plan(workspace, 'pupilBefore'));
  answer(workspace, BEFORE, coded('У-001'));
  collect(workspace);
  expect(send(workspace, 'pupilBefore', codes).sent).toBe(1);
  expect(outbox(workspace)).toEqual(['u3@school.example']);
});

test('an anonymous survey sends everybody the same plain link', () => {
  const workspace = open();
  const { letters, others, anonymous, invited, answered } = plan(workspace, 'menteeSatisfaction');
  expect([anonymous, invited, answered, letters.length, others.length]).toEqual([true, 7, 0, 6, 1]);
  expect(sendTo(workspace, 'menteeSatisfaction').sent).toBe(6);
  const bodies = new Set(workspace.state.mails.map(({ body }) => body));
  expect(bodies.size).toBe(1);
  const [body] = bodies;
  expect([...linkIn(body!).searchParams]).toEqual([]);
  expect(body).not.toMatch(/[А-Я]{1,2}-\d{3}/);
  expect(body).toContain('Анкета анонимная: кто ответил, не видно.');
  answer(workspace, SATISFACTION, {
    'Форма наставничества': 'ученик – ученик',
    'Кто вы в программе': 'наставляемый',
    'Программа мне полезна': '9',
  });
  collect(workspace);
  workspace.advance(DAY);
  expect(plan(workspace, 'menteeSatisfaction')).toMatchObject({ answered: 1, invited: 7 });
  expect(plan(workspace, 'menteeSatisfaction').letters).toHaveLength(6);
});

test('whoever answers for each of several pairs gets one letter with a link for each', () => {
  const workspace = open();
  publish(workspace, 'reflection');
  const pairs = rowsOf(workspace, 'Пары');
  const own = pairs.filter((row) => row.Наставник === 'Н-001').map((row) => String(row.Код));
  expect(own).toHaveLength(2);
  const { id } = formTitled(workspace, 'Итоги работы пары');
  const pairIn = (line: string) => formPage(workspace, id, linkIn(line).searchParams).items[0]!.prefilled;
  const linesOf = (): readonly string[] =>
    workspace.state.mails
      .at(-1)!
      .body.split('\n')
      .filter((line) => line.includes('https:'));
  const remind = () => send(workspace, 'reflection', ['Н-001']);
  expect(remind().sent).toBe(1);
  expect(linesOf().map(pairIn)).toEqual(own);
  expect(linesOf().map((line) => line.split(':')[0]!.replace(/\s/g, ' '))).toEqual(
    own.map((code) =>
      pairs.find((row) => row.Код === code)!.Наставляемый === 'У-001' ? 'Аистов Л.А.' : 'Ежова К.О.',
    ),
  );
  answer(workspace, 'Итоги работы пары', {
    'Код пары': own[0]!,
    'Кто вы в паре': 'наставник',
    'Что удалось': 'Многое',
  });
  collect(workspace);
  workspace.advance(DAY);
  expect(remind().sent).toBe(1);
  expect(linesOf().map(pairIn)).toEqual(own.slice(1));
  const { invited, answered, people } = ask<To.AnswerState>(workspace, 'readAnswerState', {
    key: 'reflection',
  });
  expect([invited, answered, people.length]).toEqual([2 * pairs.length, 1, 2 * pairs.length]);
});

test("the day's quota leaves the rest for tomorrow, by name", () => {
  const workspace = reopenWith(dist, school, { email: 4 });
  const codes = codesOf(plan(workspace, 'menteeSatisfaction'));
  expect(plan(workspace, 'menteeSatisfaction').left).toBe(4);
  const run = send(workspace, 'menteeSatisfaction', codes);
  expect(run).toMatchObject({ sent: 4, waiting: 0, failed: [] });
  expect(run.unsent).toHaveLength(2);
  workspace.advance(DAY + 60_000);
  const names = plan(workspace, 'menteeSatisfaction').letters.map(({ name }) => name);
  expect(names).toHaveLength(6);
  expect(names).toEqual(expect.arrayContaining([...run.unsent]));
});

test('Google says «enough for today» in the middle: whoever was refused may be written to tomorrow or later today', () => {
  const workspace = open();
  const message = 'Служба была вызвана слишком много раз за день: email.';
  workspace.faults.fail({ className: 'MailApp', method: 'sendEmail', at: 2, message });
  const run = sendTo(workspace, 'menteeSatisfaction');
  expect([run.sent, run.unsent.length, run.failed]).toEqual([1, 5, []]);
  workspace.faults.clear();
  expect(sendTo(workspace, 'menteeSatisfaction').sent).toBe(5);
  expect(new Set(outbox(workspace)).size).toBe(6);
});

test('an address that Google refuses is named and stops nobody else; mended, it gets its letter the same day', () => {
  const workspace = open();
  workspace.faults.fail({ className: 'MailApp', method: 'sendEmail', message: 'Invalid email: u1' });
  const run = sendTo(workspace, 'pupilBefore');
  expect(run).toMatchObject({ sent: 1, waiting: 0 });
  expect(run.failed).toEqual([
    {
      code: 'У-001',
      name: 'Аистов Лев Андреевич',
      reason: 'Google не принял адрес «u1@school.example»: исправьте его в базе.',
    },
  ]);
  workspace.faults.clear();
  type(workspace, 'Наставляемые', 2, 'Электронная почта', 'lev@school.example');
  expect(sendTo(workspace, 'pupilBefore').sent).toBe(1);
  expect(outbox(workspace)).toEqual(['u3@school.example', 'lev@school.example']);
});

test('a letter whose answer was lost is not sent a second time', () => {
  const workspace = open();
  workspace.faults.fail({ className: 'MailApp', method: 'sendEmail', at: 1, after: true });
  const run = sendTo(workspace, 'pupilBefore');
  expect(run.failed.map(({ reason }) => reason)).toEqual([
    'Google ответил ошибкой, письмо могло уйти: проверьте «Отправленные».',
  ]);
  workspace.faults.clear();
  sendTo(workspace, 'pupilBefore');
  expect(outbox(workspace)).toEqual(['u1@school.example', 'u3@school.example']);
});

test('cut off anywhere and pressed again, nobody gets two letters', () => {
  const clean = open();
  const codes = codesOf(plan(clean, 'menteeSatisfaction'));
  const calls = (): number => Object.values(clean.calls).reduce((sum, times) => sum + times, 0);
  const before = calls();
  send(clean, 'menteeSatisfaction', codes);
  const points = calls() - before;
  for (let n = 2; n <= points; n += 7) {
    const workspace = open();
    workspace.faults.failAt(n);
    callServer(workspace, 'sendReminders', { key: 'menteeSatisfaction', codes });
    workspace.faults.clear();
    while (send(workspace, 'menteeSatisfaction', codes).waiting > 0);
    const sent = outbox(workspace);
    expect([n, new Set(sent).size]).toEqual([n, sent.length]);
    expect([n, sent.length >= 5]).toEqual([n, true]);
  }
});

test('a survey that takes no answers reminds nobody, and says so', () => {
  const workspace = open();
  ask(workspace, 'closeQuestionnaire', { key: 'pupilBefore' });
  const words = ['Анкета «Оценка до программы» сейчас не принимает ответы.'];
  expect(refusal(workspace, 'planReminder', { key: 'pupilBefore' })).toEqual(words);
  expect(refusal(workspace, 'sendReminders', { key: 'pupilBefore', codes: ['У-001'] })).toEqual(words);
  expect(outbox(workspace)).toEqual([]);
});

test('the number of calls beyond a letter’s own does not grow with the people', () => {
  const callsFor = (codes: readonly string[]): number => {
    const workspace = open();
    const sum = (): number => Object.values(workspace.calls).reduce((all, times) => all + times, 0);
    const before = sum();
    send(workspace, 'menteeSatisfaction', codes);
    return sum() - before;
  };
  const codes = codesOf(plan(open(), 'menteeSatisfaction'));
  const [one, two, six] = [codes.slice(0, 1), codes.slice(0, 2), codes].map(callsFor) as [
    number,
    number,
    number,
  ];
  expect(six - one).toBe(5 * (two - one));
  expect(two - one).toBeLessThanOrEqual(4);
});
