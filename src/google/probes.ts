/** Small trials of what Google's reference leaves open. Each gives '' when all is as expected, else what it saw. */

import { createDocument, createFolder, discardFile } from './drive';

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

/** HTML to document, a batch of changes, reading back: all under the scope drive.file. */
export function probeDocument(): string {
  const folder = createFolder('Проверка Куратора', 'probe');
  try {
    const file = createDocument('Проверка', '<p>{{Поле}}</p>', folder.id, 'probe');
    const replace = {
      replaceAllText: { containsText: { text: '{{Поле}}', matchCase: true }, replaceText: 'готово' },
    };
    Docs!.Documents.batchUpdate({ requests: [replace] }, file.id);
    const text = JSON.stringify(Docs!.Documents.get(file.id).body);
    return text.includes('готово') ? '' : 'поле в документе не заменилось';
  } finally {
    discardFile(folder.id);
  }
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
