/** Brings what follows from other sheets up to date: codes, consent rows, remarks, states. Called by every flow that writes. */

import type { Cells } from '../core/cell';
import { addDays, isDay, schoolYearOf } from '../core/day';
import { papersMissing, papersUnlisted } from '../core/programme/consents';
import { menteeState, mentorState } from '../core/programme/states';
import { adopt } from '../core/questionnaires/adopt';
import { QUESTIONNAIRES } from '../core/questionnaires/list';
import { numberOf } from '../core/questionnaires/reconcile';
import { BLOCKING, remarksOf } from '../core/questionnaires/remarks';
import { CONSENT_STATES, type Consent } from '../core/registers/consents';
import { MENTEE_STATES, MENTEES, type Mentee } from '../core/registers/mentees';
import { MENTORS, type Mentor } from '../core/registers/mentors';
import { isLive, type Pair } from '../core/registers/pairs';
import { sayRemark } from '../texts/problems';
import type { Book } from './book';
import { describeWishes } from './wishes';

/** Registers that `refresh` reads and may change. */
export const REFRESHED = ['mentees', 'mentors', 'consents', 'proposals', 'pairs', 'preferences'] as const;

const CONSENT_PREFIX = 'С';

/** Gives the highest numbers given out under each prefix, to be remembered after the book is saved. */
export function refresh(
  book: Book,
  lastNumbers: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const numbers = adoptRows(book, lastNumbers);
  const people = [
    ...book.entries('mentees').map(({ record }) => ({ record, side: 'mentee' as const })),
    ...book.entries('mentors').map(({ record }) => ({ record, side: 'mentor' as const })),
  ];
  dateWithdrawals(book);
  numbers[CONSENT_PREFIX] = listConsents(book, people, numbers[CONSENT_PREFIX] ?? 0);
  describePeople(book);
  describeWishes(book);
  return numbers;
}

function adoptRows(book: Book, lastNumbers: Readonly<Record<string, number>>): Record<string, number> {
  let numbers: Record<string, number> = { ...lastNumbers };
  for (const key of ['mentees', 'mentors'] as const) {
    const prefixes = Object.values(QUESTIONNAIRES).filter(({ register }) => register === key);
    const own = Object.fromEntries(prefixes.map(({ prefix }) => [prefix, numbers[prefix] ?? 0]));
    const adopted = adopt({
      rows: book.entries(key),
      prefixOf: (cells) =>
        (prefixes.find(({ roles }) => roles.includes(String(cells.role))) ?? prefixes[0]!).prefix,
      lastNumbers: own,
      today: book.now.today,
      schoolYear: book.school.schoolYear || schoolYearOf(book.now.today),
    });
    for (const [row, cells] of adopted.changed) book.change(key, row, cells);
    if (adopted.added.length > 0) book.note('Добавлены участники, вписанные вручную', adopted.added);
    numbers = { ...numbers, ...adopted.lastNumbers };
  }
  return numbers;
}

/** A withdrawn consent without a date is withdrawn today; the data are destroyed within 30 days (domain B.8). */
function dateWithdrawals(book: Book): void {
  for (const { row, record } of book.entries('consents')) {
    if (record.state !== CONSENT_STATES.withdrawn) continue;
    const withdrawn = isDay(record.withdrawn) ? record.withdrawn : book.now.today;
    if (record.withdrawn === withdrawn && record.destroyBy !== '') continue;
    book.change('consents', row, { withdrawn, destroyBy: record.destroyBy || addDays(withdrawn, 30) });
  }
}

type Somebody = { readonly record: Mentee | Mentor; readonly side: 'mentee' | 'mentor' };

