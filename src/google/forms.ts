/** Google Forms: makes, brings in line, publishes and reads questionnaires; answers leave as plain records. */

import { isPassing, patiently } from './patience';
import { elapsed } from './session';

type Form = GoogleAppsScript.Forms.Form;

export interface FormText {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
}

export interface FormState {
  readonly id: string;
  readonly url: string;
  readonly editUrl: string;
  readonly published: boolean;
  readonly accepting: boolean;
}

export interface FormAnswer {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Answers by header title; a grid has one entry for each row, «Title [Row]». */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Makes an unpublished form and gives its id. Linked, it writes its raw answers into this spreadsheet; one that is not
 * leaves no times of answers there.
 */
export function createForm(title: string, linked: boolean): string {
  const host = SpreadsheetApp.getActiveSpreadsheet().getId();
  const form = FormApp.create(title, false);
  if (!linked) return form.getId();
  // A form that is not linked is not found again: nothing may come in between, and a passing fault is no reason.
  patiently(() => form.setDestination(FormApp.DestinationType.SPREADSHEET, host));
  return form.getId();
}

/** Gives the form the texts that it lacks; what the curator has written stays. */
export function describeForm(id: string, text: FormText): void {
  const form = FormApp.openById(id);
  if (form.getTitle() !== '') return;
  // The title comes last: a form that has one has the rest.
  form.setDescription(text.description).setConfirmationMessage(text.confirmation).setTitle(text.title);
}

/** Gives the form its title, and the other texts where it has none: what the curator has written there stays. */
export function entitleForm(id: string, text: FormText): void {
  const form = FormApp.openById(id);
  if (form.getDescription() === '') form.setDescription(text.description);
  if (form.getConfirmationMessage() === '') form.setConfirmationMessage(text.confirmation);
  if (form.getTitle() !== text.title) form.setTitle(text.title);
}

export function titleOf(id: string): string {
  return FormApp.openById(id).getTitle();
}

/** Address of the spreadsheet into which the form writes its answers, '' when there is none. */
export function destinationOf(id: string): string {
  const form = FormApp.openById(id);
  try {
    return `https://docs.google.com/spreadsheets/d/${form.getDestinationId()}`;
  } catch (error) {
    // A form without a spreadsheet has no other way to say so.
    if (isPassing(error)) throw error;
    return '';
  }
}

/** Id of the form in whose editor the script runs. */
export function hostForm(): string {
  return FormApp.getActiveForm().getId();
}

/**
 * Makes the form forget who answers: it asks for no address, hands out no link back to an answer and writes no times of
 * answers into the spreadsheet, where those of answers with a code stand.
 */
export function keepAnonymous(id: string): void {
  const form = FormApp.openById(id);
  form.removeDestination();
  if (form.collectsEmail()) form.setCollectEmail(false);
  if (form.canEditResponse()) form.setAllowResponseEdits(false);
}

/** Whether the form, as Google has it now, keeps nothing of who answers. */
export function isAnonymous(id: string): boolean {
  const form = FormApp.openById(id);
  return !form.collectsEmail() && !form.canEditResponse();
}

/** Id of a form linked to this spreadsheet that has this title or none yet, and is not one of the known. */
export function findLinkedForm(title: string, known: readonly string[]): string | null {
  for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
    const id = /\/d\/(?:e\/)?([\w-]+)/.exec(sheet.getFormUrl() ?? '')?.[1];
    if (id === undefined || known.includes(id)) continue;
    const found = findForm(id)?.getTitle();
    if (found === title || found === '') return id;
  }
  return null;
}

/** The state of a form as Google has it now; null when the form is gone. */
export function readForm(id: string): FormState | null {
  const form = id === '' ? null : findForm(id);
  if (!form) return null;
  const published = isPublished(form);
  return {
    id,
    // Some accounts refuse the address of a form that is not published yet.
    url: published ? form.getPublishedUrl() : '',
    editUrl: form.getEditUrl(),
    published,
    accepting: published && form.isAcceptingResponses(),
  };
}

export function countAnswers(id: string): number {
  return FormApp.openById(id).getResponses().length;
}

