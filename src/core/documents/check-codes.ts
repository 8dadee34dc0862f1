/** Codes typed in a sheet that no person has. */

import type { Place } from '../problem';
import { AWARDS } from '../registers/awards';
import { MENTEES } from '../registers/mentees';
import { MENTORS } from '../registers/mentors';
import { PAIRS } from '../registers/pairs';
import { PETITIONS } from '../registers/petitions';
import type { Archive } from './archive';
import type { PaperProblem } from './document-kind';

/** Sheets that name people by code; an award may go to anybody, the others say which base they mean. */
const NAMING: Readonly<
  Record<string, { readonly title: string; readonly bases: Readonly<Record<string, string>> }>
> = {
  [AWARDS.key]: { title: AWARDS.title, bases: {} },
  [PAIRS.key]: { title: PAIRS.title, bases: { mentor: MENTORS.title, mentee: MENTEES.title } },
  [PETITIONS.key]: { title: PETITIONS.title, bases: { mentor: MENTORS.title } },
};

/** The code that stands in a cell. */
export function nobodyWith(code: string, place: Place): PaperProblem {
  const { title = '', bases = {} } = NAMING[place.register] ?? {};
  return {
    code: 'codeOfNobody',
    values: { code, sheet: title, base: bases[place.column] ?? '' },
    place,
  };
}

/** What was typed in a cell for a person; '' where nothing was, or where no code belongs. */
export function typedCode({ register, code, column }: Place, archive: Archive): string {
  if (register === AWARDS.key && column === 'person') return archive.award(code)?.person ?? '';
  if (register === PAIRS.key && (column === 'mentor' || column === 'mentee'))
    return archive.pair(code)?.[column] ?? '';
  return register === PETITIONS.key && column === 'mentor' ? (archive.petition(code)?.mentor ?? '') : '';
}
