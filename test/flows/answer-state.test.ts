/** Who has answered a survey and who has not, with the links that go to them. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { formPage } from '../workspace/forms/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal } from './edits';
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

let dist = '';
let school: SavedSchool;

beforeAll(async () => {
  dist = await surveyDist();
  school = pairedSchool();
});

const state = (workspace: LocalWorkspace, key: string): To.AnswerState =>
  ask(workspace, 'readAnswerState', { key });
const coded = (code: string) => ({
  'Ваш код': code,
  'Мне интересно учиться': '7',
  'Я знаю, кем хочу стать': '7',
});

test('names pupils of the pairs with a link that fills in their code and their pair', () => {
  const workspace = reopenWith(dist, school);
  publish(workspace, 'pupilBefore');
  const { people, ...counts } = state(workspace, 'pupilBefore');
  expect(counts).toEqual({ key: 'pupilBefore', title: BEFORE, anonymous: false, invited: 3, answered: 0 });
  expect(people.map(({ code, name, detail }) => [code, name, detail])).toEqual([
    ['У-001', 'Аистов Лев Андреевич', '7А'],
    ['У-002', 'Вербина Зоя Игоревна', '9Б'],
    ['У-003', 'Ежова Кира Олеговна', '5В'],
  ]);
  const pairs = new Map(rowsOf(workspace, 'Пары').map((row) => [row.Наставляемый, row.Код]));
  const form = formTitled(workspace, BEFORE);
  for (const { code, url } of people) {
    const { items } = formPage(workspace, form.id, new URL(url).searchParams);
    expect(items.map(({ prefilled }) => prefilled)).toEqual([code, pairs.get(code), null, null, null]);
  }
  answer(workspace, BEFORE, coded('У-002'));
  collect(workspace);
  const after = state(workspace, 'pupilBefore');
  expect([after.answered, after.people.filter((one) => one.answered).map(({ code }) => code)]).toEqual([
    1,
    ['У-002'],
  ]);
});

test('asks Google as often for three people as for one', () => {
  const calls = (workspace: LocalWorkspace): number =>
    Object.entries(workspace.calls).reduce((sum, [call, n]) => sum + (/Response|Item/.test(call) ? n : 0), 0);
  const [few, many] = [1, 3].map((pairs) => {
    const workspace = reopenWith(dist, school);
    publish(workspace, 'pupilBefore');
    const sheet = workspace.state.spreadsheets[school.spreadsheetId]!.sheets.find(
      ({ name }) => name === 'Пары',
    )!;
    sheet.rows.splice(1 + pairs);
    const before = calls(workspace);
    state(workspace, 'pupilBefore');
    return calls(workspace) - before;
  });
  expect(few).toBe(many);
});

test('of an anonymous survey tells counts alone', () => {
  const workspace = reopenWith(dist, school);
  publish(workspace, 'menteeSatisfaction');
  answer(workspace, SATISFACTION, {
    'Форма наставничества': 'ученик – ученик',
    'Кто вы в программе': 'наставляемый',
    'Программа мне полезна': '9',
    'Что понравилось': ['Экскурсии'],
  });
  collect(workspace);
  const shown = state(workspace, 'menteeSatisfaction');
  expect(shown).toMatchObject({ anonymous: true, answered: 1, people: [] });
  expect(shown.invited).toBe(
    new Set(rowsOf(workspace, 'Пары').flatMap((row) => [row.Наставляемый, row.Наставник])).size,
  );
  expect(JSON.stringify(shown)).not.toMatch(/[А-Я]-\d{3}/);
});

test('gives no links before the form is published or without its question; a base has no such state', () => {
  const workspace = reopenWith(dist, school);
  expect(state(workspace, 'pupilBefore').people.map(({ url }) => url)).toEqual(['', '', '']);
  publish(workspace, 'pupilBefore');
  const form = formTitled(workspace, BEFORE);
  form.items = form.items.filter(({ kind }) => kind !== 'TEXT');
  const [first] = state(workspace, 'pupilBefore').people;
  expect(first?.url).toMatch(/viewform/);
  expect(first?.url).not.toContain('Kurator');
  expect(refusal(workspace, 'readAnswerState', { key: 'pupil' })).toEqual([
    'Анкета «Анкета наставляемого: обучающийся» пополняет базу: кто ответил, видно в самой базе.',
  ]);
});