/** Adds a row for each paper that somebody has to sign and that is not listed yet. */
function listConsents(book: Book, people: readonly Somebody[], lastNumber: number): number {
  const entries = book.entries('consents');
  const bySubject = consentsBySubject(entries.map(({ record }) => record));
  let number = entries.reduce((most, { record }) => Math.max(most, numberOf(record.code)), lastNumber);
  for (const { record, side } of people) {
    if (record.code === '') continue;
    for (const paper of papersUnlisted(record, side, bySubject.get(record.code) ?? [], book.now.today)) {
      number += 1;
      book.append('consents', {
        code: `${CONSENT_PREFIX}-${String(number).padStart(3, '0')}`,
        subject: record.code,
        detail: record.post,
        kind: paper.kind,
        signer: paper.signer,
        state: CONSENT_STATES.waiting,
      });
    }
  }
  return number;
}

export function consentsBySubject(consents: readonly Consent[]): ReadonlyMap<string, readonly Consent[]> {
  const bySubject = new Map<string, Consent[]>();
  for (const consent of consents) {
    const same = bySubject.get(consent.subject);
    if (same) same.push(consent);
    else bySubject.set(consent.subject, [consent]);
  }
  return bySubject;
}

function describePeople(book: Book): void {
  const bySubject = consentsBySubject(book.entries('consents').map(({ record }) => record));
  const pairs = book
    .entries('pairs')
    .map(({ record }) => record)
    .filter(isLive);
  const byMentee = groupPairs(pairs, ({ mentee }) => mentee);
  const byMentor = groupPairs(pairs, ({ mentor }) => mentor);
  const proposed = new Set(
    book.entries('proposals').flatMap(({ record }) => (record.mentor === '' ? [] : [record.mentee])),
  );
  for (const { row, record, cells } of book.entries('mentees')) {
    const { remarks, blocked } = remarked(book, MENTEES, cells);
    const missing = papersMissing(record, 'mentee', bySubject.get(record.code) ?? [], book.now.today);
    const own = byMentee.get(record.code) ?? [];
    const state = menteeState(record, {
      blocked,
      papersMissing: missing.length,
      livePairs: own.length,
      proposed: proposed.has(record.code),
    });
    put(book, 'mentees', row, cells, { state, consent: consentWords(missing), pairs: codes(own), remarks });
  }
  for (const { row, record, cells } of book.entries('mentors')) {
    const { remarks, blocked } = remarked(book, MENTORS, cells);
    const missing = papersMissing(record, 'mentor', bySubject.get(record.code) ?? [], book.now.today);
    const own = byMentor.get(record.code) ?? [];
    const state = mentorState(record, { blocked, papersMissing: missing.length, livePairs: own.length });
    put(book, 'mentors', row, cells, { state, consent: consentWords(missing), pairs: codes(own), remarks });
  }
}

function remarked(
  book: Book,
  of: typeof MENTEES | typeof MENTORS,
  cells: Cells,
): { remarks: string; blocked: boolean } {
  const problems = remarksOf(of, cells, book.lists, book.now.today);
  return {
    remarks: problems.map(sayRemark).join('\n'),
    blocked: problems.some(({ code }) => BLOCKING.includes(code)),
  };
}

function put(book: Book, key: 'mentees' | 'mentors', row: number, before: Cells, after: Cells): void {
  const changed = Object.entries(after).filter(([column, value]) => (before[column] ?? '') !== value);
  if (changed.length > 0) book.change(key, row, Object.fromEntries(changed));
}

function consentWords(missing: readonly { readonly signer: string; readonly kind: string }[]): string {
  return missing.length === 0
    ? 'есть'
    : `ждём: ${[...new Set(missing.map(({ signer }) => signer))].join(', ')}`;
}

function codes(pairs: readonly Pair[]): string {
  return pairs.map(({ code }) => code).join('; ');
}

function groupPairs(
  pairs: readonly Pair[],
  by: (pair: Pair) => string,
): ReadonlyMap<string, readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) groups.set(by(pair), [...(groups.get(by(pair)) ?? []), pair]);
  return groups;
}

/** States in which a mentee waits for a mentor. */
export const WAITING_STATES: readonly string[] = [MENTEE_STATES.ready, MENTEE_STATES.proposed];
