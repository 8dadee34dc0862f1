/** Proposes the best pairs, writes them into «Подбор» and shows them with their reasons. */

import type { Cells } from '../core/cell';
import type { PairCodes } from '../core/matching/fixed-pairs';
import { type Proposal, propose } from '../core/matching/propose';
import { RUN_AGAIN } from '../core/matching/unmatched';
import { papersMissing } from '../core/programme/consents';
import type { Mentee } from '../core/registers/mentees';
import { MENTEE_STATES } from '../core/registers/mentees';
import { type Mentor, placesOf } from '../core/registers/mentors';
import { isLive, PAIR_STATES } from '../core/registers/pairs';
import { DECISIONS } from '../core/registers/proposals';
import { sayHelp, sayUnmatched } from '../texts/matching';
import { type Book, openBook } from './book';
import { writeMemory } from './memory';
import { consentsBySubject, REFRESHED, refresh } from './refresh';
import type { Person, ProposalCard, Proposals } from './replies';

export function proposePairs(): Proposals {
  const book = openBook(REFRESHED);
  refresh(book, book.memory.codes);
  const result = bestPairs(book, wishedPairs(book));
  writeProposals(book, result);
  const codes = refresh(book, book.memory.codes);
  book.note(`Подбор: предложено пар ${result.pairs.length} из ${result.totals.mentees}`, []);
  book.save();
  const { optimal } = result.totals;
  writeMemory({ codes: { ...codes }, matching: { optimal } });
  return describe(book, result, optimal);
}

/** What «Подбор» holds now, with reasons worked out anew; nothing is written. The proof is that of the last run. */
export function readProposals(): Proposals {
  return currentProposals(openBook(REFRESHED));
}

export function currentProposals(book: Book, optimal = book.memory.matching.optimal): Proposals {
  const standing = book
    .entries('proposals')
    .filter(({ record }) => record.mentor !== '' && record.decision !== DECISIONS.done)
    .map(({ record }) => ({ mentee: record.mentee, mentor: record.mentor }));
  const shown = new Set(book.entries('proposals').map(({ record }) => record.mentee));
  const result = bestPairs(book, standing);
  const kept = new Set(standing.map(({ mentee }) => mentee));
  // Somebody without a pair in «Подбор» for whom a new run would find one must not drop out of sight.
  const findable = result.pairs
    .filter(({ mentee }) => !kept.has(mentee) && shown.has(mentee))
    .map(({ mentee, others }) => ({ mentee, reason: RUN_AGAIN, others }));
  return describe(
    book,
    {
      ...result,
      pairs: result.pairs.filter(({ mentee }) => kept.has(mentee)),
      unmatched: [...findable, ...result.unmatched.filter(({ mentee }) => shown.has(mentee))],
    },
    optimal,
  );
}

/** Pairs in «Подбор» that a new run must not touch: fixed ones and those marked for acceptance. */
function wishedPairs(book: Book): readonly PairCodes[] {
  return book
    .entries('proposals')
    .filter(
      ({ record: { mentor, decision } }) =>
        mentor !== '' && (decision === DECISIONS.fix || decision === DECISIONS.accept),
    )
    .map(({ record }) => ({ mentee: record.mentee, mentor: record.mentor }));
}

function bestPairs(book: Book, fixed: readonly PairCodes[]): Proposal {
  const rejected = book.entries('proposals').filter(({ record }) => record.decision === DECISIONS.reject);
  return propose({
    mentees: book.entries('mentees').map(({ record }) => record),
    mentors: book.entries('mentors').map(({ record }) => record),
    lists: book.lists,
    pairs: book.entries('pairs').map(({ record }) => record),
    consented: consentedCodes(book),
    fixed,
    rejected: rejected.map(({ record }) => ({ mentee: record.mentee, mentor: record.mentor })),
  });
}

/** Codes of people all of whose papers stand today. */
export function consentedCodes(book: Book): ReadonlySet<string> {
  const bySubject = consentsBySubject(book.entries('consents').map(({ record }) => record));
  const { today } = book.now;
  const standing = (side: 'mentee' | 'mentor', people: readonly (Mentee | Mentor)[]): string[] =>
    people.flatMap((person) =>
      papersMissing(person, side, bySubject.get(person.code) ?? [], today).length === 0 ? [person.code] : [],
    );
  return new Set([
    ...standing(
      'mentee',
      book.entries('mentees').map(({ record }) => record),
    ),
    ...standing(
      'mentor',
      book.entries('mentors').map(({ record }) => record),
    ),
  ]);
}

