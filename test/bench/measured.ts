/** Measures one solver at one size: medians of runs in child processes. */
import { type Ended, runChild } from './children';
import type { Found, SolveJob } from './solving';
import { type Line, repetitions } from './timing';

export const STARTS = ['warm', 'cold'] as const;
/** Warm: another instance of the size is solved first. Cold: each repetition has a fresh process. */
export type Start = (typeof STARTS)[number];

export interface Measured extends Found {
  readonly ending: 'done';
  readonly solver: string;
  readonly ms: number;
  /** Repetitions of which `ms` is the median. */
  readonly times: number;
  readonly exact: boolean;
  /** The most memory that the process held, the instance included. */
  readonly mb: number;
}

export type Cell =
  | Measured
  | { readonly ending: 'slow' }
  | { readonly ending: 'left-out' }
  | { readonly ending: 'failed'; readonly why: string };

export const LIMIT_MS = 60_000;

/** Peers get more room than Node gives by default; ours runs as it is. */
const PEER_FLAGS = ['--max-old-space-size=12288', '--stack-size=7000'];

export interface Runs<Of> {
  readonly ended: Ended;
  readonly ms: number;
  readonly times: number;
  readonly found: readonly Of[];
  readonly mb: number;
}

/** Runs a job `repeat` times, warm in one process or cold in one each, as an entry of this folder. */
export async function runJob<Of>(
  file: string,
  job: object,
  start: Start,
  repeat: number,
  flags: readonly string[] = [],
): Promise<Runs<Of>> {
  const times: number[] = [];
  const found: Of[] = [];
  let mb = 0;
  const hear = (line: unknown) => {
    const heard = line as Line<Of>;
    if (heard.at === 'exit') mb = Math.max(mb, heard.mb);
    if (heard.at !== 'end' || heard.ms === undefined) return;
    times.push(heard.ms);
    found.push(heard.found!);
  };
  const own = start === 'warm' ? { warm: true, repeat } : { warm: false, repeat: 1 };
  const run = () => runChild({ file, flags, job: { ...job, ...own }, limitMs: LIMIT_MS, hear });
  let ended = await run();
  const processes = start === 'warm' ? 1 : repetitions(times[0] ?? 0, repeat);
  for (let r = 1; r < processes && ended.ending === 'done'; r++) ended = await run();
  return { ended, ms: median(times), times: times.length, found, mb };
}

/** `best` is what ours found, null while ours is measured: its answers are proved in the child. */
export async function measureSolver(
  file: string,
  of: Omit<SolveJob, 'warm' | 'repeat'>,
  start: Start,
  repeat: number,
  best: Found | null,
): Promise<Cell> {
  const runs = await runJob<Found>(file, of, start, repeat, best === null ? [] : PEER_FLAGS);
  if (runs.ended.ending === 'slow') return { ending: 'slow' };
  if (runs.ended.ending === 'failed') return { ending: 'failed', why: runs.ended.why };
  const { pairs, total } = runs.found[0]!;
  const exact = runs.found.every((one) => {
    const goal = best ?? { pairs, total };
    return one.pairs === goal.pairs && one.total === goal.total;
  });
  return {
    ending: 'done',
    solver: of.solver,
    ms: runs.ms,
    times: runs.times,
    pairs,
    total,
    exact,
    mb: runs.mb,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
