/** «Подбор», «Пары» and «Согласия» as people really fill them in: other capitals, Latin letters, copied rows. */

import type * as To from '../../src/flows/replies';
import { ask, markAllConsents } from '../demo/demo';
import type { LocalWorkspace } from '../workspace/workspace';
import { orderRequest, refusal, type } from './edits';
import { answeredSchool, pairedSchool, reopen, rowsOf } from './school';

const paired = pairedSchool();
const answered = answeredSchool();
const { spreadsheetId } = answered;
const proposed = (() => {
  const workspace = reopen(answered);
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  ask(workspace, 'proposePairs', {});
  return { json: workspace.save(), spreadsheetId };
})();

const column = (workspace: LocalWorkspace, sheet: string, title: string): unknown[] =>
  rowsOf(workspace, sheet).map((row) => row[title]);
const carryOut = (workspace: LocalWorkspace): To.DecideResult => ask(workspace, 'decide', { decisions: [] });

test('decisions count whatever their capitals and spaces', () => {
  const workspace = reopen(proposed);
  type(workspace, 'Подбор', 2, 'Решение', 'Принять ');
  type(workspace, 'Подбор', 3, 'Решение', 'ОТКЛОНИТЬ');
  expect(ask<To.Proposals>(workspace, 'readProposals').pendingInSheet).toBe(2);
  expect(carryOut(workspace).pairs).toEqual(['НП-001']);
  expect(column(workspace, 'Подбор', 'Решение').slice(0, 2)).toEqual(['в паре', '']);
  expect(ask<To.Proposals>(workspace, 'readProposals').pendingInSheet).toBe(0);
});

test('a word that is no decision is named, and nothing is decided', () => {
  const workspace = reopen(proposed);
  type(workspace, 'Подбор', 2, 'Решение', 'принято');
  type(workspace, 'Подбор', 3, 'Решение', 'принять');
  expect(refusal(workspace, 'decide', { decisions: [] })).toEqual([
    'На листе «Подбор» у У-001 непонятное решение «принято».',
  ]);
  expect(rowsOf(workspace, 'Пары')).toEqual([]);
});

test('a mentor code in Latin or small letters is understood', () => {
  const workspace = reopen(proposed);
  const [first, second] = column(workspace, 'Подбор', 'Наставник').map(String);
  type(workspace, 'Подбор', 2, 'Наставник', first!.replace('Н', 'H'));
  type(workspace, 'Подбор', 3, 'Наставник', second!.toLowerCase());
  for (const row of [2, 3]) type(workspace, 'Подбор', row, 'Решение', 'принять');
  carryOut(workspace);
  expect(column(workspace, 'Пары', 'Наставник')).toEqual([first, second]);
});

test('«принять» beside a code that nobody has is not carried over to the mentor proposed instead', () => {
  const workspace = reopen(proposed);
  type(workspace, 'Подбор', 2, 'Наставник', 'Н-999');
  type(workspace, 'Подбор', 2, 'Решение', 'принять');
  expect(refusal(workspace, 'decide', { decisions: [] })).toEqual(['Участника Н-999 больше нет в базе.']);
  ask(workspace, 'proposePairs', {});
  const [row] = rowsOf(workspace, 'Подбор');
  expect(row).toMatchObject({ Наставник: 'Н-001', Решение: '' });
  expect(row!.Почему).toContain('Н-999 предложить нельзя: такого наставника нет');
});

test('a proposal whose row is gone is said to be gone, not the person', () => {
  const workspace = reopen(answered);
  ask(workspace, 'collectAnswers');
  const decisions = [{ mentee: 'У-001', mentor: 'Н-001', decision: 'accept' }];
  expect(refusal(workspace, 'decide', { decisions })).toEqual(['Строка У-001 не найдена.']);
});