/** One row for each mentee who looks for a mentor; rows of the others say what has become of them. */
function writeProposals(book: Book, result: Proposal): void {
  const mentees = byCode(book.entries('mentees').map(({ record }) => record));
  const mentors = byCode(book.entries('mentors').map(({ record }) => record));
  const refused = (mentee: string, instead: string): readonly string[] =>
    result.dropped
      .filter((pair) => pair.mentee === mentee && pair.mentor !== instead)
      .map(({ mentor, sentence }) => `${mentor} предложить нельзя: ${sentence}`);
  const rows = new Map<string, Cells>();
  for (const pair of result.pairs) {
    const notes = [
      ...refused(pair.mentee, pair.mentor),
      ...pair.reasons.map(({ text }) => text),
      ...pair.breaks.map((sentence) => `внимание: ${sentence}`),
    ];
    rows.set(pair.mentee, {
      mentor: pair.mentor,
      mentorDetail: mentorDetail(mentors.get(pair.mentor)),
      form: pair.form,
      kind: pair.kind,
      score: Math.round(pair.score / 10),
      reasons: notes.join('; '),
      // The word stays with the mentor it was said of.
      ...(pair.fixed ? {} : { decision: '' }),
    });
  }
  for (const { mentee, reason } of result.unmatched) {
    const words = [
      ...refused(mentee, '').map((text) => `${text}.`),
      sayUnmatched(reason),
      sayHelp(reason.code),
    ];
    rows.set(mentee, { ...NOBODY, reasons: words.join(' ') });
  }
  const live = new Map(
    book.entries('pairs').flatMap(({ record }) => (isLive(record) ? [[record.mentee, record] as const] : [])),
  );
  const there = new Set<string>();
  for (const { row, record } of book.entries('proposals')) {
    const pair = live.get(record.mentee);
    const cells =
      rows.get(record.mentee) ??
      (pair ? acceptedCells(pair.mentor) : { ...NOBODY, reasons: 'Не участвует в подборе.' });
    there.add(record.mentee);
    book.change('proposals', row, {
      ...aboutMentee(mentees.get(record.mentee)),
      ...cells,
      madeAt: book.now.moment,
    });
  }
  for (const [mentee, cells] of rows) {
    if (there.has(mentee)) continue;
    book.append('proposals', {
      mentee,
      ...aboutMentee(mentees.get(mentee)),
      ...cells,
      madeAt: book.now.moment,
    });
  }
}

/** Words in the column of decisions that ask for nothing to be done. */
const STANDING: readonly string[] = ['', DECISIONS.fix, DECISIONS.done];

const NOBODY: Cells = { mentor: '', mentorDetail: '', form: '', kind: '', score: '', decision: '' };

/** How a row of «Подбор» looks once its pair stands in «Пары». */
export function acceptedCells(mentor: string): Cells {
  return { mentor, decision: DECISIONS.done };
}

function aboutMentee(mentee: Mentee | undefined): Cells {
  return mentee ? { menteeDetail: mentee.post, request: mentee.mainTopic || (mentee.topics[0] ?? '') } : {};
}

export function mentorDetail(mentor: Mentor | undefined): string {
  return mentor ? [mentor.role, mentor.post].filter((part) => part !== '').join(', ') : '';
}

export function byCode<T extends { readonly code: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map([...records].reverse().map((record) => [record.code, record]));
}

/** The proposals with names, as the sidebar shows them. */
function describe(book: Book, result: Proposal, optimal: boolean): Proposals {
  const mentees = byCode(book.entries('mentees').map(({ record }) => record));
  const mentors = byCode(book.entries('mentors').map(({ record }) => record));
  const live = book
    .entries('pairs')
    .map(({ record }) => record)
    .filter(isLive);
  const rows = new Map(book.entries('proposals').map(({ record }) => [record.mentee, record]));
  const taken = new Map<string, number>();
  for (const { mentor } of [...live, ...result.pairs]) taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
  const menteePerson = (code: string): Person =>
    person(code, mentees.get(code)?.name, mentees.get(code)?.post);
  const mentorPerson = (code: string): Person =>
    person(code, mentors.get(code)?.name, mentorDetail(mentors.get(code)));
  const cards = result.pairs.map((pair): ProposalCard => {
    const mentor = mentors.get(pair.mentor);
    return {
      mentee: menteePerson(pair.mentee),
      request: mentees.get(pair.mentee)?.mainTopic ?? '',
      mentor: mentorPerson(pair.mentor),
      taken: taken.get(pair.mentor) ?? 0,
      places: mentor ? placesOf(mentor) : 0,
      form: pair.form,
      kind: pair.kind,
      score: Math.round(pair.score / 10),
      reasons: [
        ...pair.breaks.map((sentence) => ({ text: `внимание: ${sentence}`, share: 0 })),
        ...pair.reasons.map(({ text, share }) => ({ text, share })),
      ],
      fixed: rows.get(pair.mentee)?.decision === DECISIONS.fix,
      others: pair.others.map((other) => ({
        ...mentorPerson(other.mentor),
        score: Math.round(other.score / 10),
        free: other.free,
      })),
    };
  });
  return {
    madeAt: [...rows.values()].reduce((latest, { madeAt }) => (madeAt > latest ? madeAt : latest), ''),
    mentees: result.totals.mentees,
    mentors: result.totals.mentors,
    places: result.totals.places,
    score: result.totals.score,
    optimal,
    cards,
    unmatched: result.unmatched.map(({ mentee, reason }) => ({
      mentee: menteePerson(mentee),
      request: mentees.get(mentee)?.mainTopic ?? '',
      reason: sayUnmatched(reason),
      help: sayHelp(reason.code),
    })),
    accepted: live
      .filter(({ state }) => state === PAIR_STATES.agreed)
      .map(({ code, mentee, mentor }) => ({
        pair: code,
        mentee: menteePerson(mentee),
        mentor: mentorPerson(mentor),
      })),
    waitingConsent: [...mentees.values()].filter(({ state }) => state === MENTEE_STATES.waiting).length,
    pendingInSheet: [...rows.values()].filter(
      ({ mentee, decision }) => !STANDING.includes(decision) && !live.some((pair) => pair.mentee === mentee),
    ).length,
  };
}

function person(code: string, name: string | undefined, detail: string | undefined): Person {
  return { code, name: name || 'без имени', detail: detail ?? '' };
}