/**
 * Addresses of the form with text questions filled in, one for each row of answers, in the order of the questions named.
 * A question that the form has no more, or not as a text, stays empty. The number of calls does not grow with the rows.
 */
export function prefilledLinks(
  id: string,
  questions: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const form = FormApp.openById(id);
  const items = form.getItems(FormApp.ItemType.TEXT);
  const response = form.createResponse();
  questions.forEach((title, i) => {
    const item = items.find((one) => one.getTitle() === title);
    if (item) response.withItemResponse(item.asTextItem().createResponse(placeFor(i)));
  });
  const url = response.toPrefilledUrl();
  return rows.map((row) =>
    questions.reduce((filled, _, i) => filled.split(placeFor(i)).join(encodeURIComponent(row[i] ?? '')), url),
  );
}

/** Goes through an address unchanged and stands in no address of Google's. */
function placeFor(question: number): string {
  return `KuratorFillsIn${question}`;
}

/** Only an error that says so means that the form is gone: at any other a new form would double it. */
function findForm(id: string): Form | null {
  try {
    return FormApp.openById(id);
  } catch (error) {
    if (/not find|could not be found|No item with the given ID|not be found|не найден/i.test(String(error)))
      return null;
    throw error;
  }
}

/** Opens the form to answers. Forms from before the publishing switch have only «accepting answers». */
export function publishForm(id: string): void {
  const form = FormApp.openById(id);
  if (form.supportsAdvancedResponderPermissions() && !form.isPublished()) form.setPublished(true);
  if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
}

/** Stops taking answers; the form stays published and says that it is closed. */
export function closeForm(id: string): void {
  FormApp.openById(id).setAcceptingResponses(false);
}

function isPublished(form: Form): boolean {
  return form.supportsAdvancedResponderPermissions() ? form.isPublished() : true;
}

/**
 * Answers given at that time or later, oldest first, without those that `skip` knows by id and moment. Stops
 * reading when the deadline (see `elapsed`) is past and then says that there are more. A form that is gone has none.
 * Also tells whether the form takes answers now.
 */
export function readAnswersSince(
  id: string,
  sinceMs: number,
  deadline: number,
  skip: (id: string, at: number) => boolean,
): { readonly answers: readonly FormAnswer[]; readonly more: boolean; readonly accepting: boolean } {
  const form = findForm(id);
  if (!form) return { answers: [], more: false, accepting: false };
  const titles = new Map<number, { readonly title: string; readonly rows: readonly string[] }>();
  for (const item of form.getItems()) {
    const grid = String(item.getType()) === 'CHECKBOX_GRID';
    titles.set(item.getId(), {
      title: item.getTitle(),
      rows: grid ? item.asCheckboxGridItem().getRows() : [],
    });
  }
  const responses = (sinceMs > 0 ? form.getResponses(new Date(sinceMs)) : form.getResponses())
    .map((response) => ({ response, id: response.getId(), at: response.getTimestamp().getTime() }))
    .filter((response) => !skip(response.id, response.at))
    .sort((a, b) => a.at - b.at);
  const answers: FormAnswer[] = [];
  for (const { response, id: responseId, at } of responses) {
    if (elapsed() > deadline) break;
    const given: Record<string, string | readonly string[]> = {};
    for (const itemResponse of response.getItemResponses()) {
      const item = titles.get(itemResponse.getItem().getId());
      if (item) Object.assign(given, plainAnswer(item.title, item.rows, itemResponse.getResponse()));
    }
    answers.push({ id: responseId, at, answers: given });
  }
  return {
    answers,
    more: answers.length < responses.length,
    accepting: isPublished(form) && form.isAcceptingResponses(),
  };
}

function plainAnswer(
  title: string,
  rows: readonly string[],
  answer: string | string[] | string[][],
): Readonly<Record<string, string | readonly string[]>> {
  if (rows.length === 0 || typeof answer === 'string') {
    return { [title]: typeof answer === 'string' ? answer : answer.flat() };
  }
  return Object.fromEntries(
    rows.map((row, i) => {
      const parts = answer[i] ?? [];
      return [`${title} [${row}]`, typeof parts === 'string' ? [parts] : parts];
    }),
  );
}
