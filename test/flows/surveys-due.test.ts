/** «Обзор» says which surveys close soon or wait for answers, without opening their forms. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import type { LocalWorkspace } from '../workspace/workspace';
import { pairedSchool, type SavedSchool } from './school';
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

/** Published on the 4th of September. */
beforeAll(async () => {
  dist = await surveyDist();
  const paired = pairedSchool();
  const workspace = reopenWith(dist, paired);
  for (const key of ['pupilBefore', 'menteeSatisfaction']) publish(workspace, key);
  school = { ...paired, json: workspace.save() };
});

const open = (days: number): LocalWorkspace => {
  const workspace = reopenWith(dist, school);
  workspace.advance(days * DAY);
  return workspace;
};
const lines = (workspace: LocalWorkspace): readonly string[] =>
  ask<To.Overview>(workspace, 'readOverview')
    .todo.filter(({ view, text }) => view === 'questionnaires' && text.startsWith('Анкета'))
    .map(({ text }) => text.replace(/\s/g, ' '));
const setClosing = (workspace: LocalWorkspace, key: string, day: string) =>
  ask(workspace, 'setClosing', { key, day });
const coded = (code: string) => ({
  'Ваш код': code,
  'Мне интересно учиться': '7',
  'Я знаю, кем хочу стать': '7',
});

test('who has not answered a week after publication, counted from what has been collected', () => {
  expect(lines(open(6))).toEqual([]);
  const workspace = open(7);
  expect(lines(workspace)).toEqual([
    `Анкета «${BEFORE}»: не ответили 3 из 3`,
    `Анкета «${SATISFACTION}»: ответов 0, участников 7`,
  ]);
  answer(workspace, BEFORE, coded('У-002'));
  answer(workspace, BEFORE, coded('У-002'));
  answer(workspace, BEFORE, coded('У-777'));
  collect(workspace);
  expect(lines(workspace)[0]).toBe(`Анкета «${BEFORE}»: не ответили 2 из 3`);
  for (const code of ['У-001', 'У-003']) answer(workspace, BEFORE, coded(code));
  collect(workspace);
  expect(lines(workspace)).toEqual([`Анкета «${SATISFACTION}»: ответов 0, участников 7`]);
});

test('the last three days before the end, all having answered or not', () => {
  const workspace = open(1);
  setClosing(workspace, 'pupilBefore', '2026-09-10');
  expect(lines(workspace)).toEqual([]);
  workspace.advance(2 * DAY);
  expect(lines(workspace)).toEqual([`Анкета «${BEFORE}»: не ответили 3 из 3, приём до 10 сентября`]);
  for (const code of ['У-001', 'У-002', 'У-003']) answer(workspace, BEFORE, coded(code));
  collect(workspace);
  expect(lines(workspace)).toEqual([`Анкета «${BEFORE}»: ответили все, приём до 10 сентября`]);
});

test('what takes no answers is not due, closed in the panel or by hand; opened again it is', () => {
  const workspace = open(10);
  ask(workspace, 'closeQuestionnaire', { key: 'menteeSatisfaction' });
  expect(lines(workspace)).toEqual([`Анкета «${BEFORE}»: не ответили 3 из 3`]);
  formTitled(workspace, BEFORE).accepting = false;
  collect(workspace);
  expect(lines(workspace)).toEqual([]);
  publish(workspace, 'pupilBefore');
  expect(lines(workspace)).toEqual([`Анкета «${BEFORE}»: не ответили 3 из 3`]);
});

test('«Обзор» asks Google no more often than before there were surveys', () => {
  const callsOf = (workspace: LocalWorkspace): Readonly<Record<string, number>> => {
    const before = { ...workspace.calls };
    ask(workspace, 'readOverview');
    const made = Object.entries(workspace.calls).map(([call, n]) => [call, n - (before[call] ?? 0)] as const);
    return Object.fromEntries(made.filter(([, n]) => n > 0));
  };
  expect(callsOf(open(30))).toEqual(callsOf(reopenWith(dist, pairedSchool())));
});
