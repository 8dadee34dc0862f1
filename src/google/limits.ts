/** Google's words for «enough»: for today, or for this minute; built-in services speak the account's language. */

const TODAY = /too many times for one day|daily|for one day|слишком много раз за (?:один )?день/i;
const NOW =
  /rate ?limit|quota|limit exceeded|too many requests|\b429\b|too many times in a short time|per minute|слишком много раз за корот|слишком много запросов|превышен\S* (?:лимит|квот|ограничени)/i;

/** What kind of limit an error speaks of; null when it is another fault. */
export function limitIn(error: unknown): 'today' | 'now' | null {
  const text = String(error);
  if (TODAY.test(text)) return 'today';
  return NOW.test(text) ? 'now' : null;
}
