/** Why somebody is left without a mentor, and the one change that would help most. */
import { countExcluded, type Excluded } from './allowed';
import { compareCodes } from './assign';
import type { AllowedMentors } from './assignment';
import type { Change } from './changes';
import type { MatchingContext } from './context';
import type { MatchingOrder } from './order';
import type { OtherMentor } from './others';
import type { MenteeProfile, MentorProfile } from './person';
import type { Prepared } from './prepare';
import { brokenRules, MENTEE_RULES } from './rules/list';
import { scorePair } from './score';
import { FINER, inHundred } from './solve-way';

export type UnmatchedCode =
  /** The mentee breaks a rule of their own; values: sentence. */
  | 'menteeState'
  | 'menteeConsent'
  /** Nobody takes part as a mentor. */
  | 'noMentors'
  /** Every mentor is excluded by a rule; values: mentors (how many there are), sentence (the commonest). */
  | 'allExcluded'
  /** Nobody reaches the floor; values: best (points of the best), floor. */
  | 'belowFloor'
  /** Quality goes first, and the pair would add too little. */
  | 'addsLittle'
  /** Others need the places more; values: allowed (how many suit), mentors and takers (their codes). */
  | 'placesTaken'
  /** A new run would find somebody, or a place is free now: the pair was rejected, or somebody has left since. */
  | 'runAgain';

export type HelpCode =
  | 'fixRemarks'
  | 'giveConsent'
  | 'publishMentor'
  /** One consent, one questionnaire put right, one more place, one «да» to another age; values: mentor, score. */
  | 'mentorConsent'
  | 'mentorRemarks'
  | 'morePlace'
  | 'askAge'
  | 'lowerFloor'
  | 'lowerQuality'
  /** Nobody offers the topic, or nobody in a fitting form; values: topic. */
  | 'seek'
  | 'runAgain';

type Values = Readonly<Record<string, string>>;

export interface Unmatched {
  readonly mentee: string;
  readonly reason: { readonly code: UnmatchedCode; readonly values: Values };
  readonly excluded: readonly Excluded[];
  readonly help: { readonly code: HelpCode; readonly values: Values; readonly change?: Change };
  readonly others: readonly OtherMentor[];
}

/** A mentee who may not be proposed at all. */
export function notReady(mentee: MenteeProfile, context: MatchingContext): Unmatched {
  const rule = MENTEE_RULES.find((one) => one.breaks(mentee, context));
  const consent = rule?.key === 'menteeConsent';
  return {
    mentee: mentee.code,
    reason: { code: consent ? 'menteeConsent' : 'menteeState', values: { sentence: rule?.sentence ?? '' } },
    excluded: [],
    help: { code: consent ? 'giveConsent' : 'fixRemarks', values: {} },
    others: [],
  };
}

export interface Gap {
  /** Mentors whom the rules allow, and those of them whom the way of proposing allows. */
  readonly byRules: AllowedMentors;
  readonly byWay: AllowedMentors;
  /** Mentees by index of the mentor they have. */
  readonly sitting: ReadonlyMap<number, readonly string[]>;
  /** A new run would give the mentee somebody. */
  readonly findable: boolean;
  readonly order: MatchingOrder;
  /** Every mentor allowed has all places taken. */
  readonly full: boolean;
}

