/** Papers before they are made: their text to look through, then a row in «Документы» for each. */

import * as z from 'zod/mini';
import { basisPhrase, citedBases } from '../core/documents/bases';
import { checkPaper } from '../core/documents/check-paper';
import { checkTemplate } from '../core/documents/check-template';
import { type DocumentKind, isCaution, type PaperProblem } from '../core/documents/document-kind';
import { materialOf } from '../core/documents/kinds/list';
import type { Material } from '../core/documents/material';
import { documentBlocks } from '../core/documents/preview';
import { replacePlaceholders } from '../core/documents/row-texts';
import { valuesOf } from '../core/documents/values';
import { type Problem, Stop } from '../core/problem';
import { ORDER, PAPER_STATES } from '../core/registers/papers';
import { sayProblem } from '../texts/problems';
import type { Book } from './book';
import { checked, DAY } from './frame';
import {
  archiveOf,
  fullNumber,
  isStanding,
  newPaperCode,
  numberProblems,
  openPaperBook,
  savePaperBook,
} from './paper-book';
import type { PaperPreview, Staged } from './paper-replies';
import { openShelf } from './templates';

const REQUEST = {
  kind: z.string(),
  chosen: z.array(z.string()),
  number: z.string(),
  day: DAY,
  answers: z.record(z.string(), z.string()),
};

/** What was asked for, as one paper each. */
interface Planned {
  readonly kind: DocumentKind;
  readonly materials: readonly Material[];
}

function plan(book: Book, kind: DocumentKind, request: z.infer<typeof ASKED_FOR>): Planned {
  const archive = archiveOf(book);
  const standing = archive.papers.filter((paper) => paper.kindKey === kind.key && isStanding(paper));
  const subjects =
    kind.each && request.chosen.length > 0 ? request.chosen.map((code) => [code]) : [request.chosen];
  return {
    kind,
    materials: subjects.map((chosen, i) => {
      const number = request.number.trim().replace(/\d+(?!.*\d)/, (digits) => String(Number(digits) + i));
      return materialOf(kind, {
        archive,
        paper: {
          code: '',
          number: fullNumber(book, number, kind.series),
          day: request.day,
          edition: kind.single ? Math.max(0, ...standing.map(({ edition }) => edition ?? 1)) + 1 : 1,
        },
        chosen,
        answers: request.answers,
      });
    }),
  };
}

const ASKED_FOR = z.object(REQUEST);
const TO_PREVIEW = z.object({ ...REQUEST, at: z.number() });

/** The text of one of the papers, and what all of them lack. Nothing is made. */
export function previewPaper(request: unknown): PaperPreview {
  const wanted = checked(TO_PREVIEW, request);
  const book = openPaperBook();
  const shelf = openShelf(book.school.font);
  const { document, kind } = shelf.open(wanted.kind);
  const { materials } = plan(book, kind, wanted);
  const at = Math.min(Math.max(0, wanted.at), materials.length - 1);
  const shown = materials[at]!;
  const broken = checkTemplate(document, kind);
  const problems = broken.length > 0 ? broken : materials.flatMap((m) => problemsOf(book, kind, document, m));
  return {
    blocks: documentBlocks(document, valuesOf(kind, shown)),
    at,
    total: materials.length,
    missing: once(problems.filter((problem) => !isCaution(problem))).map(sayProblem),
    cautions: once(problems.filter(isCaution)).map(sayProblem),
  };
}

function problemsOf(
  book: Book,
  kind: DocumentKind,
  document: Parameters<typeof checkPaper>[0],
  material: Material,
): readonly PaperProblem[] {
  const { number, day, code } = material.paper;
  return [
    ...numberProblems(book, { number, day, series: kind.series, code }),
    ...checkPaper(document, kind, material),
  ];
}

/** 300 letters may lack the same address: it is named once. */
function once<P extends Problem>(problems: readonly P[]): readonly P[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.place, problem.values]);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

const TO_STAGE = z.object({
  ...REQUEST,
  /** Made by the panel: the same request sent twice is entered once. */
  batch: z.string().check(z.regex(/^[\w-]{4,24}$/)),
  /** The curator has read the cautions. */
  cautionsSeen: z.boolean(),
});

/**
 * Enters the papers into the register, where they wait to be made: from here on nothing is lost. A paper that lacks
 * something stops the request; of many each for itself is refused later, in its own row.
 */
export function stagePapers(request: unknown): Staged {
  const wanted = checked(TO_STAGE, request);
  const book = openPaperBook();
  const there = book.entries('papers').filter(({ record }) => record.batch === wanted.batch);
  if (there.length > 0) {
    savePaperBook(book);
    return { batch: wanted.batch, papers: there.length };
  }
  const shelf = openShelf(book.school.font);
  const { document, kind } = shelf.open(wanted.kind);
  const { materials } = plan(book, kind, wanted);
  const broken = checkTemplate(document, kind);
  if (broken.length > 0) throw new Stop(broken);
  const checks = materials.map((material) => problemsOf(book, kind, document, material));
  const refused = (problems: readonly PaperProblem[]): readonly PaperProblem[] =>
    problems.filter((problem) => !isCaution(problem) || !wanted.cautionsSeen);
  const all = checks.map(refused);
  if (all.every((problems) => problems.length > 0)) throw new Stop(once(all.flat()));
  for (const material of materials) enter(book, kind, material, wanted);
  book.note(`Документы поставлены в очередь: ${kind.title}`, wanted.chosen);
  savePaperBook(book);
  return { batch: wanted.batch, papers: materials.length };
}

/** What an order rests on: the acts it cites, or the petitions it answers. */
function basisOf(kind: DocumentKind, { archive, topics, chosen }: Material): string {
  if (kind.signing === 'changes') return `обращения: ${chosen.join(', ')}`;
  if (kind.series !== 'orders' && kind.series !== 'staff') return '';
  return citedBases(archive.legalBases, topics)
    .map((basis) => basisPhrase(basis, null))
    .join('; ');
}

/** The title names nobody: names stand in the two bases alone. */
function enter(
  book: Book,
  kind: DocumentKind,
  material: Material,
  { batch, answers }: z.infer<typeof TO_STAGE>,
): void {
  const values = valuesOf(kind, material);
  const { number, day, edition } = material.paper;
  book.append('papers', {
    code: newPaperCode(book),
    kind: kind.series === 'orders' || kind.series === 'staff' ? ORDER : kind.title,
    title: replacePlaceholders(kind.heading, values.field),
    number,
    day,
    state: PAPER_STATES.waiting,
    subjects: material.chosen.join('; '),
    basis: basisOf(kind, material),
    ...(kind.single ? { edition } : {}),
    signedBy: kind.series === null ? '' : book.school.headPost,
    annexes: kind.annexes,
    batch,
    kindKey: kind.key,
    answers: JSON.stringify(answers),
  });
}
