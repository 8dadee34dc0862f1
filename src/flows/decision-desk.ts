/** What carrying out decisions rests on: who and what stands where, and what stands in the way. */

import type { Cells } from '../core/cell';
import { type MatchingContext, makeContext } from '../core/matching/context';
import { GRAVE } from '../core/matching/fixed-pairs';
import { menteeProfile, mentorProfile } from '../core/matching/person';
import { brokenRules } from '../core/matching/rules/list';
import { explainPair } from '../core/matching/score';
import { inHundred } from '../core/matching/solve-way';
import { chooseForm, chooseKind } from '../core/matching/terms';
import type { Problem } from '../core/problem';
import { numberOf } from '../core/questionnaires/reconcile';
import type { Mentee } from '../core/registers/mentees';
import { type Mentor, placesOf } from '../core/registers/mentors';
import { isLive, PAIR_PREFIX } from '../core/registers/pairs';
import { DECISIONS } from '../core/registers/proposals';
import type { Book } from './book';
import { mentorDetail } from './describe-proposals';
import { byCode, matchingInput } from './matching-input';
import type { Decision } from './replies';

/** What a row of «Подбор» says. */
interface Standing {
  readonly row: number;
  readonly mentor: string;
  readonly mentorDetail: string;
  readonly form: string;
  readonly kind: string;
  readonly decision: string;
}

/** What carrying out many decisions one after the other needs: each changes it for those that follow. */
export interface Desk {
  readonly context: MatchingContext;
  readonly taken: Map<string, number>;
  /** Mentor by mentee. */
  readonly paired: Map<string, string>;
  readonly problems: Problem[];
  readonly made: string[];
  readonly mentees: ReturnType<typeof rowsOfPeople>['mentees'];
  readonly mentors: ReturnType<typeof rowsOfPeople>['mentors'];
  readonly proposals: Map<string, Standing>;
  lastNumber: number;
}

export function makeDesk(book: Book): Desk {
  const { input } = matchingInput(book);
  const { pairs } = input;
  const context = makeContext(input);
  const taken = new Map(context.taken);
  const proposals = book
    .entries('proposals')
    .map(
      ({ row, record: { mentee, mentor, mentorDetail, form, kind, decision } }) =>
        [mentee, { row, mentor, mentorDetail, form, kind, decision }] as const,
    );
  return {
    context: { ...context, taken },
    taken,
    paired: new Map(pairs.filter(isLive).map(({ mentee, mentor }) => [mentee, mentor])),
    problems: [],
    made: [],
    ...rowsOfPeople(book),
    proposals: new Map(proposals),
    lastNumber: pairs.reduce(
      (most, { code }) => Math.max(most, numberOf(code)),
      book.memory.codes[PAIR_PREFIX] ?? 0,
    ),
  };
}

function rowsOfPeople(book: Book) {
  return {
    mentees: byCode(book.entries('mentees').map(({ row, record }) => ({ ...record, row }))),
    mentors: byCode(book.entries('mentors').map(({ row, record }) => ({ ...record, row }))),
  };
}

export interface Subject {
  readonly mentee: Mentee & { readonly row: number };
  readonly mentor: Mentor & { readonly row: number };
  readonly proposal: Standing;
}

/** «Не предлагать» of the mentee, in the sheet and on the desk. */
export function avoidMentors(
  book: Book,
  desk: Desk,
  mentee: Subject['mentee'],
  avoid: readonly string[],
): void {
  desk.mentees.set(mentee.code, { ...mentee, avoid });
  book.change('mentees', mentee.row, { avoid: avoid.join('; ') });
}

export function avoidMentees(
  book: Book,
  desk: Desk,
  mentor: Subject['mentor'],
  avoid: readonly string[],
): void {
  desk.mentors.set(mentor.code, { ...mentor, avoid });
  book.change('mentors', mentor.row, { avoid: avoid.join('; ') });
}

/** A row of «Подбор», in the sheet and on the desk. */
export function changeStanding(
  book: Book,
  desk: Desk,
  mentee: string,
  row: number,
  cells: Partial<Omit<Standing, 'row'>> & Cells,
): void {
  const standing = desk.proposals.get(mentee);
  if (standing?.row === row) desk.proposals.set(mentee, { ...standing, ...cells });
  book.change('proposals', row, cells);
}

/** Whether proposals and live pairs leave the mentor a place. */
export function hasPlace(desk: Desk, mentor: Mentor): boolean {
  const proposed = [...desk.proposals].filter(
    ([mentee, standing]) => standing.mentor === mentor.code && !desk.paired.has(mentee),
  );
  return (desk.taken.get(mentor.code) ?? 0) + proposed.length < placesOf(mentor);
}

/** Null when somebody or the row is gone; the desk keeps who. */
export function subjectOf(desk: Desk, decision: Decision): Subject | null {
  const mentee = desk.mentees.get(decision.mentee);
  const mentor = desk.mentors.get(decision.mentor);
  const proposal = desk.proposals.get(decision.mentee);
  if (mentee && mentor && proposal) return { mentee, mentor, proposal };
  const place = { register: 'proposals', code: decision.mentee, column: mentee ? 'mentor' : 'mentee' };
  desk.problems.push(
    mentee && mentor
      ? { code: 'rowMissing', values: { code: decision.mentee } }
      : { code: 'personMissing', values: { code: mentee ? decision.mentor : decision.mentee }, place },
  );
  return null;
}

/** Why the pair cannot be; one that the curator has fixed is held up only by what no wish overrides. */
export function obstacle({ mentee, mentor, proposal }: Subject, desk: Desk, fixing: boolean): Problem | null {
  const wanted = fixing || (proposal.decision === DECISIONS.fix && proposal.mentor === mentor.code);
  const broken = brokenRules(menteeProfile(mentee), mentorProfile(mentor), desk.context).find(
    ({ key }) => !wanted || GRAVE.includes(key) || key === 'places',
  );
  if (!broken) return null;
  return {
    code: 'pairImpossible',
    values: { mentee: named(mentee), mentor: named(mentor), reason: broken.sentence },
    place: { register: 'proposals', code: mentee.code, column: 'mentor' },
  };
}

/** Whether a half of a swap can be; the desk keeps why not. */
export function isPossible(desk: Desk, decision: Decision): boolean {
  const subject = subjectOf(desk, decision);
  const problem = subject && obstacle(subject, desk, true);
  if (problem) desk.problems.push(problem);
  return subject !== null && problem === null;
}

/** Form and kind that the curator has put into the row stay, as long as it is about this mentor. */
export function termsOf({ mentee, mentor, proposal }: Subject, context: MatchingContext) {
  const [left, right] = [menteeProfile(mentee), mentorProfile(mentor)];
  const own = proposal.mentor === mentor.code && proposal.mentorDetail === mentorDetail(mentor);
  const kind = (own && proposal.kind) || chooseKind(left, right, context, false);
  const { score, reasons } = explainPair(left, right, context, kind);
  const broken = brokenRules(left, right, context);
  return {
    form: (own && proposal.form) || (chooseForm(left, right, context)?.title ?? ''),
    kind,
    score: inHundred(score),
    reasons: [
      ...reasons.map(({ text }) => text),
      ...broken.map(({ sentence }) => `внимание: ${sentence}`),
    ].join('; '),
  };
}

/** Said to the curator in the panel, never written. */
function named({ code, name }: { readonly code: string; readonly name: string }): string {
  return name === '' ? code : `${name} (${code})`;
}
