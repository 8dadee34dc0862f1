/** Carries out the curator's decisions from the sidebar and from «Подбор»: accepted proposals become pairs. */

import * as z from 'zod/mini';
import { type MatchingContext, makeContext } from '../core/matching/context';
import { GRAVE } from '../core/matching/fixed-pairs';
import { menteeProfile, mentorProfile } from '../core/matching/person';
import { brokenRules } from '../core/matching/rules/list';
import { explainPair } from '../core/matching/score';
import { chooseForm, chooseKind } from '../core/matching/terms';
import type { Problem } from '../core/problem';
import { Stop } from '../core/problem';
import { groupPairs, plannedEnd } from '../core/programme/pairs';
import { numberOf } from '../core/questionnaires/reconcile';
import { isLive, PAIR_STATES } from '../core/registers/pairs';
import { DECISIONS } from '../core/registers/proposals';
import { sayProblem } from '../texts/problems';
import { type Book, openBook } from './book';
import { checked } from './frame';
import { writeMemory } from './memory';
import { acceptedCells, byCode, consentedCodes, currentProposals, mentorDetail } from './propose-pairs';
import { REFRESHED, refresh } from './refresh';
import type { DecideResult, Decision, Proposals } from './replies';

const PAIR_PREFIX = 'НП';

const REQUEST = z.object({
  decisions: z.array(
    z.object({
      mentee: z.string(),
      mentor: z.string(),
      decision: z.enum(['accept', 'reject', 'fix', 'release', 'choose']),
    }),
  ),
});

/**
 * Decisions of the sheet come first; with an empty list only they are carried out. One that cannot be does not hold
 * up the others; Stop only when none can.
 */
export function decide(request: unknown): DecideResult {
  const { decisions } = checked(REQUEST, request);
  const book = openBook(REFRESHED);
  refresh(book, book.memory.codes);
  const asked = new Set(decisions.map(({ mentee }) => mentee));
  const all = [...decisionsInSheet(book).filter(({ mentee }) => !asked.has(mentee)), ...decisions];
  const desk = makeDesk(book);
  const done = all.filter((decision) => carryOut(book, desk, decision));
  if (done.length === 0 && desk.problems.length > 0) throw new Stop(desk.problems);
  for (const [row, cells] of groupPairs(book.entries('pairs'))) book.change('pairs', row, cells);
  noteDecisions(book, done, desk.made);
  const codes = refresh(book, book.memory.codes);
  book.save();
  // What the curator has chosen instead is no longer what was proved best.
  const optimal =
    book.memory.matching.optimal &&
    done.every(({ decision }) => decision !== 'choose' && decision !== 'reject');
  writeMemory({ codes: { ...codes, [PAIR_PREFIX]: desk.lastNumber }, matching: { optimal } });
  return {
    pairs: desk.made,
    proposals: currentProposals(book, optimal),
    troubles: desk.problems.map(sayProblem),
  };
}

