/** What a proposal is made from, as the sheets stand now. */

import { MATCHING_ORDER, type MatchingOrder } from '../core/matching/order';
import type { ProposeInput } from '../core/matching/prepare';
import { type Criteria, criteriaCells, readCriteria } from '../core/matching/read-criteria';
import { papersMissing } from '../core/programme/consents';
import type { Mentee } from '../core/registers/mentees';
import type { Mentor } from '../core/registers/mentors';
import { DECISIONS, type Proposal } from '../core/registers/proposals';
import { foldText } from '../core/text';
import { sayRemark } from '../texts/problems';
import type { Book } from './book';
import { consentsBySubject, REFRESHED } from './refresh';
import type { MatchingOptions } from './replies';

/** Registers that a proposal reads. */
export const MATCHED = [...REFRESHED, 'criteria'] as const;

interface MatchingInput {
  readonly input: ProposeInput;
  readonly criteria: Criteria;
}

/** Pairs fixed or marked for acceptance in «Подбор» are kept; what was rejected there is not proposed. */
export function matchingInput(book: Book): MatchingInput {
  const rows = book.entries('proposals').map(({ record }) => record);
  const criteria = readCriteria(book.entries('criteria').map(({ record }) => record));
  const withMentor = (test: (row: Proposal) => boolean) =>
    rows.filter((row) => row.mentor !== '' && test(row)).map(({ mentee, mentor }) => ({ mentee, mentor }));
  return {
    criteria,
    input: {
      mentees: book.entries('mentees').map(({ record }) => record),
      mentors: book.entries('mentors').map(({ record }) => record),
      lists: book.lists,
      pairs: book.entries('pairs').map(({ record }) => record),
      consented: consentedCodes(book),
      preferences: book.entries('preferences').map(({ record }) => record),
      weights: criteria.weights,
      rules: criteria.rules,
      fixed: withMentor(({ decision }) => decision === DECISIONS.fix || decision === DECISIONS.accept),
      rejected: withMentor(({ decision }) => decision === DECISIONS.reject),
      standing: withMentor(({ decision }) => decision !== DECISIONS.done),
    },
  };
}

/** Of two rows with one code the first counts. */
export function byCode<T extends { readonly code: string }>(records: readonly T[]): Map<string, T> {
  return new Map([...records].reverse().map((record) => [record.code, record]));
}

/** Codes of people all of whose papers stand today; of two rows with one code the first is asked. */
function consentedCodes(book: Book): ReadonlySet<string> {
  const bySubject = consentsBySubject(book.entries('consents').map(({ record }) => record));
  const { today } = book.now;
  const standing = (side: 'mentee' | 'mentor', people: readonly (Mentee | Mentor)[]): string[] =>
    [...byCode(people).values()].flatMap((person) =>
      papersMissing(person, side, bySubject.get(person.code) ?? [], today).length === 0 ? [person.code] : [],
    );
  return new Set([
    ...standing(
      'mentee',
      book.entries('mentees').map(({ record }) => record),
    ),
    ...standing(
      'mentor',
      book.entries('mentors').map(({ record }) => record),
    ),
  ]);
}

export function optionsOf({ quality, floor, fewestChanges, mutual }: MatchingOrder): MatchingOptions {
  return { quality, floor, fewestChanges, mutual };
}

/** Numbers that stand beside the switches, those of rows that are off too. */
export function usualNumbers(book: Book): { readonly quality: number; readonly floor: number } {
  const rows = book.entries('criteria').map(({ record }) => ({ ...record, on: true }));
  const { order } = readCriteria(rows);
  return {
    quality: order.quality ?? MATCHING_ORDER.quality.weight,
    floor: order.floor ?? MATCHING_ORDER.floor.weight,
  };
}

/** Puts the switches of the panel into «Критерии»; a row that was deleted comes back. */
export function saveOptions(book: Book, options: MatchingOptions): void {
  // Of two rows with one title the first counts.
  const there = new Map(
    [...book.entries('criteria')].reverse().map(({ row, record }) => [foldText(record.name), row] as const),
  );
  for (const key of ['quality', 'floor', 'fewestChanges', 'mutual'] as const) {
    const declared = MATCHING_ORDER[key];
    const value = options[key];
    const cells = {
      on: typeof value === 'number' || value === true,
      ...(typeof value === 'number' ? { weight: value } : {}),
    };
    const row = there.get(foldText(declared.title));
    if (row === undefined) book.append('criteria', { ...criteriaCells(declared), ...cells });
    else book.change('criteria', row, cells);
  }
}

/** Says beside each row of «Критерии» what is wrong with it. */
export function remarkCriteria(book: Book, { problems }: Criteria): void {
  const remarks = new Map(
    problems.map((problem) => [foldText(problem.place?.code ?? ''), sayRemark(problem)]),
  );
  for (const { row, record } of book.entries('criteria')) {
    const text = remarks.get(foldText(record.name)) ?? '';
    if (record.remarks !== text) book.change('criteria', row, { remarks: text });
  }
}
