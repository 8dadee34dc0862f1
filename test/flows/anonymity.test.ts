/**
 * An anonymous answer stays anonymous: known people answer, and everything that is kept anywhere but in Google's own
 * form is searched for what would tell who it was.
 */

import { responseMark } from '../../src/core/questionnaires/read-survey';
import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { callServer, runDueTriggers, submitForm } from '../workspace/by-user';
import { linkResponseSheet } from '../workspace/forms/response-sheet';
import type { LocalWorkspace } from '../workspace/workspace';
import { rowsOf, type SavedSchool } from './school';
import {
  ANSWERS_SHEET,
  answer,
  BEFORE,
  collect,
  formTitled,
  keptElsewhere,
  publish,
  reopenWith,
  SATISFACTION,
  surveyDist,
} from './survey-school';
import { collected } from './wishing-school';

/** Who answers, from which address, and words that only this person's answer holds. */
const PEOPLE = [
  { code: 'У-001', name: 'Аистов', email: 'lev.aistov@pupil.example', words: 'Экскурсия на завод' },
  { code: 'У-002', name: 'Вербина', email: 'zoya@pupil.example', words: 'Беседы о кино' },
  { code: 'У-003', name: 'Ежова', email: 'kira.e@pupil.example', words: 'Рисовали вместе' },
] as const;
const CODE = /[А-Я]{1,2}-\d{3}/;

let dist = '';
let published: SavedSchool;

