/** A questionnaire as a respondent sees it, in the look of Google Forms. */
import type { Answer } from '../workspace/forms/state';
import { html, type Markup, page, trusted } from './html';

export type FieldKind =
  | 'text'
  | 'paragraph'
  | 'radio'
  | 'checkbox'
  | 'list'
  | 'scale'
  | 'grid'
  | 'checkboxGrid'
  | 'date'
  | 'time'
  | 'header';

export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly other: boolean;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly low: string;
  readonly high: string;
  /** What the page's address has answered already. */
  readonly given: Answer | null;
}

export interface FormPicture {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly collectsEmail: boolean;
  readonly progress: boolean;
  readonly again: boolean;
  readonly confirmation: string;
  /** Why no answer can be given, or ''. */
  readonly closed: string;
  readonly pages: readonly {
    readonly title: string;
    readonly help: string;
    readonly fields: readonly Field[];
  }[];
}

/** What the person chose beside the listed answers. */
export const OTHER = '__other__';

/** Text with its links made clickable and its lines kept. */
function linked(text: string): Markup {
  const parts = text.split(/(https?:\/\/[^\s]+)/);
  return trusted(
    parts
      .map((part, index) =>
        index % 2
          ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>`.markup
          : html`${part}`.markup,
      )
      .join(''),
  );
}

/** Whether an answer is filled in already; `row` is that of a grid. */
function isGiven({ given }: Field, value: string, row?: number): boolean {
  const here = row === undefined ? given : (given?.[row] ?? null);
  return typeof here === 'string' ? here === value : (here ?? []).some((one) => one === value);
}

const checked = (on: boolean) => (on ? html` checked` : null);

/** An answer of the respondent's own that is filled in already, or ''. */
const ownAnswer = ({ given, choices }: Field): string =>
  ([given ?? []].flat(2) as (string | null)[]).find((value) => value && !choices.includes(value)) ?? '';

const star = html`<span class="star" aria-hidden="true"> *</span>`;

function option(field: Field, type: 'radio' | 'checkbox', value: string, index: number): Markup {
  const id = `i${field.id}-${index}`;
  return html`<div class="option"><input type="${type}" id="${id}" name="${field.id}" value="${value}"${checked(isGiven(field, value))}>
<label for="${id}">${value}</label></div>`;
}

function otherOption(field: Field, type: 'radio' | 'checkbox'): Markup {
  const id = `i${field.id}-other`;
  const own = ownAnswer(field);
  return html`<div class="option"><input type="${type}" id="${id}" name="${field.id}" value="${OTHER}" data-other${checked(own !== '')}>
<label for="${id}">Другое:</label>
<input type="text" class="line other-text" aria-label="Другой ответ: ${field.title}" value="${own}" data-other-text></div>`;
}

function gridTable(field: Field): Markup {
  const type = field.kind === 'grid' ? 'radio' : 'checkbox';
  const head = field.columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = field.rows.map(
    (row, index) =>
      html`<tr data-row="${index}"><th scope="row">${row}</th>${field.columns.map(
        (column) =>
          html`<td><input type="${type}" name="${field.id}-${index}" value="${column}" aria-label="${row}: ${column}"${checked(isGiven(field, column, index))}></td>`,
      )}</tr>`,
  );
  return html`<div class="grid-scroll"><table class="grid"><thead><tr><td></td>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const clearChoice = html`<button type="button" class="text-button clear-choice" hidden>Очистить выбор</button>`;

function scale(field: Field): Markup {
  const marks = Array.from({ length: field.to - field.from + 1 }, (_, index) => field.from + index);
  // The words at the ends are seen beside the row; who hears the page gets them with the numbers they belong to.
  const end = (mark: number) => (mark === field.from ? field.low : mark === field.to ? field.high : '');
  return html`<div class="scale"><span class="scale-end low" aria-hidden="true">${field.low}</span>
<div class="scale-marks">${marks.map(
    (mark) =>
      html`<label class="scale-mark"><span>${mark}</span><input type="radio" name="${field.id}" value="${mark}"${
        end(mark) ? html` aria-label="${mark}, ${end(mark)}"` : null
      }${checked(isGiven(field, String(mark)))}></label>`,
  )}</div>
<span class="scale-end high" aria-hidden="true">${field.high}</span></div>${clearChoice}`;
}

function control(field: Field): Markup {
  const text = typeof field.given === 'string' ? field.given : '';
  const named = html`aria-labelledby="t${field.id}" aria-describedby="e${field.id}"${field.required ? html` aria-required="true"` : null}`;
  switch (field.kind) {
    case 'text':
      return html`<input type="text" class="line" ${named} value="${text}" placeholder="Мой ответ" autocomplete="off">`;
    case 'paragraph':
      return html`<textarea class="line" rows="1" ${named} placeholder="Мой ответ">${text}</textarea>`;
    case 'date':
      return html`<input type="date" class="line short" ${named} value="${text}">`;
    case 'time':
      return html`<input type="time" class="line short" ${named}>`;
    case 'list':
      return html`<select class="select" ${named}><option value="">Выбрать</option>${field.choices.map(
        (choice) =>
          html`<option value="${choice}"${isGiven(field, choice) ? html` selected` : null}>${choice}</option>`,
      )}</select>`;
    case 'radio':
    case 'checkbox': {
      const type = field.kind;
      return html`${field.choices.map((choice, index) => option(field, type, choice, index))}${
        field.other ? otherOption(field, type) : null
      }${type === 'radio' ? clearChoice : null}`;
    }
    case 'scale':
      return scale(field);
    case 'grid':
    case 'checkboxGrid':
      return gridTable(field);
    default:
      return html``;
  }
}

function card(field: Field): Markup {
  if (field.kind === 'header') {
    return html`<section class="card section-card"><h2>${field.title}</h2>${field.help ? html`<p class="help">${linked(field.help)}</p>` : null}</section>`;
  }
  const grouped = ['radio', 'checkbox', 'scale', 'grid', 'checkboxGrid'].includes(field.kind);
  return html`<div class="card question" data-item="${field.id}" data-kind="${field.kind}" data-required="${String(field.required)}"
 role="${grouped && field.kind !== 'checkbox' && !field.kind.endsWith('rid') ? 'radiogroup' : 'group'}" aria-labelledby="t${field.id}" aria-describedby="e${field.id}">
<h2 class="question-title" id="t${field.id}">${field.title}${field.required ? star : null}${
    field.required ? html`<span class="hidden-text"> (обязательный вопрос)</span>` : null
  }</h2>
${field.help ? html`<p class="help">${linked(field.help)}</p>` : null}
${control(field)}
<p class="error" id="e${field.id}" hidden></p></div>`;
}

function email(): Markup {
  return html`<div class="card question" data-item="email" data-kind="text" data-required="true" role="group" aria-labelledby="temail">
<h2 class="question-title" id="temail">Электронная почта${star}</h2>
<input type="email" class="line" aria-labelledby="temail" aria-describedby="eemail" aria-required="true" placeholder="Ваш адрес" autocomplete="off">
<p class="error" id="eemail" hidden></p></div>`;
}

function message(form: FormPicture, text: string): Markup {
  return html`<main class="column"><section class="card title-card"><h1>${form.title}</h1><p>${text}</p></section></main>`;
}

export function formHtml(form: FormPicture): string {
  const last = form.pages.length - 1;
  const required = form.pages.some((one) => one.fields.some((field) => field.required));
  const body = form.closed
    ? message(form, form.closed)
    : html`<main class="column"><form id="form" novalidate data-form="${form.id}" data-confirmation="${form.confirmation}" data-again="${String(form.again)}" data-title="${form.title}">
${form.pages.map(
  (one, index) => html`<div class="form-page" data-page="${index}"${index ? html` hidden` : null}>
<section class="card title-card">${index ? html`<h2 class="form-name">${form.title}</h2>` : html`<h1>${form.title}</h1>`}
${index === 0 && form.description ? html`<p class="description">${linked(form.description)}</p>` : null}
${required ? html`<p class="required-note">* Обязательный вопрос</p>` : null}</section>
${one.title ? html`<section class="card section-card"><h2>${one.title}</h2>${one.help ? html`<p class="help">${linked(one.help)}</p>` : null}</section>` : null}
${index === 0 && form.collectsEmail ? email() : null}
${one.fields.map(card)}
<div class="form-buttons">
${index ? html`<button type="button" class="form-button back">Назад</button>` : null}
${index < last ? html`<button type="button" class="form-button next">Далее</button>` : html`<button type="submit" class="form-button main">Отправить</button>`}
${form.progress && last > 0 ? html`<span class="progress"><progress max="${last + 1}" value="${index + 1}" aria-label="Страница анкеты"></progress> Страница ${index + 1} из ${last + 1}</span>` : null}
<button type="button" class="text-button clear-form">Очистить форму</button>
</div></div>`,
)}
<p class="foot">Пробная анкета. Ответы остаются на этом компьютере.</p></form></main>`;
  return page({
    title: form.title || 'Анкета',
    css: 'form.css',
    script: 'form.js',
    bodyClass: 'form-body',
    body,
  });
}
