/** Who takes part in a proposal, which pairs the rules allow, and what they score: the same for every way to propose. */
import type { Lists } from '../registers/lists';
import { MENTEE_GONE, type Mentee } from '../registers/mentees';
import { MENTOR_GONE, type Mentor } from '../registers/mentors';
import { isLive, PAIR_STATES, type Pair } from '../registers/pairs';
import type { Preference } from '../registers/preferences';
import { findAllowed, findOpen } from './allowed';
import { compareCodes } from './assign';
import type { AssignmentProblem } from './assignment';
import { type MatchingContext, makeContext, type OptionalRules } from './context';
import { type DroppedPair, type PairCodes, sortFixed } from './fixed-pairs';
import { type MenteeProfile, type MentorProfile, menteeProfile, mentorProfile } from './person';
import { MENTEE_RULES } from './rules/list';
import { freePlaces } from './rules/places';
import type { Wishes } from './stable';
import { isGroupKind } from './terms';

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
  /** What stands in «Подбор» now: with as few changes as possible this is kept. */
  readonly standing?: readonly PairCodes[];
  /** Answers after the general meeting. */
  readonly preferences?: readonly Preference[];
  /** Whole numbers ≥ 0 by key of the criterion; absent means the default. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly rules?: OptionalRules;
}

export interface Prepared {
  readonly context: MatchingContext;
  /** By code, so that the order of rows has no influence even on who is named among equals. */
  readonly mentors: readonly MentorProfile[];
  /** Per mentor whether the rules about mentors alone let them be proposed. */
  readonly open: readonly boolean[];
  /** Everybody who looks for a mentor, in the order of rows. */
  readonly seekers: readonly MenteeProfile[];
  /** Those of them who may be proposed now, by code: the mentees of `problem`, in its order. */
  readonly ready: readonly MenteeProfile[];
  /** Without a goal: `solveWay` adds it. */
  readonly problem: AssignmentProblem;
  /** Per mentee of `problem` the mentor who stands in «Подбор» now, −1 for none. */
  readonly standing: readonly number[];
  readonly wishes: Wishes;
  /** By code of the mentor the mentees of agreed pairs «в группе», whom no order names yet: others may join them. */
  readonly joined: ReadonlyMap<string, readonly MenteeProfile[]>;
  /** Fixed pairs that could not be kept, with the sentence why. */
  readonly dropped: readonly DroppedPair[];
}

/**
 * Mentees who left, refused, finished or have a live pair are passed over. When a code stands in several rows of a
 * base, the first counts.
 */
export function prepare(input: ProposeInput): Prepared {
  const context = makeContext(input);
  const mentors = firstByCode(input.mentors)
    .filter((mentor) => !MENTOR_GONE.includes(mentor.state))
    .map(mentorProfile)
    .sort((a, b) => compareCodes(a.code, b.code));
  const seekers = findSeekers(input);
  const ready = seekers
    .filter((mentee) => !MENTEE_RULES.some((rule) => rule.breaks(mentee, context)))
    .sort((a, b) => compareCodes(a.code, b.code));
  const { fixed, dropped } = sortFixed(input.fixed ?? [], seekers, ready, mentors, context);
  const open = findOpen(mentors, context);
  const mentorAt = new Map(mentors.map(({ code }, j) => [code, j]));
  const standing = new Map(
    (input.standing ?? []).map((pair) => [pair.mentee, mentorAt.get(pair.mentor) ?? -1]),
  );
  return {
    context,
    mentors,
    open,
    seekers,
    ready,
    dropped,
    standing: ready.map(({ code }) => standing.get(code) ?? -1),
    joined: findJoined(input),
    wishes: {
      mentees: namedBy(ready, mentors, context),
      mentors: namedBy(mentors, ready, context),
    },
    problem: {
      mentees: ready.map(({ code }) => code),
      mentors: mentors.map((mentor) => ({
        code: mentor.code,
        places: freePlaces(mentor, context),
        taken: context.taken.get(mentor.code) ?? 0,
      })),
      allowed: ready.map((mentee) => findAllowed(mentee, mentors, open, context)),
      fixed,
      priority: rankByWaiting(ready),
    },
  };
}

/** Per person the indices of those of the other side whom they named, the first choice first. */
function namedBy(
  people: readonly (MenteeProfile | MentorProfile)[],
  others: readonly (MenteeProfile | MentorProfile)[],
  context: MatchingContext,
): readonly (readonly number[])[] {
  const at = new Map(others.map(({ number }, index) => [number, index]));
  return people.map((person) => {
    const named = (context.wishesOf(person)?.chosen ?? []).flatMap((number) => at.get(number) ?? []);
    return [...new Set(named)];
  });
}

/** Marked by the curator before all others, then by the day of the questionnaire; whose day is not known comes last. */
function rankByWaiting(mentees: readonly MenteeProfile[]): readonly number[] {
  const days = [...new Set(mentees.map(({ enteredOn }) => enteredOn))].filter((day) => day !== '').sort();
  const rank = new Map(days.reverse().map((day, place) => [day, place + 1]));
  return mentees.map(
    ({ priority, enteredOn }) => (priority ? days.length + 1 : 0) + (rank.get(enteredOn) ?? 0),
  );
}

function firstByCode<T extends { readonly code: string }>(records: readonly T[]): readonly T[] {
  const byCode = new Map<string, T>();
  for (const record of records) if (!byCode.has(record.code)) byCode.set(record.code, record);
  return [...byCode.values()];
}

function findJoined({ mentees, pairs }: ProposeInput): ReadonlyMap<string, readonly MenteeProfile[]> {
  const joined = new Map<string, readonly MenteeProfile[]>();
  for (const { mentee, mentor, state, kind } of pairs) {
    const record = mentees.find(({ code }) => code === mentee);
    if (record && state === PAIR_STATES.agreed && isGroupKind(kind))
      joined.set(mentor, [...(joined.get(mentor) ?? []), menteeProfile(record)]);
  }
  return joined;
}

function findSeekers({ mentees, pairs, rejected = [] }: ProposeInput): readonly MenteeProfile[] {
  const busy = new Set(pairs.filter(isLive).map((pair) => pair.mentee));
  return firstByCode(mentees)
    .filter((mentee) => !MENTEE_GONE.includes(mentee.state) && !busy.has(mentee.code))
    .map((mentee) =>
      menteeProfile(
        mentee,
        rejected.filter((pair) => pair.mentee === mentee.code).map((pair) => pair.mentor),
      ),
    );
}
