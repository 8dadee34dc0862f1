/** The editor of a questionnaire in the look of Google Forms: read-only, with the menu of the add-on. */
import { type FormPage, type FormPageItem, formPage } from '../workspace/forms/by-user';
import { isQuestion } from '../workspace/forms/check-answer';
import type { ItemKind } from '../workspace/forms/state';
import { html, type Markup, page } from './html';
import type { Question, Trial } from './trial';
import { screenView } from './view';
import type { FormEditorView } from './wire';

const KINDS: Readonly<Record<ItemKind, string>> = {
  TEXT: 'Текст (строка)',
  PARAGRAPH_TEXT: 'Текст (абзац)',
  MULTIPLE_CHOICE: 'Один из списка',
  CHECKBOX: 'Несколько из списка',
  LIST: 'Раскрывающийся список',
  SCALE: 'Шкала',
  GRID: 'Сетка (множественный выбор)',
  CHECKBOX_GRID: 'Сетка флажков',
  DATE: 'Дата',
  SECTION_HEADER: 'Заголовок',
  PAGE_BREAK: 'Новый раздел',
};

const MARKS: Partial<Record<ItemKind, string>> = { MULTIPLE_CHOICE: '○', CHECKBOX: '□' };

const list = (values: readonly string[], mark: string): Markup =>
  html`<ul class="options">${values.map(
    (value, index) => html`<li><span aria-hidden="true">${mark || `${index + 1}.`}</span> ${value}</li>`,
  )}</ul>`;

function inside(item: FormPageItem): Markup | null {
  const { from, to, fromLabel, toLabel } = item.scale;
  switch (item.kind) {
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX':
    case 'LIST':
      return list([...item.options, ...(item.otherOption ? ['Другое…'] : [])], MARKS[item.kind] ?? '');
    case 'SCALE':
      return html`<p class="scale-line">${fromLabel} <strong>${from} – ${to}</strong> ${toLabel}</p>`;
    case 'GRID':
    case 'CHECKBOX_GRID':
      return html`<p class="help">Строки</p>${list(item.rows, '')}<p class="help">Столбцы</p>${list(item.columns, '○')}`;
    default:
      return null;
  }
}

function card(item: FormPageItem): Markup {
  const star = item.required ? html`<span class="star" title="Обязательный вопрос"> *</span>` : null;
  return html`<section class="card question"><p class="kind">${KINDS[item.kind]}</p>
<h3 class="question-title">${item.title || 'Без названия'}${star}</h3>
${item.helpText ? html`<p class="help">${item.helpText}</p>` : null}${inside(item)}</section>`;
}

function state(form: FormPage): Markup {
  const [kind, text] = !form.published
    ? ['draft', 'Не опубликована']
    : form.accepting
      ? ['open', 'Опубликована, принимает ответы']
      : ['closed', 'Опубликована, ответы не принимаются'];
  return html`<span class="state ${kind}">${text}</span>`;
}

function contents(form: FormPage, responses: number): Markup {
  const questions = form.items.filter(isQuestion).length;
  return html`<section class="card title-card"><h2>${form.title || 'Новая форма'}</h2>
${form.description ? html`<p class="description">${form.description}</p>` : null}
<p class="facts">${state(form)}<span>Вопросов: ${questions}</span><span>Ответов: ${responses}</span>
${form.collectsEmail ? html`<span>Собирает адреса почты</span>` : null}</p></section>${form.items.map(card)}`;
}

/** The form as it is now and what the script shows in its editor, which must be in front. */
export function formEditorView(trial: Trial, formId: string, question: Question | null): FormEditorView {
  const form = formPage(trial.workspace, formId);
  const { responses, destination } = trial.workspace.state.forms[formId]!;
  return {
    ...screenView(trial, question),
    title: form.title || 'Новая форма',
    contents: contents(form, responses.length).markup,
    linked: destination !== null,
  };
}

export const formEditorHtml = (formId: string): string =>
  page({
    title: 'Анкета — пробная школа',
    css: 'form-editor.css',
    script: 'form-editor.js',
    bodyClass: 'editor-page loading',
    body: html`<header class="editor-bar" data-form="${formId}">
<h1 id="form-name"></h1><p class="note">Пробная школа: ничего не отправляется в Google</p>
<div id="menu-bar" class="menu-bar" role="menubar" aria-label="Дополнения"></div>
<button type="button" id="link-form" class="button" hidden>Связать с таблицей</button>
<a class="button" href="/form/${formId}" target="_blank">Посмотреть как участник</a>
<a class="button" href="/">К таблице</a></header>
<div class="work"><main id="form-contents" class="column" aria-label="Вопросы анкеты"></main>
<aside id="sidebar" class="sidebar" aria-label="Боковая панель" hidden>
<div class="sidebar-head"><h2 id="sidebar-title"></h2>
<button type="button" id="sidebar-close" class="icon-button" aria-label="Закрыть панель">✕</button></div>
<div id="sidebar-frame" class="sidebar-frame"></div></aside></div>
<div id="toasts" class="toasts" aria-live="polite"></div>`,
  });
