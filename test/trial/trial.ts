/** The trial school: its workspace, how it is kept between starts, and how a run of the script is carried out. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openFormEditor, openSpreadsheet } from '../workspace/by-user';
import { ScriptRun } from '../workspace/execution';
import {
  type Answering,
  type LocalWorkspace,
  nothingShown,
  openWorkspace,
  type Shown,
} from '../workspace/workspace';
import type { TrialView } from './wire';

export interface Trial {
  workspace: LocalWorkspace;
  spreadsheetId: string;
  readonly dist: string;
  /** Where the school is kept. */
  readonly file: string;
  /** Earlier states of the spreadsheet, JSON, newest last. */
  readonly undo: string[];
  /** Messages that the page has not been told yet. */
  news: { toasts: TrialView['toasts']; alerts: TrialView['alerts']; trouble: string };
  /** Source of the windows' keys. */
  windows: number;
  sidebarKey: number;
  dialogKey: number;
  /** What the script shows in the editors of forms, by id of the form. */
  readonly formScreens: Map<string, Screen>;
}

type Screen = Pick<Trial, 'news' | 'sidebarKey' | 'dialogKey'> & { readonly shown: Shown };

export interface Prepared {
  readonly workspace: LocalWorkspace;
  readonly spreadsheetId: string;
}

/** The name of the add-on, as Google would show it in the menu. */
export const PROJECT_NAME = 'Куратор';

export const noNews = (): Trial['news'] => ({ toasts: [], alerts: [], trouble: '' });

const FORMAT = 1;
const UNDO_STEPS = 30;

export const workspaceOptions = (dist: string) => ({ dist, projectName: PROJECT_NAME });

export function newTrial(prepared: Prepared, dist: string, file: string): Trial {
  return {
    ...prepared,
    dist,
    file,
    undo: [],
    news: noNews(),
    windows: 0,
    sidebarKey: 0,
    dialogKey: 0,
    formScreens: new Map(),
  };
}

/** Writes the whole school; a crash in between leaves the former file. */
export function saveTrial(trial: Trial): void {
  mkdirSync(dirname(trial.file), { recursive: true });
  const spreadsheetId = JSON.stringify(trial.spreadsheetId);
  const text = `{"format":${FORMAT},"spreadsheetId":${spreadsheetId},"workspace":${trial.workspace.save()}}`;
  const fresh = `${trial.file}.new`;
  writeFileSync(fresh, text);
  renameSync(fresh, trial.file);
}

/** The school kept from an earlier start; null when there is none. Throws when the file cannot be read. */
export function readTrial(file: string, dist: string): Prepared | null {
  if (!existsSync(file)) return null;
  const saved = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly format?: unknown;
    readonly spreadsheetId?: unknown;
    readonly workspace?: unknown;
  };
  if (saved.format !== FORMAT || typeof saved.spreadsheetId !== 'string')
    throw new Error('Неизвестный вид файла');
  const workspace = openWorkspace(JSON.stringify(saved.workspace), workspaceOptions(dist));
  if (!workspace.state.spreadsheets[saved.spreadsheetId]) throw new Error('В файле нет таблицы');
  return { workspace, spreadsheetId: saved.spreadsheetId };
}

/** Puts a file that cannot be read aside; gives its new name. */
export function putAside(file: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replace(/[:T]/g, '-');
  const aside = join(dirname(file), `state-не-читается-${stamp}.json`);
  rmSync(aside, { force: true });
  renameSync(file, aside);
  return aside;
}

/** Opens the spreadsheet on the screen, as a person does; makes the menus. */
export function openFile(trial: Trial): void {
  for (const run of openSpreadsheet(trial.workspace, trial.spreadsheetId)) {
    if (run.error) trial.news.trouble = run.error.message;
  }
}

/** Opens the editor of a form, as a person does in another tab. */
export function openForm(trial: Trial, formId: string): void {
  trial.formScreens.delete(formId);
  atForm(trial, formId, () => {
    const failed = openFormEditor(trial.workspace, formId).find((run) => run.error);
    if (failed) trial.news.trouble = `Меню дополнения не появилось: ${failed.error?.message}`;
  });
}

