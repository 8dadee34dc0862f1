/**
 * Papers by e-mail. Planned without sending, entered into the register, sent a stretch at a time within the day's
 * quota. A letter whose sending was cut off is never sent again by itself: nobody knows whether it went.
 */

import * as z from 'zod/mini';
import { recipientsOf } from '../core/documents/recipients';
import { Stop } from '../core/problem';
import { MAIL_STATES, PAPER_STATES, type Paper } from '../core/registers/papers';
import type { SchoolDetails } from '../core/registers/settings';
import { shortDay } from '../core/russian/dates';
import { exportPdf, isGone } from '../google/drive';
import { limitIn } from '../google/limits';
import { type Letter, lettersLeft, sendLetter } from '../google/mail';
import { isPassing } from '../google/patience';
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

/** Who would get what: the dry run. Papers sent already are left out; one made anew since says so. */
export function planMail(request: unknown): MailPlan {
  const { codes } = checked(CODES, request);
  const book = openPaperBook();
  settleCutOff(book);
  const archive = archiveOf(book);
  const letters: MailPlan['letters'][number][] = [];
  const unsendable: MailPlan['unsendable'][number][] = [];
  let unsigned = 0;
  for (const paper of archive.papers) {
    if (!codes.includes(paper.code) || paper.mail === MAIL_STATES.sent) continue;
    const again = paper.sentAt === '' ? '' : ` (уже отправлялось ${shortDay(paper.sentAt.slice(0, 10))})`;
    const name = aboutOf(paper.subjects, archive) + again;
    const found = recipientsOf(paper, archive);
    if (!('to' in found)) {
      unsendable.push({ code: paper.code, name, reason: whyUnsendable(found.why, found.value) });
      continue;
    }
    letters.push({ code: paper.code, name, to: found.to.join(', '), title: paper.title });
    if (paper.state === PAPER_STATES.draft) unsigned += 1;
  }
  return { left: lettersLeft(), unsigned, letters, unsendable };
}

/** Enters the letters into the register; those that cannot be sent get their reason. */
export function stageMail(request: unknown): MailRun {
  const { codes } = checked(CODES, request);
  const book = openSettledBook();
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
  const before = openSettledBook();
  const queue = waitingIn(before).map(({ record }) => record);
  const memory = readMemory().mail;
  const archive = archiveOf(before);
  const sent: string[] = [];
  /** Reasons of those that were not sent, by code. */
  const refused = new Map<string, string>();
  let left = queue.length > 0 ? lettersLeft() : 0;
  let [faults, fault, paused] = [0, '', ''];
  for (const paper of queue) {
    if (sent.length + refused.size + faults > 0 && elapsed() - started > stretchMs) break;
    const found = recipientsOf(paper, archive);
    if (!('to' in found)) {
      refused.set(paper.code, whyUnsendable(found.why, found.value));
      continue;
    }
    if (left < found.to.length) {
      paused = quotaEnd(memory.quotaSince);
      break;
    }
    let begun = false;
    try {
      const letter = letterOf(before.school, paper, found.to);
      // From here on until the next letter is begun nobody knows whether this one went.
      remember({ sending: [...doubtfulIn(refused), paper.code].join(' '), sent });
      begun = true;
      sendLetter(letter);
      sent.push(paper.code);
      left -= found.to.length;
      faults = 0;
    } catch (error) {
      if (limitIn(error) === 'today') {
        // Google has refused it: it waits on, and is no letter that may have gone.
        paused = quotaEnd(memory.quotaSince);
        break;
      }
      logFault(error);
      fault = error instanceof Error ? error.message : String(error);
      if (begun) refused.set(paper.code, isRefused(fault) ? `Google не принял письмо: ${fault}` : DOUBTFUL);
      else if (isGone(error)) refused.set(paper.code, GONE);
      else if (!isPassing(error)) refused.set(paper.code, `Не удалось приложить PDF: ${fault}`);
      faults += 1;
      if (faults >= MOST_FAULTS) break;
    }
  }
  if (queue.length > 0) remember({ sending: doubtfulIn(refused).join(' '), sent });
  // The sheet may have been sorted or edited since it was read: what came of a letter is entered by its code.
  const book = sent.length + refused.size > 0 ? openPaperBook() : before;
  settleCutOff(book);
  for (const { row, record } of waitingIn(book)) {
    const reason = refused.get(record.code);
    if (reason !== undefined) book.change('papers', row, { mail: MAIL_STATES.failed, reason });
  }
  if (sent.length > 0) book.note(`Отправлено писем: ${sent.length}`, []);
  savePaperBook(book);
  const quotaSince = sent.length > 0 ? quotaStart(memory.quotaSince, started) : memory.quotaSince;
  writeMemory({ mail: { sending: '', sent: [], quotaSince, pausedUntil: paused } });
  return {
    sent: sent.length,
    failed: refused.size,
    waiting: waitingIn(book).length,
    left,
    pausedUntil: paused,
    fault: refused.size > 0 && faults < MOST_FAULTS ? '' : fault,
  };
}

function doubtfulIn(refused: ReadonlyMap<string, string>): readonly string[] {
  return [...refused].flatMap(([code, reason]) => (reason === DOUBTFUL ? [code] : []));
}

function remember(mail: { readonly sending: string; readonly sent: readonly string[] }): void {
  writeMemory({ mail: { ...readMemory().mail, sending: mail.sending, sent: [...mail.sent] } });
}

function letterOf(school: SchoolDetails, paper: Paper, to: readonly string[]): Letter {
  return {
    to: to.join(','),
    subject: paper.title,
    body: letterText(paper.title, school),
    name: school.shortName || school.fullName,
    attachments: [exportPdf(paper.file, paper.title)],
  };
}

/** The registers with what a run that was cut off has left in the memory entered for good. */
export function openSettledBook(): Book {
  const book = openPaperBook();
  const { sending, sent } = readMemory().mail;
  if (sending === '' && sent.length === 0) return book;
  settleCutOff(book);
  savePaperBook(book);
  remember({ sending: '', sent: [] });
  return openPaperBook();
}

/** Letters that went, and those that may have gone. */
function settleCutOff(book: Book): void {
  const { sending, sent } = readMemory().mail;
  for (const { row, record } of waitingIn(book)) {
    if (sent.includes(record.code))
      book.change('papers', row, { mail: MAIL_STATES.sent, sentAt: book.now.moment, reason: '' });
    else if (sending.split(' ').includes(record.code))
      book.change('papers', row, { mail: MAIL_STATES.failed, reason: DOUBTFUL });
  }
}

const DOUBTFUL =
  'Отправка прервалась: письмо могло уйти. Проверьте «Отправленные» и, если его там нет, отправьте ещё раз.';
const GONE = 'Документ удалён с Диска: создайте его заново.';

/** An address that Google does not take: the letter has surely not gone. */
export function isRefused(words: string): boolean {
  return /invalid email|no recipient|недопустимый адрес/i.test(words);
}

/** Takes letters that still wait out of the queue. */
export function cancelMail(): MailRun {
  const book = openSettledBook();
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
