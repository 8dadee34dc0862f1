/** What the page may ask the trial to do. Every action is checked, carried out, saved, and answered with the new view. */
import { rmSync } from 'node:fs';
import * as z from 'zod/mini';
import { callServer, runOnScreen, tick } from '../workspace/by-user';
import type { RunResult } from '../workspace/execution';
import { linkToSpreadsheet } from '../workspace/forms/by-user';
import type { Answering, LocalWorkspace, ShownMenu } from '../workspace/workspace';
import { untilMorning } from './clock-words';
import { formEditorView } from './form-editor';
import { sendAnswers } from './respondent';
import { type Handler, json, Refusal, type Reply, type Request, shaped } from './server';
import { sheetActions } from './sheet-actions';
import {
  atForm,
  noNews,
  noticeWindows,
  openFile,
  type Prepared,
  type Question,
  saveTrial,
  type Trial,
  undo,
  withAnswers,
} from './trial';
import { trialView } from './view';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const AT = z.object({ sheet: z.number(), row: z.number(), column: z.number() });
const ANSWERS = z.optional(
  z.array(z.union([z.string(), z.object({ button: z.string(), text: z.string() })])),
);
const MENU = z.object({ handler: z.string(), answers: ANSWERS });
const RUN = z.object({ name: z.string(), args: z.array(z.unknown()), answers: ANSWERS });
const CLOSE = z.object({ window: z.enum(['sidebar', 'dialog']) });
const CLOCK = z.object({
  hours: z.optional(z.number().check(z.gte(0), z.lte(24 * 400))),
  days: z.optional(z.number().check(z.gte(0), z.lte(400))),
  day: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
});
const TEXTS = z.array(z.string());
const SUBMIT = z.object({
  answers: z.record(
    z.string(),
    z.union([z.string(), TEXTS, z.array(z.nullable(z.string())), z.array(z.nullable(TEXTS))]),
  ),
});
const RESET = z.object({ confirm: z.literal(true) });

/** What the page in front of the person is told afterwards. */
type View = (question: Question | null) => object;

const handlersOf = (menus: readonly ShownMenu[]): string[] =>
  menus.flatMap((menu) =>
    menu.items.flatMap((item) =>
      item === null ? [] : 'handler' in item ? [item.handler] : handlersOf([item]),
    ),
  );

/** Puts the person's cursor where the script will look for it. */
function placeCursor(trial: Trial, body: unknown): void {
  const at = z.safeParse(z.object({ at: AT }), body);
  const spreadsheet = trial.workspace.state.spreadsheets[trial.spreadsheetId];
  if (!at.success || !spreadsheet || spreadsheet.activeSheetId !== at.data.at.sheet) return;
  const { row, column } = at.data.at;
  spreadsheet.activeArea = { row, column, rows: 1, columns: 1 };
}

const toastsOf = (trial: Trial) => trial.workspace.state.spreadsheets[trial.spreadsheetId]?.toasts ?? [];

/** Runs something of the script and keeps what it showed. */
function runScript<T>(trial: Trial, answers: readonly Answering[], action: (workspace: LocalWorkspace) => T) {
  const before = { ...trial.workspace.shown };
  const known = toastsOf(trial).length;
  before.dialogs = [...before.dialogs];
  const done = withAnswers(trial, answers, action);
  if (done.question) return done;
  noticeWindows(trial, before);
  trial.news.toasts = [...trial.news.toasts, ...toastsOf(trial).slice(known)];
  return done;
}

function tellFailures(trial: Trial, runs: readonly RunResult[]): void {
  const failed = runs.find((run) => run.error)?.error;
  if (failed) trial.news.trouble = `Ошибка сценария: ${failed.message}`;
}

function clickMenu(trial: Trial, body: unknown, view: View): Reply {
  const { handler, answers = [] } = shaped(MENU, body);
  if (!handlersOf(trial.workspace.shown.menus).includes(handler))
    throw new Refusal('Такого пункта меню нет.');
  const { value, question } = runScript(trial, answers, (workspace) => runOnScreen(workspace, handler));
  if (value) tellFailures(trial, [value]);
  return json(view(question));
}

/** `google.script.run` of the sidebar and the dialogs. */
function callScript(trial: Trial, body: unknown): Reply {
  const { name, args, answers = [] } = shaped(RUN, body);
  try {
    const { value, question } = runScript(trial, answers, (workspace) =>
      callServer(workspace, name, ...args),
    );
    if (question) return json({ question });
    if (value.error) return json({ error: value.error });
    return json({ value: value.value });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return json({ error: { name: error.name, message: error.message } });
  }
}

