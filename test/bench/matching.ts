/**
 * `npm run bench:matching`: ours against other packages on the same seeded instances, in one table whose rows
 * appear as they are measured, and then how long the what-if table and the scoring take. Progress goes to stderr.
 */
import { bundle } from './children';
import { KINDS, type Kind, type Size } from './instance';
import { type Cell, LIMIT_MS, type Measured, measureSolver, runJob, STARTS, type Start } from './measured';
import { type Options, readOptions, UnusableOption, USAGE } from './options';
import { SOLVERS } from './peers/list';
import { SCORING_PARTS } from './scoring';
import { sayCell, sayFastest, sayHead, sayMs, sayName, sayRow } from './table';

const [OURS] = SOLVERS.map(({ name }) => name) as [string];
const WHAT_IF_SIZES = ['300x100', '1000x300'];
const SCORING_SIZE: Size = { mentees: 1000, mentors: 300 };

const tell = (text: string) => process.stderr.write(`${text}\n`);

interface Place {
  readonly size: Size;
  readonly kind: Kind;
  readonly start: Start;
}

async function compare({ json, sizes, solvers, repeat }: Options): Promise<void> {
  const file = bundle('solving.ts');
  const peers = solvers.filter((name) => name !== OURS);
  const titles = ['size', 'kind', 'start', 'pairs/score', OURS, ...peers, 'fastest exact peer'];
  const widths = titles.map((title) => Math.max(title.length, 12));
  if (!json) console.log(sayHead(titles, widths));
  const places = sizes.flatMap((size) =>
    KINDS.flatMap((kind) => STARTS.map((start): Place => ({ size, kind, start }))),
  );
  /** Peers that took too long or failed, by kind: larger sizes are not tried. */
  const out = new Set<string>();
  const memory: string[] = [];
  for (const place of places) {
    const ours = await measureProved(file, place, repeat);
    memory.push(`${sayPlace(place)} ${ours.mb} MB`);
    if (json && solvers.includes(OURS)) console.log(sayJson(place, ours));
    const cells: Cell[] = [];
    for (const solver of peers) {
      const key = `${solver} ${place.kind}`;
      const cell: Cell = out.has(key)
        ? { ending: 'left-out' }
        : await measurePeer(file, solver, place, repeat, ours);
      if (cell.ending !== 'done') out.add(key);
      else if (json) console.log(sayJson(place, cell));
      cells.push(cell);
    }
    if (json) continue;
    const head = [sayName(place.size), place.kind, place.start, `${ours.pairs}/${ours.total}`];
    const times = [ours, ...cells].map((cell) => sayCell(cell, repeat));
    console.log(sayRow([...head, ...times, sayFastest(ours, cells)], widths));
  }
  if (json) return;
  console.log(
    '\nMilliseconds unless «s», median of so many runs as asked for («·3»: fewer, as one takes over 5 s).',
  );
  console.log(
    'Pairs/score: the best there is. ✗: not the best. –: left out, as a smaller size failed or took over 60 s.',
  );
  console.log(`Most memory of ${OURS}, the instance included: ${memory.slice(-4).join(', ')}.`);
}

/** Ours, whose answers are proved in the child: what the others are compared with. */
async function measureProved(file: string, place: Place, repeat: number): Promise<Measured> {
  const { size, kind, start } = place;
  tell(`${sayPlace(place)}: ${OURS}`);
  const ours = await measureSolver(file, { solver: OURS, size, kind }, start, repeat, null);
  if (ours.ending === 'done') return ours;
  throw new Error(`${sayPlace(place)}: ours ${'why' in ours ? ours.why : ours.ending}`);
}

async function measurePeer(
  file: string,
  solver: string,
  place: Place,
  repeat: number,
  best: Measured,
): Promise<Cell> {
  const { size, kind, start } = place;
  tell(`${sayPlace(place)}: ${solver}`);
  const cell = await measureSolver(file, { solver, size, kind }, start, repeat, best);
  if (cell.ending === 'failed') tell(`  failed: ${cell.why}`);
  if (cell.ending === 'slow') tell(`  stopped after ${LIMIT_MS / 1000} s`);
  if (cell.ending === 'done' && beats(cell, best)) {
    throw new Error(`${sayPlace(place)}: ${solver} found ${cell.pairs}/${cell.total}, more than ours`);
  }
  return cell;
}

function sayPlace({ size, kind, start }: Place): string {
  return `${sayName(size)} ${kind} ${start}`;
}

function beats(cell: Measured, ours: Measured): boolean {
  return cell.pairs > ours.pairs || (cell.pairs === ours.pairs && cell.total > ours.total);
}

function sayJson({ size, kind, start }: Place, cell: Measured): string {
  const { solver, ms, pairs, total, exact, mb } = cell;
  const line = {
    solver,
    size: sayName(size),
    kind,
    start,
    ms: Math.round(ms * 1000) / 1000,
    pairs,
    total,
    exact,
  };
  return JSON.stringify(solver === OURS ? { ...line, mb } : line);
}

async function measureWhatIf({ sizes, repeat }: Options): Promise<void> {
  const chosen = sizes.filter((size) => WHAT_IF_SIZES.includes(sayName(size)));
  if (chosen.length === 0) return;
  const rows = chosen.flatMap((size) => KINDS.map((kind) => ({ name: kind, job: { size, kind } })));
  await measureOurs('what-if table', bundle('what-if.ts'), rows, repeat);
}

async function measureScoring({ repeat }: Options): Promise<void> {
  const rows = SCORING_PARTS.map((part) => ({ name: part, job: { size: SCORING_SIZE, part } }));
  await measureOurs('scoring', bundle('scoring.ts'), rows, repeat);
}

interface Row {
  readonly name: string;
  readonly job: { readonly size: Size };
}

async function measureOurs(title: string, file: string, rows: readonly Row[], repeat: number): Promise<void> {
  const titles = [title, 'of', ...STARTS];
  const widths = [13, 16, 8, 8];
  console.log(`\n${sayHead(titles, widths)}`);
  for (const { name, job } of rows) {
    const cells: string[] = [];
    for (const start of STARTS) {
      tell(`${title} ${sayName(job.size)} ${name} ${start}`);
      const { ended, ms } = await runJob(file, job, start, repeat);
      if (ended.ending !== 'done') throw new Error(`${title}: ${ended.why || ended.ending}`);
      cells.push(sayMs(ms));
    }
    console.log(sayRow([sayName(job.size), name, ...cells], widths));
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  await compare(options);
  if (options.json || !options.solvers.includes(OURS)) return;
  await measureWhatIf(options);
  await measureScoring(options);
}

main().catch((error: unknown) => {
  console.error(error instanceof UnusableOption ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
});
