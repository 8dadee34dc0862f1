/** The measuring inside a child process; the parent reads one JSON line per step. */
import { writeSync } from 'node:fs';

/** A line of the child: an act begins (its limit starts to count), an act is over, the last words. */
export type Line<Found> =
  | { readonly at: 'begin' }
  | { readonly at: 'end'; readonly ms?: number; readonly found?: Found }
  | { readonly at: 'exit'; readonly mb: number };

export interface Task<Input, Output, Found> {
  make(seed: number): Input;
  /** What is timed. */
  act(input: Input): Output;
  /** What the parent is told of it; throws when it is wrong. */
  judge(input: Input, output: Output): Found;
}

export interface Times {
  /** Act on another input of this kind first. */
  readonly warm: boolean;
  readonly repeat: number;
}

/** The seed of what is measured; the warm-up takes the next one. */
const SEED = 1;

export function measure<Input, Output, Found>(task: Task<Input, Output, Found>, times: Times): void {
  const say = (line: Line<Found>) => writeSync(1, `${JSON.stringify(line)}\n`);
  if (times.warm) {
    const other = task.make(SEED + 1);
    say({ at: 'begin' });
    task.act(other);
    say({ at: 'end' });
  }
  const input = task.make(SEED);
  let repeat = times.repeat;
  for (let r = 0; r < repeat; r++) {
    say({ at: 'begin' });
    const start = performance.now();
    const output = task.act(input);
    const ms = performance.now() - start;
    if (r === 0) repeat = repetitions(ms, repeat);
    say({ at: 'end', ms, found: task.judge(input, output) });
  }
  say({ at: 'exit', mb: Math.ceil(process.resourceUsage().maxRSS / 1024) });
}

/** Fewer repetitions of what takes long: three over 5 s, one over 20 s. */
export function repetitions(firstMs: number, repeat: number): number {
  return Math.min(repeat, firstMs > 20_000 ? 1 : firstMs > 5_000 ? 3 : repeat);
}