test('two rows for one mentee: the first decision is carried out, the other waits for nothing', () => {
  const workspace = reopen(proposed);
  const mentors = column(workspace, 'Подбор', 'Наставник').map(String);
  for (const [title, text] of Object.entries({ Наставляемый: 'У-001', Наставник: mentors[1]! })) {
    type(workspace, 'Подбор', 6, title, text);
  }
  for (const row of [2, 6]) type(workspace, 'Подбор', row, 'Решение', 'принять');
  expect(carryOut(workspace).pairs).toEqual(['НП-001']);
  expect(ask<To.Proposals>(workspace, 'readProposals').pendingInSheet).toBe(0);
});

test('a state typed with a capital letter is the state', () => {
  const workspace = reopen(paired);
  type(workspace, 'Пары', 2, 'Состояние', 'Согласована');
  expect(ask<To.Papers>(workspace, 'readPapers').needs[0]).toMatchObject({ kind: 'orderPairs', count: 4 });
  type(workspace, 'Согласия', 2, 'Состояние', 'Получено');
  expect(ask<To.Participants>(workspace, 'readParticipants').waiting).toEqual([]);
});

test('a pair copied into a second row is not printed twice', () => {
  const workspace = reopen(paired);
  const [pair] = rowsOf(workspace, 'Пары');
  for (const title of ['Код', 'Наставляемый', 'Наставник', 'Форма', 'Состояние']) {
    type(workspace, 'Пары', 6, title, String(pair![title]));
  }
  const { candidates } = ask<To.PaperForm>(workspace, 'readPaperForm', { kind: 'orderPairs' });
  const request = orderRequest(candidates.map(({ code }) => code));
  expect(refusal(workspace, 'stagePapers', request)).toEqual([
    'Пара НП-001 записана на листе «Пары» дважды.',
  ]);
  expect(rowsOf(workspace, 'Документы')).toEqual([]);
});

test('«Не предлагать» understands Latin letters', () => {
  const workspace = reopen(proposed);
  type(workspace, 'Наставляемые', 2, 'Не предлагать', 'h-001');
  ask(workspace, 'proposePairs', {});
  expect(column(workspace, 'Подбор', 'Наставник')[0]).toBe('Н-002');
});

test('a consent is not withdrawn on a day that is none', () => {
  const workspace = reopen(paired);
  const request = { consent: 'С-001', day: 'вчера' };
  expect(refusal(workspace, 'withdrawConsent', request)).toEqual(['Дату «вчера» не удалось прочесть.']);
  ask(workspace, 'withdrawConsent', { ...request, day: '4 сентября 2026' });
  expect(rowsOf(workspace, 'Согласия')[0]).toMatchObject({ Состояние: 'отозвано' });
});

test('a pair that cannot be does not hold up the others and is named', () => {
  const workspace = reopen(answeredSchool());
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  const { cards } = ask<To.Proposals>(workspace, 'proposePairs', {});
  const decisions = cards.map(({ mentee }) => ({ mentee: mentee.code, mentor: 'Н-003', decision: 'accept' }));
  const teacher = cards.find(({ mentor }) => mentor.code === 'Н-003')!;
  const result = ask<To.DecideResult>(workspace, 'decide', { decisions });
  expect(result.pairs).toHaveLength(1);
  expect(rowsOf(workspace, 'Пары')).toMatchObject([
    { Наставляемый: teacher.mentee.code, Наставник: 'Н-003' },
  ]);
  expect(result.troubles).toHaveLength(cards.length - 1);
  expect(result.troubles[0]).toMatchObject({
    happened: expect.stringContaining('Тополева Яна Борисовна (Н-003) невозможна'),
    data: 'Эта пара не принята.',
  });
});

test('the form for pupils offers only the forms in which pupils are mentees', () => {
  const workspace = reopen(answeredSchool());
  const choices = (title: string): readonly string[] =>
    Object.values(workspace.state.forms)
      .find((form) => form.title === title)!
      .items.find((item) => item.title === 'Желаемая форма наставничества')!.choices;
  expect(choices('Анкета наставляемого: обучающийся')).toEqual([
    'ученик – ученик',
    'студент – ученик',
    'работодатель – ученик',
  ]);
  expect(choices('Анкета наставляемого: педагог')).toHaveLength(3);
  expect(choices('Анкета наставника')).toHaveLength(9);
});
