/** Google's words for «enough»: for today, or for this minute. */

const TODAY = /too many times for one day|daily|for one day/i;
const NOW =
  /rate ?limit|quota|limit exceeded|too many requests|\b429\b|too many times in a short time|per minute/i;

/** What kind of limit an error speaks of; null when it is another fault. */
export function limitIn(error: unknown): 'today' | 'now' | null {
  const text = String(error);
  if (TODAY.test(text)) return 'today';
  return NOW.test(text) ? 'now' : null;
}
