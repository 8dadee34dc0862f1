/** What a person does in front of the screen, and what the passing of time does: with the triggers it fires. */

import type { RunOptions, RunResult } from './execution';
import { type GivenAnswers, type SubmitOptions, type Submitted, submitResponse } from './forms/by-user';
import { Form } from './forms/form';
import { receiveResult, sendArguments } from './google-script-run';
import { nextClockRun } from './script/clock-rule';
import {
  type CellPlace,
  toggleCheckbox as clickCheckbox,
  type EditResult,
  type SheetPlace,
  editCell as typeText,
} from './spreadsheet/by-user';
import { Range } from './spreadsheet/range';
import { findSpreadsheet } from './spreadsheet/sheet-list';
import { Spreadsheet } from './spreadsheet/spreadsheet';
import {
  type Execution,
  type LocalWorkspace,
  nothingShown,
  type ShownMenu,
  type TriggerState,
} from './workspace';

const DAY = 86_400_000;

export interface OpenOptions {
  /** Who opens the file; the workspace's own user when left out. */
  readonly user?: string;
  /** NONE: the add-on is installed but was never used in this file; LIMITED when left out. */
  readonly authMode?: 'NONE' | 'LIMITED';
}

/** Opens the file on the screen: clears what was shown, runs `onOpen` and installed open triggers. */
export function openSpreadsheet(
  workspace: LocalWorkspace,
  spreadsheetId: string,
  options: OpenOptions = {},
): RunResult[] {
  if (!workspace.state.spreadsheets[spreadsheetId]) throw new Error(`No spreadsheet ${spreadsheetId}`);
  const user = options.user ?? workspace.state.user;
  workspace.opened = { spreadsheetId, user };
  workspace.openedForm = null;
  return openOnScreen(workspace, { hostSpreadsheetId: spreadsheetId, user }, options, (execution) => ({
    source: new Spreadsheet(execution, findSpreadsheet(workspace, spreadsheetId)),
  }));
}

/** Opens the editor of a form, with the same triggers. */
export function openFormEditor(
  workspace: LocalWorkspace,
  formId: string,
  options: OpenOptions = {},
): RunResult[] {
  const form = workspace.state.forms[formId];
  if (!form) throw new Error(`No form ${formId}`);
  const user = options.user ?? workspace.state.user;
  workspace.openedForm = { formId, user };
  return openOnScreen(workspace, { hostFormId: formId, user }, options, (execution) => ({
    source: new Form(execution, form),
  }));
}

function openOnScreen(
  workspace: LocalWorkspace,
  place: Pick<RunOptions, 'hostSpreadsheetId' | 'hostFormId' | 'user'>,
  { authMode = 'LIMITED' }: OpenOptions,
  details: (execution: Execution) => object,
): RunResult[] {
  workspace.shown = nothingShown();
  const simple = runSimple(workspace, 'onOpen', { ...place, authMode }, details);
  const id = place.hostFormId ?? place.hostSpreadsheetId ?? '';
  return [...simple, ...fire(workspace, 'ON_OPEN', id, () => ({}))];
}

/** Clicks a menu item by its words, or by menu and item to tell two apart (`'Menu/Item'`). */
export function clickMenu(workspace: LocalWorkspace, item: string): RunResult {
  const handlers = itemsOf(workspace.shown.menus, '').filter(
    ({ path }) => path === item || path.endsWith(`/${item}`),
  );
  const [found] = handlers;
  if (!found) throw new Error(`No menu item «${item}» is shown`);
  if (handlers.length > 1) throw new Error(`Several menu items «${item}» are shown`);
  return runOnScreen(workspace, found.handler);
}

/** Runs what a menu item of the open file names. */
export function runOnScreen(workspace: LocalWorkspace, handler: string): RunResult {
  return workspace.run(handler, [], screen(workspace));
}

function itemsOf(menus: readonly ShownMenu[], above: string): { path: string; handler: string }[] {
  return menus.flatMap((menu) =>
    menu.items.flatMap((item) => {
      if (item === null) return [];
      const path = `${above}${menu.name}/`;
      return 'handler' in item ? [{ path: path + item.label, handler: item.handler }] : itemsOf([item], path);
    }),
  );
}

