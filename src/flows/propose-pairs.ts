/** Proposes the best pairs, writes them into «Подбор» and shows them with their reasons. */

import * as z from 'zod/mini';
import { applyChanges, atLeast, type Change, forbidden } from '../core/matching/changes';
import { type Proposal, propose, review } from '../core/matching/propose';
import type { Criteria } from '../core/matching/read-criteria';
import { Stop } from '../core/problem';
import { DECISIONS } from '../core/registers/proposals';
import { withLock } from '../google/session';
import { type Book, openBook } from './book';
import { describe } from './describe-proposals';
import { checked } from './frame';
import { byCode, MATCHED, matchingInput, remarkCriteria, saveOptions } from './matching-input';
import { writeMemory } from './memory';
import { followEdits, liveByMentee, writeProposals } from './proposal-rows';
import { refresh } from './refresh';
import type { MatchingRequest, Proposals } from './replies';

const CODES = { mentee: z.string(), mentor: z.string() };
/** Whole, as in «Критерии». */
const POINTS = z.nullable(z.int().check(z.minimum(0), z.maximum(100)));

export const MATCHING_REQUEST: z.ZodMiniType<MatchingRequest, unknown> = z.object({
  options: z.optional(
    z.object({
      quality: POINTS,
      floor: POINTS,
      fewestChanges: z.boolean(),
      mutual: z.boolean(),
    }),
  ),
  changes: z.optional(
    z.array(
      z.union([
        z.object({ kind: z.literal('pair'), ...CODES }),
        z.object({ kind: z.literal('forbid'), ...CODES }),
        z.object({ kind: z.literal('without'), mentee: z.string() }),
        z.object({ kind: z.literal('priority'), mentee: z.string(), on: z.boolean() }),
        z.object({ kind: z.literal('place'), mentor: z.string(), places: z.number() }),
      ]),
    ),
  ),
}) as unknown as z.ZodMiniType<MatchingRequest, unknown>;

/** Options, changes and rejections of the sheet are written down first; pairs asked for are fixed. */
export function proposePairs(request: unknown): Proposals {
  const { options, changes = [] } = checked(MATCHING_REQUEST, request);
  const book = openBook(MATCHED);
  refresh(book, book.memory.codes);
  if (options) saveOptions(book, options);
  writeRejections(book);
  writeChanges(book, changes);
  const { input, criteria } = matchingInput(book);
  remarkCriteria(book, criteria);
  // What is in the sheet already is the same again.
  const proposal = propose(applyChanges(input, changes), criteria.order);
  const leftOut = changes.flatMap((change) => (change.kind === 'without' ? [change.mentee] : []));
  writeProposals(book, proposal, new Set(leftOut));
  const codes = refresh(book, book.memory.codes);
  const { outcome } = proposal;
  book.note(
    `Подбор: предложено пар ${outcome.pairs} из ${proposal.totals.mentees}, сменился наставник у ${outcome.changed}`,
    [],
  );
  book.save();
  writeMemory({ codes: { ...codes } });
  // Who was left out of this run looks for a mentor all the same.
  return leftOut.length > 0 ? { ...currentProposals(book), outcome } : describe(book, proposal, criteria);
}

/**
 * What «Подбор» holds now, with reasons, prices and proof worked out anew. Rows that say something else, since
 * somebody has edited this or another sheet by hand, are brought up to date unless another run is at work.
 */
export function readProposals(): Proposals {
  const book = openBook(MATCHED);
  const current = reviewProposals(book);
  if (!followEdits(book, current.proposal)) return describeCurrent(book, current);
  const written = withLock(0, () => {
    const fresh = openBook(MATCHED);
    const proposals = followedProposals(fresh);
    fresh.save();
    return proposals;
  });
  return written?.value ?? describeCurrent(book, current);
}

/** The same of a book that is going to be saved: its rows follow. */
export function followedProposals(book: Book): Proposals {
  const current = reviewProposals(book);
  followEdits(book, current.proposal);
  return describeCurrent(book, current);
}

function currentProposals(book: Book): Proposals {
  return describeCurrent(book, reviewProposals(book));
}

interface Current {
  readonly proposal: Proposal;
  readonly criteria: Criteria;
}

function reviewProposals(book: Book): Current {
  const { input, criteria } = matchingInput(book);
  return { proposal: review(input, criteria.order), criteria };
}

function describeCurrent(book: Book, { proposal, criteria }: Current): Proposals {
  const shown = new Set(book.entries('proposals').map(({ record }) => record.mentee));
  const unmatched = proposal.unmatched.filter(({ mentee }) => shown.has(mentee));
  return describe(book, { ...proposal, unmatched }, criteria);
}

/** «Отклонить» in the sheet stays known after the row has got somebody else. */
function writeRejections(book: Book): void {
  const live = liveByMentee(book);
  const mentees = rowsByCode(book, 'mentees');
  const rejected = book
    .entries('proposals')
    .map(({ record }) => record)
    .filter(
      ({ mentee, mentor, decision }) =>
        decision === DECISIONS.reject && mentor !== '' && mentees.has(mentee) && !live.has(mentee),
    );
  for (const { mentee, mentor } of rejected) forbid(book, mentees, mentee, mentor);
  if (rejected.length > 0) {
    book.note(
      'Отклонены предложения',
      rejected.map(({ mentee, mentor }) => `${mentee} и ${mentor}`),
    );
  }
}

function rowsByCode<K extends 'mentees' | 'mentors'>(book: Book, key: K) {
  return byCode(book.entries(key).map(({ row, record }) => ({ ...record, row })));
}

/** Each adds to what the ones before have written. */
function forbid(
  book: Book,
  mentees: ReturnType<typeof rowsByCode<'mentees'>>,
  code: string,
  mentor: string,
): void {
  const mentee = mentees.get(code)!;
  const avoid = forbidden(mentee, mentor);
  mentees.set(code, { ...mentee, avoid });
  book.change('mentees', mentee.row, { avoid: avoid.join('; ') });
}

/** All but those for one run; throws Stop naming people who are not in the bases. */
function writeChanges(book: Book, changes: readonly Change[]): void {
  const mentees = rowsByCode(book, 'mentees');
  const mentors = rowsByCode(book, 'mentors');
  const unknown = changes.flatMap((change) => [
    ...('mentee' in change && !mentees.has(change.mentee) ? [change.mentee] : []),
    ...('mentor' in change && !mentors.has(change.mentor) ? [change.mentor] : []),
  ]);
  if (unknown.length > 0)
    throw new Stop(unknown.map((code) => ({ code: 'personMissing', values: { code } })));
  for (const change of changes) {
    if (change.kind === 'forbid') {
      forbid(book, mentees, change.mentee, change.mentor);
      book.note('Не предлагать', [`${change.mentee} и ${change.mentor}`]);
    } else if (change.kind === 'priority') {
      book.change('mentees', mentees.get(change.mentee)!.row, { priority: change.on });
    } else if (change.kind === 'place') {
      const mentor = mentors.get(change.mentor)!;
      const places = atLeast(mentor, change.places);
      mentors.set(change.mentor, { ...mentor, places });
      book.change('mentors', mentor.row, { places });
      book.note('Добавлено место у наставника', [change.mentor]);
    }
  }
}
