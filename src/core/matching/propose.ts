/** Proposes pairs: the best assignment under the rules, checked, with reasons for every pair and every gap. */
import type { Lists } from '../registers/lists';
import { MENTEE_STATES, type Mentee } from '../registers/mentees';
import { MENTOR_STATES, type Mentor } from '../registers/mentors';
import { isLive, type Pair } from '../registers/pairs';
import { findAllowed, findOpen } from './allowed';
import { assign } from './assign';
import type { AssignmentProblem } from './assignment';
import { makeContext } from './context';
import { type DroppedPair, type PairCodes, sortFixed } from './fixed-pairs';
import { findOthers, type OtherMentor } from './others';
import { type MenteeProfile, type MentorProfile, menteeProfile, mentorProfile } from './person';
import { brokenRules, MENTEE_RULES } from './rules/list';
import { freePlaces } from './rules/places';
import { type Explanation, explainPair } from './score';
import { bothWishGroup, chooseForm, chooseKind } from './terms';
import { notReady, type Unmatched, whyUnmatched } from './unmatched';
import { verify } from './verify';

export interface ProposeInput {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly lists: Lists;
  /** All pairs there ever were: live ones take places and keep their mentees out. */
  readonly pairs: readonly Pair[];
  /** Codes of people all of whose papers are signed and valid today. */
  readonly consented: ReadonlySet<string>;
  /** Pairs the curator wants («закрепить»): kept though they break rules, unless about state or consent. */
  readonly fixed?: readonly PairCodes[];
  /** Pairs the curator has rejected in «Подбор». */
  readonly rejected?: readonly PairCodes[];
  /** Whole numbers ≥ 0 by key of the criterion; absent means the default. */
  readonly weights?: Readonly<Record<string, number>>;
}

export interface ProposedPair extends PairCodes, Explanation {
  readonly form: string;
  readonly kind: string;
  readonly fixed: boolean;
  /** Sentences of the rules that a fixed pair breaks; empty for all others. */
  readonly breaks: readonly string[];
  readonly others: readonly OtherMentor[];
}

export interface Proposal {
  readonly pairs: readonly ProposedPair[];
  readonly unmatched: readonly Unmatched[];
  /** Fixed pairs that could not be kept, with the sentence why. */
  readonly dropped: readonly DroppedPair[];
  readonly totals: {
    /** Those who look for a mentor: pairs and unmatched together. */
    readonly mentees: number;
    /** Those of them who may be proposed now: in order and with consent. */
    readonly ready: number;
    /** Mentors who may be proposed, and the places they have left. */
    readonly mentors: number;
    readonly places: number;
    /** Sum over pairs, 0…1000 each. */
    readonly score: number;
    /** An independent check has proved that nothing better exists. */
    readonly optimal: boolean;
  };
}

const NOT_LOOKING: readonly string[] = [
  MENTEE_STATES.finished,
  MENTEE_STATES.refused,
  MENTEE_STATES.left,
  MENTEE_STATES.archived,
];
const NOT_OFFERING: readonly string[] = [
  MENTOR_STATES.notChosen,
  MENTOR_STATES.resigned,
  MENTOR_STATES.archived,
];

/**
 * Mentees who left, refused, finished or have a live pair are passed over; all others end in `pairs` or in
 * `unmatched`, in the order given. The order of rows has no influence on who gets whom. When a code stands in
 * several rows of a base, the first counts.
 */
