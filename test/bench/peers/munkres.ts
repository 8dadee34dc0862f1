import { readColumns, type Solver, seatMatrix } from './peer';

export const MUNKRES: Solver = {
  name: 'munkres',
  async load() {
    const { munkres } = await import('munkres');
    return (problem) => {
      const matrix = seatMatrix(problem);
      return readColumns(matrix, munkres(matrix.costs));
    };
  },
};
