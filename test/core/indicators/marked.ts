/** Rows in which a name stands in every cell that takes a text, as a curator might type it there. */
import { ANSWERS } from '../../../src/core/registers/answers';
import { CONSENTS } from '../../../src/core/registers/consents';
import { HEADCOUNT } from '../../../src/core/registers/headcount';
import { MENTEES } from '../../../src/core/registers/mentees';
import { MENTORS } from '../../../src/core/registers/mentors';
import { PAIRS } from '../../../src/core/registers/pairs';
import { PARTNERS } from '../../../src/core/registers/partners';
import type { Register } from '../../../src/core/registers/register';
import { TARGETS } from '../../../src/core/registers/targets';

export const MARKER = 'Зябликова Нонна';

export const REGISTERS = {
  mentees: MENTEES,
  mentors: MENTORS,
  pairs: PAIRS,
  consents: CONSENTS,
  partners: PARTNERS,
  answers: ANSWERS,
  headcount: HEADCOUNT,
  targets: TARGETS,
} as const;

/**
 * Texts that are no place for a name: those by which rows find each other, what only the add-on writes, and the source
 * of a headcount, which its column says is printed beside the figure.
 */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  answers: ['questionnaire', 'value', 'remarks'],
  headcount: ['source'],
  targets: ['indicator', 'schoolYear'],
};

export interface Marked {
  /** In days as well, in every third row. */
  readonly days?: boolean;
  /** In answers as well, in every second row. */
  readonly values?: boolean;
  readonly settings?: boolean;
  /** Not in the wording of questions. */
  readonly asked?: boolean;
  readonly seed?: number;
}

/** The row with the name in it; codes, numbers and choices stay. */
export function marked<Row extends object>(of: Register, row: Row, how: Marked = {}): Row {
  const { seed = 0 } = how;
  const takes = (key: string): boolean => {
    const column = of.columns[key]!;
    if (of.key === 'answers' && key === 'value') return how.values === true && seed % 2 === 0;
    if (of.key === 'answers' && key === 'item' && how.asked) return false;
    if (LEFT[of.key]?.includes(key) || column.system || key === 'code') return false;
    return column.kind === 'text' || (column.kind === 'day' && how.days === true && seed % 3 === 0);
  };
  const cells = Object.keys(of.columns)
    .filter(takes)
    .map((key) => [key, MARKER]);
  return { ...row, ...Object.fromEntries(cells) };
}
