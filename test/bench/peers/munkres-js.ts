import { readColumns, type Solver, seatMatrix } from './peer';

export const MUNKRES_JS: Solver = {
  name: 'munkres-js',
  async load() {
    const { default: computeMunkres } = await import('munkres-js');
    return (problem) => {
      const matrix = seatMatrix(problem);
      return readColumns(matrix, computeMunkres(matrix.costs));
    };
  },
};
