/** What respondents do with a form: see its page, send answers, change sent answers. */
import { MIME, newFile } from '../drive/state';
import type { Workspace } from '../workspace';
import { newForm } from './app';
import { type GivenAnswer, isQuestion, REQUIRED, readAnswer } from './check-answer';
import { newItem } from './items';
import { readPrefilled } from './prefilled';
import { EMAIL_TITLE } from './response-columns';
import { linkResponseSheet, type WrittenRow, writeResponseRow } from './response-sheet';
import type { Answer, FormState, ItemKind, ResponseState, TextRule } from './state';

/** The form as its page needs it. */
export interface FormPage {
  readonly formId: string;
  /** The file's name while the form has no title. */
  readonly title: string;
  readonly description: string;
  readonly published: boolean;
  /** Answers are taken: published and not closed. */
  readonly accepting: boolean;
  readonly collectsEmail: boolean;
  readonly allowsEdits: boolean;
  readonly progressBar: boolean;
  readonly respondAgainLink: boolean;
  readonly confirmationMessage: string;
  readonly items: readonly FormPageItem[];
}

export interface FormPageItem {
  readonly id: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly helpText: string;
  readonly required: boolean;
  readonly options: readonly string[];
  readonly otherOption: boolean;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly scale: {
    readonly from: number;
    readonly to: number;
    readonly fromLabel: string;
    readonly toLabel: string;
  };
  readonly includesYear: boolean;
  readonly validation: (TextRule & { readonly helpText: string }) | null;
  /** Filled in already by the address of the page. */
  readonly prefilled: Answer | null;
}

/** By title of the question, or by its id written as a text where titles repeat. */
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

export interface SubmitOptions {
  /** Moment of sending, ms since epoch; now when left out. */
  readonly at?: number;
  /** Takes what an earlier form would have taken: nothing is required, options and validations are not checked. */
  readonly lenient?: boolean;
  /** Changes a sent response instead of sending a new one. */
  readonly editResponseId?: string;
  /** An edited response keeps its time; whether Google changes it is not known. */
  readonly keepTimestamp?: boolean;
  /** The respondent's address, for forms that collect it. */
  readonly email?: string;
}

export interface Submitted extends WrittenRow {
  readonly responseId: string;
}

