/** Files the add-on makes: folders, templates, papers. Scope drive.file shows it no others. */

import type { Part } from '../core/ooxml';
import { patiently } from './patience';

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** What the file is, in words of the flow that made it; '' when it carries no mark. */
  readonly mark: string;
}

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
export type Blob = GoogleAppsScript.Base.Blob;

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = 'application/pdf';
const FIELDS = 'id,name,trashed,appProperties';
/** Properties by which the add-on finds its own files again: each alone, or all that were asked for together. */
const MARK = 'kurator';
const BATCH = 'kuratorBatch';
const PAGE = 1000;

/** Makes marks for this spreadsheet alone: another one of the same account gives the same codes to its own papers. */
export function marksHere(): (mark: string) => string {
  const id = patiently(() => SpreadsheetApp.getActiveSpreadsheet().getId());
  return (mark) => `${mark}-${id}`;
}

/** Finds a file that was made under this mark and is not in the bin; null when there is none. */
export function findMarked(mark: string): DriveFile | null {
  return search(`appProperties has { key='${MARK}' and value=${quoted(mark)} }`, 1)[0] ?? null;
}

/** Every file of a batch that is not in the bin. */
export function findBatch(batch: string): readonly DriveFile[] {
  return search(`appProperties has { key='${BATCH}' and value=${quoted(batch)} }`, PAGE);
}

/** Every document in a folder that the add-on may see. */
export function documentsIn(folderId: string): readonly DriveFile[] {
  return search(`'${folderId}' in parents and mimeType = '${DOCUMENT}'`, PAGE);
}

/** A value inside the quotes of a search. */
function quoted(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}

function search(condition: string, pageSize: number): readonly DriveFile[] {
  const files: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const options = {
      q: `${condition} and trashed = false`,
      fields: `nextPageToken,files(${FIELDS})`,
      pageSize,
      ...(pageToken ? { pageToken } : {}),
    };
    const found = patiently(() => Drive!.Files.list(options));
    files.push(...(found.files ?? []).map(plain));
    pageToken = pageSize === PAGE ? found.nextPageToken : undefined;
  } while (pageToken);
  return files;
}

export function createFolder(name: string, mark: string, parentId?: string): DriveFile {
  const parents = parentId ? { parents: [parentId] } : {};
  const resource = { name, mimeType: FOLDER, appProperties: { [MARK]: mark }, ...parents };
  return once(mark, () => Drive!.Files.create(resource));
}

/** Makes a Google document out of a .docx: only so come page numbers and repeated headers of tables. */
export function createDocument(name: string, docx: Blob, folderId: string, mark: string): DriveFile {
  const resource = { name, mimeType: DOCUMENT, parents: [folderId], appProperties: { [MARK]: mark } };
  return once(mark, () => Drive!.Files.create(resource, docx, { fields: FIELDS }));
}

/** Makes a Google spreadsheet out of the parts of an .xlsx: the scope knows no other way to one beside the open file. */
export function createSpreadsheet(
  name: string,
  parts: readonly Part[],
  folderId: string,
  mark: string,
): DriveFile {
  const blob = zipped(parts, XLSX);
  const resource = { name, mimeType: SPREADSHEET, parents: [folderId], appProperties: { [MARK]: mark } };
  return once(mark, () => Drive!.Files.create(resource, blob, { fields: FIELDS }));
}

/** Puts other contents into a spreadsheet; its id, name, place and readers stay. */
export function replaceSpreadsheet(id: string, parts: readonly Part[]): void {
  const blob = zipped(parts, XLSX);
  patiently(() => Drive!.Files.update({ mimeType: SPREADSHEET }, id, blob));
}

export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** An archive of parts, and of files that are named after their paths in it. */
function zipped(parts: readonly Part[], type: string, files: readonly Blob[] = []): Blob {
  return patiently(() => {
    const texts = parts.map(({ path, text }) => Utilities.newBlob(text, 'application/xml', path));
    return Utilities.zip([...texts, ...files]).setContentType(type);
  });
}

export function zippedDocx(parts: readonly Part[], files: readonly Blob[]): Blob {
  return zipped(parts, DOCX, files);
}

export function copyDocument(
  templateId: string,
  name: string,
  folderId: string,
  mark: string,
  batch: string,
): DriveFile {
  const appProperties = { [MARK]: mark, [BATCH]: batch };
  const resource = { name, parents: [folderId], appProperties };
  return once(mark, () => Drive!.Files.copy(resource, templateId, { fields: FIELDS }));
}

/** Makes a file; when the answer was lost the next try finds what the last one has made. */
function once(mark: string, make: () => File): DriveFile {
  let tried = false;
  return patiently(() => {
    const there = tried ? findMarked(mark) : null;
    tried = true;
    return there ?? plain(make());
  });
}

/** Puts a file under another mark. */
export function markFile(id: string, mark: string): void {
  patiently(() => Drive!.Files.update({ appProperties: { [MARK]: mark } }, id));
}

export function renameFile(id: string, name: string): void {
  patiently(() => Drive!.Files.update({ name }, id));
}

/** The file, or null when it is gone or in the bin. */
export function findFile(id: string): DriveFile | null {
  if (id === '') return null;
  try {
    const file = patiently(() => Drive!.Files.get(id, { fields: FIELDS })) as File;
    return file.trashed ? null : plain(file);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Google's «not found», which it also says of files that the add-on may not see. */
export function isGone(error: unknown): boolean {
  return /not found/i.test(String(error));
}

/** Puts a file into the bin, out of sight of every search here. A file that is gone already is no trouble. */
export function discardFile(id: string): void {
  try {
    patiently(() => Drive!.Files.update({ trashed: true }, id));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** A document as PDF, to be attached to a letter. Throws when Google gives no file back. */
export function exportPdf(id: string, name: string): GoogleAppsScript.Base.BlobSource {
  // The types know neither the argument nor the answer, though Google asks for the one and gives the other.
  const files = Drive!.Files as unknown as {
    export(fileId: string, type: string, options: { alt: string }): GoogleAppsScript.Base.Blob | null;
  };
  const blob = files.export(id, PDF, { alt: 'media' });
  if (!blob?.setName) throw new Error('Drive.Files.export gave no file');
  return blob.setName(`${name}.pdf`);
}

/** A .docx that the build has put into an HTML page as base64. */
export function docxOf(page: string): Blob {
  const encoded = page.replace(/<[^>]*>/g, '').trim();
  const padded = encoded + '='.repeat((4 - (encoded.length % 4)) % 4);
  return patiently(() => Utilities.newBlob(Utilities.base64DecodeWebSafe(padded), DOCX));
}

function plain(file: File): DriveFile {
  const id = file.id ?? '';
  const properties = (file.appProperties ?? {}) as Readonly<Record<string, string>>;
  return {
    id,
    name: file.name ?? '',
    url: `https://docs.google.com/document/d/${id}/edit`,
    mark: properties[MARK] ?? '',
  };
}