/** Why a mentee who may be proposed has nobody. */
export function whyUnmatched(
  mentee: MenteeProfile,
  { mentors, context }: Prepared,
  gap: Gap,
): Pick<Unmatched, 'reason' | 'excluded' | 'help'> {
  const excluded = countExcluded(mentee, mentors, context);
  const { byRules, byWay, order } = gap;
  const free = byWay.mentors.length > 0 && !gap.full;
  if (gap.findable || (free && order.quality === null))
    return { reason: { code: 'runAgain', values: {} }, excluded, help: { code: 'runAgain', values: {} } };
  if (mentors.length === 0) {
    return {
      reason: { code: 'noMentors', values: {} },
      excluded,
      help: { code: 'publishMentor', values: {} },
    };
  }
  const help = findHelp(mentee, mentors, context, order);
  if (byRules.mentors.length === 0) {
    const values = { mentors: String(mentors.length), sentence: excluded[0]?.sentence ?? '' };
    return { reason: { code: 'allExcluded', values }, excluded, help };
  }
  if (byWay.mentors.length === 0) {
    const best = Math.max(...Array.from(byRules.scores, inHundred));
    const values = { best: String(best), floor: String(order.floor ?? 0) };
    return { reason: { code: 'belowFloor', values }, excluded, help: { code: 'lowerFloor', values } };
  }
  if (free) {
    return {
      reason: { code: 'addsLittle', values: {} },
      excluded,
      help: { code: 'lowerQuality', values: {} },
    };
  }
  const codes = Array.from(byWay.mentors, (j) => mentors[j]!.code).sort(compareCodes);
  const takers = Array.from(byWay.mentors, (j) => gap.sitting.get(j) ?? []).flat();
  const values = {
    allowed: String(codes.length),
    mentors: listShort(codes),
    takers: listShort([...takers].sort(compareCodes)),
  };
  return { reason: { code: 'placesTaken', values }, excluded, help };
}

const SHOWN = 5;

function listShort(codes: readonly string[]): string {
  const rest = codes.length - SHOWN;
  return codes.slice(0, SHOWN).join(', ') + (rest > 0 ? ` и ещё ${rest}` : '');
}

/** Rules that one step of the curator removes, the easiest first. */
const REMOVABLE: readonly (readonly [rule: string, help: HelpCode])[] = [
  ['mentorConsent', 'mentorConsent'],
  ['mentorState', 'mentorRemarks'],
  ['places', 'morePlace'],
  ['ageGroup', 'askAge'],
];

interface Step {
  /** Place in `REMOVABLE`. */
  readonly step: number;
  readonly mentor: MentorProfile;
  readonly score: number;
}

/** So many points of 1000 more have to come of a step that is one harder. */
const HARDER = 100;

function compareSteps(a: Step, b: Step): number {
  const worth = ({ step, score }: Step): number => score - HARDER * step;
  return worth(b) - worth(a) || a.step - b.step || compareCodes(a.mentor.code, b.mentor.code);
}

/** The single step after which the best pair is possible, an easier one where it is hardly worse. */
function findHelp(
  mentee: MenteeProfile,
  mentors: readonly MentorProfile[],
  context: MatchingContext,
  { floor, quality }: MatchingOrder,
): Unmatched['help'] {
  let best: Step | null = null;
  for (const mentor of mentors) {
    const broken = brokenRules(mentee, mentor, context);
    if (broken.length > 1) continue;
    // Whom nothing excludes has no place left for this mentee.
    const step = REMOVABLE.findIndex(([rule]) => rule === (broken[0]?.key ?? 'places'));
    if (step < 0) continue;
    const score = scorePair(mentee, mentor, context);
    if (inHundred(score) < (floor ?? 0) || score < FINER * (quality ?? 0)) continue;
    if (!best || compareSteps({ step, mentor, score }, best) < 0) best = { step, mentor, score };
  }
  if (!best) return { code: 'seek', values: { topic: topicOf(mentee) } };
  const [, code] = REMOVABLE[best.step]!;
  return {
    code,
    values: { mentor: best.mentor.code, score: String(inHundred(best.score)) },
    ...(code === 'morePlace'
      ? { change: { kind: 'place', mentor: best.mentor.code, places: placesInUse(best.mentor, context) + 1 } }
      : {}),
  };
}

/** Places offered, or mentees already taken when these are more. */
function placesInUse({ code, places }: MentorProfile, { taken }: MatchingContext): number {
  return Math.max(places, taken.get(code) ?? 0);
}

/** The main request or, failing that, the first topic; '' when there is none. */
export function topicOf(mentee: MenteeProfile): string {
  return mentee.record.mainTopic.trim() || (mentee.topics.said[0] ?? '');
}
