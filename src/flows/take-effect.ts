/** What a signed paper does to the registers. */

import type { DocumentKind } from '../core/documents/document-kind';
import { nextCode } from '../core/programme/codes';
import { approve, changePair, orderWords } from '../core/programme/orders';
import { CONSENT_STATES } from '../core/registers/consents';
import { isLive, PAIR_PREFIX, type Pair } from '../core/registers/pairs';
import { PAPER_STATES, type Paper } from '../core/registers/papers';
import type { Book } from './book';
import { declaredKind } from './templates';

/** The newest draft of a kind that the signed order approves comes into force with it. */
function approvePaper(book: Book, key: string, day: string): void {
  const drafts = book
    .entries('papers')
    .filter(({ record }) => record.kindKey === key && record.state === PAPER_STATES.draft);
  const draft = drafts[drafts.length - 1];
  if (!draft) return;
  book.change('papers', draft.row, { state: PAPER_STATES.inForce, day });
  if (declaredKind(key).single) replaceEarlier(book, { ...draft.record, day });
}

/** Rows by code, the first where a code stands twice: it is the one that papers show. */
function named<K extends 'pairs' | 'mentors' | 'consents' | 'awards' | 'partners' | 'petitions'>(
  book: Book,
  key: K,
  codes: Iterable<string>,
): ReturnType<typeof book.entries<K>> {
  const left = new Set(codes);
  return book.entries(key).filter(({ record }) => left.delete(record.code));
}

export function takeEffect(book: Book, kind: DocumentKind, before: Paper, signed: Paper): void {
  const order = orderWords(signed);
  if (kind.single) replaceEarlier(book, signed);
  for (const key of kind.approves) approvePaper(book, key, signed.day);
  if (kind.consent !== null) giveConsents(book, kind.consent, signed);
  switch (kind.signing) {
    case 'pairs':
      for (const { row, record } of named(book, 'pairs', signed.subjects)) {
        if (isLive(record))
          book.change('pairs', row, approve(record, { ...before, number: signed.number }, signed.day));
      }
      appoint(book, mentorsOf(book, signed.subjects), order);
      return;
    case 'mentors':
      appoint(book, signed.subjects, order);
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

/** The signed paper is the consent itself. */
function giveConsents(book: Book, kind: string, { subjects, day }: Paper): void {
  for (const { row, record } of book.entries('consents')) {
    if (record.kind === kind && subjects.includes(record.subject) && record.state === CONSENT_STATES.waiting)
      book.change('consents', row, { state: CONSENT_STATES.given, signed: day });
  }
}

function mentorsOf(book: Book, pairs: readonly string[]): readonly string[] {
  return named(book, 'pairs', pairs).map(({ record }) => record.mentor);
}

function appoint(book: Book, mentors: Iterable<string>, order: string): void {
  for (const { row, record } of named(book, 'mentors', mentors)) {
    if (record.appointedBy !== order) book.change('mentors', row, { appointedBy: order });
  }
}

function mark(
  book: Book,
  key: 'awards' | 'partners' | 'petitions',
  codes: readonly string[],
  cells: Readonly<Record<string, string>>,
): void {
  for (const { row } of named(book, key, codes)) book.change(key, row, cells);
}

/** Each petition once: one that carries an order already has taken effect. */
function change(book: Book, signed: Paper, order: string): void {
  for (const { record: petition } of named(book, 'petitions', signed.subjects)) {
    if (petition.order !== '') continue;
    const pair = book.entries('pairs').find(({ record }) => record.code === petition.pair);
    if (!pair) continue;
    const { cells, successor } = changePair(pair.record, petition, order, signed.day);
    book.change('pairs', pair.row, cells);
    // There already when an earlier try was cut off between the two sheets.
    const there = book
      .entries('pairs')
      .some(({ record }) => record.previous === pair.record.code && record.document === signed.code);
    if (!successor || there) continue;
    book.append('pairs', { code: newPairCode(book), ...successor, document: signed.code });
    appoint(book, [petition.mentor], order);
  }
  mark(book, 'petitions', signed.subjects, { order });
}

function newPairCode(book: Book): string {
  const codes = book.entries('pairs').map(({ record }: { readonly record: Pair }) => record.code);
  return nextCode(codes, PAIR_PREFIX, book.memory.codes[PAIR_PREFIX] ?? 0).code;
}

/** Earlier papers of the kind are out of force from now on. */
function replaceEarlier(book: Book, signed: Paper): void {
  for (const { row, record } of book.entries('papers')) {
    if (record.kindKey !== signed.kindKey || record.code === signed.code) continue;
    if (record.state === PAPER_STATES.inForce && record.day <= signed.day)
      book.change('papers', row, { state: PAPER_STATES.superseded, replacedBy: signed.code });
  }
}
