/** Full names as people write them: tidying, gender, cases, initials. */
import { getGender } from 'lvovich/lib/gender.js';
import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich/lib/incline.js';
import type { Case, Gender } from './grammar';
import { fixedFirstName, fixedSurname } from './name-fixes';

type Part = 'surname' | 'first' | 'patronymic';
export interface NameWord {
  readonly text: string;
  readonly part: Part;
  /** Half of «Асанбек уулу», a father's name in place of a surname: it has no cases. */
  readonly still?: boolean;
}

const NO_BREAK = '\u00a0';
/** Second words of Turkic patronymics: they are never declined and are written small. */
export const SON_OR_DAUGHTER = /^(оглы|оглу|улы|уулу|угли|кызы|гызы|кизи)$/i;
const PARTICLE = /^(фон|де|дер|ван|да|ла|аль|ибн|бен)$/i;
const PATRONYMIC = /(ич|вна|чна|шна|оглы|улы|уулу|угли|кызы|гызы|кизи)$/i;
const MALE_PATRONYMIC = /(ич|оглы|оглу|улы|уулу|угли)$/i;
const FEMALE_PATRONYMIC = /(вна|чна|шна|кызы|гызы|кизи)$/i;
const MALE_SURNAME = /([оеё]в|[сц]кий|[сц]кой)$/i;
const FEMALE_SURNAME = /([^с][оеё]ва|[сц]кая)$/i;

/**
 * One space between words, one hyphen without spaces, capitals where a name has them. Words written in mixed
 * case are left as they are, so that «Мак-Грегор» and «д’Артаньян» survive.
 */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/ ?[-‐‑–—] ?/g, '-')
    .split(' ')
    .map(tidyWord)
    .join(' ');
}

function tidyWord(word: string): string {
  if (PARTICLE.test(word) && word === word.toLowerCase()) return word;
  return word.split('-').map(tidyPiece).join('-');
}

function tidyPiece(piece: string, place: number): string {
  const lower = piece.toLowerCase();
  const upper = piece.toUpperCase();
  if (SON_OR_DAUGHTER.test(piece) && (place > 0 || piece === upper || piece === lower)) return lower;
  if (piece !== lower && (piece !== upper || piece.length === 1)) return piece;
  // Initials typed together, «И.И.», keep every capital.
  return lower.replace(
    /(^|\.)(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/**
 * Tells the parts of a name apart. The order is «Фамилия Имя Отчество» unless the patronymic plainly stands
 * second («Мария Петровна Иванова»).
 */
export function readWords(name: string): readonly NameWord[] {
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length === 3 && SON_OR_DAUGHTER.test(words[1] ?? ''))
    return words.map((text, i) => (i < 2 ? { text, part: 'surname', still: true } : { text, part: 'first' }));
  if (words.length === 3 && SON_OR_DAUGHTER.test(words[2] ?? ''))
    return words.map((text, i) => (i > 0 ? { text, part: 'surname', still: true } : { text, part: 'first' }));
  let start = 1;
  while (start < words.length && PARTICLE.test(words[start - 1] ?? '')) start += 1;
  let end = words.length;
  const last = words[end - 1] ?? '';
  if (end - start >= 2) {
    if (SON_OR_DAUGHTER.test(last) && end - start >= 3) end -= 2;
    else if (PATRONYMIC.test(last) || last.includes('.')) end -= 1;
  }
  const second = words[1] ?? '';
  const surnameLast = words.length === 3 && PATRONYMIC.test(second) && !PATRONYMIC.test(last);
  return words.map((text, index) => {
    if (surnameLast) return { text, part: (['first', 'patronymic', 'surname'] as const)[index] ?? 'surname' };
    return { text, part: index < start ? 'surname' : index < end ? 'first' : 'patronymic' };
  });
}

function joined(words: readonly NameWord[], part: Part): string {
  return words
    .filter((word) => word.part === part)
    .map((word) => word.text)
    .join(' ');
}

/**
 * Gender by the patronymic, else by an unmistakable surname, else by the first name. `null` when nothing
 * is certain: the caller asks or leaves the name as it stands.
 */
export function detectGender(fullName: string): Gender | null {
  const words = readWords(tidyName(fullName));
  const middle = joined(words, 'patronymic');
  const last = joined(words, 'surname');
  const father = words.some(({ still }) => still) ? last : middle;
  if (MALE_PATRONYMIC.test(father)) return 'male';
  if (FEMALE_PATRONYMIC.test(father)) return 'female';
  if (MALE_SURNAME.test(last)) return 'male';
  if (FEMALE_SURNAME.test(last)) return 'female';
  // The middle word of a Vietnamese name tells, while its last one misleads.
  if (/ тхи /i.test(fullName)) return 'female';
  const guess = getGender({ last, first: joined(words, 'first'), middle });
  return guess === 'male' || guess === 'female' ? guess : null;
}

/**
 * Puts a full name into a case, keeping the order of its words. A name whose gender is neither given nor
 * certain comes back in the nominative: a wrong ending in an order is worse than none.
 */
export function inflectName(fullName: string, to: Case, gender?: Gender | null): string {
  const name = tidyName(fullName);
  const sex = gender ?? detectGender(name);
  if (sex === null) return name;
  return readWords(name)
    .map((word) => inflectWord(word, to, sex))
    .join(' ');
}

function inflectWord({ text, part, still }: NameWord, to: Case, gender: Gender): string {
  if (still || text.includes('.') || PARTICLE.test(text)) return text;
  if (part === 'first') return fixedFirstName(text, to, gender) ?? inclineFirstname(text, to, gender);
  if (part === 'surname') return inflectSurname(text, to, gender);
  const hyphen = text.lastIndexOf('-');
  const tail = text.slice(hyphen + 1);
  // «Вагиф оглы», «Али-кызы»: the father's name stands in the nominative for good.
  if (SON_OR_DAUGHTER.test(tail) || !/(ич|на)$/i.test(tail)) return text;
  return inclineMiddlename(text, to, gender);
}

function inflectSurname(surname: string, to: Case, gender: Gender): string {
  const pieces = surname.split('-');
  const inclined = inclineLastname(surname, to, gender).split('-');
  return pieces
    .map((piece, index) => {
      const leading = index === 0 && pieces.length > 1;
      return fixedSurname(piece, to, gender, leading) ?? inclined[index] ?? piece;
    })
    .join('-');
}

export function initialsOf(words: readonly NameWord[]): string {
  return words
    .filter(
      (word) => word.part !== 'surname' && !(word.part === 'patronymic' && SON_OR_DAUGHTER.test(word.text)),
    )
    .map((word) => (word.text.includes('.') ? word.text : `${[...word.text][0] ?? ''}.`))
    .join('');
}

/** «И.И. Иванова», as under a signature; the space does not break. A lone word comes back as it is. */
export function initials(fullName: string): string {
  const words = readWords(tidyName(fullName));
  return [initialsOf(words), joined(words, 'surname')].filter((part) => part !== '').join(NO_BREAK);
}

/** «Иванова И.И.», as in a list or a sentence; with a case the surname is declined: «Ивановой И.И.». */
export function surnameInitials(fullName: string, to?: Case, gender?: Gender | null): string {
  const words = readWords(tidyName(fullName));
  const shown = to ? readWords(inflectName(fullName, to, gender)) : words;
  const order = words.map((word) => word.part);
  // The parts are taken from the nominative: a declined patronymic no longer tells where it stands.
  const surname = shown.filter((_, index) => order[index] === 'surname').map((word) => word.text);
  return [surname.join(' '), initialsOf(words)].filter((part) => part !== '').join(NO_BREAK);
}
