/** The whole what-if table of one instance, in a process of its own; solving it is not timed. */
import { assign } from '../../src/core/matching/assign';
import { findLosses } from '../../src/core/matching/what-if';
import { type Kind, makeInstance, type Size } from './instance';
import { measure, type Times } from './timing';

export interface WhatIfJob extends Times {
  readonly size: Size;
  readonly kind: Kind;
}

const { size, kind, ...times } = JSON.parse(process.argv[2]!) as WhatIfJob;

measure(
  {
    make(seed) {
      const problem = makeInstance(size, kind, seed);
      return { problem, assignment: assign(problem) };
    },
    /** Every cell is read: a table worked out only when asked for would cost nothing otherwise. */
    act({ problem, assignment }) {
      const losses = findLosses(problem, assignment);
      let sum = 0;
      problem.allowed.forEach(({ mentors }, i) => {
        sum += losses.of(i, -1);
        for (let e = 0; e < mentors.length; e++) {
          const loss = losses.of(i, mentors[e]!);
          if (Number.isFinite(loss)) sum += loss;
        }
      });
      return { losses, sum };
    },
    judge({ assignment }, { losses, sum }) {
      if (!assignment.mentorOf.every((j, i) => losses.of(i, j) === 0))
        throw new Error('a loss without change');
      return { sum };
    },
  },
  times,
);