/** Google's answer to `google.script.run`. */
export interface ServerAnswer {
  /** As the page gets it; null after an error. */
  readonly value: unknown;
  /** What the failure handler gets. */
  readonly error: { readonly name: string; readonly message: string } | null;
  readonly run: RunResult;
}

/**
 * Calls the script as `google.script.run` of a page in the open file does. Throws, as the page's own call does,
 * a TypeError for an unknown or private function and for an argument that cannot travel.
 */
export function callServer(workspace: LocalWorkspace, name: string, ...args: unknown[]): ServerAnswer {
  if (name.endsWith('_') || !workspace.defines(name)) {
    throw new TypeError(`google.script.run.${name} is not a function`);
  }
  const run = workspace.run(name, sendArguments(args), {
    ...screen(workspace),
    inspect: (value) => receiveResult(value),
  });
  const error = run.error && { name: run.error.name, message: run.error.message };
  return { value: run.value ?? null, error, run };
}

/** Types a text into a cell; what the cell takes fires `onEdit` and installed edit triggers. */
export function editCell(
  workspace: LocalWorkspace,
  edit: CellPlace & { readonly text: string; readonly user?: string },
): EditResult & { readonly runs: readonly RunResult[] } {
  const { user = workspace.opened?.user ?? workspace.state.user, ...typed } = edit;
  const result = typeText(workspace, typed);
  return { ...result, runs: result.accepted ? fireEdit(workspace, typed, result, user) : [] };
}

/** Clicks a checkbox, with the same triggers. */
export function toggleCheckbox(
  workspace: LocalWorkspace,
  place: CellPlace,
  user = workspace.opened?.user ?? workspace.state.user,
): EditResult & { readonly runs: readonly RunResult[] } {
  const result = clickCheckbox(workspace, place);
  return { ...result, runs: result.accepted ? fireEdit(workspace, place, result, user) : [] };
}

function fireEdit(
  workspace: LocalWorkspace,
  place: SheetPlace,
  result: EditResult,
  user: string,
): RunResult[] {
  const { spreadsheetId, sheetId } = place;
  const details = (execution: Execution) => {
    const spreadsheet = findSpreadsheet(workspace, spreadsheetId);
    return {
      range: new Range(execution, spreadsheet, sheetId, result.area),
      source: new Spreadsheet(execution, spreadsheet),
      ...(result.value === undefined ? {} : { value: result.value }),
      ...(result.oldValue === undefined ? {} : { oldValue: result.oldValue }),
    };
  };
  const options = { authMode: 'LIMITED', user, hostSpreadsheetId: spreadsheetId } as const;
  return [
    ...runSimple(workspace, 'onEdit', options, details),
    ...fire(workspace, 'ON_EDIT', spreadsheetId, details),
  ];
}

export interface FormSubmission extends Submitted {
  readonly runs: readonly RunResult[];
}

/**
 * A respondent sends a form: its row appears in the linked spreadsheet and installed submit triggers run, unless
 * `fireTriggers` is false, as when Google drops one. Throws FormRejected when the form does not take the answers.
 */
export function submitForm(
  workspace: LocalWorkspace,
  formId: string,
  answers: GivenAnswers,
  options: SubmitOptions & { readonly fireTriggers?: boolean } = {},
): FormSubmission {
  const { fireTriggers = true, ...sending } = options;
  const submitted = submitResponse(workspace, formId, answers, sending);
  return { ...submitted, runs: fireTriggers ? fireFormSubmit(workspace, submitted) : [] };
}

/** Fires the submit triggers of a response that is there already: once more, or at last. */
export function fireFormSubmit(workspace: LocalWorkspace, submitted: Submitted): RunResult[] {
  const { spreadsheetId, sheetId, row, values, namedValues } = submitted;
  if (spreadsheetId === null || sheetId === null || row === null) return [];
  return fire(workspace, 'ON_FORM_SUBMIT', spreadsheetId, (execution) => {
    const spreadsheet = findSpreadsheet(workspace, spreadsheetId);
    const area = { row, column: 1, rows: 1, columns: values.length };
    return { namedValues, values, range: new Range(execution, spreadsheet, sheetId, area) };
  });
}

