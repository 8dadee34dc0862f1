import type { ScriptExecution } from './script/app';
import { temporaryDist } from './temporary-dist';
import { createWorkspace, type LocalWorkspace } from './workspace';

jest.mock('./assembly', () => ({
  assemble: (execution: ScriptExecution) => ({
    ...jest.requireActual<typeof import('./script/app')>('./script/app').scriptGlobals(execution),
    Probe: new (jest.requireActual<typeof import('./probe')>('./probe').Probe)(execution, []),
  }),
}));

function workspaceWith(code: string, scopes?: readonly string[]): LocalWorkspace {
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

describe('the context of a run', () => {
  const ABSENT =
    `setTimeout setInterval clearTimeout queueMicrotask TextEncoder TextDecoder fetch Headers Request
    Response FormData File URL URLSearchParams DOMException atob btoa AbortController Event EventTarget crypto
    structuredClone window navigator performance process require module exports Buffer __dirname global self
    ReadableStream CompressionStream Window SharedWorker`.split(/\s+/);

  test.each(ABSENT)('has no %s', (name) => {
    expect(evaluate(`typeof ${name}`)).toBe('undefined');
  });

  test.each(['Promise', 'Map', 'Intl', 'WebAssembly', 'BigInt', 'Reflect', 'console'])('has %s', (name) => {
    expect(evaluate(`typeof ${name}`)).not.toBe('undefined');
  });

  test('forbids eval and new Function', () => {
    expect(() => evaluate("eval('1')")).toThrow('EvalError: Code generation from strings disallowed');
    expect(() => evaluate("new Function('return 1')()")).toThrow('EvalError');
  });

  test('is new in every run', () => {
    const workspace = workspaceWith('var count = 0; function go() { return ++count; }');
    expect([workspace.run('go').value, workspace.run('go').value]).toEqual([1, 1]);
  });

  test('parses the bundle as a script, not as a module', () => {
    expect(() => workspaceWith('export function go() {}')).toThrow("Unexpected token 'export'");
    expect(() => workspaceWith('await go(); function go() {}')).toThrow('await is only valid');
  });

  test('knows advanced services and functions only by their global names', () => {
    const workspace = workspaceWith('const hidden = () => 1; function open() {} ');
    expect(workspace.run('hidden').error?.message).toBe('Script function not found: hidden');
    expect(workspace.run('parseInt').error?.message).toBe('Script function not found: parseInt');
    expect(workspace.run('open').error).toBeNull();
  });

  test('loads anew at each of many runs', () => {
    const workspace = workspaceWith('function go() { return 1; }');
    for (let i = 0; i < 100; i++) expect(workspace.run('go').value).toBe(1);
  });
});

describe('values between realms', () => {
  test('a date of a service is a Date of the script, also deep inside', () => {
    expect(evaluate('Probe.day() instanceof Date')).toBe(true);
    expect(evaluate('Probe.list()[1][0] instanceof Date')).toBe(true);
    expect(evaluate('Array.isArray(Probe.list()) && Probe.list() instanceof Array')).toBe(true);
    expect(evaluate('Probe.list()[2] instanceof Object')).toBe(true);
  });

  test('a date and an object of the script arrive as ours', () => {
    expect(evaluate("Probe.yearOf(new Date('2026-05-05T00:00:00Z'))")).toBe(2026);
    expect(evaluate('Probe.isProbe(Probe.note(1))')).toBe(true);
    expect(evaluate('Probe.isProbe(Probe.list()[2].part)')).toBe(true);
  });

  test('an error of a service is an Error of the script named Exception, with a text of Google', () => {
    const go =
      '(() => { try { Probe.refuse() } catch (e) { return [e instanceof Error, e.name, e.message] } })()';
    expect(evaluate(go)).toEqual([
      true,
      'Exception',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ]);
  });

  test('what is not imitated throws with class and method', () => {
    expect(() => evaluate('Probe.fly()')).toThrow('Error: Probe.fly is not imitated by the stand-in');
    expect(() => evaluate('Probe.notes_')).toThrow('Probe.notes_ is not imitated');
    expect(() => evaluate('Probe.x = 1')).toThrow('Probe.x cannot be assigned');
  });

  test('String(object) is its class', () => {
    expect(evaluate('String(Probe)')).toBe('Probe');
  });
});

describe('dates in the script', () => {
  test('follow the virtual clock', () => {
    const workspace = workspaceWith('function go() { return [Date.now(), new Date().getTime()]; }');
    workspace.advance(1234);
    expect(workspace.run('go').value).toEqual([workspace.now(), workspace.now()]);
  });

  test('local methods speak the time zone of the manifest', () => {
    expect(evaluate('new Date(2026, 8, 1).toISOString()')).toBe('2026-08-31T21:00:00.000Z');
    expect(evaluate("new Date('2026-09-01').getHours()")).toBe(3);
    expect(evaluate("new Date('2026-09-01T00:00:00').toISOString()")).toBe('2026-08-31T21:00:00.000Z');
    expect(evaluate("new Date('09/01/2026').toISOString()")).toBe('2026-08-31T21:00:00.000Z');
    expect(evaluate('new Date(2026, 8, 1).getTimezoneOffset()')).toBe(-180);
    expect(evaluate('(d => { d.setHours(23, 5); return d.toISOString() })(new Date(2026, 8, 1))')).toBe(
      '2026-09-01T20:05:00.000Z',
    );
    expect(evaluate('(d => { d.setDate(0); return d.getDate() })(new Date(2026, 8, 1))')).toBe(31);
    expect(evaluate('String(new Date(2026, 8, 1, 9, 30))')).toBe(
      'Tue Sep 01 2026 09:30:00 GMT+0300 (Moscow Standard Time)',
    );
    expect(evaluate("String(new Date('x'))")).toBe('Invalid Date');
    expect(evaluate('typeof Date()')).toBe('string');
    expect(evaluate('new Date(0).constructor === Date')).toBe(true);
    expect(evaluate('JSON.stringify(new Date(0))')).toBe('"1970-01-01T00:00:00.000Z"');
  });
});

describe('promises', () => {
  test('an entry may be async: its microtasks are drained', () => {
    const code = 'async function go() { await null; await Promise.resolve(); return 7; }';
    expect(workspaceWith(code).run('go').value).toBe(7);
  });

  test('a rejected entry is an error of the run', () => {
    const code = "async function go() { await null; throw new TypeError('late'); }";
    expect(workspaceWith(code).run('go').error).toMatchObject({ name: 'TypeError', message: 'late' });
  });

  test('an unhandled rejection, silent on live, fails the run', () => {
    const code = "async function lost() { throw new Error('floating'); } function go() { lost(); return 1; }";
    expect(workspaceWith(code).run('go')).toMatchObject({ value: undefined, error: { message: 'floating' } });
  });

  test('a handled rejection does not', () => {
    const code = `async function bad() { throw new Error('x'); }
      async function go() { try { await bad(); } catch {} bad().catch(() => 0); await Promise.allSettled([bad()]); return 2; }`;
    expect(workspaceWith(code).run('go')).toMatchObject({ value: 2, error: null });
  });

  test('a promise that never settles fails the run: there is no event loop to wake it', () => {
    const { error } = workspaceWith('function go() { return new Promise(() => {}); }').run('go');
    expect(error?.message).toContain('never settles');
  });
});
