/**
 * Papers by e-mail. Planned without sending, entered into the register, sent a stretch at a time within the day's
 * quota. A letter whose sending was cut off is never sent again by itself: nobody knows whether it went.
 */

import * as z from 'zod/mini';
import { recipientsOf } from '../core/documents/recipients';
import { Stop } from '../core/problem';
import { MAIL_STATES, type Paper } from '../core/registers/papers';
import { exportPdf } from '../google/drive';
import { limitIn } from '../google/limits';
import { type Letter, lettersLeft, sendLetter } from '../google/mail';
import { elapsed } from '../google/session';
import { logFault } from '../google/ui';
import { letterText, whyUnsendable } from '../texts/letters';
import type { Book } from './book';
import { checked } from './frame';
import { readMemory, writeMemory } from './memory';
import { archiveOf, openPaperBook, savePaperBook } from './paper-book';
import { aboutOf } from './paper-cards';
import type { MailPlan, MailRun } from './paper-replies';
import { quotaEnd, quotaStart } from './quota-day';

const STRETCH_MS = 30_000;
const MOST_FAULTS = 3;
const CODES = z.object({ codes: z.array(z.string()) });

/** Who would get what: the dry run. Papers sent already are left out. */
export function planMail(request: unknown): MailPlan {
  const { codes } = checked(CODES, request);
  const archive = archiveOf(openPaperBook());
  const letters: MailPlan['letters'][number][] = [];
  const unsendable: MailPlan['unsendable'][number][] = [];
  for (const paper of archive.papers) {
    if (!codes.includes(paper.code) || paper.mail === MAIL_STATES.sent) continue;
    const name = aboutOf(paper.subjects, archive);
    const found = recipientsOf(paper, archive);
    if ('to' in found) letters.push({ code: paper.code, name, to: found.to.join(', '), title: paper.title });
    else unsendable.push({ code: paper.code, name, reason: whyUnsendable(found.why, found.value) });
  }
  return { left: lettersLeft(), letters, unsendable };
}

/** Enters the letters into the register; those that cannot be sent get their reason. */
export function stageMail(request: unknown): MailRun {
  const { codes } = checked(CODES, request);
  const book = openPaperBook();
  const archive = archiveOf(book);
  for (const { row, record } of book.entries('papers')) {
    if (!codes.includes(record.code) || record.mail === MAIL_STATES.sent) continue;
    const found = recipientsOf(record, archive);
    book.change(
      'papers',
      row,
      'to' in found
        ? { mail: MAIL_STATES.waiting, reason: '' }
        : { mail: MAIL_STATES.failed, reason: whyUnsendable(found.why, found.value) },
    );
  }
  book.note('Письма поставлены в очередь', codes);
  savePaperBook(book);
  return { ...NOTHING, waiting: waitingIn(book).length, left: lettersLeft() };
}

const NOTHING: MailRun = { sent: 0, failed: 0, waiting: 0, left: 0, pausedUntil: '', fault: '' };

function waitingIn(book: Book) {
  return book.entries('papers').filter(({ record }) => record.mail === MAIL_STATES.waiting);
}

/** Sends a stretch of the letters that wait, as many as today's quota lets. */
export function runMail(stretchMs = STRETCH_MS): MailRun {
  const started = elapsed();
  const book = openPaperBook();
  settleCutOff(book);
  const queue = waitingIn(book);
  const memory = readMemory().mail;
  const archive = archiveOf(book);
  const sent: string[] = [];
  let left = queue.length > 0 ? lettersLeft() : 0;
  let [failed, faults, fault, paused] = [0, 0, '', ''];
  for (const { row, record } of queue) {
    if (sent.length + failed + faults > 0 && elapsed() - started > stretchMs) break;
    const found = recipientsOf(record, archive);
    if (!('to' in found)) {
      failed += 1;
      const reason = whyUnsendable(found.why, found.value);
      book.change('papers', row, { mail: MAIL_STATES.failed, reason });
      continue;
    }
    if (left < found.to.length) {
      paused = quotaEnd(memory.quotaSince);
      break;
    }
    try {
      const letter = letterOf(book, record, found.to);
      // From here on until the next letter is begun nobody knows whether this one went.
      remember({ sending: record.code, sent });
      sendLetter(letter);
      sent.push(record.code);
      left -= found.to.length;
      faults = 0;
      book.change('papers', row, { mail: MAIL_STATES.sent, sentAt: book.now.moment, reason: '' });
    } catch (error) {
      if (limitIn(error) === 'today') {
        // Google has refused it: it waits on, and is no letter that may have gone.
        remember({ sending: '', sent });
        paused = quotaEnd(memory.quotaSince);
        break;
      }
      logFault(error);
      fault = error instanceof Error ? error.message : String(error);
      settleCutOff(book);
      faults += 1;
      if (faults >= MOST_FAULTS) break;
    }
  }
  if (sent.length > 0) book.note(`Отправлено писем: ${sent.length}`, []);
  savePaperBook(book);
  const quotaSince = sent.length > 0 ? quotaStart(memory.quotaSince, started) : memory.quotaSince;
  writeMemory({ mail: { sending: '', sent: [], quotaSince, pausedUntil: paused } });
  return { sent: sent.length, failed, waiting: waitingIn(book).length, left, pausedUntil: paused, fault };
}

function remember(mail: { readonly sending: string; readonly sent: readonly string[] }): void {
  writeMemory({ mail: { ...readMemory().mail, sending: mail.sending, sent: [...mail.sent] } });
}

function letterOf(book: Book, paper: Paper, to: readonly string[]): Letter {
  return {
    to: to.join(','),
    subject: paper.title,
    body: letterText(paper.title, book.school),
    name: book.school.shortName || book.school.fullName,
    attachments: [exportPdf(paper.file, paper.title)],
  };
}

/** What a run that was cut off has left in the memory: letters that went, and the one that may have gone. */
function settleCutOff(book: Book): void {
  const { sending, sent } = readMemory().mail;
  for (const { row, record } of book.entries('papers')) {
    if (record.mail !== MAIL_STATES.waiting) continue;
    if (record.code === sending) book.change('papers', row, { mail: MAIL_STATES.failed, reason: DOUBTFUL });
    else if (sent.includes(record.code))
      book.change('papers', row, { mail: MAIL_STATES.sent, sentAt: book.now.moment, reason: '' });
  }
}

const DOUBTFUL =
  'Отправка прервалась: письмо могло уйти. Проверьте «Отправленные» и, если его там нет, отправьте ещё раз.';

/** Takes letters that still wait out of the queue. */
export function cancelMail(): MailRun {
  const book = openPaperBook();
  const waiting = waitingIn(book);
  if (waiting.length === 0) throw new Stop([{ code: 'noLettersWait', values: {} }]);
  for (const { row } of waiting) book.change('papers', row, { mail: '' });
  book.note(
    'Отправка писем отменена',
    waiting.map(({ record }) => record.code),
  );
  savePaperBook(book);
  return NOTHING;
}
