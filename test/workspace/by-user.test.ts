import { callServer, clickMenu, openSpreadsheet, runDueTriggers, tick } from './by-user';
import type { ScriptExecution } from './script/app';
import { temporaryDist } from './temporary-dist';
import { createWorkspace, type LocalWorkspace, openWorkspace, type RunResult } from './workspace';

jest.mock('./assembly', () => ({
  assemble: (execution: ScriptExecution) => ({
    ...jest.requireActual<typeof import('./script/app')>('./script/app').scriptGlobals(execution),
    Probe: new (jest.requireActual<typeof import('./probe')>('./probe').Probe)(execution, []),
  }),
}));

const HOUR = 3_600_000;
const CODE = `
  function onOpen(e) {
    console.log(e.authMode);
    Probe.ui().createAddonMenu().addItem('Обзор', 'overview').addSubMenu(
      Probe.ui().createMenu('Анкеты').addItem('Собрать', 'collect')).addToUi();
    Probe.ui().createMenu('Второе').addItem('Обзор', 'other').addToUi();
  }
  function overview() { Probe.ui().showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('Обзор')); return 'shown'; }
  function other() { return 'other'; }
  function collect() { return Session.getActiveUser().getEmail(); }
  function ask(a, b) { return { a: a, b: b, mode: 'x' }; }
  function dated() { return [new Date()]; }
  function private_() {}
  function broken() { throw new Error('Нет листа'); }
  function install() {
    ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  }
  function installOpen() { ScriptApp.newTrigger('opened').forSpreadsheet('sheet').onOpen().create(); }
  function installDaily() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).create(); }
  function installSixHourly() { ScriptApp.newTrigger('daily').timeBased().everyHours(6).create(); }
  function daily() { return [Session.getEffectiveUser().getEmail(), new Date().getHours()]; }
  function hourly(e) { console.log(JSON.stringify(e)); try { Probe.ui(); } catch (x) { console.log(x.message); } }
  function opened(e) { return [e.authMode, typeof e.triggerUid, Session.getEffectiveUser().getEmail()]; }`;

let workspace: LocalWorkspace;

beforeEach(() => {
  workspace = createWorkspace({
    dist: temporaryDist(CODE),
    now: Date.UTC(2026, 9, 12, 9),
    user: 'k@school.example',
  });
  Object.assign(workspace.state.spreadsheets, { sheet: {} });
});

describe('opening the file', () => {
  test('runs onOpen in mode LIMITED and shows its menus', () => {
    const [run, ...rest] = openSpreadsheet(workspace, 'sheet');
    expect(run?.log.map(({ text }) => text)).toEqual(['LIMITED']);
    expect(rest).toEqual([]);
    expect(workspace.shown.menus).toEqual([
      {
        name: 'Дополнение',
        addon: true,
        items: [
          { label: 'Обзор', handler: 'overview' },
          { name: 'Анкеты', addon: false, items: [{ label: 'Собрать', handler: 'collect' }] },
        ],
      },
      { name: 'Второе', addon: false, items: [{ label: 'Обзор', handler: 'other' }] },
    ]);
  });

  test('mode NONE is enough for the menu', () => {
    const [run] = openSpreadsheet(workspace, 'sheet', { authMode: 'NONE' });
    expect(run).toMatchObject({ error: null, log: [{ text: 'NONE' }] });
  });

  test('runs installed open triggers as their creator', () => {
    workspace.run('installOpen', [], { hostSpreadsheetId: 'sheet', user: 'z@school.example' });
    const runs = openSpreadsheet(workspace, 'sheet');
    expect(runs.map((run) => run.value)).toEqual([undefined, ['FULL', 'string', 'z@school.example']]);
  });

  test('a menu item is clicked by its words, by its path when they are not enough', () => {
    openSpreadsheet(workspace, 'sheet', { user: 'b@school.example' });
    expect(clickMenu(workspace, 'Собрать').value).toBe('b@school.example');
    expect(() => clickMenu(workspace, 'Обзор')).toThrow('Several menu items «Обзор»');
    expect(clickMenu(workspace, 'Второе/Обзор').value).toBe('other');
    expect(clickMenu(workspace, 'Дополнение/Обзор').value).toBe('shown');
    expect(workspace.shown.sidebar?.title).toBe('Обзор');
    expect(() => clickMenu(workspace, 'Нет такого')).toThrow('No menu item «Нет такого» is shown');
  });

  test('nothing works before a file is open', () => {
    expect(() => callServer(workspace, 'ask')).toThrow('No spreadsheet is open');
    expect(() => openSpreadsheet(workspace, 'none')).toThrow('No spreadsheet none');
  });
});

