/** The one frame around everything Google calls: takes the lock, turns problems into words, keeps faults whole in the log. */

import * as z from 'zod/mini';
import { readDay } from '../core/day';
import { Stop } from '../core/problem';
import { limitIn } from '../google/limits';
import { withLock } from '../google/session';
import { logFault } from '../google/ui';
import { FAULT, LIMITS, sayProblem } from '../texts/problems';
import type { Reply } from './replies';

/** How long a click waits for another run to finish before it says so. */
const WAIT_MS = 20_000;

/** Runs work that only reads. */
export function reading<T>(work: () => T): Reply<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return refuse(error);
  }
}

/** Runs work that writes, alone in this spreadsheet. */
export function writing<T>(work: () => T): Reply<T> {
  return reading(() => {
    const done = withLock(WAIT_MS, work);
    if (!done) throw new Stop([{ code: 'busy', values: {} }]);
    return done.value;
  });
}

function refuse<T>(error: unknown): Reply<T> {
  if (error instanceof Stop) return { ok: false, troubles: error.problems.map(sayProblem) };
  logFault(error);
  const limit = limitIn(error);
  return { ok: false, troubles: [limit ? LIMITS[limit] : FAULT] };
}

/** A day in any of the usual spellings; what is no day goes on as typed, for the check that names it. */
export const DAY = z.pipe(
  z.string(),
  z.transform((text: string) => readDay(text) ?? text.trim()),
);

/** Checks what the sidebar has sent. Anything else than the shape agreed on is a fault, not the user's mistake. */
export function checked<S extends z.ZodMiniType>(schema: S, request: unknown): z.output<S> {
  const parsed = schema.safeParse(request);
  if (!parsed.success) throw new Error(`unexpected request: ${JSON.stringify(parsed.error.issues)}`);
  return parsed.data;
}
