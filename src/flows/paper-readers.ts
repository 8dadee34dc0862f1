/** Those who have to read a paper: listed when it is signed, marked when they have signed the sheet. */

import * as z from 'zod/mini';
import { addWorkingDays } from '../core/day';
import type { DocumentKind } from '../core/documents/document-kind';
import { Stop } from '../core/problem';
import type { Paper } from '../core/registers/papers';
import type { Book } from './book';
import { checked, DAY } from './frame';
import { materialFor } from './make-paper';
import { archiveOf, openPaperBook, paperRow, savePaperBook } from './paper-book';
import { paperCard } from './paper-cards';
import { refuseDay } from './paper-days';
import type { Readers } from './paper-replies';

/** Working days from the order to the signatures of those who have to read it (A064). */
const DAYS_TO_READ = 5;

export function listReaders(book: Book, kind: DocumentKind, signed: Paper): void {
  const material = materialFor(kind, signed, archiveOf(book));
  const rows = book.entries('acknowledgements').map(({ record }) => record);
  const own = rows.filter(({ paper }) => paper === signed.code);
  const listed = own.map(({ who }) => who);
  let last = Math.max(0, ...own.map(({ code }) => Number(code.slice(code.lastIndexOf('-') + 1)) || 0));
  for (const reader of kind.readers(material)) {
    const who = reader.who || reader.name;
    // Two of the same post have a row each.
    const at = listed.indexOf(who);
    if (at >= 0) {
      listed.splice(at, 1);
      continue;
    }
    last += 1;
    book.append('acknowledgements', {
      code: `${signed.code}-${last}`,
      paper: signed.code,
      who,
      until: addWorkingDays(signed.day, DAYS_TO_READ),
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
  const book = openPaperBook();
  if (day !== '') refuseDay(book, day);
  const { record: read } = paperRow(book, paper);
  if (day !== '' && day < read.day)
    throw new Stop([{ code: 'readTooEarly', values: { day, since: read.day } }]);
  for (const { row, record } of book.entries('acknowledgements')) {
    if (record.paper === paper && rows.includes(record.code))
      book.change('acknowledgements', row, { signed: day });
  }
  book.note('Отмечено ознакомление', [paper]);
  savePaperBook(book);
  return describeReaders(book, paper);
}
