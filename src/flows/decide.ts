/** Carries out the curator's decisions from the sidebar and from «Подбор»: accepted proposals become pairs. */

import * as z from 'zod/mini';
import { allowedAgain, forbidden } from '../core/matching/changes';
import { Stop } from '../core/problem';
import { groupPairs, plannedEnd } from '../core/programme/pairs';
import { PAIR_PREFIX, PAIR_STATES } from '../core/registers/pairs';
import { DECISIONS } from '../core/registers/proposals';
import { sayProblem } from '../texts/problems';
import { type Book, openBook } from './book';
import {
  avoidMentees,
  avoidMentors,
  changeStanding,
  type Desk,
  hasPlace,
  isPossible,
  makeDesk,
  obstacle,
  subjectOf,
  termsOf,
} from './decision-desk';
import { mentorDetail } from './describe-proposals';
import { checked } from './frame';
import { MATCHED } from './matching-input';
import { writeMemory } from './memory';
import { acceptedCells, NOBODY, rejectedWords } from './proposal-rows';
import { followedProposals } from './propose-pairs';
import { refresh } from './refresh';
import type { DecideResult, Decision, Proposals } from './replies';

const REQUEST = z.object({
  decisions: z.array(
    z.object({
      mentee: z.string(),
      mentor: z.string(),
      decision: z.enum(['accept', 'reject', 'allow', 'fix', 'release', 'choose', 'swap']),
      other: z.optional(z.string()),
    }),
  ),
});

/**
 * Decisions of the sheet come first; with an empty list only they are carried out. One that cannot be does not hold
 * up the others; Stop only when none can.
 */
export function decide(request: unknown): DecideResult {
  const { decisions } = checked(REQUEST, request);
  const book = openBook(MATCHED);
  refresh(book, book.memory.codes);
  const desk = makeDesk(book);
  const asked = new Set(decisions.flatMap(({ mentee, other = '' }) => [mentee, other]));
  const inSheet = decisionsInSheet(book, decisions.length > 0).filter(({ mentee }) => !asked.has(mentee));
  const done = [...inSheet, ...decisions].flatMap((wanted) => {
    // Carried out together or not at all.
    const together = wanted.decision === 'swap' ? bothOf(desk, wanted) : [wanted];
    return together.length === 1 || together.every((decision) => isPossible(desk, decision))
      ? together.filter((decision) => carryOut(book, desk, decision))
      : [];
  });
  if (done.length === 0 && desk.problems.length > 0) throw new Stop(desk.problems);
  for (const [row, cells] of groupPairs(book.entries('pairs'))) book.change('pairs', row, cells);
  noteDecisions(book, done, desk.made);
  const codes = refresh(book, book.memory.codes);
  const proposals = followedProposals(book);
  book.save();
  writeMemory({ codes: { ...codes, [PAIR_PREFIX]: desk.lastNumber } });
  return {
    pairs: desk.made,
    proposals,
    troubles: desk.problems.map(sayProblem),
  };
}

/** A swap gives each of the two mentees the mentor that stands beside the other, and fixes both. */
function bothOf(desk: Desk, { mentee, mentor, other = '' }: Decision): readonly Decision[] {
  const [own, wanted] = [mentee, other].map((code) => desk.proposals.get(code)?.mentor ?? '');
  if (!own || wanted !== mentor || desk.paired.has(mentee) || desk.paired.has(other)) {
    throw new Stop([{ code: 'swapOutdated', values: { one: mentee, other } }]);
  }
  return [
    { mentee, mentor, decision: 'fix' },
    { mentee: other, mentor: own, decision: 'fix' },
  ];
}

/** A word that is none of them stops the run, unless something else was asked for: the panel names it all the time. */
function decisionsInSheet(book: Book, lenient: boolean): readonly Decision[] {
  const known: readonly string[] = ['', ...Object.values(DECISIONS)];
  const odd = book.entries('proposals').filter(({ record }) => !lenient && !known.includes(record.decision));
  if (odd.length > 0) {
    throw new Stop(
      odd.map(({ record: { mentee, decision } }) => ({
        code: 'decisionUnknown',
        values: { mentee, text: decision },
        place: { register: 'proposals', code: mentee, column: 'decision' },
      })),
    );
  }
  return book.entries('proposals').flatMap(({ record: { mentee, mentor, decision } }): Decision[] => {
    if (mentor === '') return [];
    if (decision === DECISIONS.accept) return [{ mentee, mentor, decision: 'accept' }];
    return decision === DECISIONS.reject ? [{ mentee, mentor, decision: 'reject' }] : [];
  });
}

