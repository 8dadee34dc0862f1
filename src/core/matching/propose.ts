/** Proposes pairs: the best assignment under the rules, checked, with reasons for every pair and every gap. */
import type { DroppedPair, PairCodes } from './fixed-pairs';
import { findGrouped, wishesGroup } from './groups';
import { DEFAULT_ORDER, type MatchingOrder } from './order';
import { findRivals, type OtherMentor, othersFinder, type Rival } from './others';
import { type Prepared, type ProposeInput, prepare } from './prepare';
import { brokenRules } from './rules/list';
import { type Explanation, explainPair } from './score';
import { costOfLoad, FINER, type Outcome, outcomeOf, type Solved, scoreOf, solveWay } from './solve-way';
import { chooseForm, chooseKind, isGroupKind } from './terms';
import { notReady, type Unmatched, whyUnmatched } from './unmatched';
import { findWanted, type Wanted } from './wanted';

export interface ProposedPair extends PairCodes, Explanation {
  readonly form: string;
  readonly kind: string;
  readonly fixed: boolean;
  readonly priority: boolean;
  /** Sentences of the rules that the pair breaks: a fixed one, or one that was put down by hand. */
  readonly breaks: readonly string[];
  /** Both wish a group and there is none. */
  readonly groupless: boolean;
  /** Who else would clearly do better with this mentor, when there is no place left. */
  readonly rivals: readonly Rival[];
  readonly others: readonly OtherMentor[];
}

export interface Proposal {
  readonly pairs: readonly ProposedPair[];
  readonly unmatched: readonly Unmatched[];
  readonly wanted: readonly Wanted[];
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
  };
  /** Codes of these mentors. */
  readonly open: readonly string[];
  /** What is shown, and the best there is, changes not minded. */
  readonly outcome: Outcome;
  readonly best: Outcome;
  /** Mentees who have another mentor in the best than in what is shown. */
  readonly apart: number;
  /** What is shown is as good as the best, and an independent check has proved that nothing is better. */
  readonly optimal: boolean;
}

/**
 * A new proposal. All who look for a mentor end in `pairs` or in `unmatched`, in the order of rows, which has no
 * influence on who gets whom.
 */
export function propose(input: ProposeInput, order: MatchingOrder = DEFAULT_ORDER): Proposal {
  const prepared = prepare(input);
  const best = solveWay(prepared, { ...order, fewestChanges: false });
  const shown = order.fewestChanges ? solveWay(prepared, order) : best;
  const { mentorOf } = shown.assignment;
  return explain(prepared, order, best, mentorOf, { proved: shown.proved, again: mentorOf });
}

/** The same about what stands now: pairs put down by hand included, whether the rules allow them or not. */
export function review(input: ProposeInput, order: MatchingOrder = DEFAULT_ORDER): Proposal {
  const prepared = prepare(input);
  const best = solveWay(prepared, { ...order, fewestChanges: false });
  const { standing } = prepared;
  const { mentorOf } = best.assignment;
  const lost = standing.some((mentor, i) => mentor < 0 && mentorOf[i]! >= 0);
  const again = lost && order.fewestChanges ? solveWay(prepared, order).assignment.mentorOf : mentorOf;
  return explain(prepared, order, best, standing, { proved: true, again });
}

const PLACES_EXCEEDED = 'наставляемых больше, чем мест у наставника';

