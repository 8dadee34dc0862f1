/** Starts the processes that measure, one after another, and stops those that take too long. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';

const ROOT = resolve(__dirname, '../..');
/** Below `node_modules`, so that the bundle finds the packages; gone when this process ends. */
const BUNDLES = join(ROOT, 'node_modules/.cache', `bench-${process.pid}`);
process.on('exit', () => rmSync(BUNDLES, { recursive: true, force: true }));

/** Bundles an entry of this folder as the add-on itself is bundled; packages stay outside. Gives the file. */
export function bundle(entry: string): string {
  mkdirSync(BUNDLES, { recursive: true });
  const outfile = join(BUNDLES, entry.replace(/\.ts$/, '.cjs'));
  buildSync({
    entryPoints: [join(__dirname, entry)],
    outfile,
    bundle: true,
    minify: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  });
  return outfile;
}

export type Ending = 'done' | 'slow' | 'failed';

export interface Ended {
  readonly ending: Ending;
  /** The last thing that a failed process said about itself. */
  readonly why: string;
}

interface Start {
  readonly file: string;
  readonly flags: readonly string[];
  readonly job: unknown;
  /** What may pass from a line with `at: 'begin'` to the next one. */
  readonly limitMs: number;
  hear(line: unknown): void;
}

/**
 * Runs a child until it has said `at: 'exit'`, ends by itself or reaches the limit. It is not waited for after its
 * last words: Node may hang at the very end while it still compiles a solver's WebAssembly.
 */
export function runChild({ file, flags, job, limitMs, hear }: Start): Promise<Ended> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [...flags, file, JSON.stringify(job)], { cwd: ROOT });
    let ending: Ending | null = null;
    const end = (how: Ending) => {
      ending = how;
      child.kill('SIGKILL');
    };
    let said = '';
    let timer: NodeJS.Timeout | undefined;
    child.stderr.on('data', (data) => {
      said = (said + String(data)).slice(-4000);
    });
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (text) => {
      if (!text.startsWith('{')) return;
      clearTimeout(timer);
      const line: unknown = JSON.parse(text);
      const { at } = line as { readonly at?: string };
      if (at === 'begin') timer = setTimeout(() => end('slow'), limitMs);
      hear(line);
      if (at === 'exit') end('done');
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      lines.close();
      const why = /^\w*Error: .*|^.*(out of memory|unreachable).*/m.exec(said)?.[0] ?? `${signal ?? code}`;
      settle(ending === null ? { ending: 'failed', why } : { ending, why: '' });
    });
  });
}
