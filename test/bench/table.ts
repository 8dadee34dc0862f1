/** The words and columns of what the benchmark prints: Markdown, row by row. */
import type { Size } from './instance';
import type { Cell, Measured } from './measured';

export function sayName({ mentees, mentors }: Size): string {
  return `${mentees}x${mentors}`;
}

export function sayMs(ms: number): string {
  if (ms >= 999.5) return `${(ms / 1000).toPrecision(2)} s`;
  return ms < 9.95 ? ms.toFixed(1) : ms.toFixed(0);
}

/** A cell: milliseconds unless «s», repetitions when fewer, what is wrong with it. */
export function sayCell(cell: Cell, repeat: number): string {
  if (cell.ending === 'left-out') return '–';
  if (cell.ending === 'slow') return '> 60 s';
  if (cell.ending === 'failed') return 'fails';
  const fewer = cell.times < repeat ? ` ·${cell.times}` : '';
  return `${sayMs(cell.ms)}${fewer}${cell.exact ? '' : ` ✗ ${cell.pairs}/${cell.total}`}`;
}

export function sayRow(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join(' | ')} |`;
}

export function sayHead(titles: readonly string[], widths: readonly number[]): string {
  const line = widths.map((width, k) => (k === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`));
  return `${sayRow(titles, widths)}\n|${line.join('|')}|`;
}

/** How many times faster ours is than the fastest exact peer, and which that is. */
export function sayFastest(ours: Measured, peers: readonly Cell[]): string {
  const exact = peers.filter((cell): cell is Measured => cell.ending === 'done' && cell.exact);
  const best = exact.sort((a, b) => a.ms - b.ms)[0];
  return best ? `${(best.ms / ours.ms).toPrecision(2)}× ${best.solver}` : '–';
}