export function propose(input: ProposeInput): Proposal {
  const context = makeContext(input);
  const mentors = firstByCode(input.mentors)
    .filter((mentor) => !NOT_OFFERING.includes(mentor.state))
    .map(mentorProfile);
  const seekers = findSeekers(input);
  const ready = seekers.filter((mentee) => !MENTEE_RULES.some((rule) => rule.breaks(mentee, context)));
  const { fixed, dropped } = sortFixed(input.fixed ?? [], seekers, ready, mentors, context);

  const open = findOpen(mentors, context);
  const problem: AssignmentProblem = {
    mentees: ready.map(({ code }) => code),
    mentors: mentors.map((mentor) => ({ code: mentor.code, places: freePlaces(mentor, context) })),
    allowed: ready.map((mentee) => findAllowed(mentee, mentors, open, context)),
    fixed,
  };
  const assignment = assign(problem);
  const freeAfter = problem.mentors.map(({ places }) => places);
  for (const j of assignment.mentorOf) if (j >= 0) freeAfter[j]! -= 1;

  const codes = mentors.map(({ code }) => code);
  const others = (i: number) => findOthers(problem.allowed[i]!, codes, freeAfter, assignment.mentorOf[i]!);
  const inGroup = countGroups(ready, mentors, assignment.mentorOf);
  const fixedMentees = new Set(fixed.map((pair) => pair.mentee));
  const pairs: ProposedPair[] = [];
  const unmatched: Unmatched[] = [];
  const place = new Map(ready.map((mentee, i) => [mentee, i]));
  for (const mentee of seekers) {
    const i = place.get(mentee);
    const mentor = i === undefined ? undefined : mentors[assignment.mentorOf[i]!];
    if (i === undefined) unmatched.push(notReady(mentee, context));
    else if (!mentor) {
      const reason = whyUnmatched(mentee, mentors, problem.allowed[i]!, context);
      unmatched.push({ mentee: mentee.code, reason, others: others(i) });
    } else {
      const isFixed = fixedMentees.has(i);
      const groupPossible = bothWishGroup(mentee, mentor) && (inGroup.get(mentor) ?? 0) > 1;
      pairs.push({
        mentee: mentee.code,
        mentor: mentor.code,
        form: chooseForm(mentee, mentor, context)?.title ?? '',
        kind: chooseKind(mentee, mentor, context, groupPossible),
        ...explainPair(mentee, mentor, context),
        fixed: isFixed,
        breaks: isFixed ? brokenRules(mentee, mentor, context).map(({ sentence }) => sentence) : [],
        others: others(i),
      });
    }
  }
  const opened = problem.mentors.filter((_, j) => open[j]);
  return {
    pairs,
    unmatched,
    dropped,
    totals: {
      mentees: seekers.length,
      ready: ready.length,
      mentors: opened.length,
      places: opened.reduce((sum, { places }) => sum + places, 0),
      score: assignment.score,
      optimal: verify(problem, assignment).ok,
    },
  };
}

function firstByCode<T extends { readonly code: string }>(records: readonly T[]): readonly T[] {
  const byCode = new Map<string, T>();
  for (const record of records) if (!byCode.has(record.code)) byCode.set(record.code, record);
  return [...byCode.values()];
}

function findSeekers({ mentees, pairs, rejected = [] }: ProposeInput): readonly MenteeProfile[] {
  const busy = new Set(pairs.filter(isLive).map((pair) => pair.mentee));
  return firstByCode(mentees)
    .filter((mentee) => !NOT_LOOKING.includes(mentee.state) && !busy.has(mentee.code))
    .map((mentee) =>
      menteeProfile(
        mentee,
        rejected.filter((pair) => pair.mentee === mentee.code).map((pair) => pair.mentor),
      ),
    );
}

/** Mentees per mentor who, like the mentor, wish to work in a group. */
function countGroups(
  mentees: readonly MenteeProfile[],
  mentors: readonly MentorProfile[],
  mentorOf: readonly number[],
): ReadonlyMap<MentorProfile, number> {
  const counts = new Map<MentorProfile, number>();
  mentees.forEach((mentee, i) => {
    const mentor = mentors[mentorOf[i]!];
    if (mentor && bothWishGroup(mentee, mentor)) counts.set(mentor, (counts.get(mentor) ?? 0) + 1);
  });
  return counts;
}
