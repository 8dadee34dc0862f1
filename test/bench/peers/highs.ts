import { listVariables, readVariables, type Solver } from './peer';

export const HIGHS: Solver = {
  name: 'highs',
  async load() {
    const { default: loadHighs } = await import('highs');
    const highs = await loadHighs();
    return (problem) => {
      const variables = listVariables(problem);
      const n = problem.mentees.length;
      const rows = n + problem.mentors.length;
      const model = highs.createModel();
      try {
        model.options.set('output_flag', false);
        model.passModel({
          numCols: variables.length,
          numRows: rows,
          sense: highs.constants.objectiveSense.maximize,
          colCost: Float64Array.from(variables, ({ worth }) => worth),
          colLower: new Float64Array(variables.length),
          colUpper: new Float64Array(variables.length).fill(1),
          rowLower: new Float64Array(rows).fill(-highs.infinity),
          rowUpper: [...problem.mentees.map(() => 1), ...problem.mentors.map(({ places }) => places)],
          matrix: {
            format: 'csc',
            numRows: rows,
            numCols: variables.length,
            starts: Int32Array.from({ length: variables.length + 1 }, (_, e) => 2 * e),
            indices: Int32Array.from(variables.flatMap(({ mentee, mentor }) => [mentee, n + mentor])),
            values: new Float64Array(2 * variables.length).fill(1),
          },
        });
        model.run();
        const { colValue } = model.getSolution();
        return readVariables(problem, variables, (e) => colValue[e]!);
      } finally {
        model.dispose();
      }
    };
  },
};
