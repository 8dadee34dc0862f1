/**
 * One paper becomes a document. It carries the code of its row, so that one whose making was cut off is found and
 * finished, never doubled.
 */

import type { Archive } from '../core/documents/archive';
import { checkPaper } from '../core/documents/check-paper';
import { checkTemplate } from '../core/documents/check-template';
import type { DocsDocument } from '../core/documents/document-json';
import { type DocumentKind, isCaution } from '../core/documents/document-kind';
import { drawingsIn } from '../core/documents/drawings';
import { fillRequests } from '../core/documents/fill';
import { readAnswers } from '../core/documents/kept-answers';
import { materialOf } from '../core/documents/kinds/list';
import type { Material } from '../core/documents/material';
import type { PaperDrawing, Pictures } from '../core/documents/paper-chart';
import { leftovers } from '../core/documents/placeholders';
import { valuesOf } from '../core/documents/values';
import { type Problem, Stop } from '../core/problem';
import type { Paper } from '../core/registers/papers';
import { shortDay } from '../core/russian/dates';
import { changeDocument, readDocument } from '../google/docs';
import { copyDocument, type DriveFile, discardFile, findBatch, marksHere } from '../google/drive';
import { limitIn } from '../google/limits';
import { isPassing } from '../google/patience';
import { withPictures } from '../google/pictures';
import { logFault } from '../google/ui';
import { nameOf } from './paper-cards';
import type { Shelf } from './templates';

/** What came of one paper. */
export type Outcome =
  /** `problems` say what the document does without. */
  | { readonly kind: 'made'; readonly file: DriveFile; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'limit'; readonly when: 'today' | 'now' }
  | { readonly kind: 'fault'; readonly words: string; readonly passing: boolean };

type Mark = (mark: string) => string;

/** What all papers of a run share. */
export interface Workshop {
  readonly shelf: Shelf;
  readonly mark: Mark;
  readonly archive: Archive;
  /** Documents made by earlier runs, by mark. */
  readonly made: ReadonlyMap<string, DriveFile>;
  /** A number that somebody else was given in the meantime. */
  readonly numberProblems: (paper: Paper, kind: DocumentKind) => readonly Problem[];
}

export function attempt(workshop: Workshop, paper: Paper): Outcome {
  try {
    return make(workshop, paper);
  } catch (error) {
    if (error instanceof Stop) return { kind: 'refused', problems: error.problems };
    const limit = limitIn(error);
    if (limit) return { kind: 'limit', when: limit };
    logFault(error);
    const words = error instanceof Error ? error.message : String(error);
    return { kind: 'fault', words, passing: isPassing(error) };
  }
}

/**
 * Copies, reads the copy and fills it in one batch: three calls, whatever the number of rows, and some more where it
 * has charts. A copy is filled after its own text: its template may have been edited since it was read.
 */
function make(workshop: Workshop, paper: Paper): Outcome {
  const { shelf, archive, made, mark } = workshop;
  const { document, kind, file: template } = shelf.open(paper.kindKey);
  const material = materialFor(kind, paper, archive);
  const there = made.get(mark(paperMark(paper)));
  const refusals: readonly Problem[] = [
    ...checkTemplate(document, kind),
    ...checkPaper(document, kind, material).filter((problem) => !isCaution(problem)),
    ...workshop.numberProblems(paper, kind),
    ...(readAnswers(paper) === null ? [{ code: 'paperAnswersLost', values: { code: paper.code } }] : []),
  ];
  if (refusals.length > 0) {
    if (there) discardFile(there.id);
    return { kind: 'refused', problems: refusals };
  }
  const values = valuesOf(kind, material);
  // Gives out every value, by which a copy that is filled already is told from one that is not.
  fillRequests(document, values);
  const file = there ?? copy(workshop, paper, kind, template);
  const copied = readDocument(file.id) as DocsDocument;
  if (there && leftovers(copied, values.given).length === 0) return { kind: 'made', file, problems: [] };
  const broken = checkTemplate(copied, kind);
  if (broken.length > 0) {
    discardFile(file.id);
    return { kind: 'refused', problems: broken };
  }
  const fill = (pictures?: Pictures) => changeDocument(file.id, fillRequests(copied, values, pictures));
  const problems = fillWithCharts(workshop, drawingsIn(copied, kind, material, values), fill);
  return { kind: 'made', file, problems };
}

/** Gives what the document does without: a report is worth more without its charts than not at all. */
function fillWithCharts(
  { shelf, mark }: Workshop,
  drawings: ReadonlyMap<string, PaperDrawing>,
  fill: (pictures?: Pictures) => void,
): readonly Problem[] {
  try {
    if (drawings.size === 0) fill();
    else withPictures(drawings, shelf.folderId, mark('pictures'), fill);
    return [];
  } catch (error) {
    if (drawings.size === 0 || limitIn(error) || isPassing(error)) throw error;
    logFault(error);
    fill();
    const names = [...drawings.values()].map(({ title }) => `«${title}»`).join(', ');
    return [{ code: 'chartsLeftOut', values: { names } }];
  }
}

function copy(
  { shelf, archive, mark }: Workshop,
  paper: Paper,
  kind: DocumentKind,
  template: DriveFile,
): DriveFile {
  const name = fileName(kind, paper, archive);
  return copyDocument(template.id, name, shelf.folderId, mark(paperMark(paper)), mark(paper.batch));
}

export function materialFor(kind: DocumentKind, paper: Paper, archive: Archive): Material {
  return materialOf(kind, {
    archive,
    paper: { code: paper.code, number: paper.number, day: paper.day, edition: paper.edition ?? 1 },
    chosen: paper.subjects,
    answers: readAnswers(paper) ?? {},
  });
}

export function paperMark({ code }: Paper): string {
  return `paper-${code}`;
}

/** One search for each click whose papers wait. */
export function findMade(mark: Mark, papers: readonly Paper[]): ReadonlyMap<string, DriveFile> {
  const batches = [...new Set(papers.map(({ batch }) => mark(batch)))];
  return new Map(batches.flatMap((batch) => findBatch(batch).map((file) => [file.mark, file] as const)));
}

/** The document of one paper that its row does not know of yet. */
export function madeFile(paper: Paper): DriveFile | undefined {
  const mark = marksHere();
  return findMade(mark, [paper]).get(mark(paperMark(paper)));
}

const LONGEST_NAME = 120;

/** «Приказ № 57-од от 12.10.2026. О закреплении…», «Приглашение. Абрикосов А.А.» */
export function fileName(
  kind: DocumentKind,
  { number, day, title, subjects, code }: Paper,
  archive: Archive,
): string {
  const order = kind.series === 'orders' || kind.series === 'staff';
  const head = order
    ? ['Приказ', number && `№ ${number}`, day && `от ${shortDay(day)}`].filter(Boolean).join(' ')
    : title;
  const about = order ? title : kind.each && subjects[0] ? nameOf(subjects[0], archive) : '';
  return (
    [head, about]
      .filter((part) => part !== '')
      .join('. ')
      .slice(0, LONGEST_NAME) || code
  );
}
