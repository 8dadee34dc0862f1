/** The school's own templates: a folder on Drive, made once from `src/templates`, then edited by the school. */

import type { DocsDocument } from '../core/documents/document-json';
import { ORDER_PAIRS } from '../core/documents/order-pairs';
import { polishRequests } from '../core/documents/polish';
import { changeDocument, readDocument } from '../google/docs';
import {
  createDocument,
  createFolder,
  type DriveFile,
  discardFile,
  findFile,
  findMarked,
  markFile,
} from '../google/drive';
import { readPage } from '../google/ui';
import { readMemory, writeMemory } from './memory';

const FOLDER = 'Куратор: документы наставничества';
const FOLDER_KEY = 'folder';

/** Makes the folder and the template of the order where they are missing. Safe to run again. */
export function ensureTemplate(): readonly string[] {
  const folder = ensureFolder();
  const there = findTemplate();
  if (there) return folder.made ? [`Папка «${FOLDER}» создана`] : [];
  makeTemplate(folder.file.id);
  return [...(folder.made ? [`Папка «${FOLDER}» создана`] : []), `Шаблон «${ORDER_PAIRS.title}» создан`];
}

/** The template of the order as it stands now; null when it is gone. */
export function findTemplate(): DriveFile | null {
  const known = readMemory().files[ORDER_PAIRS.key];
  const file = findFile(known ?? '') ?? findMarked(markOf(ORDER_PAIRS.key));
  if (file && file.id !== known) remember(ORDER_PAIRS.key, file.id);
  return file;
}

/** Puts the curator's template into the bin and makes the sample again. */
export function renewTemplate(): void {
  const old = findTemplate();
  makeTemplate(ensureFolder().file.id);
  if (old) discardFile(old.id);
}

export function ensureFolder(): { readonly file: DriveFile; readonly made: boolean } {
  const known = readMemory().files[FOLDER_KEY];
  const file = findFile(known ?? '') ?? findMarked(markOf(FOLDER_KEY));
  const folder = file ?? createFolder(FOLDER, markOf(FOLDER_KEY));
  if (folder.id !== known) remember(FOLDER_KEY, folder.id);
  return { file: folder, made: file === null };
}

/** A template counts only when its pages are set up: one cut off half-way is taken up again under its draft mark. */
function makeTemplate(folderId: string): void {
  const [mark, draft] = [markOf(ORDER_PAIRS.key), `draft-${ORDER_PAIRS.key}`];
  const name = `Шаблон: ${ORDER_PAIRS.title}`;
  const html = readPage(ORDER_PAIRS.template.replace('.html', ''));
  const { id } = findMarked(draft) ?? createDocument(name, html, folderId, draft);
  changeDocument(id, polishRequests(readDocument(id) as DocsDocument, ORDER_PAIRS));
  markFile(id, mark);
  remember(ORDER_PAIRS.key, id);
}

function markOf(key: string): string {
  return `template-${key}`;
}

function remember(key: string, id: string): void {
  writeMemory({ files: { ...readMemory().files, [key]: id } });
}
