/** A form as its respondent's page draws it, and the answers that page sends. */
import { submitForm } from '../workspace/by-user';
import { type FormPage, type FormPageItem, FormRejected, formPage } from '../workspace/forms/by-user';
import type { GivenAnswer } from '../workspace/forms/check-answer';
import type { ItemKind } from '../workspace/forms/state';
import type { LocalWorkspace } from '../workspace/workspace';
import type { Field, FieldKind, FormPicture } from './form-page';

const KINDS: Readonly<Record<Exclude<ItemKind, 'PAGE_BREAK'>, FieldKind>> = {
  TEXT: 'text',
  PARAGRAPH_TEXT: 'paragraph',
  MULTIPLE_CHOICE: 'radio',
  CHECKBOX: 'checkbox',
  LIST: 'list',
  SCALE: 'scale',
  GRID: 'grid',
  CHECKBOX_GRID: 'checkboxGrid',
  DATE: 'date',
  SECTION_HEADER: 'header',
};

const field = (item: FormPageItem, kind: FieldKind): Field => ({
  id: String(item.id),
  kind,
  title: item.title,
  help: item.helpText,
  required: item.required,
  choices: item.options,
  other: item.otherOption,
  rows: item.rows,
  columns: item.columns,
  from: item.scale.from,
  to: item.scale.to,
  low: item.scale.fromLabel,
  high: item.scale.toLabel,
  given: dated(item),
});

/** A date without a year is asked for with one: the page's field knows no other. */
function dated({ kind, includesYear, prefilled }: FormPageItem): FormPageItem['prefilled'] {
  return kind === 'DATE' && !includesYear && prefilled ? `2000-${prefilled}` : prefilled;
}

function closedBecause(form: FormPage): string {
  if (!form.published) return 'Эта анкета ещё не опубликована.';
  if (!form.accepting) return 'Анкета больше не принимает ответы. Если это ошибка, напишите куратору школы.';
  return '';
}

export function respondentPicture(form: FormPage): FormPicture {
  const pages: { title: string; help: string; fields: Field[] }[] = [{ title: '', help: '', fields: [] }];
  for (const item of form.items) {
    if (item.kind === 'PAGE_BREAK') pages.push({ title: item.title, help: item.helpText, fields: [] });
    else pages.at(-1)?.fields.push(field(item, KINDS[item.kind]));
  }
  return {
    id: form.formId,
    title: form.title,
    description: form.description,
    collectsEmail: form.collectsEmail,
    progress: form.progressBar,
    again: form.respondAgainLink,
    confirmation: form.confirmationMessage,
    closed: closedBecause(form),
    pages,
  };
}

/** The name under which the page sends the respondent's address. */
const EMAIL = 'email';
const EMAIL_PATTERN = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export interface Sent {
  readonly done: boolean;
  readonly error: string;
  /** By item id, in the respondent's words. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Sends answers given by item id, with the triggers that Google would fire. Nothing is kept when one is refused. */
export function sendAnswers(
  workspace: LocalWorkspace,
  formId: string,
  given: Readonly<Record<string, GivenAnswer>>,
): Sent {
  const form = formPage(workspace, formId);
  const { [EMAIL]: email, ...rest } = given;
  if (form.collectsEmail && !(typeof email === 'string' && EMAIL_PATTERN.test(email))) {
    return { done: false, error: '', errors: { [EMAIL]: 'Укажите адрес электронной почты' } };
  }
  const answers = Object.fromEntries(
    form.items.flatMap((item) => {
      const answer = rest[String(item.id)];
      if (answer === undefined) return [];
      const bare = item.kind === 'DATE' && !item.includesYear && typeof answer === 'string';
      return [[String(item.id), bare ? answer.slice(-5) : answer]];
    }),
  );
  try {
    submitForm(workspace, formId, answers, typeof email === 'string' ? { email } : {});
    return { done: true, error: '', errors: {} };
  } catch (error) {
    if (!(error instanceof FormRejected)) throw error;
    const errors = Object.fromEntries(
      form.items.flatMap((item) => {
        const problem = error.problems[item.title];
        return problem === undefined ? [] : [[String(item.id), problem]];
      }),
    );
    return { done: false, error: Object.keys(errors).length ? '' : error.message, errors };
  }
}
