/** Every service call of collecting and of making an order fails in turn: in the end all is as without faults. */

import type * as To from '../../src/flows/replies';
import { ask, issueOrder } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { orderRequest, refusal } from './edits';
import {
  ANSWERS,
  answeredSchool,
  pairedSchool,
  registersOf,
  reopen,
  rowsOf,
  type SavedSchool,
} from './school';

/** Runs a door as the sidebar does, whatever comes of it. */
function attempt(workspace: LocalWorkspace, door: string, request?: object): void {
  if (request) callServer(workspace, door, request);
  else callServer(workspace, door);
}

/** One fault to try. */
type Point = Parameters<LocalWorkspace['faults']['fail']>[0];

const WRITES = /\.(set|insert|create|copy|batchUpdate|update|delete|add|remove)/;

/**
 * Every call that is made fails once; every call that writes also takes effect and loses its answer (for a call
 * that only reads the two are one).
 */
function faultPoints(saved: SavedSchool, act: (workspace: LocalWorkspace) => void): readonly Point[] {
  const workspace = reopen(saved);
  const before = { ...workspace.calls };
  act(workspace);
  const made = Object.entries(workspace.calls).map(([call, times]) => ({
    call,
    times: times - (before[call] ?? 0),
  }));
  const all = made.reduce((sum, { times }) => sum + times, 0);
  const lost = made
    .filter(({ call }) => WRITES.test(call))
    .flatMap(({ call, times }): Point[] => {
      const at = call.lastIndexOf('.');
      const [className, method] = [call.slice(0, at), call.slice(at + 1)];
      return Array.from({ length: times }, (_, i) => ({ className, method, at: i + 1, after: true }));
    });
  return [...Array.from({ length: all }, (_, i): Point => ({ at: i + 1 })), ...lost];
}

/** Titles of the columns that tell when or where rather than what. */
function withoutMoments(registers: ReturnType<typeof registersOf>): ReturnType<typeof registersOf> {
  const volatile = ['Ссылка', 'Файл (служебное)', 'Предложено'];
  return Object.fromEntries(
    Object.entries(registers).map(([name, rows]) => [
      name,
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([title]) => !volatile.includes(title))),
      ),
    ]),
  );
}

const some = (...which: number[]) => which.map((i) => ANSWERS[i]!);
/** A pupil who answers twice, a teacher, a mentor. */
const TO_COLLECT = some(0, 2, 4, 7);
/** Two pupils of one mentor, a teacher of another: a merged cell and two lists in the order. */
const TO_ORDER = some(0, 3, 4, 5, 7);

test('a trigger ends with the same rows whatever call fails: nothing lost, nothing doubled', () => {
  const saved = answeredSchool(TO_COLLECT);
  const wake = (workspace: LocalWorkspace): void => {
    workspace.run('onFormSubmitted', [], { hostSpreadsheetId: saved.spreadsheetId, background: true });
  };
  const clean = reopen(saved);
  wake(clean);
  const expected = JSON.stringify(registersOf(clean));
  const points = faultPoints(saved, wake);
  const differing = points.filter((point) => {
    const workspace = reopen(saved);
    workspace.faults.fail(point);
    wake(workspace);
    expect(workspace.faults.fired).toBe(1);
    workspace.faults.clear();
    wake(workspace);
    return JSON.stringify(registersOf(workspace)) !== expected;
  });
  expect(rowsOf(clean, 'Наставляемые')).toHaveLength(2);
  expect(points.length).toBeGreaterThan(250);
  expect(differing).toEqual([]);
});

/** Asks for the order and makes it, whatever comes of it: the panel's press, its retry, its next steps. */
function pressOrder(workspace: LocalWorkspace, chosen: readonly string[]): void {
  attempt(workspace, 'stagePapers', orderRequest(chosen));
  attempt(workspace, 'runPapers');
}

test('an order ends as one document with one number whatever call fails', () => {
  const saved = pairedSchool(TO_ORDER);
  const clean = reopen(saved);
  const chosen = rowsOf(clean, 'Пары').map(({ Код: code }) => String(code));
  pressOrder(clean, chosen);
  const expected = JSON.stringify(withoutMoments(registersOf(clean)));
  const orders = (workspace: LocalWorkspace): number =>
    Object.values(workspace.state.files).filter(({ name, trashed }) => name.startsWith('Приказ') && !trashed)
      .length;
  expect(orders(clean)).toBe(1);
  // Every other point: a fault that passes is met by the next try within the same run.
  const points = faultPoints(saved, (workspace) => pressOrder(workspace, chosen)).filter(
    (_, i) => i % 2 === 0,
  );
  const differing = points.filter((point) => {
    const workspace = reopen(saved);
    workspace.faults.fail(point);
    pressOrder(workspace, chosen);
    expect(workspace.faults.fired).toBe(1);
    workspace.faults.clear();
    // Whoever sees an error presses again: the same press is entered once.
    pressOrder(workspace, chosen);
    return JSON.stringify(withoutMoments(registersOf(workspace))) !== expected || orders(workspace) !== 1;
  });
  expect(points.length).toBeGreaterThan(100);
  expect(differing).toEqual([]);
});

test('collecting twice changes nothing', () => {
  const workspace = reopen(answeredSchool());
  ask(workspace, 'collectAnswers');
  const once = registersOf(workspace);
  const again = ask<To.CollectResult>(workspace, 'collectAnswers');
  expect(again).toMatchObject({ responses: 0, added: 0, updated: 0, repeated: 0 });
  expect(registersOf(workspace)).toEqual(once);
});

test('three triggers at once and a competitor that holds the lock: every answer once', () => {
  const saved = answeredSchool();
  const clean = reopen(saved);
  ask(clean, 'collectAnswers');
  const workspace = reopen(saved);
  const hostSpreadsheetId = saved.spreadsheetId;
  const trigger = (): void => {
    workspace.run('onFormSubmitted', [], { hostSpreadsheetId, background: true });
  };
  // The second and third run cut in while the first one is at work and holds the lock.
  workspace.faults.interruptAt(60, trigger);
  workspace.faults.interruptAt(140, trigger);
  trigger();
  workspace.locks.hold(10 * 60_000);
  trigger();
  workspace.locks.letGo();
  trigger();
  expect(workspace.faults.fired).toBe(2);
  expect(registersOf(workspace)).toEqual(registersOf(clean));
});

test('a click while another run holds the lock says so and changes nothing', () => {
  const saved = answeredSchool();
  const workspace = reopen(saved);
  workspace.locks.hold(10 * 60_000);
  const reply = callServer(workspace, 'collectAnswers').value as To.Reply<To.CollectResult>;
  expect(reply).toMatchObject({
    ok: false,
    troubles: [{ happened: 'Сейчас с таблицей работает другой запуск.' }],
  });
  expect(rowsOf(workspace, 'Наставляемые')).toEqual([]);
});

test('a pair stands in one order', () => {
  const workspace = reopen(pairedSchool());
  issueOrder(workspace, { number: '57', day: '2026-10-12' });
  const { needs } = ask<To.Papers>(workspace, 'readPapers');
  expect(needs.map(({ kind }) => kind)).not.toContain('orderPairs');
  expect(
    refusal(workspace, 'stagePapers', { ...orderRequest(['НП-001']), number: '58', batch: 'again' }),
  ).toEqual(['Пара НП-001 уже в приказе.']);
  expect(rowsOf(workspace, 'Документы')).toHaveLength(1);
});