/** Does something in front of a form's editor; the spreadsheet's screen is as before afterwards. */
export function atForm<T>(trial: Trial, formId: string, action: () => T): T {
  const { news, sidebarKey, dialogKey } = trial;
  const desk: Screen = { news, sidebarKey, dialogKey, shown: trial.workspace.shown };
  const fresh: Screen = { news: noNews(), sidebarKey: 0, dialogKey: 0, shown: nothingShown() };
  bringUp(trial, trial.formScreens.get(formId) ?? fresh);
  trial.workspace.openedForm = { formId, user: trial.workspace.state.user };
  try {
    return action();
  } finally {
    const { news: told, sidebarKey: panel, dialogKey: window, workspace } = trial;
    trial.formScreens.set(formId, {
      news: told,
      sidebarKey: panel,
      dialogKey: window,
      shown: workspace.shown,
    });
    bringUp(trial, desk);
    trial.workspace.openedForm = null;
  }
}

function bringUp(trial: Trial, { shown, ...rest }: Screen): void {
  Object.assign(trial, rest);
  trial.workspace.shown = shown;
}

/** Remembers the spreadsheet as it is, for «Отменить правку». */
export function remember(trial: Trial): void {
  trial.undo.push(JSON.stringify(trial.workspace.state.spreadsheets[trial.spreadsheetId]));
  if (trial.undo.length > UNDO_STEPS) trial.undo.shift();
}

/** Takes the last edit of the person back; false when there is none. */
export function undo(trial: Trial): boolean {
  const before = trial.undo.pop();
  const { spreadsheets } = trial.workspace.state;
  const present = spreadsheets[trial.spreadsheetId];
  if (before === undefined || !present) return false;
  const { revision } = present;
  const restored = JSON.parse(before) as typeof present;
  restored.revision = revision + 1;
  restored.activeSheetId = restored.sheets.some((sheet) => sheet.id === present.activeSheetId)
    ? present.activeSheetId
    : restored.activeSheetId;
  spreadsheets[trial.spreadsheetId] = restored;
  return true;
}

export type Question = NonNullable<TrialView['question']>;

const BUTTONS: Readonly<Record<string, string>> = { OK: 'ОК', CANCEL: 'Отмена', YES: 'Да', NO: 'Нет' };

const questionOf = (alert: Shown['alerts'][number]): Question => ({
  title: alert.title,
  prompt: alert.prompt,
  writes: alert.text !== null,
  buttons: alert.buttons.split('_').map((answer) => ({ label: BUTTONS[answer] ?? answer, answer })),
});

/**
 * Does something that may run the script. A run cannot wait for a person; so when the script asks a question for
 * which no answer is prepared, everything is put back as it was and the question is returned: the caller repeats
 * the action with one answer more.
 */
export function withAnswers<T>(
  trial: Trial,
  answers: readonly Answering[],
  action: (workspace: LocalWorkspace) => T,
): { readonly value: T; readonly question: null } | { readonly value: null; readonly question: Question } {
  const before = trial.workspace.save();
  const { opened, openedForm } = trial.workspace;
  const shown = structuredClone(trial.workspace.shown);
  trial.workspace.shown.alerts = [];
  trial.workspace.answers.splice(0, trial.workspace.answers.length, ...answers);
  const value = action(trial.workspace);
  const { alerts } = trial.workspace.shown;
  const isTold = (alert: Shown['alerts'][number]) => alert.buttons === 'OK' && alert.text === null;
  const asked = alerts.filter((alert) => !isTold(alert));
  const open = asked[answers.length];
  if (open) {
    trial.workspace = openWorkspace(before, workspaceOptions(trial.dist));
    trial.workspace.opened = opened;
    trial.workspace.openedForm = openedForm;
    trial.workspace.shown = shown;
    return { value: null, question: questionOf(open) };
  }
  trial.workspace.answers.length = 0;
  const told = alerts.filter(isTold);
  trial.news.alerts = [...trial.news.alerts, ...told.map(({ title, prompt }) => ({ title, prompt }))];
  return { value, question: null };
}

/** Numbers the windows the script has shown since `before`, so that the page opens each of them once. */
export function noticeWindows(trial: Trial, before: Shown): void {
  const { shown } = trial.workspace;
  if (shown.sidebar && shown.sidebar !== before.sidebar) trial.sidebarKey = ++trial.windows;
  if (shown.dialogs.length !== before.dialogs.length) trial.dialogKey = ++trial.windows;
}

/** Functions of the script that a page may call. */
export const trialFunctions = (trial: Trial): string[] =>
  new ScriptRun(trial.workspace, {}).functions().filter((name) => !name.endsWith('_'));
