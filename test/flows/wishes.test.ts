/** F08: the forms of wishes are made from the bases and follow them. */

import type * as To from '../../src/flows/replies';
import { ask, formIds } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import { deleteFile } from '../workspace/drive/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import { answeredSchool, reopen } from './school';
import { card, collected, formsTitled, KEYS, MENTEES, MENTORS, PEOPLE, published } from './wishing-school';

const empty = answeredSchool([]);

test('are not made before there is somebody to choose, and the set-up does not ask for them', () => {
  const workspace = reopen(empty);
  expect(card(workspace, 'menteeWishes')).toMatchObject({
    state: 'waiting',
    outdated: [],
    note: expect.stringMatching(/^Сначала /),
    fromTable: false,
  });
  expect(refusal(workspace, 'publishQuestionnaire', { key: 'menteeWishes' })).toEqual([
    'Анкету «Пожелания после встречи: наставляемые» пока не из кого составить: в одной из баз нет участников.',
  ]);
  expect(Object.keys(workspace.state.forms)).toHaveLength(3);
  const { steps } = ask<To.SetUpPlan>(workspace, 'readSetUp');
  expect(steps.filter(({ key }) => key.startsWith('form:'))).toHaveLength(3);
  expect(refusal(workspace, 'updateQuestionnaires')).toEqual([]);
});

test('offer each side itself and the other, in drop-downs, once; their answer sheets are hidden', () => {
  const before = reopen(collected);
  expect(card(before, 'mentorWishes')).toMatchObject({ state: 'unpublished', editUrl: '', outdated: [] });
  const workspace = reopen(published);
  ask(workspace, 'publishQuestionnaire', { key: 'menteeWishes' });
  for (const [key, own, other] of [
    ['menteeWishes', MENTEES, MENTORS],
    ['mentorWishes', MENTORS, MENTEES],
  ] as const) {
    const [form, ...more] = formsTitled(workspace, key);
    expect(more).toEqual([]);
    expect(form!.items.map(({ kind, title, choices }) => [kind, title, choices])).toEqual([
      ['LIST', 'Кто вы', own],
      ['LIST', 'Первый выбор', other],
      ['LIST', 'Второй выбор', other],
      ['LIST', 'Третий выбор', other],
      ['CHECKBOX', 'С кем не хотели бы работать', other],
    ]);
    expect(form!.description).toContain('видит только куратор');
    expect(form!.confirmationMessage).toContain('видит только куратор');
    expect(card(workspace, key)).toMatchObject({ state: 'accepting', outdated: [], answers: 0 });
  }
  const sheets = Object.values(workspace.state.spreadsheets).flatMap((spreadsheet) => spreadsheet.sheets);
  expect(sheets.filter(({ form, hidden }) => form && !hidden)).toEqual([]);
  expect(sheets.filter(({ form }) => form)).toHaveLength(5);
});

test('follow the bases: who left is no choice, and once somebody is marked only those who came', () => {
  const workspace = reopen(published);
  type(workspace, 'Наставники', 3, 'Состояние', 'сложил обязанности');
  expect(card(workspace, 'menteeWishes').outdated).toEqual(['Список участников изменился']);
  ask(workspace, 'updateQuestionnaires');
  const choices = (): unknown => formsTitled(workspace, 'menteeWishes')[0]!.items[1]!.choices;
  expect([choices(), card(workspace, 'menteeWishes').outdated]).toEqual([[PEOPLE.roman, PEOPLE.yana], []]);
  type(workspace, 'Наставники', 4, 'Был на встрече', 'TRUE');
  // Publishing anew brings the choices in line by itself.
  ask(workspace, 'closeQuestionnaire', { key: 'menteeWishes' });
  expect(card(workspace, 'menteeWishes').state).toBe('closed');
  ask(workspace, 'publishQuestionnaire', { key: 'menteeWishes' });
  expect([choices(), card(workspace, 'menteeWishes').state]).toEqual([[PEOPLE.yana], 'accepting']);
});

test('that were made are checked with the others, also when everybody has left', () => {
  const workspace = reopen(published);
  deleteFile(workspace, formIds(workspace).menteeWishes);
  expect(ask<To.Overview>(workspace, 'readOverview').troubles).toMatchObject([{ repair: 'setUp' }]);
  const { steps } = ask<To.SetUpPlan>(workspace, 'readSetUp');
  expect(steps.map(({ key }) => key)).toEqual(expect.arrayContaining(KEYS.map((key) => `form:${key}`)));
  for (const { key } of steps) ask(workspace, 'runSetUpStep', { step: key });
  expect(card(workspace, 'menteeWishes').state).toBe('unpublished');
  expect(ask<To.Overview>(workspace, 'readOverview').troubles).toEqual([]);
  for (const row of [2, 3, 4]) type(workspace, 'Наставники', row, 'Состояние', 'архив');
  expect(ask(workspace, 'runSetUpStep', { step: 'form:mentorWishes' })).toEqual({ done: [] });
  expect(card(workspace, 'mentorWishes').outdated).toEqual([]);
});

test('whatever call of publishing fails, the next click ends with one form', () => {
  const clean = reopen(collected);
  const count = (): number => Object.values(clean.calls).reduce((sum, times) => sum + times, 0);
  const begun = count();
  ask(clean, 'publishQuestionnaire', { key: 'menteeWishes' });
  const points = count() - begun;
  const look = (workspace: LocalWorkspace): string =>
    JSON.stringify([
      formsTitled(workspace, 'menteeWishes').map(({ items, published: on }) => [
        on,
        items.map(({ id, ...item }) => item),
      ]),
    ]);
  const differing: number[] = [];
  for (let n = 1; n <= points; n += 11) {
    const workspace = reopen(collected);
    workspace.faults.failAt(n);
    callServer(workspace, 'publishQuestionnaire', { key: 'menteeWishes' });
    expect(workspace.faults.fired).toBe(1);
    workspace.faults.clear();
    ask(workspace, 'publishQuestionnaire', { key: 'menteeWishes' });
    if (look(workspace) !== look(clean)) differing.push(n);
  }
  expect(points).toBeGreaterThan(50);
  expect(differing).toEqual([]);
});
