/** Small trials of what Google's reference leaves open. Each gives '' when all is as expected, else what it saw. */

import type { Part } from '../core/ooxml';
import {
  createDocument,
  createFolder,
  createSpreadsheet,
  discardFile,
  docxOf,
  exportPdf,
  findFile,
  replaceSpreadsheet,
} from './drive';
import { lettersLeft } from './mail';
import { withPictures } from './pictures';
import { readPage } from './ui';

/** A form made unpublished, published, closed. The file goes into the bin. */
export function probeForm(): string {
  const form = FormApp.create('Проверка Куратора', false);
  try {
    if (!form.supportsAdvancedResponderPermissions())
      return 'публикация анкет недоступна, работает только приём ответов';
    if (form.isPublished()) return 'новая анкета уже опубликована';
    form.setPublished(true);
    if (!form.isPublished() || !form.isAcceptingResponses()) return 'после публикации ответы не принимаются';
    return '';
  } finally {
    discardFile(form.getId());
  }
}

/** The open form read by its id, its properties, its lock, a spreadsheet's flush: what the menu of a form relies on. */
export function probeFormHost(): string {
  const id = FormApp.getActiveForm().getId();
  if (FormApp.openById(id).getId() !== id) return 'по номеру открылась другая форма';
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(1000)) return 'форму не удалось занять';
  try {
    const properties = PropertiesService.getDocumentProperties();
    properties.setProperty('probe', id);
    const kept = properties.getProperty('probe');
    properties.deleteProperty('probe');
    SpreadsheetApp.flush();
    return kept === id ? '' : 'записанное не прочиталось';
  } finally {
    lock.releaseLock();
  }
}

interface Probed {
  readonly body?: {
    readonly content?: readonly { readonly table?: { readonly tableRows?: readonly unknown[] } }[];
  };
  readonly headers?: unknown;
  readonly namedRanges?: Readonly<Record<string, unknown>>;
  readonly inlineObjects?: Readonly<Record<string, unknown>>;
}

/**
 * A .docx becomes a document with page numbers and repeated table headers; a named place is filled; the file comes
 * back as PDF: all under the scope drive.file.
 */
export function probeDocument(): string {
  const folder = createFolder('Проверка Куратора', 'probe');
  try {
    const file = createDocument('Проверка', docxOf(readPage('order-pairs')), folder.id, 'probe');
    const made = Docs!.Documents.get(file.id) as Probed;
    const faults: string[] = [];
    if (!JSON.stringify(made.headers ?? {}).includes('PAGE_NUMBER'))
      faults.push('в документе нет номеров страниц');
    if (!JSON.stringify(made.body).includes('"tableHeader":true'))
      faults.push('заголовок таблицы не повторяется на страницах');
    const range = { startIndex: 1, endIndex: 2 };
    const name = 'Куратор: проверка';
    const requests = [
      { createNamedRange: { name, range } },
      { replaceNamedRangeContent: { namedRangeName: name, text: 'готово' } },
    ];
    Docs!.Documents.batchUpdate({ requests }, file.id);
    const filled = Docs!.Documents.get(file.id) as Probed;
    if (!JSON.stringify(filled.body).includes('готово')) faults.push('место для номера не заполнилось');
    if (!filled.namedRanges?.[name]) faults.push('место для номера потеряло имя');
    if (exportPdf(file.id, 'Проверка').getBlob().getContentType() !== 'application/pdf')
      faults.push('PDF не получен');
    return faults.join('; ');
  } finally {
    discardFile(folder.id);
  }
}

/** A chart becomes a picture and Docs takes it into another document. */
export function probePictures(): string {
  const folder = createFolder('Проверка Куратора', 'probe');
  try {
    const file = createDocument('Проверка', docxOf(readPage('order-pairs')), folder.id, 'probe');
    const table = [
      ['', 'Пары'],
      ['Ученик – ученик', 3],
    ];
    const drawing = { kind: 'bar', title: 'Проверка', colours: ['#1a73e8'], table } as const;
    withPictures(new Map([['probe', drawing]]), folder.id, 'probe-pictures', (pictures) => {
      const { uri } = pictures.get('probe')!;
      Docs!.Documents.batchUpdate(
        { requests: [{ insertInlineImage: { uri, location: { index: 1 } } }] },
        file.id,
      );
    });
    const { inlineObjects } = Docs!.Documents.get(file.id) as Probed;
    return Object.keys(inlineObjects ?? {}).length > 0 ? '' : 'картинки в документе нет';
  } finally {
    discardFile(folder.id);
  }
}

/** A spreadsheet made out of an .xlsx takes other contents and keeps its id and type. `page` gives parts of a text. */
export function probeCopy(page: (text: string) => readonly Part[]): string {
  const folder = createFolder('Проверка Куратора', 'probe');
  try {
    const { id } = createSpreadsheet('Проверка', page('раз'), folder.id, 'probe');
    replaceSpreadsheet(id, page('два'));
    const file = Drive!.Files.get(id, { fields: 'mimeType' });
    if (file.mimeType !== 'application/vnd.google-apps.spreadsheet') return `тип файла ${file.mimeType}`;
    return findFile(id) ? '' : 'файл не найден после обновления';
  } finally {
    discardFile(folder.id);
  }
}

/** Whether today's number of letters can be told. */
export function probeMail(): string {
  const left = lettersLeft();
  return left >= 0 ? '' : `остаток писем: ${left}`;
}

/** Apostrophe and ISO day in a sheet of its own, which is removed again. */
export function probeSheet(): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.insertSheet(
    `Проверка ${Utilities.getUuid().slice(0, 8)}`,
    spreadsheet.getSheets().length,
  );
  try {
    const range = sheet.getRange(1, 1, 1, 4);
    range.setValues([["'=1+1", "'+7 900", "'1/2", '2026-09-01']]);
    SpreadsheetApp.flush();
    const [formula, phone, fraction, day] = range.getValues()[0] as unknown[];
    if (formula !== '=1+1' || phone !== '+7 900' || fraction !== '1/2')
      return `текст прочитан как ${formula}, ${phone}, ${fraction}`;
    return day instanceof Date || day === '2026-09-01' ? '' : `дата прочитана как ${day}`;
  } finally {
    spreadsheet.deleteSheet(sheet);
  }
}
