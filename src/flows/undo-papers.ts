/** Ways back: a paper made anew, a draft or a whole click taken back. Nothing in force is touched. */

import * as z from 'zod/mini';
import { Stop } from '../core/problem';
import { PAPER_STATES, type Paper, UNMADE } from '../core/registers/papers';
import { discardFile, marksHere } from '../google/drive';
import { checked } from './frame';
import { findMade, madeFile, paperMark } from './make-paper';
import { openPaperBook, paperRow, savePaperBook } from './paper-book';

const PAPER = z.object({ code: z.string() });
const BATCH = z.object({ batch: z.string() });

/** A paper made anew under its own row: the old document goes into the bin. */
export function redoPaper(request: unknown): null {
  const { code } = checked(PAPER, request);
  const book = openPaperBook();
  const { row, record } = paperRow(book, code);
  if (record.state !== PAPER_STATES.draft && record.state !== PAPER_STATES.failed)
    throw new Stop([{ code: 'paperSettled', values: { code, state: record.state } }]);
  const old = record.file || madeFile(record)?.id;
  if (old) discardFile(old);
  book.change('papers', row, { state: PAPER_STATES.waiting, link: '', file: '', reason: '', mail: '' });
  book.note('Документ создаётся заново', [code]);
  savePaperBook(book);
  return null;
}

/** Takes a draft or a paper that waits back: its document goes into the bin, its number is free again. */
export function cancelPaper(request: unknown): null {
  const { code } = checked(PAPER, request);
  cancel((paper) => paper.code === code && paper.state !== PAPER_STATES.inForce);
  return null;
}

/** Takes back what still waits of one click; what is made stays. */
export function cancelBatch(request: unknown): null {
  const { batch } = checked(BATCH, request);
  cancel((paper) => paper.batch === batch && UNMADE.includes(paper.state));
  return null;
}

function cancel(isMeant: (paper: Paper) => boolean): void {
  const book = openPaperBook();
  const meant = book.entries('papers').filter(({ record }) => isMeant(record));
  const mark = marksHere();
  const made = findMade(
    mark,
    meant.map(({ record }) => record).filter(({ file }) => file === ''),
  );
  for (const { row, record } of meant) {
    const file = record.file || made.get(mark(paperMark(record)))?.id;
    if (file) discardFile(file);
    book.change('papers', row, {
      state: PAPER_STATES.void,
      link: '',
      file: '',
      reason: 'Отменён куратором.',
    });
  }
  book.note(
    'Документы отменены',
    meant.map(({ record }) => record.code),
  );
  savePaperBook(book);
}
