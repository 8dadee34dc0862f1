/** Order of Russian words without the host's collation, so that every run and every machine agree. */

function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Compares as a dictionary does: capitals are equal, ё stands with е and after it only between twins. */
export function compareWords(left: string, right: string): number {
  const [a, b] = [key(left), key(right)];
  const [plainA, plainB] = [a.replace(/ё/g, 'е'), b.replace(/ё/g, 'е')];
  if (plainA !== plainB) return plainA < plainB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