/** False when the decision cannot be carried out; the desk keeps why. */
function carryOut(book: Book, desk: Desk, wanted: Decision): boolean {
  const { mentee: menteeCode, mentor: mentorCode, decision } = wanted;
  const subject = subjectOf(desk, wanted);
  if (!subject) return false;
  let { mentee, mentor } = subject;
  const { proposal } = subject;

  const partner = desk.paired.get(menteeCode);
  // A decision that has been carried out already is carried out once.
  if (partner === mentorCode && decision === 'accept') return true;
  if (partner !== undefined) {
    desk.problems.push({
      code: 'alreadyPaired',
      values: { mentee: menteeCode, mentor: partner },
      place: { register: 'proposals', code: menteeCode, column: 'mentor' },
    });
    return false;
  }
  if (decision === 'reject') {
    avoidMentors(book, desk, mentee, forbidden(mentee, mentorCode));
    // Somebody else who has been proposed meanwhile stays.
    for (const { row, record } of book.entries('proposals')) {
      if (record.mentee !== menteeCode || record.mentor !== mentorCode) continue;
      changeStanding(book, desk, menteeCode, row, { ...NOBODY, reasons: rejectedWords(mentorCode) });
    }
    return true;
  }
  if (decision === 'release') {
    if (proposal.mentor === mentorCode)
      changeStanding(book, desk, menteeCode, proposal.row, { decision: '' });
    return true;
  }
  if (decision === 'allow') {
    const [left, right] = [allowedAgain(mentee, mentorCode), allowedAgain(mentor, menteeCode)];
    if (left.length < mentee.avoid.length) avoidMentors(book, desk, mentee, left);
    if (right.length < mentor.avoid.length) avoidMentees(book, desk, mentor, right);
    if (proposal.mentor !== '' || !hasPlace(desk, mentor)) return true;
    mentee = { ...mentee, avoid: left };
    mentor = { ...mentor, avoid: right };
  }
  const problem = obstacle({ mentee, mentor, proposal }, desk, decision === 'fix');
  // Allowed again but not possible just now: a new run decides.
  if (problem && decision === 'allow') return true;
  if (problem) {
    desk.problems.push(problem);
    return false;
  }
  const terms = termsOf({ mentee, mentor, proposal }, desk.context);
  const shown = { mentorDetail: mentorDetail(mentor), ...terms };
  if (decision !== 'accept') {
    const word = decision === 'allow' ? '' : DECISIONS.fix;
    changeStanding(book, desk, menteeCode, proposal.row, { mentor: mentorCode, decision: word, ...shown });
    return true;
  }
  desk.lastNumber += 1;
  const code = `${PAIR_PREFIX}-${String(desk.lastNumber).padStart(3, '0')}`;
  desk.made.push(code);
  desk.paired.set(menteeCode, mentorCode);
  desk.taken.set(mentorCode, (desk.taken.get(mentorCode) ?? 0) + 1);
  book.append('pairs', {
    code,
    mentee: menteeCode,
    mentor: mentorCode,
    type: 'пара',
    ...terms,
    topic: mentee.mainTopic,
    state: PAIR_STATES.agreed,
    decidedOn: book.now.today,
    plannedEnd: plannedEnd(book.now.today),
  });
  changeStanding(book, desk, menteeCode, proposal.row, { ...shown, ...acceptedCells(mentorCode) });
  return true;
}

function noteDecisions(book: Book, decisions: readonly Decision[], made: readonly string[]): void {
  if (made.length > 0) book.note(`Приняты пары: ${made.length}`, made);
  const rejected = decisions.filter(({ decision }) => decision === 'reject');
  if (rejected.length > 0) {
    book.note(
      'Отклонены предложения',
      rejected.map(({ mentee, mentor }) => `${mentee} и ${mentor}`),
    );
  }
  const fixed = decisions.filter(({ decision }) => decision === 'fix' || decision === 'choose');
  if (fixed.length > 0)
    book.note(
      'Закреплены предложения',
      fixed.map(({ mentee, mentor }) => `${mentee} и ${mentor}`),
    );
}

/** Takes accepted pairs back as long as no order names them; they stand in «Подбор» again. */
export function undoDecisions(request: unknown): Proposals {
  const { pairs } = checked(z.object({ pairs: z.array(z.string()) }), request);
  const book = openBook(MATCHED);
  const proposals = new Map(book.entries('proposals').map(({ row, record }) => [record.mentee, row]));
  const undone: string[] = [];
  for (const { row, record } of book.entries('pairs')) {
    if (!pairs.includes(record.code) || record.state === PAIR_STATES.cancelled) continue;
    if (record.state !== PAIR_STATES.agreed)
      throw new Stop([{ code: 'pairOrdered', values: { pair: record.code } }]);
    book.change('pairs', row, { state: PAIR_STATES.cancelled });
    undone.push(record.code);
    const proposal = proposals.get(record.mentee);
    if (proposal !== undefined) book.change('proposals', proposal, { mentor: record.mentor, decision: '' });
  }
  for (const [row, cells] of groupPairs(book.entries('pairs'))) book.change('pairs', row, cells);
  if (undone.length > 0) book.note('Принятие пар отменено', undone);
  const codes = refresh(book, book.memory.codes);
  const now = followedProposals(book);
  book.save();
  writeMemory({ codes: { ...codes } });
  return now;
}
