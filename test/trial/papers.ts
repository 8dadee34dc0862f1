/** Pages that show what the add-on has made: documents and letters. */
import { documentPages } from '../workspace/docs/page-view';
import type { DocumentState } from '../workspace/docs/state';
import { type AttachedFile, attachedFiles } from '../workspace/script/mail';
import type { Mail } from '../workspace/workspace';
import { localAddress } from './frame';
import { html, type Markup, page, trusted } from './html';
import { sizeInWords } from './size-words';

const NOTE = html`<p class="note">Пробная школа: ничего не отправляется в Google</p>`;

const bar = (title: string, ...actions: Markup[]) =>
  html`<header class="bar"><h1>${title}</h1>${NOTE}${actions}<a class="button" href="/">К таблице</a></header>`;

export interface PaperLine {
  readonly id: string;
  readonly name: string;
  readonly modified: string;
}

export interface FormLine {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
}

const formList = (forms: readonly FormLine[]): Markup =>
  html`<h2 class="list-title">Анкеты</h2><ul class="papers forms">${forms.map(
    ({ id, title, open }) => html`<li><span class="name"><a href="/form-editor/${id}">${title}</a></span>
<span class="when">${open ? 'принимает ответы' : 'не принимает ответы'}</span>
<a class="button" href="/form/${id}" aria-label="Заполнить: ${title}">Заполнить</a></li>`,
  )}</ul>`;

export function documentListHtml(papers: readonly PaperLine[], forms: readonly FormLine[] = []): string {
  const list = papers.length
    ? html`<ul class="papers">${papers.map(
        ({ id, name, modified }) => html`<li><span class="name"><a href="/document/${id}">${name}</a></span>
<span class="when">${modified}</span><a class="button" href="/download/document/${id}.docx" aria-label="Скачать .docx: ${name}">Скачать .docx</a></li>`,
      )}</ul>`
    : html`<p class="empty">Документов пока нет. Они появятся, когда вы подготовите приказ в панели «Куратор».</p>`;
  return page({
    title: 'Документы — пробная школа',
    css: 'paper.css',
    body: html`${bar('Документы', html`<a class="button" href="/form-editor/new">Новая форма</a>`)}<main class="list-column">${list}${forms.length ? formList(forms) : null}</main>`,
  });
}

export function documentHtml(id: string, name: string, document: DocumentState): string {
  return page({
    title: name,
    css: 'paper.css',
    body: html`${bar(
      name,
      html`<a class="button" href="/documents">Все документы</a>`,
      html`<a class="button" href="/download/document/${id}.docx">Скачать .docx</a>`,
    )}<main aria-label="Документ">${trusted(documentPages(document))}</main>`,
  });
}

/** What an attached file is called here; `number` counts from 1. */
export const attachmentName = (file: AttachedFile, number: number): string =>
  file.name || `Вложение ${number} без имени`;

function attachments(mail: Mail, index: number): Markup | null {
  if (mail.attachments.length === 0) return null;
  const files = attachedFiles(mail);
  const lines = mail.attachments.map((name, at) => {
    const file = files[at];
    // Of a letter kept by an earlier version only the names of its files are left.
    if (!file) return html`<li>${name}</li>`;
    const size = sizeInWords(Buffer.byteLength(file.base64, 'base64'));
    return html`<li><a href="/download/letter/${index}-${at}" download>${attachmentName(file, at + 1)}</a>
<span class="size">${size}</span></li>`;
  });
  return html`<dt>Вложения</dt><dd><ul class="files">${lines}</ul></dd>`;
}

function letter(mail: Mail, index: number, written: (at: number) => string): Markup {
  const people = (name: string, list: readonly string[]) =>
    list.length ? html`<dt>${name}</dt><dd>${list.join(', ')}</dd>` : null;
  return html`<article class="letter"><h2>${mail.subject || '(без темы)'}</h2><dl>
<dt>От кого</dt><dd>${mail.name ? `${mail.name} <${mail.from}>` : mail.from}</dd>
${people('Кому', mail.to)}${people('Копия', mail.cc)}${people('Скрытая копия', mail.bcc)}
${people('Ответы на адрес', mail.replyTo ? [mail.replyTo] : [])}<dt>Когда</dt><dd>${written(mail.at)}</dd>
${attachments(mail, index)}</dl>
${
  mail.htmlBody
    ? html`<iframe title="Текст письма" sandbox="" loading="lazy" src="/letter/${index}"></iframe>`
    : html`<p class="body">${withLinks(mail.body)}</p>`
}</article>`;
}

/** Addresses can be followed; those of Google lead to the trial's pages. */
function withLinks(text: string): Markup[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, i) =>
      i % 2 === 0 ? html`${piece}` : html`<a href="${localAddress(piece) ?? piece}">${piece}</a>`,
    );
}

export function outboxHtml(mails: readonly Mail[], written: (at: number) => string): string {
  const letters = mails.map((mail, index) => letter(mail, index, written)).reverse();
  return page({
    title: 'Отправленные письма — пробная школа',
    css: 'paper.css',
    body: html`${bar('Отправленные письма')}<main class="list-column">${
      letters.length
        ? letters
        : html`<p class="empty">Писем пока нет. Всё, что дополнение отправит, останется на этой странице и никуда не уйдёт.</p>`
    }</main>`,
  });
}

export function notFoundHtml(text: string): string {
  return page({
    title: 'Не найдено',
    css: 'paper.css',
    body: html`${bar('Пробная школа')}<main class="list-column"><p class="empty">${text}</p></main>`,
  });
}
