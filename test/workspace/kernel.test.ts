import type { ScriptExecution } from './script/app';
import { temporaryDist } from './temporary-dist';
import { createWorkspace, type LocalWorkspace } from './workspace';

const notes: string[] = [];

jest.mock('./assembly', () => ({
  assemble: (execution: ScriptExecution) => ({
    ...jest.requireActual<typeof import('./script/app')>('./script/app').scriptGlobals(execution),
    Probe: new (jest.requireActual<typeof import('./probe')>('./probe').Probe)(execution, notes),
  }),
}));

function workspaceWith(code: string, scopes?: readonly string[]): LocalWorkspace {
  notes.length = 0;
  return createWorkspace({
    dist: temporaryDist(code, scopes ? { scopes } : {}),
    now: Date.UTC(2026, 9, 12, 9),
    user: 'kurator@school.example',
  });
}

/** What one expression gives inside the script. */
function evaluate(expression: string): unknown {
  const { value, error } = workspaceWith(`function go() { return ${expression}; }`).run('go');
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value;
}

describe('what a run gives back', () => {
  test('value, log, calls and times', () => {
    const workspace = workspaceWith(`function go(a) {
      console.log('first', { a: 1 }, [2]); console.warn(null); Logger.log('%s of %s', 1, 2);
      Probe.note('x'); Probe.note('y');
      return { sum: a + 1, at: new Date(0) };
    }`);
    const run = workspace.run('go', [41]);
    expect(run.value).toEqual({ sum: 42, at: new Date(0) });
    expect(run.log.map(({ level, text }) => [level, text])).toEqual([
      ['log', 'first {"a":1} [2]'],
      ['warn', 'null'],
      ['log', '1 of 2'],
    ]);
    expect({ ...run.calls }).toEqual({ 'Probe.note': 2, 'Logger.log': 1 });
    expect(run.callCount).toBe(3);
    expect(run.virtualMs).toBe(10);
    workspace.run('go', [1]);
    expect(workspace.calls['Probe.note']).toBe(4);
  });

  test('what the script throws, with its place', () => {
    const { error, value } = workspaceWith('function go() { null.x; }').run('go');
    expect(value).toBeUndefined();
    expect(error?.name).toBe('TypeError');
    expect(error?.stack).toContain('Code.js:1');
    expect(workspaceWith("function go() { throw 'text'; }").run('go').error?.message).toBe('text');
  });

  test('an error while loading is an error of the run', () => {
    expect(workspaceWith('Probe.refuse(); function go() {}').run('go').error?.message).toContain(
      'coordinates',
    );
  });
});

describe('the virtual clock', () => {
  test('six minutes of calls end the run, whatever the script catches', () => {
    const workspace = workspaceWith(`function go() {
      try { for (;;) Probe.note('.'); } catch (e) { try { Probe.note('after'); } catch {} }
      return 'survived';
    }`);
    const run = workspace.run('go');
    expect(run.error).toMatchObject({ name: 'Exception', message: 'Exceeded maximum execution time' });
    expect(run.value).toBeUndefined();
    expect(run.virtualMs).toBe(360_000);
    expect(notes).not.toContain('after');
    expect(notes).toHaveLength(72_000);
  });

  test('sleep counts', () => {
    const code = 'function go() { Utilities.sleep(300000); Utilities.sleep(61000); }';
    expect(workspaceWith(code).run('go').error?.message).toBe('Exceeded maximum execution time');
    const short = workspaceWith('function go() { Utilities.sleep(300000); }').run('go');
    expect(short).toMatchObject({ error: null, virtualMs: 300_000 });
  });

  test('a simple trigger has thirty seconds', () => {
    const workspace = workspaceWith(
      'function go() { Utilities.sleep(29000); } function long() { Utilities.sleep(31000); }',
    );
    expect(workspace.run('go', [], { authMode: 'LIMITED' }).error).toBeNull();
    expect(workspace.run('long', [], { authMode: 'LIMITED' }).error?.message).toContain('Exceeded maximum');
  });

  test('every call of many is counted', () => {
    const workspace = workspaceWith('function go() { for (let i = 0; i < 60000; i++) Probe.note(i); }');
    const { callCount } = workspace.run('go');
    expect(callCount).toBe(60_000);
  });

  test('goes only forward', () => {
    expect(() => workspaceWith('function go() {}').advance(-1)).toThrow('only goes forward');
  });
});

