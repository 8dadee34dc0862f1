import { GLPK } from './glpk';
import { HIGHS } from './highs';
import { JAVASCRIPT_LP_SOLVER } from './javascript-lp-solver';
import { KURATOR } from './kurator';
import { LINEAR_SUM_ASSIGNMENT } from './linear-sum-assignment';
import { MIN_COST_FLOW } from './min-cost-flow';
import { MUNKRES } from './munkres';
import { MUNKRES_JS } from './munkres-js';
import type { Solver } from './peer';
import { YALPS } from './yalps';

/** Ours first: what it finds, checked, is what the others are compared with. */
export const SOLVERS: readonly Solver[] = [
  KURATOR,
  MUNKRES,
  MUNKRES_JS,
  LINEAR_SUM_ASSIGNMENT,
  MIN_COST_FLOW,
  JAVASCRIPT_LP_SOLVER,
  YALPS,
  HIGHS,
  GLPK,
];
