import { listVariables, readVariables, type Solver } from './peer';

export const YALPS: Solver = {
  name: 'yalps',
  async load() {
    const { solve } = await import('yalps');
    return (problem) => {
      const variables = listVariables(problem);
      const solution = solve<number, string>(
        {
          direction: 'maximize',
          objective: 'worth',
          constraints: [
            ...problem.mentees.map((_, i) => [`e${i}`, { max: 1 }] as const),
            ...problem.mentors.map(({ places }, j) => [`r${j}`, { max: places }] as const),
          ],
          variables: variables.map(
            ({ mentee, mentor, worth }, e) =>
              [
                e,
                [
                  ['worth', worth],
                  [`e${mentee}`, 1],
                  [`r${mentor}`, 1],
                ],
              ] as const,
          ),
        },
        { maxPivots: Number.POSITIVE_INFINITY },
      );
      const values = new Map(solution.variables);
      return readVariables(problem, variables, (e) => values.get(e) ?? 0);
    };
  },
};
