/** A paper is signed: number and day go into the document, the registers follow, those who have to read it are listed. */

import * as z from 'zod/mini';
import { addDays, isDay } from '../core/day';
import type { DocsDocument } from '../core/documents/document-json';
import type { DocumentKind } from '../core/documents/document-kind';
import { signRequests } from '../core/documents/signing';
import { valuesOf } from '../core/documents/values';
import { type Problem, Stop } from '../core/problem';
import { nextCode } from '../core/programme/codes';
import { approve, changePair, orderWords } from '../core/programme/orders';
import { isLive, PAIR_PREFIX, type Pair } from '../core/registers/pairs';
import { PAPER_STATES, type Paper } from '../core/registers/papers';
import { changeDocument, readDocument } from '../google/docs';
import { isGone } from '../google/drive';
import type { Book } from './book';
import { checked, DAY } from './frame';
import { materialFor } from './make-paper';
import { archiveOf, fullNumber, numberProblems, openPaperBook, paperRow, savePaperBook } from './paper-book';
import { paperCard } from './paper-cards';
import type { PaperCard, Readers } from './paper-replies';
import { openShelf } from './templates';

const SIGNED = z.object({ code: z.string(), number: z.string(), day: DAY });
/** From the order to the signatures of those who have to read it (A064). */
const DAYS_TO_READ = 5;

/** Number and day as on the signed paper; the document gets them in the places it has for them. */
export function signPaper(request: unknown): PaperCard {
  const { code, number, day } = checked(SIGNED, request);
  const book = openPaperBook();
  const { row, record } = paperRow(book, code);
  const { kind } = openShelf(book.school.font).open(record.kindKey);
  const full = fullNumber(book, number, kind.series);
  const problems: readonly Problem[] = [
    ...(record.state === PAPER_STATES.draft || record.state === PAPER_STATES.inForce
      ? []
      : [{ code: 'paperUnmade', values: { code, state: record.state } }]),
    ...(kind.series !== null && full === '' ? [{ code: 'paperNumberMissing', values: {} }] : []),
    ...(isDay(day) ? [] : [{ code: 'paperDayOdd', values: { day } }]),
    ...numberProblems(book, { number: full, day, series: kind.series, code }),
  ];
  if (problems.length > 0) throw new Stop(problems);
  const signed: Paper = { ...record, number: full, day };
  writeNumber(kind, signed, book);
  book.change('papers', row, { state: PAPER_STATES.inForce, number: full, day, reason: '' });
  takeEffect(book, kind, record, signed);
  if (kind.single) replaceEarlier(book, signed);
  listReaders(book, kind, signed);
  book.note(`Документ подписан: ${orderWords(signed)}`, [code]);
  savePaperBook(book);
  const archive = archiveOf(book);
  return paperCard(archive.paper(code) ?? signed, archive);
}

