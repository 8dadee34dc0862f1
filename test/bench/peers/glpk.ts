import { listVariables, readVariables, type Solver } from './peer';

export const GLPK: Solver = {
  name: 'glpk.js',
  async load() {
    const { default: loadGlpk } = await import('glpk.js/node');
    const glpk = await loadGlpk();
    return (problem) => {
      const variables = listVariables(problem);
      const ofMentee = problem.mentees.map((): { name: string; coef: number }[] => []);
      const ofMentor = problem.mentors.map((): { name: string; coef: number }[] => []);
      variables.forEach(({ mentee, mentor }, e) => {
        const term = { name: `x${e}`, coef: 1 };
        ofMentee[mentee]!.push(term);
        ofMentor[mentor]!.push(term);
      });
      const atMost = (ub: number) => ({ type: glpk.GLP_UP, lb: 0, ub });
      const { result } = glpk.solve(
        {
          name: 'matching',
          objective: {
            direction: glpk.GLP_MAX,
            name: 'worth',
            vars: variables.map(({ worth }, e) => ({ name: `x${e}`, coef: worth })),
          },
          subjectTo: [
            ...ofMentee.map((vars, i) => ({ name: `e${i}`, vars, bnds: atMost(1) })),
            ...ofMentor.map((vars, j) => ({
              name: `r${j}`,
              vars,
              bnds: atMost(problem.mentors[j]!.places),
            })),
          ].filter(({ vars }) => vars.length > 0),
        },
        { msglev: glpk.GLP_MSG_OFF },
      );
      return readVariables(problem, variables, (e) => result.vars[`x${e}`] ?? 0);
    };
  },
};