/** Lets time pass and runs the clock triggers that come due, each at its own moment. */
export function tick(workspace: LocalWorkspace, ms: number): RunResult[] {
  const end = workspace.now() + ms;
  const runs: RunResult[] = [];
  for (let due = nextDue(workspace, end); due; due = nextDue(workspace, end)) {
    workspace.advance(Math.max(0, (due.nextRun ?? 0) - workspace.now()));
    runs.push(runClockTrigger(workspace, due));
  }
  workspace.advance(Math.max(0, end - workspace.now()));
  return runs;
}

/** Runs the clock triggers whose time has come. */
export function runDueTriggers(workspace: LocalWorkspace): RunResult[] {
  return tick(workspace, 0);
}

function nextDue(workspace: LocalWorkspace, until: number): TriggerState | undefined {
  return workspace.state.triggers
    .filter((trigger) => trigger.nextRun !== undefined && trigger.nextRun <= until)
    .sort((a, b) => (a.nextRun ?? 0) - (b.nextRun ?? 0))[0];
}

function runClockTrigger(workspace: LocalWorkspace, trigger: TriggerState): RunResult {
  const { triggers } = workspace.state;
  if (trigger.clock?.once) triggers.splice(triggers.indexOf(trigger), 1);
  else trigger.nextRun = nextClockRun(trigger.clock ?? {}, workspace.now(), workspace.timeZone);
  const now = new Date(workspace.now());
  return runTrigger(workspace, trigger, () => ({
    timezone: 'UTC',
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    'week-of-year': weekOfYear(now),
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
  }));
}

/** Week after ISO 8601: it belongs to the year that holds its Thursday. */
function weekOfYear(day: Date): number {
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY);
  return Math.ceil((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1) + 1) / (7 * DAY));
}

/** Options of a run on the open screen. */
function screen(workspace: LocalWorkspace): RunOptions {
  const { opened, openedForm } = workspace;
  if (openedForm) return { hostFormId: openedForm.formId, user: openedForm.user };
  if (!opened) throw new Error('No spreadsheet is open: call openSpreadsheet first');
  return { hostSpreadsheetId: opened.spreadsheetId, user: opened.user };
}

/** A simple trigger, if the script has it. */
function runSimple(
  workspace: LocalWorkspace,
  name: string,
  options: RunOptions & { readonly authMode: 'NONE' | 'LIMITED' },
  details: (execution: Execution) => object = () => ({}),
): RunResult[] {
  if (!workspace.defines(name)) return [];
  const event = (execution: Execution) => ({ authMode: options.authMode, ...details(execution) });
  return [workspace.run(name, [], { ...options, event })];
}

/** Installed triggers of a spreadsheet, each as its creator. */
function fire(
  workspace: LocalWorkspace,
  type: TriggerState['type'],
  spreadsheetId: string,
  details: (execution: Execution) => object,
): RunResult[] {
  return workspace.state.triggers
    .filter((trigger) => trigger.type === type && trigger.sourceId === spreadsheetId)
    .map((trigger) => runTrigger(workspace, trigger, details));
}

/** The file a trigger was created in; it may be gone. */
function fileOf({ state }: LocalWorkspace, id: string | null): RunOptions {
  return id !== null && state.forms[id] ? { hostFormId: id } : { hostSpreadsheetId: id };
}

function runTrigger(
  workspace: LocalWorkspace,
  trigger: TriggerState,
  details: (execution: Execution) => object,
): RunResult {
  return workspace.run(trigger.handler, [], {
    user: trigger.user,
    ...fileOf(workspace, trigger.hostId ?? trigger.sourceId),
    background: true,
    event: (execution) => ({ authMode: 'FULL', triggerUid: trigger.id, ...details(execution) }),
  });
}
