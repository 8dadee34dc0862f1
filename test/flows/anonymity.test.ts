/**
 * An anonymous answer stays anonymous: known people answer, and everything that is kept anywhere but in Google's own
 * form is searched for what would tell who it was.
 */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import { linkResponseSheet } from '../workspace/forms/response-sheet';
import type { LocalWorkspace } from '../workspace/workspace';
import { keptElsewhere, PEOPLE, publishBoth } from './anonymous-school';
import { rowsOf, type SavedSchool } from './school';
import {
  ANSWERS_SHEET,
  answer,
  BEFORE,
  collect,
  formTitled,
  publish,
  reopenWith,
  SATISFACTION,
  surveyDist,
} from './survey-school';

const CODE = /[А-Я]{1,2}-\d{3}/;

let dist = '';
let published: SavedSchool;

beforeAll(async () => {
  dist = await surveyDist();
  published = publishBoth(dist);
});

/** Everybody answers both surveys, the one with a code and at once the anonymous one. Gives the anonymous ids. */
function answered(): { readonly workspace: LocalWorkspace; readonly ids: readonly string[] } {
  const workspace = reopenWith(dist, published);
  // The curator has added a question of her own.
  const form = formTitled(workspace, SATISFACTION);
  form.items.push({ ...form.items[0]!, id: 77, kind: 'TEXT', title: 'Своими словами', choices: [] });
  const ids = PEOPLE.map(({ code, email, words }) => {
    answer(workspace, BEFORE, {
      'Ваш код': code,
      'Мне интересно учиться': '7',
      'Я знаю, кем хочу стать': '7',
    });
    return answer(
      workspace,
      SATISFACTION,
      {
        'Форма наставничества': 'ученик – ученик',
        'Кто вы в программе': 'наставляемый',
        'Программа мне полезна': '9',
        'Своими словами': words,
      },
      { email },
    );
  });
  return { workspace, ids };
}

/** Rows of any sheet, properties and journal lines that hold the words of one answer. */
function placesOf(workspace: LocalWorkspace, words: string): readonly string[] {
  const sheets = Object.values(workspace.state.spreadsheets).flatMap((spreadsheet) => spreadsheet.sheets);
  const rows = sheets.flatMap(({ rows: all }) => all.map((row) => JSON.stringify(row?.values ?? [])));
  const properties = Object.values(workspace.state.properties).flatMap((store) => Object.values(store));
  return [...rows, ...properties].filter((text) => text.includes(words));
}

test('no id of Google, no address, no name and no code stands beside an anonymous answer', () => {
  const { workspace, ids } = answered();
  const { log } = callServer(workspace, 'collectAnswers').run;
  const doors = ['readQuestionnaires', 'readOverview', 'readParticipants', 'readSettings'];
  const shown = doors.map((door) => JSON.stringify(ask(workspace, door)));
  const everything = [keptElsewhere(workspace), JSON.stringify(log), ...shown].join('\n');
  for (const id of ids) expect(everything).not.toContain(id);
  expect(everything).not.toContain('edit2=');
  for (const { email, words } of PEOPLE) {
    expect(everything).not.toContain(email);
    const places = placesOf(workspace, words);
    // Ours alone: Google keeps the answers in the form and writes no sheet with their times.
    expect(places).toHaveLength(1);
    for (const place of places) {
      expect(place).not.toMatch(CODE);
      for (const { name } of PEOPLE) expect(place).not.toContain(name);
    }
  }
});

test('the spreadsheet never had a sheet for its answers', () => {
  const workspace = reopenWith(dist, published);
  const { sheets } = workspace.state.spreadsheets[published.spreadsheetId]!;
  const linked = Object.values(workspace.state.forms).filter(({ destination }) => destination !== null);
  expect(linked.map(({ title }) => title)).toContain(BEFORE);
  expect(linked.map(({ title }) => title)).not.toContain(SATISFACTION);
  expect(sheets.filter(({ name }) => name.startsWith('Ответы на форму'))).toHaveLength(linked.length);
});

