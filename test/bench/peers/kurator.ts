import { assign } from '../../../src/core/matching/assign';
import type { Assignment } from '../../../src/core/matching/assignment';
import { verify } from '../../../src/core/matching/verify';
import type { Solver } from './peer';

let latest: Assignment | null = null;

export const KURATOR: Solver = {
  name: 'kurator',
  load: async () => (problem) => {
    latest = assign(problem);
    return latest.mentorOf;
  },
  check(problem) {
    const verdict = verify(problem, latest!);
    if (!verdict.ok) throw new Error(`not proved best: ${verdict.code}`);
  },
};
