/** Proposals with names and in words, as the sidebar shows them. */

import type { OtherMentor as Other } from '../core/matching/others';
import type { Proposal, ProposedPair } from '../core/matching/propose';
import type { Criteria } from '../core/matching/read-criteria';
import { inHundred } from '../core/matching/solve-way';
import type { Unmatched as Gap } from '../core/matching/unmatched';
import type { Problem } from '../core/problem';
import { isKept } from '../core/programme/states';
import { REGISTERS, type RegisterKey } from '../core/registers/list';
import { MENTEE_STATES, type Mentee } from '../core/registers/mentees';
import { type Mentor, placesOf } from '../core/registers/mentors';
import { isLive, PAIR_STATES } from '../core/registers/pairs';
import { DECISIONS, type Proposal as Row } from '../core/registers/proposals';
import { readCode } from '../core/text';
import {
  sayCost,
  sayExcluded,
  sayGap,
  sayGroupless,
  sayHelp,
  sayRivals,
  sayUnmatched,
  sayWanted,
} from '../texts/matching';
import { sayProblem } from '../texts/problems';
import type { Book } from './book';
import { byCode, optionsOf } from './matching-input';
import type { OtherMentor, Person, ProposalCard, Proposals, Trouble, Unmatched } from './replies';
import { remarkedWishes } from './wishes';

/** Words in the column of decisions that ask for nothing to be done. */
const STANDING: readonly string[] = ['', DECISIONS.fix, DECISIONS.done];

export function describe(book: Book, proposal: Proposal, criteria: Criteria): Proposals {
  const people = peopleOf(book);
  const { mentees, mentor, mentee } = people;
  const live = book
    .entries('pairs')
    .map(({ record }) => record)
    .filter(isLive);
  const rows = new Map(book.entries('proposals').map(({ record }) => [record.mentee, record]));
  const taken = new Map<string, number>();
  for (const { mentor: code } of [...live, ...proposal.pairs]) taken.set(code, (taken.get(code) ?? 0) + 1);
  const { totals, outcome, optimal } = proposal;
  return {
    madeAt: [...rows.values()].reduce((latest, { madeAt }) => (madeAt > latest ? madeAt : latest), ''),
    mentees: totals.mentees,
    mentors: totals.mentors,
    places: totals.places,
    choice: [...new Set([...proposal.open, ...proposal.unmatched.flatMap(mentorOfHelp)])].map(mentor),
    options: optionsOf(criteria.order),
    outcome,
    optimal,
    gap: sayGap(proposal, criteria.order),
    cards: proposal.pairs.map((pair) => ({
      ...cardOf(pair, people),
      ...inRow(pair, rows.get(pair.mentee), mentor(pair.mentor)),
      taken: taken.get(pair.mentor) ?? 0,
    })),
    unmatched: proposal.unmatched.map((gap) => unmatchedOf(gap, people)),
    wanted: proposal.wanted.map((wanted) => ({
      topic: wanted.topic,
      mentees: wanted.mentees.length,
      text: sayWanted(wanted),
    })),
    accepted: live
      .filter(({ state }) => state === PAIR_STATES.agreed)
      .map((pair) => ({ pair: pair.code, mentee: mentee(pair.mentee), mentor: mentor(pair.mentor) })),
    rejected: rejectedPairs(people, new Set(live.map((pair) => pair.mentee))),
    waitingConsent: [...mentees.values()].filter(({ state }) => state === MENTEE_STATES.waiting).length,
    pendingInSheet: [...rows.values()].filter(
      ({ mentee: code, mentor: named, decision }) =>
        named !== '' && !STANDING.includes(decision) && !live.some((pair) => pair.mentee === code),
    ).length,
    cautions: [
      ...criteria.problems,
      ...codesTwice(book),
      ...oddRows(book, people, new Set(live.map((pair) => pair.mentee))),
      ...remarkedWishes(book).flatMap(({ problems }) =>
        problems.filter(({ code }) => UNCOUNTED.includes(code)),
      ),
    ].map(sayCaution),
  };
}

/** What the curator may have put into the row of a pair: form, kind, «закрепить». */
function inRow(
  { form, kind }: ProposedPair,
  row: Row | undefined,
  mentor: Person,
): Pick<ProposalCard, 'form' | 'kind' | 'fixed'> {
  const own = row?.mentorDetail === mentor.detail;
  return {
    form: (own && row.form) || form,
    kind: (own && row.kind) || kind,
    fixed: row?.decision === DECISIONS.fix,
  };
}

/** Wishes that are left aside, and people whose wishes are. */
const UNCOUNTED: readonly string[] = [
  'wisherUnknown',
  'wisherGone',
  'wishUnknown',
  'wishGone',
  'wishSelf',
  'wishOwnSide',
];

function codesTwice(book: Book): readonly Problem[] {
  return (['mentees', 'mentors'] as const).flatMap((register) => {
    const codes = book.entries(register).map(({ record }) => record.code);
    const again = new Set(codes.filter((code, at) => code !== '' && codes.indexOf(code) < at));
    return [...again].map((code) => ({
      code: 'codeTwice',
      values: { code, sheet: REGISTERS[register].title },
      place: { register, code, column: 'code' },
    }));
  });
}

