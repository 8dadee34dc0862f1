/** Trouble that the user can put right: data, not an exception. `src/texts/problems.ts` says it in Russian. */

import type { CellPlace as Place } from './trouble';

export type { Place };

export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly place?: Place;
  readonly values: Readonly<Record<string, string>>;
}

/** Thrown by a flow to stop before anything is written; the frame shows the problems in words. */
export class Stop extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.problems = problems;
  }
}
