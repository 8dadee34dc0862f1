import type { ScriptExecution } from './app';
import { fresh, HOST, tryIn, valueIn } from './expression';

jest.mock('../assembly', () => ({
  assemble: (execution: ScriptExecution) => ({
    ...jest.requireActual<typeof import('./app')>('./app').scriptGlobals(execution),
    Probe: new (jest.requireActual<typeof import('../probe')>('../probe').Probe)(execution, []),
  }),
}));

describe('triggers', () => {
  const FORM = "ScriptApp.newTrigger('collect').forSpreadsheet('sheet').onFormSubmit().create()";
  const LIST = 'ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.getEventType()])';

  test('are created, listed to their owner alone, and deleted', () => {
    const workspace = fresh();
    expect(valueIn(workspace, `${FORM}.getUniqueId()`)).toMatch(/^\d{15,}$/);
    expect(valueIn(workspace, LIST)).toEqual([['collect', 'ON_FORM_SUBMIT']]);
    expect(valueIn(workspace, LIST, { ...HOST, user: 'b@school.example' })).toEqual([]);
    valueIn(workspace, 'ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t))');
    expect(valueIn(workspace, LIST)).toEqual([]);
  });

  test('an add-on has one of each type per account and file, only for its file, at most hourly', () => {
    const workspace = fresh();
    valueIn(workspace, FORM);
    expect(() => valueIn(workspace, FORM)).toThrow('too many triggers of this type');
    expect(() => valueIn(workspace, FORM.replace("'sheet'", "'other'"))).toThrow(
      'Add-ons may only create triggers',
    );
    const clock = "ScriptApp.newTrigger('daily').timeBased()";
    expect(() => valueIn(workspace, `${clock}.everyMinutes(5).create()`)).toThrow('once an hour');
    valueIn(workspace, `${clock}.everyDays(1).atHour(6).create()`);
    expect(workspace.state.triggers.map((trigger) => trigger.nextRun)).toEqual([
      undefined,
      Date.UTC(2026, 9, 13, 3, 17),
    ]);
  });

  test('a bound script has at most twenty', () => {
    const workspace = fresh('bound');
    const many = `[...Array(21)].forEach(() => ${FORM})`;
    expect(tryIn(workspace, many).error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(workspace.state.triggers).toHaveLength(20);
  });

  test('minutes come in steps, hours in whole numbers', () => {
    expect(() => valueIn(fresh(), "ScriptApp.newTrigger('x').timeBased().everyMinutes(7)")).toThrow(
      'everyMinutes',
    );
    expect(() => valueIn(fresh(), "ScriptApp.newTrigger('x').timeBased().atHour(24)")).toThrow('atHour');
  });
});
