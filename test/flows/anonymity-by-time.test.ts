/**
 * Somebody answers with a code and at once without one, and Google wakes the add-on each time: neither the time nor the
 * order of rows nor anything else that is kept tells whose the anonymous answer is.
 */

import { responseMark } from '../../src/core/questionnaires/read-survey';
import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { runDueTriggers, submitForm } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { keptElsewhere, PEOPLE, publishBoth } from './anonymous-school';
import { rowsOf } from './school';
import { ANSWERS_SHEET, BEFORE, formTitled, reopenWith, SATISFACTION, surveyDist } from './survey-school';

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

const when: number[] = [];
const steps: { readonly coded: number; readonly anonymous: number }[] = [];
let kept: LocalWorkspace;

beforeAll(async () => {
  const dist = await surveyDist();
  const workspace = reopenWith(dist, publishBoth(dist));
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
  const doors = ['readQuestionnaires', 'readOverview', 'readParticipants', 'readSettings', 'readIndicators'];
  const told = doors.map((door) => JSON.stringify(ask(kept, door))).join('\n');
  const urls = `${keptElsewhere(kept)}${told}`.match(/https?:[^"\\\s]+/g) ?? [];
  const own = urls.filter((url) => url.includes(id));
  expect(own.length).toBeGreaterThan(0);
  for (const url of own) expect(decodeURIComponent(url)).not.toMatch(/entry\.|[А-Я]-\d{3}/);
});
