import { readColumns, type Solver, seatMatrix } from './peer';

export const LINEAR_SUM_ASSIGNMENT: Solver = {
  name: 'linear-sum-assignment',
  async load() {
    const { linearSumAssignment } = await import('linear-sum-assignment');
    return (problem) => {
      const matrix = seatMatrix(problem);
      const { rowAssignments } = linearSumAssignment(matrix.costs as number[][], { maximaze: false });
      return readColumns(
        matrix,
        Array.from(rowAssignments, (k, i) => [i, k] as const),
      );
    };
  },
};