describe('faults', () => {
  const TWO = "function go() { Probe.note('a'); Probe.note('b'); Probe.day(); return 'done'; }";

  test('the n-th call of all fails once and has no effect', () => {
    const workspace = workspaceWith(TWO);
    workspace.faults.failAt(2);
    expect(workspace.run('go').error).toMatchObject({
      name: 'Exception',
      message: "We're sorry, a server error occurred. Please wait a bit and try again.",
    });
    expect(notes).toEqual(['a']);
    expect(workspace.run('go').value).toBe('done');
  });

  test('a matching call fails once, always, or from the n-th on, with a text of choice', () => {
    const workspace = workspaceWith(TWO);
    workspace.faults.fail({ className: 'Probe', method: 'note', at: 4, times: 'always', message: 'Busy.' });
    expect(workspace.run('go').error).toBeNull();
    expect(workspace.run('go').error?.message).toBe('Busy.');
    expect(workspace.run('go').error?.message).toBe('Busy.');
    expect(notes).toEqual(['a', 'b', 'a']);
    expect(workspace.faults.fired).toBe(2);
    workspace.faults.clear();
    expect(workspace.run('go').error).toBeNull();
  });

  test('a lost answer: the call takes effect and throws', () => {
    const workspace = workspaceWith(`function go() {
      const probe = Probe.list()[2].part;
      try { probe.note('a'); } catch (e) { return [e instanceof Error, e.name, e.message, Probe.isProbe(probe)]; }
    }`);
    workspace.faults.fail({ method: 'note', after: true, message: 'Lost.' });
    expect(workspace.run('go').value).toEqual([true, 'Exception', 'Lost.', true]);
    expect(notes).toEqual(['a']);
  });

  test('something else happens in the middle of a run', () => {
    const workspace = workspaceWith(TWO);
    workspace.faults.interruptAt(2, () => notes.push('meanwhile'));
    expect(workspace.run('go').error).toBeNull();
    expect(notes).toEqual(['a', 'meanwhile', 'b']);
  });

  test('a script may catch a fault and go on', () => {
    const workspace = workspaceWith(
      'function go() { try { Probe.day(); } catch { return Probe.day().getTime(); } }',
    );
    workspace.faults.failAt(1);
    expect(workspace.run('go').value).toBe(Date.UTC(2026, 8, 1));
  });
});

describe('scopes and modes', () => {
  test('a call without its scope throws the text of Google', () => {
    expect(() => evaluate('Probe.scoped()')).toThrow(
      'Exception: Specified permissions are not sufficient to call Probe.scoped. Required permissions: ' +
        '(https://www.googleapis.com/auth/documents || https://www.googleapis.com/auth/drive)',
    );
    expect(evaluate('Probe.formScoped()')).toBe('allowed');
  });

  test('a manifest scope given up by the account counts no more, and the script can ask', () => {
    const workspace = workspaceWith(`function go() { return Probe.formScoped(); }
      function ask() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus(); }`);
    expect(workspace.run('ask').value).toBe('NOT_REQUIRED');
    workspace.refuseScope('forms');
    expect(workspace.run('go').error?.message).toContain(
      'Required permissions: https://www.googleapis.com/auth/forms',
    );
    expect(workspace.run('ask').value).toBe('REQUIRED');
    workspace.grantScopes();
    expect(workspace.run('go').value).toBe('allowed');
  });

  test('LIMITED reaches only the file itself, NONE not even that', () => {
    const workspace = workspaceWith(`function host() { return Probe.hostScoped(); }
      function form() { return Probe.formScoped(); }
      function store() { return PropertiesService.getDocumentProperties().getKeys().length; }
      function menu() { Probe.ui().createAddonMenu().addItem('Начать', 'x').addToUi(); }
      function sidebar() { Probe.ui().showSidebar(HtmlService.createHtmlOutput('')); }`);
    const works = (name: string, authMode: 'NONE' | 'LIMITED' | 'FULL') =>
      workspace.run(name, [], { authMode, hostSpreadsheetId: 'sheet' }).error === null;
    const table = ['host', 'form', 'store', 'menu', 'sidebar'].map((name) => [
      name,
      works(name, 'NONE'),
      works(name, 'LIMITED'),
      works(name, 'FULL'),
    ]);
    expect(table).toEqual([
      ['host', false, true, true],
      ['form', false, false, true],
      ['store', false, true, true],
      ['menu', true, true, true],
      ['sidebar', false, false, true],
    ]);
  });

  test('there are no windows in the background or without a file', () => {
    const workspace = workspaceWith('function go() { Probe.ui(); }');
    const text = 'Cannot call SpreadsheetApp.getUi() from this context.';
    expect(workspace.run('go').error?.message).toBe(text);
    expect(workspace.run('go', [], { hostSpreadsheetId: 'sheet', background: true }).error?.message).toBe(
      text,
    );
    expect(workspace.run('go', [], { hostSpreadsheetId: 'sheet' }).error).toBeNull();
  });
});

test('ids are long, different, and the same in every repetition', () => {
  const [one, other] = [workspaceWith('function go() {}'), workspaceWith('function go() {}')];
  const ids = [one.newId('form'), one.newId('form')];
  expect(ids[0]).toMatch(/^1[\w-]{43}$/);
  expect(ids[0]).not.toBe(ids[1]);
  expect([other.newId('form'), other.newId('form')]).toEqual(ids);
});
