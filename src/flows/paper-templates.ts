/** The school's templates in the panel: looked through without changing anything, put back to the sample, added to. */

import * as z from 'zod/mini';
import { GROUPS } from '../core/documents/document-kind';
import { DOCUMENT_KINDS } from '../core/documents/kinds/list';
import { ownKey } from '../core/documents/own-kind';
import { Stop } from '../core/problem';
import { sayProblem } from '../texts/problems';
import { openBook } from './book';
import { checked } from './frame';
import { writeMemory } from './memory';
import type { TemplateCheck, Templates } from './paper-replies';
import {
  createOwnTemplate,
  ensureTemplates,
  openShelf,
  ownTitle,
  restoreSample,
  type Shelf,
  templateProblems,
} from './templates';

export function readTemplates(): Templates {
  return describe(openShelf(openBook([]).school.font));
}

function describe({ files, own, templatesId }: Shelf): Templates {
  writeMemory({ ownTemplates: Object.fromEntries(own.map((file) => [file.id, ownTitle(file)])) });
  return {
    folderUrl: `https://drive.google.com/drive/folders/${templatesId}`,
    templates: [
      ...DOCUMENT_KINDS.map(({ key, title, group }) => ({
        kind: key,
        title,
        group: GROUPS[group],
        url: files.get(key)?.url ?? '',
        own: false,
      })),
      ...own.map((file) => ({
        kind: ownKey(file.id),
        title: ownTitle(file),
        group: GROUPS.own,
        url: file.url,
        own: true,
      })),
    ],
  };
}

const KINDS = z.object({ kinds: z.array(z.string()) });

/** Reads the templates named, some at a time, and says what is wrong with each. */
export function checkTemplates(request: unknown): readonly TemplateCheck[] {
  const { kinds } = checked(KINDS, request);
  const shelf = openShelf(openBook([]).school.font);
  return kinds.map((kind) => ({ kind, problems: templateProblems(shelf, kind).map(sayProblem) }));
}

/** Makes the samples named that are missing: a template is otherwise made when its document is first opened. */
export function makeTemplates(request: unknown): Templates {
  const { kinds } = checked(KINDS, request);
  const { font } = openBook([]).school;
  ensureTemplates(font, kinds);
  return describe(openShelf(font));
}

const KIND = z.object({ kind: z.string() });

export function restoreTemplate(request: unknown): Templates {
  const { kind } = checked(KIND, request);
  const book = openBook([]);
  restoreSample(openShelf(book.school.font), kind, book.school.font);
  book.note(
    `Шаблон возвращён к образцу: ${DOCUMENT_KINDS.find(({ key }) => key === kind)?.title ?? kind}`,
    [],
  );
  book.save();
  return describe(openShelf(book.school.font));
}

const OWN = z.object({ title: z.string(), like: z.string() });

/** A template of the school's own, beginning as a copy of a sample. Google shows the add-on only files it has made itself. */
export function addTemplate(request: unknown): Templates {
  const { title, like } = checked(OWN, request);
  const name = title.trim();
  if (name === '') throw new Stop([{ code: 'ownTemplateUnnamed', values: {} }]);
  const book = openBook([]);
  const shelf = openShelf(book.school.font);
  if (shelf.own.some((file) => ownTitle(file) === name))
    throw new Stop([{ code: 'ownTemplateTwice', values: { title: name } }]);
  createOwnTemplate(shelf, name, like);
  book.note(`Создан свой шаблон: ${name}`, []);
  book.save();
  return describe(openShelf(book.school.font));
}
