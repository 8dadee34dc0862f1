/** A paper is signed: number and day go into the document, the registers follow, those who have to read it are listed. */

import * as z from 'zod/mini';
import { orderAfterEnds } from '../core/documents/checks';
import type { DocsDocument } from '../core/documents/document-json';
import type { DocumentKind } from '../core/documents/document-kind';
import { ownFile, ownKind } from '../core/documents/own-kind';
import { movedCells, moveRequests, signRequests } from '../core/documents/signing';
import { valuesOf } from '../core/documents/values';
import { type Problem, Stop } from '../core/problem';
import { orderWords } from '../core/programme/orders';
import { PAPER_STATES, type Paper } from '../core/registers/papers';
import { changeDocument, readDocument } from '../google/docs';
import { findFile, isGone, renameFile } from '../google/drive';
import { elapsed } from '../google/session';
import { sayProblem } from '../texts/problems';
import type { Book } from './book';
import { checked, DAY } from './frame';
import { fileName, materialFor } from './make-paper';
import { archiveOf, fullNumber, numberProblems, openPaperBook, paperRow, savePaperBook } from './paper-book';
import { paperCard } from './paper-cards';
import { dayProblems, refuseDay } from './paper-days';
import { listReaders } from './paper-readers';
import type { PaperCard, SignRun } from './paper-replies';
import { takeEffect } from './take-effect';
import { declaredKind, openShelf } from './templates';

const SIGNED = z.object({ code: z.string(), number: z.string(), day: DAY });
const STRETCH_MS = 30_000;

/** Number and day as on the signed paper; the document gets them in the places it has for them. */
export function signPaper(request: unknown): PaperCard {
  const { code, number, day } = checked(SIGNED, request);
  const book = openPaperBook();
  const { row, record } = paperRow(book, code);
  const kind = kindOfPaper(book, record);
  const signed: Paper = { ...record, number: fullNumber(book, number, kind.series), day };
  const problems = signProblems(book, kind, signed);
  if (problems.length > 0) throw new Stop(problems);
  const remark = carryOut(book, kind, record, signed);
  if (remark !== '') book.change('papers', row, { reason: remark });
  savePaperBook(book);
  const archive = archiveOf(book);
  return paperCard(archive.paper(code) ?? signed, archive);
}

const BATCH = z.object({ batch: z.string(), day: DAY });

/** Signs the drafts of one click, a stretch at a time, each with the number it was given. */
export function signBatch(request: unknown): SignRun {
  const { batch, day } = checked(BATCH, request);
  const started = elapsed();
  const before = openPaperBook();
  const drafts = before
    .entries('papers')
    .flatMap(({ record }) => (record.batch === batch && record.state === PAPER_STATES.draft ? [record] : []));
  if (drafts.length > 0) refuseDay(before, day);
  const written = new Map<string, string>();
  let [failed, fault] = [0, ''];
  for (const record of drafts) {
    if (written.size + failed > 0 && elapsed() - started > STRETCH_MS) break;
    const kind = kindOfPaper(before, record);
    const signed: Paper = { ...record, day };
    const problems = signProblems(before, kind, signed);
    if (problems.length > 0) {
      failed += 1;
      fault ||= sayProblem(problems[0]!).happened;
      continue;
    }
    written.set(record.code, carryOut(before, kind, record, signed));
  }
  // The sheet may have been sorted or edited since it was read: each is entered by its code.
  const book = openPaperBook();
  for (const { row, record } of book.entries('papers')) {
    const remark = written.get(record.code);
    if (remark === undefined || record.state !== PAPER_STATES.draft) continue;
    enterSigned(book, kindOfPaper(book, record), { ...record, day });
    if (remark !== '') book.change('papers', row, { reason: remark });
  }
  savePaperBook(book);
  return {
    signed: written.size,
    failed,
    waiting: drafts.length - written.size - failed,
    fault,
  };
}

/** The kind a paper was made of; an own template that is gone leaves one about the school. */
function kindOfPaper(book: Book, { kindKey, title }: Paper): DocumentKind {
  const own = ownFile(kindKey);
  if (own === null) return declaredKind(kindKey);
  try {
    return openShelf(book.school.font).open(kindKey).kind;
  } catch (error) {
    if (error instanceof Stop) return ownKind(own, title, {});
    throw error;
  }
}

function signProblems(book: Book, kind: DocumentKind, signed: Paper): readonly Problem[] {
  const { code, state, number, day, replacedBy } = signed;
  const signable =
    state === PAPER_STATES.draft ||
    state === PAPER_STATES.inForce ||
    (state === PAPER_STATES.superseded && replacedBy === '');
  return [
    ...(signable ? [] : [{ code: 'paperUnmade', values: { code, state } }]),
    ...(kind.series !== null && number === '' ? [{ code: 'paperNumberMissing', values: {} }] : []),
    ...dayProblems(book, day),
    ...(kind.signing === 'pairs' ? orderAfterEnds(materialFor(kind, signed, archiveOf(book))) : []),
    ...numberProblems(book, { number, day, series: kind.series, code }),
  ];
}

const NO_PLACE = 'Номер и дату впишите в документ сами: их места в нём не нашлись.';

/** The registers in memory and the document. Gives what is left to the curator, or ''. */
function carryOut(book: Book, kind: DocumentKind, before: Paper, signed: Paper): string {
  const archive = archiveOf(book);
  enterSigned(book, kind, signed);
  if (before.file === '') return '';
  const old = materialFor(kind, before, archive);
  const fresh = materialFor(kind, signed, archiveOf(book));
  try {
    const document = readDocument(before.file) as DocsDocument;
    const places = signRequests(document, valuesOf(kind, fresh));
    const requests = [...moveRequests(document, movedCells(kind, old, fresh)), ...places];
    if (requests.length > 0) changeDocument(before.file, requests);
    rename(fileName(kind, before, archive), fileName(kind, signed, archive), before.file);
    return places.length === 0 && kind.series !== null ? NO_PLACE : '';
  } catch (error) {
    // A document that somebody has deleted is no reason not to keep the number.
    if (!isGone(error)) throw error;
    return '';
  }
}

/** A name that the school has given the file itself stays. */
function rename(old: string, fresh: string, id: string): void {
  if (old !== fresh && findFile(id)?.name === old) renameFile(id, fresh);
}

function enterSigned(book: Book, kind: DocumentKind, signed: Paper): void {
  const { row, record } = paperRow(book, signed.code);
  const { number, day } = signed;
  book.change('papers', row, { state: PAPER_STATES.inForce, number, day, reason: '' });
  takeEffect(book, kind, record, signed);
  listReaders(book, kind, signed);
  book.note(`Документ подписан: ${orderWords(signed)}`, [signed.code]);
}

const PAPER = z.object({ code: z.string() });

/** A paper in force is put out of force without another in its place. */
export function retirePaper(request: unknown): null {
  const { code } = checked(PAPER, request);
  const book = openPaperBook();
  const { row, record } = paperRow(book, code);
  if (record.state !== PAPER_STATES.inForce)
    throw new Stop([{ code: 'paperSettled', values: { code, state: record.state } }]);
  book.change('papers', row, { state: PAPER_STATES.superseded });
  book.note('Документ утратил силу', [code]);
  savePaperBook(book);
  return null;
}