beforeAll(async () => {
  dist = await surveyDist();
  const workspace = reopenWith(dist, collected);
  for (const key of ['pupilBefore', 'menteeSatisfaction']) publish(workspace, key);
  published = { ...collected, json: workspace.save() };
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

/** Everything kept but the anonymous form: each scalar alone, and scalars that stand in one row or one object together. */
function units(node: unknown, found: unknown[][] = []): unknown[][] {
  if (typeof node !== 'object' || node === null) {
    found.push([node]);
    return found;
  }
  const parts = Object.entries(node).flat();
  found.push(parts.filter((part) => typeof part !== 'object'));
  for (const part of parts) if (typeof part === 'object') units(part, found);
  return found;
}

const MINUTE = 60_000;
/** Days since 30 December 1899, as Sheets counts, by the school's clock. */
const serialOf = (at: number): number => (at + 3 * 60 * MINUTE) / 86_400_000 + 25_569;

/** Whether a unit tells a moment to within half a minute, in any way of writing it. */
function tells(unit: readonly unknown[], at: number): boolean {
  const near = (value: unknown, moment: number, span: number): boolean =>
    typeof value === 'number' && Math.abs(value - moment) < span;
  const iso = new Date(at + 3 * 60 * MINUTE).toISOString();
  return unit.some((value) => {
    const numbers = typeof value === 'string' ? (value.match(/\d{13}/g) ?? []).map(Number) : [value];
    return (
      near(value, serialOf(at), 30_000 / 86_400_000) ||
      numbers.some((number) => near(number, at, 30_000)) ||
      (typeof value === 'string' &&
        (value.includes(iso.slice(0, 16)) || value.includes(iso.slice(11, 16)) || value.includes(`${at}`)))
    );
  });
}

describe('when each person answers with a code and at once without one, and Google wakes the add-on each time', () => {
  const when: number[] = [];
  const steps: { readonly coded: number; readonly anonymous: number }[] = [];
  let kept: LocalWorkspace;

  beforeAll(() => {
    const workspace = reopenWith(dist, published);
    ask(workspace, 'collectAnswers');
    for (const [i, { code, email }] of [...PEOPLE, ...PEOPLE].entries()) {
      workspace.advance(7 * MINUTE + 13_000 * i);
      const before = { 'Ваш код': code, 'Мне интересно учиться': '7', 'Я знаю, кем хочу стать': `${i + 3}` };
      submitForm(workspace, formTitled(workspace, BEFORE).id, before);
      workspace.advance(2 * MINUTE);
      const given = {
        'Форма наставничества': 'ученик – ученик',
        'Кто вы в программе': 'наставляемый',
        'Программа мне полезна': '9',
      };
      submitForm(workspace, formTitled(workspace, SATISFACTION).id, given, { email });
      when.push(workspace.now());
      const rows = rowsOf(workspace, ANSWERS_SHEET);
      const of = (title: string): number => rows.filter(({ Анкета }) => Анкета === title).length;
      steps.push({ coded: of(BEFORE), anonymous: of(SATISFACTION) });
      workspace.advance(2 * MINUTE);
    }
    workspace.advance(60 * MINUTE);
    expect(runDueTriggers(workspace).map(({ error }) => error)).toEqual([null]);
    workspace.advance(5 * MINUTE);
    kept = workspace;
  });

  test('no anonymous row comes before the hour is over, and then in an order that is not that of time', () => {
    expect(steps.map(({ coded }) => coded)).toEqual([2, 4, 6, 8, 10, 12]);
    expect(steps.map(({ anonymous }) => anonymous)).toEqual([0, 0, 0, 0, 0, 0]);
    const marks = rowsOf(kept, ANSWERS_SHEET)
      .filter(({ Анкета }) => Анкета === SATISFACTION)
      .map((row) => String(row['Отметка ответа (служебное)']));
    const once = [...new Set(marks)];
    expect(once).toHaveLength(6);
    expect(once).toEqual([...once].sort());
    const { responses } = formTitled(kept, SATISFACTION);
    const inTime = responses.map(({ id, at }) =>
      responseMark({ id, moment: new Date(at + 3 * 60 * MINUTE).toISOString().slice(0, 19) }),
    );
    expect([...inTime].sort()).toEqual(once);
    expect(inTime).not.toEqual(once);
  });

  test('no minute of an anonymous answer stands anywhere outside the form', () => {
    const all = units(JSON.parse(keptElsewhere(kept)));
    // The search finds what there is: the times of answers with a code.
    const [coded] = formTitled(kept, BEFORE).responses;
    expect(all.some((unit) => tells(unit, coded!.at))).toBe(true);
    for (const at of when) expect(all.filter((unit) => tells(unit, at))).toEqual([]);
  });

  test('nothing that stands together holds a trace of an answer and one of a person', () => {
    const marks = rowsOf(kept, ANSWERS_SHEET)
      .filter(({ Анкета }) => Анкета === SATISFACTION)
      .map((row) => String(row['Отметка ответа (служебное)']));
    const traces = [...marks, ...formTitled(kept, SATISFACTION).responses.map(({ id }) => id)];
    const people = PEOPLE.flatMap(({ code, name, email }) => [code, name, email]);
    const holding = (unit: readonly unknown[], words: readonly string[]): boolean =>
      words.some((word) => unit.some((value) => String(value).includes(word)));
    const all = units(JSON.parse(keptElsewhere(kept)));
    expect(all.filter((unit) => holding(unit, traces)).length).toBeGreaterThan(5);
    expect(all.filter((unit) => holding(unit, people)).length).toBeGreaterThan(5);
    expect(all.filter((unit) => holding(unit, traces) && holding(unit, people))).toEqual([]);
  });

  test('no door, link or letter gives the anonymous form with a code in it', () => {
    const { id } = formTitled(kept, SATISFACTION);
    const state = ask<To.AnswerState>(kept, 'readAnswerState', { key: 'menteeSatisfaction' });
    expect(state).toMatchObject({ anonymous: true, people: [], answered: 6 });
    const doors = [
      'readQuestionnaires',
      'readOverview',
      'readParticipants',
      'readSettings',
      'readIndicators',
    ];
    const told = doors.map((door) => JSON.stringify(ask(kept, door))).join('\n');
    const urls = `${keptElsewhere(kept)}${told}`.match(/https?:[^"\\\s]+/g) ?? [];
    const own = urls.filter((url) => url.includes(id));
    expect(own.length).toBeGreaterThan(0);
    for (const url of own) expect(decodeURIComponent(url)).not.toMatch(/entry\.|[А-Я]-\d{3}/);
  });
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
