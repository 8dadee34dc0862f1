/** What scores and rules need beside the two people: the lists of the school, papers, places, weights, wishes. */
import { type Lists, mentoringForms } from '../registers/lists';
import { isLive, type Pair } from '../registers/pairs';
import type { Preference } from '../registers/preferences';
import { foldText } from '../text';
import { readAgeGroups } from './age-groups';
import type { Criterion } from './criteria/criterion';
import { CRITERIA } from './criteria/list';
import { type Past, readPast } from './past';
import { type MenteeProfile, type MentorProfile, numberOfCode, numberOfForm } from './person';
import { type AgeFit, fitAge } from './rules/age-group';

export interface OptionalRules {
  /** A parent is not proposed to mentor their own child. */
  readonly ownChild: boolean;
}

export interface MatchingContext {
  /** Forms of mentoring whose roles fit the two, in the order of the list. */
  fittingForms(mentor: MentorProfile, mentee: MenteeProfile): readonly FormTitle[];
  /** Whether the mentee is of an age that the mentor has chosen. */
  ageFit(mentor: MentorProfile, mentee: MenteeProfile): AgeFit;
  readonly kinds: readonly string[];
  /** Categories by rising rank, folded: place by category. */
  readonly categoryRank: ReadonlyMap<string, number>;
  /** Codes of people all of whose papers are signed and valid today. */
  readonly consented: ReadonlySet<string>;
  /** Places taken by live pairs, by code of the mentor; absent means none. */
  readonly taken: ReadonlyMap<string, number>;
  /** What the two had with each other before, by number of the mentee. */
  readonly past: ReadonlyMap<number, Past>;
  /** What the person, of either side, answered after the group meeting; null when there is no answer. */
  wishesOf(person: MenteeProfile | MentorProfile): Wishes | null;
  readonly rules: OptionalRules;
  /** Criteria that take part, each with its whole weight > 0. */
  readonly weighed: readonly Weighed[];
}

interface Weighed {
  readonly criterion: Criterion;
  readonly value: Criterion['value'];
  readonly weight: number;
}

/** Numbers (`numberOfCode`) of the people chosen, the first choice first, and of those not wanted. */
export interface Wishes {
  readonly chosen: readonly number[];
  readonly refused: ReadonlySet<number>;
}

interface FormTitle {
  readonly title: string;
  readonly number: number;
}

export interface Circumstances {
  readonly lists: Lists;
  readonly consented: ReadonlySet<string>;
  readonly pairs: readonly Pair[];
  /** Whole numbers ≥ 0 by key of the criterion; absent means the criterion's own weight, 0 leaves it out. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly preferences?: readonly Preference[];
  /** Default: all on. */
  readonly rules?: OptionalRules;
}

export function makeContext(circumstances: Circumstances): MatchingContext {
  const { lists, consented, pairs, weights = {}, preferences = [], rules } = circumstances;
  const forms = mentoringForms(lists).map((form) => ({
    title: { title: form.title, number: numberOfForm(form.title) },
    mentors: new Set(form.mentorRoles.map(foldText)),
    mentees: new Set(form.menteeRoles.map(foldText)),
  }));
  const ageGroups = lists.ageGroups.flatMap(readAgeGroups);
  const menteeRoles = lists.menteeRoles.map(foldText);
  const wishes = readWishes(preferences);
  const taken = new Map<string, number>();
  for (const pair of pairs) if (isLive(pair)) taken.set(pair.mentor, (taken.get(pair.mentor) ?? 0) + 1);
  return {
    fittingForms: remember(
      (mentor) => mentor.roleNumber,
      (mentee) => mentee.roleNumber,
      (mentor, mentee): readonly FormTitle[] =>
        forms
          .filter((form) => form.mentors.has(mentor.role) && form.mentees.has(mentee.role))
          .map((form) => form.title),
    ),
    ageFit: remember(
      (mentor) => mentor.ageNumber,
      (mentee) => mentee.ageNumber,
      (mentor, mentee) => fitAge(mentor, mentee, ageGroups, menteeRoles),
    ),
    kinds: lists.kinds,
    categoryRank: new Map(lists.categories.map((category, rank) => [foldText(category), rank])),
    consented,
    taken,
    past: readPast(pairs),
    wishesOf: ({ number }) => (number < wishes.length ? wishes[number]! : null),
    rules: rules ?? { ownChild: true },
    weighed: CRITERIA.map((criterion) => ({
      criterion,
      value: criterion.value,
      weight: weights[criterion.key] ?? criterion.weight,
    })).filter(({ weight }) => weight > 0),
  };
}

type OfPair<T> = (mentor: MentorProfile, mentee: MenteeProfile) => T;

/** Keeps what follows from one number of each of the two: worked out once for thousands of pairs. */
function remember<T>(
  ofMentor: (mentor: MentorProfile) => number,
  ofMentee: (mentee: MenteeProfile) => number,
  workOut: OfPair<T>,
): OfPair<T> {
  const known: (T | undefined)[][] = [];
  return (mentor, mentee) => {
    let row = known[ofMentor(mentor)];
    if (row === undefined) {
      row = [];
      known[ofMentor(mentor)] = row;
    }
    let found = row[ofMentee(mentee)];
    if (found === undefined) {
      found = workOut(mentor, mentee);
      row[ofMentee(mentee)] = found;
    }
    return found;
  };
}

/** By number of the person. Of two rows with one code the first counts, as in the bases. */
function readWishes(preferences: readonly Preference[]): readonly (Wishes | null)[] {
  const numbers = preferences.map(({ code }) => numberOfCode(code));
  const wishes = new Array<Wishes | null>(numbers.reduce((most, number) => Math.max(most, number), -1) + 1);
  wishes.fill(null);
  preferences.forEach(({ wish1, wish2, wish3, refused }, i) => {
    const who = numbers[i]!;
    if (who === 0) return;
    wishes[who] ??= {
      // A wish left empty keeps its place and means nobody.
      chosen: [wish1, wish2, wish3].map((wish) => numberOfCode(wish) || -1),
      refused: new Set(refused.map(numberOfCode)),
    };
  });
  return wishes;
}
