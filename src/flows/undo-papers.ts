/** Ways back: a paper made anew, a draft or a whole click taken back. Nothing in force is touched. */

import * as z from 'zod/mini';
import { Stop } from '../core/problem';
import { PAPER_STATES, type Paper, UNMADE } from '../core/registers/papers';
import { discardFile, marksHere } from '../google/drive';
import type { Book } from './book';
import { checked } from './frame';
import { openSettledBook } from './mail-papers';
import { findMade, madeFile, paperMark } from './make-paper';
import { newPaperCode, paperRow, savePaperBook } from './paper-book';
import { isReport } from './paper-cards';

const PAPER = z.object({ code: z.string() });
const BATCH = z.object({ batch: z.string() });

/**
 * A paper made anew under its own row: the old document goes into the bin. Conclusions are typed into reports by hand:
 * one that is there stays as it is, and another with the same answers is made beside it.
 */
export function redoPaper(request: unknown): null {
  const { code } = checked(PAPER, request);
  const book = openSettledBook();
  const { row, record } = paperRow(book, code);
  if (record.state !== PAPER_STATES.draft && record.state !== PAPER_STATES.failed) throw settled(record);
  if (record.state === PAPER_STATES.draft && isReport(record)) {
    makeBeside(book, record);
    return null;
  }
  const old = record.file || madeFile(record)?.id;
  book.change('papers', row, { state: PAPER_STATES.waiting, link: '', file: '', reason: '', mail: '' });
  book.note('Документ создаётся заново', [code]);
  savePaperBook(book);
  if (old) discardFile(old);
  return null;
}

function makeBeside(book: Book, report: Paper): void {
  const code = newPaperCode(book);
  const { kind, title, number, day, basis, signedBy, annexes, kindKey, answers } = report;
  const same = { kind, title, number, day, basis, signedBy, annexes, kindKey, answers };
  const subjects = report.subjects.join('; ');
  book.append('papers', { ...same, code, subjects, state: PAPER_STATES.waiting, batch: code });
  book.note('Отчёт создаётся заново рядом с прежним', [report.code, code]);
  savePaperBook(book);
}

/** Takes a draft or a paper that waits back: its document goes into the bin, its number is free again. */
export function cancelPaper(request: unknown): null {
  const { code } = checked(PAPER, request);
  const book = openSettledBook();
  const { record } = paperRow(book, code);
  if (!OPEN.includes(record.state)) throw settled(record);
  cancel(book, (paper) => paper.code === code);
  return null;
}

/** Takes back what still waits of one click; what is made stays. */
export function cancelBatch(request: unknown): null {
  const { batch } = checked(BATCH, request);
  cancel(openSettledBook(), (paper) => paper.batch === batch && UNMADE.includes(paper.state));
  return null;
}

const OPEN: readonly string[] = [...UNMADE, PAPER_STATES.draft, PAPER_STATES.failed];

function settled({ code, state }: Paper): Stop {
  return new Stop([{ code: 'paperSettled', values: { code, state } }]);
}

function cancel(book: Book, isMeant: (paper: Paper) => boolean): void {
  const meant = book.entries('papers').filter(({ record }) => isMeant(record));
  const mark = marksHere();
  const made = findMade(
    mark,
    meant.map(({ record }) => record).filter(({ file }) => file === ''),
  );
  for (const { row } of meant) {
    book.change('papers', row, {
      state: PAPER_STATES.void,
      link: '',
      file: '',
      mail: '',
      reason: 'Отменён куратором.',
    });
  }
  book.note(
    'Документы отменены',
    meant.map(({ record }) => record.code),
  );
  savePaperBook(book);
  for (const { record } of meant) {
    const file = record.file || made.get(mark(paperMark(record)))?.id;
    if (file) discardFile(file);
  }
}
