/** Daily quotas of an account: consumer figures, started anew 24 hours after the first use. */
import { ServiceError } from './service-object';
import type { QuotaUse } from './state';
import { tooManyTimesToday } from './texts';
import type { QuotaName } from './workspace';

/** Consumer account, per day (apps-script.md 2.1); no figure is published for forms. */
export const DAILY_LIMITS: Readonly<Record<QuotaName, number>> = {
  email: 100,
  documents: 250,
  conversions: 2000,
  spreadsheets: 250,
  forms: Number.MAX_SAFE_INTEGER,
};

const GOOGLES_NAME: Readonly<Record<QuotaName, string>> = {
  email: 'email',
  documents: 'document create',
  conversions: 'conversion',
  spreadsheets: 'spreadsheet create',
  forms: 'form create',
};

const DAY = 24 * 3600 * 1000;

/** What is left today. */
export function remaining(use: QuotaUse | undefined, limit: number, now: number): number {
  return use && now < use.since + DAY ? Math.max(0, limit - use.used) : limit;
}

/** Books `amount` on `uses[key]`; throws Google's text and books nothing when less than that is left. */
export function book(
  uses: Record<string, QuotaUse>,
  quota: QuotaName,
  key: string,
  limit: number,
  amount: number,
  now: number,
): void {
  if (remaining(uses[key], limit, now) < amount) {
    throw new ServiceError(tooManyTimesToday(GOOGLES_NAME[quota]));
  }
  const use = uses[key];
  if (use && now < use.since + DAY) use.used += amount;
  else uses[key] = { used: amount, since: now };
}
