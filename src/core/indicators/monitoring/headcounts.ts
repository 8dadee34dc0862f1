/** Counts for state statistics and the regional register (D35; A107, A182, A186, A293): numbers only, no line of any form. */

import { ageOn } from '../../day';
import type { Problem } from '../../problem';
import type { Mentee } from '../../registers/mentees';
import type { Mentor } from '../../registers/mentors';
import { PAIRS, type Pair } from '../../registers/pairs';
import { foldText } from '../../text';
import { personOf } from '../ground';
import { pairsBetween } from '../pairs-between';
import { listBy } from './hiding';

/** Age groups with the oldest age in each, in full years; then who is older, and whose age is not known. */
const AGE_LIMITS = [
  ['under10', 9],
  ['from10to14', 14],
  ['from15to18', 18],
  ['from19to35', 35],
  ['over35', Number.POSITIVE_INFINITY],
] as const;
export type AgeGroup = (typeof AGE_LIMITS)[number][0] | 'unknown';
export const AGE_GROUPS: readonly AgeGroup[] = [...AGE_LIMITS.map(([key]) => key), 'unknown'];

export interface Heads {
  readonly total: number;
  readonly ages: Readonly<Record<AgeGroup, number>>;
}

export interface RoleHeads {
  readonly role: 'mentee' | 'mentor';
  /** '' where the pair has no form; in the order of the sheet. A person of several forms stands in each. */
  readonly forms: readonly (Heads & { readonly form: string })[];
  /** Each person once. */
  readonly all: Heads;
}

export interface Headcounts {
  /** Day up to which pairs count and on which ages are taken. */
  readonly asOf: string;
  readonly roles: readonly RoleHeads[];
  /** Each person once, in whatever role. */
  readonly all: Heads;
  readonly problems: readonly Problem[];
}

interface Person {
  readonly person: string;
  readonly form: string;
  readonly birthDate: string;
}

type Row = Pick<Mentee | Mentor, 'code' | 'name' | 'birthDate'>;

/** People in pairs that ran on any day between `from` and `asOf`; equal the two for the people of one day. */
export function countHeads(
  base: {
    readonly mentees: readonly Mentee[];
    readonly mentors: readonly Mentor[];
    readonly pairs: readonly Pair[];
  },
  from: string,
  asOf: string,
): Headcounts {
  const pairs = pairsBetween(base.pairs, from, asOf);
  const unknown = new Set<string>();
  const peopleOf = (role: 'mentee' | 'mentor', rows: readonly Row[]): readonly Person[] => {
    const byCode = new Map([...rows].reverse().map((row) => [row.code, row]));
    return pairs.flatMap((pair) => {
      const row = byCode.get(pair[role]);
      if (!row || row.code === '') {
        unknown.add(pair[role]);
        return [];
      }
      return [{ person: personOf(row), form: pair.form.trim(), birthDate: row.birthDate }];
    });
  };
  const mentees = peopleOf('mentee', base.mentees);
  const mentors = peopleOf('mentor', base.mentors);
  const rolesHeads = (role: 'mentee' | 'mentor', people: readonly Person[]): RoleHeads => ({
    role,
    forms: [...listBy(people, ({ form }) => foldText(form)).values()].map((own) => ({
      form: own[0]!.form,
      ...headsOf(own, asOf),
    })),
    all: headsOf(people, asOf),
  });
  return {
    asOf,
    roles: [rolesHeads('mentee', mentees), rolesHeads('mentor', mentors)],
    all: headsOf([...mentees, ...mentors], asOf),
    problems:
      unknown.size === 0
        ? []
        : [
            {
              code: 'headsUnknown',
              place: { register: PAIRS.key, code: '', column: '' },
              values: { count: String(unknown.size) },
            },
          ],
  };
}

function headsOf(people: readonly Person[], asOf: string): Heads {
  const births = new Map(people.map(({ person, birthDate }) => [person, birthDate]));
  const ages: Record<AgeGroup, number> = {
    under10: 0,
    from10to14: 0,
    from15to18: 0,
    from19to35: 0,
    over35: 0,
    unknown: 0,
  };
  for (const birth of births.values()) ages[ageGroup(birth, asOf)] += 1;
  return { total: births.size, ages };
}

function ageGroup(birth: string, asOf: string): AgeGroup {
  const age = ageOn(birth, asOf);
  if (age === null || age < 0) return 'unknown';
  return AGE_LIMITS.find(([, most]) => age <= most)![0];
}
