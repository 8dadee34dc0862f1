/** The school's own templates: a folder on Drive, made once from the samples, then edited by the school. */

import { checkTemplate } from '../core/documents/check-template';
import type { DocsDocument } from '../core/documents/document-json';
import { type DocumentKind, templateFile } from '../core/documents/document-kind';
import { DOCUMENT_KINDS } from '../core/documents/kinds/list';
import { ownFile, ownKey, ownKind } from '../core/documents/own-kind';
import { readLook, restyleRequests, SAMPLE_LOOK } from '../core/documents/restyle';
import { type Problem, Stop } from '../core/problem';
import { changeDocument, readDocument } from '../google/docs';
import {
  createDocument,
  createFolder,
  type DriveFile,
  discardFile,
  documentsIn,
  docxOf,
  findFile,
  findMarked,
  markFile,
} from '../google/drive';
import { elapsed } from '../google/session';
import { readPage } from '../google/ui';
import { readMemory, writeMemory } from './memory';

const FOLDERS = {
  folder: 'Куратор: документы наставничества',
  templates: 'Шаблоны',
} as const;
const NAME = 'Шаблон: ';

/** The folder of templates as it stands now; documents are read when they are asked for, each once. */
export interface Shelf {
  readonly folderId: string;
  readonly templatesId: string;
  /** Templates of ours by the key of their kind. */
  readonly files: ReadonlyMap<string, DriveFile>;
  /** Documents in the folder that are no templates of ours. */
  readonly own: readonly DriveFile[];
  /** Template and kind; the sample is made when there is none. Throws Stop when an own template is gone. */
  open(key: string): {
    readonly file: DriveFile;
    readonly document: DocsDocument;
    readonly kind: DocumentKind;
  };
}

/** `font` is the school's setting: new samples are made in it. */
export function openShelf(font: string): Shelf {
  const folderId = ensureFolder('folder').id;
  const templatesId = ensureFolder('templates', folderId).id;
  const files = new Map<string, DriveFile>();
  const own: DriveFile[] = [];
  for (const file of documentsIn(templatesId)) {
    const kind = DOCUMENT_KINDS.find(({ key }) => markOf(key) === file.mark);
    if (kind && !files.has(kind.key)) files.set(kind.key, file);
    else if (!kind && !file.mark.startsWith(DRAFT)) own.push(file);
  }
  const read = new Map<string, DocsDocument>();
  const documentOf = ({ id }: DriveFile): DocsDocument => {
    const document = read.get(id) ?? (readDocument(id) as DocsDocument);
    read.set(id, document);
    return document;
  };
  return {
    folderId,
    templatesId,
    files,
    own,
    open: (key) => {
      const ownId = ownFile(key);
      if (ownId !== null) {
        const file = own.find(({ id }) => id === ownId);
        if (!file) throw new Stop([{ code: 'ownTemplateMissing', values: {} }]);
        const kind = ownKind(file.id, ownTitle(file), documentOf(file), sampleOf(file));
        return { file, document: documentOf(file), kind };
      }
      const kind = declaredKind(key);
      const file = files.get(key) ?? makeSample(kind, templatesId, font);
      files.set(key, file);
      return { file, document: documentOf(file), kind };
    },
  };
}

/** Throws Stop when there is none such: the cell with the key was changed by hand. */
export function declaredKind(key: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((each) => each.key === key);
  if (!kind) throw new Stop([{ code: 'kindUnknown', values: { key } }]);
  return kind;
}

export function ownTitle({ name }: DriveFile): string {
  return name.startsWith(NAME) ? name.slice(NAME.length) : name;
}

/** Makes the folders, and of the samples named those that are missing. Gives what was made, in words. */
export function ensureTemplates(font: string, keys: readonly string[]): readonly string[] {
  const shelf = openShelf(font);
  const missing = keys.filter((key) => !shelf.files.has(key)).map(declaredKind);
  for (const kind of missing) makeSample(kind, shelf.templatesId, font);
  return missing.map(({ title }) => `Шаблон «${title}» создан`);
}

/** Everything wrong with a template, nothing changed; a template that is not there yet is the sample, which is sound. */
export function templateProblems(shelf: Shelf, key: string): readonly Problem[] {
  if (ownFile(key) === null && !shelf.files.has(key)) return [];
  const { document, kind } = shelf.open(key);
  return checkTemplate(document, kind);
}

/** Puts the school's template into the bin, then makes the sample: cut off between, it is made when it is opened. */
export function restoreSample(shelf: Shelf, key: string, font: string): void {
  const old = shelf.files.get(key);
  if (old) discardFile(old.id);
  makeSample(declaredKind(key), shelf.templatesId, font);
}

/** A new template of the school's own begins as a copy of one of ours under another name and mark. */
export function createOwnTemplate(shelf: Shelf, title: string, like: string): string {
  const kind = declaredKind(like);
  const docx = docxOf(readPage(templateFile(kind)));
  return ownKey(createDocument(NAME + title, docx, shelf.templatesId, ownMark(like)).id);
}

/** Names the sample it began as; the moment tells one from the next. */
function ownMark(like: string): string {
  return `own-${like}-${elapsed()}`;
}

function sampleOf({ mark }: DriveFile): DocumentKind | undefined {
  const like = /^own-(\w+)-\d+$/.exec(mark)?.[1];
  return DOCUMENT_KINDS.find(({ key }) => key === like);
}

const DRAFT = 'draft-';

/** A sample whose look has still to be changed carries a draft's mark: cut off half-way it is made anew. */
function makeSample(kind: DocumentKind, folderId: string, font: string): DriveFile {
  const look = readLook(font);
  const plain = look.font === SAMPLE_LOOK.font && look.size === SAMPLE_LOOK.size;
  const name = NAME + kind.title;
  const docx = () => docxOf(readPage(templateFile(kind)));
  if (plain) return createDocument(name, docx(), folderId, markOf(kind.key));
  const draft = DRAFT + kind.key;
  const cutOff = findMarked(draft);
  if (cutOff) discardFile(cutOff.id);
  const file = createDocument(name, docx(), folderId, draft);
  changeDocument(file.id, restyleRequests(readDocument(file.id) as DocsDocument, look));
  markFile(file.id, markOf(kind.key));
  return file;
}

function markOf(key: string): string {
  return `template-${key}`;
}

/** Looked for under its id, then under its mark; made when there is none. */
export function ensureFolder(key: keyof typeof FOLDERS, parentId?: string): DriveFile {
  const known = readMemory().files[key];
  const file = findFile(known ?? '') ?? findMarked(key) ?? createFolder(FOLDERS[key], key, parentId);
  if (file.id !== known) writeMemory({ files: { ...readMemory().files, [key]: file.id } });
  return file;
}