function decisionsInSheet(book: Book): readonly Decision[] {
  const known: readonly string[] = ['', ...Object.values(DECISIONS)];
  const odd = book.entries('proposals').filter(({ record }) => !known.includes(record.decision));
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

/** What carrying out many decisions one after the other needs. */
interface Desk {
  readonly context: MatchingContext;
  readonly taken: Map<string, number>;
  readonly paired: Set<string>;
  readonly problems: Problem[];
  readonly made: string[];
  readonly mentees: ReturnType<typeof peopleOf>['mentees'];
  readonly mentors: ReturnType<typeof peopleOf>['mentors'];
  readonly proposals: ReadonlyMap<
    string,
    { readonly row: number; readonly decision: string; readonly kind: string }
  >;
  lastNumber: number;
}

function makeDesk(book: Book): Desk {
  const pairs = book.entries('pairs').map(({ record }) => record);
  const context = makeContext({ lists: book.lists, consented: consentedCodes(book), pairs });
  const taken = new Map(context.taken);
  const proposals = book
    .entries('proposals')
    .map(
      ({ row, record }) => [record.mentee, { row, decision: record.decision, kind: record.kind }] as const,
    );
  return {
    context: { ...context, taken },
    taken,
    paired: new Set(pairs.filter(isLive).map(({ mentee }) => mentee)),
    problems: [],
    made: [],
    ...peopleOf(book),
    proposals: new Map(proposals),
    lastNumber: pairs.reduce(
      (most, { code }) => Math.max(most, numberOf(code)),
      book.memory.codes[PAIR_PREFIX] ?? 0,
    ),
  };
}

function peopleOf(book: Book) {
  const rows = new Map(book.entries('mentees').map(({ row, record }) => [record.code, row]));
  return {
    mentees: byCode(
      book.entries('mentees').map(({ record }) => ({ ...record, row: rows.get(record.code)! })),
    ),
    mentors: byCode(book.entries('mentors').map(({ record }) => record)),
  };
}

/** False when the decision cannot be carried out; the desk keeps why. */
function carryOut(
  book: Book,
  desk: Desk,
  { mentee: menteeCode, mentor: mentorCode, decision }: Decision,
): boolean {
  const mentee = desk.mentees.get(menteeCode);
  const mentor = desk.mentors.get(mentorCode);
  const proposal = desk.proposals.get(menteeCode);
  if (!mentee || !mentor || !proposal) {
    const place = { register: 'proposals', code: menteeCode, column: mentee ? 'mentor' : 'mentee' };
    desk.problems.push(
      mentee && mentor
        ? { code: 'rowMissing', values: { code: menteeCode } }
        : { code: 'personMissing', values: { code: mentee ? mentorCode : menteeCode }, place },
    );
    return false;
  }
  // A decision that has been carried out already is carried out once.
  if (desk.paired.has(menteeCode)) return true;
  if (decision === 'reject') {
    book.change('mentees', mentee.row, { avoid: [...new Set([...mentee.avoid, mentorCode])].join('; ') });
    book.change('proposals', proposal.row, {
      mentor: '',
      mentorDetail: '',
      form: '',
      kind: '',
      score: '',
      decision: '',
      reasons: `Пара с ${mentorCode} отклонена. Предложите пары ещё раз.`,
    });
    return true;
  }
  if (decision === 'release') {
    book.change('proposals', proposal.row, { decision: '' });
    return true;
  }
  const [left, right] = [menteeProfile(mentee), mentorProfile(mentor)];
  const wanted = proposal.decision === DECISIONS.fix || decision === 'fix';
  const broken = brokenRules(left, right, desk.context).find(
    ({ key }) => !wanted || GRAVE.includes(key) || key === 'places',
  );
  if (broken) {
    desk.problems.push({
      code: 'pairImpossible',
      values: {
        mentee: named(mentee),
        mentor: named(mentor),
        reason: broken.sentence,
      },
      place: { register: 'proposals', code: menteeCode, column: 'mentor' },
    });
    return false;
  }
  const explained = explainPair(left, right, desk.context);
  const terms = {
    form: chooseForm(left, right, desk.context)?.title ?? '',
    kind: proposal.kind || chooseKind(left, right, desk.context, false),
    score: Math.round(explained.score / 10),
    reasons: explained.reasons.map(({ text }) => text).join('; '),
  };
  const shown = { mentorDetail: mentorDetail(mentor), ...terms };
  if (decision !== 'accept') {
    book.change('proposals', proposal.row, { mentor: mentorCode, decision: DECISIONS.fix, ...shown });
    return true;
  }
  desk.lastNumber += 1;
  const code = `${PAIR_PREFIX}-${String(desk.lastNumber).padStart(3, '0')}`;
  desk.made.push(code);
  desk.paired.add(menteeCode);
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
  book.change('proposals', proposal.row, { ...shown, ...acceptedCells(mentorCode) });
  return true;
}

/** Said to the curator in the panel, never written. */
function named({ code, name }: { readonly code: string; readonly name: string }): string {
  return name === '' ? code : `${name} (${code})`;
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
  const book = openBook(REFRESHED);
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
  book.save();
  writeMemory({ codes: { ...codes } });
  return currentProposals(book);
}
