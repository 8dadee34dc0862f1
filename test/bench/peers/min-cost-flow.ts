import { HIGHEST_SCORE } from '../../../src/core/matching/assignment';
import type { Solver } from './peer';

/** The largest flow of least cost: one unit per mentee, as many units through a mentor as there are places. */
export const MIN_COST_FLOW: Solver = {
  name: 'min-cost-flow',
  async load() {
    const { minCostFlowForNumberNodes } = await import('min-cost-flow');
    return (problem) => {
      const firstMentor = 1 + problem.mentees.length;
      const sink = firstMentor + problem.mentors.length;
      const edges = [
        ...problem.mentees.map((_, i) => ({ from: 0, to: 1 + i, capacity: 1, cost: 0 })),
        ...problem.allowed.flatMap(({ mentors, scores }, i) =>
          Array.from(mentors, (j, e) => ({
            from: 1 + i,
            to: firstMentor + j,
            capacity: 1,
            cost: HIGHEST_SCORE - scores[e]!,
          })),
        ),
        ...problem.mentors.map(({ places }, j) => ({
          from: firstMentor + j,
          to: sink,
          capacity: places,
          cost: 0,
        })),
      ];
      const mentorOf = problem.mentees.map(() => -1);
      for (const { from, to, flow } of minCostFlowForNumberNodes(edges)) {
        if (flow > 0 && from !== 0 && to !== sink) mentorOf[from - 1] = to - firstMentor;
      }
      return mentorOf;
    };
  },
};