/** Rows of «Подбор» that are about nobody, or with a word that is no decision or decides about nobody. */
function oddRows(book: Book, { mentees, mentors }: People, paired: ReadonlySet<string>): readonly Problem[] {
  return book.entries('proposals').flatMap(({ record }): Problem[] => {
    const { mentee, mentor, decision } = record;
    if (decision === DECISIONS.done || paired.has(mentee)) return [];
    const at = (column: string) => ({ register: 'proposals', code: mentee, column });
    if (mentor === '')
      return decision === DECISIONS.accept || decision === DECISIONS.fix
        ? [{ code: 'mentorNotNamed', values: { text: decision }, place: at('mentor') }]
        : [];
    const people = [
      ['mentee', mentee, mentees.get(mentee)],
      ['mentor', mentor, mentors.get(mentor)],
    ] as const;
    const problems = people.flatMap(([column, code, person]): Problem[] => {
      if (!person) return [{ code: 'personMissing', values: { code }, place: at(column) }];
      return isKept(person.state)
        ? [{ code: 'notProposable', values: { mentee: code }, place: at(column) }]
        : [];
    });
    const known: readonly string[] = ['', ...Object.values(DECISIONS)];
    return known.includes(decision)
      ? problems
      : [...problems, { code: 'decisionUnknown', values: { mentee, text: decision }, place: at('decision') }];
  });
}

/** Beside the cards it has to be said which row is meant. */
function sayCaution(problem: Problem): Trouble {
  const trouble = sayProblem(problem);
  const { place } = problem;
  if (!place || trouble.happened.includes(place.code)) return trouble;
  const { title } = REGISTERS[place.register as RegisterKey];
  return { ...trouble, happened: `${title}, ${place.code}: ${trouble.happened}` };
}

export interface People {
  readonly mentees: ReadonlyMap<string, Mentee>;
  readonly mentors: ReadonlyMap<string, Mentor>;
  mentee(code: string): Person;
  mentor(code: string): Person;
}

export function peopleOf(book: Book): People {
  const mentees = byCode(book.entries('mentees').map(({ record }) => record));
  const mentors = byCode(book.entries('mentors').map(({ record }) => record));
  const person = (code: string, name: string | undefined, detail: string | undefined): Person => ({
    code,
    name: name || 'без имени',
    detail: detail ?? '',
  });
  return {
    mentees,
    mentors,
    mentee: (code) => person(code, mentees.get(code)?.name, mentees.get(code)?.post),
    mentor: (code) => person(code, mentors.get(code)?.name, mentorDetail(mentors.get(code))),
  };
}

export function mentorDetail(mentor: Mentor | undefined): string {
  return mentor ? [mentor.role, mentor.post].filter((part) => part !== '').join(', ') : '';
}

function placesOfMentor(mentor: Mentor | undefined): number {
  return mentor ? placesOf(mentor) : 0;
}

function cardOf(pair: ProposedPair, people: People): Omit<ProposalCard, 'taken'> {
  const cautions = [
    ...pair.breaks.map((sentence) => `внимание: ${sentence}`),
    ...(pair.groupless ? [sayGroupless()] : []),
  ];
  const name = (code: string): string => people.mentee(code).name;
  return {
    mentee: people.mentee(pair.mentee),
    request: people.mentees.get(pair.mentee)?.mainTopic ?? '',
    mentor: people.mentor(pair.mentor),
    places: placesOfMentor(people.mentors.get(pair.mentor)),
    form: pair.form,
    kind: pair.kind,
    score: inHundred(pair.score),
    reasons: [
      ...cautions.map((text) => ({ text, share: 0 })),
      ...pair.reasons.map(({ text, share }) => ({ text, share })),
    ],
    against: pair.against.map(({ text }) => text),
    fixed: pair.fixed,
    priority: pair.priority,
    contested: sayRivals(pair.rivals.map(({ mentee, gain }) => ({ name: name(mentee), gain }))),
    others: othersOf(pair.others, people),
  };
}

function othersOf(others: readonly Other[], people: People): readonly OtherMentor[] {
  return others.map((other) => ({
    ...people.mentor(other.mentor),
    score: inHundred(other.score),
    free: other.free,
    places: placesOfMentor(people.mentors.get(other.mentor)),
    cost: other.cost ? sayCost(other.cost, (code) => people.mentee(code).name) : '',
  }));
}

/** Has no place left, but might get one. */
function mentorOfHelp({ help: { change } }: Gap): readonly string[] {
  return change && 'mentor' in change ? [change.mentor] : [];
}

function unmatchedOf(gap: Gap, people: People): Unmatched {
  const mentee = people.mentees.get(gap.mentee);
  const { code, values, change } = gap.help;
  const mentor = values.mentor ? { mentor: `${values.mentor} (${people.mentor(values.mentor).name})` } : {};
  return {
    mentee: people.mentee(gap.mentee),
    request: mentee?.mainTopic ?? '',
    reason: sayUnmatched(gap.reason),
    excluded: gap.excluded.map(sayExcluded),
    help: sayHelp(code, { ...values, ...mentor }),
    ...(change ? { helpChange: change } : {}),
    priority: mentee?.priority ?? false,
    others: othersOf(gap.others, people),
  };
}

/** «Не предлагать» of either side, for mentees who still look for a mentor. */
function rejectedPairs(
  { mentees, mentors, mentee, mentor }: People,
  paired: ReadonlySet<string>,
): Proposals['rejected'] {
  const found = new Map<string, readonly [string, string]>();
  const add = (one: string, other: string): void => {
    if (mentees.has(one) && mentors.has(other) && !paired.has(one))
      found.set(`${one} ${other}`, [one, other]);
  };
  for (const { code, avoid } of mentees.values()) for (const other of avoid) add(code, readCode(other));
  for (const { code, avoid } of mentors.values()) for (const one of avoid) add(readCode(one), code);
  return [...found.values()].map(([one, other]) => ({ mentee: mentee(one), mentor: mentor(other) }));
}
