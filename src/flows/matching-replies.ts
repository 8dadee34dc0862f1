/** What «Подбор» in the sidebar may ask for and what it gets back: a part of `replies.ts`. */

import type { Change } from '../core/matching/changes';
import type { Outcome } from '../core/matching/solve-way';
import type { Trouble } from '../core/trouble';
import type { Person } from './replies';

export type { Change, Outcome };

/** How pairs are proposed; the same as the last rows of the sheet «Критерии». Points are 0…100. */
export interface MatchingOptions {
  /** Points that each pair has to add, when quality goes before participation; null when participation does. */
  readonly quality: number | null;
  /** No pair below so many points; null for no such floor. */
  readonly floor: number | null;
  readonly fewestChanges: boolean;
  /** Nobody is left who would rather have each other, by the wishes after the meeting. */
  readonly mutual: boolean;
}

/** The four ways to propose, each as chosen now and turned round, for the prices beside the switches. */
export interface Ways {
  readonly options: MatchingOptions;
  readonly chosen: Outcome;
  readonly turned: Readonly<Record<keyof MatchingOptions, Outcome>>;
  /** Number put beside a switch that is off: of «Критерии». */
  readonly usual: { readonly quality: number; readonly floor: number };
  /** The highest floor with which no pair fewer is found, 0…100. */
  readonly freeFloor: number;
}

export interface MatchingRequest {
  /** Kept in «Критерии» when pairs are proposed with them. */
  readonly options?: MatchingOptions;
  /** In `proposePairs` they are written down first; in `tryChanges` nothing is. */
  readonly changes?: readonly Change[];
}

export interface Trial {
  readonly before: Outcome;
  readonly after: Outcome;
  /** One sentence for each mentee who would get another mentor, the ones asked for first. */
  readonly moves: readonly { readonly mentee: Person; readonly text: string }[];
  /** Changes that cannot be. */
  readonly troubles: readonly Trouble[];
}

export interface OtherMentor extends Person {
  /** 0…100 */
  readonly score: number;
  readonly free: boolean;
  /** Places in all, taken ones included. */
  readonly places: number;
  /** What the whole loses when this one is chosen, one short sentence: «−0,4 балла всего; У-017 останется без пары». */
  readonly cost: string;
}

export interface ProposalCard {
  readonly mentee: Person;
  readonly request: string;
  readonly mentor: Person;
  readonly taken: number;
  readonly places: number;
  readonly form: string;
  readonly kind: string;
  /** 0…100 */
  readonly score: number;
  /** The strongest first; `share` is its part of the score, 0…100; share 0 is a caution. */
  readonly reasons: readonly { readonly text: string; readonly share: number }[];
  /** What speaks against the pair, the weightiest first. */
  readonly against: readonly string[];
  readonly fixed: boolean;
  readonly priority: boolean;
  /** Who else would do better with this mentor, one sentence; '' when nobody would. */
  readonly contested: string;
  /** Mentors who cost the whole least if chosen instead, at most three. */
  readonly others: readonly OtherMentor[];
}

export interface Unmatched {
  readonly mentee: Person;
  readonly request: string;
  readonly reason: string;
  /** Rules and how many mentors each keeps away, in words, the most frequent first. */
  readonly excluded: readonly string[];
  /** The single change that would help most. */
  readonly help: string;
  /** The same as something to try; absent when it is not one for the panel. */
  readonly helpChange?: Change;
  readonly priority: boolean;
  readonly others: readonly OtherMentor[];
}

/** Whom to look for: a topic with mentees who have nobody. */
export interface Wanted {
  readonly topic: string;
  readonly mentees: number;
  /** What to look for, in words. */
  readonly text: string;
}

export interface Proposals {
  /** Moment of the last run or ''. */
  readonly madeAt: string;
  readonly mentees: number;
  readonly mentors: number;
  readonly places: number;
  /** Everybody who may be proposed as a mentor, or might with one place more, for choosing by hand. */
  readonly choice: readonly Person[];
  readonly options: MatchingOptions;
  /** What stands in «Подбор» now. */
  readonly outcome: Outcome;
  /** The checker has confirmed, now, that what stands is the best possible. */
  readonly optimal: boolean;
  /** Why it is not the best, one sentence with the difference; '' when it is. */
  readonly gap: string;
  readonly cards: readonly ProposalCard[];
  readonly unmatched: readonly Unmatched[];
  /** «Кого искать», the most wanted topic first. */
  readonly wanted: readonly Wanted[];
  /** Accepted since, not yet in an order. */
  readonly accepted: readonly { readonly pair: string; readonly mentee: Person; readonly mentor: Person }[];
  /** Pairs rejected since the year began that may be allowed again. */
  readonly rejected: readonly { readonly mentee: Person; readonly mentor: Person }[];
  /** Waiting for consent and so not proposed. */
  readonly waitingConsent: number;
  /** Decisions in the sheet that have not been carried out yet, misspelt ones included: `decide` with none does it. */
  readonly pendingInSheet: number;
  /** Weights in «Критерии» that could not be read, wishes that name nobody, and the like. */
  readonly cautions: readonly Trouble[];
}

export interface Decision {
  readonly mentee: string;
  readonly mentor: string;
  /** `reject` forbids the pair, `allow` takes that back; `swap` exchanges the mentors of two mentees and fixes both. */
  readonly decision: 'accept' | 'reject' | 'allow' | 'fix' | 'release' | 'choose' | 'swap';
  /** The other mentee of a swap. */
  readonly other?: string | undefined;
}

export interface DecideResult {
  /** Codes of the pairs made, for «Отменить». */
  readonly pairs: readonly string[];
  readonly proposals: Proposals;
  /** Decisions that could not be carried out; the others have been. */
  readonly troubles: readonly Trouble[];
}
