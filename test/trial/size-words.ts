/** Sizes of files in words. */

const KILO = 1024;
const MEGA = KILO * KILO;

/** «1 байт», «640 байт», «12 КБ», «1,4 МБ» */
export function sizeInWords(bytes: number): string {
  if (bytes < KILO) return `${bytes} ${bytesWord(bytes)}`;
  // What would be rounded up to 1024 КБ is a megabyte already.
  if (Math.round(bytes / KILO) < KILO) return `${Math.round(bytes / KILO)} КБ`;
  return `${new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 }).format(bytes / MEGA)} МБ`;
}

const bytesWord = (count: number): string =>
  new Intl.PluralRules('ru-RU').select(count) === 'few' ? 'байта' : 'байт';
