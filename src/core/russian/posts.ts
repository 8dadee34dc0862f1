/** Posts and job titles in cases: the leading adjectives and the first noun change, the rest stands. */
import type { Case } from './grammar';

type Endings = Readonly<Record<Case, string>>;

function endings(list: string): Endings {
  const [genitive = '', dative = '', accusative = '', instrumental = '', prepositional = ''] =
    list.split(' ');
  return { genitive, dative, accusative, instrumental, prepositional };
}

const HARD_ADJECTIVE = endings('ого ому ого ым ом');
const VELAR_ADJECTIVE = endings('ого ому ого им ом');
const SOFT_ADJECTIVE = endings('его ему его им ем');
const FEMININE_ADJECTIVE = endings('ой ой ую ой ой');
const HISSING_FEMININE_ADJECTIVE = endings('ей ей ую ей ей');
const SOFT_FEMININE_ADJECTIVE = endings('ей ей юю ей ей');
const HARD_NOUN = endings('а у а ом е');
const HISSING_NOUN = endings('а у а ем е');
const SOFT_NOUN = endings('я ю я ем е');
const STRESSED_SOFT_NOUN = endings('я ю я ём е');
const FEMININE_NOUN = endings('ы е у ой е');
const VELAR_FEMININE_NOUN = endings('и е у ой е');
const HISSING_FEMININE_NOUN = endings('и е у ей е');
const TS_FEMININE_NOUN = endings('ы е у ей е');
const SOFT_FEMININE_NOUN = endings('и е ю ей е');

/** «И.о. директора» already holds its own case and stays. */
const UNCHANGED = /^(врио|вр\.?\s?и\.?\s?о\.?|и\.?\s?о\.?)(?=\s|$)/i;
/** Adjectives and participles that stand for the person: the phrase to be declined ends with them. */
const NOUN_LIKE = /^(заведующ|вожат|рабоч|служащ|управляющ|исполняющ|обучающ)/i;
const STRESSED_ENDING = /(врач|скрипач|ткач|циркач)$/i;
const STRESSED_SOFT_ENDING = /(секретарь|вратарь|звонарь)$/i;

/**
 * Puts a post into a case: «старший воспитатель» → «старшему воспитателю», «заместитель директора по УВР» →
 * «заместителя директора по УВР». What stands after a comma or after the first noun is left alone.
 */
export function inflectPost(post: string, to: Case): string {
  const trimmed = post.trim().replace(/\s+/g, ' ');
  if (UNCHANGED.test(trimmed)) return trimmed;
  const words = trimmed.split(' ');
  const changed: string[] = [];
  let feminine = false;
  for (const [index, whole] of words.entries()) {
    const word = whole.replace(/[,;]$/, '');
    const mark = whole.slice(word.length);
    const next = mark ? undefined : words[index + 1];
    const adjective = inflectAdjective(word, to);
    const done = adjective === null || next === undefined || endsPhrase(word, next);
    feminine = feminine || (adjective !== null && /(ая|яя)$/i.test(word));
    changed.push((adjective ?? inflectNoun(word, to, feminine)) + mark);
    if (done) return [...changed, ...words.slice(index + 1)].join(' ');
  }
  return changed.join(' ');
}

/** «рабочий по обслуживанию здания» ends at its first word, «рабочий комитет» would not. */
function endsPhrase(word: string, next: string): boolean {
  if (NOUN_LIKE.test(word)) return true;
  // After «дежурный» comes either its noun or nothing of the kind: «дежурный по школе».
  return /^(по|на|в|во|при|за|с|со|и|для)$/i.test(next);
}

function inflectAdjective(word: string, to: Case): string | null {
  const feminine = /^(.{2,})(ая|яя)$/i.exec(word);
  if (feminine) {
    const [, stem = '', ending = ''] = feminine;
    if (ending.toLowerCase() === 'яя') return stem + SOFT_FEMININE_ADJECTIVE[to];
    return stem + (/[жшчщ]$/i.test(stem) ? HISSING_FEMININE_ADJECTIVE : FEMININE_ADJECTIVE)[to];
  }
  const masculine = /^(.{2,})(ый|ий|ой)$/i.exec(word);
  if (!masculine) return null;
  const [, stem = '', ending = ''] = masculine;
  if (/[гкх]$/i.test(stem)) return stem + VELAR_ADJECTIVE[to];
  // «Чужой» is stressed at the end: -ого, yet -им.
  if (/[жшчщ]$/i.test(stem)) return stem + (ending === 'ой' ? VELAR_ADJECTIVE : SOFT_ADJECTIVE)[to];
  return stem + (ending.toLowerCase() === 'ий' ? SOFT_ADJECTIVE : HARD_ADJECTIVE)[to];
}

function inflectNoun(word: string, to: Case, feminine: boolean): string {
  return word
    .split('-')
    .map((piece) => inflectPiece(piece, to, feminine))
    .join('-');
}

function inflectPiece(piece: string, to: Case, feminine: boolean): string {
  // Abbreviations, «ИКТ» or «МО», have no cases.
  if (piece.length > 1 && piece === piece.toUpperCase()) return piece;
  const stem = piece.slice(0, -1);
  if (/а$/i.test(piece)) {
    if (/[гкх]$/i.test(stem)) return stem + VELAR_FEMININE_NOUN[to];
    if (/[жшчщ]$/i.test(stem)) return stem + HISSING_FEMININE_NOUN[to];
    return stem + (/ц$/i.test(stem) ? TS_FEMININE_NOUN : FEMININE_NOUN)[to];
  }
  if (/я$/i.test(piece)) return stem + SOFT_FEMININE_NOUN[to];
  if (feminine) return piece;
  if (/[ьй]$/i.test(piece))
    return stem + (STRESSED_SOFT_ENDING.test(piece) ? STRESSED_SOFT_NOUN : SOFT_NOUN)[to];
  if (/[жшчщц]$/i.test(piece)) return piece + (STRESSED_ENDING.test(piece) ? HARD_NOUN : HISSING_NOUN)[to];
  return /[бвгдзклмнпрстфх]$/i.test(piece) ? piece + HARD_NOUN[to] : piece;
}
