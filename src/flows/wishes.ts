/** Wishes after the group meeting: whom their questionnaires offer, and what is wrong with the rows of «Пожелания». */

import type { Problem } from '../core/problem';
import { isKept } from '../core/programme/states';
import { adopt } from '../core/questionnaires/adopt';
import { peopleOffered } from '../core/questionnaires/people-offered';
import { type Known, wishRemarks } from '../core/questionnaires/wish-remarks';
import type { Mentee } from '../core/registers/mentees';
import type { Mentor } from '../core/registers/mentors';
import type { Preference } from '../core/registers/preferences';
import type { Entry } from '../core/registers/register';
import { sayRemark } from '../texts/problems';
import type { Book } from './book';

export const SIDES = ['mentees', 'mentors'] as const;
type Offered = Readonly<Record<(typeof SIDES)[number], readonly string[]>>;

/** Choices of both sides; whoever has refused, left or finished is not among them. */
export function offeredPeople(book: Book): Offered {
  const of = (key: (typeof SIDES)[number]): readonly string[] =>
    peopleOffered(
      book
        .entries(key)
        .map(({ record }) => record)
        .filter(({ state }) => !isKept(state)),
    );
  return { mentees: of('mentees'), mentors: of('mentors') };
}

/** Completes rows whose writing was cut off, fills in class or post, says what cannot be taken into account. */
export function describeWishes(book: Book): void {
  const { changed } = adopt({
    rows: book.entries('preferences'),
    prefixOf: () => null,
    lastNumbers: {},
    today: book.now.today,
    schoolYear: '',
  });
  for (const [row, cells] of changed) book.change('preferences', row, cells);
  const posts = new Map(peopleOf(book).map(({ record }) => [record.code, record.post]));
  for (const { entry, problems } of remarkedWishes(book)) {
    const { cells, record, row } = entry;
    const detail = posts.get(record.code) ?? record.detail;
    const remarks = problems.map(sayRemark).join('\n');
    if (cells.detail !== detail || cells.remarks !== remarks)
      book.change('preferences', row, { detail, remarks });
  }
}

interface Remarked {
  readonly entry: Entry & { readonly record: Preference };
  readonly problems: readonly Problem[];
}

/** Every row of «Пожелания» with its problems. */
export function remarkedWishes(book: Book): readonly Remarked[] {
  const people = new Map(
    peopleOf(book).map(({ record, side }): [string, Known] => [
      record.code,
      { side, gone: isKept(record.state) },
    ]),
  );
  const entries = book.entries('preferences');
  const times = new Map<string, number>();
  for (const { record } of entries) times.set(record.code, (times.get(record.code) ?? 0) + 1);
  return entries.map((entry) => ({
    entry,
    problems: wishRemarks(entry, people, entry.record.code !== '' && times.get(entry.record.code)! > 1),
  }));
}

function peopleOf(
  book: Book,
): readonly { readonly record: Mentee | Mentor; readonly side: 'mentees' | 'mentors' }[] {
  return SIDES.flatMap((side) => book.entries(side).map(({ record }) => ({ record, side })));
}
