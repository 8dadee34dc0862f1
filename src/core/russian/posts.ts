/** Posts and job titles in cases: the leading adjectives and the first noun change, the rest stands. */
import { inflectAdjective, inflectNoun } from './endings';
import type { Case } from './grammar';
import { inflectPhrase } from './phrases';

/** «И.о. директора» already holds its own case and stays. */
const UNCHANGED = /^(врио|вр\.?\s?и\.?\s?о\.?|и\.?\s?о\.?)(?=\s|$)/i;
/** Adjectives and participles that stand for the person: the phrase to be declined ends with them. */
const NOUN_LIKE = /^(заведующ|вожат|рабоч|служащ|управляющ|исполняющ|обучающ)/i;
const PREPOSITION = /^(по|на|в|во|при|за|с|со|и|для)$/i;
/** «(помощник)» names the person once more; «(вокал)» and «(математика)» name a subject and stay. */
const SECOND_NAME = /^\(([а-яё-]+(?:ник|чик|щик|тель|лог|гог|пед|[её]р|ор|ист|арь|ант|ент))\)$/i;
/** In the nominative behind the noun it speaks of the person: «учитель, реализующий программу». */
const PARTICIPLE = /[юяуа]щ(ий|ая)$/i;

/**
 * Puts a post into a case: «старший воспитатель» → «старшему воспитателю», «заместитель директора по УВР» →
 * «заместителя директора по УВР». What stands after the first noun is left alone, unless it is a second name
 * of the same person in brackets or a participle.
 */
export function inflectPost(post: string, to: Case): string {
  if (UNCHANGED.test(post.trim())) return post.trim().replace(/\s{2,}/g, ' ');
  return inflectPhrase(post, to, { alive: true, ends: endsPhrase, rest: inflectRest });
}

/** «рабочий по обслуживанию здания» ends at its first word, «рабочий комитет» would not. */
function endsPhrase(word: string, next: string): boolean {
  // After «дежурный» comes either its noun or nothing of the kind: «дежурный по школе».
  return NOUN_LIKE.test(word) || PREPOSITION.test(next);
}

function inflectRest(words: readonly string[], to: Case): readonly string[] {
  return words.map((word, index) => {
    const second = index === 0 && SECOND_NAME.exec(word)?.[1];
    if (second) return `(${inflectNoun(second, to, true, null)})`;
    return PARTICIPLE.test(word) ? (inflectAdjective(word, to, true) ?? word) : word;
  });
}
