import { temporaryDist } from '../temporary-dist';
import { createWorkspace } from '../workspace';
import type { ScriptExecution } from './app';
import { fresh, HOST, tryIn, valueIn } from './expression';

jest.mock('../assembly', () => ({
  assemble: (execution: ScriptExecution) => ({
    ...jest.requireActual<typeof import('./app')>('./app').scriptGlobals(execution),
    Probe: new (jest.requireActual<typeof import('../probe')>('../probe').Probe)(execution, []),
  }),
}));

describe('locks', () => {
  const LOCK = 'LockService.getDocumentLock()';

  test('a competitor holds the lock: tryLock is false after waiting, waitLock throws', () => {
    const workspace = fresh();
    workspace.locks.hold(20_000);
    const failed = tryIn(workspace, `${LOCK}.tryLock(5000)`);
    expect(failed.value).toBe(false);
    expect(failed.virtualMs).toBe(5010);
    expect(tryIn(workspace, `${LOCK}.waitLock(1000)`).error?.message).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(valueIn(workspace, `${LOCK}.tryLock(30000)`)).toBe(true);
    expect(workspace.now()).toBeGreaterThanOrEqual(Date.UTC(2026, 9, 12, 9) + 20_000);
  });

  test('is released at the end of the run, also of one that failed', () => {
    const workspace = fresh();
    tryIn(workspace, `(${LOCK}.waitLock(1), null.x)`);
    expect(
      valueIn(workspace, `((lock) => [lock.hasLock(), lock.tryLock(0), lock.hasLock()])(${LOCK})`),
    ).toEqual([false, true, true]);
  });

  test('a run cut into by another holds it against that other', () => {
    const code = `function outer() { const lock = ${LOCK}; lock.waitLock(10); return lock.hasLock(); }
      function inner() { return ${LOCK}.tryLock(100); }`;
    const workspace = createWorkspace({ dist: temporaryDist(code), now: 0, user: 'k@school.example' });
    const inner: unknown[] = [];
    workspace.faults.interruptAt(3, () => inner.push(workspace.run('inner', [], HOST).value));
    expect(workspace.run('outer', [], HOST).value).toBe(true);
    expect(inner).toEqual([false]);
    expect(workspace.run('inner', [], HOST).value).toBe(true);
  });

  test('there is no document lock outside a document', () => {
    expect(valueIn(fresh(), LOCK, {})).toBeNull();
  });
});
