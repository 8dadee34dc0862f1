/** Makes documents of the stand-in and fills them the way the add-on does: read, work out, apply in one batch. */
import type { DocsDocument } from '../../../src/core/documents/document-json';
import { type DocumentKind, templateFile } from '../../../src/core/documents/document-kind';
import { fillRequests } from '../../../src/core/documents/fill';
import type { Values } from '../../../src/core/documents/values';
import { readTemplates } from '../../build/templates';
import { importDocx } from '../../workspace/docs/docx-import';
import { applyRequests } from '../../workspace/docs/requests';
import type { Block, DocumentState, Paragraph, Table } from '../../workspace/docs/state';
import { documentJson } from '../../workspace/docs/to-json';

export function json(document: DocumentState, withTabs = true): DocsDocument {
  return documentJson('документ', 'Приказ', document, withTabs) as DocsDocument;
}

export function apply(document: DocumentState, requests: readonly object[]): void {
  let ids = 0;
  if (requests.length > 0) applyRequests(document, requests, () => `segment${++ids}`);
}

export function fill(document: DocumentState, values: Values): DocumentState {
  apply(document, fillRequests(json(document), values));
  return document;
}

let templates: ReadonlyMap<string, Uint8Array> | undefined;

/** The sample template of a kind, as Drive makes it of its .docx. */
export function templateOf(kind: Pick<DocumentKind, 'key'>): DocumentState {
  templates ??= readTemplates();
  const file = `${templateFile(kind)}.html`;
  const docx = templates.get(file);
  if (!docx) throw new Error(`no template ${file}`);
  let ids = 0;
  return importDocx(docx, () => `part${++ids}`);
}

export const textOf = (block: Block | undefined): string =>
  block?.kind === 'paragraph'
    ? block.runs
        .map((run) => run.text)
        .join('')
        .replace(/\n$/, '')
    : '';

export const body = (document: DocumentState): readonly Block[] => document.tabs[0]?.body ?? [];

export const paragraphsOf = (document: DocumentState): readonly Paragraph[] =>
  body(document).filter((block) => block.kind === 'paragraph');

export const tables = (document: DocumentState): readonly Table[] =>
  body(document).filter((block) => block.kind === 'table');

/** Texts of the cells row by row, paragraphs of a cell joined by a newline. */
export const cells = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.content.map(textOf).join('\n')));