/** The form did not take the answers; `problems` says why, by title of the question. */
export class FormRejected extends Error {
  override readonly name = 'FormRejected';
  constructor(
    message: string,
    readonly problems: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** A form as Google's own button makes it: one question without words. Gives its id. */
export function createForm(workspace: Workspace): string {
  const id = workspace.newId('form');
  const title = 'Новая форма';
  const item = { ...newItem(1, 'MULTIPLE_CHOICE'), title: 'Вопрос без заголовка', choices: ['Вариант 1'] };
  workspace.state.forms[id] = { ...newForm(id, false), title, items: [item] };
  workspace.state.files[id] = newFile(id, title, MIME.form, workspace.now(), 'service');
  return id;
}

/** «Ответы» → «Связать с Таблицами» in the editor: the answers there are go into a sheet of their own. */
export function linkToSpreadsheet(workspace: Workspace, formId: string, spreadsheetId: string): void {
  linkResponseSheet(workspace, findForm(workspace, formId), spreadsheetId);
}

/** Throws when there is no such form. `query` is what stands in the page's address behind the question mark. */
export function formPage(workspace: Workspace, formId: string, query = new URLSearchParams()): FormPage {
  const form = findForm(workspace, formId);
  const prefilled = readPrefilled(form, query);
  return {
    formId,
    title: titleOf(workspace, form),
    description: form.description,
    published: form.published || form.legacy,
    accepting: isOpen(form),
    collectsEmail: form.collectsEmail,
    allowsEdits: form.allowsEdits,
    progressBar: form.progressBar,
    respondAgainLink: form.respondAgainLink,
    confirmationMessage: form.confirmationMessage,
    items: form.items.map((item) => ({
      id: item.id,
      kind: item.kind,
      title: item.title,
      helpText: item.helpText,
      required: item.required,
      options: [...item.choices],
      otherOption: item.otherOption,
      rows: [...item.rows],
      columns: [...item.columns],
      scale: { from: item.lower, to: item.upper, fromLabel: item.lowerLabel, toLabel: item.upperLabel },
      includesYear: item.includesYear,
      validation: item.validation && { ...item.validation.rule, helpText: item.validation.helpText },
      prefilled: prefilled[item.id] ?? null,
    })),
  };
}

/**
 * Sends or changes a response and writes its row into the linked sheet; the caller fires the triggers.
 * Throws FormRejected when the form is closed or an answer does not pass.
 */
export function submitResponse(
  workspace: Workspace,
  formId: string,
  answers: GivenAnswers,
  options: SubmitOptions = {},
): Submitted {
  const form = findForm(workspace, formId);
  refuseWhenClosed(workspace, form);
  const edited = options.editResponseId === undefined ? null : findEdited(form, options.editResponseId);
  const read = readAnswers(form, answers, options);
  const before = edited && { ...edited };
  const at = edited && options.keepTimestamp ? edited.at : (options.at ?? workspace.now());
  const response: ResponseState = edited ?? { id: newResponseId(workspace), at, email: '', answers: {} };
  Object.assign(response, {
    at,
    email: form.collectsEmail ? (options.email ?? response.email) : '',
    answers: read,
  });
  if (edited) form.responses.splice(form.responses.indexOf(edited), 1);
  insertByTime(form.responses, response);
  const row = writeResponseRow(workspace, form, response, before);
  return { responseId: response.id, ...row };
}

function findForm(workspace: Workspace, formId: string): FormState {
  const { forms } = workspace.state;
  const form = Object.hasOwn(forms, formId) ? forms[formId] : undefined;
  if (!form) throw new Error(`No form ${formId}`);
  return form;
}

function titleOf(workspace: Workspace, form: FormState): string {
  return form.title || workspace.state.files[form.id]?.name || '';
}

function isOpen(form: FormState): boolean {
  return form.accepting && (form.published || form.legacy);
}

function refuseWhenClosed(workspace: Workspace, form: FormState): void {
  const name = titleOf(workspace, form);
  if (!form.published && !form.legacy) throw new FormRejected(`Форма «${name}» не опубликована`);
  if (!form.accepting) throw new FormRejected(`Форма «${name}» больше не принимает ответы`);
}

function findEdited(form: FormState, id: string): ResponseState {
  const found = form.responses.find((response) => response.id === id);
  if (!found) throw new FormRejected('Такого ответа нет');
  if (!form.allowsEdits) throw new FormRejected('Изменить отправленный ответ нельзя');
  return found;
}

function readAnswers(form: FormState, given: GivenAnswers, options: SubmitOptions): Record<string, Answer> {
  const lenient = options.lenient ?? false;
  const answers: Record<string, Answer> = {};
  const problems: Record<string, string> = {};
  const unknown = new Set(Object.keys(given));
  if (form.collectsEmail && !lenient && !options.email && options.editResponseId === undefined) {
    problems[EMAIL_TITLE] = REQUIRED;
  }
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    const key = Object.hasOwn(given, String(item.id)) ? String(item.id) : item.title;
    unknown.delete(key);
    const { answer, problem } = readAnswer(item, Object.hasOwn(given, key) ? given[key] : undefined, lenient);
    if (problem !== null) problems[item.title] = problem;
    else if (answer !== null) answers[item.id] = answer;
  }
  for (const title of unknown) problems[title] = 'В форме нет такого вопроса';
  const rejected = Object.entries(problems);
  if (rejected.length > 0) {
    const list = rejected.map(([title, problem]) => `«${title}»: ${problem}`).join('; ');
    throw new FormRejected(`Форма не приняла ответ. ${list}`, problems);
  }
  return answers;
}

/** Google's ids of responses are long and start alike. */
function newResponseId(workspace: Workspace): string {
  return `2_ABaOnu${workspace.newId('response')}${workspace.newId('response')}`;
}

/** Behind everything that is not later, so that the list stays sorted. */
function insertByTime(responses: ResponseState[], response: ResponseState): void {
  let index = responses.length;
  while (index > 0 && responses[index - 1]!.at > response.at) index--;
  responses.splice(index, 0, response);
}
