/** Plain text as people type it: folding for comparison, lists with commas inside, class names. */

/** For comparing words of people: lower case, ё as е, all kinds of spaces and dashes alike. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Splits several choices written in one cell. A choice may itself contain the comma by which Google Forms
 * joins the answers, so known options are taken whole before commas are cut. Order kept, doubles dropped.
 */
export function splitChoices(text: string, options: readonly string[]): readonly string[] {
  const byLength = options
    .map((option) => ({ option, folded: foldText(option) }))
    .filter(({ folded }) => folded !== '')
    .sort((a, b) => b.folded.length - a.folded.length);
  // No option reaches further: a cell full of commas must not be folded whole for each of them.
  const reach = 2 * (byLength[0]?.folded.length ?? 0) + 2;
  const chosen = new Set<string>();
  for (const part of text.split(/[;\n]/)) {
    let rest = part.trim();
    while (rest !== '') {
      const folded = foldText(rest.slice(0, reach));
      const known = byLength.find(({ folded: f }) => folded === f || folded.startsWith(`${f},`));
      const cut = known ? endOfPrefix(rest, known.folded.length) : rest.indexOf(',');
      const piece = known ? known.option : (cut < 0 ? rest : rest.slice(0, cut)).trim();
      if (piece !== '') chosen.add(piece);
      rest =
        cut < 0
          ? ''
          : rest
              .slice(cut)
              .replace(/^\s*,\s*/, '')
              .trim();
    }
  }
  return [...chosen];
}

/** How many characters of the text fold to the given number of folded characters. */
function endOfPrefix(text: string, foldedLength: number): number {
  let end = 0;
  while (end < text.length && foldText(text.slice(0, end + 1)).length <= foldedLength) end++;
  return end;
}

const CLASS = new RegExp(
  [
    /^\s*(\d{1,2})/, // 7
    /(?:\s*[-–—]?\s*[оыи]?й(?![а-яё]))?/, // -й
    /(?:\s*кл(?:асса?|\.)?(?![а-яё]))?/, // класс
    /\s*[-–—]?\s*[«„“"'(]?\s*([а-яёa-z])?\s*[»“”"')]?/, // «А»
    /\s*(?:кл(?:асса?|\.)?)?\s*$/, // класс
  ]
    .map(({ source }) => source)
    .join(''),
  'i',
);
/** Latin letters that look like Russian ones: typed with the wrong keyboard, they must not make another class. */
const LATIN = 'ABCEHKMOPTXY';
const RUSSIAN = 'АВСЕНКМОРТХУ';

const CODE = /^([А-Я]{1,2})\s*-?\s*(\d+)$/;

/** «н-001» and «H-001» typed in Latin letters are Н-001; what is no code stays as typed, spaces around aside. */
export function readCode(text: string): string {
  const letters = [...text.normalize('NFC').trim().toUpperCase()]
    .map((letter) => RUSSIAN[LATIN.indexOf(letter)] ?? letter)
    .join('')
    .replace(/[‐‑‒–—−]/g, '-');
  const match = CODE.exec(letters);
  return match ? `${match[1]}-${match[2]!.padStart(3, '0')}` : text.trim();
}

/** Whether a text is a code as `readCode` gives it. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** A class in one spelling: «7 а», «7«А»», «7-А», «7А класс», «7-й А» are 7А; null when it is no class. */
export function readClass(text: string): string | null {
  const match = CLASS.exec(text.normalize('NFC'));
  const number = Number(match?.[1]);
  if (!match || number < 1 || number > 11) return null;
  const letter = (match[2] ?? '').toUpperCase();
  return `${number}${letter === '' ? '' : (RUSSIAN[LATIN.indexOf(letter)] ?? letter)}`;
}

/** The year of schooling in a class name such as 7А; null when it is no class. */
export function classNumber(text: string): number | null {
  const name = readClass(text);
  return name === null ? null : Number.parseInt(name, 10);
}

/** The text, or its beginning with «…» when it is longer than so many characters; an emoji is never cut in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** FNV-1a twice over the text, 64 bits in hex: tells rows apart, keeps no secrets. */
export function fingerprint(text: string): string {
  const pass = (seed: number): string => {
    let value = seed;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return pass(0x811c9dc5) + pass(0x9747b28c);
}

/** With a capital first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether it is an e-mail address: one «@» and a dot behind it; Google refuses the rest. */
export function isAddress(text: string): boolean {
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);
}
