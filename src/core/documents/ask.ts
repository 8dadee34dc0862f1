/** Asks of a paper, written short. */

import { addDays, endOfSchoolYear } from '../day';
import type { Ask } from './document-kind';
import type { Material } from './material';

type Words = readonly [name: string, meaning: string, example: string];
type Initial = string | ((material: Material) => string);

function ask(kind: Ask['kind'], [name, meaning, example]: Words, initial: Initial, required: boolean): Ask {
  return {
    name,
    kind,
    meaning,
    example,
    required,
    initial: typeof initial === 'string' ? () => initial : initial,
  };
}

export function askText(words: Words, initial: Initial = '', required = true): Ask {
  return ask('text', words, initial, required);
}

/** One line of the answer is one row of the list. */
export function askLines(words: Words, initial: Initial = '', required = true): Ask {
  return ask('lines', words, initial, required);
}

export function askDay(words: Words, initial: Initial = '', required = true): Ask {
  return ask('day', words, initial, required);
}

export function askEvent(words: Words): Ask {
  return ask('event', words, '', true);
}

export function askChoice(words: Words, choices: readonly string[]): Ask {
  return { ...ask('choice', words, choices[0] ?? '', true), choices: () => choices };
}

/** So many days after the paper's own day, or after today. */
export function daysLater(count: number): (material: Material) => string {
  return ({ paper, archive }) => addDays(paper.day || archive.today, count);
}

export function schoolYearEnd({ archive }: Material): string {
  return endOfSchoolYear(archive.today);
}