function moveClock(trial: Trial, body: unknown): Reply {
  const { hours = 0, days = 0, day } = shaped(CLOCK, body);
  const zone = trial.workspace.state.spreadsheets[trial.spreadsheetId]?.timeZone ?? trial.workspace.timeZone;
  const span = day === undefined ? hours * HOUR + days * DAY : untilMorning(trial.workspace.now(), day, zone);
  if (!(span >= 0)) throw new Refusal('Назад часы не идут: выберите более позднюю дату.');
  if (span > 400 * DAY)
    throw new Refusal('Слишком далеко: за один раз часы идут вперёд не больше чем на год.');
  const { value } = runScript(trial, [], (workspace) => tick(workspace, span));
  tellFailures(trial, value ?? []);
  return json(trialView(trial));
}

function closeWindow(trial: Trial, body: unknown, view: View): Reply {
  const { window } = shaped(CLOSE, body);
  const { shown } = trial.workspace;
  if (window === 'sidebar') shown.sidebar = null;
  else shown.dialogs = [];
  return json(view(null));
}

/** Answers of a respondent; his page keeps what he typed when they are refused. */
function submit(trial: Trial, formId: string, body: unknown): Reply {
  if (!Object.hasOwn(trial.workspace.state.forms, formId)) throw new Refusal('Такой анкеты нет.', 404);
  const { answers } = shaped(SUBMIT, body);
  return json(sendAnswers(trial.workspace, formId, answers));
}

/** Everything as on the first day. */
function reset(trial: Trial, body: unknown, prepare: () => Prepared): Reply {
  shaped(RESET, body);
  const fresh = prepare();
  trial.workspace = fresh.workspace;
  trial.spreadsheetId = fresh.spreadsheetId;
  trial.undo.length = 0;
  trial.news = noNews();
  trial.formScreens.clear();
  rmSync(trial.file, { force: true });
  openFile(trial);
  return json(trialView(trial));
}

function takeBack(trial: Trial): Reply {
  if (!undo(trial)) trial.news.toasts = [{ title: '', message: 'Отменять больше нечего.', seconds: 4 }];
  return json(trialView(trial));
}

/** What can be done in the editor of any file; null for anything else. */
function screenAction(trial: Trial, action: string, body: unknown, view: View): Reply | null {
  switch (action) {
    case 'menu':
      return clickMenu(trial, body, view);
    case 'run':
      return callScript(trial, body);
    case 'close':
      return closeWindow(trial, body, view);
    default:
      return null;
  }
}

function formAction(trial: Trial, formId: string, action: string, body: unknown): Reply {
  if (!Object.hasOwn(trial.workspace.state.forms, formId)) throw new Refusal('Такой анкеты нет.', 404);
  const view: View = (question) => formEditorView(trial, formId, question);
  return atForm(trial, formId, () => {
    if (action === 'link') linkToSpreadsheet(trial.workspace, formId, trial.spreadsheetId);
    if (action === 'view' || action === 'link') return json(view(null));
    const done = screenAction(trial, action, body, view);
    if (!done) throw new Refusal('Такого действия нет.', 404);
    return done;
  });
}

/** The handler of `/api/…`; everything is saved after each action. */
export function actions(trial: Trial, prepare: () => Prepared): Handler {
  const carryOut = (request: Request): Reply => {
    const { path, body } = request;
    if (path.startsWith('/api/submit/')) return submit(trial, path.slice('/api/submit/'.length), body);
    const inForm = /^\/api\/form-editor\/([\w-]+)\/(\w+)$/.exec(path);
    if (inForm) return formAction(trial, inForm[1] ?? '', inForm[2] ?? '', body);
    placeCursor(trial, body);
    const onScreen = screenAction(trial, path.slice('/api/'.length), body, (question) =>
      trialView(trial, question),
    );
    if (onScreen) return onScreen;
    switch (path) {
      case '/api/clock':
        return moveClock(trial, body);
      case '/api/undo':
        return takeBack(trial);
      case '/api/reset':
        return reset(trial, body, prepare);
      default:
        return sheetActions(trial, request);
    }
  };
  return (request) => {
    const reply = carryOut(request);
    if (request.method !== 'GET') saveTrial(trial);
    return reply;
  };
}
