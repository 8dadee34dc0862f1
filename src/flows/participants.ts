/** People of both bases: how many in which state, what is wrong, whose papers are missing; marking of consents. */

import * as z from 'zod/mini';
import { addDays, isDay } from '../core/day';
import { Stop } from '../core/problem';
import { papersMissing } from '../core/programme/consents';
import { isKept } from '../core/programme/states';
import { remarksOf } from '../core/questionnaires/remarks';
import { CONSENT_STATES, CONSENTS, type Consent } from '../core/registers/consents';
import { MENTEES } from '../core/registers/mentees';
import { MENTORS } from '../core/registers/mentors';
import { readCode } from '../core/text';
import { sayRemark } from '../texts/problems';
import { type Book, openBook } from './book';
import { checked, DAY } from './frame';
import { writeMemory } from './memory';
import { consentsBySubject, REFRESHED, refresh } from './refresh';
import type { Count, Participants, Remark, WaitingConsent } from './replies';
import { remarkedWishes, SIDES } from './wishes';

export function readParticipants(): Participants {
  return describe(openBook(REFRESHED));
}

function describe(book: Book): Participants {
  return {
    counts: [
      { role: MENTEES.title, states: countStates(book.entries('mentees').map(({ record }) => record.state)) },
      { role: MENTORS.title, states: countStates(book.entries('mentors').map(({ record }) => record.state)) },
    ],
    remarks: [...remarks(book, 'mentees'), ...remarks(book, 'mentors'), ...remarksOfWishes(book)],
    waiting: [...waiting(book, 'mentees'), ...waiting(book, 'mentors')],
    today: book.now.today,
  };
}

function countStates(states: readonly string[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(state || 'новые', (counts.get(state || 'новые') ?? 0) + 1);
  return [...counts].map(([title, count]) => ({ key: title, title, count }));
}

function remarks(book: Book, key: 'mentees' | 'mentors'): readonly Remark[] {
  const of = key === 'mentees' ? MENTEES : MENTORS;
  return book.entries(key).flatMap(({ cells }) =>
    remarksOf(of, cells, book.lists, book.now.today).map((problem) => ({
      place: problem.place ?? { register: key, code: String(cells.code), column: '' },
      name: String(cells.name ?? ''),
      text: sayRemark(problem),
    })),
  );
}

/** People by name: the panel is the curator's. */
function remarksOfWishes(book: Book): readonly Remark[] {
  const names = new Map(
    SIDES.flatMap((key) => book.entries(key).map(({ record }) => [record.code, record.name] as const)),
  );
  return remarkedWishes(book).flatMap(({ entry, problems }) =>
    problems.map((problem) => ({
      place: problem.place!,
      name: names.get(entry.record.code) ?? '',
      text: `Пожелания. ${sayRemark(problem)}`,
    })),
  );
}

function waiting(book: Book, key: 'mentees' | 'mentors'): readonly WaitingConsent[] {
  const side = key === 'mentees' ? 'mentee' : 'mentor';
  const bySubject = consentsBySubject(book.entries('consents').map(({ record }) => record));
  return book.entries(key).flatMap(({ record }): WaitingConsent[] => {
    if (isKept(record.state)) return [];
    const consents = bySubject.get(record.code) ?? [];
    const missing = papersMissing(record, side, consents, book.now.today);
    const papers = missing.flatMap(({ kind, signer }) => {
      const row = consents.find((consent) => consent.kind === kind && consent.signer === signer);
      // A withdrawn paper is not waited for: «choose all» must never turn a withdrawal into a consent.
      return row && row.state !== CONSENT_STATES.withdrawn
        ? [{ consent: row.code, title: `${kind}: ${signer}` }]
        : [];
    });
    return papers.length === 0 ? [] : [{ code: record.code, name: record.name, detail: record.post, papers }];
  });
}

const MARK = z.object({
  consents: z.array(z.string()),
  signed: DAY,
  until: DAY,
  storage: z.string(),
});

function refuseOddDays(days: readonly string[]): void {
  const odd = days.filter((day) => day !== '' && !isDay(day));
  if (odd.length > 0) throw new Stop(odd.map((day) => ({ code: 'dayOdd', values: { day } })));
}

/** Marks papers as received, many at once. */
export function markConsents(request: unknown): Participants {
  const { consents, signed, until, storage } = checked(MARK, request);
  refuseOddDays([signed, until]);
  return changeConsents(consents, 'Получены согласия', ({ storage: kept }, today) => ({
    state: CONSENT_STATES.given,
    signed: signed || today,
    until,
    storage: storage || kept,
    withdrawn: '',
    destroyBy: '',
  }));
}

/** A withdrawn consent ends the use of the data; they are destroyed within 30 days (domain B.8). */
export function withdrawConsent(request: unknown): Participants {
  const { consent, day } = checked(z.object({ consent: z.string(), day: DAY }), request);
  refuseOddDays([day]);
  return changeConsents([readCode(consent)], 'Отозвано согласие', (_, today) => ({
    state: CONSENT_STATES.withdrawn,
    withdrawn: day || today,
    destroyBy: addDays(day || today, 30),
  }));
}

function changeConsents(
  codes: readonly string[],
  what: string,
  cells: (consent: Consent, today: string) => Readonly<Record<string, string>>,
): Participants {
  const book = openBook(REFRESHED);
  refresh(book, book.memory.codes);
  const rows = new Map(book.entries('consents').map((entry) => [entry.record.code, entry]));
  const gone = codes.find((code) => !rows.has(code));
  if (gone !== undefined)
    throw new Stop([{ code: 'rowMissing', values: { code: gone, sheet: CONSENTS.title } }]);
  for (const code of codes) {
    const { row, record } = rows.get(code)!;
    book.change('consents', row, cells(record, book.now.today));
  }
  book.note(
    what,
    codes.map((code) => rows.get(code)!.record.subject),
  );
  const numbers = refresh(book, book.memory.codes);
  book.save();
  writeMemory({ codes: { ...numbers } });
  return describe(book);
}