test('a form that has been linked by hand is unlinked, and its sheet put out of sight', () => {
  const workspace = reopenWith(dist, published);
  const form = formTitled(workspace, SATISFACTION);
  const { spreadsheetId } = published;
  linkResponseSheet(workspace, form, spreadsheetId);
  const { sheetId } = form.destination!;
  ask(workspace, 'updateQuestionnaires');
  expect(form.destination).toBeNull();
  const { sheets } = workspace.state.spreadsheets[spreadsheetId]!;
  expect(sheets.find((sheet) => sheet.id === sheetId)?.hidden).toBe(true);
});

test('rows of the answers say «анонимно» and a day without an hour; their marks are nobody else’s', () => {
  const { workspace } = answered();
  collect(workspace);
  const rows = rowsOf(workspace, ANSWERS_SHEET);
  const anonymous = rows.filter(({ Анкета }) => Анкета === SATISFACTION);
  const coded = rows.filter(({ Анкета }) => Анкета === BEFORE);
  expect([anonymous.length, coded.length]).toEqual([6, 6]);
  for (const row of anonymous) {
    expect([row.Кто, row.Пара]).toEqual(['анонимно', '']);
    expect(Number.isInteger(row.Дата)).toBe(true);
  }
  const marks = (of: typeof rows) => new Set(of.map((row) => row['Отметка ответа (служебное)']));
  expect(marks(anonymous).size).toBe(3);
  expect([...marks(anonymous)].filter((mark) => marks(coded).has(mark))).toEqual([]);
  const journal = rowsOf(workspace, 'Журнал').filter((row) => JSON.stringify(row).includes(SATISFACTION));
  expect(journal.length).toBeGreaterThan(1);
  expect(JSON.stringify(journal)).not.toMatch(CODE);
});

test('the log of a run that fails holds nothing of the answers', () => {
  const { workspace, ids } = answered();
  const calls = (): number => Object.values(workspace.calls).reduce((sum, times) => sum + times, 0);
  const before = calls();
  const trial = reopenWith(dist, { ...published, json: workspace.save() });
  callServer(workspace, 'collectAnswers');
  const points = calls() - before;
  for (let n = 5; n <= points; n += 17) {
    const failing = reopenWith(dist, { ...published, json: trial.save() });
    failing.faults.failAt(n);
    const { run, value } = callServer(failing, 'collectAnswers');
    const said = JSON.stringify([run.log, run.error, value]);
    for (const text of [...ids, ...PEOPLE.flatMap(({ email, words }) => [email, words])])
      expect([n, said.includes(text)]).toEqual([n, false]);
  }
});

test('anonymous forms ask for no address, and what is read back says so, whatever the account’s form was', () => {
  const workspace = reopenWith(dist, published);
  const form = formTitled(workspace, SATISFACTION);
  expect([form.collectsEmail, form.allowsEdits]).toEqual([false, false]);
  Object.assign(form, { collectsEmail: true, allowsEdits: true });
  const card = publish(workspace, 'menteeSatisfaction').find(({ key }) => key === 'menteeSatisfaction');
  expect([form.collectsEmail, form.allowsEdits]).toEqual([false, false]);
  expect(card).toMatchObject({ anonymous: true, outdated: [] } satisfies Partial<To.QuestionnaireCard>);
});

test('an address that the form collected against the rule reaches no register', () => {
  const workspace = reopenWith(dist, published);
  formTitled(workspace, SATISFACTION).collectsEmail = true;
  const [{ email }] = PEOPLE;
  answer(
    workspace,
    SATISFACTION,
    {
      'Форма наставничества': 'ученик – ученик',
      'Кто вы в программе': 'наставляемый',
      'Программа мне полезна': '9',
    },
    { email },
  );
  collect(workspace);
  expect(rowsOf(workspace, ANSWERS_SHEET)).toHaveLength(1);
  for (const sheet of [ANSWERS_SHEET, 'Журнал', 'Наставляемые'])
    expect(JSON.stringify(rowsOf(workspace, sheet))).not.toContain(email);
  expect(JSON.stringify(workspace.state.properties)).not.toContain(email);
});
