import { listVariables, readVariables, type Solver } from './peer';

export const JAVASCRIPT_LP_SOLVER: Solver = {
  name: 'javascript-lp-solver',
  async load() {
    const { default: solver } = await import('javascript-lp-solver');
    return (problem) => {
      const variables = listVariables(problem);
      const result = solver.Solve({
        optimize: 'worth',
        opType: 'max',
        constraints: Object.fromEntries([
          ...problem.mentees.map((_, i) => [`e${i}`, { max: 1 }] as const),
          ...problem.mentors.map(({ places }, j) => [`r${j}`, { max: places }] as const),
        ]),
        variables: Object.fromEntries(
          variables.map(({ mentee, mentor, worth }, e) => [
            `x${e}`,
            { worth, [`e${mentee}`]: 1, [`r${mentor}`]: 1 },
          ]),
        ),
      }) as Readonly<Record<string, unknown>>;
      return readVariables(problem, variables, (e) => Number(result[`x${e}`] ?? 0));
    };
  },
};
