/** Files the add-on makes: the folder, templates, documents. Scope drive.file shows it no others. */

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
const FIELDS = 'id,name,trashed';
/** Property by which the add-on finds its own files again. */
const MARK = 'kurator';

/** A mark for this spreadsheet alone: another one of the same account gives the same codes to its own papers. */
export function markHere(mark: string): string {
  return `${mark}-${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
}

/** Finds a file that was made under this mark and is not in the bin; null when there is none. */
export function findMarked(mark: string): DriveFile | null {
  const found = Drive!.Files.list({
    q: `appProperties has { key='${MARK}' and value='${mark}' } and trashed = false`,
    fields: `files(${FIELDS})`,
    pageSize: 1,
  });
  const file = found.files?.[0];
  return file ? plain(file) : null;
}

export function createFolder(name: string, mark: string): DriveFile {
  return plain(Drive!.Files.create({ name, mimeType: FOLDER, appProperties: { [MARK]: mark } }));
}

/** Makes a Google document out of HTML. */
export function createDocument(name: string, html: string, folderId: string, mark: string): DriveFile {
  const blob = Utilities.newBlob(html, 'text/html', name);
  return plain(
    Drive!.Files.create(
      { name, mimeType: DOCUMENT, parents: [folderId], appProperties: { [MARK]: mark } },
      blob,
    ),
  );
}

export function copyDocument(templateId: string, name: string, folderId: string, mark: string): DriveFile {
  return plain(Drive!.Files.copy({ name, parents: [folderId], appProperties: { [MARK]: mark } }, templateId));
}

/** Puts a file under another mark. */
export function markFile(id: string, mark: string): void {
  Drive!.Files.update({ appProperties: { [MARK]: mark } }, id);
}

/** The file, or null when it is gone or in the bin. */
export function findFile(id: string): DriveFile | null {
  if (id === '') return null;
  try {
    const file = Drive!.Files.get(id, { fields: FIELDS }) as GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
    return file.trashed ? null : plain(file);
  } catch (error) {
    if (/not found/i.test(String(error))) return null;
    throw error;
  }
}

/** Puts a file into the bin and takes its mark, so that it is not found again. */
export function discardFile(id: string): void {
  Drive!.Files.update({ trashed: true }, id);
}

function plain(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): DriveFile {
  return {
    id: file.id ?? '',
    name: file.name ?? '',
    url: `https://docs.google.com/document/d/${file.id ?? ''}/edit`,
  };
}
