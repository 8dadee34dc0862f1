/**
 * What the last answers of a person said, kept in a hidden column beside the row. A cell that differs from
 * its snapshot was changed by the curator.
 */

import * as z from 'zod/mini';
import type { Cell, Cells } from '../cell';
import { shorten } from '../text';

const CELL = z.union([z.string(), z.number(), z.boolean()]);

const SNAPSHOT = z.object({
  /** Code of the row: a row whose writing was cut off is completed under the same code. */
  code: z.string(),
  values: z.record(z.string(), CELL),
  /** Later answers that differ from what the curator has put in by hand. */
  conflicts: z.record(z.string(), CELL),
  /** Columns of an imported table that match no question, by title. */
  extra: z.record(z.string(), z.string()),
  /** Code of a namesake who may be the same person, or ''. */
  twin: z.string(),
});

export type Snapshot = z.infer<typeof SNAPSHOT>;

export const NO_SNAPSHOT: Snapshot = { code: '', values: {}, conflicts: {}, extra: {}, twin: '' };

/** A snapshot that cannot be read counts as none: then every filled cell belongs to the curator. */
export function readSnapshot(cell: Cell): Snapshot {
  try {
    const parsed = SNAPSHOT.safeParse(JSON.parse(String(cell)));
    return parsed.success ? parsed.data : NO_SNAPSHOT;
  } catch {
    return NO_SNAPSHOT;
  }
}

/** A cell holds 50 000 characters: what is above goes without its long texts, which then count as the curator's. */
const MOST = 45_000;
const LONG = 300;

export function writeSnapshot(snapshot: Snapshot): string {
  const whole = JSON.stringify(snapshot);
  if (whole.length <= MOST) return whole;
  const brief = (values: Snapshot['values']): Snapshot['values'] =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => String(value).length <= LONG));
  const extra = Object.entries(snapshot.extra).map(([title, text]) => [
    shorten(title, LONG),
    shorten(text, LONG),
  ]);
  return JSON.stringify({
    ...snapshot,
    values: brief(snapshot.values),
    conflicts: brief(snapshot.conflicts),
    extra: Object.fromEntries(extra.slice(0, 20)),
  });
}

/** Cells that a row lacks although its snapshot has them, when its writing was cut off before its code. */
export function cutOff(cells: Cells, snapshot: Snapshot): Cells {
  if ((cells.code ?? '') !== '' || snapshot.code === '') return {};
  return { ...fillEmpty(cells, snapshot.values), code: snapshot.code };
}

export function fillEmpty(cells: Cells, values: Cells): Cells {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => value !== '' && (cells[key] ?? '') === ''),
  );
}

export function sameCell(a: Cell, b: Cell): boolean {
  return String(a).replace(/\r\n?/g, '\n') === String(b).replace(/\r\n?/g, '\n');
}
