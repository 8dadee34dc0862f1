/** Before and after the programme, by the same items and of the same people (domain B.5, stage 2; D33; C.8). */

import type { Problem } from '../../problem';
import { ANSWER_STAGES, type Answer } from '../../registers/answers';
import { type Entry, groupByForm, listBy } from './hiding';
import {
  answersOfYear,
  formOf,
  howManyAnswers,
  type Item,
  itemsOf,
  latestOf,
  mean,
  pointsOf,
  round,
  subjectOf,
} from './rows';

/** People up to which a change is told with the warning that it proves nothing. */
const FEW_BELOW = 20;

export interface Change {
  /** People who answered both times. */
  readonly n: number;
  /** Means of 1 to 10, to two places. */
  readonly before: number;
  readonly after: number;
  /** Difference of the two as shown. */
  readonly change: number;
  readonly rose: number;
  readonly stayed: number;
  readonly fell: number;
  /** Too few for any conclusion: the text says so. Nothing is ever called significant. */
  readonly isFew: boolean;
}

/** Null: no comparable data. Hidden: fewer than five, nothing is told. */
export type Shown = Change | null | 'hidden';

export interface ItemChange extends Item {
  readonly change: Shown;
}

export interface GroupChange {
  /** Forms of mentoring: one, or several shown only together; '' for people whose form is not known. */
  readonly forms: readonly string[];
  /** By the mean of each person's items. */
  readonly overall: Shown;
  /** Items that somebody of the group compared. */
  readonly items: readonly ItemChange[];
}

export interface Growth {
  readonly schoolYear: string;
  /** The groups shown below taken together, no more (see `hiding.ts`); every item that was asked. */
  readonly all: Omit<GroupChange, 'forms'>;
  readonly groups: readonly GroupChange[];
  /** Forms that are in no number here: fewer than five people. */
  readonly leftOut: readonly string[];
  /** People who answered only before or only after, on every item. */
  readonly withoutPair: number;
  readonly problems: readonly Problem[];
}

interface Compared extends Entry {
  readonly before: number;
  readonly after: number;
}

/**
 * Rows with the measure `growth` of one school year: the latest answer before against the latest after of each person
 * and item; `forms` gives the form of mentoring of a person's pair by code, where the row names none.
 */
export function compareGrowth(
  answers: readonly Answer[],
  schoolYear: string,
  forms: ReadonlyMap<string, string>,
): Growth {
  const rows = answersOfYear(answers, schoolYear).filter(
    ({ measure, stage }) =>
      measure === 'growth' && (stage === ANSWER_STAGES.before || stage === ANSWER_STAGES.after),
  );
  const named = rows.filter((row) => subjectOf(row) !== '' && row.key !== '');
  const read = named.filter((row) => pointsOf(row) !== null);
  const compared = compare(read, forms);
  const people = new Set(read.map(subjectOf));
  const { groups, leftOut } = groupByForm(compared);
  const shown = groups.flatMap(({ entries }) => entries);
  const items = itemsOf(named);
  const hidden = (key: string): boolean => compared.some(({ item }) => item === key);
  return {
    schoolYear,
    all: {
      overall: shown.length === 0 && compared.length > 0 ? 'hidden' : overallOf(shown),
      items: items.map((item) => {
        const entries = shown.filter((entry) => entry.item === item.key);
        return { ...item, change: entries.length === 0 && hidden(item.key) ? 'hidden' : changeOf(entries) };
      }),
    },
    groups: groups.map(({ forms: titles, entries, hiddenItems }) => ({
      forms: titles,
      overall: entries.length === 0 ? 'hidden' : overallOf(entries),
      items: items.flatMap((item): readonly ItemChange[] => {
        const own = entries.filter((entry) => entry.item === item.key);
        if (hiddenItems.includes(item.key)) return [{ ...item, change: 'hidden' }];
        return own.length === 0 ? [] : [{ ...item, change: changeOf(own) }];
      }),
    })),
    leftOut,
    withoutPair: people.size - new Set(compared.map(({ who }) => who)).size,
    problems: [
      ...howManyAnswers('pointsOdd', named.length - read.length),
      ...howManyAnswers('growthUnnamed', rows.length - named.length),
    ],
  };
}

function compare(read: readonly Answer[], forms: ReadonlyMap<string, string>): readonly Compared[] {
  const keyOf = (row: Answer): string => `${subjectOf(row)}\n${row.key}`;
  const lastOf = (stage: string): ReadonlyMap<string, readonly Answer[]> =>
    listBy(
      latestOf(
        read.filter((row) => row.stage === stage),
        keyOf,
      ),
      keyOf,
    );
  const after = lastOf(ANSWER_STAGES.after);
  const pairs = [...lastOf(ANSWER_STAGES.before)].flatMap(([key, [before]]) => {
    const then = after.get(key)?.[0];
    return before && then ? [{ before, after: then }] : [];
  });
  // One form for one person, or they would be counted in two: the last that is written.
  const formBy = new Map<string, string>();
  for (const pair of [...pairs].sort((a, b) => (a.after.day < b.after.day ? -1 : 1))) {
    const form = pair.after.form.trim() === '' ? formOf(pair.before, forms) : formOf(pair.after, forms);
    if (form !== '') formBy.set(subjectOf(pair.after), form);
  }
  return pairs.map((pair) => ({
    who: subjectOf(pair.after),
    form: formBy.get(subjectOf(pair.after)) ?? '',
    item: pair.after.key,
    asked: pair.after.questionnaire,
    before: pointsOf(pair.before)!,
    after: pointsOf(pair.after)!,
  }));
}

function changeOf(entries: readonly Pick<Compared, 'before' | 'after'>[]): Change | null {
  if (entries.length === 0) return null;
  const before = round(mean(entries.map((entry) => entry.before)));
  const after = round(mean(entries.map((entry) => entry.after)));
  const count = (holds: (entry: Pick<Compared, 'before' | 'after'>) => boolean): number =>
    entries.filter(holds).length;
  return {
    n: entries.length,
    before,
    after,
    change: round(after - before),
    rose: count((entry) => entry.after > entry.before),
    stayed: count((entry) => entry.after === entry.before),
    fell: count((entry) => entry.after < entry.before),
    isFew: entries.length < FEW_BELOW,
  };
}

/** A person counts once, with the mean of the items compared. */
function overallOf(entries: readonly Compared[]): Change | null {
  return changeOf(
    [...listBy(entries, ({ who }) => who).values()].map((own) => ({
      before: mean(own.map((entry) => entry.before)),
      after: mean(own.map((entry) => entry.after)),
    })),
  );
}
