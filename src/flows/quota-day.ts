/** Google's day of a quota: 24 hours from its first use (apps-script.md 2.1). */

import { elapsed, momentAt } from '../google/session';

const DAY_MS = 86_400_000;

/** When the day began in which something was used now; `since` is the beginning known so far, both in milliseconds. */
export function quotaStart(since: number, now: number): number {
  return now - since > DAY_MS ? now : since;
}

/** Moment at which a spent quota is whole again; a first use that nobody here has seen counts from now. */
export function quotaEnd(since: number): string {
  const now = elapsed();
  return momentAt(quotaStart(since, now) + DAY_MS);
}