describe('google.script.run', () => {
  beforeEach(() => openSpreadsheet(workspace, 'sheet'));

  test('calls by copy and answers by copy', () => {
    expect(callServer(workspace, 'ask', { n: [1] })).toMatchObject({
      value: { a: { n: [1] }, mode: 'x' },
      error: null,
    });
  });

  test.each(['private_', 'missing', 'parseInt', 'SpreadsheetApp'])(
    '%s is not a function of the page',
    (name) => {
      expect(() => callServer(workspace, name)).toThrow(
        new TypeError(`google.script.run.${name} is not a function`),
      );
    },
  );

  test('an illegal argument throws before anything runs, an illegal result is an error', () => {
    expect(() => callServer(workspace, 'ask', 1, new Date())).toThrow('illegal value in property: 1');
    expect(callServer(workspace, 'dated')).toMatchObject({ value: null, error: { name: 'TypeError' } });
  });

  test('what the script throws reaches the failure handler', () => {
    expect(callServer(workspace, 'broken').error).toEqual({ name: 'Error', message: 'Нет листа' });
  });
});

describe('clock triggers', () => {
  beforeEach(() => workspace.run('install', [], { hostSpreadsheetId: 'sheet' }));

  test('run each at its own moment, in the background', () => {
    expect(tick(workspace, HOUR / 2)).toEqual([]);
    const runs = tick(workspace, 2 * HOUR);
    expect(runs).toHaveLength(2);
    const event = JSON.parse(runs[0]?.log[0]?.text ?? '') as object;
    expect(event).toEqual({
      authMode: 'FULL',
      triggerUid: workspace.state.triggers[0]?.id,
      timezone: 'UTC',
      year: 2026,
      month: 10,
      'day-of-month': 12,
      'day-of-week': 1,
      'week-of-year': 42,
      hour: 10,
      minute: 0,
      second: 0,
    });
    expect(runs[0]?.log[1]?.text).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('come due when somebody else moves the clock', () => {
    workspace.advance(HOUR + 1000);
    expect(runDueTriggers(workspace)).toHaveLength(1);
    expect(runDueTriggers(workspace)).toHaveLength(0);
  });
});

describe('other clock triggers', () => {
  const owner = { hostSpreadsheetId: 'sheet', user: 'z@school.example' };
  const moments = (runs: readonly RunResult[]) => runs.map(({ value }) => value);

  test('a daily one runs at its hour of the script’s zone, as its owner', () => {
    workspace.run('installDaily', [], owner);
    expect(moments(tick(workspace, 18 * HOUR))).toEqual([]);
    expect(moments(tick(workspace, 48 * HOUR))).toEqual([
      ['z@school.example', 7],
      ['z@school.example', 7],
    ]);
  });

  test('one of every six hours keeps its step', () => {
    workspace.run('installSixHourly', [], owner);
    expect(moments(tick(workspace, 24 * HOUR)).map((value) => (value as unknown[])[1])).toEqual([
      18, 0, 6, 12,
    ]);
  });

  test('each account has one of its own in the same file, no second one', () => {
    expect(workspace.run('install', [], { hostSpreadsheetId: 'sheet' }).error).toBeNull();
    expect(workspace.run('installDaily', [], owner).error).toBeNull();
    expect(workspace.run('installSixHourly', [], owner).error?.message).toContain('too many triggers');
    expect(tick(workspace, 24 * HOUR)).toHaveLength(25);
    const times = workspace.state.triggers.map(({ user, handler }) => [user, handler]);
    expect(times).toEqual([
      ['k@school.example', 'hourly'],
      ['z@school.example', 'daily'],
    ]);
  });

  test('one whose owner took his consent back still fires and fails', () => {
    workspace.run('installDaily', [], owner);
    workspace.refuseScope('userinfo.email', owner.user);
    const [run] = tick(workspace, 24 * HOUR);
    expect(run?.error?.message).toContain('Specified permissions are not sufficient');
  });
});

test('a saved workspace opens with everything that outlives a run', () => {
  workspace.run('install', [], { hostSpreadsheetId: 'sheet' });
  const json = workspace.save();
  const opened = openWorkspace(json, { dist: temporaryDist(CODE) });
  expect(opened.state).toEqual(workspace.state);
  expect(opened.now()).toBe(workspace.now());
  expect(opened.newId('x')).toBe(workspace.newId('x'));
  expect(tick(opened, HOUR)).toHaveLength(1);
  expect(() => openWorkspace('{}', { dist: temporaryDist('') })).toThrow('Not a workspace saved in format 1');
});
