/** What the curator tries or asks for, as changes of what the proposal is made from. */
import type { Mentee } from '../registers/mentees';
import { type Mentor, placesOf } from '../registers/mentors';
import { readCode } from '../text';
import type { PairCodes } from './fixed-pairs';
import type { ProposeInput } from './prepare';

export type Change =
  | { readonly kind: 'pair'; readonly mentee: string; readonly mentor: string }
  | { readonly kind: 'forbid'; readonly mentee: string; readonly mentor: string }
  /** Leaves the mentee out of this proposal. */
  | { readonly kind: 'without'; readonly mentee: string }
  | { readonly kind: 'priority'; readonly mentee: string; readonly on: boolean }
  /** So many places in all with the mentor, taken ones included, where there are fewer now. */
  | { readonly kind: 'place'; readonly mentor: string; readonly places: number };

/** The same input as if the changes had been made, one after the other; nothing else is different. */
export function applyChanges(input: ProposeInput, changes: readonly Change[]): ProposeInput {
  return changes.reduce(applyChange, input);
}

function applyChange(input: ProposeInput, change: Change): ProposeInput {
  const mentees = (edit: (mentee: Mentee) => Mentee): readonly Mentee[] =>
    input.mentees.map((mentee) =>
      'mentee' in change && mentee.code === change.mentee ? edit(mentee) : mentee,
    );
  switch (change.kind) {
    case 'pair':
      return {
        ...input,
        fixed: [...without(input.fixed, change.mentee), { mentee: change.mentee, mentor: change.mentor }],
      };
    case 'forbid':
      return {
        ...input,
        fixed: without(input.fixed, change.mentee, change.mentor),
        mentees: mentees((mentee) => ({ ...mentee, avoid: forbidden(mentee, change.mentor) })),
      };
    case 'without':
      return { ...input, mentees: input.mentees.filter(({ code }) => code !== change.mentee) };
    case 'priority':
      return { ...input, mentees: mentees((mentee) => ({ ...mentee, priority: change.on })) };
    case 'place':
      return {
        ...input,
        mentors: input.mentors.map((mentor) =>
          mentor.code === change.mentor ? { ...mentor, places: atLeast(mentor, change.places) } : mentor,
        ),
      };
  }
}

function without(pairs: readonly PairCodes[] = [], mentee: string, mentor?: string): readonly PairCodes[] {
  return pairs.filter((pair) => pair.mentee !== mentee || (mentor !== undefined && pair.mentor !== mentor));
}

/** «Не предлагать» of the mentee with one more mentor, each once. */
export function forbidden({ avoid }: Mentee, mentor: string): readonly string[] {
  return [...new Set([...avoid, mentor])];
}

/** «Не предлагать» without a code, in whatever spelling it stands there. */
export function allowedAgain({ avoid }: Mentee | Mentor, code: string): readonly string[] {
  return avoid.filter((each) => readCode(each) !== readCode(code));
}

/** Places of a mentor who is to have so many: asked for again, nothing is added. */
export function atLeast(mentor: Mentor, places: number): number {
  return Math.max(placesOf(mentor), places);
}
