/** Google's servers fail now and then for a moment: what may be done twice without harm is tried again. */

/** Words of faults that pass; limits, missing files and refusals do not. */
const PASSING =
  /server error|try again|internal error|backend error|unavailable|timed? ?out|service .* failed|empty response|ошибка сервера|ошибка службы|повторите попытку|временно недоступ/i;
const LASTING = /maximum execution time|too many times|quota|limit|слишком много|квот|лимит|ограничени/i;
const WAITS_MS = [300, 1500] as const;

/** Whether the same call may well succeed a moment later. */
export function isPassing(error: unknown): boolean {
  const words = String(error);
  return PASSING.test(words) && !LASTING.test(words);
}

/**
 * Gives what `work` gives, after up to three tries. Only for work that reads, or that writes the same values to the
 * same place however often it is done.
 */
export function patiently<T>(work: () => T): T {
  for (const wait of WAITS_MS) {
    try {
      return work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      Utilities.sleep(wait);
    }
  }
  return work();
}