/** A document that somebody has deleted is no reason not to keep the number. */
function writeNumber(kind: DocumentKind, paper: Paper, book: Book): void {
  if (paper.file === '') return;
  try {
    const document = readDocument(paper.file) as DocsDocument;
    changeDocument(
      paper.file,
      signRequests(document, valuesOf(kind, materialFor(kind, paper, archiveOf(book)))),
    );
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function takeEffect(book: Book, kind: DocumentKind, before: Paper, signed: Paper): void {
  const order = orderWords(signed);
  switch (kind.signing) {
    case 'pairs':
      for (const { row, record } of book.entries('pairs')) {
        if (signed.subjects.includes(record.code) && isLive(record))
          book.change('pairs', row, approve(record, { ...before, number: signed.number }, signed.day));
      }
      appoint(book, mentorsOf(book, signed.subjects), order);
      return;
    case 'mentors':
      appoint(book, new Set(signed.subjects), order);
      return;
    case 'changes':
      change(book, signed, order);
      return;
    case 'awards':
      mark(book, 'awards', signed.subjects, { order });
      return;
    case 'agreement':
      mark(book, 'partners', signed.subjects, { agreement: order });
      return;
    default:
  }
}

function mentorsOf(book: Book, pairs: readonly string[]): ReadonlySet<string> {
  return new Set(
    book.entries('pairs').flatMap(({ record }) => (pairs.includes(record.code) ? [record.mentor] : [])),
  );
}

function appoint(book: Book, mentors: ReadonlySet<string>, order: string): void {
  for (const { row, record } of book.entries('mentors')) {
    if (mentors.has(record.code) && record.appointedBy !== order)
      book.change('mentors', row, { appointedBy: order });
  }
}

function mark(
  book: Book,
  key: 'awards' | 'partners' | 'petitions',
  codes: readonly string[],
  cells: Readonly<Record<string, string>>,
): void {
  for (const { row, record } of book.entries(key)) {
    if (codes.includes(record.code)) book.change(key, row, cells);
  }
}

/** Each petition once: one that carries an order already has taken effect. */
function change(book: Book, signed: Paper, order: string): void {
  for (const { record: petition } of book.entries('petitions')) {
    if (!signed.subjects.includes(petition.code) || petition.order !== '') continue;
    const pair = book.entries('pairs').find(({ record }) => record.code === petition.pair);
    if (!pair) continue;
    const { cells, successor } = changePair(pair.record, petition, order, signed.day);
    book.change('pairs', pair.row, cells);
    if (successor) book.append('pairs', { code: newPairCode(book), ...successor, document: signed.code });
  }
  mark(book, 'petitions', signed.subjects, { order });
}

function newPairCode(book: Book): string {
  const codes = book.entries('pairs').map(({ record }: { readonly record: Pair }) => record.code);
  return nextCode(codes, PAIR_PREFIX, book.memory.codes[PAIR_PREFIX] ?? 0).code;
}

/** Earlier papers of the kind, and what they approved, are out of force from now on. */
function replaceEarlier(book: Book, signed: Paper): void {
  for (const { row, record } of book.entries('papers')) {
    if (record.kindKey !== signed.kindKey || record.code === signed.code) continue;
    if (record.state === PAPER_STATES.inForce)
      book.change('papers', row, { state: PAPER_STATES.superseded, replacedBy: signed.code });
  }
}

function listReaders(book: Book, kind: DocumentKind, signed: Paper): void {
  const material = materialFor(kind, signed, archiveOf(book));
  const rows = book.entries('acknowledgements').map(({ record }) => record);
  const listed = new Set(rows.filter(({ paper }) => paper === signed.code).map(({ who }) => who));
  for (const { who } of kind.readers(material)) {
    if (listed.has(who)) continue;
    listed.add(who);
    book.append('acknowledgements', {
      code: `${signed.code}-${listed.size}`,
      paper: signed.code,
      who,
      until: addDays(signed.day, DAYS_TO_READ),
    });
  }
}

const PAPER = z.object({ code: z.string() });

/** Who has to read a paper and who has. */
export function readReaders(request: unknown): Readers {
  const { code } = checked(PAPER, request);
  return describeReaders(openPaperBook(), code);
}

function describeReaders(book: Book, code: string): Readers {
  const archive = archiveOf(book);
  const { record } = paperRow(book, code);
  const { school } = archive;
  return {
    paper: paperCard(record, archive),
    today: book.now.today,
    readers: archive.acknowledgements
      .filter(({ paper }) => paper === code)
      .map(({ code: row, who, until, signed }) => {
        const someone = archive.person(who);
        const name = who === school.curatorPost ? school.curatorName : someone.name || who;
        return { code: row, name, post: who === school.curatorPost ? who : someone.post, until, signed };
      }),
  };
}

const READ = z.object({ paper: z.string(), rows: z.array(z.string()), day: DAY });

/** Marks who has signed the acknowledgement sheet, many at once; '' as the day takes a mark back. */
export function markRead(request: unknown): Readers {
  const { paper, rows, day } = checked(READ, request);
  if (day !== '' && !isDay(day)) throw new Stop([{ code: 'paperDayOdd', values: { day } }]);
  const book = openPaperBook();
  for (const { row, record } of book.entries('acknowledgements')) {
    if (record.paper === paper && rows.includes(record.code))
      book.change('acknowledgements', row, { signed: day });
  }
  book.note('Отмечено ознакомление', [paper]);
  savePaperBook(book);
  return describeReaders(book, paper);
}

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