function explain(
  prepared: Prepared,
  order: MatchingOrder,
  best: Solved,
  mentorOf: readonly number[],
  /** `again`: whom each mentee would have after a new run. */
  { proved, again }: { readonly proved: boolean; readonly again: readonly number[] },
): Proposal {
  const { context, mentors, open, ready, seekers, dropped, problem } = prepared;
  const othersOf = othersFinder(prepared, best, mentorOf);
  const rivals = findRivals(prepared, mentorOf);
  const grouped = findGrouped(ready, mentors, mentorOf, prepared.joined);
  const fixed = new Set((problem.fixed ?? []).map(({ mentee }) => mentee));
  const sitting = groupByMentor(problem.mentees, mentorOf);
  const isFull = (j: number): boolean => (sitting.get(j)?.length ?? 0) >= problem.mentors[j]!.places;
  // With no place at all the rule on places says so already.
  const isOverfull = (j: number): boolean =>
    problem.mentors[j]!.places > 0 && (sitting.get(j)?.length ?? 0) > problem.mentors[j]!.places;
  const place = new Map(ready.map((mentee, i) => [mentee, i]));
  const pairs: ProposedPair[] = [];
  const unmatched: Unmatched[] = [];
  for (const mentee of seekers) {
    const i = place.get(mentee);
    const mentor = i === undefined ? undefined : mentors[mentorOf[i]!];
    if (i === undefined) unmatched.push(notReady(mentee, context));
    else if (!mentor) {
      const byWay = best.problem.allowed[i]!;
      const why = whyUnmatched(mentee, prepared, {
        byRules: problem.allowed[i]!,
        byWay,
        sitting,
        findable: again[i]! >= 0,
        order,
        full: Array.from(byWay.mentors).every(isFull),
      });
      unmatched.push({ mentee: mentee.code, ...why, others: othersOf(i) });
    } else {
      const inGroup = grouped.has(i);
      const kind = (inGroup && context.kinds.find(isGroupKind)) || chooseKind(mentee, mentor, context, false);
      pairs.push({
        mentee: mentee.code,
        mentor: mentor.code,
        form: chooseForm(mentee, mentor, context)?.title ?? '',
        kind,
        ...explainPair(mentee, mentor, context, kind),
        fixed: fixed.has(i),
        priority: mentee.priority,
        breaks: [
          ...brokenRules(mentee, mentor, context).map(({ sentence }) => sentence),
          ...(isOverfull(mentorOf[i]!) ? [PLACES_EXCEEDED] : []),
        ],
        groupless: !inGroup && wishesGroup(mentee, mentor),
        rivals: isFull(mentorOf[i]!) ? rivals[mentorOf[i]!]! : [],
        others: othersOf(i),
      });
    }
  }
  const opened = problem.mentors.filter((_, j) => open[j]);
  const outcome = outcomeOf(prepared, order, mentorOf);
  const bestOutcome = outcomeOf(prepared, order, best.assignment.mentorOf);
  return {
    pairs,
    unmatched,
    wanted: findWanted(prepared, mentorOf, sitting),
    dropped,
    totals: {
      mentees: seekers.length,
      ready: ready.length,
      mentors: opened.length,
      places: opened.reduce((sum, { places }) => sum + places, 0),
    },
    outcome,
    best: bestOutcome,
    open: opened.map(({ code }) => code),
    apart: mentorOf.filter((mentor, i) => mentor !== best.assignment.mentorOf[i]).length,
    optimal:
      best.proved &&
      proved &&
      isAllowed(prepared, best, mentorOf) &&
      isAsGood(goalOf(prepared, order, mentorOf), goalOf(prepared, order, best.assignment.mentorOf)) &&
      (!order.mutual || outcome.blocking <= bestOutcome.blocking),
  };
}

function groupByMentor(
  codes: readonly string[],
  mentorOf: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  codes.forEach((code, mentee) => {
    const mentor = mentorOf[mentee]!;
    if (mentor >= 0) groups.set(mentor, [...(groups.get(mentor) ?? []), code]);
  });
  return groups;
}

/** Whether the way of proposing could have come to these pairs. */
function isAllowed(
  { problem: { fixed = [] } }: Prepared,
  { problem }: Solved,
  mentorOf: readonly number[],
): boolean {
  const load = problem.mentors.map(() => 0);
  const kept = new Map(fixed.map(({ mentee, mentor }) => [mentee, mentor]));
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (kept.has(mentee) ? kept.get(mentee) !== mentor : false) return false;
    if (mentor < 0) continue;
    load[mentor]! += 1;
    if (!kept.has(mentee) && !Array.prototype.includes.call(problem.allowed[mentee]!.mentors, mentor))
      return false;
  }
  const keptBy = problem.mentors.map((_, j) => fixed.filter(({ mentor }) => mentor === j).length);
  return problem.mentors.every(({ places }, j) => load[j]! <= Math.max(places, keptBy[j]!));
}

/** The two levels by which answers are compared, the first one first. */
function goalOf(
  prepared: Prepared,
  { quality, evenLoad }: MatchingOrder,
  mentorOf: readonly number[],
): readonly number[] {
  let placed = 0;
  let points = -costOfLoad(prepared, evenLoad * FINER, mentorOf);
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor < 0) continue;
    placed += 1 + (prepared.problem.priority?.[mentee] ?? 0);
    points += scoreOf(prepared, mentee, mentor) - (quality ?? 0) * FINER;
  }
  return quality === null ? [placed, points] : [points, placed];
}

function isAsGood(one: readonly number[], other: readonly number[]): boolean {
  const differing = one.findIndex((value, level) => value !== other[level]);
  return differing < 0 || one[differing]! > other[differing]!;
}
