/** One solver on one instance, in a process of its own. */
import type { AssignmentProblem } from '../../src/core/matching/assignment';
import { type Kind, makeInstance, type Size } from './instance';
import { SOLVERS } from './peers/list';
import { measure, type Times } from './timing';

export interface SolveJob extends Times {
  readonly solver: string;
  readonly size: Size;
  readonly kind: Kind;
}

export interface Found {
  readonly pairs: number;
  readonly total: number;
}

async function main({ solver: name, size, kind, ...times }: SolveJob): Promise<void> {
  const solver = SOLVERS.find((one) => one.name === name)!;
  const solve = await solver.load();
  measure(
    {
      make: (seed) => makeInstance(size, kind, seed),
      act: solve,
      judge(problem, mentorOf) {
        solver.check?.(problem);
        return count(problem, mentorOf);
      },
    },
    times,
  );
}

/** Pairs and total of an answer; throws when it is no assignment. */
function count(problem: AssignmentProblem, mentorOf: ArrayLike<number>): Found {
  const left = problem.mentors.map(({ places }) => places);
  let pairs = 0;
  let total = 0;
  problem.allowed.forEach(({ mentors, scores }, i) => {
    const j = mentorOf[i]!;
    if (j === -1) return;
    const e = Array.prototype.indexOf.call(mentors, j);
    if (e < 0) throw new Error('a pair that is not allowed');
    left[j]! -= 1;
    if (left[j]! < 0) throw new Error('a mentor with too many');
    pairs += 1;
    total += scores[e]!;
  });
  return { pairs, total };
}

main(JSON.parse(process.argv[2]!) as SolveJob).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
