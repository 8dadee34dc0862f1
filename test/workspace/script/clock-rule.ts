/** When a clock trigger fires next. */
import type { ClockRule } from '../state';
import { fromWallTime, offsetAt } from '../time-zone';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Google picks a minute within the hour and keeps it; here it is always the same one. */
const MINUTE_OF_HOUR = 17 * 60_000;

/** First moment after `after`, ms; days and hours of the day are those of `zone`. */
export function nextClockRun(rule: ClockRule, after: number, zone: string): number {
  if (rule.everyMinutes !== undefined) return after + rule.everyMinutes * 60_000;
  if (rule.everyHours !== undefined) return after + rule.everyHours * HOUR;
  const wall = after + offsetAt(zone, after);
  const midnight = wall - (((wall % DAY) + DAY) % DAY);
  const moment = midnight + (rule.atHour ?? 0) * HOUR + MINUTE_OF_HOUR;
  const days = rule.everyDays ?? 1;
  return fromWallTime(zone, moment > wall && days === 1 ? moment : moment + days * DAY);
}
