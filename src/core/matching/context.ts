/** What scores and rules need beside the two people: the lists of the school, papers, places, weights. */
import { type Lists, mentoringForms } from '../registers/lists';
import { isLive, type Pair } from '../registers/pairs';
import { foldText } from '../text';
import { type AgeGroup, readAgeGroup } from './person';

export interface MatchingContext {
  /** Titles of the forms of mentoring whose roles fit a mentor and a mentee, in the order of the list. */
  fittingForms(mentorRole: string, menteeRole: string): readonly FormTitle[];
  readonly kinds: readonly string[];
  /** All age groups that a mentor could have chosen. */
  readonly ageGroups: readonly AgeGroup[];
  /** Codes of people all of whose papers are signed and valid today. */
  readonly consented: ReadonlySet<string>;
  /** Places taken by live pairs, by code of the mentor; absent means none. */
  readonly taken: ReadonlyMap<string, number>;
  /** Whole numbers ≥ 0 by key of the criterion; absent means the criterion's own weight. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface FormTitle {
  readonly title: string;
  readonly folded: string;
}

export interface Circumstances {
  readonly lists: Lists;
  readonly consented: ReadonlySet<string>;
  readonly pairs: readonly Pair[];
  readonly weights?: Readonly<Record<string, number>>;
}

export function makeContext({ lists, consented, pairs, weights = {} }: Circumstances): MatchingContext {
  const forms = mentoringForms(lists).map((form) => ({
    title: { title: form.title, folded: foldText(form.title) },
    mentors: new Set(form.mentorRoles.map(foldText)),
    mentees: new Set(form.menteeRoles.map(foldText)),
  }));
  const fitting = new Map<string, Map<string, readonly FormTitle[]>>();
  const taken = new Map<string, number>();
  for (const pair of pairs) if (isLive(pair)) taken.set(pair.mentor, (taken.get(pair.mentor) ?? 0) + 1);
  return {
    fittingForms(mentorRole, menteeRole) {
      let ofMentor = fitting.get(mentorRole);
      if (!ofMentor) {
        ofMentor = new Map();
        fitting.set(mentorRole, ofMentor);
      }
      let found = ofMentor.get(menteeRole);
      if (!found) {
        found = forms
          .filter((form) => form.mentors.has(mentorRole) && form.mentees.has(menteeRole))
          .map((form) => form.title);
        ofMentor.set(menteeRole, found);
      }
      return found;
    },
    kinds: lists.kinds,
    ageGroups: lists.ageGroups.map(readAgeGroup),
    consented,
    taken,
    weights,
  };
}
